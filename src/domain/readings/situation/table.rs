//! The table: what dates each situation and what is done in it, for a desk and for the owner of a register.
//! Its sentences stand in `i18n::stages`.

use chrono::Days;

use super::Situation;
use super::facts::Facts;
use crate::domain::history::case::Case;
use crate::domain::history::guard;
use crate::domain::history::step::StepKind;
use crate::domain::readings::clock::{Basis, Clock, reminder};
use crate::domain::readings::stage::Stage;
use crate::facts::Who;

/// A clock that can date a situation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Dating {
    /// The first to run out of those that such a step stops.
    Ends(StepKind),
    /// The time in which the merchant has to confirm the receipt, where that is a duty, until it is over.
    Confirmed,
    /// The time in which the merchant has to answer.
    Answered,
    /// The same as [`Ends`](Self::Ends), but none that is the complainant's own time.
    Ours(StepKind),
    /// The day for the material asked for.
    Material,
    /// The day of the next session.
    Session,
    /// The day on which something is owed, by this party or by either.
    Owed(Option<Who>),
    /// The day for which the merchant promised an answer.
    Promised,
    /// The time that a body outside has.
    Authority,
    /// The nearest end of a right to go elsewhere.
    Limit,
    /// The nearest end of a right against the merchant.
    Right,
}

use Dating::{Answered, Authority, Confirmed, Ends, Limit, Material, Ours, Owed, Promised, Right, Session};
use StepKind as K;

/// What dates a situation, the first that there is; and where nothing does, the days after which to ask again or
/// to act.
struct Dated(&'static [Dating], u64);

/// Days after which to ask again: of the merchant or a body that has the case.
const WAIT: u64 = 14;
/// Days in which to act oneself, after a breach or a repair that failed.
const ACT: u64 = 7;
/// Days in which to tell the merchant at all.
const TELL: u64 = 2;

const fn dated(situation: Situation, own: bool) -> Dated {
    match situation {
        Situation::Material => Dated(&[Material], WAIT),
        // Some bodies set the merchant a time of its own.
        Situation::Body if own => Dated(&[Authority, Answered], WAIT),
        Situation::Body => Dated(&[Authority], WAIT),
        Situation::BodyDecided => Dated(&[], WAIT),
        Situation::LimitNear => Dated(&[Limit], ACT),
        Situation::RightNear => Dated(&[Right], ACT),
        Situation::Silent => Dated(&[Answered], ACT),
        Situation::ToSend => Dated(&[], TELL),
        Situation::PromisePassed => Dated(&[Answered], ACT),
        Situation::At(Stage::Received | Stage::UnderReview) if own => {
            Dated(&[Promised, Confirmed, Answered], WAIT)
        }
        Situation::At(Stage::Acknowledged | Stage::Investigating | Stage::Deciding) if own => {
            Dated(&[Promised, Answered], WAIT)
        }
        Situation::At(Stage::Received | Stage::UnderReview) => Dated(&[Ends(K::Acknowledge)], ACT),
        Situation::At(Stage::Acknowledged) => Dated(&[Ends(K::Accept)], ACT),
        Situation::At(Stage::Investigating | Stage::Deciding) => Dated(&[Ends(K::Notify)], ACT),
        Situation::At(Stage::Declined) | Situation::Rejected if own => {
            Dated(&[Ends(K::RequestReconsideration), Ends(K::Refer)], WAIT)
        }
        Situation::At(Stage::Declined) | Situation::Rejected | Situation::Uncontested => {
            Dated(&[Ends(K::RequestReconsideration)], WAIT)
        }
        Situation::At(Stage::Answered) | Situation::Offer | Situation::NewerOffer | Situation::Unanswered => {
            Dated(&[Ends(K::Respond), Ends(K::RequestReconsideration)], WAIT)
        }
        Situation::FinalNo => Dated(&[], WAIT),
        Situation::At(Stage::Reconsidering) => Dated(&[Ends(K::DecideReconsideration)], WAIT),
        Situation::Session => Dated(&[Session, Ends(K::EndMediation)], ACT),
        Situation::At(Stage::Disputed | Stage::Mediating) | Situation::NoMediator | Situation::ToSign => {
            Dated(&[Ends(K::EndMediation)], ACT)
        }
        Situation::At(Stage::Performing) => Dated(&[Owed(None)], WAIT),
        Situation::OwedLate => Dated(&[Owed(None)], ACT),
        Situation::Owing => Dated(&[Owed(Some(Who::Complainant))], ACT),
        Situation::MediationOver => Dated(&[Ours(K::Refer), Ours(K::FollowUp)], ACT),
        Situation::RejectedAgain => Dated(&[Ours(K::OpenDispute), Ours(K::FollowUp)], ACT),
        Situation::At(Stage::FollowingUp) => Dated(&[Ends(K::FollowUp)], ACT),
        Situation::Breach | Situation::Recusal | Situation::NotFixed | Situation::PartlyFixed => {
            Dated(&[], ACT)
        }
        Situation::At(Stage::Closing | Stage::Withdrawn) => Dated(&[], ACT),
        Situation::At(Stage::Closed | Stage::Merged) => Dated(&[], 0),
    }
}

/// Whether a desk is reminded. Other situations are dated by a rule of every policy, and where that stands
/// still so does the case.
const fn reminds_desk(situation: Situation) -> bool {
    matches!(
        situation,
        Situation::Body
            | Situation::Breach
            | Situation::Recusal
            | Situation::MediationOver
            | Situation::RejectedAgain
            | Situation::NotFixed
            | Situation::PartlyFixed
            | Situation::At(Stage::Closing | Stage::Withdrawn)
    )
}

/// The clock that dates a situation. In a register of one's own one asks again after a while where nothing
/// else does, or where that is over and something was done since; or on the day that was set for it.
pub(super) fn clock(facts: &Facts<'_>, situation: Situation) -> Option<Clock> {
    let (case, own) = (facts.case, facts.case.state.is_own);
    if !case.is_open() {
        return None;
    }
    let Dated(dating, days) = dated(situation, own);
    let found = dating.iter().find_map(|dating| first(facts, *dating)).cloned();
    let again = reminder::of(facts.context, case, Days::new(days))
        .filter(|again| own || again.named || reminds_desk(situation));
    match (found, again) {
        (Some(found), Some(again)) => {
            // Nobody asks again before the time is over that somebody else has, unless they said so.
            let is_sooner = again.named && again.due < found.due;
            // What the owner did after that time was over is waited for anew.
            let is_over = own && found.due <= facts.context.now;
            let is_since = is_over && reminder::begins_after(case, &found, facts.context);
            Some(if is_sooner || is_since { again } else { found })
        }
        (found, again) => found.or(again),
    }
}

fn first<'a>(facts: &Facts<'a>, dating: Dating) -> Option<&'a Clock> {
    let (case, rules) = (facts.case, facts.context.rules);
    let now = facts.context.now;
    let is = |clock: &&Clock| match dating {
        Ends(kind) => clock.ends_with(kind) && !clock.is_limit(),
        Confirmed => clock.ends_with(K::Acknowledge) && !clock.is_soft() && now < clock.due,
        Answered => clock.is_silence(),
        Ours(kind) => clock.ends_with(kind) && !clock.is_complainants(rules, case),
        Material => clock.basis == Basis::Material,
        Session => clock.basis == Basis::Session,
        Owed(by) => match &clock.basis {
            Basis::Obligation { who, .. } => by.is_none_or(|by| by == *who),
            _ => false,
        },
        Promised => clock.basis == Basis::Promised,
        Authority => clock.who() == Who::Authority,
        Limit => clock.is_limit() && now < clock.due,
        Right => clock.is_right() && now < clock.due,
    };
    facts.running().filter(is).min_by_key(|clock| clock.due)
}

/// The steps most likely to be taken in a situation, the likeliest first: those that have their place in the
/// loop now, where any has.
pub(super) fn steps(case: &Case, situation: Situation, own: bool) -> Vec<StepKind> {
    let state = &case.state;
    if state.erased.is_some() {
        return Vec::new();
    }
    let to_code = state.accepted.is_some() && state.cause.is_none();
    let unanswered = state.notified.is_some() && state.answer.is_none() && state.agreed.is_none();
    let steps: &[StepKind] = match situation {
        Situation::Material if own => &[K::Contact, K::Notify, K::Refer],
        Situation::Material => &[K::Contact, K::Resume, K::AskMaterial],
        Situation::LimitNear => &[K::Refer, K::Contact, K::Notify],
        Situation::RightNear => &[K::Contact, K::Notify, K::Refer],
        Situation::ToSend => &[K::Contact, K::Notify, K::Decline],
        Situation::Silent | Situation::PromisePassed => &[K::Contact, K::Refer, K::Notify],
        Situation::BodyDecided => &[K::FollowUp, K::Refer, K::Close],
        Situation::FinalNo => &[K::Refer, K::Contact, K::OpenDispute],
        Situation::OwedLate => &[K::Perform, K::Contact, K::Refer],
        Situation::Offer | Situation::NewerOffer => &[K::Respond, K::RequestReconsideration, K::Contact],
        Situation::NotFixed | Situation::PartlyFixed if own => &[K::Contact, K::Refer, K::Notify],
        Situation::NotFixed | Situation::PartlyFixed => &[K::Notify, K::OpenDispute, K::Refer, K::Close],
        // What the body came to, or what the merchant did meanwhile.
        Situation::Body if own => &[K::Refer, K::Notify, K::Contact],
        Situation::Body if case.stage() == Stage::Disputed => &[K::Refer, K::MediateInformally, K::Contact],
        Situation::Body if case.stage() == Stage::Performing => &[K::Refer, K::Perform, K::Contact],
        Situation::Body => &[K::Refer, K::FollowUp, K::Contact],
        Situation::At(Stage::Received | Stage::UnderReview) if own => {
            &[K::Acknowledge, K::Notify, K::Contact]
        }
        Situation::At(Stage::Acknowledged | Stage::Investigating | Stage::Deciding) if own => {
            &[K::Notify, K::Contact, K::Decline]
        }
        Situation::At(Stage::Received) => &[K::Acknowledge, K::Assign, K::Accept],
        Situation::At(Stage::UnderReview) => &[K::Acknowledge, K::Accept, K::Decline],
        Situation::At(Stage::Acknowledged) => &[K::Accept, K::Decline, K::Contact],
        Situation::At(Stage::Investigating) => &[K::Investigate, K::Contact, K::Notify],
        Situation::At(Stage::Deciding) => &[K::Notify, K::Contact],
        Situation::At(Stage::Declined) if own => &[K::RequestReconsideration, K::Refer, K::Notify],
        Situation::At(Stage::Declined) => &[K::RequestReconsideration, K::Close],
        Situation::Uncontested => &[K::Close, K::RequestReconsideration],
        Situation::Rejected if own => &[K::RequestReconsideration, K::Refer, K::Notify],
        Situation::Rejected => &[K::RequestReconsideration, K::FollowUp, K::Close],
        Situation::Unanswered => &[K::FollowUp, K::Respond, K::RequestReconsideration, K::Contact],
        Situation::At(Stage::Answered) => &[K::Respond, K::RequestReconsideration, K::Contact, K::FollowUp],
        Situation::At(Stage::Reconsidering) => &[K::DecideReconsideration, K::Contact],
        Situation::At(Stage::Disputed) => &[K::MediateInformally, K::Convene, K::Refer],
        Situation::Recusal => &[K::Recuse],
        Situation::ToSign => &[K::Agree, K::EndMediation],
        Situation::Session => &[K::HoldSession, K::Recuse, K::EndMediation],
        Situation::NoMediator | Situation::At(Stage::Mediating) => {
            &[K::Convene, K::MediateInformally, K::EndMediation]
        }
        Situation::Breach => &[K::Refer, K::Perform],
        Situation::Owing | Situation::At(Stage::Performing) => &[K::Perform, K::Contact],
        Situation::MediationOver => &[K::Refer, K::FollowUp, K::Contact],
        Situation::RejectedAgain => &[K::OpenDispute, K::FollowUp, K::Refer],
        Situation::At(Stage::FollowingUp) => &[K::FollowUp, K::Contact],
        Situation::At(Stage::Closing) if to_code && !own => &[K::Investigate, K::Close],
        Situation::At(Stage::Closing) if unanswered => &[K::Respond, K::Close, K::Contact],
        Situation::At(Stage::Closing | Stage::Withdrawn) => &[K::Close],
        Situation::At(Stage::Merged) => &[K::Relate],
        Situation::At(Stage::Closed) if state.merged_into.is_some() => &[K::Relate],
        Situation::At(Stage::Closed) => &[K::Reopen],
    };
    let possible: Vec<StepKind> =
        steps.iter().copied().filter(|kind| guard::has_place(case, *kind)).collect();
    if possible.is_empty() { steps.to_vec() } else { possible }
}
