//! What a case asks for now: its situation, closer than its stage; the date that goes with it; and the steps
//! most likely to be taken.
//!
//! There is one table of them (`table.rs`). The next step, Today, the deadlines, the planner, the calendar file
//! and the notification all read [`Outlook`], so that they cannot contradict each other.

mod code;
mod facts;
mod limit;
mod table;

use chrono::{DateTime, Utc};

use super::clock::{self, Basis, Clock};
use super::stage::{Stage, Turn};
use crate::domain::Context;
use crate::domain::history::case::Case;
use crate::domain::history::step::StepKind;
use crate::facts::Who;

pub use limit::limits;

/// What is to be done now.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Situation {
    /// What the stage says, and nothing closer.
    At(Stage),
    /// Material is waited for.
    Material,
    /// A body outside has the case, and its outcome is waited for.
    Body,
    /// A body outside has told its outcome, and nothing has come of it yet.
    BodyDecided,
    /// The complainant rejected the result and has not contested it.
    Rejected,
    /// The time in which the complainant could answer or contest the result is over.
    Unanswered,
    /// The time to contest the decline is over.
    Uncontested,
    /// The second decision was rejected too.
    RejectedAgain,
    /// The merchant decided again and changed nothing: it will not move by being asked.
    FinalNo,
    /// A party refuses the mediator, and that is to be decided.
    Recusal,
    /// Nobody mediates: there is none yet, or the mediator had to leave.
    NoMediator,
    /// A session is to be held.
    Session,
    /// The parties have come to terms, which are to be signed.
    ToSign,
    /// Mediation ended without agreement.
    MediationOver,
    /// The complainant owes what falls due first.
    Owing,
    /// The day is over on which something was to be performed, and nobody has said whether it was.
    OwedLate,
    /// Something was not performed, and nothing else is due.
    Breach,
    /// Nothing on record says that the merchant was told.
    ToSend,
    /// The time in which the merchant had to answer is over, and it has not.
    Silent,
    /// The day is over for which the merchant promised an answer, and none came.
    PromisePassed,
    /// The merchant offers something, which is to be accepted or not.
    Offer,
    /// The merchant offers something else than before.
    NewerOffer,
    /// What was done did not solve the problem.
    NotFixed,
    /// What was done solved a part of the problem.
    PartlyFixed,
    /// The last day is near on which a right can be claimed elsewhere.
    LimitNear,
    /// The last day is near of a right against the merchant, such as to reject the goods.
    RightNear,
}

/// What a case asks for at a moment, and what goes with that.
#[derive(Clone, PartialEq, Debug)]
pub struct Next {
    /// What is to be done.
    pub situation: Situation,
    /// Whose turn it is by now.
    pub turn: Turn,
    /// The clock that dates it: the one that its step ends, the day that people set for it, or a day to ask
    /// again. An open case has one, unless all clocks of it are paused.
    pub clock: Option<Clock>,
    /// The steps most likely to be taken, the likeliest first. Whether each is allowed is for
    /// [`guard::check`](crate::domain::history::guard::check) to say.
    pub steps: Vec<StepKind>,
}

impl Next {
    /// What a case asks for at the time of the context.
    #[must_use]
    pub fn of(context: &Context<'_>, case: &Case) -> Self {
        Outlook::of(context, case).at(context.now)
    }
}

/// A case with its clocks: what it asks for at any time, as long as nothing more is recorded.
pub struct Outlook<'a> {
    context: Context<'a>,
    case: &'a Case,
    /// Clocks by rules and of days that people named, stopped ones among them.
    started: Vec<Clock>,
}

impl<'a> Outlook<'a> {
    /// The outlook of a case under the rules and in the zone of the context.
    #[must_use]
    pub fn of(context: &Context<'a>, case: &'a Case) -> Self {
        Self { context: *context, case, started: clock::started(context, case) }
    }

    /// What the case asks for at this time.
    #[must_use]
    pub fn at(&self, now: DateTime<Utc>) -> Next {
        let context = Context { now, ..self.context };
        let facts = facts::Facts::new(&context, self.case, &self.started);
        let situation = facts.situation();
        let own = self.case.state.is_own;
        Next {
            situation,
            turn: facts.turn(situation),
            clock: table::clock(&facts, situation),
            steps: table::steps(self.case, situation, own),
        }
    }

    /// What the case asks for from its latest entry on, with each instant at which time alone changes it;
    /// in order. The first holds from ever on.
    #[must_use]
    pub fn phases(&self) -> Vec<(DateTime<Utc>, Next)> {
        // At a desk only what is owed, and the complainant's time, change what is to be done.
        let is_owed = |clock: &&Clock| matches!(clock.basis, Basis::Obligation { .. });
        let counts = |clock: &&Clock| self.case.state.is_own || is_owed(clock);
        let mut changes: Vec<DateTime<Utc>> = self.running().filter(counts).map(|clock| clock.due).collect();
        changes.extend(self.running().filter(counts).filter_map(limit::near_from));
        changes.extend(clock::waits_until_in(&self.context, self.case, &self.started));
        changes.sort_unstable();
        changes.dedup();
        let mut phases = vec![(DateTime::<Utc>::MIN_UTC, self.at(DateTime::<Utc>::MIN_UTC))];
        for change in changes {
            let next = self.at(change);
            if phases.last().is_none_or(|(_, before)| !before.is_same(&next)) {
                phases.push((change, next));
            }
        }
        phases
    }

    /// All clocks of the case that have started, the reminder of its situation at the time of the context
    /// among them.
    #[must_use]
    pub fn clocks(&self) -> Vec<Clock> {
        let is_reminder = |clock: &Clock| matches!(clock.basis, Basis::Again { .. });
        let reminder = self.at(self.context.now).clock.filter(is_reminder);
        self.started.iter().cloned().chain(reminder).collect()
    }

    /// The clock that the case is listed by while it asks for this: the owner of a register sees the date of
    /// what is to be done, a desk what it has to do first. The complainant's windows at a desk, and the time
    /// to refuse the mediator, come up only when nothing else runs: once over they wait for nobody, and must
    /// not stand before a date that does.
    #[must_use]
    pub fn due(&self, next: &Next) -> Option<Clock> {
        let (case, rules) = (self.case, self.context.rules);
        if case.state.is_own && case.is_open() {
            return next.clock.clone();
        }
        let is_paused = |clock: &Clock| clock.paused.as_ref().is_some_and(|pause| pause.to.is_none());
        let waits_for_nobody =
            |clock: &Clock| clock.basis == Basis::Recusal || clock.is_complainants(rules, case);
        let reminder = next.clock.iter().filter(|clock| matches!(clock.basis, Basis::Again { .. }));
        let running = self.running().filter(|clock| !is_paused(clock)).chain(reminder);
        running.min_by_key(|clock| (waits_for_nobody(clock), clock.due)).cloned()
    }

    /// The clocks that nothing has stopped.
    fn running(&self) -> impl Iterator<Item = &Clock> {
        self.started.iter().filter(|clock| clock.stopped.is_none())
    }
}

impl Next {
    /// Whether the other asks for the same by the same date.
    fn is_same(&self, other: &Self) -> bool {
        let of = |next: &Self| (next.situation, next.turn, next.clock.as_ref().map(|clock| clock.due));
        of(self) == of(other)
    }
}

/// Whether a clock of the desk ran out that is more than a courtesy, other than the one `shown` beside the
/// case.
#[must_use]
pub fn is_late_elsewhere(context: &Context<'_>, case: &Case, shown: Option<&Clock>) -> bool {
    let is_ours = |clock: &Clock| matches!(clock.who(), Who::Handler | Who::Reviewer);
    let is_late = |clock: &Clock| !clock.is_soft() && clock.due <= context.now && is_ours(clock);
    let is_shown = |clock: &Clock| shown.is_some_and(|shown| shown.id() == clock.id());
    case.is_open() && clock::running(context, case).iter().any(|clock| is_late(clock) && !is_shown(clock))
}
