//! Clocks: dates by which something has to be done, computed when they are read and never stored.
//!
//! A clock runs by a rule of the case's policy, from the event that starts it; or to a day that people
//! named. Either way it is one list, and each date can be explained.

mod due;
mod events;
mod explain;
mod hours;
pub mod id;
mod named;
mod pause;
pub(super) mod reminder;

use std::borrow::Cow;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::situation::Outlook;
use super::stage::{Stage, Turn};
use crate::domain::Context;
use crate::domain::history::case::Case;
use crate::domain::history::step::StepKind;
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::events::RuleEvent;
use crate::facts::{Calendar, ClockRule, Policy, Rules, Side, Who};

pub use due::{Term, term};
pub use explain::{Explanation, Span, SpanKind};
pub use pause::{MATERIAL, Pause, pauses};

/// The calendar that has the weekend only, for a policy whose calendar this version lacks.
const WEEKEND_ONLY: &str = "XX";

/// What sets the date of a clock.
#[derive(Clone, PartialEq, Debug)]
pub enum Basis {
    /// A rule of the policy.
    Rule(Arc<ClockRule>),
    /// What a party owes, by its place in the obligations of the case.
    Obligation {
        /// The place, from 0.
        at: usize,
        /// Who owes it.
        who: Who,
    },
    /// Material asked for: the complainant sends it.
    Material,
    /// The next mediation session.
    Session,
    /// The time to refuse the mediator (回避).
    Recusal,
    /// The day for which the merchant promised an answer; in a register of one's own.
    Promised,
    /// The day to ask again, or to act: nothing else sets one, or somebody chose it.
    Again {
        /// Who asks: the owner of a register, else the desk.
        who: Who,
    },
}

/// A clock of a case: a date by which something has to be done, and what runs up to it.
#[derive(Clone, PartialEq, Debug)]
pub struct Clock {
    /// What sets its date.
    pub basis: Basis,
    /// When it was started; not known where the record of that does not say when.
    pub started: Moment,
    /// When it stopped; `None` while nothing has stopped it.
    pub stopped: Option<Moment>,
    /// Whether it stopped because what was owed was not performed.
    pub breached: bool,
    /// The pause it stands in: one without an end, and the dates are then the earliest there can be; or
    /// one that waits for something until a day, and the dates are then the latest.
    pub paused: Option<Pause>,
    /// Whether the notice named the day, in place of the one its rule comes to.
    pub named: bool,
    /// The first instant that is too late.
    pub due: DateTime<Utc>,
    /// The last day that is in time.
    pub last_day: NaiveDate,
    /// What lies between the start and the end.
    pub explanation: Explanation,
    /// Whether the date may move: the calendar lacks the holidays of a year it runs through.
    pub estimated: bool,
}

/// How a clock stands at a moment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum ClockState {
    /// Ran out and nothing stopped it.
    Overdue,
    /// Runs out on this local day.
    DueToday,
    /// Runs out within three days.
    DueSoon,
    /// Runs.
    Running,
    /// Does not run, until it is resumed.
    Paused,
    /// Stopped in time.
    Kept,
    /// Stopped too late.
    Late,
    /// Stopped; when is not known exactly enough to say whether in time.
    Unclear,
    /// Stopped without what was owed.
    Breached,
}

impl Clock {
    /// A clock that nothing has stopped or paused.
    fn new(basis: Basis, started: Moment, term: Term) -> Self {
        let Term { due, last_day, explanation, estimated } = term;
        let (stopped, breached, paused, named) = (None, false, None, false);
        Self { basis, started, stopped, breached, paused, named, due, last_day, explanation, estimated }
    }

    /// How it stands at the time of the context.
    #[must_use]
    pub fn state(&self, context: &Context<'_>) -> ClockState {
        let Context { zone, now, .. } = *context;
        match self.stopped {
            Some(_) if self.breached => ClockState::Breached,
            Some(stopped) => match (stopped.earliest(zone), stopped.latest(zone)) {
                // `due` itself is too late; a day ends at it.
                (Some(earliest), _) if earliest >= self.due => ClockState::Late,
                (_, Some(latest)) if latest <= self.due => ClockState::Kept,
                _ => ClockState::Unclear,
            },
            None if self.is_paused(context) => ClockState::Paused,
            None => open_state(self.due, now, zone),
        }
    }

    /// What names it, in steps that pause it and in rows: the id of its rule, `obligation-0`,
    /// `material`, `session` or `recusal`.
    #[must_use]
    pub fn id(&self) -> Cow<'_, str> {
        match &self.basis {
            Basis::Rule(rule) => Cow::Borrowed(&rule.id),
            Basis::Obligation { at, .. } => Cow::Owned(format!("obligation-{at}")),
            Basis::Material => Cow::Borrowed(id::MATERIAL),
            Basis::Session => Cow::Borrowed(id::SESSION),
            Basis::Recusal => Cow::Borrowed(id::RECUSAL),
            Basis::Promised => Cow::Borrowed(id::PROMISED),
            Basis::Again { .. } => Cow::Borrowed(id::AGAIN),
        }
    }

    /// The rule it runs by; `None` where people named the day.
    #[must_use]
    pub fn rule(&self) -> Option<&ClockRule> {
        if let Basis::Rule(rule) = &self.basis { Some(rule) } else { None }
    }

    /// Who has to act before it runs out.
    #[must_use]
    pub fn who(&self) -> Who {
        match &self.basis {
            Basis::Rule(rule) => rule.who,
            Basis::Obligation { who, .. } | Basis::Again { who } => *who,
            Basis::Material | Basis::Recusal => Who::Complainant,
            Basis::Session => Who::Mediator,
            Basis::Promised => Who::Respondent,
        }
    }

    /// Whether it is a courtesy, a reminder or a right: passing it is shown, and not counted as a breach.
    #[must_use]
    pub fn is_soft(&self) -> bool {
        match &self.basis {
            Basis::Rule(rule) => rule.soft,
            Basis::Recusal | Basis::Promised | Basis::Again { .. } => true,
            Basis::Obligation { .. } | Basis::Material | Basis::Session => false,
        }
    }

    /// Whether the source of its rule was read when the rule was written; a day that people named is
    /// its own source.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        match &self.basis {
            Basis::Rule(rule) => rule.checked,
            _ => true,
        }
    }

    /// Whether it stands still at the time of the context.
    #[must_use]
    pub fn is_paused(&self, context: &Context<'_>) -> bool {
        let is_on = |pause: &Pause| pause.is_on(context.now, context.zone);
        self.stopped.is_none() && self.paused.as_ref().is_some_and(is_on)
    }

    /// Whether it runs to the end of its last day, and not to a time of day.
    #[must_use]
    pub fn ends_with_day(&self, zone: &dyn Zone) -> bool {
        self.due == zone.end(self.last_day)
    }

    /// Whether its rule says that such a step stops it, whatever the step comes to or only then.
    #[must_use]
    pub fn ends_with(&self, kind: StepKind) -> bool {
        let is_kind = |event: &String| matches!(RuleEvent::read(event), RuleEvent::Step { step, .. } if step == kind.id());
        self.rule().is_some_and(|rule| rule.stop.iter().any(is_kind))
    }

    /// Whether the merchant is silent once it is over: its time to answer, or to decide again. A receipt that
    /// is not confirmed at once is no silence, nor is a courtesy about something else that an answer ends.
    #[must_use]
    pub fn is_silence(&self) -> bool {
        let theirs = matches!(self.who(), Who::Respondent | Who::Handler | Who::Reviewer);
        let id = self.id();
        let to_answer = self.ends_with(StepKind::Notify)
            && id != id::ACKNOWLEDGE
            && (!self.is_soft() || id::TO_RESULT.contains(&&*id));
        theirs && (to_answer || self.ends_with(StepKind::DecideReconsideration))
    }

    /// Whether it runs and can be paused.
    #[must_use]
    pub fn can_be_paused(&self) -> bool {
        self.stopped.is_none()
            && !self.named
            && self.rule().is_some_and(|rule| rule.pausable && !rule.stands_still())
    }

    /// Whether it is time that the complainant has, and nothing that the complainant owes.
    #[must_use]
    pub fn is_window(&self) -> bool {
        self.who() == Who::Complainant && !matches!(self.basis, Basis::Obligation { .. })
    }

    /// Whether it is the complainant's time to act, seen from a desk: a window that ends, not a duty
    /// that can be missed.
    #[must_use]
    pub fn is_complainants(&self, rules: &Rules, case: &Case) -> bool {
        self.is_window() && policy(rules, case).is_none_or(|policy| policy.side == Side::Desk)
    }
}

/// How a clock that nothing stopped or paused stands. `due` is the first instant that is too late; the local
/// days of `zone` say what is today and soon.
#[must_use]
pub fn open_state(due: DateTime<Utc>, now: DateTime<Utc>, zone: &dyn Zone) -> ClockState {
    // `due` is the first instant too late: the last instant in time tells the day.
    let last = zone.day(due - TimeDelta::milliseconds(1));
    let today = zone.day(now);
    if now >= due {
        ClockState::Overdue
    } else if last == today {
        ClockState::DueToday
    } else if last <= today + Days::new(3) {
        ClockState::DueSoon
    } else {
        ClockState::Running
    }
}

/// The policy a case runs under; the desk's default when it names one this version lacks. `None` when these
/// rules have neither.
#[must_use]
pub fn policy<'a>(rules: &'a Rules, case: &Case) -> Option<&'a Policy> {
    rules.policy_by_key(&case.state.policy).or_else(|| rules.policy("desk"))
}

/// All clocks of a case that have started: those by rules in the order of the policy, then those to days
/// that people named.
///
/// ```
/// use chrono::FixedOffset;
/// use redress::domain::readings::clock::clocks;
/// use redress::domain::{Case, Context};
/// use redress::exchange::json;
/// use redress::facts::Rules;
///
/// let file = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/register-1.json"));
/// let first = json::read(file).unwrap().entries.remove(0).entry();
/// // Received at four in the afternoon in China, on Saturday, 21 November 2026.
/// let case = Case::fold(first.body.case, vec![first]);
/// let (rules, china) = (Rules::default(), FixedOffset::east_opt(8 * 3600).unwrap());
/// let now = "2026-11-21T08:30:00Z".parse().unwrap();
/// let context = Context { rules: &rules, zone: &china, now };
///
/// let started = clocks(&context, &case);
/// let last_days: Vec<_> = started.iter().map(|clock| format!("{} {}", clock.id(), clock.last_day)).collect();
/// // 24 hours; and the seventh working day after a Saturday.
/// assert_eq!(last_days, ["acknowledge 2026-11-22", "review 2026-12-01"]);
/// ```
#[must_use]
pub fn clocks(context: &Context<'_>, case: &Case) -> Vec<Clock> {
    Outlook::of(context, case).clocks()
}

/// The clocks by rules and of days that people named: all but a reminder, which follows from them.
pub(super) fn started(context: &Context<'_>, case: &Case) -> Vec<Clock> {
    let zone = context.zone;
    let Some(policy) = policy(context.rules, case) else { return named::clocks(case, zone) };
    let pauses = pauses(case, zone);
    let by_rule = policy.clocks.iter().filter_map(|rule| by_rule(context, case, policy, rule, &pauses));
    by_rule.chain(named::clocks(case, zone)).collect()
}

/// The clock of a case with this [id](Clock::id); `None` when it has not started.
#[must_use]
pub fn find(context: &Context<'_>, case: &Case, id: &str) -> Option<Clock> {
    started(context, case).into_iter().find(|clock| clock.id() == id)
}

/// The last local day in time of a clock with this [id](Clock::id). `None` when it has not started, or is
/// only a courtesy or reminder.
#[must_use]
pub fn last_day(context: &Context<'_>, case: &Case, id: &str) -> Option<NaiveDate> {
    find(context, case, id).filter(|clock| !clock.is_soft()).map(|clock| clock.last_day)
}

/// The clock that a case is listed by: in a register of one's own the one of its situation, at a desk the
/// running one that runs out first. `None` when none runs.
#[must_use]
pub fn next_due(context: &Context<'_>, case: &Case) -> Option<Clock> {
    let outlook = Outlook::of(context, case);
    outlook.due(&outlook.at(context.now))
}

/// The clocks that nothing has stopped, and that do not stand in a pause without an end.
#[must_use]
pub fn running(context: &Context<'_>, case: &Case) -> Vec<Clock> {
    let has_no_end = |pause: &Pause| pause.to.is_none();
    let runs = |clock: &Clock| clock.stopped.is_none() && !clock.paused.as_ref().is_some_and(has_no_end);
    clocks(context, case).into_iter().filter(runs).collect()
}

/// The running clocks of a case that are still to run out, the first to do so first. A case that is over
/// has none.
#[must_use]
pub fn to_come(context: &Context<'_>, case: &Case) -> Vec<Clock> {
    if case.stage().is_over() {
        return Vec::new();
    }
    let runs = |clock: &Clock| clock.stopped.is_none() && clock.paused.is_none() && context.now < clock.due;
    let mut clocks: Vec<Clock> = clocks(context, case).into_iter().filter(runs).collect();
    clocks.sort_by_key(|clock| clock.due);
    clocks
}

/// Until when a desk waits for the complainant, who has the word: the end of the time to answer the
/// result, or to contest it or the decline. Where no rule sets one, who has rejected or was declined is
/// not waited for. `None` where something else is waited for, or there is no end.
#[must_use]
pub fn waits_until(context: &Context<'_>, case: &Case) -> Option<DateTime<Utc>> {
    waits_until_in(context, case, &started(context, case))
}

/// The same, of a case whose clocks are worked out already.
pub(super) fn waits_until_in(context: &Context<'_>, case: &Case, clocks: &[Clock]) -> Option<DateTime<Utc>> {
    let (id, last) = match case.stage() {
        Stage::Answered => (id::RESPOND, StepKind::Respond),
        Stage::Declined => (id::CONTEST, StepKind::Decline),
        _ => return None,
    };
    let at_desk = policy(context.rules, case).is_none_or(|policy| policy.side == Side::Desk);
    if !at_desk || case.turn() != Turn::Complainant || case.state.material.is_some() {
        return None;
    }
    match clocks.iter().find(|clock| clock.id() == id) {
        Some(clock) => clock.stopped.map_or(Some(clock.due), |stopped| stopped.latest(context.zone)),
        None => case.effective_steps.iter().rfind(|mark| mark.kind == last)?.happened.latest(context.zone),
    }
}

/// The last day in time of a rule of the case's policy, were its clock to start on this day. `None` when
/// there is no calendar to count by, or no date of the years 1 to 9999 comes of it.
#[must_use]
pub fn last_day_from(
    context: &Context<'_>,
    case: &Case,
    rule: &Arc<ClockRule>,
    start: NaiveDate,
) -> Option<NaiveDate> {
    let calendar = calendar(context.rules, policy(context.rules, case)?)?;
    let rule = rule.in_region(&calendar.region);
    term(&rule, calendar, Moment::Day(start), &[], context.zone).map(|term| term.last_day)
}

/// The calendar that a policy counts by: that of a part of its country where the register chose one.
pub(super) fn calendar<'a>(rules: &'a Rules, policy: &Policy) -> Option<&'a Calendar> {
    rules.counted_by(&policy.calendar).or_else(|| rules.calendar(WEEKEND_ONLY))
}

fn by_rule(
    context: &Context<'_>,
    case: &Case,
    policy: &Policy,
    rule: &Arc<ClockRule>,
    pauses: &[Pause],
) -> Option<Clock> {
    let zone = context.zone;
    let calendar = calendar(context.rules, policy)?;
    let rule = &rule.in_region(&calendar.region);
    let start = events::start(case, rule, zone)?;
    let (started, stopped) = (start.moment(), events::stop(case, rule, start, zone));
    // What follows the stop is no pause of this clock any more.
    let cut = |pause: &Pause| stopped.map_or_else(|| pause.clone(), |stopped| pause.until(stopped, zone));
    let holds = |pause: &&Pause| pause.holds(&rule.id) && due::day(pause.from, zone).is_some();
    let own = if rule.stands_still() { events::standstills(case, rule, start, zone) } else { Vec::new() };
    let pauses = if rule.stands_still() { own.as_slice() } else { pauses };
    let held = pauses.iter().filter(|_| rule.pausable || rule.stands_still()).filter(holds);
    let held: Vec<Pause> = held.map(cut).collect();
    let basis = Basis::Rule(Arc::clone(rule));
    let by_rule = term(rule, calendar, started, &held, zone)?;
    let mut clock = Clock::new(basis.clone(), started, by_rule);
    let in_time = |pause: &&Pause| pause.from.earliest(zone).is_some_and(|from| from < clock.due);
    clock.paused = held.iter().filter(|pause| pause.waits).find(in_time).cloned();
    let named = start.named_day(case).filter(|day| rule.id == id::RESPOND && *day != clock.last_day);
    if let Some(term) = named.and_then(|day| due::until(day, started, zone)) {
        clock = Clock { named: true, ..Clock::new(basis, started, term) };
    }
    clock.stopped = stopped;
    Some(clock)
}
