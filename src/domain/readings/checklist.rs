//! The loop checklist: what must be there before a closing is earned.

use crate::domain::history::case::Case;

/// An item of the checklist: one thing that must be there before a case is closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum ChecklistItem {
    /// The result was notified, or the complaint declined with its ground. While reconsideration or
    /// mediation is under way it is [contested](Check::Contested).
    ResultNotified,
    /// The complainant answered, or the recorded attempts to reach them ran out.
    ComplainantAnswered,
    /// Every obligation is performed, or its breach was referred on.
    ObligationsSettled,
    /// The follow-up was made, or waived with a reason.
    FollowedUp,
    /// Cause and responsible department are coded.
    CauseCoded,
}

/// How an item of the checklist stands in a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Check {
    /// It is done.
    Done,
    /// It is still to be done.
    Open,
    /// It was done and is contested: what comes of that is the last word, so the case cannot be closed on it.
    Contested,
    /// It does not arise in this case.
    NotNeeded,
}

impl Check {
    /// Whether it stands in the way of closing.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Contested)
    }
}

/// Attempts to reach the complainant after which an answer is no longer waited for.
pub const ATTEMPTS: u32 = 3;

/// The five items of the checklist in order, each with how it stands in this case.
#[must_use]
pub fn checklist(case: &Case) -> [(ChecklistItem, Check); 5] {
    let state = &case.state;
    let withdrawn = state.withdrawn.is_some();
    let agreed = state.agreed.is_some();
    let declined = state.declined.is_some() && state.notified.is_none() && !agreed;
    let taken_up = !withdrawn && !declined;
    // What is looked at again, or mediated, is not the last word.
    let contested = !agreed && (state.reconsideration_pending() || state.is_mediated());
    let told = state.notified.is_some() || declined || agreed;
    let check = |done: bool, needed: bool| match (needed, done) {
        (_, true) => Check::Done,
        (true, false) => Check::Open,
        (false, false) => Check::NotNeeded,
    };
    let ran_out = state.failed_attempts >= ATTEMPTS;
    let owed = !state.obligations.is_empty();
    [
        (
            ChecklistItem::ResultNotified,
            match check(told && !(contested && withdrawn), !withdrawn) {
                Check::Done if contested => Check::Contested,
                other => other,
            },
        ),
        (ChecklistItem::ComplainantAnswered, check(state.answer.is_some() || agreed || ran_out, taken_up)),
        // Who withdraws waits for nothing more.
        (ChecklistItem::ObligationsSettled, check(owed && !state.owes(), owed && !withdrawn)),
        (ChecklistItem::FollowedUp, check(state.followed_up.is_some() || ran_out, taken_up)),
        // Declined, or settled at first contact: nothing was taken up that could be investigated. A
        // complainant cannot know the merchant's causes.
        (
            ChecklistItem::CauseCoded,
            check(is_coded(case), !withdrawn && state.accepted.is_some() && !state.is_own),
        ),
    ]
}

fn is_coded(case: &Case) -> bool {
    case.state.cause.as_ref().is_some_and(|(cause, department)| !cause.is_empty() && !department.is_empty())
}

/// Whether no item of the checklist is open: the case can then be closed without a reason.
#[must_use]
pub fn is_complete(case: &Case) -> bool {
    checklist(case).iter().all(|(_, check)| !check.is_open())
}
