//! Respondents as records that complaints share: those of one name.

use super::table::{Column, Place, Table};
use crate::domain::stage::Stage;

/// The complaints about a respondent of exactly this name, the latest received first.
#[must_use]
pub fn places_of(table: &Table, name: &str) -> Vec<Place> {
    let Some(id) = table.names.find(name).filter(|_| !name.is_empty()) else { return Vec::new() };
    let cells = table.cells().iter().zip(0..);
    let theirs = cells.filter(|(cells, _)| cells.name(Column::Respondent) == id);
    let mut places: Vec<(i64, Place)> = theirs.map(|(cells, place)| (cells.received_at, place)).collect();
    places.sort_unstable_by(|a, b| b.cmp(a));
    places.into_iter().map(|(_, place)| place).collect()
}

/// Those of these complaints in which something is to be performed, the first to fall due before; those
/// of which no day is known come last.
#[must_use]
pub fn performing(table: &Table, places: &[Place]) -> Vec<Place> {
    let stage = |place: &Place| table.at(*place).is_some_and(|cells| cells.stage() == Stage::Performing);
    let mut performing: Vec<Place> = places.iter().copied().filter(stage).collect();
    performing.sort_by_key(|place| table.at(*place).map(|cells| (cells.due == 0, cells.due)));
    performing
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
            assert!(performing.iter().all(|place| table.at(*place).unwrap().stage() == Stage::Performing));
        }
        assert!(places_of(&table, "").is_empty() && places_of(&table, "nobody").is_empty());
    }
}
