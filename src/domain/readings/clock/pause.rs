//! Pauses: the times in which a clock does not run.
//!
//! A clock whose rule is pausable is paused by a step of its own until it is resumed, and by asking
//! for material until the material comes in, all clocks are resumed, or the day set for it is over.
//! Reopening a case ends every pause.
//!
//! - *Hours*: what lies in a pause is added exactly. Of a pause known by its days only, the first
//!   counts from its beginning and the last to its end, in favour of whoever has to act.
//! - *Calendar days, weeks, months, years*: the days after the day on which a pause began, up to and
//!   including the day on which it ended, do not count: the end moves by as many calendar days.
//! - *Working days*: those same days are not among the working days counted.
//! - A pause that begins on the last day, or on a day off from which the last day moves on, gives
//!   that day back: the day on which it ends takes its place. One that begins later, or after the
//!   clock stopped, changes nothing.
//! - Time that lies in several pauses counts once. A pause of which a beginning or end is not known
//!   is left out.
//! - A rule may say on which events its clock stands still by itself, while what is owed is waited for.
//!   That clock takes no other pauses; the day of such an event does not count, and one after the last
//!   day changes nothing. The rule may leave a number of days after it at the least.
//! - While a pause has no end the date is the earliest there can be, and the clock stands as paused.

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::history::case::{Case, EffectiveStep};
use crate::domain::history::step::{Step, StepKind};
use crate::domain::history::step_code::StepCode;
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::events::DerivedOutcome;

/// The coded reason of a pause by asking for material, of `lists/pause_reason.json`.
pub const MATERIAL: &str = "material";

/// The coded reason of a time in which a clock stands still by itself, of `lists/pause_reason.json`.
pub const REMEDY: &str = "remedy";

/// A time in which clocks do not run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pause {
    /// The id of the clock it holds; every pausable one when empty.
    pub clock: String,
    /// When it began.
    pub from: Moment,
    /// When it ended, or will end at the latest; `None` while it has no end.
    pub to: Option<Moment>,
    /// Whether it has not ended so far: what was waited for has not come.
    pub waits: bool,
    /// Coded reason, of `lists/pause_reason.json`.
    pub reason: String,
}

impl Pause {
    /// Whether it holds the clock with this id.
    #[must_use]
    pub fn holds(&self, clock: &str) -> bool {
        self.clock.is_empty() || self.clock == clock
    }

    /// Whether it holds at `now`: it has not ended, and the day set for its end is not over.
    #[must_use]
    pub fn is_on(&self, now: DateTime<Utc>, zone: &dyn Zone) -> bool {
        self.waits && self.to.and_then(|to| to.latest(zone)).is_none_or(|end| now < end)
    }

    /// The same pause, over by this moment at the latest.
    pub(super) fn until(&self, moment: Moment, zone: &dyn Zone) -> Self {
        let to = self.to.map_or(moment, |to| earlier(to, moment, zone));
        Self { to: Some(to), waits: false, ..self.clone() }
    }
}

/// The earlier of two moments; the known one when only one is.
pub(super) fn earlier(a: Moment, b: Moment, zone: &dyn Zone) -> Moment {
    match (a.latest(zone), b.latest(zone)) {
        (Some(first), Some(second)) if second < first => b,
        (None, _) => b,
        _ => a,
    }
}

/// All pauses of a case, in the order in which they ended; those without an end last.
#[must_use]
pub fn pauses(case: &Case, zone: &dyn Zone) -> Vec<Pause> {
    let mut history = History::default();
    for mark in &case.effective_steps {
        history.take(case, mark, zone);
    }
    history.done()
}

/// The pauses up to a step of the history.
#[derive(Default)]
struct History {
    /// Those by a step of their own that are not over.
    open: Vec<Pause>,
    /// That for material, and the day set for it.
    material: Option<(Pause, Option<NaiveDate>)>,
    over: Vec<Pause>,
}

impl History {
    fn take(&mut self, case: &Case, mark: &EffectiveStep, zone: &dyn Zone) {
        let at = mark.happened;
        let step = || case.step(mark.entry);
        match mark.kind {
            StepKind::Pause => {
                if let Some(Step::Pause(pause)) = step() {
                    let (clock, reason) = (pause.clock.clone(), pause.reason.clone());
                    self.open.push(Pause { clock, from: at, to: None, waits: true, reason });
                }
            }
            StepKind::AskMaterial => {
                // Asking again takes the place of what was asked before.
                self.material_over(at, zone);
                if let Some(Step::AskMaterial(ask)) = step() {
                    let (clock, reason) = (String::new(), MATERIAL.to_owned());
                    self.material =
                        Some((Pause { clock, from: at, to: None, waits: true, reason }, ask.until));
                }
            }
            StepKind::Resume => {
                if let Some(Step::Resume(resume)) = step() {
                    self.resume(&resume.clock, at, zone);
                }
            }
            StepKind::Contact if mark.code == StepCode::Derived(DerivedOutcome::FromComplainant) => {
                self.material_over(at, zone)
            }
            StepKind::Reopen => self.resume("", at, zone),
            _ => {}
        }
    }

    /// A clock goes on; all of them when none is named.
    fn resume(&mut self, clock: &str, at: Moment, zone: &dyn Zone) {
        let ends = |pause: &mut Pause| clock.is_empty() || pause.clock == clock;
        self.over.extend(self.open.extract_if(.., ends).map(|pause| pause.until(at, zone)));
        if clock.is_empty() {
            self.material_over(at, zone);
        }
    }

    fn material_over(&mut self, at: Moment, zone: &dyn Zone) {
        if let Some((mut pause, until)) = self.material.take() {
            pause.to = until.map(Moment::Day);
            self.over.push(pause.until(at, zone));
        }
    }

    fn done(mut self) -> Vec<Pause> {
        if let Some((mut pause, until)) = self.material {
            pause.to = until.map(Moment::Day);
            self.over.push(pause);
        }
        self.over.append(&mut self.open);
        self.over
    }
}

/// A pause as a clock counts it: what lies after `after`, up to `to`.
#[derive(Clone, Debug)]
pub(super) struct Hold<T> {
    pub(super) after: T,
    pub(super) to: T,
    pub(super) reason: String,
}

/// The pauses that have an end, in order, cut so that they neither overlap nor begin before `start`.
/// `bounds` gives the beginning and the end of a pause.
pub(super) fn holds<T: Ord + Copy>(
    pauses: &[Pause],
    start: T,
    bounds: impl Fn(Moment, Moment) -> Option<(T, T)>,
) -> Vec<Hold<T>> {
    let hold = |pause: &Pause| {
        let (after, to) = bounds(pause.from, pause.to?)?;
        Some(Hold { after, to, reason: pause.reason.clone() })
    };
    let mut holds: Vec<Hold<T>> = pauses.iter().filter_map(hold).collect();
    holds.sort_by(|a, b| (a.after, a.to, &a.reason).cmp(&(b.after, b.to, &b.reason)));
    let mut free = start;
    holds.retain_mut(|hold| {
        hold.after = hold.after.max(free);
        free = free.max(hold.to);
        hold.after < hold.to
    });
    holds
}
