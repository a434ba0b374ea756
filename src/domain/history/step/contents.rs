//! What each step records. Part of the stored form, see [`super`].

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::fields::values::Values;
use crate::domain::values::codes::{
    CaseOutcome, Conclusion, Confirmation, Direction, FollowUpResult, MediationOutcome, Party,
    PerformanceResult, Priority, ReferralBody, RelationKind, ReopenReason, Reply,
};
use crate::domain::values::ids::{CaseId, Digest, EntryId};
use crate::domain::values::money::Amount;
use crate::domain::values::reference::Reference;

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

/// The complaint as received.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Receive {
    /// The number people read out.
    pub reference: Reference,
    /// Digest of the tracking code, if one was issued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracking: Option<Digest>,
    /// Where the record comes from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub origin: Origin,
    /// The policy whose clocks run: `id@version`.
    pub policy: String,
    /// What was filled in.
    pub fields: Values,
    /// Coded priority that its category gives it; empty when none does.
    #[serde(default, skip_serializing_if = "is_default")]
    pub priority: Priority,
    /// The group that its category gives it to; empty when none does.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
}

/// Where the record of a complaint comes from.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Origin {
    /// Lodged here.
    #[default]
    Lodged,
    /// Read from a file of another register.
    Imported {
        /// Name of the file.
        file: String,
        /// Line in it on which the record starts, from 1.
        line: u64,
    },
    /// Sample data.
    Demo,
}

/// Where files are kept and what they are: a digest names the file.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Attach {
    /// SHA-256 of the file.
    pub file: Digest,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Kind of proof.
    pub kind: String,
    /// What it shows.
    pub caption: String,
}

/// A change of fields.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Amend {
    /// The new values.
    pub fields: Values,
    /// The fields emptied, by path.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cleared: Vec<String>,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

contents! {
    /// A proof withdrawn.
    WithdrawProof {
        /// The entry that attached it.
        attached: Option<EntryId>,
        /// Why.
        reason: String,
    }
    /// An assignment.
    Assign {
        /// Who is responsible.
        handler: String,
        /// Their group.
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
        /// Something must be done at once.
        immediate: String,
        /// The priority that follows.
        priority: Priority,
    }
    /// The complainant was told.
    Acknowledge {
        /// How.
        means: String,
        /// What happens next.
        next: String,
        /// When an answer can be expected.
        expected: Option<NaiveDate>,
    }
    /// Material asked for.
    AskMaterial {
        /// What is missing.
        missing: String,
        /// Until when.
        until: Option<NaiveDate>,
    }
    /// Taken up.
    Accept {
        /// What is taken up, and how.
        note: String,
    }
    /// Not taken up.
    Decline {
        /// Coded ground.
        ground: String,
        /// The ground in plain words.
        explanation: String,
        /// What the complainant can do.
        advice: String,
        /// Where to turn.
        turn_to: String,
        /// Group of who decides.
        group: String,
    }
    /// A clock paused.
    Pause {
        /// Which clock; all when empty.
        clock: String,
        /// Coded reason.
        reason: String,
        /// In words.
        note: String,
    }
    /// A clock that goes on.
    Resume {
        /// Which clock; all when empty.
        clock: String,
        /// In words.
        note: String,
    }
    /// A conversation or letter.
    Contact {
        /// Incoming or outgoing.
        direction: Direction,
        /// With whom.
        with: Party,
        /// By what means.
        means: String,
        /// Whether they were reached; absent when it does not arise.
        reached: Option<bool>,
        /// What was said.
        summary: String,
        /// Whether the complainant may read it.
        visible: bool,
    }
    /// The report of the investigation.
    Investigate {
        /// What was found.
        findings: String,
        /// The proof relied on.
        proof: String,
        /// Upheld, partly, not upheld.
        conclusion: Conclusion,
        /// Coded cause.
        cause: String,
        /// Responsible department.
        department: String,
    }
    /// The result as notified.
    Notify {
        /// The decision.
        decision: String,
        /// Its reasons.
        reasons: String,
        /// Remedies offered.
        remedies: Vec<String>,
        /// Amount offered.
        amount: Option<Amount>,
        /// When it will be performed.
        perform_by: Option<NaiveDate>,
        /// Until when reconsideration can be asked for.
        reconsider_until: Option<NaiveDate>,
        /// Closed at first contact, without a report.
        first_contact: bool,
        /// Whether it was in time, as another register says.
        timely: Option<bool>,
        /// Group of who decides.
        group: String,
    }
    /// The complainant's answer.
    Respond {
        /// Accept, accept in part, reject.
        answer: Reply,
        /// In their words.
        comment: String,
    }
    /// Reconsideration asked for.
    RequestReconsideration {
        /// Why.
        grounds: String,
    }
    /// The second decision.
    DecideReconsideration {
        /// Changed, or upheld.
        changed: bool,
        /// Why.
        reasons: String,
        /// Remedies now offered.
        remedies: Vec<String>,
        /// Amount now offered.
        amount: Option<Amount>,
        /// When the remedy will be performed.
        perform_by: Option<NaiveDate>,
        /// Group of who decides.
        group: String,
    }
    /// A dispute.
    OpenDispute {
        /// What it is about.
        nature: String,
        /// How serious, from 1 to 5.
        severity: u8,
        /// In words.
        note: String,
    }
    /// Informal mediation.
    MediateInformally {
        /// What the complainant proposes.
        complainant: String,
        /// What the respondent proposes.
        respondent: String,
        /// Coded outcome.
        outcome: MediationOutcome,
        /// What was said and done.
        note: String,
    }
    /// Formal mediation convened.
    Convene {
        /// Who mediates.
        mediator: String,
        /// For which body.
        body: String,
        /// The complainant consents.
        complainant_consents: bool,
        /// The respondent consents.
        respondent_consents: bool,
        /// Day of the session.
        on: Option<NaiveDate>,
        /// Place of the session.
        place: String,
        /// Until when the mediator can be refused.
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
        /// Why.
        reason: String,
        /// The decision: absent while asked for.
        granted: Option<bool>,
    }
    /// A session.
    HoldSession {
        /// Who was there.
        attendance: Vec<String>,
        /// Minutes.
        minutes: String,
        /// Coded outcome.
        outcome: MediationOutcome,
        /// Day of the next session.
        next: Option<NaiveDate>,
        /// What the complainant stated.
        complainant: String,
        /// What the respondent stated.
        respondent: String,
    }
    /// An agreement.
    Agree {
        /// Who owes what by when.
        obligations: Vec<Obligation>,
        /// Who signed.
        signatures: Vec<Signature>,
        /// Sum of all amounts.
        total: Option<Amount>,
        /// Other terms.
        terms: String,
    }
    /// What one party owes.
    Obligation {
        /// Who owes.
        party: Party,
        /// What.
        what: String,
        /// How much.
        amount: Option<Amount>,
        /// By when.
        by: Option<NaiveDate>,
    }
    /// A signature: typed, or drawn as strokes of points in hundredths of its height.
    Signature {
        /// Who signed.
        party: String,
        /// The name typed.
        typed: String,
        /// Strokes drawn.
        strokes: Vec<Vec<(i32, i32)>>,
        /// When.
        at: Option<DateTime<Utc>>,
    }
    /// Mediation ended without agreement.
    EndMediation {
        /// Coded ground.
        ground: String,
        /// Where to turn next.
        turn_to: String,
    }
    /// What became of an obligation.
    Perform {
        /// Place of the obligation in the agreement, from 0.
        obligation: u32,
        /// Performed, in part, breached.
        result: PerformanceResult,
        /// How much was paid.
        amount: Option<Amount>,
        /// In words; for a breach, the measure taken.
        note: String,
        /// The entry that made the obligation.
        of: Option<EntryId>,
    }
    /// A referral.
    Refer {
        /// Coded body.
        body: ReferralBody,
        /// The number it gave.
        number: String,
        /// What was sent.
        sent: String,
        /// Its outcome, once known.
        outcome: String,
    }
    /// A follow-up visit or call.
    FollowUp {
        /// What was found.
        result: FollowUpResult,
        /// By what means.
        means: String,
        /// In words.
        note: String,
    }
    /// A rating; outcome and handling are asked apart.
    Rate {
        /// Satisfaction with the outcome, 1–5; 0 when not answered.
        outcome: u8,
        /// Satisfaction with the handling, 1–5; 0 when not answered.
        handling: u8,
        /// Coded reasons.
        reasons: Vec<String>,
        /// Treated fairly?
        fair: Option<bool>,
        /// In their words.
        comment: String,
    }
    /// A closing.
    Close {
        /// Coded outcome.
        outcome: CaseOutcome,
        /// Confirmed by the complainant: yes, no, no answer.
        confirmed: Confirmation,
        /// Why it is closed although the loop is not complete.
        open_reason: String,
        /// A remark.
        note: String,
    }
    /// A reopening.
    Reopen {
        /// Coded reason.
        reason: ReopenReason,
        /// What is new.
        details: String,
    }
    /// A withdrawal.
    Withdraw {
        /// Coded reason.
        reason: String,
        /// In words.
        note: String,
    }
    /// A relation between two cases.
    Relate {
        /// The other case.
        other: Option<CaseId>,
        /// Link, merge, unmerge.
        relation: RelationKind,
        /// Why.
        reason: String,
    }
    /// The policy whose clocks run is changed.
    MovePolicy {
        /// The new one: `id@version`.
        policy: String,
        /// Why.
        reason: String,
    }
    /// A legal hold placed or lifted.
    Hold {
        /// Placed, or lifted.
        placed: bool,
        /// Why.
        reason: String,
    }
    /// Steps taken at the same time on two devices, looked at and settled.
    Settle {
        /// What holds from now on.
        note: String,
    }
    /// A suggestion.
    Suggest {
        /// What is suggested.
        text: String,
    }
    /// An opening of the case: who and when stand in the entry.
    Consult {}
}

impl Signature {
    /// Whether nothing was typed and nothing drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.typed.trim().is_empty() && self.strokes.iter().all(Vec::is_empty)
    }
}

impl Contact {
    /// Whether the complainant got in touch: what was waited for has come in.
    #[must_use]
    pub fn is_from_complainant(&self) -> bool {
        self.direction == Direction::Incoming && self.with == Party::Complainant
    }
}
