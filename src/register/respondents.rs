//! Respondents as records that complaints share: those of one name.

use super::names::NameId;
use super::table::{Cells, Column, Place, Table};
use crate::domain::fields::values::is_same_name;
use crate::domain::readings::stage::{Stage, Turn};
use crate::domain::values::codes::CaseOutcome;

/// The complaints about a respondent of this name, the latest received first. Blanks, full-width letters
/// and case make no other merchant.
#[must_use]
pub fn places_of(table: &Table, name: &str) -> Vec<Place> {
    let same: Vec<bool> = table.names.iter().map(|known| is_same_name(name, known)).collect();
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
}
