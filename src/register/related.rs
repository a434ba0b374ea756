//! Other complaints that who handles one should know of: of the same complainant, and about the same merchant.

use super::duplicates::{same_complainant, same_names};
use super::row::fold_text;
use super::table::{Column, Place, Table};
use crate::domain::{Field, Values};

/// Other complaints beside one, each list with the latest received first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Related {
    /// Of the same complainant, whomever against. Empty for an anonymous one: nobody looks for who they are.
    pub complainant: Vec<Place>,
    /// About the same respondent, of other complainants.
    pub respondent: Vec<Place>,
}

/// The complaints related to the one with these fields. `but` is left out: the complaint itself.
///
/// One pass over the table: ask when a case is opened or changed, not while somebody types.
#[must_use]
pub fn related(table: &Table, values: &Values, but: Option<Place>) -> Related {
    let is_other = |place: &Place| Some(*place) != but;
    let mut complainant = match values.is_yes(Field::ComplainantAnonymous) {
        true => Vec::new(),
        false => same_complainant(table, values),
    };
    complainant.retain(is_other);
    let names = same_names(table, &fold_text(values.get(Field::RespondentName).trim()));
    let is_about =
        |place: &Place| table.at(*place).is_some_and(|cells| names.contains(&cells.name(Column::Respondent)));
    let mut respondent: Vec<Place> = match names.is_empty() {
        true => Vec::new(),
        false => (0..table.len() as Place).filter(is_about).filter(is_other).collect(),
    };
    respondent.retain(|place| complainant.binary_search(place).is_err());
    let latest = |place: &Place| std::cmp::Reverse(table.at(*place).map_or(0, |cells| cells.received_at));
    complainant.sort_by_key(latest);
    respondent.sort_by_key(latest);
    Related { complainant, respondent }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::register::Row;

    fn row(id: u128, name: &str, phone: &str, respondent: &str) -> Row<'static> {
        let search = [&format!("TS2026-K3-{id:04}-0"), name, phone, respondent].join("\n");
        Row {
            id,
            complainant: name.to_owned().into(),
            respondent: respondent.to_owned().into(),
            search: fold_text(&search).into(),
            received_at: id as i64,
            ..Row::default()
        }
    }

    fn table() -> Table {
        sample::table([
            row(0, "样甲", "10000000001", "示例电器城"),
            row(1, "样乙", "10000000002", "示例电器城"),
            row(2, "样甲", "10000000001", "另一家店"),
            row(3, "样丙", "10000000003", "示例电器城"),
            row(4, "样丁", "10000000004", "第三家店"),
        ])
    }

    fn values() -> Values {
        Values::default()
            .with(Field::ComplainantName, "样甲")
            .with(Field::ComplainantPhone, "100 0000 0001")
            .with(Field::RespondentName, "示例电器城")
    }

    #[test]
    fn the_latest_first_without_the_complaint_itself() {
        let found = related(&table(), &values(), Some(0));
        assert_eq!(found, Related { complainant: vec![2], respondent: vec![3, 1] });
        // One that is both stands with the complainant alone.
        let found = related(&table(), &values(), None);
        assert_eq!(found, Related { complainant: vec![2, 0], respondent: vec![3, 1] });
    }

    #[test]
    fn nobody_looks_for_who_is_anonymous() {
        let anonymous = values().with(Field::ComplainantAnonymous, "yes");
        let found = related(&table(), &anonymous, Some(0));
        assert_eq!(found, Related { complainant: vec![], respondent: vec![3, 1] });
    }

    #[test]
    fn without_a_respondent_there_is_nothing_to_compare() {
        assert_eq!(related(&table(), &Values::default(), None), Related::default());
    }
}
