//! Every field a person can fill in, at intake or in a step: its path (the `name` of its control,
//! its key in drafts and stored entries), what it takes, and how long it may be.

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::answer::Answer;
pub use super::input::{Input, LONGEST_TAG};
use crate::facts::{List, Rules};

macro_rules! fields {
    ($($(#[doc = $doc:literal])* $name:ident = $path:literal, $input:expr;)*) => {
        /// A field that a person fills in, at intake or in a step. It is known by its path.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Field {
            $($(#[doc = $doc])* #[doc = concat!("`", $path, "`")] $name,)*
            /// The answer to a question of a category; not among [`Field::ALL`].
            Answer(Answer),
        }

        impl Field {
            /// All fields but the answers to questions, in the order in which they are shown.
            pub const ALL: &[Field] = &[$(Field::$name),*];

            /// The path, such as `complainant.name`.
            #[must_use]
            pub fn path(&self) -> &str {
                match self { $(Field::$name => $path,)* Field::Answer(answer) => answer.path() }
            }

            /// What the field takes in a register with these rules.
            #[must_use]
            pub fn input(self, rules: &Rules) -> Input<'_> {
                #[allow(unused_imports)]
                use Input::*;
                let input = match self {
                    $(Field::$name => $input,)*
                    Field::Answer(answer) => return answer.input(rules),
                };
                match input {
                    Choice(list) if rules.custom().list(list).is_some() => ChoiceOf(list, rules.items(list)),
                    input => input,
                }
            }

            /// What the field takes in every register; `None` for an answer, which takes what its
            /// question says.
            #[must_use]
            pub const fn fixed_input(self) -> Option<Input<'static>> {
                #[allow(unused_imports)]
                use Input::*;
                match self { $(Field::$name => Some($input),)* Field::Answer(_) => None }
            }

            /// The place in [`Field::ALL`]; `None` for an answer.
            pub(super) const fn place(self) -> Option<u8> {
                #[repr(u8)]
                enum Ordinal { $($name),* }
                match self { $(Field::$name => Some(Ordinal::$name as u8),)* Field::Answer(_) => None }
            }
        }
    };
}

fields! {
    /// Name of the complainant.
    ComplainantName = "complainant.name", Line(80);
    /// Telephone of the complainant.
    ComplainantPhone = "complainant.phone", Phone;
    /// E-mail address of the complainant.
    ComplainantEmail = "complainant.email", Email;
    /// Postal address of the complainant.
    ComplainantAddress = "complainant.address", Line(200);
    /// Kind of the complainant's identity document.
    ComplainantIdType = "complainant.id_type", Choice(List::IdType);
    /// Number of that document; masked on screen.
    ComplainantIdNumber = "complainant.id_number", Line(40);
    /// The complainant gives no name.
    ComplainantAnonymous = "complainant.anonymous", Flag;
    /// The name is not passed on to the respondent.
    ComplainantConfidential = "complainant.confidential", Flag;
    /// How the complainant wants to be answered.
    ComplainantMeans = "complainant.means", Choice(List::ContactMeans);
    /// Language of the answers, as the complainant names it.
    ComplainantLanguage = "complainant.language", Line(40);
    /// Agrees that the complaint is published (是否同意公示投诉信息).
    ComplainantPublish = "complainant.consent_publish", YesNo;
    /// Agrees to entrusted mediation (是否同意委托调解).
    ComplainantMediation = "complainant.consent_mediation", YesNo;
    /// Name of who acts for the complainant.
    RepresentativeName = "representative.name", Line(80);
    /// What the representative is to the complainant.
    RepresentativeRelation = "representative.relation", Choice(List::Relation);
    /// Telephone of the representative.
    RepresentativePhone = "representative.phone", Phone;
    /// On what authority: the power of attorney and its date.
    RepresentativeAuthority = "representative.authority", Line(200);
    /// The merchant or body complained of.
    RespondentName = "respondent.name", Line(120);
    /// Contact person at the respondent.
    RespondentContact = "respondent.contact", Line(80);
    /// Telephone of the respondent.
    RespondentPhone = "respondent.phone", Phone;
    /// Address of the respondent.
    RespondentAddress = "respondent.address", Line(200);
    /// Platform, or the store of a chain.
    RespondentPlatform = "respondent.platform", Line(120);
    /// Name of the product or service.
    PurchaseProduct = "purchase.product", Line(160);
    /// Kind of product or service.
    PurchaseKind = "purchase.kind", Choice(List::ProductKind);
    /// Brand and model.
    PurchaseModel = "purchase.model", Line(120);
    /// Order or contract number.
    PurchaseOrder = "purchase.order", Line(80);
    /// Day of purchase.
    PurchaseDate = "purchase.date", Date;
    /// Day the goods were received; periods to return them run from it.
    PurchaseReceived = "purchase.received", Date;
    /// Day the merchant got the goods back; refunds are due from it.
    PurchaseReturned = "purchase.returned", Date;
    /// Place or platform of purchase.
    PurchasePlace = "purchase.place", Line(160);
    /// Country of purchase; that of the register when left empty.
    PurchaseCountry = "purchase.country", Choice(List::Country);
    /// Price paid.
    PurchasePrice = "purchase.price", Amount;
    /// Currency of all amounts of the case.
    PurchaseCurrency = "purchase.currency", Choice(List::Currency);
    /// Means of payment.
    PurchasePayment = "purchase.payment", Choice(List::Payment);
    /// Last day of the warranty.
    PurchaseWarranty = "purchase.warranty_end", Date;
    /// Day on which it happened.
    FactsDate = "facts.date", Date;
    /// Where it happened.
    FactsPlace = "facts.place", Line(160);
    /// What happened.
    FactsWhat = "facts.what", Text(8000);
    /// What was already tried with the merchant.
    FactsTried = "facts.tried", Text(4000);
    /// Kind of problem.
    FactsProblem = "facts.problem", Choice(List::Problem);
    /// The consumer right concerned.
    FactsRight = "facts.right", Choice(List::Right);
    /// Kinds of proof the complainant holds.
    ProofKinds = "proof.kinds", Choices(List::EvidenceKind);
    /// What the proof is and where it is kept.
    ProofNote = "proof.note", Text(2000);
    /// Remedies asked for.
    RequestRemedies = "request.remedies", Choices(List::Remedy);
    /// Amount in dispute or asked for.
    RequestAmount = "request.amount", Amount;
    /// The request in the complainant's words.
    RequestDetails = "request.details", Text(2000);
    /// How the complaint came in.
    LodgedChannel = "lodged.channel", Choice(List::Channel);
    /// When it came in; now, when left empty.
    LodgedReceived = "lodged.received", Moment;

    /// Why fields are corrected.
    AmendReason = "amend.reason", Text(1000);
    /// Who is responsible from now on.
    AssignHandler = "assign.handler", Line(80);
    /// Why the case is assigned, or what to take care of.
    AssignNote = "assign.note", Text(1000);
    /// How the complainant was told.
    AcknowledgeMeans = "acknowledge.means", Choice(List::ContactMeans);
    /// What happens next, as the complainant was told.
    AcknowledgeNext = "acknowledge.next", Text(1000);
    /// Day by which an answer can be expected.
    AcknowledgeExpected = "acknowledge.expected", Date;
    /// What is taken up, and how.
    AcceptNote = "accept.note", Text(1000);
    /// Coded ground on which the complaint is declined.
    DeclineGround = "decline.ground", Choice(List::DeclineGround);
    /// Coded reasons that a merchant gives for refusing.
    DeclineReasons = "decline.reasons", Choices(List::RefusalReason);
    /// The ground or the reasons in plain words.
    DeclineExplanation = "decline.explanation", Text(4000);
    /// What the complainant can do about the decline.
    DeclineAdvice = "decline.advice", Text(2000);
    /// Where the complainant can turn after a decline.
    DeclineTurnTo = "decline.turn_to", Line(200);
    /// Direction of the contact: incoming or outgoing.
    ContactDirection = "contact.direction", Choice(List::Direction);
    /// With whom: complainant, respondent, somebody else.
    ContactWith = "contact.with", Choice(List::Party);
    /// By what means they were in contact.
    ContactMeans = "contact.means", Choice(List::ContactMeans);
    /// Whether the other side was reached.
    ContactReached = "contact.reached", YesNo;
    /// What was said in the contact.
    ContactSummary = "contact.summary", Text(4000);
    /// Whether the complainant may read the contact.
    ContactVisible = "contact.visible", Flag;
    /// Day on which to ask again.
    ContactAgain = "contact.again", Date;
    /// What the investigation found.
    InvestigateFindings = "investigate.findings", Text(8000);
    /// The proof relied on.
    InvestigateProof = "investigate.proof", Text(4000);
    /// Conclusion: upheld, partly, not upheld.
    InvestigateConclusion = "investigate.conclusion", Choice(List::Conclusion);
    /// Coded cause of the problem.
    InvestigateCause = "investigate.cause", Choice(List::Cause);
    /// Responsible department.
    InvestigateDepartment = "investigate.department", Choice(List::Department);
    /// The decision as notified.
    NotifyDecision = "notify.decision", Text(4000);
    /// Reasons of the decision.
    NotifyReasons = "notify.reasons", Text(8000);
    /// Remedies offered.
    NotifyRemedies = "notify.remedies", Choices(List::Remedy);
    /// What will be done, by whom, by when and for how much.
    NotifyObligations = "notify.obligations", Obligations;
    /// Amount offered.
    NotifyAmount = "notify.amount", Amount;
    /// Day by which the remedy will be performed.
    NotifyPerformBy = "notify.perform_by", Date;
    /// Last day on which reconsideration can be asked for.
    NotifyReconsiderUntil = "notify.reconsider_until", Date;
    /// A simple case, closed at first contact without a report.
    NotifyFirstContact = "notify.first_contact", Flag;
    /// The complainant's answer: accept, accept in part, reject.
    RespondAnswer = "respond.answer", Choice(List::Answer);
    /// The answer in the complainant's words.
    RespondComment = "respond.comment", Text(4000);
    /// Why the result should be reconsidered.
    RequestGrounds = "request_reconsideration.grounds", Text(4000);
    /// Whether the decision is changed; upheld if not.
    DecideChanged = "decide_reconsideration.changed", YesNo;
    /// Reasons of the second decision.
    DecideReasons = "decide_reconsideration.reasons", Text(8000);
    /// Remedies now offered.
    DecideRemedies = "decide_reconsideration.remedies", Choices(List::Remedy);
    /// What will now be done, by whom, by when and for how much.
    DecideObligations = "decide_reconsideration.obligations", Obligations;
    /// Amount now offered.
    DecideAmount = "decide_reconsideration.amount", Amount;
    /// Day by which the remedy will be performed.
    DecidePerformBy = "decide_reconsideration.perform_by", Date;
    /// What the follow-up found.
    FollowUpResult = "follow_up.result", Choice(List::FollowUpResult);
    /// By what means the follow-up was made.
    FollowUpMeans = "follow_up.means", Choice(List::FollowUpMeans);
    /// What was said in the follow-up.
    FollowUpNote = "follow_up.note", Text(4000);
    /// Satisfaction with the outcome.
    RateOutcome = "rate.outcome", Scale;
    /// Satisfaction with the handling.
    RateHandling = "rate.handling", Scale;
    /// Coded reasons of the rating.
    RateReasons = "rate.reasons", Choices(List::RatingReason);
    /// Whether the complainant feels treated fairly.
    RateFair = "rate.fair", YesNo;
    /// The rating in the complainant's words.
    RateComment = "rate.comment", Text(4000);
    /// Coded outcome of the case.
    CloseOutcome = "close.outcome", Choice(List::Outcome);
    /// Whether the complainant confirms it.
    CloseConfirmed = "close.confirmed", Choice(List::Confirmation);
    /// Why it is closed although the loop is not complete.
    CloseOpenReason = "close.open_reason", Text(1000);
    /// A closing remark.
    CloseNote = "close.note", Text(2000);
    /// Coded reason of the reopening.
    ReopenReason = "reopen.reason", Choice(List::ReopenReason);
    /// What is new since the case was closed.
    ReopenDetails = "reopen.details", Text(4000);
    /// Coded reason of the withdrawal.
    WithdrawReason = "withdraw.reason", Choice(List::WithdrawReason);
    /// The reason in the complainant's words.
    WithdrawNote = "withdraw.note", Text(2000);
    /// How bad the matter is.
    AssessSeverity = "assess.severity", Scale;
    /// Whether somebody may be hurt.
    AssessSafety = "assess.safety", YesNo;
    /// How hard the case is to handle.
    AssessComplexity = "assess.complexity", Scale;
    /// How many people it touches.
    AssessImpact = "assess.impact", Scale;
    /// What must be done at once.
    AssessImmediate = "assess.immediate", Text(1000);
    /// The priority that follows from the assessment.
    AssessPriority = "assess.priority", Choice(List::Priority);
    /// What material is missing.
    AskMissing = "ask_material.missing", Text(2000);
    /// Last day on which the material is waited for.
    AskUntil = "ask_material.until", Date;
    /// Clock to pause; all that can be paused when empty.
    PauseClock = "pause.clock", Clock;
    /// Coded reason of the pause.
    PauseReason = "pause.reason", Choice(List::PauseReason);
    /// The reason of the pause in words.
    PauseNote = "pause.note", Text(1000);
    /// Clock to resume; all when empty.
    ResumeClock = "resume.clock", Clock;
    /// Remark on the resumption.
    ResumeNote = "resume.note", Text(1000);
    /// What the dispute is about.
    DisputeNature = "open_dispute.nature", Choice(List::DisputeNature);
    /// How serious it is.
    DisputeSeverity = "open_dispute.severity", Scale;
    /// The dispute in words.
    DisputeNote = "open_dispute.note", Text(2000);
    /// What the complainant proposes.
    InformalComplainant = "mediate_informally.complainant", Text(2000);
    /// What the respondent proposes.
    InformalRespondent = "mediate_informally.respondent", Text(2000);
    /// What the informal mediation came to.
    InformalOutcome = "mediate_informally.outcome", Choice(List::MediationOutcome);
    /// What was said and done.
    InformalNote = "mediate_informally.note", Text(4000);
    /// The complainant consents to mediation.
    ConveneComplainantConsents = "convene.complainant_consents", Flag;
    /// The respondent consents to mediation.
    ConveneRespondentConsents = "convene.respondent_consents", Flag;
    /// Name of the mediator.
    ConveneMediator = "convene.mediator", Line(80);
    /// Body for which the mediator acts.
    ConveneBody = "convene.body", Line(120);
    /// The mediator has no ties to either party.
    ConveneIndependent = "convene.independent", Flag;
    /// Day of the session.
    ConveneOn = "convene.on", Date;
    /// Time of the session.
    ConveneTime = "convene.time", Time;
    /// Place of the session.
    ConvenePlace = "convene.place", Line(160);
    /// Last day on which the mediator can be refused.
    ConveneRecusalUntil = "convene.recusal_until", Date;
    /// What the parties were told.
    ConveneNotice = "convene.notice", Text(2000);
    /// The party that refuses the mediator.
    RecuseParty = "recuse.party", Choice(List::Side);
    /// Whether the refusal is granted.
    RecuseGranted = "recuse.granted", YesNo;
    /// Why the mediator is refused, or the refusal decided so.
    RecuseReason = "recuse.reason", Text(2000);
    /// Who attended the session.
    SessionAttendance = "hold_session.attendance", Choices(List::Attendance);
    /// What the complainant stated.
    SessionComplainant = "hold_session.complainant", Text(4000);
    /// What the respondent stated.
    SessionRespondent = "hold_session.respondent", Text(4000);
    /// Minutes of the session.
    SessionMinutes = "hold_session.minutes", Text(8000);
    /// What the session came to.
    SessionOutcome = "hold_session.outcome", Choice(List::MediationOutcome);
    /// Day of the next session.
    SessionNext = "hold_session.next", Date;
    /// Who owes what by when.
    AgreeObligations = "agree.obligations", Obligations;
    /// Sum of all amounts of the obligations.
    AgreeTotal = "agree.total", Amount;
    /// Other terms of the agreement.
    AgreeTerms = "agree.terms", Text(4000);
    /// What stood there when it was first signed; kept with the draft, and recorded nowhere.
    AgreeSigned = "agree.signed", Text(40_000);
    /// Who signed the agreement.
    AgreeSignatures = "agree.signatures", Signatures;
    /// Coded ground to end the mediation.
    EndGround = "end_mediation.ground", Choice(List::MediationEnd);
    /// Where to turn next.
    EndTurnTo = "end_mediation.turn_to", Line(200);
    /// Obligation concerned, by its place from 0.
    PerformObligation = "perform.obligation", Obligation;
    /// What became of the obligation.
    PerformResult = "perform.result", Choice(List::Performance);
    /// How much was paid.
    PerformAmount = "perform.amount", Amount;
    /// In words; for a breach, the measure taken.
    PerformNote = "perform.note", Text(2000);
    /// Coded body the case is referred to.
    ReferBody = "refer.body", Choice(List::ReferralBody);
    /// The number that the body gave the case.
    ReferNumber = "refer.number", Line(80);
    /// What was sent to the body.
    ReferSent = "refer.sent", Text(2000);
    /// Outcome at the body, once known.
    ReferOutcome = "refer.outcome", Text(2000);
    /// Day on which to ask the body again.
    ReferAgain = "refer.again", Date;
    /// How the two cases belong together.
    RelateRelation = "relate.relation", Choice(List::RelationKind);
    /// The other case.
    RelateOther = "relate.other", Case;
    /// Why the cases are related.
    RelateReason = "relate.reason", Text(1000);
    /// The policy whose clocks run from now on.
    MovePolicyPolicy = "move_policy.policy", Policy;
    /// Why the policy is changed.
    MovePolicyReason = "move_policy.reason", Text(1000);
    /// Whether the hold is placed; lifted if not.
    HoldPlaced = "hold.placed", YesNo;
    /// Why the hold is placed or lifted.
    HoldReason = "hold.reason", Text(1000);
    /// What holds from now on, of steps taken side by side.
    SettleNote = "settle.note", Text(2000);
    /// What is suggested about how complaints are handled.
    SuggestText = "suggest.text", Text(4000);
    /// What is noted on the case.
    NoteText = "note.text", Text(4000);
    /// Whether the complainant may read the note.
    NoteVisible = "note.visible", Flag;
    /// A tag.
    TagText = "tag.text", Line(LONGEST_TAG);
    /// Whether the tag is taken off.
    TagRemoved = "tag.removed", Flag;
    /// The entry that is taken back.
    CorrectEntry = "correct.entry", Entry;
    /// Why the entry was a mistake.
    CorrectReason = "correct.reason", Text(1000);
    /// When the step happened; now, when left empty.
    StepHappened = "step.happened", Moment;
}

impl Field {
    /// The last part of the path: the name of the field within its step.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path().rsplit_once('.').map_or(self.path(), |(_, name)| name)
    }

    /// The first part of the path: the group or step the field belongs to.
    #[must_use]
    pub fn group(&self) -> &str {
        self.path().split_once('.').map_or(self.path(), |(group, _)| group)
    }

    /// Personal data that is masked on screen until asked for.
    #[must_use]
    pub fn is_masked(self) -> bool {
        matches!(self, Self::ComplainantIdNumber)
    }
}

/// A path that names no field of this version.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("no field has this path")]
pub struct UnknownFieldError;

impl FromStr for Field {
    type Err = UnknownFieldError;
    fn from_str(path: &str) -> Result<Self, UnknownFieldError> {
        if let Some(answer) = Answer::read(path) {
            return Ok(Self::Answer(answer));
        }
        static SORTED: OnceLock<Vec<&Field>> = OnceLock::new();
        let sorted = SORTED.get_or_init(|| {
            let mut sorted: Vec<_> = Self::ALL.iter().collect();
            sorted.sort_unstable_by_key(|field| field.path());
            sorted
        });
        let at = sorted.binary_search_by_key(&path, |field| field.path()).map_err(|_| UnknownFieldError)?;
        sorted.get(at).map(|field| **field).ok_or(UnknownFieldError)
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path())
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.path())
    }
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let path = std::borrow::Cow::<str>::deserialize(deserializer)?;
        path.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_unique_and_read_back() {
        for field in Field::ALL {
            assert_eq!(field.path().parse(), Ok(*field));
            assert!(field.path().contains('.'));
            assert_eq!(field.place().and_then(|place| Field::ALL.get(usize::from(place))), Some(field));
        }
        assert_eq!("complainant.shoe_size".parse::<Field>(), Err(UnknownFieldError));
        assert_eq!(Field::ComplainantName.group(), "complainant");
        assert_eq!(Field::ComplainantName.name(), "name");
    }
}
