//! Which steps can be taken where, by whom and until when; and each reason why not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use redress::domain::case::Standing;
use redress::domain::guard::{self, OFFERED, Refusal};
use redress::domain::stage::Stage;
use redress::domain::{Field, Moment, Role, Step, StepKind};
use support::*;

/// A case at each stage, in the order of [`Stage::ALL`].
fn one_case_a_stage() -> Vec<Desk> {
    let lodged = Desk::lodge("2026-03-02 10:00");
    let then = |before: &Desk, steps: &[Step]| {
        let mut desk = before.clone();
        steps.iter().for_each(|step| {
            desk.does(&owner(), step.clone());
        });
        desk
    };
    let reviewed = then(&lodged, &[assign("Li")]);
    let acknowledged = then(&reviewed, &[acknowledge()]);
    let investigating = then(&acknowledged, &[accept()]);
    let deciding = then(&investigating, &[investigate()]);
    let declined = then(&acknowledged, &[decline()]);
    let answered = then(&deciding, &[notify()]);
    let reconsidering = then(&answered, &[respond("reject"), ask_again()]);
    let following_up = then(&answered, &[respond("accept")]);
    let withdrawn = then(&investigating, &[withdraw()]);
    let closing = then(&following_up, &[follow_up("fixed")]);
    let closed = then(&closing, &[close("solved")]);
    vec![
        lodged,
        reviewed,
        acknowledged,
        investigating,
        deciding,
        declined,
        answered,
        reconsidering,
        following_up,
        withdrawn,
        closing,
        closed,
    ]
}

/// What the short forms of the table mean.
fn expected(short: &str) -> Result<(), Refusal> {
    use StepKind as K;
    let done = |kind| Err(Refusal::AlreadyDone(kind));
    match short {
        "ok" => Ok(()),
        "closed" => Err(Refusal::Closed),
        "open" => Err(Refusal::NotClosed),
        "withdr" => Err(Refusal::Withdrawn),
        "undec" => Err(Refusal::NeedsDecision),
        "<acc" => Err(Refusal::Needs(K::Accept)),
        "<not" => Err(Refusal::Needs(K::Notify)),
        "<req" => Err(Refusal::Needs(K::RequestReconsideration)),
        "=ack" => done(K::Acknowledge),
        "=acc" => done(K::Accept),
        "=dec" => done(K::Decline),
        "=not" => done(K::Notify),
        "=res" => done(K::Respond),
        "=req" => done(K::RequestReconsideration),
        other => panic!("{other}"),
    }
}

/// A row for each step, a column for each stage. Written by hand from the table in
/// `design/closed-loop.md`, not from the code.
#[rustfmt::skip]
const TABLE: &[(StepKind, &str)] = &[
    //                              receiv review acknow invest decide declin answer recons follow withdr closin closed
    (StepKind::Assign,                 "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     closed"),
    (StepKind::Acknowledge,            "ok     ok     =ack   =ack   =ack   =ack   =ack   =ack   =ack   withdr =ack   closed"),
    (StepKind::Accept,                 "ok     ok     ok     =acc   =acc   =dec   =acc   =acc   =acc   withdr =acc   closed"),
    (StepKind::Decline,                "ok     ok     ok     =acc   =acc   =dec   =acc   =acc   =acc   withdr =acc   closed"),
    (StepKind::Contact,                "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     closed"),
    (StepKind::Investigate,            "<acc   <acc   <acc   ok     ok     <acc   =not   =not   =not   withdr =not   closed"),
    (StepKind::Notify,                 "ok     ok     ok     ok     ok     =dec   =not   =not   =not   withdr =not   closed"),
    (StepKind::Respond,                "<not   <not   <not   <not   <not   <not   ok     =res   =res   withdr =res   closed"),
    (StepKind::RequestReconsideration, "undec  undec  undec  undec  undec  ok     ok     =req   =res   withdr =res   closed"),
    (StepKind::DecideReconsideration,  "<req   <req   <req   <req   <req   <req   <req   ok     <req   withdr <req   closed"),
    (StepKind::FollowUp,               "<not   <not   <not   <not   <not   <not   ok     ok     ok     withdr ok     closed"),
    (StepKind::Rate,                   "undec  undec  undec  undec  undec  ok     ok     ok     ok     undec  ok     ok"),
    (StepKind::Close,                  "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     closed"),
    (StepKind::Amend,                  "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     closed"),
    (StepKind::Withdraw,               "ok     ok     ok     ok     ok     ok     ok     ok     ok     withdr ok     closed"),
    (StepKind::Reopen,                 "open   open   open   open   open   open   open   open   open   open   open   ok"),
];

#[test]
fn every_step_at_every_stage() {
    let desks = one_case_a_stage();
    let stages: Vec<Stage> = desks.iter().map(Desk::stage).collect();
    assert_eq!(stages, Stage::ALL);
    let kinds: Vec<StepKind> = TABLE.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, OFFERED);
    for (kind, row) in TABLE {
        let row: Vec<&str> = row.split_whitespace().collect();
        assert_eq!(row.len(), desks.len());
        for (desk, short) in desks.iter().zip(row) {
            assert_eq!(desk.check(&owner(), *kind), expected(short), "{kind:?} at {:?}", desk.stage());
        }
    }
}

#[test]
fn steps_of_later_versions_and_a_second_receipt() {
    for desk in one_case_a_stage() {
        for kind in StepKind::ALL.iter().filter(|kind| !OFFERED.contains(kind)) {
            let expected =
                if *kind == StepKind::Receive { Refusal::AlreadyReceived } else { Refusal::NotInThisVersion };
            assert_eq!(desk.check(&owner(), *kind), Err(expected));
        }
    }
    let nothing = redress::domain::Case::new(one_case_a_stage()[0].case.id);
    for kind in OFFERED {
        let checked = guard::check(&nothing, *kind, &owner(), at("2026-03-02 10:00"), &china());
        assert_eq!(checked, Err(Refusal::NotReceived));
    }
}

#[test]
fn who_may_record_what_at_a_desk() {
    use Role::{Complainant, Handler, Manager, Mediator, Respondent, Reviewer};
    let either = [Complainant, Handler, Reviewer, Manager];
    let desk = [Handler, Reviewer, Manager];
    for kind in OFFERED {
        let allowed: &[Role] = match kind {
            StepKind::Rate => &[Complainant],
            StepKind::Contact
            | StepKind::Respond
            | StepKind::RequestReconsideration
            | StepKind::Amend
            | StepKind::Withdraw
            | StepKind::Reopen => &either,
            _ => &desk,
        };
        assert_eq!(guard::roles(*kind), allowed, "{kind:?}");
        for case in one_case_a_stage() {
            for role in [Complainant, Respondent, Handler, Reviewer, Manager, Mediator] {
                let checked = case.check(&seat(role, "Zhao"), *kind);
                let refused = matches!(checked, Err(Refusal::WrongRole(_)));
                assert_eq!(refused, !allowed.contains(&role), "{kind:?} by {role:?}");
            }
        }
    }
}

#[test]
fn the_desk_does_not_rate_itself() {
    let answered = &one_case_a_stage()[6];
    for role in [Role::Handler, Role::Reviewer, Role::Manager] {
        let refusal = answered.clone().tries(&seat(role, "Li"), rate(5, 5));
        assert_eq!(refusal, Err(Refusal::WrongRole(&[Role::Complainant])));
        // Written past the guard, the rating is kept, shown as refused, and counts for nothing.
        let mut desk = answered.clone();
        desk.write(&seat(role, "Li"), Moment::At(at("2026-03-03 10:00")), rate(5, 5));
        let refused = Standing::Refused(Refusal::WrongRole(&[Role::Complainant]));
        assert_eq!((desk.case.standings.last(), desk.case.state.rating), (Some(&refused), None));
    }
    assert_eq!(answered.clone().tries(&customer(), rate(5, 5)), Ok(()));
}

#[test]
fn whoever_decided_before_does_not_decide_again() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept())
        .does(&li(), investigate())
        .does(&li(), notify())
        .does(&customer(), ask_again());
    let again = |who: &guard::Seat| desk.clone().tries(who, decide_again(false));
    assert_eq!(again(&li()), Err(Refusal::DecidedBefore("Li".to_owned())));
    assert_eq!(
        again(&seat(Role::Manager, "Li")),
        Err(Refusal::DecidedBefore("Li".to_owned())),
        "in any role"
    );
    assert_eq!(again(&seat(Role::Reviewer, "")), Err(Refusal::DeciderUnnamed));
    assert_eq!(again(&wang()), Ok(()));
    // A personal register only writes down what was decided elsewhere.
    assert_eq!(again(&seat(Role::Owner, "Li")), Ok(()));
}

#[test]
fn the_time_for_reconsideration_ends() {
    let answered = |result: Step| {
        let mut desk = Desk::lodge("2026-03-02 10:00");
        desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), result);
        desk
    };
    let over = |day: &str| Err(Refusal::WindowOver(day.parse().unwrap()));
    let mut named = answered(notify_until("2026-03-10"));
    assert_eq!(named.at("2026-03-10 23:59").check(&customer(), StepKind::RequestReconsideration), Ok(()));
    assert_eq!(
        named.at("2026-03-11 00:00").check(&customer(), StepKind::RequestReconsideration),
        over("2026-03-10")
    );
    // Without a day in the notice: 15 days from 2 March, a Tuesday.
    let mut unnamed = answered(notify());
    assert_eq!(unnamed.at("2026-03-17 23:59").check(&li(), StepKind::RequestReconsideration), Ok(()));
    assert_eq!(
        unnamed.at("2026-03-18 00:00").check(&li(), StepKind::RequestReconsideration),
        over("2026-03-17")
    );
    // A decline can be contested as long.
    let mut declined = Desk::lodge("2026-03-02 10:00");
    declined.does(&li(), decline());
    assert_eq!(declined.at("2026-03-17 23:59").check(&li(), StepKind::RequestReconsideration), Ok(()));
    assert_eq!(
        declined.at("2026-03-18 00:00").check(&li(), StepKind::RequestReconsideration),
        over("2026-03-17")
    );
}

#[test]
fn a_reminder_of_a_personal_register_ends_no_right() {
    let received = Moment::At(at("2026-03-02 10:00"));
    let mut desk = Desk::lodge_under("personal@1", received, at("2026-03-02 10:00"));
    desk.does(&owner(), settle_at_once());
    assert_eq!(desk.at("2026-06-01 10:00").check(&owner(), StepKind::RequestReconsideration), Ok(()));
}

#[test]
fn nothing_happens_in_the_future_or_before_the_receipt() {
    let desk = Desk::lodge("2026-03-02 10:00");
    let checked = |happened: Moment| {
        guard::check_step(&desk.case, &acknowledge(), &li(), happened, at("2026-03-02 12:00"), &china())
    };
    assert_eq!(checked(Moment::At(at("2026-03-02 12:05"))), Ok(()), "clocks differ by minutes");
    assert_eq!(checked(Moment::At(at("2026-03-02 12:06"))), Err(Refusal::Future));
    assert_eq!(checked(Moment::At(at("2026-03-02 09:59"))), Err(Refusal::BeforeReceipt));
    assert_eq!(checked(Moment::Day("2026-03-02".parse().unwrap())), Ok(()), "the same day may be after");
    assert_eq!(checked(Moment::Day("2026-03-01".parse().unwrap())), Err(Refusal::BeforeReceipt));
    assert_eq!(checked(Moment::Day("2026-03-03".parse().unwrap())), Err(Refusal::Future));
    assert_eq!(checked(Moment::Unknown), Ok(()));
}

#[test]
fn records_of_other_registers_are_held_only_to_the_receipt() {
    let import = seat(Role::Import, "");
    let mut desk = Desk::lodge_under("desk@1", Moment::Unknown, at("2026-03-02 10:00"));
    desk.write(&import, Moment::Unknown, notify()).write(&import, Moment::Unknown, close("solved"));
    desk.write(&import, Moment::Unknown, rate(3, 4)).write(&import, Moment::Unknown, receive("desk@1"));
    let (last, earlier) = desk.case.standings.split_last().unwrap();
    assert!(earlier.iter().all(|standing| *standing == Standing::Effective));
    assert_eq!(*last, Standing::Refused(Refusal::AlreadyReceived));
    assert_eq!(desk.case.state.rating, Some((3, 4)));
}

#[test]
fn what_was_refused_changes_nothing() {
    for (place, desk) in one_case_a_stage().into_iter().enumerate() {
        for (kind, row) in TABLE {
            if row.split_whitespace().nth(place) == Some("ok") || *kind == StepKind::Rate {
                continue;
            }
            let step = match kind {
                StepKind::Acknowledge => acknowledge(),
                StepKind::Accept => accept(),
                StepKind::Decline => decline(),
                StepKind::Investigate => investigate(),
                StepKind::Notify => settle_at_once(),
                StepKind::Respond => respond("accept"),
                StepKind::RequestReconsideration => ask_again(),
                StepKind::DecideReconsideration => decide_again(true),
                StepKind::FollowUp => follow_up("fixed"),
                StepKind::Close => close_because("x"),
                StepKind::Withdraw => withdraw(),
                StepKind::Reopen => reopen(),
                StepKind::Assign => assign("Zhao"),
                StepKind::Contact => call(false),
                _ => amend(Field::RespondentName, "x"),
            };
            let mut after = desk.clone();
            after.write(&owner(), Moment::At(desk.now), step);
            assert!(matches!(after.case.standings.last(), Some(Standing::Refused(_))), "{kind:?}");
            assert_eq!(
                (&after.case.state, &after.case.fields),
                (&desk.case.state, &desk.case.fields),
                "{kind:?}"
            );
        }
    }
}
