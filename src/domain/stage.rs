//! The stage of a case and whose turn it is: derived, never stored.

use super::case::Case;

/// Where a case stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Stage {
    /// Lodged; nobody has told the complainant anything.
    Received,
    /// Somebody is responsible; not yet acknowledged, not yet taken up.
    UnderReview,
    /// The complainant was told; not yet taken up.
    Acknowledged,
    /// Taken up.
    Investigating,
    /// Investigated, or ready to be: the result is to be notified.
    Deciding,
    /// Not taken up.
    Declined,
    /// The result was notified; the complainant has the word.
    Answered,
    /// Reconsideration was asked for.
    Reconsidering,
    /// Accepted by the complainant, or decided for good: the follow-up is to be made.
    FollowingUp,
    /// Withdrawn by the complainant; to be closed.
    Withdrawn,
    /// Everything is done; to be closed.
    Closing,
    /// Closed.
    Closed,
}

impl Stage {
    /// All stages in the order of the loop.
    pub const ALL: &[Stage] = &[
        Self::Received,
        Self::UnderReview,
        Self::Acknowledged,
        Self::Investigating,
        Self::Deciding,
        Self::Declined,
        Self::Answered,
        Self::Reconsidering,
        Self::FollowingUp,
        Self::Withdrawn,
        Self::Closing,
        Self::Closed,
    ];

    /// The name in URLs and table rows.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::UnderReview => "under_review",
            Self::Acknowledged => "acknowledged",
            Self::Investigating => "investigating",
            Self::Deciding => "deciding",
            Self::Declined => "declined",
            Self::Answered => "answered",
            Self::Reconsidering => "reconsidering",
            Self::FollowingUp => "following_up",
            Self::Withdrawn => "withdrawn",
            Self::Closing => "closing",
            Self::Closed => "closed",
        }
    }

    /// The stage with this name.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|stage| stage.id() == id)
    }

    /// Who has to act.
    #[must_use]
    pub const fn turn(self) -> Turn {
        match self {
            Self::Closed => Turn::Nobody,
            Self::Answered | Self::Declined => Turn::Complainant,
            Self::Reconsidering => Turn::Reviewer,
            _ => Turn::Handler,
        }
    }
}

/// Who has to act.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Turn {
    /// Who handles the complaint: the desk, or the merchant of a personal register.
    Handler,
    /// The complainant.
    Complainant,
    /// A handler who has not decided in this case.
    Reviewer,
    /// Nobody: it is closed.
    Nobody,
}

impl Turn {
    /// All, in the order of [`Stage`].
    pub const ALL: &[Turn] = &[Self::Handler, Self::Complainant, Self::Reviewer, Self::Nobody];

    /// The name in URLs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Handler => "handler",
            Self::Complainant => "complainant",
            Self::Reviewer => "reviewer",
            Self::Nobody => "nobody",
        }
    }
}

impl Case {
    /// Where the case stands.
    #[must_use]
    pub fn stage(&self) -> Stage {
        let state = &self.state;
        if state.closed.is_some() {
            Stage::Closed
        } else if state.withdrawn.is_some() {
            Stage::Withdrawn
        } else if state.reconsideration_pending() {
            Stage::Reconsidering
        } else if state.notified.is_some() {
            self.stage_after_result()
        } else if state.declined.is_some() {
            Stage::Declined
        } else if state.investigated.is_some() {
            Stage::Deciding
        } else if state.accepted.is_some() {
            Stage::Investigating
        } else if state.acknowledged.is_some() {
            Stage::Acknowledged
        } else if state.handler.is_some() {
            Stage::UnderReview
        } else {
            Stage::Received
        }
    }

    fn stage_after_result(&self) -> Stage {
        let state = &self.state;
        // After a second decision nothing is left to ask for but the follow-up.
        let settled = state.answer_accepts() || state.reconsidered.is_some();
        match (settled, state.followed_up.is_some()) {
            (_, true) => Stage::Closing,
            (true, false) => Stage::FollowingUp,
            (false, false) => Stage::Answered,
        }
    }
}
