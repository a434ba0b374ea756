//! The steps open to complainants: the name of each, its form, and why it cannot be taken.

use chrono::NaiveDate;

use crate::domain::history::guard::{self, Seat};
use crate::domain::history::refusal::Refusal;
use crate::domain::history::state::{Owed, Performance};
use crate::domain::readings::next;
use crate::domain::values::codes::Party;
use crate::domain::{Case, Context, Field, Step, StepKind, Values};
use crate::i18n::pages::complainant_acts as own;
use crate::i18n::pages::track as words;
use crate::i18n::{Lang, Msg, common};
use crate::ui::parts::decision;
use crate::ui::parts::form::OwnWords;

/// What the complainant reports of an obligation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReportedPerformance {
    /// All of it was done.
    Done,
    /// Part of it was done.
    InPart,
    /// Nothing was done, and its day has passed.
    NotDone,
}

/// A step that the complainant can take in person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// Send the material that was asked for.
    Send,
    /// Accept the result, accept it in part, or reject it.
    Respond,
    /// Ask for the result or the refusal to be reconsidered.
    Reconsider,
    /// Ask for the complaint to be handled as a dispute.
    Dispute,
    /// Object to the mediator while that is still possible.
    Refuse,
    /// Report what became of the obligation at this place in the case's list, counted from 0.
    Report(u32, ReportedPerformance),
    /// Rate the outcome and the handling.
    Rate,
    /// Ask for the closed case to be opened again.
    Reopen,
    /// Suggest how complaints could be handled better.
    Suggest,
    /// Withdraw the complaint: it ends without a result.
    Withdraw,
}

/// Acts that the case waits for or is about, the most urgent first.
pub const MAIN: &[Act] =
    &[Act::Send, Act::Respond, Act::Reconsider, Act::Dispute, Act::Refuse, Act::Rate, Act::Reopen];

/// Acts that are possible besides, listed below the others.
pub const ALSO: &[Act] = &[Act::Suggest, Act::Withdraw];

/// Acts for which the reason is shown when they cannot be taken now.
pub const EXPLAINED: &[Act] = &[Act::Respond, Act::Reconsider, Act::Rate, Act::Reopen, Act::Withdraw];

impl Act {
    /// The kind of step that is recorded for it.
    #[must_use]
    pub const fn kind(self) -> StepKind {
        match self {
            Self::Send => StepKind::Contact,
            Self::Respond => StepKind::Respond,
            Self::Reconsider => StepKind::RequestReconsideration,
            Self::Dispute => StepKind::OpenDispute,
            Self::Refuse => StepKind::Recuse,
            Self::Report(..) => StepKind::Perform,
            Self::Rate => StepKind::Rate,
            Self::Reopen => StepKind::Reopen,
            Self::Suggest => StepKind::Suggest,
            Self::Withdraw => StepKind::Withdraw,
        }
    }

    /// Checks whether `seat`, the complainant's, can take the act now.
    ///
    /// # Errors
    /// The reason why not: a guard's, or `NotInThisVersion` when the case gives no occasion for it.
    pub fn check(self, context: &Context<'_>, case: &Case, seat: &Seat) -> Result<(), Refusal> {
        guard::check(context, case, self.kind(), seat)?;
        let state = &case.state;
        let fits = match self {
            Self::Send => state.material.is_some() && state.withdrawn.is_none(),
            // What is serious from the start is for the desk to see; this is for who has rejected the
            // second decision.
            Self::Dispute => next::may_dispute(case),
            Self::Report(place, said) => {
                state.obligations.get(place as usize).is_some_and(|owed| can_be(owed, said, context.today()))
            }
            _ => true,
        };
        if fits { Ok(()) } else { Err(Refusal::NotInThisVersion) }
    }

    /// Label of the button that opens its form.
    #[must_use]
    pub const fn name(self) -> Msg {
        match self {
            Self::Send => own::SEND,
            Self::Respond => words::RESPOND,
            Self::Reconsider => words::RECONSIDER,
            Self::Dispute => own::DISPUTE,
            Self::Refuse => own::REFUSE,
            Self::Report(_, ReportedPerformance::Done) => own::DONE,
            Self::Report(_, ReportedPerformance::InPart) => own::IN_PART,
            Self::Report(_, ReportedPerformance::NotDone) => own::NOT_DONE,
            Self::Rate => words::RATE,
            Self::Reopen => words::REOPEN,
            Self::Suggest => own::SUGGEST,
            Self::Withdraw => words::WITHDRAW,
        }
    }

    /// Label of the button that records it.
    #[must_use]
    pub const fn send(self) -> Msg {
        match self {
            Self::Send => own::SEND_SENT,
            Self::Respond => words::SEND_RESPOND,
            Self::Reconsider => words::SEND_RECONSIDER,
            Self::Dispute => own::SEND_DISPUTE,
            Self::Refuse => own::SEND_REFUSE,
            Self::Report(..) => own::SEND_REPORT,
            Self::Rate => words::SEND_RATE,
            Self::Reopen => words::SEND_REOPEN,
            Self::Suggest => own::SEND_SUGGEST,
            Self::Withdraw => words::SEND_WITHDRAW,
        }
    }

    /// What the act means in this case, a paragraph each; empty when nothing needs saying.
    #[must_use]
    pub fn text(self, lang: Lang, case: &Case) -> Vec<String> {
        let plain = |message: Msg| vec![message.text(lang).to_owned()];
        match self {
            Self::Send => asked(lang, case),
            Self::Respond => {
                let question = words::RESPOND_TEXT.text(lang).to_owned();
                decision::lines(lang, case).into_iter().chain([question]).collect()
            }
            Self::Reconsider => plain(words::RECONSIDER_TEXT),
            Self::Dispute => plain(own::DISPUTE_TEXT),
            Self::Refuse => vec![refuse(lang, case)],
            Self::Report(..) => Vec::new(),
            Self::Rate => plain(words::RATE_TEXT),
            Self::Reopen => plain(words::REOPEN_TEXT),
            Self::Suggest => plain(own::SUGGEST_TEXT),
            Self::Withdraw => plain(words::WITHDRAW_TEXT),
        }
    }

    /// The fields its form asks for, and whether each must be filled in.
    #[must_use]
    pub fn asked(self, case: &Case) -> Vec<(Field, bool)> {
        match self {
            Self::Send => vec![(Field::ContactSummary, true), (Field::ContactMeans, true)],
            Self::Refuse => vec![(Field::RecuseReason, true)],
            Self::Report(place, said) => {
                let owed = case.state.obligations.get(place as usize);
                let money = owed.is_some_and(|owed| owed.obligation.amount.is_some());
                let amount =
                    (money && said == ReportedPerformance::InPart).then_some((Field::PerformAmount, true));
                amount.into_iter().chain([(Field::PerformNote, said != ReportedPerformance::Done)]).collect()
            }
            _ => self.kind().form().to_vec(),
        }
    }

    /// Values recorded with its step that are not asked for, such as the obligation and what became of it.
    #[must_use]
    pub fn given(self, case: &Case) -> Values {
        let values = Values::default();
        match self {
            Self::Send => values
                .with(Field::ContactDirection, "incoming")
                .with(Field::ContactWith, "complainant")
                .with(Field::ContactVisible, "yes"),
            Self::Refuse => values.with(Field::RecuseParty, "complainant"),
            Self::Report(place, said) => {
                let result = match said {
                    ReportedPerformance::Done => "performed",
                    ReportedPerformance::InPart => "in_part",
                    ReportedPerformance::NotDone => "breached",
                };
                let rest = case.state.obligations.get(place as usize).and_then(left);
                values
                    .with(Field::PerformObligation, place.to_string())
                    .with(Field::PerformResult, result)
                    .with(
                        Field::PerformAmount,
                        rest.filter(|_| said == ReportedPerformance::Done).unwrap_or_default(),
                    )
            }
            _ => values,
        }
    }

    /// Gives label and help for fields of its form, where the usual words do not fit.
    #[must_use]
    pub const fn own_words(self) -> OwnWords {
        match self {
            Self::Send => |field| match field {
                Field::ContactSummary => Some((own::SENT_WHAT, Some(own::SENT_WHAT_HINT))),
                Field::ContactMeans => Some((own::SENT_HOW, None)),
                _ => None,
            },
            Self::Refuse => |field| {
                (field == Field::RecuseReason).then_some((own::REFUSE_WHY, Some(own::REFUSE_WHY_HINT)))
            },
            Self::Dispute => |field| match field {
                Field::DisputeNature => Some((own::DISPUTE_WHAT, None)),
                Field::DisputeSeverity => Some((own::DISPUTE_HOW_BAD, Some(own::DISPUTE_HOW_BAD_HINT))),
                Field::DisputeNote => Some((own::DISPUTE_NOTE, None)),
                _ => None,
            },
            Self::Suggest => |field| (field == Field::SuggestText).then_some((own::SUGGESTION, None)),
            Self::Report(_, ReportedPerformance::Done) => {
                |field| (field == Field::PerformNote).then_some((own::REMARK, None))
            }
            Self::Report(_, ReportedPerformance::InPart) => |field| match field {
                Field::PerformAmount => Some((own::PAID, None)),
                Field::PerformNote => Some((own::PART_NOTE, None)),
                _ => None,
            },
            Self::Report(_, ReportedPerformance::NotDone) => {
                |field| (field == Field::PerformNote).then_some((own::NOT_NOTE, None))
            }
            _ => |_| None,
        }
    }
}

/// Whether this can be said of what is owed: nobody is in breach before the day has passed, and what was
/// breached can still be made good.
fn can_be(owed: &Owed, said: ReportedPerformance, today: NaiveDate) -> bool {
    let late = owed.obligation.by.is_some_and(|by| today > by);
    match said {
        ReportedPerformance::Done => !owed.is_settled(),
        ReportedPerformance::InPart => owed.is_due(),
        ReportedPerformance::NotDone => owed.is_due() && late && owed.obligation.party != Party::Complainant,
    }
}

/// The amount still to be paid, as it is typed; none where it is not about money.
fn left(owed: &Owed) -> Option<String> {
    let amount = owed.obligation.amount?;
    Some(crate::domain::values::money::Amount(amount.0.saturating_sub(owed.paid.0).max(0)).to_string())
}

/// What was asked for, and until when.
fn asked(lang: Lang, case: &Case) -> Vec<String> {
    let asked = case.last(StepKind::AskMaterial).and_then(|mark| case.step(mark.entry));
    let Some(Step::AskMaterial(ask)) = asked else {
        return Vec::new();
    };
    let missing = own::Asked { missing: &ask.missing }.text(lang);
    let until = ask.until.map(|day| own::AskedUntil { date: &common::date(lang, day) }.text(lang));
    std::iter::once(missing).chain(until).collect()
}

/// The right to object to the mediator, and until when.
fn refuse(lang: Lang, case: &Case) -> String {
    let convened = case.state.mediation.convened.as_ref();
    let mediator = convened.map_or("", |convened| convened.mediator.as_str());
    match convened.and_then(|convened| convened.recusal_until) {
        Some(day) => own::RefuseUntil { mediator, date: &common::date(lang, day) }.text(lang),
        None => own::RefuseText { mediator }.text(lang),
    }
}

/// Why the complainant cannot take the act now, in words to them.
#[must_use]
pub fn why_not(lang: Lang, act: Act, refusal: &Refusal) -> String {
    let message = match refusal {
        Refusal::WindowOver(day) | Refusal::ReopenOver(day) | Refusal::RecusalOver(day) => {
            return own::Over { date: &common::date(lang, *day) }.text(lang);
        }
        Refusal::NeedsDecision | Refusal::Needs(StepKind::Notify) => own::NO_RESULT,
        Refusal::AlreadyDone(StepKind::Agree) => own::AGREED,
        Refusal::AlreadyDone(StepKind::RequestReconsideration) if act == Act::Respond => own::AGAIN_PENDING,
        Refusal::AlreadyDone(StepKind::Respond) if act == Act::Reconsider => own::ACCEPTED,
        Refusal::AlreadyDone(_) => own::ALREADY,
        Refusal::Closed => own::IS_CLOSED,
        Refusal::NotClosed => own::NOT_CLOSED,
        Refusal::Withdrawn => own::IS_WITHDRAWN,
        Refusal::MergedAway => own::GONE_ON,
        _ => own::NOT_YET,
    };
    message.text(lang).to_owned()
}

/// The `data-tone` of what became of an obligation: "ok", "warn", "late" or "neutral".
#[must_use]
pub const fn tone(performance: Performance) -> &'static str {
    match performance {
        Performance::Performed => "ok",
        Performance::InPart => "warn",
        Performance::Breached | Performance::ReferredOn => "late",
        Performance::Open => "neutral",
    }
}
