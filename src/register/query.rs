//! What the register view shows, as kept in its URL: text, filters, order.
//!
//! A query is a list of key-and-value pairs: written in one order, read in any. Keys and values
//! that this version does not know are ignored, so that no link can fail. Within a filter any of its values
//! will do; filters must all hold.

use chrono::{Datelike, Months, NaiveDate};

use super::due::Due;
use super::order::{By, Sort};
use super::row::{InTime, RowFlags};
use super::table::Column;
use crate::domain::readings::stage::{Stage, Turn};

macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$vdoc])* $variant,)+ }

        impl $name {
            /// All of them, in the order of declaration.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The name in URLs.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The one with this name; `None` when there is none.
            #[must_use]
            pub fn find(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.id() == id)
            }
        }
    };
}

ids! {
    /// The keys of a query. Each but the text, the days and the order may come several times: any of its values will do.
    Key {
        /// Text to search for.
        Text = "q",
        /// Stage.
        Stage = "stage",
        /// Whose turn it is.
        Turn = "turn",
        /// How the next clock stands.
        Due = "due",
        /// Channel, by its code.
        Channel = "channel",
        /// Kind of product; a first-level kind takes in those below it.
        Kind = "kind",
        /// Problem type; a first-level type takes in those below it.
        Problem = "problem",
        /// Respondent, by name.
        Respondent = "respondent",
        /// Handler, by name; empty for nobody.
        Handler = "handler",
        /// Outcome, by its code; empty for none.
        Outcome = "outcome",
        /// Cause; a first-level cause takes in those below it.
        Cause = "cause",
        /// Group of the handler; empty for none.
        Group = "group",
        /// Country of purchase, by its code; empty for none.
        Country = "country",
        /// Tag, whatever its blanks, width and case; empty for none.
        Tag = "tag",
        /// Priority, by its code.
        Priority = "priority",
        /// What is true of the case; of several, all must be.
        Mark = "mark",
        /// Acknowledged within 24 hours.
        Acknowledged = "acknowledged",
        /// Satisfaction with the outcome.
        OutcomeRating = "outcome_rating",
        /// Satisfaction with the handling.
        HandlingRating = "handling_rating",
        /// Month received, `YYYY-MM`: short for its first and last day.
        Month = "month",
        /// First day received.
        From = "from",
        /// Last day received.
        To = "to",
        /// First day closed.
        ClosedFrom = "closed_from",
        /// Last day closed.
        ClosedTo = "closed_to",
        /// Order: a column, with `-` before it for descending.
        Sort = "sort",
    }
}

ids! {
    /// What can be asked about the [flags](RowFlags) of a case.
    Marked {
        /// It is sample data.
        Demo = "demo",
        /// It was read from a file of another register.
        Imported = "imported",
        /// It has entries people must look at.
        Flagged = "flagged",
        /// A result was rejected or reconsideration asked for.
        Disputed = "disputed",
        /// It was closed with the loop incomplete.
        Incomplete = "incomplete",
        /// It was opened again.
        Reopened = "reopened",
        /// A result was notified; the complainant has not answered it.
        Unanswered = "unanswered",
        /// The complainant rated it.
        Rated = "rated",
        /// It could be rated and is not, at least not since it was opened again.
        Unrated = "unrated",
        /// A suggestion was made in it.
        Suggested = "suggested",
    }
}

impl Marked {
    /// Whether a case with these flags is marked so.
    #[must_use]
    pub fn is_so(self, flags: RowFlags) -> bool {
        match self {
            Self::Demo => flags.contains(RowFlags::DEMO),
            Self::Imported => flags.contains(RowFlags::IMPORTED),
            Self::Flagged => flags.contains(RowFlags::FLAGGED),
            Self::Disputed => flags.contains(RowFlags::DISPUTED),
            Self::Incomplete => flags.contains(RowFlags::INCOMPLETE),
            Self::Reopened => flags.contains(RowFlags::REOPENED),
            Self::Unanswered => flags.contains(RowFlags::ANSWERED) && !flags.contains(RowFlags::RESPONDED),
            Self::Rated => flags.contains(RowFlags::RATED),
            Self::Unrated => {
                let is_rated = flags.contains(RowFlags::RATED) && !flags.contains(RowFlags::RATED_BEFORE);
                flags.contains(RowFlags::RATEABLE) && !is_rated
            }
            Self::Suggested => flags.contains(RowFlags::SUGGESTED),
        }
    }
}

ids! {
    /// What a case that can be rated was given on one scale.
    Score {
        /// 1: very dissatisfied.
        One = "1",
        /// 2 of 5.
        Two = "2",
        /// 3 of 5.
        Three = "3",
        /// 4 of 5.
        Four = "4",
        /// 5: very satisfied.
        Five = "5",
        /// The scale was not answered.
        NotAnswered = "none",
    }
}

impl Score {
    /// Whether a case with these flags was given this. 0 is not answered, and so is what is on no scale.
    #[must_use]
    pub fn is_so(self, rating: u8, flags: RowFlags) -> bool {
        let given = usize::from(rating).checked_sub(1).and_then(|at| Self::ALL.get(at).copied());
        (flags.contains(RowFlags::RATEABLE) || flags.contains(RowFlags::RATED))
            && given.unwrap_or(Self::NotAnswered) == self
    }
}

/// Days from and to, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Range {
    /// The first day; `None` when there is no earliest.
    pub from: Option<NaiveDate>,
    /// The last day; `None` when there is no latest.
    pub to: Option<NaiveDate>,
}

impl Range {
    /// The range of a month written `YYYY-MM`; `None` when the text is no month.
    #[must_use]
    pub fn month(text: &str) -> Option<Self> {
        if text.len() != 7 {
            return None;
        }
        let first = day(&format!("{text}-01"))?;
        let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
        Some(Self { from: Some(first), to: Some(last) })
    }

    /// The month, `YYYY-MM`, when the range is exactly one; else `None`.
    #[must_use]
    pub fn as_month(self) -> Option<String> {
        let from = self.from?;
        let text = format!("{:04}-{:02}", from.year(), from.month());
        (Self::month(&text) == Some(self)).then_some(text)
    }
}

/// A day as addresses have it, `YYYY-MM-DD`. Chrono reads much more than that, and the first view would
/// have to carry it.
fn day(text: &str) -> Option<NaiveDate> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// What the register view shows. The default is everything, the latest received first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Query {
    /// Text as typed; empty for none.
    pub text: String,
    /// The values of filters, each once, in the order of [`Key`] and then of the values. Of one key any value will
    /// do, of different keys each must be so.
    values: Vec<(Key, String)>,
    /// First and last local day received.
    pub received: Range,
    /// First and last local day closed.
    pub closed: Range,
    /// The order of the rows.
    pub sort: Sort,
}

impl Query {
    /// The keys that filter by a name, each with its column; the empty name means "not given".
    pub const NAMES: [(Key, Column); 9] = [
        (Key::Channel, Column::Channel),
        (Key::Kind, Column::Kind),
        (Key::Problem, Column::Problem),
        (Key::Respondent, Column::Respondent),
        (Key::Handler, Column::Handler),
        (Key::Outcome, Column::Outcome),
        (Key::Cause, Column::Cause),
        (Key::Group, Column::Group),
        (Key::Country, Column::Country),
    ];

    /// The cases that are neither closed nor merged into another.
    #[must_use]
    pub fn open() -> Self {
        let open = Stage::ALL.iter().filter(|stage| !stage.is_over());
        open.fold(Self::default(), |query, stage| query.with(Key::Stage, stage.id()))
    }

    /// Reads a query string without its `?`. Total: what it does not know it ignores.
    ///
    /// ```
    /// use redress::register::query::{Key, Query};
    ///
    /// let query = Query::parse("q=%E6%BC%8F%E6%B0%B4&due=overdue&colour=red&due=today");
    /// assert_eq!(query.text, "漏水");
    /// assert_eq!(query.values(Key::Due).collect::<Vec<_>>(), ["overdue", "today"]);
    /// // One order of the keys, so that equal queries have equal addresses; the unknown key is gone.
    /// assert_eq!(query.to_query_string(), "q=%E6%BC%8F%E6%B0%B4&due=overdue&due=today");
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let pairs = form_urlencoded::parse(text.as_bytes());
        Self::from_pairs(pairs.filter_map(|(key, value)| Some((Key::find(&key)?, value))))
    }

    /// The query string without its `?`, in the one order of [`Key`]; empty for the default.
    #[must_use]
    pub fn to_query_string(&self) -> String {
        let pairs = self.pairs();
        form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs.iter().map(|(key, value)| (key.id(), value)))
            .finish()
    }

    /// Whether it shows everything in the usual order.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// The filters that are set, the text among them, one pair a chip. The order is none.
    #[must_use]
    pub fn active(&self) -> Vec<(Key, String)> {
        let mut pairs = self.pairs();
        pairs.retain(|(key, _)| *key != Key::Sort);
        pairs
    }

    /// This query without the filter of a key, whatever its values.
    #[must_use]
    pub fn without(&self, key: Key) -> Self {
        Self::from_pairs(self.pairs().into_iter().filter(|(known, _)| *known != key))
    }

    /// This query without one value of a filter that takes several.
    #[must_use]
    pub fn without_value(&self, key: Key, value: &str) -> Self {
        let kept = self.pairs().into_iter().filter(|(known, set)| !(*known == key && set == value));
        Self::from_pairs(kept)
    }

    /// This query with a value set, or added where a key takes several.
    #[must_use]
    pub fn with(mut self, key: Key, value: &str) -> Self {
        self.set(key, value);
        self
    }

    /// The values of a key that takes several, in their order.
    pub fn values(&self, key: Key) -> impl Iterator<Item = &str> {
        self.values.iter().filter(move |(known, _)| *known == key).map(|(_, value)| value.as_str())
    }

    /// Whether it filters by a key that takes several values.
    #[must_use]
    pub fn has(&self, key: Key) -> bool {
        self.values(key).next().is_some()
    }

    /// The value of a key, the first where there are several; `None` when it is not set.
    #[must_use]
    pub fn value(&self, key: Key) -> Option<String> {
        self.pairs().into_iter().find(|(known, _)| *known == key).map(|(_, value)| value)
    }

    fn from_pairs<T: AsRef<str>>(pairs: impl Iterator<Item = (Key, T)>) -> Self {
        pairs.fold(Self::default(), |query, (key, value)| query.with(key, value.as_ref()))
    }

    fn pairs(&self) -> Vec<(Key, String)> {
        let mut pairs = Vec::new();
        pairs.extend((!self.text.is_empty()).then(|| (Key::Text, self.text.clone())));
        pairs.extend_from_slice(&self.values);
        let mut put = |key: Key, value: Option<String>| pairs.extend(value.map(|value| (key, value)));
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        match self.received.as_month() {
            Some(month) => put(Key::Month, Some(month)),
            None => {
                put(Key::From, day(self.received.from));
                put(Key::To, day(self.received.to));
            }
        }
        put(Key::ClosedFrom, day(self.closed.from));
        put(Key::ClosedTo, day(self.closed.to));
        put(Key::Sort, Some(self.sort).filter(|sort| *sort != Sort::default()).map(sort_text));
        pairs
    }

    fn set(&mut self, key: Key, value: &str) {
        let day = day(value);
        match key {
            Key::Text => value.clone_into(&mut self.text),
            Key::Month => self.received = Range::month(value).unwrap_or(self.received),
            Key::From => self.received.from = day.or(self.received.from),
            Key::To => self.received.to = day.or(self.received.to),
            Key::ClosedFrom => self.closed.from = day.or(self.closed.from),
            Key::ClosedTo => self.closed.to = day.or(self.closed.to),
            Key::Sort => self.sort = sort(value).unwrap_or(self.sort),
            _ => self.add(key, value),
        }
    }

    /// Adds a value of a key that takes several, in its place.
    fn add(&mut self, key: Key, value: &str) {
        let Some(rank) = rank(key, value) else { return };
        let place = |(known, set): &(Key, String)| {
            known
                .cmp(&key)
                .then_with(|| self::rank(*known, set).cmp(&Some(rank)))
                .then_with(|| set.as_str().cmp(value))
        };
        if let Err(at) = self.values.binary_search_by(place) {
            self.values.insert(at, (key, value.to_owned()));
        }
    }
}

/// The place of a value among those of its key; 0 where any text is a value, `None` where it is none.
fn rank(key: Key, value: &str) -> Option<usize> {
    let place = |ids: &[&str]| ids.iter().position(|id| *id == value);
    match key {
        Key::Stage => place(&Stage::ALL.iter().map(|stage| stage.id()).collect::<Vec<_>>()),
        Key::Turn => place(&Turn::ALL.iter().map(|turn| turn.id()).collect::<Vec<_>>()),
        Key::Due => place(&Due::ALL.iter().map(|due| due.id()).collect::<Vec<_>>()),
        Key::Mark => Marked::find(value).map(|mark| mark as usize),
        Key::Acknowledged => in_time(value).map(|done| done as usize),
        Key::OutcomeRating | Key::HandlingRating => Score::find(value).map(|score| score as usize),
        _ => Some(0),
    }
}

/// The name of an answer to "acknowledged in time" in URLs.
#[must_use]
pub const fn in_time_id(done: InTime) -> &'static str {
    match done {
        InTime::Yes => "yes",
        InTime::No => "no",
        InTime::Unclear => "unclear",
        InTime::NotDone => "not_done",
    }
}

/// The answer with this name; `None` when there is none.
pub(super) fn in_time(id: &str) -> Option<InTime> {
    [InTime::Yes, InTime::No, InTime::Unclear, InTime::NotDone]
        .into_iter()
        .find(|done| in_time_id(*done) == id)
}

fn sort_text(sort: Sort) -> String {
    format!("{}{}", if sort.descending { "-" } else { "" }, sort.by.id())
}

fn sort(text: &str) -> Option<Sort> {
    let (descending, id) = text.strip_prefix('-').map_or((false, text), |id| (true, id));
    By::ALL.iter().find(|by| by.id() == id).map(|by| Sort { by: *by, descending })
}

#[cfg(test)]
#[path = "query_tests.rs"]
mod tests;
