//! Respondents as records that complaints share: those of one name.

use super::names::NameId;
use super::table::{Cells, Column, Place, Table};
use crate::domain::fields::values::is_same_name;
use crate::domain::readings::stage::{Stage, Turn};
use crate::domain::values::codes::CaseOutcome;

/// The complaints about the merchant of this name, the latest received first. Blanks, full-width letters and case
/// make no other merchant, and names that were joined are one.
#[must_use]
pub fn places_of(table: &Table, name: &str) -> Vec<Place> {
    let same = same_merchant(table, |known| is_same_name(name, known));
    if !same.contains(&true) {
        return Vec::new();
    }
    let is_theirs = |name: NameId| same.get(name as usize).is_some_and(|same| *same);
    let cells = table.cells().iter().zip(0..);
    let theirs = cells.filter(|(cells, _)| is_theirs(cells.name(Column::Respondent)));
    let mut places: Vec<(i64, Place)> = theirs.map(|(cells, place)| (cells.received_at, place)).collect();
    places.sort_unstable_by(|a, b| b.cmp(a));
    places.into_iter().map(|(_, place)| place).collect()
}

/// Which names, by number, are of the merchants that `is_theirs` knows by one of their names.
pub(super) fn same_merchant(table: &Table, is_theirs: impl Fn(&str) -> bool) -> Vec<bool> {
    let names = &table.names;
    let mut same: Vec<bool> = names.iter().map(is_theirs).collect();
    let shown: Vec<NameId> =
        (0..names.len() as NameId).filter(|id| same[*id as usize]).map(|id| names.stands_for(id)).collect();
    for (same, id) in same.iter_mut().zip(0..) {
        *same |= shown.contains(&names.stands_for(id));
    }
    same
}

/// Of these complaints, those in which something is to be performed, or may not have been and was referred
/// on. The first to fall due comes first, those of which no day is known last.
#[must_use]
pub fn performing(table: &Table, places: &[Place]) -> Vec<Place> {
    let owes = |place: &Place| {
        table.at(*place).is_some_and(|cells| is_performing(cells) || is_referred(table, cells))
    };
    let mut performing: Vec<Place> = places.iter().copied().filter(owes).collect();
    performing.sort_by_key(|place| {
        table.at(*place).map(|cells| (!is_performing(cells), cells.due == 0, cells.due))
    });
    performing
}

fn is_performing(cells: &Cells) -> bool {
    cells.stage() == Stage::Performing
}

/// A body outside has it, or it was closed for that: a breach may be behind it, which only the case knows.
fn is_referred(table: &Table, cells: &Cells) -> bool {
    cells.first_phase().turn() == Turn::Authority
        || table.names.get(cells.name(Column::Outcome)) == CaseOutcome::Referred.id()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::register::Row;
    use crate::register::merchant_names::KnownAs;
    use crate::register::query::{Key, Query};
    use crate::register::select::select;
    use crate::register::statistics::figures;

    #[test]
    fn all_complaints_of_one_name_and_no_other() {
        let table = sample::many(300);
        let names: std::collections::BTreeSet<&str> = (0..300)
            .map(|place| table.name(place, Column::Respondent))
            .filter(|name| !name.is_empty())
            .collect();
        assert!(names.len() > 1);
        for name in names {
            let places = places_of(&table, name);
            let plain = (0..300).filter(|place| table.name(*place, Column::Respondent) == name).count();
            assert_eq!(places.len(), plain, "{name}");
            assert!(
                places.is_sorted_by_key(|place| std::cmp::Reverse(table.at(*place).unwrap().received_at))
            );
            let performing = performing(&table, &places);
            assert!(performing.iter().all(|place| {
                let cells = table.at(*place).unwrap();
                is_performing(cells) || is_referred(&table, cells)
            }));
            assert!(performing.is_sorted_by_key(|place| !is_performing(table.at(*place).unwrap())));
        }
        let all = |name: &str| places_of(&table, name);
        let name = table.name(0, Column::Respondent).to_owned();
        let spaced = format!(" {}　", name.chars().map(|c| format!("{c} ")).collect::<String>());
        assert!(!all(&name).is_empty() && all(&name) == all(&spaced));
        assert!(places_of(&table, "").is_empty() && places_of(&table, "nobody").is_empty());
    }
    #[test]
    fn joined_names_are_one_merchant_and_complaints_keep_theirs() {
        let rows = ["甲店", "乙店", "甲", "丙店"].iter().zip(0_u32..).map(|(name, n)| Row {
            id: u128::from(n),
            respondent: (*name).to_owned().into(),
            received_at: i64::from(n),
            ..Row::default()
        });
        let mut table = sample::table(rows);
        let known = |also: &[&str]| KnownAs {
            name: "甲店".to_owned(),
            also: also.iter().map(|name| (*name).to_owned()).collect(),
        };
        // One of the names is not on record yet.
        table.names.join(&[known(&["　甲", "老甲"])]);
        table.put(&Row { id: 9, respondent: "老甲".into(), received_at: 9, ..Row::default() });
        for name in ["甲店", "甲", "老甲"] {
            assert_eq!(places_of(&table, name), [4, 2, 0], "{name}");
        }
        assert_eq!(table.name(2, Column::Respondent), "甲");
        assert_eq!(table.row(2).map(|row| row.respondent.into_owned()).as_deref(), Some("甲"));
        let all: Vec<Place> = (0..5).collect();
        let figures = figures(&table, &all, 9, sample::now(), &sample::zone());
        let counted: Vec<(&str, usize)> =
            figures.respondents.groups.iter().map(|group| (group.key.as_str(), group.count)).collect();
        assert_eq!(counted, [("甲店", 3), ("丙店", 1), ("乙店", 1)]);
        for (name, count) in counted {
            let query = Query::default().with(Key::Respondent, name);
            assert_eq!(select(&table, &query, sample::now(), &sample::zone()).len(), count, "{name}");
        }
        table.names.join(&[]);
        assert_eq!(places_of(&table, "甲店"), [0]);
    }
}
