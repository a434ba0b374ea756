//! Clocks: due dates, computed when they are read and never stored, each with its explanation.

use chrono::{DateTime, Days, Months, NaiveDate, TimeDelta, Utc};

use super::calendar::{self, DayKind};
use super::case::{Case, Mark};
use super::moment::{Moment, Zone};
use crate::facts::{self, ClockRule, Length, Policy, Who};

/// A clock of a case.
#[derive(Clone, PartialEq, Debug)]
pub struct Clock {
    /// The rule it runs by.
    pub rule: &'static ClockRule,
    /// What started it.
    pub started: Moment,
    /// When it stopped, if it did.
    pub stopped: Option<Moment>,
    /// The first instant that is too late.
    pub due: DateTime<Utc>,
    /// The last day that is in time.
    pub last_day: NaiveDate,
    /// Days that were not counted, and why.
    pub skipped: Vec<(NaiveDate, DayKind)>,
    /// The calendar lacks the holidays of a year it runs through.
    pub estimated: bool,
}

/// How a clock stands.
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
    /// Stopped in time.
    Kept,
    /// Stopped too late.
    Late,
    /// Stopped; when is not known exactly enough to say whether in time.
    Unclear,
}

impl Clock {
    /// How it stands at `now`.
    #[must_use]
    pub fn state(&self, now: DateTime<Utc>, zone: &dyn Zone) -> ClockState {
        if let Some(stopped) = self.stopped {
            return match (stopped.earliest(zone), stopped.latest(zone)) {
                (_, Some(latest)) if latest <= self.due => ClockState::Kept,
                (Some(earliest), _) if earliest >= self.due => ClockState::Late,
                _ => ClockState::Unclear,
            };
        }
        open_state(self.due, now, zone)
    }

    /// Whether it is the complainant's time to act, seen from a desk: a window that ends, not a duty
    /// that can be missed.
    #[must_use]
    pub fn is_complainants(&self, case: &Case) -> bool {
        self.rule.who == Who::Complainant && !case.state.policy.starts_with("personal@")
    }

    /// What names it in steps that pause it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.rule.id
    }

    /// Whether it runs and can be paused.
    #[must_use]
    pub fn can_be_paused(&self) -> bool {
        self.stopped.is_none() && self.rule.pausable
    }

    /// Who has to act before it runs out.
    #[must_use]
    pub fn who(&self) -> Who {
        self.rule.who
    }
}

/// How a clock that nothing stopped stands.
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

/// The policy a case runs under; the desk's default when it names one this version lacks.
#[must_use]
pub fn policy(case: &Case) -> Option<&'static Policy> {
    facts::policy_by_key(&case.state.policy).or_else(|| facts::policy("desk"))
}

/// All clocks of a case that have started, in the order of the policy.
#[must_use]
pub fn clocks(case: &Case, zone: &dyn Zone) -> Vec<Clock> {
    let Some(policy) = policy(case) else { return Vec::new() };
    policy.clocks.iter().filter_map(|rule| clock(case, policy, rule, zone)).collect()
}

/// The clock of a case by the rule with this id, if it has started.
#[must_use]
pub fn find(case: &Case, id: &str, zone: &dyn Zone) -> Option<Clock> {
    let policy = policy(case)?;
    clock(case, policy, policy.clocks.iter().find(|rule| rule.id == id)?, zone)
}

/// The last day in time of a clock that has started and is more than a courtesy or reminder.
#[must_use]
pub fn last_day(case: &Case, id: &str, zone: &dyn Zone) -> Option<NaiveDate> {
    find(case, id, zone).filter(|clock| !clock.rule.soft).map(|clock| clock.last_day)
}

/// The running clock that runs out first.
#[must_use]
pub fn next_due(case: &Case, zone: &dyn Zone) -> Option<Clock> {
    clocks(case, zone).into_iter().filter(|clock| clock.stopped.is_none()).min_by_key(|clock| clock.due)
}

fn clock(case: &Case, policy: &Policy, rule: &'static ClockRule, zone: &dyn Zone) -> Option<Clock> {
    let fires = |mark: &Mark, events: &[String]| events.iter().any(|event| is_event(mark, event));
    let at = case.marks.iter().rposition(|mark| fires(mark, &rule.start))?;
    let stopped = case.marks[at + 1..].iter().find(|mark| fires(mark, &rule.stop)).map(|mark| mark.happened);
    let started = case.marks[at].happened;
    let (due, last_day, skipped) = due(policy, rule, started, zone)?;
    let calendar = facts::calendar(&policy.calendar);
    let unknown = |day| calendar.is_none_or(|calendar| !calendar::is_known(calendar, day));
    let estimated = match rule.length {
        Length::WorkingDays(_) => unknown(started.day(zone)?.succ_opt()?) || unknown(last_day),
        _ => rule.roll_forward && unknown(last_day),
    };
    Some(Clock { rule, started, stopped, due, last_day, skipped, estimated })
}

/// Whether a step is this event of a policy.
fn is_event(mark: &Mark, event: &str) -> bool {
    match event.split_once(':') {
        Some((kind, code)) => mark.kind.id() == kind && mark.code == code,
        None => mark.kind.id() == event,
    }
}

type Due = (DateTime<Utc>, NaiveDate, Vec<(NaiveDate, DayKind)>);

/// When a clock that started then runs out. Hours run from the instant (from the end of the day
/// where only the day is known, in favour of whoever must act); days are counted from the day after,
/// and the last one is counted whole.
fn due(policy: &Policy, rule: &ClockRule, started: Moment, zone: &dyn Zone) -> Option<Due> {
    let day = started.day(zone)?;
    let calendar = facts::calendar(&policy.calendar);
    let (mut last, mut skipped) = match rule.length {
        Length::Hours(hours) => {
            let due = started.latest(zone)? + TimeDelta::hours(i64::from(hours));
            return Some((due, zone.day(due - TimeDelta::milliseconds(1)), Vec::new()));
        }
        Length::Days(days) => (day.checked_add_days(Days::new(u64::from(days)))?, Vec::new()),
        Length::Weeks(weeks) => (day.checked_add_days(Days::new(u64::from(weeks) * 7))?, Vec::new()),
        Length::Months(months) => (day.checked_add_months(Months::new(months))?, Vec::new()),
        Length::Years(years) => (day.checked_add_months(Months::new(years * 12))?, Vec::new()),
        Length::WorkingDays(days) => calendar::add_working_days(calendar?, day, days),
    };
    if let (true, Some(calendar)) = (rule.roll_forward, calendar) {
        let (rolled, more) = calendar::roll_forward(calendar, last);
        last = rolled;
        skipped.extend(more);
    }
    Some((zone.end(last), last, skipped))
}
