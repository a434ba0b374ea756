//! What each step records. Part of the stored form, see [`super`].

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::table::Step;
use crate::domain::fields::values::Values;
use crate::domain::values::codes::{
    CaseOutcome, Conclusion, Confirmation, Direction, FollowUpResult, MediationOutcome, Party,
    PerformanceResult, Priority, ReferralBody, RelationKind, ReopenReason, Reply,
};
use crate::domain::values::ids::{CaseId, Digest, EntryId};
use crate::domain::values::moment::Moment;
use crate::domain::values::money::Amount;

macro_rules! contents {
    ($($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $fdoc:literal])* $field:ident: $ty:ty,)* })*) => {
        $(
            $(#[doc = $doc])*
            #[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
            #[serde(default)]
            pub struct $name {
                $($(#[doc = $fdoc])* #[serde(skip_serializing_if = "is_default")] pub $field: $ty,)*
            }
        )*
    };
}

/// Absent and default are the same, so that a stored step holds only what was said.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A file added as proof; its digest names it wherever it is kept.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Attach {
    /// SHA-256 of the file.
    pub file: Digest,
    /// Name of the file.
    pub name: String,
    /// Media type of the file.
    pub media: String,
    /// Size of the file in bytes.
    pub bytes: u64,
    /// Coded kind of proof.
    pub kind: String,
    /// What it shows.
    pub caption: String,
}

/// A change of fields after the receipt.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Amend {
    /// The new values.
    pub fields: Values,
    /// The fields emptied, by path.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cleared: Vec<String>,
    /// Why the fields are changed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

contents! {
    /// A proof withdrawn.
    WithdrawProof {
        /// The entry that attached it.
        attached: Option<EntryId>,
        /// Why the proof is withdrawn.
        reason: String,
    }
    /// Somebody made responsible.
    Assign {
        /// Who is responsible.
        handler: String,
        /// Group of the handler; empty when they belong to none.
        group: String,
        /// Why, or what to take care of.
        note: String,
    }
    /// An assessment; each scale from 1 to 5.
    Assess {
        /// How bad it is.
        severity: u8,
        /// Whether somebody may be hurt.
        safety: bool,
        /// How hard it is to handle.
        complexity: u8,
        /// How many it touches.
        impact: u8,
        /// What must be done at once; empty when nothing.
        immediate: String,
        /// The priority that follows.
        priority: Priority,
    }
    /// The complainant was told.
    Acknowledge {
        /// Coded means by which they were told.
        means: String,
        /// What happens next.
        next: String,
        /// Day by which an answer can be expected.
        expected: Option<NaiveDate>,
    }
    /// Material asked for from the complainant.
    AskMaterial {
        /// What is missing.
        missing: String,
        /// Last day on which it is waited for; `None` when no day is set.
        until: Option<NaiveDate>,
    }
    /// The complaint taken up.
    Accept {
        /// What is taken up, and how.
        note: String,
    }
    /// The complaint declined.
    Decline {
        /// Coded ground on which a regulator declines; empty where a merchant refuses.
        ground: String,
        /// Coded reasons that a merchant gives.
        reasons: Vec<String>,
        /// The ground or the reasons in plain words.
        explanation: String,
        /// What the complainant can do.
        advice: String,
        /// Where the complainant can turn.
        turn_to: String,
        /// Group of who decides; empty when they belong to none.
        group: String,
    }
    /// Clocks paused, one or all.
    Pause {
        /// Id of the clock; all that can be paused when empty.
        clock: String,
        /// Coded reason of the pause.
        reason: String,
        /// The reason in words.
        note: String,
    }
    /// Clocks that go on, one or all.
    Resume {
        /// Id of the clock; all when empty.
        clock: String,
        /// A remark on the resumption.
        note: String,
    }
    /// A conversation or letter.
    Contact {
        /// Incoming or outgoing.
        direction: Direction,
        /// The other side of the contact.
        with: Party,
        /// Coded means of the contact.
        means: String,
        /// Whether they were reached; `None` when it does not arise.
        reached: Option<bool>,
        /// What was said.
        summary: String,
        /// Whether the complainant may read it.
        visible: bool,
        /// Day on which to ask again if nothing comes; `None` when none is set.
        again: Option<NaiveDate>,
    }
    /// The report of the investigation.
    Investigate {
        /// What was found.
        findings: String,
        /// The proof relied on.
        proof: String,
        /// Upheld, partly, not upheld.
        conclusion: Conclusion,
        /// Coded cause of the problem.
        cause: String,
        /// Coded department responsible for it.
        department: String,
    }
    /// The result as notified.
    Notify {
        /// The decision as notified.
        decision: String,
        /// Reasons of the decision.
        reasons: String,
        /// Coded remedies offered.
        remedies: Vec<String>,
        /// What will be done, by whom, by when and for how much; empty where the decision alone says it.
        obligations: Vec<Obligation>,
        /// Sum offered; `None` when none is.
        amount: Option<Amount>,
        /// Day by which it will be performed.
        perform_by: Option<NaiveDate>,
        /// Last day on which reconsideration can be asked for.
        reconsider_until: Option<NaiveDate>,
        /// Closed at first contact, without a report.
        first_contact: bool,
        /// Whether it was in time, as another register says; `None` when none does.
        timely: Option<bool>,
        /// Group of who decides; empty when they belong to none.
        group: String,
    }
    /// The complainant's answer.
    Respond {
        /// Accept, accept in part, reject.
        answer: Reply,
        /// The answer in their words.
        comment: String,
    }
    /// Reconsideration asked for.
    RequestReconsideration {
        /// Why the result should be reconsidered.
        grounds: String,
    }
    /// The second decision.
    DecideReconsideration {
        /// Whether the decision is changed; upheld if not.
        changed: bool,
        /// Reasons of the second decision.
        reasons: String,
        /// Coded remedies now offered.
        remedies: Vec<String>,
        /// What will now be done, by whom, by when and for how much; empty where the reasons alone say it.
        obligations: Vec<Obligation>,
        /// Sum now offered; `None` when none is.
        amount: Option<Amount>,
        /// When the remedy will be performed.
        perform_by: Option<NaiveDate>,
        /// Group of who decides; empty when they belong to none.
        group: String,
    }
    /// A dispute opened.
    OpenDispute {
        /// Coded nature of the dispute.
        nature: String,
        /// How serious, from 1 to 5.
        severity: u8,
        /// The dispute in words.
        note: String,
    }
    /// Informal mediation between the parties.
    MediateInformally {
        /// What the complainant proposes.
        complainant: String,
        /// What the respondent proposes.
        respondent: String,
        /// What the mediation came to.
        outcome: MediationOutcome,
        /// What was said and done.
        note: String,
    }
    /// Formal mediation convened.
    Convene {
        /// Name of the mediator.
        mediator: String,
        /// Body for which the mediator acts.
        body: String,
        /// The complainant consents.
        complainant_consents: bool,
        /// The respondent consents.
        respondent_consents: bool,
        /// Day of the session.
        on: Option<NaiveDate>,
        /// Place of the session.
        place: String,
        /// Last day on which the mediator can be refused.
        recusal_until: Option<NaiveDate>,
        /// Time of day of the session, `HH:MM`.
        time: String,
        /// What the parties were told: time, place, materials, their rights.
        notice: String,
        /// The mediator has declared to have no ties to either party.
        independent: bool,
    }
    /// A mediator refused, or the refusal decided.
    Recuse {
        /// The party that refuses; empty for a decision.
        party: Party,
        /// Why the mediator is refused, or the refusal decided so.
        reason: String,
        /// Whether the refusal is granted; `None` while it is asked for.
        granted: Option<bool>,
    }
    /// A mediation session held.
    HoldSession {
        /// Codes of who attended.
        attendance: Vec<String>,
        /// Minutes of the session.
        minutes: String,
        /// What the session came to.
        outcome: MediationOutcome,
        /// Day of the next session, if there is one.
        next: Option<NaiveDate>,
        /// What the complainant stated.
        complainant: String,
        /// What the respondent stated.
        respondent: String,
    }
    /// An agreement of the parties.
    Agree {
        /// Who owes what by when.
        obligations: Vec<Obligation>,
        /// Signatures of the parties and the mediator.
        signatures: Vec<Signature>,
        /// Sum of all amounts of the obligations.
        total: Option<Amount>,
        /// Other terms of the agreement.
        terms: String,
    }
    /// What one party owes.
    Obligation {
        /// Side that owes.
        party: Party,
        /// What it owes.
        what: String,
        /// Sum it owes; `None` when it is not about money.
        amount: Option<Amount>,
        /// Day by which it is owed.
        by: Option<NaiveDate>,
    }
    /// A signature: typed, or drawn as strokes of points in hundredths of its height.
    Signature {
        /// Code of who signed.
        party: String,
        /// The name typed.
        typed: String,
        /// Strokes drawn, each a list of points: across, down.
        strokes: Vec<Vec<(i32, i32)>>,
        /// When it was signed.
        at: Option<DateTime<Utc>>,
    }
    /// Mediation ended without agreement.
    EndMediation {
        /// Coded ground on which it ended.
        ground: String,
        /// Where to turn next.
        turn_to: String,
    }
    /// What became of an obligation.
    Perform {
        /// Place of the obligation among those of the case, from 0.
        obligation: u32,
        /// Whether it was performed, in part or not.
        result: PerformanceResult,
        /// Sum that was paid; `None` when none is stated.
        amount: Option<Amount>,
        /// In words; for a breach, the measure taken.
        note: String,
        /// The entry that made the obligation; `None` where that is not said.
        of: Option<EntryId>,
    }
    /// A referral to a body outside.
    Refer {
        /// Coded body the case is referred to.
        body: ReferralBody,
        /// The number that the body gave the case.
        number: String,
        /// What was sent.
        sent: String,
        /// Outcome at the body; empty while not known.
        outcome: String,
        /// Day on which to ask the body again; `None` when none is set.
        again: Option<NaiveDate>,
    }
    /// A follow-up visit or call.
    FollowUp {
        /// What was found.
        result: FollowUpResult,
        /// Coded means of the follow-up.
        means: String,
        /// What was said.
        note: String,
    }
    /// A rating; outcome and handling are asked apart.
    Rate {
        /// Satisfaction with the outcome, 1–5; 0 when not answered.
        outcome: u8,
        /// Satisfaction with the handling, 1–5; 0 when not answered.
        handling: u8,
        /// Coded reasons of the rating.
        reasons: Vec<String>,
        /// Whether they feel treated fairly; `None` when not answered.
        fair: Option<bool>,
        /// The rating in their words.
        comment: String,
    }
    /// The case closed.
    Close {
        /// Coded outcome of the case.
        outcome: CaseOutcome,
        /// Confirmed by the complainant: yes, no, no answer.
        confirmed: Confirmation,
        /// Why it is closed although the loop is not complete.
        open_reason: String,
        /// A closing remark.
        note: String,
    }
    /// The case opened again.
    Reopen {
        /// Coded reason of the reopening.
        reason: ReopenReason,
        /// What is new since it was closed.
        details: String,
    }
    /// The complaint withdrawn.
    Withdraw {
        /// Coded reason of the withdrawal.
        reason: String,
        /// The reason in words.
        note: String,
    }
    /// A relation between two cases.
    Relate {
        /// The other case.
        other: Option<CaseId>,
        /// Link, merge, unmerge.
        relation: RelationKind,
        /// Why the cases are related.
        reason: String,
    }
    /// The policy whose clocks run is changed.
    MovePolicy {
        /// The new one: `id@version`.
        policy: String,
        /// Why it is changed.
        reason: String,
    }
    /// A legal hold placed or lifted.
    Hold {
        /// Whether the hold is placed; lifted if not.
        placed: bool,
        /// Why it is placed or lifted.
        reason: String,
    }
    /// Steps taken at the same time on two devices, looked at and settled.
    Settle {
        /// What holds from now on.
        note: String,
    }
    /// A suggestion on how complaints are handled.
    Suggest {
        /// What is suggested.
        text: String,
    }
    /// A text beside the steps.
    Note {
        /// What is noted.
        text: String,
        /// Whether the complainant may read it.
        visible: bool,
    }
    /// A tag of the desk's own put on the case, or taken off.
    Tag {
        /// The tag, at most 40 characters; compared without blanks, width and case.
        text: String,
        /// Whether it is taken off.
        removed: bool,
    }
    /// An entry corrected: it stays on record, and counts as is said here. With neither a step nor a time it is
    /// taken back and counts no longer.
    Correct {
        /// The entry, an earlier one of the same case.
        entry: Option<EntryId>,
        /// Why it was a mistake.
        reason: String,
        /// What it should have recorded, a step of the same kind; `None` leaves what it recorded.
        instead: Option<Box<Step>>,
        /// When that really happened; `None` leaves the time it was recorded with.
        happened: Option<Moment>,
    }
    /// An opening of the case: who and when stand in the entry.
    Consult {}
}
