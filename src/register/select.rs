//! Which rows the register view shows, and in which order.

use chrono::{DateTime, Utc};

use super::due::{Bounds, Due};
use super::names::NameId;
use super::order::{self, Sort};
use super::query::{Key, Marked, Query, Range, Score, in_time};
use super::respondents::same_merchant;
use super::row::{Day, InTime, day_number};
use super::search;
use super::table::{Cells, Column, Place, Table};
use crate::domain::Zone;
use crate::domain::fields::values::is_same_name;
use crate::domain::readings::stage::{Stage, Turn};
use crate::facts::List;

/// The places of the rows that match a query at `now`, in its order.
#[must_use]
pub fn select(table: &Table, query: &Query, now: DateTime<Utc>, zone: &dyn Zone) -> Vec<Place> {
    let bounds = Bounds::new(now, zone);
    let mut places = matching(table, query, bounds, None);
    order::sort(table, &mut places, query.sort, &bounds);
    places
}

/// As [`select`], for one view: remembers the last answer and the order of the whole table, so that
/// a keystroke looks only through what the last one left and sorts nothing.
#[derive(Default)]
pub struct Selector {
    asked: Option<Asked>,
    /// What matched, in the order of the table.
    matched: Vec<Place>,
    /// All places in the order of the last query.
    order: Vec<Place>,
    selected: Vec<Place>,
}

/// What the remembered answer answers.
struct Asked {
    version: u64,
    query: Query,
    bounds: Bounds,
}

impl Selector {
    /// The places of the rows that match a query at `now`, in its order. `version` changes whenever the table
    /// does.
    pub fn select(
        &mut self,
        table: &Table,
        version: u64,
        query: &Query,
        now: DateTime<Utc>,
        zone: &dyn Zone,
    ) -> &[Place] {
        let bounds = Bounds::new(now, zone);
        let asked = self.asked.take().filter(|asked| asked.version == version);
        // What is due next changes with time.
        let same_order = asked.as_ref().is_some_and(|asked| {
            asked.query.sort == query.sort && (query.sort.by != order::By::Due || asked.bounds == bounds)
        });
        let kept = asked.as_ref().map_or(Kept::Nothing, |asked| asked.kept(query, bounds));
        match kept {
            Kept::All => {}
            Kept::Superset => self.matched = matching(table, query, bounds, Some(&self.matched)),
            Kept::Nothing => self.matched = matching(table, query, bounds, None),
        }
        if !same_order {
            self.order = (0..table.len() as Place).collect();
            order::sort(table, &mut self.order, query.sort, &bounds);
        }
        if !same_order || kept != Kept::All {
            self.selected = in_order(&self.matched, &self.order);
        }
        self.asked = Some(Asked { version, query: query.clone(), bounds });
        &self.selected
    }
}

/// How much of the last answer still holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kept {
    Nothing,
    /// The new answer is within it.
    Superset,
    All,
}

impl Asked {
    fn kept(&self, query: &Query, bounds: Bounds) -> Kept {
        let filters = |query: &Query| {
            let mut filters = query.without(Key::Text);
            filters.sort = Sort::default();
            filters
        };
        let by_time = query.has(Key::Due) || query.has(Key::Turn);
        if filters(&self.query) != filters(query) || (by_time && self.bounds != bounds) {
            Kept::Nothing
        } else if self.query.text == query.text {
            Kept::All
        } else if search::narrows(&self.query.text, &query.text) {
            Kept::Superset
        } else {
            Kept::Nothing
        }
    }
}

/// `places` in the order of `order`, which holds every place once.
fn in_order(places: &[Place], order: &[Place]) -> Vec<Place> {
    let mut wanted = vec![false; order.len()];
    for place in places {
        if let Some(wanted) = wanted.get_mut(*place as usize) {
            *wanted = true;
        }
    }
    let is_wanted = |place: &Place| wanted.get(*place as usize).copied().unwrap_or(false);
    order.iter().copied().filter(is_wanted).collect()
}

/// The rows that match text and filters, ascending. `within` are rows that match the same filters
/// and a wider text.
fn matching(table: &Table, query: &Query, bounds: Bounds, within: Option<&[Place]>) -> Vec<Place> {
    if let Some(within) = within {
        return search::search(table, &query.text, Some(within));
    }
    let filter = Filter::new(table, query, bounds);
    let cells = table.cells().iter().zip(0..);
    let kept: Vec<Place> = cells.filter(|(cells, _)| filter.keeps(cells)).map(|(_, place)| place).collect();
    search::search(table, &query.text, Some(&kept))
}

/// A query in the terms of the columns: numbers to compare, no texts. A list that is empty keeps everything.
struct Filter {
    bounds: Bounds,
    stages: Vec<Stage>,
    turns: Vec<Turn>,
    dues: Vec<Due>,
    names: Vec<(Column, Vec<NameId>)>,
    priorities: Vec<u8>,
    marks: Vec<Marked>,
    acknowledged: Vec<InTime>,
    outcome_ratings: Vec<Score>,
    handling_ratings: Vec<Score>,
    received: Option<(Day, Day)>,
    closed: Option<(Day, Day)>,
}

impl Filter {
    fn new(table: &Table, query: &Query, bounds: Bounds) -> Self {
        fn read<T>(query: &Query, key: Key, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
            query.values(key).filter_map(read).collect()
        }
        let columns = Query::NAMES.iter().filter(|(key, _)| query.has(*key));
        let mut names: Vec<(Column, Vec<NameId>)> = columns
            .map(|(key, column)| {
                (*column, query.values(*key).flat_map(|name| ids(table, *column, name)).collect())
            })
            .collect();
        if query.has(Key::Tag) {
            names.push((Column::Tags, tagged(table, &query.values(Key::Tag).collect::<Vec<_>>())));
        }
        let priority = |id: &str| List::Priority.items().iter().position(|item| item.id == id);
        Self {
            bounds,
            stages: read(query, Key::Stage, Stage::find),
            turns: read(query, Key::Turn, |id| Turn::ALL.iter().copied().find(|turn| turn.id() == id)),
            dues: read(query, Key::Due, |id| Due::ALL.iter().copied().find(|due| due.id() == id)),
            names,
            // A code that is not on the list is of no row; "not assessed" is 0.
            priorities: read(query, Key::Priority, |id| match priority(id) {
                Some(place) => u8::try_from(place + 1).ok(),
                None => Some(if id.is_empty() { 0 } else { u8::MAX }),
            }),
            marks: read(query, Key::Mark, Marked::find),
            acknowledged: read(query, Key::Acknowledged, in_time),
            outcome_ratings: read(query, Key::OutcomeRating, Score::find),
            handling_ratings: read(query, Key::HandlingRating, Score::find),
            received: days(query.received),
            closed: days(query.closed),
        }
    }

    fn keeps(&self, cells: &Cells) -> bool {
        fn any<T: PartialEq>(wanted: &[T], is: impl FnOnce() -> T) -> bool {
            wanted.is_empty() || wanted.contains(&is())
        }
        let rated = |wanted: &[Score], rating: u8| {
            wanted.is_empty() || wanted.iter().any(|score| score.is_so(rating, cells.flags))
        };
        any(&self.stages, || cells.stage())
            && any(&self.turns, || self.bounds.turn(cells))
            && any(&self.dues, || self.bounds.of(cells))
            && self.names.iter().all(|(column, ids)| ids.contains(&cells.name(*column)))
            && any(&self.priorities, || cells.priority)
            && self.marks.iter().all(|mark| mark.is_so(cells.flags))
            && any(&self.acknowledged, || cells.acknowledged)
            && rated(&self.outcome_ratings, cells.rating_outcome)
            && rated(&self.handling_ratings, cells.rating_handling)
            && is_within(cells.received, self.received)
            && is_within(cells.closed, self.closed)
    }
}

/// The numbers of a name and, where it is a code of the first level, of the codes below it; of a merchant, of all
/// its names.
fn ids(table: &Table, column: Column, name: &str) -> Vec<NameId> {
    if column == Column::Respondent {
        let same = same_merchant(table, |known| known == name);
        return (0..).zip(same).filter_map(|(id, same)| same.then_some(id)).collect();
    }
    let list = match column {
        Column::Kind => Some(List::ProductKind),
        Column::Problem => Some(List::Problem),
        Column::Cause => Some(List::Cause),
        _ => None,
    };
    let below = list.into_iter().flat_map(|list| list.children(name)).map(|item| item.id.as_str());
    let mut ids: Vec<NameId> =
        std::iter::once(name).chain(below).filter_map(|name| table.names.find(name)).collect();
    // The register's own entries say in their codes what they belong to.
    if let Some(list) = list.filter(|list| list.children(name).next().is_some()) {
        let is_own = |id: &NameId| {
            let code = table.names.get(*id);
            code.starts_with(name) && list.find(code).is_none() && list.above(code) == Some(name)
        };
        ids.extend((0..table.names.len() as NameId).filter(is_own));
    }
    ids
}

/// The numbers of the lists of tags that hold one of these; of no tags at all for the empty one.
fn tagged(table: &Table, tags: &[&str]) -> Vec<NameId> {
    let holds = |name: &str| {
        (name.is_empty() && tags.contains(&""))
            || name.lines().any(|known| tags.iter().any(|tag| is_same_name(known, tag)))
    };
    table.names.iter().zip(0..).filter(|(name, _)| holds(name)).map(|(_, id)| id).collect()
}

/// A range as day numbers; an unknown day, 0, lies in none.
fn days(range: Range) -> Option<(Day, Day)> {
    let bound = |day: Option<_>, open| day.map_or(open, |day| day_number(Some(day)));
    (range != Range::default()).then(|| (bound(range.from, Day::MIN), bound(range.to, Day::MAX)))
}

fn is_within(day: Day, range: Option<(Day, Day)>) -> bool {
    range.is_none_or(|(from, to)| day != 0 && from <= day && day <= to)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::register::Row;
    use crate::register::row::RowFlags;
    use proptest::prelude::*;

    /// The figure counts it with what it belongs to: so does the filter that the figure opens.
    #[test]
    fn an_own_entry_is_found_with_what_it_belongs_to() {
        let row = |problem: &'static str| Row { problem: problem.into(), ..sample::row(1) };
        let table = sample::table(["quality_defect", "quality.门缝", "safety.夹手", "quality"].map(row));
        let found = |text: &str| select(&table, &Query::parse(text), sample::now(), &sample::zone()).len();
        assert_eq!(found("problem=quality"), 3);
        assert_eq!(found("problem=quality.%E9%97%A8%E7%BC%9D"), 1);
        assert_eq!(found("problem=safety"), 1);
    }

    #[test]
    fn each_filter_keeps_what_it_names() {
        let table = sample::many(500);
        let (now, zone) = (sample::now(), sample::zone());
        let count = |text: &str| select(&table, &Query::parse(text), now, &zone).len();
        let plain = |keeps: &dyn Fn(&Row<'_>) -> bool| {
            (0..500).filter(|place| keeps(&table.row(*place).unwrap())).count()
        };
        let stage = |row: &Row<'_>| Stage::ALL[usize::from(row.stage)];
        let counts = [
            (count(""), 500),
            (
                count("stage=closed&stage=answered"),
                plain(&|r| [Stage::Closed, Stage::Answered].contains(&stage(r))),
            ),
            (
                count("turn=complainant"),
                plain(&|r| {
                    let is_over = r.later.at(now.timestamp_millis()) != 0;
                    Turn::ALL[usize::from(r.turn)] == Turn::Complainant && !is_over
                }),
            ),
            (count("due=overdue"), plain(&|r| r.due != 0 && r.due <= now.timestamp_millis())),
            (count("due=none"), plain(&|r| r.due == 0)),
            (count("channel=phone"), plain(&|r| r.channel == "phone")),
            (count("problem=quality"), plain(&|r| r.problem.starts_with("quality"))),
            (count("problem=quality_defect"), plain(&|r| r.problem == "quality_defect")),
            (count("handler="), plain(&|r| r.handler.is_empty())),
            (count("respondent=nobody"), 0),
            (count("tag=vip"), plain(&|r| r.tags.contains("VIP"))),
            (count("tag="), plain(&|r| r.tags.is_empty())),
            (count("country=GB&country=CN"), plain(&|r| !r.country.is_empty())),
            (count("priority="), plain(&|r| r.priority == 0)),
            (count("mark=rated&mark=disputed"), plain(&|r| r.flags.contains(Marked::RATED_AND_DISPUTED))),
            (count("acknowledged=no"), plain(&|r| r.acknowledged == InTime::No)),
            (count("outcome_rating=5"), plain(&|r| r.rating_outcome == 5)),
            (
                count("handling_rating=1&outcome_rating=2"),
                plain(&|r| r.rating_handling == 1 && r.rating_outcome == 2),
            ),
            (
                count("handling_rating=none"),
                plain(&|r| {
                    r.rating_handling == 0
                        && (r.flags.contains(RowFlags::RATED) || r.flags.contains(RowFlags::RATEABLE))
                }),
            ),
            (count("month=2026-02"), plain(&|r| sample::in_month(r.received, 2026, 2))),
            (count("from=2026-03-01"), plain(&|r| r.received >= sample::day("2026-03-01"))),
            (
                count("closed_to=2026-03-01"),
                plain(&|r| r.closed != 0 && r.closed <= sample::day("2026-03-01")),
            ),
        ];
        for (at, (found, expected)) in counts.into_iter().enumerate() {
            assert_eq!(found, expected, "{at}");
            assert!(found > 0 || at == 9, "{at} proves nothing");
        }
    }

    impl Marked {
        const RATED_AND_DISPUTED: RowFlags = RowFlags::RATED.union(RowFlags::DISPUTED);
    }

    #[test]
    fn a_changed_table_is_looked_through_again() {
        let (mut table, mut selector) = (sample::many(50), Selector::default());
        let (now, zone, query) = (sample::now(), sample::zone(), Query::default());
        assert_eq!(selector.select(&table, 1, &query, now, &zone).len(), 50);
        table.put(&sample::row(1000));
        assert_eq!(selector.select(&table, 2, &query, now, &zone).len(), 51);
    }

    #[test]
    fn time_passes() {
        let due = sample::now().timestamp_millis() + 1000;
        let table = sample::table([Row { due, ..Row::default() }]);
        let (mut selector, query) = (Selector::default(), Query::parse("due=overdue"));
        assert!(selector.select(&table, 1, &query, sample::now(), &sample::zone()).is_empty());
        let later = sample::now() + chrono::TimeDelta::seconds(1);
        assert_eq!(selector.select(&table, 1, &query, later, &sample::zone()), [0]);
    }

    /// Whether a row has one of the values that a key takes, read off the row and not off the columns.
    fn has(row: &Row<'_>, key: Key, value: &str, bounds: &Bounds, cells: &Cells) -> bool {
        let coded = |list: List, code: &str| {
            code == value
                || list.items().iter().any(|item| item.id == code && item.parent.as_deref() == Some(value))
        };
        match key {
            Key::Stage => Stage::ALL[usize::from(row.stage)].id() == value,
            Key::Turn => bounds.turn(cells).id() == value,
            Key::Due => bounds.of(cells).id() == value,
            Key::Channel => row.channel == value,
            Key::Kind => coded(List::ProductKind, &row.kind),
            Key::Problem => coded(List::Problem, &row.problem),
            Key::Handler => row.handler == value,
            Key::Outcome => row.outcome == value,
            Key::Cause => coded(List::Cause, &row.cause),
            Key::Group => row.group == value,
            Key::Country => row.country == value,
            Key::Tag if value.is_empty() => row.tags.is_empty(),
            Key::Tag => row.tags.split('\n').any(|tag| tag.to_lowercase() == value.to_lowercase()),
            _ => unreachable!("{key:?}"),
        }
    }

    const VALUES: &[(Key, &[&str])] = &[
        (Key::Stage, &["received", "closed", "answered", "investigating"]),
        (Key::Turn, &["handler", "complainant", "nobody"]),
        (Key::Due, &["overdue", "today", "soon", "none"]),
        (Key::Channel, &["phone", "counter", ""]),
        (Key::Kind, &["food", "electronics", ""]),
        (Key::Problem, &["quality", "quality_defect", "旧词", ""]),
        (Key::Handler, &["李", "王", ""]),
        (Key::Outcome, &["solved", "partly", ""]),
        (Key::Cause, &["training", ""]),
        (Key::Group, &["家电组", ""]),
        (Key::Country, &["CN", "GB", ""]),
        (Key::Tag, &["vip", "退款", "", "unknown"]),
    ];

    proptest! {
        #[test]
        fn several_values_are_or_within_a_filter_and_and_between_filters(
            wanted in prop::collection::vec(
                prop::sample::select(VALUES).prop_flat_map(|(key, values)| {
                    (Just(key), prop::sample::subsequence(values.to_vec(), 1..=values.len()))
                }),
                0..4,
            )
        ) {
            let (table, bounds) = (sample::many(300), Bounds::new(sample::now(), &sample::zone()));
            let mut query = Query::parse("sort=reference");
            let mut filters: std::collections::BTreeMap<Key, Vec<&str>> = std::collections::BTreeMap::new();
            for (key, values) in wanted {
                for value in values {
                    query = query.with(key, value);
                    filters.entry(key).or_default().push(value);
                }
            }
            let found = select(&table, &query, sample::now(), &sample::zone());
            let keeps = |place: &Place| {
                let (row, cells) = (table.row(*place).unwrap(), table.at(*place).unwrap());
                filters.iter().all(|(key, values)| values.iter().any(|v| has(&row, *key, v, &bounds, cells)))
            };
            let plain: Vec<Place> = (0..300).filter(keeps).collect();
            let mut sorted = found.clone();
            sorted.sort_unstable();
            prop_assert_eq!(sorted, plain);
            prop_assert_eq!(select(&table, &Query::parse(&query.to_query_string()), sample::now(), &sample::zone()), found);
        }

        #[test]
        fn a_selector_answers_as_if_asked_for_the_first_time(
            queries in prop::collection::vec(
                (prop::sample::select(&["", "漏", "漏水", "漏水 客", "水", "客1"][..]),
                 prop::sample::select(&["", "&stage=closed", "&problem=quality", "&due=overdue"][..]),
                 prop::sample::select(&["", "&sort=due", "&sort=-respondent", "&sort=outcome"][..])),
                1..8,
            )
        ) {
            let table = sample::many(120);
            let mut selector = Selector::default();
            for (text, filter, sort) in queries {
                let query = Query::parse(&format!("q={text}{filter}{sort}"));
                let expected = select(&table, &query, sample::now(), &sample::zone());
                prop_assert_eq!(selector.select(&table, 7, &query, sample::now(), &sample::zone()), expected);
            }
        }
    }
}
