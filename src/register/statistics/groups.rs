//! Counts by name and by month.

use chrono::Datelike;

use crate::facts::List;
use crate::register::names::{NameId, Names};
use crate::register::row::{self, Day};

/// How many rows share a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group {
    /// The value: a code, a name, a month; empty for "not given".
    pub key: String,
    /// How many rows have this value.
    pub count: usize,
}

/// The most frequent values, and the rest in one sum.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Top {
    /// The most frequent values, the most frequent first.
    pub groups: Vec<Group>,
    /// How many other values there are.
    pub others: usize,
    /// How many rows have one of them.
    pub rest: usize,
}

impl Top {
    /// Keeps the first `most` of groups that are in order.
    pub(super) fn of(mut groups: Vec<Group>, most: usize) -> Self {
        let rest = groups.split_off(most.min(groups.len()));
        Self { groups, others: rest.len(), rest: rest.iter().map(|group| group.count).sum() }
    }
}

/// Counts by the number of a name.
pub(super) struct Tally<'a> {
    names: &'a Names,
    counts: Vec<u32>,
}

impl<'a> Tally<'a> {
    pub(super) fn new(names: &'a Names) -> Self {
        Self { names, counts: vec![0; names.len()] }
    }

    pub(super) fn count(&mut self, name: NameId) {
        if let Some(count) = self.counts.get_mut(name as usize) {
            *count += 1;
        }
    }

    fn seen(&self) -> impl Iterator<Item = (&'a str, usize)> {
        let seen = self.counts.iter().zip(0..).filter(|(count, _)| **count > 0);
        seen.map(|(count, id)| (self.names.get(id), *count as usize))
    }

    /// The names seen, the most frequent first; "not given" last.
    pub(super) fn groups(&self) -> Vec<Group> {
        in_order(self.seen().map(|(name, count)| Group { key: name.to_owned(), count }).collect())
    }

    /// As [`groups`](Self::groups), with codes counted as the one above them.
    pub(super) fn parents(&self, list: List) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (name, count) in self.seen() {
            let key = list.above(name).unwrap_or(name);
            match groups.iter_mut().find(|group| group.key == key) {
                Some(group) => group.count += count,
                None => groups.push(Group { key: key.to_owned(), count }),
            }
        }
        in_order(groups)
    }
}

fn in_order(mut groups: Vec<Group>) -> Vec<Group> {
    groups.sort_unstable_by(|a, b| {
        let not_given = a.key.is_empty().cmp(&b.key.is_empty());
        not_given.then(b.count.cmp(&a.count)).then_with(|| a.key.cmp(&b.key))
    });
    groups
}

/// Months in a row beyond which those without a complaint are left out: one wrong year in an
/// imported file must not draw twenty centuries.
const LONGEST: usize = 600;

/// Counts by month.
#[derive(Default)]
pub(super) struct Months {
    /// By month number, from `first` on.
    counts: Vec<u32>,
    first: usize,
    undated: usize,
    /// The day looked at last and its month: neighbours are often of the same day.
    last: (Day, Option<usize>),
}

/// The month of a day: twelve times the year, and the month from 0. `None` when unknown, or of no
/// year a calendar has.
fn month(day: Day) -> Option<usize> {
    let date = row::date(day).filter(|date| (1..=9999).contains(&date.year()))?;
    Some(date.year() as usize * 12 + date.month0() as usize)
}

impl Months {
    pub(super) fn count(&mut self, day: Day) {
        if self.last.0 != day {
            self.last = (day, month(day));
        }
        let Some(month) = self.last.1 else {
            self.undated += 1;
            return;
        };
        if self.counts.is_empty() {
            self.first = month;
        } else if month < self.first {
            self.counts.splice(0..0, std::iter::repeat_n(0, self.first - month));
            self.first = month;
        }
        let at = month - self.first;
        if at >= self.counts.len() {
            self.counts.resize(at + 1, 0);
        }
        self.counts[at] += 1;
    }

    /// The months from the first to the last, and how many rows have none.
    pub(super) fn finish(self) -> (Vec<Group>, usize) {
        let all = self.counts.len() <= LONGEST;
        let shown = self.counts.iter().zip(self.first..).filter(|(count, _)| all || **count > 0);
        let group = |(count, month): (&u32, usize)| Group {
            key: format!("{:04}-{:02}", month / 12, month % 12 + 1),
            count: *count as usize,
        };
        (shown.map(group).collect(), self.undated)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::sample::day;

    fn months(days: &[Day]) -> (Vec<(String, usize)>, usize) {
        let mut months = Months::default();
        days.iter().for_each(|day| months.count(*day));
        let (groups, undated) = months.finish();
        (groups.into_iter().map(|group| (group.key, group.count)).collect(), undated)
    }

    #[test]
    fn months_have_no_gaps() {
        let days = [day("2026-02-28"), 0, day("2025-12-31"), day("2026-02-01"), day("2025-11-30")];
        let expected = [("2025-11", 1), ("2025-12", 1), ("2026-01", 0), ("2026-02", 2)];
        assert_eq!(months(&days), (expected.map(|(key, count)| (key.to_owned(), count)).to_vec(), 1));
        assert_eq!(months(&[]), (vec![], 0));
        assert_eq!(months(&[0, 0]), (vec![], 2));
    }

    #[test]
    fn a_wrong_year_draws_no_centuries() {
        assert_eq!(months(&[day("0026-02-28"), day("2026-02-28")]).0.len(), 2);
        assert_eq!(months(&[i32::MIN, i32::MAX, -5]).1, 3);
    }

    #[test]
    fn codes_count_as_the_one_above_them() {
        let mut names = Names::default();
        let ids = ["quality_defect", "quality", "旧词", "safety_food"].map(|name| names.intern(name));
        let mut tally = Tally::new(&names);
        [ids[0], ids[1], ids[2], ids[3], 0, 0, 0].into_iter().for_each(|id| tally.count(id));
        let groups: Vec<_> = tally.parents(List::Problem).into_iter().map(|g| (g.key, g.count)).collect();
        let expected = [("quality", 2), ("safety", 1), ("旧词", 1), ("", 3)];
        assert_eq!(groups, expected.map(|(key, count)| (key.to_owned(), count)));
        let top = Top::of(tally.groups(), 2);
        assert_eq!((top.groups.len(), top.others, top.rest), (2, 3, 5));
    }
}
