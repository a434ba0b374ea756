//! Who is responsible for how much: open cases by handler, for handing them over.

use super::row::CaseKey;
use super::table::{Column, Table};

/// How many open cases each handler has: name and count, in the order of the names. Those of nobody are left
/// out.
#[must_use]
pub fn open_by_handler(table: &Table) -> Vec<(String, usize)> {
    let mut counts = vec![0_usize; table.names.len()];
    for cells in table.cells().iter().filter(|cells| !cells.stage().is_over()) {
        if let Some(count) = counts.get_mut(cells.name(Column::Handler) as usize) {
            *count += 1;
        }
    }
    let named = counts.into_iter().zip(0..).filter(|(count, _)| *count > 0);
    let named = named.map(|(count, id)| (table.names.get(id).to_owned(), count));
    let mut handlers: Vec<(String, usize)> = named.filter(|(name, _)| !name.is_empty()).collect();
    handlers.sort_unstable();
    handlers
}

/// Whether the handler with this name has an open case; nobody has none.
#[must_use]
pub fn has_open(table: &Table, handler: &str) -> bool {
    let id = table.names.find(handler).filter(|_| !handler.is_empty());
    id.is_some_and(|id| {
        table.cells().iter().any(|cells| cells.name(Column::Handler) == id && !cells.stage().is_over())
    })
}

/// The open cases of the handler with this name, the longest received first; none for the empty name.
#[must_use]
pub fn open_of(table: &Table, handler: &str) -> Vec<CaseKey> {
    let Some(id) = table.names.find(handler).filter(|_| !handler.is_empty()) else { return Vec::new() };
    let theirs = |cells: &&super::table::Cells| !cells.stage().is_over() && cells.name(Column::Handler) == id;
    let mut cases: Vec<(i64, CaseKey)> =
        table.cells().iter().filter(theirs).map(|cells| (cells.received_at, cells.id)).collect();
    cases.sort_unstable();
    cases.into_iter().map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::domain::readings::stage::Stage;

    #[test]
    fn open_cases_are_counted_and_found_by_their_handler() {
        let table = sample::many(300);
        let counted = open_by_handler(&table);
        assert!(counted.len() > 1 && counted.iter().all(|(name, _)| !name.is_empty()));
        let mut open = 0;
        for (name, count) in &counted {
            let cases = open_of(&table, name);
            assert_eq!(cases.len(), *count, "{name}");
            for id in cases {
                let place = table.place(id).unwrap();
                assert_eq!(table.name(place, Column::Handler), name);
                assert_ne!(table.at(place).unwrap().stage(), Stage::Closed);
                open += 1;
            }
        }
        let all = (0..300).filter(|place| {
            !table.at(*place).unwrap().stage().is_over() && !table.name(*place, Column::Handler).is_empty()
        });
        assert_eq!(open, all.count());
        assert!(open_of(&table, "").is_empty() && open_of(&table, "nobody").is_empty());
    }
}
