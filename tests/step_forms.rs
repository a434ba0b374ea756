//! What the forms of steps ask for and begin with, by the side that keeps the case: nothing is asked of an
//! owner that nobody told them, and nothing is filled in that nobody said.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use redress::domain::fields::field::Input;
use redress::domain::fields::form::{self, fields_for};
use redress::domain::history::step::{Contact, Refer, Step};
use redress::domain::readings::next::{self, defaults, defaults_at, given, moved};
use redress::domain::readings::stage::Turn;
use redress::domain::{Field, Moment, StepKind, Values};
use redress::facts::{List, Side};
use redress::i18n::{Audience, history};
use support::*;

const DAY: &str = "2026-03-02 10:00";

fn under(policy: &str) -> Desk {
    Desk::lodge_under(policy, Moment::At(at(DAY)), at(DAY))
}

/// The fields that a form asks for, a star behind each that must be filled in.
fn asked(desk: &Desk, kind: StepKind, given: &Values) -> String {
    let name =
        |(field, required): (Field, bool)| format!("{}{}", field.name(), if required { "*" } else { "" });
    fields_for(&desk.case, kind, given).into_iter().map(name).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_refusal_is_recorded_in_the_words_of_who_refuses() {
    let none = Values::default();
    // The seven grounds are those of China's market regulator, who owes advice and a place to turn to.
    for policy in ["cn_market@1", "cn_market@2"] {
        let found = asked(&under(policy), StepKind::Decline, &none);
        assert_eq!(found, "ground* explanation* advice* turn_to*", "{policy}");
    }
    // A store's desk, an ombudsman scheme: no regulator of China.
    for policy in ["desk@1", "uk_disp@1"] {
        let found = asked(&under(policy), StepKind::Decline, &none);
        assert_eq!(found, "explanation* reasons advice* turn_to*", "{policy}");
    }
    let own = under("personal@1");
    assert_eq!(asked(&own, StepKind::Decline, &none), "explanation* reasons advice turn_to");
    // Which of its departments was at fault is no owner's to say.
    assert_eq!(asked(&own, StepKind::Investigate, &none), "findings* proof conclusion*");
    let desk = "findings* proof conclusion* cause* department*";
    assert_eq!(asked(&under("desk@1"), StepKind::Investigate, &none), desk);
    let words = Values::default()
        .with(Field::DeclineExplanation, "Water damage. No refunds, clause 4.")
        .with(Field::DeclineReasons, "misuse terms");
    let fields = fields_for(&own.case, StepKind::Decline, &none);
    let Ok(Step::Decline(decline)) = form::step(StepKind::Decline, &fields, &words) else { panic!() };
    assert_eq!(
        (decline.ground.as_str(), decline.reasons),
        ("", vec!["misuse".to_owned(), "terms".to_owned()])
    );
    let reasons: Vec<&str> = List::RefusalReason.items().iter().map(|item| item.id.as_str()).collect();
    let hand =
        ["out_of_warranty", "misuse", "terms", "not_ours", "no_proof", "too_late", "ask_maker", "other"];
    assert_eq!(reasons, hand);
}

#[test]
fn an_owner_is_asked_for_no_more_than_was_said() {
    let (own, desk, none) = (under("personal@1"), under("desk@1"), Values::default());
    let until = |desk: &Desk| asked(desk, StepKind::Notify, &none).contains("reconsider_until*");
    assert_eq!((until(&own), until(&desk)), (false, true));
    assert_eq!(asked(&own, StepKind::FollowUp, &none), "result* means note");
    assert_eq!(asked(&desk, StepKind::FollowUp, &none), "result* means* note");
    let means = Field::FollowUpMeans.fixed_input();
    assert!(matches!(means, Some(Input::Choice(list)) if list.find("looked").is_some()));
    // Every means of contact is still one of a follow-up.
    assert!(List::ContactMeans.items().iter().all(|item| List::FollowUpMeans.find(&item.id).is_some()));
}

#[test]
fn nothing_is_filled_in_that_nobody_said() {
    let mut own = under("personal@1");
    own.does(&owner(), notify_promise(50, "2026-06-01")).does(&owner(), respond("accept"));
    for kind in [StepKind::Notify, StepKind::Close] {
        let values = defaults(&own.context(), &own.case, kind, "Me", Side::Personal);
        assert_eq!(values, Values::default(), "{kind:?}");
    }
    // At a desk: what the complainant replied is on record. That it is solved is not, while 50 are owed.
    let mut desk = under("desk@1");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_promise(50, "2026-06-01"));
    desk.does(&customer(), respond("accept"));
    let close = |desk: &Desk| defaults(&desk.context(), &desk.case, StepKind::Close, "Li", Side::Desk);
    assert_eq!(close(&desk).get(Field::CloseOutcome), "");
    assert_eq!(close(&desk).get(Field::CloseConfirmed), "yes");
    desk.does(&merchant(), perform(0, "performed"));
    assert_eq!(close(&desk).get(Field::CloseOutcome), "solved");
}

#[test]
fn the_last_day_is_counted_from_the_day_it_happened() {
    let mut desk = under("desk@1");
    desk.at("2026-03-10 10:00");
    let at = |happened: Moment| {
        defaults_at(&desk.context(), &desk.case, StepKind::Notify, "Li", Side::Desk, happened)
    };
    let until = |values: &Values| values.get(Field::NotifyReconsiderUntil).to_owned();
    // 15 days: 10 + 15 = 25 March, and 4 + 15 = 19 March for a letter of the 4th.
    let (today, then) = (at(Moment::Unknown), at(Moment::Day("2026-03-04".parse().unwrap())));
    assert_eq!((until(&today), until(&then)), ("2026-03-25".to_owned(), "2026-03-19".to_owned()));
    assert_eq!(until(&at(Moment::Day("2026-04-04".parse().unwrap()))), "2026-03-25", "not of a day to come");
    // Who changes the day moves what was filled in, and not what they typed over it.
    let typed = today.clone().with(Field::NotifyDecision, "No.");
    assert_eq!(moved(&typed, &today, &then), [(Field::NotifyReconsiderUntil, "2026-03-19".to_owned())]);
    let own_day = typed.with(Field::NotifyReconsiderUntil, "2026-03-31");
    assert_eq!(moved(&own_day, &today, &then), []);
}

#[test]
fn what_a_body_decided_completes_the_referral_to_it() {
    let to = |body: &str, number: &str| {
        Step::Refer(Refer {
            number: number.to_owned(),
            sent: "all".to_owned(),
            body: body.into(),
            ..Refer::default()
        })
    };
    let mut desk = under("personal@1");
    assert_eq!(given(&desk.case, StepKind::Refer), Values::default());
    desk.does(&owner(), to("association", "A-1"))
        .does(&owner(), to("other", ""))
        .does(&owner(), to("other", "C-3"));
    assert_eq!(desk.case.turn(), Turn::Authority);
    // A further body: what is sent there is said. The outcome of one that has it: what it decided.
    assert_eq!(asked(&desk, StepKind::Refer, &Values::default()), "body* sent* number outcome again");
    let opens = given(&desk.case, StepKind::Refer);
    assert_eq!((opens.get(Field::ReferBody), opens.get(Field::ReferNumber)), ("other", "C-3"));
    assert_eq!(asked(&desk, StepKind::Refer, &opens), "body* sent number outcome*");
    assert_eq!(given(&desk.case, StepKind::Contact), Values::default());
    for audience in [Audience::Desk, Audience::Owner] {
        assert_eq!(history::action(StepKind::Refer, false, true, audience).en, "Note what they decided");
    }
    // Each outcome is that of its own referral, by body and number.
    let decided = |desk: &Desk| {
        let all = desk.case.state.referrals.iter();
        all.map(|known| (known.number.clone(), known.is_decided)).collect::<Vec<_>>()
    };
    let fields = fields_for(&desk.case, StepKind::Refer, &opens);
    let outcome = form::step(StepKind::Refer, &fields, &opens.with(Field::ReferOutcome, "£250")).unwrap();
    desk.does(&owner(), outcome);
    let numbers =
        |marks: [bool; 3]| ["A-1", "", "C-3"].into_iter().map(str::to_owned).zip(marks).collect::<Vec<_>>();
    assert_eq!(decided(&desk), numbers([false, false, true]));
    let first = next::outcome_of(&desk.case.state.referrals[0]).with(Field::ReferOutcome, "No.");
    desk.does(&owner(), form::step(StepKind::Refer, &fields, &first).unwrap());
    assert_eq!(decided(&desk), numbers([true, false, true]));
    // The number came with the outcome.
    let late = Values::default().with(Field::ReferBody, "other").with(Field::ReferNumber, "B-2");
    let late = late.with(Field::ReferOutcome, "Upheld.");
    desk.does(&owner(), form::step(StepKind::Refer, &fields, &late).unwrap());
    assert_eq!(decided(&desk)[1], ("B-2".to_owned(), true));
    assert_eq!(desk.case.state.referrals.len(), 3, "no referral of its own");
}

#[test]
fn who_was_not_reached_was_tried() {
    let line = |with: &str, reached: Option<bool>, audience: Audience| {
        let step = Step::Contact(Contact { with: with.into(), reached, ..Contact::default() });
        history::done(StepKind::Contact, Some(&step), audience)
    };
    let tried = line("respondent", Some(false), Audience::Owner);
    assert_eq!((tried.zh, tried.en), ("联系过商家，没有联系上", "I tried to reach the merchant"));
    let tried = line("complainant", Some(false), Audience::Desk);
    assert_eq!((tried.zh, tried.en), ("联系过投诉人，没有联系上", "Tried to reach the complainant"));
    assert_eq!(line("respondent", Some(false), Audience::Desk).zh, "联系过商家，没有联系上");
    for reached in [None, Some(true)] {
        assert_eq!(line("respondent", reached, Audience::Owner).en, "I was in contact");
    }
}
