//! What can be wrong with a policy or calendar that somebody offers: where it is, and what.

use chrono::NaiveDate;

/// Something wrong with a policy or a calendar.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RulesError {
    /// Where it is.
    pub place: ErrorPlace,
    /// What is wrong there.
    pub reason: Reason,
}

/// Where a fault is. Each part is empty where the fault is not as far down.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ErrorPlace {
    /// The policy as `id@version` or the calendar by its region; by its number from 1, such as `#2`,
    /// where it names itself in no readable way.
    pub of: String,
    /// The clock of the policy or the year of the calendar; by its number where it has no name.
    pub part: String,
    /// The member, such as `start` or `name.zh`.
    pub member: String,
}

/// What is wrong with a policy, a calendar or a member of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    /// The text is not JSON from here on.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// The file holds neither what was expected nor a list of it, or an empty list.
    NothingThere,
    /// The member is not there.
    Missing,
    /// A policy or calendar has no such member.
    UnknownMember,
    /// The member is of another kind.
    Expected(MemberKind),
    /// There is a calendar of this region already.
    RegionTaken(String),
    /// The member is empty.
    Empty,
    /// Not a code: letters, digits, `_` and `-` only; a region is `CN`, or `GB-SCT` for a part.
    NotACode,
    /// This is there twice.
    Twice(String),
    /// There is no such step.
    NoSuchStep(String),
    /// The step cannot come to this.
    NoSuchCode(String),
    /// There is no such field, or it holds no day.
    NoSuchField(String),
    /// This event stops the clock that it starts.
    StopIsStart(String),
    /// Opening hours are counted of a length in hours alone.
    NotInHours,
    /// The number must be at least 1.
    Zero,
    /// The number must not be negative.
    Negative,
    /// The number is larger than this, the most that makes sense.
    TooLong(u32),
    /// There is no calendar of this region.
    NoSuchCalendar(String),
    /// The policy ends before it begins.
    EndsBeforeStart,
    /// It applies on days on which this other version, `id@version`, applies too.
    Overlaps(String),
    /// This version is here with other clocks, and cases may run under it: a change needs the next version.
    Taken,
    /// Weekdays are 1 (Monday) to 7 (Sunday).
    NotAWeekday(i64),
    /// No day of the week is left to work on.
    NoWorkingDay,
    /// The day lies in another year.
    NotInYear(NaiveDate),
    /// Only a day of the weekend can be worked instead.
    NotAWeekendDay(NaiveDate),
    /// The day is both a holiday and worked.
    HolidayAndWorkday(NaiveDate),
}

/// What a member should have been.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MemberKind {
    /// A text.
    Text,
    /// A text in both languages: `{"zh": …, "en": …}`.
    Both,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Whole,
    /// A list.
    List,
    /// A day: `2026-04-15`.
    Day,
    /// A length: one unit with a whole number, such as `{"days": 7}`.
    Length,
    /// The times of opening and closing: `{"from": "09:00", "to": "18:00"}`.
    Hours,
    /// An object with members.
    Members,
    /// One of these texts.
    OneOf(&'static [&'static str]),
}

impl ErrorPlace {
    /// The place of a member of the whole.
    pub(super) fn of(of: &str, member: &str) -> Self {
        Self::in_part(of, "", member)
    }

    /// The place of a member of a clock or year.
    pub(super) fn in_part(of: &str, part: &str, member: &str) -> Self {
        Self { of: of.to_owned(), part: part.to_owned(), member: member.to_owned() }
    }

    /// The fault that is here.
    pub(super) fn fault(self, reason: Reason) -> RulesError {
        RulesError { place: self, reason }
    }
}
