//! The last days of rights: to claim something elsewhere, or of the merchant.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::Context;
use crate::domain::history::case::Case;
use crate::domain::history::step::StepKind;
use crate::domain::readings::clock::{self, Clock};
use crate::facts::ClockRule;
use crate::facts::events::RuleEvent;

/// Days before its end from which a limit is near, at most.
const NEAR: i64 = 60;

impl Clock {
    /// Whether it is the time in which the complainant can take the matter elsewhere: a right that ends, as
    /// a limitation does.
    #[must_use]
    pub fn is_limit(&self) -> bool {
        self.is_window()
            && !self.is_soft()
            && self.ends_with(StepKind::Refer)
            && !self.ends_with(StepKind::Respond)
    }

    /// Whether it is the time of a right against the merchant, counted from a day of the case: to reject the
    /// goods, say.
    #[must_use]
    pub fn is_right(&self) -> bool {
        let of_day = |event: &String| matches!(RuleEvent::read(event), RuleEvent::Field(_));
        let by_day = |rule: &ClockRule| !rule.soft && rule.start.iter().all(of_day);
        self.is_window() && !self.is_limit() && self.rule().is_some_and(by_day)
    }
}

/// The instant from which the end of a right is near: sixty days before it, or the last quarter of a short
/// time. `None` for any other clock.
pub(super) fn near_from(clock: &Clock) -> Option<DateTime<Utc>> {
    if !clock.is_limit() && !clock.is_right() {
        return None;
    }
    let whole = clock.explanation.parts().iter().map(|(days, _)| *days).sum::<i64>();
    clock.due.checked_sub_signed(TimeDelta::days(NEAR.min(whole / 4)))
}

/// The limits that are still open at the time of the context, the first to end first: until when a right can
/// be claimed elsewhere. A case that is closed without a solution has them too.
#[must_use]
pub fn limits(context: &Context<'_>, case: &Case) -> Vec<Clock> {
    let is_open = |clock: &Clock| {
        let by_closing = case.state.closed.is_some() && clock.stopped.is_some();
        clock.is_limit() && (clock.stopped.is_none() || by_closing) && context.now < clock.due
    };
    let mut open: Vec<Clock> = clock::started(context, case).into_iter().filter(is_open).collect();
    open.sort_by_key(|clock| clock.due);
    open
}
