//! What the card of the next step says: by when, why that date, and what is left after closing.

use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::readings::clock::{Basis, Clock};
use crate::domain::readings::situation::limits;
use crate::domain::values::codes::CaseOutcome;
use crate::domain::{Case, Context};
use crate::i18n::pages::case as words;
use crate::i18n::{Lang, clocks, common, deadlines};
use crate::ui::parts::clock_line;

/// Until when a right can still be claimed elsewhere, of an owner's case that was closed without a solution.
pub(super) fn still_open(context: &Context<'_>, lang: Lang, case: &Case) -> Vec<String> {
    let unsolved = case.state.closed.as_ref().filter(|closing| {
        let is_over = matches!(closing.outcome, CaseOutcome::Solved | CaseOutcome::Duplicate);
        case.state.is_own && !is_over
    });
    let limits = unsolved.map(|_| limits(context, case)).unwrap_or_default();
    let line = |clock: &Clock| {
        let date = intl::day(lang.tag(), clock.last_day);
        words::StillOpen { clock: &clocks::name(lang, clock), date: &date }.text(lang)
    };
    limits.iter().map(line).collect()
}

/// By when, and how far away that is.
pub(super) fn by_when(
    lang: Lang,
    clock: &Clock,
    now: chrono::DateTime<chrono::Utc>,
    ended: bool,
    zone: &RegisterZone,
) -> String {
    let is_session = clock.basis == Basis::Session;
    let ends_with_day = clock.ends_with_day(zone);
    let date = clock_line::due_date(lang, clock, now, zone);
    let (date, distance) = (&*date, &*deadlines::left(lang, clock.due, now, zone));
    match clock.due <= now {
        true if ended => words::NextEnded { date }.text(lang),
        true if is_session => words::NextOnPast { date, distance }.text(lang),
        true => words::NextLate { date, distance }.text(lang),
        false if is_session => words::NextOn { date, distance }.text(lang),
        false if ends_with_day => words::NextBy { date, distance }.text(lang),
        false => words::NextByHour { date, distance }.text(lang),
    }
}

/// The clock that sets the date, how long it runs and by whose rule.
pub(super) fn why(lang: Lang, name: &str, clock: &Clock) -> String {
    let source = clocks::source(lang, clock);
    let mut text = match clocks::length(lang, clock) {
        Some(length) => words::NextWhy { clock: name, length: &length, source }.text(lang),
        None => words::NextWhyNamed { clock: name, source }.text(lang),
    };
    let notes = [(clock.estimated, common::ESTIMATED), (!clock.is_checked(), common::NOT_CHECKED)];
    for (_, note) in notes.iter().filter(|(holds, _)| *holds) {
        text.push_str(" · ");
        text.push_str(note.text(lang));
    }
    text
}
