//! What follows from the effective steps of a case.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::step::{Obligation, Origin};
use crate::domain::values::codes::{
    CaseOutcome, Confirmation, FollowUpResult, MediationOutcome, Party, Priority, ReferralBody, Reply,
};
use crate::domain::values::ids::{CaseId, Digest, EntryId};
use crate::domain::values::moment::Moment;
use crate::domain::values::money::Amount;

/// What follows from the effective steps of a case. `None` stands for what has not happened, or was undone
/// since, as by opening the case again.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct State {
    /// When it was received; `None` before the receipt.
    pub received: Option<Moment>,
    /// Where the record comes from.
    pub origin: Origin,
    /// The complainant keeps the record: what others did is written down as far as it became known.
    pub is_own: bool,
    /// Digest of the tracking code; `None` when none was issued.
    pub tracking: Option<Digest>,
    /// The policy: `id@version`.
    pub policy: String,
    /// Who is responsible; `None` when nobody was named.
    pub handler: Option<String>,
    /// The group that handles it; `None` when none was named.
    pub group: Option<String>,
    /// Who was the first to be responsible (首问负责); `None` when nobody was so far.
    pub first_handler: Option<String>,
    /// Everybody who ever was responsible, or reported the investigation.
    pub handlers: Vec<String>,
    /// When the complainant was told that the complaint came in; `None` while they were not.
    pub acknowledged: Option<Moment>,
    /// When the complaint was taken up; `None` while it was not.
    pub accepted: Option<Moment>,
    /// When, and on which coded ground, it was declined; the ground is empty where a merchant refused without
    /// one. `None` when it was not, or the refusal was lifted.
    pub declined: Option<(Moment, String)>,
    /// The entry that reported the investigation; `None` before the report.
    pub investigated: Option<EntryId>,
    /// Coded cause, and coded department responsible for it; `None` before the report.
    pub cause: Option<(String, String)>,
    /// When the latest result was notified; `None` before the first.
    pub notified: Option<Moment>,
    /// How many results were notified since it was received or opened again. The latest is the one replied
    /// to.
    pub results: u32,
    /// Last day on which reconsideration can be asked for, as the last notice says; `None` when it names no
    /// day.
    pub reconsider_until: Option<NaiveDate>,
    /// Coded remedies last offered.
    pub offered: Vec<String>,
    /// What was promised with the latest result; empty when it named neither items nor a day.
    pub promised: Vec<Obligation>,
    /// The complainant's answer to the latest result; `None` while it is not answered.
    pub answer: Option<Reply>,
    /// When reconsideration was asked for; `None` when it was not.
    pub reconsideration_requested: Option<Moment>,
    /// When reconsideration was decided; `None` again once more is asked for.
    pub reconsidered: Option<Moment>,
    /// Whether the latest reconsideration changed the decision.
    pub decision_changed: bool,
    /// Everybody who has decided in this case.
    pub deciders: Vec<String>,
    /// The groups that those who decided belong to.
    pub decider_groups: Vec<String>,
    /// Attempts to reach the complainant that failed since the last result.
    pub failed_attempts: u32,
    /// What the latest follow-up found since the last result; `None` when none was made.
    pub followed_up: Option<FollowUpResult>,
    /// The latest rating, outcome before handling, each from 1 to 5, or 0 where not answered; `None` when not
    /// rated.
    pub rating: Option<(u8, u8)>,
    /// When the complainant withdrew; `None` when they did not.
    pub withdrawn: Option<Moment>,
    /// How and when it was closed; `None` when it was not, or was opened again.
    pub closed: Option<Closing>,
    /// How often it was opened again.
    pub reopened: u32,
    /// The priority of the latest assessment, else of the category it was received in; `None` without either.
    pub priority: Option<Priority>,
    /// Material asked for that has not come in; `None` when none is waited for.
    pub material: Option<Material>,
    /// The clocks paused by a step of their own, by the id of their rule; the empty id is all of them.
    pub paused: BTreeSet<String>,
    /// When the dispute was opened; `None` when there is none.
    pub disputed: Option<Moment>,
    /// How the dispute stands in mediation.
    pub mediation: Mediation,
    /// What the parties owe, as promised with a result or laid down in an agreement.
    pub obligations: Vec<Owed>,
    /// What was performed, wholly or in part, under results that a newer one has replaced.
    pub performed_before: Vec<Owed>,
    /// The entry that made the obligations, or would make them once the result is accepted.
    pub obliged_by: Option<EntryId>,
    /// When an agreement was signed; `None` when none was.
    pub agreed: Option<Moment>,
    /// Where the case was referred to, the latest last.
    pub referrals: Vec<Referral>,
    /// Cases that belong to this one.
    pub linked: BTreeSet<CaseId>,
    /// Cases merged into this one.
    pub merged: BTreeSet<CaseId>,
    /// The case this one was merged into; `None` when it was not.
    pub merged_into: Option<CaseId>,
    /// Its tags, in the order of their letters.
    pub tags: Vec<String>,
    /// Why a legal hold keeps it from being erased; `None` without one.
    pub hold: Option<String>,
    /// What is left once its contents were erased; `None` while they are there.
    pub erased: Option<Tombstone>,
    /// The entry in which steps taken side by side were last looked at; `None` when there is none.
    pub settled: Option<EntryId>,
}

/// What is left of an erased case: when and by whom its contents were erased.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tombstone {
    /// The entry that erased them.
    pub entry: EntryId,
    /// When they were erased.
    pub when: Moment,
    /// Name of who erased them.
    pub by: String,
    /// The second person; empty in a register of one's own.
    pub confirmed_by: String,
    /// Id of the schedule that allowed it.
    pub schedule: String,
}

/// A request for material that is still waited for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Material {
    /// When it was asked for.
    pub asked: Moment,
    /// The last day on which it is waited for; `None` when no day was set.
    pub until: Option<NaiveDate>,
}

/// What became of a dispute in mediation.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Mediation {
    /// Somebody has mediated in this dispute, or was convened to.
    pub begun: bool,
    /// What the latest informal mediation came to; `None` when there was none, or a session came after it.
    pub informal: Option<MediationOutcome>,
    /// The formal mediation convened; `None` when none is, or its mediator had to leave.
    pub convened: Option<Convened>,
    /// The party that refuses the mediator; `None` when none does, or the refusal is decided.
    pub recusal: Option<Party>,
    /// Mediators who had to leave, in this dispute or an earlier one of the case.
    pub recused: Vec<String>,
    /// What the latest session came to; `None` when none was held, or mediation began anew since.
    pub session: Option<MediationOutcome>,
    /// When mediation ended without agreement, and on which coded ground; `None` while it has not.
    pub ended: Option<(Moment, String)>,
}

impl Mediation {
    /// Whether it has begun and neither ended nor come to an agreement.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.begun && self.ended.is_none()
    }

    /// As before any mediation, but for the mediators who had to leave: they do not come back.
    #[must_use]
    pub fn afresh(&self) -> Self {
        Self { recused: self.recused.clone(), ..Self::default() }
    }

    /// Whether the parties have come to terms that can be signed.
    #[must_use]
    pub fn has_succeeded(&self) -> bool {
        let latest = self.session.as_ref().or(self.informal.as_ref());
        latest == Some(&MediationOutcome::Agreed) && self.ended.is_none()
    }
}

/// A formal mediation as it was convened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Convened {
    /// Name of the mediator.
    pub mediator: String,
    /// Day of the next session, if one is set.
    pub on: Option<NaiveDate>,
    /// The last day on which the mediator can be refused, if one is named.
    pub recusal_until: Option<NaiveDate>,
}

/// How far an obligation was performed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Performance {
    /// Nothing was performed so far.
    Open,
    /// A part was performed.
    InPart,
    /// All of it was performed.
    Performed,
    /// Not performed in time.
    Breached,
    /// Not performed in time, and taken on to a body outside.
    ReferredOn,
}

/// An obligation and what became of it.
#[derive(Clone, PartialEq, Debug)]
pub struct Owed {
    /// Who owes what by when.
    pub obligation: Obligation,
    /// What became of it.
    pub performance: Performance,
    /// The sum that was paid so far.
    pub paid: Amount,
    /// When all of it was performed; `None` while it is not.
    pub performed: Option<Moment>,
}

impl Owed {
    /// An obligation of which nothing is performed.
    #[must_use]
    pub fn new(obligation: Obligation) -> Self {
        Self { obligation, performance: Performance::Open, paid: Amount(0), performed: None }
    }

    /// Whether it was performed, at least in part.
    #[must_use]
    pub const fn is_begun(&self) -> bool {
        matches!(self.performance, Performance::InPart | Performance::Performed) || self.paid.0 > 0
    }

    /// Whether it is still to be performed.
    #[must_use]
    pub const fn is_due(&self) -> bool {
        matches!(self.performance, Performance::Open | Performance::InPart)
    }

    /// Whether nothing is left to do about it here: it was performed, or its breach was referred on.
    #[must_use]
    pub const fn is_settled(&self) -> bool {
        matches!(self.performance, Performance::Performed | Performance::ReferredOn)
    }
}

/// A referral to a body outside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Referral {
    /// The entry that referred it.
    pub entry: EntryId,
    /// The body that the case was referred to.
    pub body: ReferralBody,
    /// The number that the body gave the case; empty when none is known.
    pub number: String,
    /// When it was referred.
    pub when: Moment,
    /// Whether its outcome is known.
    pub is_decided: bool,
}

/// How and when a case was closed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closing {
    /// When it was closed.
    pub when: Moment,
    /// How it ended.
    pub outcome: CaseOutcome,
    /// Whether the complainant confirmed that.
    pub confirmed: Confirmation,
    /// Whether the loop was complete: no item of its checklist was open.
    pub complete: bool,
}

impl State {
    /// The place among [`referrals`](Self::referrals) of the one that an outcome at this body is about: the
    /// open one with this number, else the first that is open there. `None` when none is.
    #[must_use]
    pub fn open_referral(&self, body: &ReferralBody, number: &str) -> Option<usize> {
        let is_open = |known: &&Referral| known.body == *body && !known.is_decided;
        let numbered = |known: &Referral| is_open(&known) && known.number == number.trim();
        let exact = self.referrals.iter().position(numbered);
        exact.or_else(|| self.referrals.iter().position(|known| is_open(&known)))
    }

    /// Whether reconsideration was asked for and is not decided.
    #[must_use]
    pub fn reconsideration_pending(&self) -> bool {
        self.reconsideration_requested.is_some() && self.reconsidered.is_none()
    }

    /// Whether a dispute is in mediation that has neither ended nor come to an agreement.
    #[must_use]
    pub fn is_mediated(&self) -> bool {
        self.disputed.is_some() && self.agreed.is_none() && self.mediation.is_open()
    }

    /// Whether an obligation is neither performed nor referred on.
    #[must_use]
    pub fn owes(&self) -> bool {
        self.obligations.iter().any(|owed| !owed.is_settled())
    }

    /// Whether the complainant accepts the latest result, wholly or in part.
    #[must_use]
    pub fn answer_accepts(&self) -> bool {
        matches!(self.answer, Some(Reply::Accept | Reply::AcceptInPart))
    }
}
