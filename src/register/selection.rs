//! The rows chosen for something that is done with many at once: one by one, and as ranges.

use std::collections::BTreeSet;

use super::row::CaseKey;

/// A row by its index in the list, with the case that was in it: after another query it may be another one's.
type Seen = (usize, CaseKey);

/// The cases chosen, and from where the next range goes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selection {
    chosen: BTreeSet<CaseKey>,
    /// The row chosen last by itself: a range begins there.
    anchor: Option<Seen>,
    /// Where the range from there ended last: a shorter one gives up the rows between.
    end: Option<Seen>,
}

impl Selection {
    /// The cases chosen.
    #[must_use]
    pub fn chosen(&self) -> &BTreeSet<CaseKey> {
        &self.chosen
    }

    /// Chooses the case in the row at `index`, or no longer; ranges go from there.
    pub fn choose(&mut self, index: usize, key: CaseKey, yes: bool) {
        if yes {
            self.chosen.insert(key);
        } else {
            self.chosen.remove(&key);
        }
        (self.anchor, self.end) = (Some((index, key)), None);
    }

    /// Chooses the rows from the one chosen last to `to`, and none of those that an earlier range from there had
    /// beyond it. `key_at` tells the case of a row.
    pub fn extend(&mut self, from: usize, to: usize, key_at: impl Fn(usize) -> Option<CaseKey>) {
        let there = |seen: &Seen| key_at(seen.0) == Some(seen.1);
        let anchor = self.anchor.filter(there).or_else(|| Some((from, key_at(from)?)));
        let Some(anchor) = anchor else { return };
        if let Some((end, _)) = self.end.filter(there) {
            for key in between(anchor.0, end).filter_map(&key_at) {
                self.chosen.remove(&key);
            }
        }
        self.chosen.extend(between(anchor.0, to).filter_map(&key_at));
        (self.anchor, self.end) = (Some(anchor), key_at(to).map(|key| (to, key)));
    }

    /// Chooses these cases and no others.
    pub fn set(&mut self, keys: impl IntoIterator<Item = CaseKey>) {
        *self = Self { chosen: keys.into_iter().collect(), ..Self::default() };
    }

    /// Takes cases out of the choice, such as those that are done.
    pub fn drop_all<'a>(&mut self, keys: impl IntoIterator<Item = &'a CaseKey>) {
        for key in keys {
            self.chosen.remove(key);
        }
    }
}

fn between(one: usize, other: usize) -> std::ops::RangeInclusive<usize> {
    one.min(other)..=one.max(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Ten rows; the case in a row has the key 100 more than its index.
    fn key_at(index: usize) -> Option<CaseKey> {
        (index < 10).then(|| index as CaseKey + 100)
    }

    fn chosen(selection: &Selection) -> Vec<usize> {
        selection.chosen().iter().map(|key| (*key - 100) as usize).collect()
    }

    #[test]
    fn a_range_goes_from_the_row_chosen_last() {
        let mut selection = Selection::default();
        selection.choose(3, 103, true);
        selection.extend(3, 6, key_at);
        assert_eq!(chosen(&selection), [3, 4, 5, 6]);
        // Shorter again, and to the other side.
        selection.extend(6, 4, key_at);
        assert_eq!(chosen(&selection), [3, 4]);
        selection.extend(4, 1, key_at);
        assert_eq!(chosen(&selection), [1, 2, 3]);
    }

    #[test]
    fn without_one_it_begins_where_the_focus_is() {
        let mut selection = Selection::default();
        selection.extend(2, 3, key_at);
        assert_eq!(chosen(&selection), [2, 3]);
        selection.extend(3, 99, key_at);
        assert_eq!(chosen(&selection), [2, 3, 4, 5, 6, 7, 8, 9]);
        let mut nothing = Selection::default();
        nothing.extend(42, 43, key_at);
        assert!(chosen(&nothing).is_empty());
    }

    #[test]
    fn what_was_chosen_before_stays_unless_a_range_went_over_it() {
        let mut selection = Selection::default();
        selection.choose(0, 100, true);
        selection.choose(8, 108, true);
        selection.extend(8, 9, key_at);
        assert_eq!(chosen(&selection), [0, 8, 9]);
        selection.choose(8, 108, false);
        assert_eq!(chosen(&selection), [0, 9]);
        selection.drop_all(&[100]);
        assert_eq!(chosen(&selection), [9]);
        selection.set([101, 102]);
        assert_eq!(chosen(&selection), [1, 2]);
    }

    #[test]
    fn after_another_query_the_old_rows_are_no_anchor() {
        let mut selection = Selection::default();
        selection.choose(3, 103, true);
        let others = |index: usize| (index < 10).then(|| index as CaseKey + 500);
        selection.extend(6, 7, others);
        assert_eq!(selection.chosen().iter().copied().collect::<Vec<_>>(), [103, 506, 507]);
    }

    proptest! {
        #[test]
        fn a_range_chooses_all_between_and_each_once(from in 0usize..10, ends in prop::collection::vec(0usize..10, 1..6)) {
            let mut selection = Selection::default();
            selection.choose(from, from as CaseKey + 100, true);
            for end in &ends {
                selection.extend(from, *end, key_at);
            }
            let last = ends[ends.len() - 1];
            let expected: Vec<usize> = (from.min(last)..=from.max(last)).collect();
            prop_assert_eq!(chosen(&selection), expected);
        }
    }
}
