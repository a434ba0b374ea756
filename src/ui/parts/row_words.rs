//! What a row of the register is called, wherever it is listed.

use crate::facts::Rules;
use crate::i18n::{Lang, common, titles};
use crate::register::Table;
use crate::register::row::RowFlags;
use crate::register::table::{Column, Place};

/// The title of the complaint in this row.
#[must_use]
pub fn title(lang: Lang, table: &Table, place: Place) -> String {
    titles::complaint(lang, table.product(place), table.name(place, Column::Problem))
}

/// The title of the complaint in this row, in a register with these rules.
#[must_use]
pub fn title_by(rules: &Rules, lang: Lang, table: &Table, place: Place) -> String {
    titles::complaint_by(rules, lang, table.product(place), table.name(place, Column::Problem))
}

/// Who complains; that it is anonymous, where somebody chose so. Empty where a record taken over names nobody.
#[must_use]
pub fn complainant(lang: Lang, table: &Table, place: Place) -> String {
    let is_anonymous = |flags: RowFlags| flags.contains(RowFlags::ANONYMOUS);
    match table.complainant(place) {
        "" if table.at(place).is_some_and(|cells| is_anonymous(cells.flags)) => {
            common::ANONYMOUS.text(lang).to_owned()
        }
        name => name.to_owned(),
    }
}
