//! The order of rows in the register view.

use std::cmp::Ordering;

use super::due::Bounds;
use super::names::NameId;
use super::table::{Cells, Column, Place, Table};
use crate::facts::List;
use strum::{IntoStaticStr, VariantArray};

/// What the rows of the register view are ordered by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum By {
    /// Instant received.
    #[default]
    Received,
    /// Latest entry recorded.
    Updated,
    /// Instant the next clock runs out.
    Due,
    /// Reference number, its serial as a number.
    Reference,
    /// Complainant's name, by character codes.
    Complainant,
    /// Respondent's name, by character codes.
    Respondent,
    /// Problem type, in the order of its list.
    Problem,
    /// Stage, in the order of the loop.
    Stage,
    /// Amount in dispute, whatever the currency.
    Amount,
    /// Outcome, in the order of its list.
    Outcome,
    /// Day closed.
    Closed,
    /// Handler's name, by character codes.
    Handler,
    /// Group, by character codes.
    Group,
    /// Priority, in the order of its list.
    Priority,
    /// Channel, in the order of its list.
    Channel,
    /// Kind of product, in the order of its list.
    Kind,
    /// Cause, in the order of its list.
    Cause,
}

impl By {
    /// All orders, in the order of their declaration.
    pub const ALL: &[By] = Self::VARIANTS;

    /// The name in URLs, such as `received`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// What rows are ordered by, and in which direction.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Sort {
    /// What rows are ordered by.
    pub by: By,
    /// Whether the largest comes first.
    pub descending: bool,
}

impl Default for Sort {
    /// The latest received first.
    fn default() -> Self {
        Self { by: By::Received, descending: true }
    }
}

/// Puts places in order, as rows stand at the moment of the bounds. Rows that do not have what they are ordered by come last in either
/// direction; equal rows stay in the order of the table.
pub fn sort(table: &Table, places: &mut [Place], sort: Sort, bounds: &Bounds) {
    match sort.by {
        By::Received => by_number(table, places, sort, |cells| (cells.received_at, cells.received == 0)),
        By::Updated => by_number(table, places, sort, |cells| (cells.updated, cells.updated == 0)),
        By::Due => by_number(table, places, sort, |cells| {
            let due = bounds.phase(cells).due;
            (due, due == 0)
        }),
        By::Amount => by_number(table, places, sort, |cells| (cells.amount, cells.amount < 0)),
        By::Stage => by_number(table, places, sort, |cells| (cells.stage() as i64, false)),
        By::Respondent => by_name(table, places, sort, Column::Respondent, None),
        By::Problem => by_name(table, places, sort, Column::Problem, Some(List::Problem)),
        By::Outcome => by_name(table, places, sort, Column::Outcome, Some(List::Outcome)),
        By::Closed => by_number(table, places, sort, |cells| (i64::from(cells.closed), cells.closed == 0)),
        By::Handler => by_name(table, places, sort, Column::Handler, None),
        By::Group => by_name(table, places, sort, Column::Group, None),
        By::Priority => {
            by_number(table, places, sort, |cells| (i64::from(cells.priority), cells.priority == 0))
        }
        By::Channel => by_name(table, places, sort, Column::Channel, Some(List::Channel)),
        By::Kind => by_name(table, places, sort, Column::Kind, Some(List::ProductKind)),
        By::Cause => by_name(table, places, sort, Column::Cause, Some(List::Cause)),
        By::Complainant => by_text(places, sort, |place| table.complainant(place)),
        By::Reference => by_text(places, sort, |place| serial(table.reference(place))),
    }
}

fn by_number(table: &Table, places: &mut [Place], sort: Sort, key: impl Fn(&Cells) -> (i64, bool)) {
    places.sort_unstable_by_key(|place| {
        let (number, unknown) = table.at(*place).map_or((0, true), &key);
        // The complement of a number orders backwards, and cannot overflow.
        (unknown, if sort.descending { !number } else { number }, *place)
    });
}

/// Orders the names once, then rows by the rank of their name.
fn by_name(table: &Table, places: &mut [Place], sort: Sort, column: Column, list: Option<List>) {
    let place_in_list = |text: &str| {
        list.and_then(|list| list.items().iter().position(|item| item.id == text)).unwrap_or(usize::MAX)
    };
    let names = &table.names;
    let mut used = vec![false; names.len()];
    for cells in places.iter().filter_map(|place| table.at(*place)) {
        if let Some(used) = used.get_mut(cells.name(column) as usize) {
            *used = true;
        }
    }
    let mut ids: Vec<NameId> = (0..names.len() as NameId).filter(|id| used[*id as usize]).collect();
    ids.sort_by_cached_key(|id| (place_in_list(names.get(*id)), names.get(*id)));
    let mut ranks = vec![0i64; names.len()];
    for (rank, id) in ids.into_iter().enumerate() {
        ranks[id as usize] = rank as i64;
    }
    by_number(table, places, sort, |cells| {
        let id = cells.name(column);
        (ranks.get(id as usize).copied().unwrap_or(0), id == 0)
    });
}

fn by_text<K: Ord + Blank>(places: &mut [Place], sort: Sort, key: impl Fn(Place) -> K) {
    places.sort_unstable_by(|a, b| {
        let (one, other) = (key(*a), key(*b));
        let known = one.is_blank().cmp(&other.is_blank());
        let texts = if sort.descending { other.cmp(&one) } else { one.cmp(&other) };
        known.then(texts).then(a.cmp(b))
    });
}

trait Blank {
    fn is_blank(&self) -> bool;
}

impl Blank for &str {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

/// A reference number in a form whose order is that of its parts: everything before the serial,
/// then the serial as a number.
#[derive(PartialEq, Eq)]
struct Serial<'a>(&'a str, &'a str);

fn serial(reference: &str) -> Serial<'_> {
    let mut parts = reference.rsplitn(3, '-').skip(1);
    match (parts.next(), parts.next()) {
        (Some(serial), Some(head)) => Serial(head, serial.trim_start_matches('0')),
        _ => Serial(reference, ""),
    }
}

impl Ord for Serial<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(other.0).then(self.1.len().cmp(&other.1.len())).then(self.1.cmp(other.1))
    }
}

impl PartialOrd for Serial<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Blank for Serial<'_> {
    fn is_blank(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::register::Row;

    fn sorted(rows: Vec<Row<'static>>, by: By) -> [Vec<Place>; 2] {
        let table =
            sample::table(rows.into_iter().enumerate().map(|(id, row)| Row { id: id as u128, ..row }));
        [false, true].map(|descending| {
            let mut places: Vec<Place> = (0..table.len() as Place).collect();
            sort(&table, &mut places, Sort { by, descending }, &Bounds::new(sample::now(), &sample::zone()));
            places
        })
    }

    #[test]
    fn numbers_with_the_unknown_last_and_equals_in_place() {
        let due = [5, 0, 3, 5, -2].map(|due| Row { due, ..Row::default() });
        assert_eq!(sorted(due.to_vec(), By::Due), [[4, 2, 0, 3, 1], [0, 3, 2, 4, 1]]);
        let amount = [0, -1, 7].map(|amount| Row { amount, ..Row::default() });
        assert_eq!(sorted(amount.to_vec(), By::Amount), [[0, 2, 1], [2, 0, 1]]);
    }

    #[test]
    fn texts() {
        let names = ["b", "", "a"].map(|name| Row { complainant: name.into(), ..Row::default() });
        assert_eq!(sorted(names.to_vec(), By::Complainant), [[2, 0, 1], [0, 2, 1]]);
        let names = ["b", "", "a", "b"].map(|name| Row { respondent: name.into(), ..Row::default() });
        assert_eq!(sorted(names.to_vec(), By::Respondent), [[2, 0, 3, 1], [0, 3, 2, 1]]);
    }

    #[test]
    fn serials_are_numbers() {
        let numbers = ["TS2026-K3-10000-1", "TS2026-K3-9999-X", "TS2025-K3-0001-2", ""];
        let rows = numbers.map(|number| Row { reference: number.into(), ..Row::default() });
        assert_eq!(sorted(rows.to_vec(), By::Reference), [[2, 1, 0, 3], [0, 1, 2, 3]]);
    }

    #[test]
    fn codes_in_the_order_of_their_list_and_other_words_after() {
        let rows = ["别的", "not_solved", "", "solved"]
            .map(|outcome| Row { outcome: outcome.into(), ..Row::default() });
        assert_eq!(sorted(rows.to_vec(), By::Outcome), [[3, 1, 0, 2], [0, 1, 3, 2]]);
    }

    #[test]
    fn every_order_has_a_name_of_its_own() {
        let mut ids: Vec<&str> = By::ALL.iter().map(|by| by.id()).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 17);
    }
}
