//! The shapes of files of policies and calendars: which members there are, and what each takes.

/// A member: its name, what it takes, and whether it must be there.
pub(super) type Member = (&'static str, Takes, bool);

/// What a member takes.
#[derive(Clone, Copy)]
pub(super) enum Takes {
    Text,
    Both,
    YesNo,
    Whole,
    Texts,
    Weekdays,
    Day,
    Days,
    Length,
    /// An object with the times of opening and closing, or null.
    Hours,
    /// An object whose members are regions, each with a length.
    LengthByRegion,
    OneOf(&'static [&'static str]),
    /// A list of objects of this shape, each named by this member.
    Parts(&'static [Member], &'static str),
}

/// A policy.
pub(super) const POLICY: &[Member] = &[
    ("id", Takes::Text, true),
    ("version", Takes::Whole, true),
    ("name", Takes::Both, true),
    ("side", Takes::OneOf(&["desk", "personal"]), true),
    ("on", Takes::YesNo, true),
    ("calendar", Takes::Text, true),
    ("valid_from", Takes::Day, false),
    ("valid_to", Takes::Day, false),
    ("clocks", Takes::Parts(CLOCK, "id"), true),
];

const CLOCK: &[Member] = &[
    ("id", Takes::Text, true),
    ("name", Takes::Both, true),
    ("start", Takes::Texts, true),
    ("once", Takes::YesNo, false),
    ("stop", Takes::Texts, true),
    ("pausable", Takes::YesNo, false),
    ("pause_from", Takes::Texts, false),
    ("pause_to", Takes::Texts, false),
    ("at_least_after_pause", Takes::Whole, false),
    ("length", Takes::Length, true),
    ("length_in", Takes::LengthByRegion, false),
    ("or_later", Takes::Length, false),
    ("first_day", Takes::YesNo, false),
    ("opening_hours", Takes::YesNo, false),
    ("who", Takes::OneOf(WHO), true),
    ("soft", Takes::YesNo, true),
    ("roll_forward", Takes::YesNo, true),
    ("roll", Takes::OneOf(&["days_off", "holidays"]), false),
    ("source", Takes::Both, true),
    ("checked", Takes::YesNo, true),
];

const WHO: &[&str] = &["handler", "complainant", "respondent", "reviewer", "mediator", "authority"];
/// The units of a length.
pub(super) const UNITS: &[&str] = &["hours", "days", "working_days", "weeks", "months", "years"];

/// A calendar.
pub(super) const CALENDAR: &[Member] = &[
    ("region", Takes::Text, true),
    ("name", Takes::Both, true),
    ("weekend", Takes::Weekdays, true),
    ("hours", Takes::Hours, false),
    ("years", Takes::Parts(YEAR, "year"), true),
];

const YEAR: &[Member] = &[
    ("year", Takes::Whole, true),
    ("source", Takes::Text, true),
    ("checked", Takes::YesNo, true),
    ("schedule", Takes::YesNo, false),
    ("holidays", Takes::Days, true),
    ("workdays", Takes::Days, true),
];
