//! A table row: what the register shows, sorts, filters and counts of a case. Rows are a cache of
//! the fold: made from the history, thrown away when [`VERSION`] changes.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

pub use super::columns::Row;
use super::phases::{LATER, Later, Phase};
use crate::domain::fields::field::Input;
use crate::domain::history::step::Origin;
use crate::domain::readings::clock::{self, Clock};
use crate::domain::readings::situation::Outlook;
use crate::domain::values::codes::{Priority, Reply};
use crate::domain::{Case, CaseId, Context, Field, Moment, StepKind, Zone};
use crate::facts::{List, Rules};

/// The version of rows: blocks of another version are rebuilt from the log.
pub const VERSION: u8 = 9;

/// Characters of the free text that search covers.
const SEARCHED: usize = 2000;

/// What is true of a case, as bits. A bit keeps its meaning for as long as [`VERSION`] stays.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RowFlags(u32);

bitflags::bitflags! {
    impl RowFlags: u32 {
        /// It is sample data.
        const DEMO = 1;
        /// It was read from a file of another register.
        const IMPORTED = 1 << 1;
        /// Entries people must look at: concurrent, refused, broken, unknown.
        const FLAGGED = 1 << 2;
        /// The complainant rejected a result or asked for reconsideration.
        const DISPUTED = 1 << 3;
        /// A result was notified.
        const ANSWERED = 1 << 4;
        /// Closed although the loop was not complete.
        const INCOMPLETE = 1 << 5;
        /// Opened again at least once.
        const REOPENED = 1 << 6;
        /// The due clock is a courtesy or reminder.
        const SOFT = 1 << 7;
        /// The complainant gave no name.
        const ANONYMOUS = 1 << 8;
        /// The complainant answered the result.
        const RESPONDED = 1 << 9;
        /// The complainant rated it.
        const RATED = 1 << 10;
        /// Can be rated: answered, declined or closed.
        const RATEABLE = 1 << 11;
        /// The due clock is the complainant's time to act in a desk's register: when it is over, nobody
        /// is late, but the complainant no longer has to be waited for.
        const COMPLAINANT_WINDOW = 1 << 12;
        /// A legal hold keeps it from being disposed of.
        const HELD = 1 << 13;
        /// Its contents were erased.
        const ERASED = 1 << 14;
        /// A suggestion was made in it.
        const SUGGESTED = 1 << 15;
        /// A party refuses the mediator, and that is not decided.
        const RECUSAL = 1 << 16;
        /// The complainant rated it before it was opened again, and not since.
        const RATED_BEFORE = 1 << 17;
    }
}

/// Whether something was done within its time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, Default, Serialize, Deserialize)]
pub enum InTime {
    /// It was not done, and its time has not come into question here.
    #[default]
    NotDone,
    /// Done in time.
    Yes,
    /// Done too late.
    No,
    /// Done, but when is not known exactly enough.
    Unclear,
}

/// A day as days since 1 January of the year 1, for compact columns; 0 when unknown.
pub type Day = i32;

/// The day number of a date; 0 for `None`.
#[must_use]
pub fn day_number(day: Option<NaiveDate>) -> Day {
    day.map_or(0, |day| day.num_days_from_ce())
}

/// The date of a day number; `None` for 0, and for a number beyond all dates.
#[must_use]
pub fn date(day: Day) -> Option<NaiveDate> {
    if day == 0 { None } else { NaiveDate::from_num_days_from_ce_opt(day) }
}

/// A case id as a plain number, cheap to compare and scan.
pub type CaseKey = u128;

/// The key of the case with this id.
#[must_use]
pub fn key(id: CaseId) -> CaseKey {
    id.0.as_u128()
}

/// The id of the case with this key.
#[must_use]
pub fn case_id(key: CaseKey) -> CaseId {
    CaseId(uuid::Uuid::from_u128(key))
}

impl Row<'static> {
    /// Works out the row of a case, as it stands at the time of the context. `segments` are the numbers of
    /// the segments that its sealed entries live in.
    #[must_use]
    pub fn of(context: &Context<'_>, case: &Case, segments: Vec<u32>) -> Self {
        let Context { rules, zone, .. } = *context;
        let state = &case.state;
        let text = |field: Field| Cow::Owned(case.fields.get(field).to_owned());
        let received = state.received.unwrap_or(Moment::Unknown);
        let closed = state.closed.as_ref();
        let stage = case.stage();
        let (first, later, clocks) = phases(context, case);
        let millis = |at: Option<chrono::DateTime<chrono::Utc>>| at.map_or(0, |at| at.timestamp_millis());
        let (rating_outcome, rating_handling) = state.rating.unwrap_or_default();
        let mut answers =
            case.effective_steps.iter().filter(|m| matches!(m.kind, StepKind::Notify | StepKind::Decline));
        let answered = answers.next().map(|mark| mark.happened);
        Self {
            id: key(case.id),
            reference: case.name().into(),
            complainant: text(Field::ComplainantName),
            product: text(Field::PurchaseProduct),
            search: search_text(rules, case).into(),
            respondent: text(Field::RespondentName),
            kind: text(Field::PurchaseKind),
            problem: text(Field::FactsProblem),
            channel: text(Field::LodgedChannel),
            handler: state.handler.clone().unwrap_or_default().into(),
            group: state.group.clone().unwrap_or_default().into(),
            outcome: closed.map_or("", |closing| closing.outcome.id()).to_owned().into(),
            cause: state.cause.as_ref().map(|(cause, _)| cause.clone()).unwrap_or_default().into(),
            due_clock: first.1.as_ref().map(|clock| clock.id().into_owned().into()).unwrap_or_default(),
            later_clocks: clocks.into(),
            policy: clock::policy(rules, case).map(|policy| policy.id.clone()).unwrap_or_default().into(),
            currency: text(Field::PurchaseCurrency),
            country: text(Field::PurchaseCountry),
            tags: state.tags.join("\n").into(),
            stage: crate::domain::readings::stage::Stage::ALL
                .iter()
                .position(|known| *known == stage)
                .unwrap_or(0) as u8,
            turn: first.0.turn,
            situation: first.0.situation,
            step: first.0.step,
            later,
            priority: priority(state.priority.as_ref().map(Priority::id)),
            received: day_number(received.day(zone)),
            closed: day_number(closed.and_then(|closing| closing.when.day(zone))),
            received_at: millis(received.earliest(zone)),
            updated: millis(
                // Looking at a case is no news of it.
                case.entries.iter().filter(|e| !e.is_consultation()).map(|e| e.body.recorded).max(),
            ),
            due: first.0.due,
            to_acknowledge: minutes(received, state.acknowledged, zone),
            to_answer: minutes(received, answered, zone),
            to_close: minutes(received, closed.map(|closing| closing.when), zone),
            acknowledged: acknowledged(case, zone),
            amount: case.fields.amount(Field::RequestAmount).map_or(-1, |amount| amount.0),
            rating_outcome,
            rating_handling,
            flags: flags(case, first.0),
            segments,
        }
    }
}

/// The place of a priority in its list, from 1.
fn priority(id: Option<&str>) -> u8 {
    let place = List::Priority.items().iter().position(|item| Some(item.id.as_str()) == id);
    place.map_or(0, |place| place as u8 + 1)
}

/// How a case stands from its latest entry on, with the clock it is listed by; its later phases; and the ids of
/// their clocks.
fn phases(context: &Context<'_>, case: &Case) -> ((Phase, Option<Clock>), Later, String) {
    let outlook = Outlook::of(context, case);
    let phases = outlook.phases().into_iter().map(|(from, next)| {
        let clock = outlook.due(&next).filter(|_| case.is_open());
        let phase = Phase {
            from: from.timestamp_millis(),
            due: clock.as_ref().map_or(0, |clock| clock.due.timestamp_millis()),
            soft: clock.as_ref().is_some_and(Clock::is_soft),
            theirs: clock.as_ref().is_some_and(|clock| clock.is_complainants(context.rules, case)),
            ..Phase::of(&next)
        };
        (phase, clock)
    });
    let mut phases = phases.take(LATER + 1);
    let first = phases.next().unwrap_or_default();
    let (later, clocks): (Vec<Phase>, Vec<Option<Clock>>) = phases.unzip();
    let ids = clocks.iter().map(|clock| clock.as_ref().map_or_else(Default::default, Clock::id));
    (first, Later::new(later), ids.collect::<Vec<_>>().join(" "))
}

fn flags(case: &Case, phase: Phase) -> RowFlags {
    let state = &case.state;
    let disputed = state.reconsideration_requested.is_some()
        || case.effective_steps.iter().any(|mark| mark.kind == StepKind::RequestReconsideration)
        || state.answer == Some(Reply::Reject);
    let rateable = state.notified.is_some() || state.declined.is_some() || state.closed.is_some();
    [
        (RowFlags::DEMO, state.origin == Origin::Demo),
        (RowFlags::IMPORTED, matches!(state.origin, Origin::Imported { .. })),
        (RowFlags::FLAGGED, case.is_flagged()),
        (RowFlags::DISPUTED, disputed),
        (RowFlags::ANSWERED, state.notified.is_some()),
        (RowFlags::INCOMPLETE, state.closed.as_ref().is_some_and(|closing| !closing.complete)),
        (RowFlags::REOPENED, state.reopened > 0),
        (RowFlags::SOFT, phase.soft),
        (RowFlags::COMPLAINANT_WINDOW, phase.theirs),
        (RowFlags::ANONYMOUS, case.fields.is_yes(Field::ComplainantAnonymous)),
        (RowFlags::RESPONDED, state.answer.is_some()),
        (RowFlags::RATED, state.rating.is_some()),
        (RowFlags::RATED_BEFORE, state.rating.is_some() && !case.is_rated()),
        (RowFlags::RATEABLE, rateable && state.erased.is_none()),
        (RowFlags::HELD, state.hold.is_some()),
        (RowFlags::ERASED, state.erased.is_some()),
        (RowFlags::SUGGESTED, case.last(StepKind::Suggest).is_some()),
        (RowFlags::RECUSAL, state.is_mediated() && state.mediation.recusal.is_some()),
    ]
    .into_iter()
    .filter_map(|(flag, is_so)| is_so.then_some(flag))
    .collect()
}

/// Acknowledged within 24 hours of receipt. Days alone answer only when they are the same day, or
/// more than one apart.
fn acknowledged(case: &Case, zone: &dyn Zone) -> InTime {
    let Some(acknowledged) = case.state.acknowledged else { return InTime::NotDone };
    let received = case.state.received.unwrap_or(Moment::Unknown);
    if let (Moment::Day(from), Moment::Day(to)) = (received, acknowledged)
        && from == to
    {
        return InTime::Yes;
    }
    let day = TimeDelta::hours(24);
    let bounds = (received.earliest(zone), received.latest(zone));
    let done = (acknowledged.earliest(zone), acknowledged.latest(zone));
    match (bounds, done) {
        ((Some(first), Some(last)), (Some(earliest), Some(latest))) => {
            // The longest it can have taken, and the shortest.
            if latest - first <= day {
                InTime::Yes
            } else if earliest - last >= day {
                InTime::No
            } else {
                InTime::Unclear
            }
        }
        _ => InTime::Unclear,
    }
}

/// Minutes between two moments; days count whole. -1 when either is unknown or they are reversed.
fn minutes(from: Moment, to: Option<Moment>, zone: &dyn Zone) -> i32 {
    let span = match (from, to) {
        (Moment::At(from), Some(Moment::At(to))) => Some(to - from),
        (from, Some(to)) => from.day(zone).zip(to.day(zone)).map(|(from, to)| to - from),
        _ => None,
    };
    span.map(|span| span.num_minutes())
        .filter(|minutes| *minutes >= 0)
        .map_or(-1, |m| m.try_into().unwrap_or(-1))
}

/// What search looks through: numbers, names, what was bought and what happened, who handles it, tags.
fn search_text(rules: &Rules, case: &Case) -> String {
    const FIELDS: &[Field] = &[
        Field::ComplainantName,
        Field::ComplainantPhone,
        Field::ComplainantEmail,
        Field::ComplainantAddress,
        Field::RepresentativeName,
        Field::RespondentName,
        Field::RespondentPlatform,
        Field::PurchaseProduct,
        Field::PurchaseModel,
        Field::PurchaseOrder,
        Field::RequestDetails,
    ];
    // Search knows the words of codes; those of another register are no codes.
    const CODED: &[(Field, List)] =
        &[(Field::PurchaseKind, List::ProductKind), (Field::FactsProblem, List::Problem)];
    let mut text = case.name();
    let values = FIELDS.iter().map(|field| case.fields.get(*field));
    let words = CODED.iter().map(|(field, list)| (case.fields.get(*field), list));
    let words = words.filter(|(value, list)| list.find(value).is_none()).map(|(value, _)| value);
    let people = [&case.state.handler, &case.state.group].into_iter().flatten().map(String::as_str);
    let tags = case.state.tags.iter().map(String::as_str);
    for value in values.chain(words).chain(people).chain(tags).filter(|value| !value.is_empty()) {
        text.push('\n');
        text.push_str(value);
    }
    let what = case.fields.get(Field::FactsWhat);
    if !what.is_empty() {
        text.push('\n');
        text.extend(what.chars().take(SEARCHED));
    }
    for answer in case.fields.answers() {
        search_answer(rules, &mut text, answer, case.fields.get(answer));
    }
    fold_text(&text)
}

/// An answer as search finds it: a chosen one by its labels in both languages, yes and no not at all.
fn search_answer(rules: &Rules, text: &mut String, field: Field, answer: &str) {
    let labels = match field.input(rules) {
        Input::YesNo => return,
        Input::Options(items) => items.iter().find(|item| item.id == answer),
        _ => None,
    };
    text.push('\n');
    match labels {
        Some(item) => text.extend([item.zh.as_str(), " ", item.en.as_str()]),
        None => text.extend(answer.chars().take(SEARCHED)),
    }
}

/// The form of a text that search compares: lower case, half width.
#[must_use]
pub fn fold_text(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars().map(crate::domain::fields::values::half_width).flat_map(char::to_lowercase).collect()
}
