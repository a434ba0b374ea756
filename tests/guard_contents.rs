//! What a step says has to fit the case: each reason why it does not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use redress::domain::history::guard;
use redress::domain::history::refusal::{Refusal, Signer};
use redress::domain::history::step::*;
use redress::domain::readings::stage::Stage;
use redress::domain::values::money::Amount;
use redress::domain::{Field, Moment, StepKind};
use support::*;

const START: &str = "2026-03-02 10:00";

fn day(text: &str) -> Moment {
    Moment::Day(text.parse().unwrap())
}

fn date(text: &str) -> Option<chrono::NaiveDate> {
    Some(text.parse().unwrap())
}

fn investigated() -> Desk {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), accept()).does(&li(), investigate());
    desk
}

/// In formal mediation, under Zhao.
fn mediating() -> Desk {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), dispute(5)).does(&li(), convene("Zhao"));
    desk
}

/// A result that promised 300 yuan, accepted.
fn performing() -> Desk {
    let mut desk = investigated();
    desk.does(&li(), notify_promise(300, "2026-06-01")).does(&customer(), respond("accept"));
    desk
}

/// The step is refused in writing, and as stated for a day it is refused when folded.
fn refused_both_ways(desk: &Desk, step: Step, refusal: Refusal) {
    assert_eq!(desk.clone().tries(&li(), step.clone()), Err(refusal.clone()), "{step:?}");
    let mut past = desk.clone();
    let before = past.case.state.clone();
    let name = format!("{step:?}");
    past.write(&li(), day("2026-03-02"), step);
    let refused = redress::domain::history::case::Standing::Refused(refusal);
    assert_eq!((past.standing(), &past.case.state), (&refused, &before), "{name}");
}

#[test]
fn dates_that_a_step_names_do_not_lie_before_it() {
    use Refusal::DateBeforeStep;
    let (early, late) = (date("2026-03-01"), date("2026-03-02"));
    let lodged = Desk::lodge(START);
    let investigated = investigated();
    let mut reconsidering = investigated.clone();
    reconsidering.does(&customer(), withdraw());
    let told = |expected| Step::Acknowledge(Acknowledge { expected, ..Acknowledge::default() });
    let ask = |until| Step::AskMaterial(AskMaterial { until, ..AskMaterial::default() });
    let result = |perform_by, reconsider_until| {
        Step::Notify(Notify { perform_by, reconsider_until, ..Notify::default() })
    };
    let call = |again| Step::Contact(Contact { again, ..Contact::default() });
    let send = |again| Step::Refer(Refer { again, ..Refer::default() });
    for (desk, bad, field, good) in [
        (&lodged, call(early), Field::ContactAgain, call(late)),
        (&lodged, send(early), Field::ReferAgain, send(late)),
        (&lodged, told(early), Field::AcknowledgeExpected, told(late)),
        (&lodged, ask(early), Field::AskUntil, ask(late)),
        (&investigated, result(early, None), Field::NotifyPerformBy, result(late, None)),
        (&investigated, result(None, early), Field::NotifyReconsiderUntil, result(None, late)),
    ] {
        refused_both_ways(desk, bad, DateBeforeStep(field));
        desk.clone().does(&li(), good);
    }
    let mut reconsidering = investigated;
    reconsidering.does(&li(), notify()).does(&customer(), ask_again());
    let decide = |perform_by| {
        Step::DecideReconsideration(DecideReconsideration { perform_by, ..DecideReconsideration::default() })
    };
    assert_eq!(reconsidering.tries(&wang(), decide(early)), Err(DateBeforeStep(Field::DecidePerformBy)));
    reconsidering.does(&wang(), decide(late));
}

#[test]
fn a_result_needs_a_report_or_is_given_at_first_contact() {
    refused_both_ways(&Desk::lodge(START), notify(), Refusal::NeedsReport);
    Desk::lodge(START).does(&li(), settle_at_once());
}

#[test]
fn a_dispute_is_serious_or_comes_after_a_second_rejection() {
    let desk = investigated();
    for severity in 0..4 {
        refused_both_ways(&desk, dispute(severity), Refusal::NotSerious);
    }
    for severity in [4, 5] {
        desk.clone().does(&li(), dispute(severity));
    }
    let mut desk = desk;
    desk.does(&li(), notify()).does(&customer(), respond("reject"));
    refused_both_ways(&desk, dispute(3), Refusal::NotSerious);
    desk.does(&customer(), ask_again())
        .does(&wang(), decide_again(true))
        .does(&customer(), respond("reject"));
    desk.does(&customer(), dispute(1));
}

#[test]
fn formal_mediation_needs_consent_independence_and_dates_in_order() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), dispute(5));
    let Step::Convene(good) = convene("Zhao") else { panic!() };
    let refuses = |convene: Convene, refusal| refused_both_ways(&desk, Step::Convene(convene), refusal);
    refuses(Convene { complainant_consents: false, ..good.clone() }, Refusal::NeedsConsent);
    refuses(Convene { respondent_consents: false, ..good.clone() }, Refusal::NeedsConsent);
    refuses(Convene { independent: false, ..good.clone() }, Refusal::IndependenceUndeclared);
    for party in ["样例", "示例电器城", " 示例 电器城"] {
        let convene = Convene { mediator: party.to_owned(), ..good.clone() };
        refuses(convene, Refusal::NotIndependent(party.trim().to_owned()));
    }
    let early = date("2026-03-01");
    refuses(Convene { on: early, ..good.clone() }, Refusal::DateBeforeStep(Field::ConveneOn));
    refuses(
        Convene { recusal_until: early, ..good.clone() },
        Refusal::DateBeforeStep(Field::ConveneRecusalUntil),
    );
    let on = date("2026-03-10");
    for recusal_until in [on, date("2026-03-11")] {
        refuses(Convene { on, recusal_until, ..good.clone() }, Refusal::RecusalAfterSession);
    }
    let body = "示例电器城";
    refuses(Convene { body: body.to_owned(), ..good.clone() }, Refusal::BodyNotIndependent(body.to_owned()));
    // Whoever works at the desk is not independent of it, whatever they had to do with the case.
    let convened = Step::Convene(Convene { on, recusal_until: date("2026-03-09"), ..good });
    let staff = guard::mediator_is_not_staff(&convened, ["Wang", " zhao "]);
    assert_eq!(staff, Err(Refusal::NotIndependent("Zhao".to_owned())));
    assert_eq!(guard::mediator_is_not_staff(&convened, ["Wang"]), Ok(()));
    assert_eq!(guard::mediator_is_not_staff(&dispute(5), ["Zhao"]), Ok(()));
    desk.does(&li(), convened);
}

#[test]
fn the_mediator_is_refused_in_time_once_and_by_a_decision_of_the_desk() {
    let mut desk = Desk::lodge(START);
    let Step::Convene(convened) = convene("Zhao") else { panic!() };
    let recusal_until = date("2026-03-05");
    desk.does(&li(), dispute(5)).does(&li(), Step::Convene(Convene { recusal_until, ..convened }));
    refused_both_ways(&desk, decide_recusal(true), Refusal::NoMediation);
    assert_eq!(desk.at("2026-03-05 23:59").check(&customer(), StepKind::Recuse), Ok(()));
    let over = Err(Refusal::RecusalOver("2026-03-05".parse().unwrap()));
    assert_eq!(desk.clone().at("2026-03-06 00:00").tries(&customer(), refuse_mediator()), over);
    desk.does(&customer(), refuse_mediator());
    refused_both_ways(&desk, refuse_mediator(), Refusal::RecusalPending);
    // The decision may come later, and not from the one it is about.
    desk.at("2026-03-09 10:00");
    let own = desk.clone().tries(&seat(redress::domain::Role::Handler, "zhao "), decide_recusal(false));
    assert_eq!(own, Err(Refusal::OwnRecusal("zhao".to_owned())));
    desk.does(&li(), decide_recusal(false));
}

#[test]
fn no_session_is_held_while_the_mediator_can_be_refused() {
    let mut desk = Desk::lodge(START);
    let Step::Convene(convened) = convene("Zhao") else { panic!() };
    let recusal_until = date("2026-03-05");
    desk.does(&li(), dispute(5)).does(&li(), Step::Convene(Convene { recusal_until, ..convened }));
    let open = Refusal::RecusalOpen("2026-03-05".parse().unwrap());
    let Step::HoldSession(held) = session("failed", None) else { panic!() };
    let alone = Step::HoldSession(HoldSession { attendance: vec!["complainant".to_owned()], ..held });
    desk.at("2026-03-04 23:59");
    assert_eq!(desk.clone().tries(&li(), alone.clone()), Err(open));
    desk.clone().does(&li(), session("agreed", None));
    // The last day is theirs to the end.
    let open = Err(Refusal::RecusalOpen("2026-03-05".parse().unwrap()));
    assert_eq!(desk.at("2026-03-05 23:59").tries(&li(), alone.clone()), open);
    desk.at("2026-03-06 09:00").does(&li(), alone);
}

#[test]
fn what_follows_does_not_lie_before_what_it_answers_to() {
    let before = |desk: &Desk, step: Step, kind: StepKind| {
        let tried = desk.clone().tries_at(&li(), Moment::Day("2026-03-03".parse().unwrap()), step);
        assert_eq!(tried, Err(Refusal::BeforePrevious(kind)));
    };
    let mut desk = Desk::lodge(START);
    desk.at("2026-03-04 10:00").does(&li(), accept());
    before(&desk, settle_at_once(), StepKind::Accept);
    desk.does(&li(), pause(""));
    before(&desk, resume(""), StepKind::Pause);
    desk.does(&li(), resume("")).does(&li(), investigate());
    before(&desk, notify(), StepKind::Investigate);
    desk.does(&li(), notify());
    before(&desk, close_because("x"), StepKind::Notify);
    desk.does(&li(), close_because("x"));
}

/// Told on 2 March: the fifteen days to answer end with the 17th. Until then a desk notes the answer, or
/// that nobody was reached; afterwards what became of it is asked.
#[test]
fn nobody_is_followed_up_who_can_still_answer() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), settle_at_once()).at("2026-03-17 23:59");
    let awaited = Err(Refusal::Awaited("2026-03-17".parse().unwrap()));
    for step in [follow_up("fixed"), waive("x")] {
        assert_eq!(desk.clone().tries(&li(), step), awaited);
    }
    desk.clone().does(&li(), follow_up("unreachable"));
    desk.clone().does(&customer(), respond("reject")).does(&li(), follow_up("not_fixed"));
    desk.at("2026-03-18 00:00").does(&li(), follow_up("fixed"));
}

#[test]
fn a_session_that_is_adjourned_names_the_next_date() {
    let desk = mediating();
    refused_both_ways(&desk, session("adjourned", None), Refusal::NeedsNextDate);
    let early = session("adjourned", Some("2026-03-01"));
    refused_both_ways(&desk, early, Refusal::DateBeforeStep(Field::SessionNext));
    desk.clone().does(&mediator(), session("adjourned", Some("2026-03-02")));
}

#[test]
fn an_agreement_is_signed_dated_and_adds_up() {
    let mut desk = mediating();
    let owed = || vec![owes("respondent", 100, "2026-03-02"), owes("complainant", 20, "2026-04-02")];
    refused_both_ways(&desk, agree(owed()), Refusal::NotAgreed);
    desk.does(&mediator(), session("agreed", None));
    refused_both_ways(&desk, agree(Vec::new()), Refusal::NothingOwed);
    let late = vec![owes("respondent", 1, "2026-03-02"), owes("respondent", 1, "2026-03-01")];
    refused_both_ways(&desk, agree(late), Refusal::DueBeforeAgreement(2));
    let Step::Agree(good) = agree(owed()) else { panic!() };
    let total = |yuan: i64| Step::Agree(Agree { total: Some(Amount(yuan * 100)), ..good.clone() });
    refused_both_ways(&desk, total(119), Refusal::TotalDiffers);
    desk.clone().does(&li(), total(120));
    // Amounts that no register holds are no reason to fail.
    let vast = Obligation { amount: Some(Amount(i64::MAX)), ..owes("respondent", 1, "2026-03-02") };
    let huge = Agree { obligations: vec![vast.clone(), vast], total: Some(Amount(5)), ..good.clone() };
    refused_both_ways(&desk, Step::Agree(huge), Refusal::TotalDiffers);
    let without = |signer: Signer, instead: Option<Signature>| {
        let mut signatures = good.signatures.clone();
        signatures.retain(|signature| signature.party != signer.id());
        signatures.extend(instead);
        Step::Agree(Agree { signatures, ..good.clone() })
    };
    for signer in Signer::ALL {
        let signed = |typed: &str, strokes| {
            Some(Signature { party: signer.id().to_owned(), typed: typed.to_owned(), strokes, at: None })
        };
        for empty in [None, signed("", vec![]), signed("  ", vec![]), signed("", vec![vec![]])] {
            refused_both_ways(&desk, without(*signer, empty), Refusal::Unsigned(*signer));
        }
        desk.clone().does(&li(), without(*signer, signed("", vec![vec![(1, 2), (3, 4)]])));
    }
}

#[test]
fn what_is_paid_adds_up_to_what_is_owed() {
    let mut desk = performing();
    for (result, yuan) in [("performed", 299), ("in_part", 300), ("in_part", 301), ("breached", 300)] {
        refused_both_ways(&desk, pay(0, result, yuan), Refusal::PaidDiffers);
    }
    desk.clone().does(&li(), pay(0, "performed", 310));
    desk.does(&li(), pay(0, "in_part", 100));
    refused_both_ways(&desk, pay(0, "performed", 199), Refusal::PaidDiffers);
    desk.clone().does(&li(), perform(0, "performed"));
    desk.does(&li(), pay(0, "performed", 200));
}

#[test]
fn only_what_is_owed_is_performed_and_a_breach_names_its_measure() {
    let desk = performing();
    refused_both_ways(&desk, perform(1, "performed"), Refusal::NoSuchObligation);
    let silent =
        Step::Perform(Perform { result: "breached".into(), note: " ".to_owned(), ..Perform::default() });
    refused_both_ways(&desk, silent, Refusal::NeedsMeasure);
    let mut two = mediating();
    two.does(&mediator(), session("agreed", None));
    two.does(&li(), agree(vec![owes("respondent", 1, "2026-06-01"), owes("respondent", 2, "2026-06-01")]));
    two.does(&li(), perform(0, "performed"));
    refused_both_ways(&two, perform(0, "in_part"), Refusal::NoSuchObligation);
    refused_both_ways(&two, follow_up("fixed"), Refusal::Owed);
}

#[test]
fn waiving_the_follow_up_needs_a_reason() {
    let mut desk = investigated();
    desk.does(&li(), notify()).does(&customer(), respond("accept"));
    refused_both_ways(&desk, waive(""), Refusal::NeedsReason);
    desk.does(&li(), waive("投诉人说不必回访"));
    assert_eq!(desk.stage(), Stage::Closing);
}

#[test]
fn clocks_are_paused_when_they_run() {
    let desk = Desk::lodge(START);
    for none in ["resolve", "respond", "nothing"] {
        assert_eq!(desk.clone().tries(&li(), pause(none)), Err(Refusal::NoSuchClock), "{none}");
    }
    refused_both_ways(&desk, resume(""), Refusal::NothingPaused);
    let mut declined = desk.clone();
    declined.does(&li(), decline());
    assert_eq!(declined.tries(&li(), pause("")), Err(Refusal::NoSuchClock));
    let mut desk = investigated();
    desk.does(&li(), pause("resolve"));
    let mut again = desk.clone();
    again.write(&li(), day("2026-03-02"), pause("resolve"));
    assert_eq!(*again.standing(), redress::domain::history::case::Standing::Refused(Refusal::AlreadyPaused));
    refused_both_ways(&desk, resume("review"), Refusal::NothingPaused);
}

#[test]
fn a_policy_is_one_that_ships_for_the_same_side_and_is_another() {
    let received = Moment::At(at(START));
    let mut desk = Desk::lodge_under("desk@0", received, at(START));
    for none in ["desk@0", "desk@999", "personal@1", ""] {
        assert_eq!(desk.tries(&li(), move_policy(none)), Err(Refusal::NoSuchPolicy), "{none}");
    }
    desk.does(&li(), move_policy("desk@2"));
    assert_eq!(desk.case.state.policy, "desk@2");
    // What a newer version has moved a case to is kept as it is.
    desk.write(&li(), received, move_policy("desk@999"));
    assert_eq!(desk.case.state.policy, "desk@999");
}

#[test]
fn a_case_does_not_belong_to_itself() {
    let desk = Desk::lodge(START);
    for relation in ["link", "merge_into", "merge_from"] {
        refused_both_ways(&desk, relate(relation, desk.case.id), Refusal::SameCase);
    }
    refused_both_ways(
        &desk,
        Step::Relate(Relate { relation: "link".into(), ..Relate::default() }),
        Refusal::NotRelated,
    );
    for relation in ["unlink", "unmerge", "", "marry"] {
        refused_both_ways(&desk, relate(relation, other_case(5)), Refusal::NotRelated);
    }
}

#[test]
fn a_hold_is_placed_and_lifted_in_turn() {
    let mut desk = Desk::lodge(START);
    assert_eq!(desk.tries(&manager(), hold(false)), Err(Refusal::HoldUnchanged));
    desk.does(&manager(), hold(true));
    assert_eq!(desk.tries(&manager(), hold(true)), Err(Refusal::HoldUnchanged));
    assert_eq!(desk.case.state.hold.as_deref(), Some("诉讼中"));
    desk.does(&manager(), hold(false));
    assert_eq!(desk.case.state.hold, None);
}

#[test]
fn no_step_lies_before_the_receipt_however_exactly_that_is_known() {
    let received_on = day("2026-03-02");
    let mut desk = Desk::lodge_under("desk@1", received_on, at("2026-03-04 10:00"));
    let early = [day("2026-03-01"), Moment::At(at("2026-03-01 23:59"))];
    for happened in early {
        assert_eq!(desk.tries_at(&li(), happened, settle_at_once()), Err(Refusal::BeforeReceipt));
    }
    for happened in [day("2026-03-02"), Moment::At(at("2026-03-02 00:00")), Moment::Unknown] {
        assert_eq!(desk.clone().tries_at(&li(), happened, settle_at_once()), Ok(()));
    }
    assert_eq!(desk.tries_at(&li(), day("2026-03-05"), settle_at_once()), Err(Refusal::Future));
}

#[test]
fn no_step_lies_before_the_one_it_answers_to() {
    let mut desk = Desk::lodge(START);
    let early = || day("2026-03-09");
    let late = || day("2026-03-10");
    desk.at("2026-03-10 09:00").does(&li(), accept()).does(&li(), investigate());
    desk.does(&li(), notify_promise(300, "2026-06-01"));
    desk.at("2026-03-20 09:00");
    let before = |kind| Err(Refusal::BeforePrevious(kind));
    for step in [respond("accept"), ask_again(), follow_up("unreachable")] {
        assert_eq!(desk.clone().tries_at(&li(), early(), step.clone()), before(StepKind::Notify), "{step:?}");
        assert_eq!(desk.clone().tries_at(&li(), late(), step), Ok(()));
    }
    let mut owed = desk.clone();
    owed.does(&customer(), respond("accept"));
    assert_eq!(owed.tries_at(&li(), early(), perform(0, "performed")), before(StepKind::Notify));
    assert_eq!(owed.tries_at(&li(), late(), perform(0, "performed")), Ok(()), "paid before it was accepted");
    desk.does(&customer(), ask_again());
    let decided = desk.clone().tries_at(&wang(), day("2026-03-19"), decide_again(false));
    assert_eq!(decided, before(StepKind::RequestReconsideration));
    desk.does(&wang(), decide_again(false));
    assert_eq!(
        desk.tries_at(&li(), day("2026-03-19"), respond("reject")),
        before(StepKind::DecideReconsideration)
    );
    desk.does(&customer(), respond("reject")).does(&li(), dispute(2));
    for step in [mediate("agreed"), convene("Zhao")] {
        assert_eq!(desk.tries_at(&li(), day("2026-03-19"), step), before(StepKind::OpenDispute));
    }
    desk.does(&li(), convene("Zhao"));
    for step in [session("agreed", None), refuse_mediator()] {
        assert_eq!(desk.tries_at(&li(), day("2026-03-19"), step), before(StepKind::Convene));
    }
    desk.does(&li(), end_mediation()).does(&li(), close_because("x"));
    assert_eq!(desk.tries_at(&li(), day("2026-03-19"), reopen()), before(StepKind::Close));
}

#[test]
fn after_its_window_a_case_is_reopened_on_what_has_come_up() {
    let mut desk = Desk::lodge(START);
    desk.does(&li(), decline()).does(&li(), close("out_of_scope"));
    let because = |reason: &str| Step::Reopen(Reopen { reason: reason.into(), details: "x".to_owned() });
    // 30 days from 2 March: 1 April, a Wednesday.
    desk.clone().at("2026-04-01 23:59").does(&customer(), because("incomplete"));
    desk.at("2026-04-02 00:00");
    let over = Err(Refusal::ReopenOver("2026-04-01".parse().unwrap()));
    for reason in ["incomplete", "closed_by_mistake", "other"] {
        assert_eq!(desk.tries(&customer(), because(reason)), over, "{reason}");
    }
    for reason in ["new_facts", "not_performed", "came_back"] {
        desk.clone().does(&customer(), because(reason));
    }
}

#[test]
fn every_refusal_stands_beside_a_field_of_its_step() {
    let belongs = [
        (Refusal::PaidDiffers, StepKind::Perform),
        (Refusal::NeedsMeasure, StepKind::Perform),
        (Refusal::TotalDiffers, StepKind::Agree),
        (Refusal::Unsigned(Signer::Mediator), StepKind::Agree),
        (Refusal::ReopenOver("2026-04-01".parse().unwrap()), StepKind::Reopen),
        (Refusal::NotIndependent(String::new()), StepKind::Convene),
        (Refusal::NeedsNextDate, StepKind::HoldSession),
        (Refusal::NotSerious, StepKind::OpenDispute),
        (Refusal::HoldUnchanged, StepKind::Hold),
        (Refusal::SameCase, StepKind::Relate),
    ];
    for (refusal, kind) in belongs {
        let field = refusal.field().unwrap();
        assert!(kind.form().iter().any(|(known, _)| *known == field), "{refusal:?}");
    }
}
