//! What a column of the register says, in words.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::Get;

use crate::app::App;
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::Zone;
use crate::facts::Rules;
use crate::i18n::pages::{register as words, register_work as work};
use crate::i18n::short_dates::short_date;
use crate::i18n::{Audience, Lang, Msg, common, deadlines, titles};
use crate::register::list_cells::ListCell;
use crate::register::list_columns::ListColumn;
use crate::ui::parts::stage_tag;

/// The name of a column, in the words for `audience`.
#[must_use]
pub const fn column(column: ListColumn, audience: Audience) -> Msg {
    match column {
        ListColumn::Reference => words::C_REFERENCE,
        ListColumn::About => words::C_WHAT,
        ListColumn::Complainant => words::C_WHO,
        ListColumn::Respondent => work::C_RESPONDENT.to(audience),
        ListColumn::Kind => words::K_KIND,
        ListColumn::Problem => words::C_PROBLEM,
        ListColumn::Stage => words::C_STAGE,
        ListColumn::Due => words::C_DUE,
        ListColumn::Handler => words::K_HANDLER,
        ListColumn::Group => work::C_GROUP,
        ListColumn::Tags => work::C_TAGS,
        ListColumn::Priority => work::C_PRIORITY,
        ListColumn::Amount => work::C_AMOUNT,
        ListColumn::Channel => words::K_CHANNEL,
        ListColumn::Country => work::C_COUNTRY,
        ListColumn::Outcome => words::K_OUTCOME,
        ListColumn::Cause => words::K_CAUSE,
        ListColumn::Received => words::C_RECEIVED,
        ListColumn::Closed => work::C_CLOSED,
        ListColumn::Updated => work::C_UPDATED,
    }
}

/// In which language, to whom and at what moment cells are said.
pub struct CellWords {
    rules: Arc<Rules>,
    lang: Lang,
    audience: Audience,
    now: DateTime<Utc>,
    zone: RegisterZone,
    has_problem: bool,
}

impl CellWords {
    /// The words for whoever keeps the register. `columns` are those that are said together: beside the problem's
    /// own column the title leaves it out.
    #[must_use]
    pub fn new(app: App, columns: &[ListColumn]) -> Self {
        Self {
            rules: app.rules.get(),
            lang: app.lang.get(),
            audience: app.audience(),
            now: app.now.get(),
            zone: app.zone(),
            has_problem: columns.contains(&ListColumn::Problem),
        }
    }

    /// What a cell says; nothing where nothing is on record.
    #[must_use]
    pub fn text(&self, cell: &ListCell<'_>) -> String {
        let lang = self.lang;
        match cell {
            ListCell::Empty => String::new(),
            ListCell::Text(text) => (*text).to_owned(),
            ListCell::Anonymous => common::ANONYMOUS.text(lang).to_owned(),
            ListCell::About { product, problem } => {
                let alone = self.has_problem && !product.is_empty();
                titles::complaint_by(&self.rules, lang, product, if alone { "" } else { problem })
            }
            ListCell::Code(list, code) => lang.label_by(&self.rules, *list, code),
            ListCell::Stage(stage) => stage_tag::name(lang, self.audience, *stage).to_owned(),
            ListCell::Due { at, .. } => {
                let last = *at - TimeDelta::milliseconds(1);
                let date = short_date(lang, self.zone.day(last), self.zone.day(self.now));
                deadlines::date_and_left(lang, &date, *at, self.now, &self.zone)
            }
            ListCell::Day(day) => day.to_string(),
            ListCell::Amount(amount, currency) => intl::money(lang.tag(), *amount, currency),
            ListCell::Tags(tags) => tags.join(if lang == Lang::Zh { "、" } else { ", " }),
        }
    }
}
