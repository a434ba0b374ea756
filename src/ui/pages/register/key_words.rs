//! Names and values of filters and orders, in words.

use crate::domain::readings::stage::{Stage, Turn};
use crate::facts::{List, Rules};
use crate::i18n::pages::{register as words, register_work as work};
use crate::i18n::{Audience, Lang, Msg, steps};
use crate::register::due::Due;
use crate::register::query::{Key, Marked, Score, in_time_id};
use crate::register::row::InTime;
use crate::ui::parts::{field_text, stage_tag};

/// The name of a filter, such as "stage".
#[must_use]
pub const fn key(key: Key) -> Msg {
    match key {
        Key::Text => words::K_TEXT,
        Key::Stage => words::K_STAGE,
        Key::Turn => words::K_TURN,
        Key::Due => words::K_DUE,
        Key::Channel => words::K_CHANNEL,
        Key::Kind => words::K_KIND,
        Key::Problem => words::K_PROBLEM,
        Key::Respondent => words::K_RESPONDENT,
        Key::Handler => words::K_HANDLER,
        Key::Outcome => words::K_OUTCOME,
        Key::Cause => words::K_CAUSE,
        Key::Group => work::C_GROUP,
        Key::Country => work::C_COUNTRY,
        Key::Tag => work::C_TAGS,
        Key::Priority => work::C_PRIORITY,
        Key::Mark => words::K_MARK,
        Key::Acknowledged => words::K_ACKNOWLEDGED,
        Key::OutcomeRating => words::K_OUTCOME_RATING,
        Key::HandlingRating => words::K_HANDLING_RATING,
        Key::Month => words::K_MONTH,
        Key::From => words::K_FROM,
        Key::To => words::K_TO,
        Key::ClosedFrom => words::K_CLOSED_FROM,
        Key::ClosedTo => words::K_CLOSED_TO,
        Key::Sort => words::SORTED_BY,
    }
}

/// The coded list from which a filter takes its values; `None` for a filter that has none.
#[must_use]
pub const fn list(key: Key) -> Option<List> {
    match key {
        Key::Channel => Some(List::Channel),
        Key::Kind => Some(List::ProductKind),
        Key::Problem => Some(List::Problem),
        Key::Outcome => Some(List::Outcome),
        Key::Cause => Some(List::Cause),
        Key::Country => Some(List::Country),
        Key::Priority => Some(List::Priority),
        _ => None,
    }
}

/// The value of a filter in words for `audience`; a value that is not known is given back as it is.
#[must_use]
pub fn value(rules: &Rules, lang: Lang, audience: Audience, key: Key, value: &str) -> String {
    if let (Key::OutcomeRating | Key::HandlingRating, Some(score)) = (key, Score::find(value)) {
        return field_text::score(lang, score);
    }
    let known = match key {
        _ if value.is_empty() => Some(words::NOT_SET.text(lang)),
        Key::Stage => Stage::find(value).map(|stage| stage_tag::name(lang, audience, stage)),
        Key::Turn => Turn::ALL
            .iter()
            .find(|turn| turn.id() == value)
            .map(|turn| steps::turn(*turn, audience).text(lang)),
        Key::Due => Due::ALL.iter().find(|due| due.id() == value).map(|due| self::due(*due).text(lang)),
        Key::Mark => Marked::find(value).map(|mark| self::mark(mark).text(lang)),
        Key::Acknowledged => {
            IN_TIME.iter().find(|(done, _)| in_time_id(*done) == value).map(|(_, words)| words.text(lang))
        }
        _ => None,
    };
    match (known, list(key)) {
        (Some(text), _) => text.to_owned(),
        (None, Some(list)) => lang.label_by(rules, list, value),
        (None, None) => value.to_owned(),
    }
}

/// The name of how the next clock of a case stands, such as "due today".
#[must_use]
pub const fn due(due: Due) -> Msg {
    match due {
        Due::Overdue => words::D_OVERDUE,
        Due::Today => words::D_TODAY,
        Due::Soon => words::D_SOON,
        Due::Running => words::D_RUNNING,
        Due::None => words::D_NONE,
    }
}

/// The name of a mark of a case, such as "reopened".
#[must_use]
pub const fn mark(mark: Marked) -> Msg {
    match mark {
        Marked::Demo => words::M_DEMO,
        Marked::Imported => words::M_IMPORTED,
        Marked::Flagged => words::M_FLAGGED,
        Marked::Disputed => words::M_DISPUTED,
        Marked::Incomplete => words::M_INCOMPLETE,
        Marked::Reopened => words::M_REOPENED,
        Marked::Unanswered => words::M_UNANSWERED,
        Marked::Rated => words::M_RATED,
        Marked::Unrated => words::M_UNRATED,
        Marked::Suggested => words::M_SUGGESTED,
    }
}

/// Names of whether the complainant was told within 24 hours, in the order of the filter.
pub const IN_TIME: &[(InTime, Msg)] = &[
    (InTime::Yes, words::A_YES),
    (InTime::No, words::A_NO),
    (InTime::Unclear, words::A_UNCLEAR),
    (InTime::NotDone, words::A_NOT_DONE),
];

/// The orders one can choose from: value in the address and name. The first is the usual one.
pub const ORDERS: &[(&str, Msg)] = &[
    ("-received", words::O_RECEIVED_LAST),
    ("received", words::O_RECEIVED_FIRST),
    ("due", words::O_DUE),
    ("-updated", words::O_UPDATED),
    ("reference", words::O_REFERENCE),
    ("complainant", words::O_COMPLAINANT),
    ("respondent", words::O_RESPONDENT),
    ("problem", words::O_PROBLEM),
    ("stage", words::O_STAGE),
    ("-amount", words::O_AMOUNT),
    ("outcome", words::O_OUTCOME),
];
