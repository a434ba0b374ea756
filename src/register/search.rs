//! Search: every blank-separated term must occur somewhere in what a row offers to search, or in the words of its
//! codes. A plain scan over one byte arena; Chinese needs no word breaking that way.

use memchr::memmem::Finder;

use super::names::NameId;
use super::row::fold_text;
use super::table::{Cells, Column, Place, Table};
use crate::facts::{List, ListItem};

/// The terms of a text, folded, the longest first, without those another one contains.
fn terms(text: &str) -> Vec<String> {
    let mut terms: Vec<String> = fold_text(text).split_whitespace().map(str::to_owned).collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.len()));
    let mut kept: Vec<String> = Vec::new();
    for term in terms {
        if !kept.iter().any(|known| known.contains(&term)) {
            kept.push(term);
        }
    }
    kept
}

/// Whether every row that `newer` finds is found by `older` too.
#[must_use]
pub fn narrows(older: &str, newer: &str) -> bool {
    let newer = terms(newer);
    terms(older).iter().all(|old| newer.iter().any(|new| new.contains(old)))
}

/// The columns of codes that search also finds by the words they are shown with, in both languages.
const CODED: &[(Column, List)] = &[
    (Column::Problem, List::Problem),
    (Column::Kind, List::ProductKind),
    (Column::Channel, List::Channel),
    (Column::Outcome, List::Outcome),
    (Column::Cause, List::Cause),
    (Column::Country, List::Country),
];

/// A term to look for: in the text of a row, and in the labels of its codes. Labels are looked through once a search
/// and compared by number, so that no row carries their words.
struct Term<'a> {
    text: &'a str,
    finder: Finder<'a>,
    codes: Vec<(Column, NameId)>,
}

impl<'a> Term<'a> {
    fn new(table: &Table, text: &'a str) -> Self {
        let labels =
            CODED.iter().flat_map(|(column, list)| list.items().iter().map(move |item| (column, item)));
        let fits = |item: &ListItem| [&item.zh, &item.en].iter().any(|label| fold_text(label).contains(text));
        let codes = labels.filter(|(_, item)| fits(item));
        let codes = codes.filter_map(|(column, item)| Some((*column, table.names.find(&item.id)?))).collect();
        Self { text, finder: Finder::new(text.as_bytes()), codes }
    }

    fn is_coded(&self, cells: &Cells) -> bool {
        self.codes.iter().any(|(column, id)| cells.name(*column) == *id)
    }

    fn is_in(&self, table: &Table, place: Place) -> bool {
        self.finder.find(table.search().get(place as usize).as_bytes()).is_some()
            || table.at(place).is_some_and(|cells| self.is_coded(cells))
    }

    /// All rows that have it, ascending.
    fn rows(&self, table: &Table) -> Vec<Place> {
        let mut rows = containing(table, self.text);
        if !self.codes.is_empty() {
            let coded = table.cells().iter().zip(0..).filter(|(cells, _)| self.is_coded(cells));
            rows.extend(coded.map(|(_, place)| place));
            rows.sort_unstable();
            rows.dedup();
        }
        rows
    }
}

/// The rows in which every term of `text` occurs, ascending; all of them when it has no terms. `within`
/// ascends and limits the search to these rows.
#[must_use]
pub fn search(table: &Table, text: &str, within: Option<&[Place]>) -> Vec<Place> {
    let terms = terms(text);
    let terms: Vec<Term<'_>> = terms.iter().map(|term| Term::new(table, term)).collect();
    let Some((first, others)) = terms.split_first() else {
        return within.map_or_else(|| (0..table.len() as Place).collect(), <[Place]>::to_vec);
    };
    let mut found = match within {
        // Row by row costs more a byte than one scan, and touches fewer bytes.
        Some(within) if within.len() < table.len() / 2 => {
            within.iter().copied().filter(|place| first.is_in(table, *place)).collect()
        }
        Some(within) => intersection(&first.rows(table), within),
        None => first.rows(table),
    };
    found.retain(|place| others.iter().all(|term| term.is_in(table, *place)));
    found
}

/// The rows whose search text contains `needle` (folded, not empty), ascending: one scan of the arena.
#[must_use]
pub fn containing(table: &Table, needle: &str) -> Vec<Place> {
    let (text, spans) = table.search().parts();
    let in_order = spans.is_sorted_by_key(|(start, _)| *start);
    let mut order: Vec<Place> = (0..spans.len() as Place).collect();
    if !in_order {
        // Texts replaced since the register was opened stand at the end of the arena.
        order.sort_unstable_by_key(|place| spans[*place as usize].0);
    }
    let finder = Finder::new(needle.as_bytes());
    let mut rows = order.iter().map(|place| {
        let (start, length) = spans[*place as usize];
        (*place, start as usize, (start + length) as usize)
    });
    let mut row = rows.next();
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(hit) = finder.find(text.as_bytes().get(from..).unwrap_or_default()) {
        let hit = from + hit;
        while row.is_some_and(|(_, _, end)| end <= hit) {
            row = rows.next();
        }
        let Some((place, start, end)) = row else { break };
        if hit < start {
            // In a text no row has any more.
            from = start;
        } else if hit + needle.len() <= end {
            found.push(place);
            from = end;
        } else {
            // Across the end of one text and the start of the next.
            from = hit + 1;
        }
    }
    if !in_order {
        found.sort_unstable();
    }
    found
}

/// What is in both of two ascending lists.
fn intersection(a: &[Place], b: &[Place]) -> Vec<Place> {
    let mut b = b.iter().copied().peekable();
    let mut both = a.to_vec();
    both.retain(|place| {
        while b.next_if(|other| other < place).is_some() {}
        b.peek() == Some(place)
    });
    both
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::register::Row;
    use proptest::prelude::*;

    fn row(id: u128, search: &str) -> Row<'static> {
        Row { id, search: fold_text(search).into(), ..Row::default() }
    }

    fn table(texts: &[&str]) -> Table {
        sample::table(texts.iter().enumerate().map(|(id, text)| row(id as u128, text)))
    }

    #[test]
    fn every_term_must_occur() {
        let table = table(&["洗衣机漏水 退款", "洗衣机噪音", "空调漏水", ""]);
        assert_eq!(search(&table, "漏水", None), [0, 2]);
        assert_eq!(search(&table, "漏水 洗衣机", None), [0]);
        assert_eq!(search(&table, "漏水　洗衣机", None), [0], "full-width blank");
        assert!(search(&table, "漏水 洗衣机 噪音", None).is_empty());
        assert_eq!(search(&table, "  ", None), [0, 1, 2, 3]);
        assert_eq!(search(&table, "漏水", Some(&[1, 2])), [2]);
        assert_eq!(search(&table, "漏水", Some(&[2])), [2]);
    }

    #[test]
    fn codes_are_found_by_the_words_shown_in_both_languages() {
        let coded = |id, problem: &'static str, outcome: &'static str| Row {
            problem: problem.into(),
            outcome: outcome.into(),
            ..row(id, "张三")
        };
        let table = sample::table([
            coded(0, "quality", ""),
            coded(1, "", "solved"),
            coded(2, "旧词", ""),
            coded(3, "", ""),
        ]);
        let label =
            |list: List, id: &str| list.find(id).map(|item| (item.zh.clone(), item.en.clone())).unwrap();
        let (zh, en) = label(List::Problem, "quality");
        assert_eq!(search(&table, &zh, None), [0]);
        assert_eq!(search(&table, &en.to_uppercase(), None), [0]);
        assert_eq!(search(&table, &format!("张三 {en}"), Some(&[0, 1])), [0]);
        assert_eq!(search(&table, &label(List::Outcome, "solved").0, None), [1]);
        assert!(search(&table, "quality_defect", None).is_empty(), "codes are not words");
    }

    #[test]
    fn case_and_width_do_not_matter() {
        let table = table(&["TS2026-K3-0012-4 WASHER", "ｔｓ２０２７"]);
        assert_eq!(search(&table, "ts2026 Washer", None), [0]);
        assert_eq!(search(&table, "TS2027", None), [1]);
    }

    #[test]
    fn a_hit_does_not_reach_into_the_next_text() {
        let table = table(&["xab", "cy", "abc"]);
        assert_eq!(search(&table, "abc", None), [2]);
        // The end of one and the start of the next again, right before a real hit.
        assert_eq!(search(&super::tests::table(&["xab", "cabc"]), "abc", None), [1]);
    }

    #[test]
    fn old_texts_are_not_found() {
        let mut table = table(&["漏水", "噪音", "漏电"]);
        table.put(&row(0, "已修好"));
        assert!(search(&table, "漏水", None).is_empty());
        assert_eq!(search(&table, "已修好", None), [0]);
        table.put(&row(2, "漏水"));
        assert_eq!(search(&table, "漏", None), [2]);
        table.put(&row(1, "漏水"));
        assert_eq!(search(&table, "漏", None), [1, 2]);
    }

    #[test]
    fn what_narrows() {
        for (older, newer) in
            [("", "a"), ("a", "ab"), ("a", "a b"), ("b", "ab"), ("a b", "xb ya"), ("A", "ａb")]
        {
            assert!(narrows(older, newer), "{older} {newer}");
        }
        for (older, newer) in [("a", ""), ("ab", "a b"), ("a b", "a"), ("b", "a")] {
            assert!(!narrows(older, newer), "{older} {newer}");
        }
    }

    proptest! {
        #[test]
        fn as_row_by_row(
            texts in prop::collection::vec("[ab漏 ]{0,8}", 0..12),
            changes in prop::collection::vec((0usize..12, "[ab漏 ]{0,8}"), 0..8),
            query in "[ab漏 ]{0,5}",
            more in "[ab漏 ]{0,2}",
        ) {
            let mut table = table(&texts.iter().map(String::as_str).collect::<Vec<_>>());
            for (at, text) in changes.iter().filter(|(at, _)| *at < texts.len()) {
                table.put(&row(*at as u128, text));
            }
            let plain = |query: &str| -> Vec<Place> {
                let holds = |place: &Place| {
                    query.split_whitespace().all(|term| table.search().get(*place as usize).contains(term))
                };
                (0..table.len() as Place).filter(holds).collect()
            };
            let found = search(&table, &query, None);
            prop_assert_eq!(&found, &plain(&query));
            let longer = format!("{query}{more}");
            if narrows(&query, &longer) {
                prop_assert_eq!(search(&table, &longer, Some(&found)), plain(&longer));
            }
            let odd: Vec<Place> = (0..table.len() as Place).filter(|place| place % 2 == 1).collect();
            let expected: Vec<Place> = plain(&query).into_iter().filter(|place| place % 2 == 1).collect();
            prop_assert_eq!(search(&table, &query, Some(&odd)), expected);
        }
    }
}
