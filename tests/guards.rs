//! Which steps can be taken where, by whom and until when; and each reason why not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use redress::domain::history::case::Standing;
use redress::domain::history::guard;
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::OFFERED;
use redress::domain::readings::stage::Stage;
use redress::domain::{Moment, Role, Step, StepKind};
use support::*;

/// What the short forms of the table mean: `<` another step comes first, `=` a step was taken before.
fn expected(short: &str) -> Result<(), Refusal> {
    use StepKind as K;
    Err(match short {
        "ok" => return Ok(()),
        "closed" => Refusal::Closed,
        "open" => Refusal::NotClosed,
        "withdr" => Refusal::Withdrawn,
        "merged" => Refusal::MergedAway,
        "undec" => Refusal::NeedsDecision,
        "owing" => Refusal::Owed,
        "noowe" => Refusal::NothingOwed,
        "noclk" => Refusal::NoSuchClock,
        "runs" => Refusal::NothingPaused,
        "nomed" => Refusal::NoMediation,
        "noagr" => Refusal::NotAgreed,
        "unfin" => Refusal::StillOpen,
        // Closed, or merged, on the second of March 2026.
        "kept" => Refusal::KeptUntil("2029-03-02".parse().unwrap()),
        "alone" => Refusal::NothingToSettle,
        "<acc" => Refusal::Needs(K::Accept),
        "<not" => Refusal::Needs(K::Notify),
        "<req" => Refusal::Needs(K::RequestReconsideration),
        "<dis" => Refusal::Needs(K::OpenDispute),
        "<agn" => Refusal::Needs(K::DecideReconsideration),
        "<inf" => Refusal::Needs(K::MediateInformally),
        "<end" => Refusal::Needs(K::EndMediation),
        "<con" => Refusal::Needs(K::Convene),
        "=ack" => Refusal::AlreadyDone(K::Acknowledge),
        "=acc" => Refusal::AlreadyDone(K::Accept),
        "=dec" => Refusal::AlreadyDone(K::Decline),
        "=not" => Refusal::AlreadyDone(K::Notify),
        "=res" => Refusal::AlreadyDone(K::Respond),
        "=req" => Refusal::AlreadyDone(K::RequestReconsideration),
        "=agn" => Refusal::AlreadyDone(K::DecideReconsideration),
        "=dis" => Refusal::AlreadyDone(K::OpenDispute),
        "=con" => Refusal::AlreadyDone(K::Convene),
        other => panic!("{other}"),
    })
}

/// A row for each step, a column for each stage. Written by hand from the table in
/// `design/closed-loop.md`, not from the code.
#[rustfmt::skip]
const TABLE: &[(StepKind, &str)] = &[
    //                              receiv review acknow invest decide declin answer recons disput mediat perfor follow withdr closin merged closed
    (StepKind::Assign,                 "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     merged closed"),
    (StepKind::Assess,                 "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     withdr ok     merged closed"),
    (StepKind::Acknowledge,            "ok     ok     =ack   =ack   =ack   =ack   =ack   =ack   =ack   =ack   =ack   =ack   withdr =ack   merged closed"),
    (StepKind::AskMaterial,            "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     withdr ok     merged closed"),
    (StepKind::Accept,                 "ok     ok     ok     =acc   =acc   =dec   =acc   =acc   =acc   =acc   =acc   =acc   withdr =acc   merged closed"),
    (StepKind::Decline,                "ok     ok     ok     =acc   =acc   =dec   =acc   =acc   =acc   =acc   =acc   =acc   withdr =acc   merged closed"),
    (StepKind::Pause,                  "ok     ok     ok     ok     ok     noclk  noclk  noclk  ok     ok     noclk  noclk  withdr noclk  merged closed"),
    (StepKind::Resume,                 "runs   runs   runs   runs   runs   runs   runs   runs   runs   runs   runs   runs   withdr runs   merged closed"),
    (StepKind::Contact,                "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     merged closed"),
    (StepKind::Investigate,            "<acc   <acc   <acc   ok     ok     <acc   =not   =not   =not   =not   =not   =not   withdr =not   merged closed"),
    (StepKind::Notify,                 "ok     ok     ok     ok     ok     =dec   ok     <agn   ok     ok     ok     ok     withdr ok     merged closed"),
    (StepKind::Respond,                "<not   <not   <not   <not   <not   <not   ok     =res   =res   =res   =res   =res   withdr =res   merged closed"),
    (StepKind::RequestReconsideration, "undec  undec  undec  undec  undec  ok     ok     =req   =req   =req   =res   =res   withdr =res   merged closed"),
    (StepKind::DecideReconsideration,  "<req   <req   <req   <req   <req   <req   <req   ok     =agn   =agn   <req   <req   withdr <req   merged closed"),
    (StepKind::OpenDispute,            "ok     ok     ok     ok     ok     ok     ok     ok     =dis   =dis   ok     ok     withdr ok     merged closed"),
    (StepKind::MediateInformally,      "<dis   <dis   <dis   <dis   <dis   <dis   <dis   <dis   ok     =con   <dis   <dis   withdr <dis   merged closed"),
    (StepKind::Convene,                "<dis   <dis   <dis   <dis   <dis   <dis   <dis   <dis   ok     =con   <dis   <dis   withdr <dis   merged closed"),
    (StepKind::Recuse,                 "<dis   <dis   <dis   <dis   <dis   <dis   <dis   <dis   <con   ok     <dis   <dis   withdr <dis   merged closed"),
    (StepKind::HoldSession,            "<dis   <dis   <dis   <dis   <dis   <dis   <dis   <dis   <con   ok     <dis   <dis   withdr <dis   merged closed"),
    (StepKind::Agree,                  "<dis   <dis   <dis   <dis   <dis   <dis   <dis   <dis   noagr  noagr  <dis   <dis   withdr <dis   merged closed"),
    (StepKind::EndMediation,           "<dis   <dis   <dis   <dis   <dis   <dis   <dis   <dis   nomed  ok     <dis   <dis   withdr <dis   merged closed"),
    (StepKind::Perform,                "noowe  noowe  noowe  noowe  noowe  noowe  noowe  noowe  noowe  noowe  ok     noowe  withdr noowe  merged closed"),
    (StepKind::Refer,                  "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     withdr ok     merged closed"),
    (StepKind::FollowUp,               "<not   <not   <not   <not   <not   <not   ok     <agn   <inf   <end   owing  ok     withdr ok     merged closed"),
    (StepKind::Rate,                   "undec  undec  undec  undec  undec  ok     ok     ok     ok     ok     ok     ok     undec  ok     merged ok"),
    (StepKind::Close,                  "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     merged closed"),
    (StepKind::Amend,                  "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     merged closed"),
    (StepKind::Withdraw,               "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     withdr ok     merged closed"),
    (StepKind::Reopen,                 "open   open   open   open   open   open   open   open   open   open   open   open   open   open   merged ok"),
    (StepKind::Relate,                 "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok"),
    (StepKind::MovePolicy,             "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     merged closed"),
    (StepKind::Hold,                   "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok"),
    (StepKind::Settle,                 "alone  alone  alone  alone  alone  alone  alone  alone  alone  alone  alone  alone  alone  alone  alone  alone"),
    (StepKind::Suggest,                "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok"),
    (StepKind::Note,                   "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok"),
    (StepKind::Tag,                    "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok"),
    (StepKind::Correct,                "ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     ok     merged ok"),
    (StepKind::Erase,                  "unfin  unfin  unfin  unfin  unfin  unfin  unfin  unfin  unfin  unfin  unfin  unfin  unfin  unfin  kept   kept"),
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
            let expected = match kind {
                StepKind::Receive => Err(Refusal::AlreadyReceived),
                StepKind::Consult => Ok(()),
                _ => Err(Refusal::NotInThisVersion),
            };
            assert_eq!(desk.check(&owner(), *kind), expected);
        }
    }
    let nothing = redress::domain::Case::new(one_case_a_stage()[0].case.id);
    for kind in OFFERED {
        let checked = guard::check(&in_china(at("2026-03-02 10:00")), &nothing, *kind, &owner());
        assert_eq!(checked, Err(Refusal::NotReceived));
    }
}

#[test]
fn who_may_record_what_at_a_desk() {
    use Role::{Complainant, Handler, Manager, Mediator, Respondent, Reviewer};
    use StepKind as K;
    let anyone: &[Role] = &[Complainant, Respondent, Handler, Reviewer, Manager, Mediator];
    let parties: &[Role] = &[Complainant, Respondent, Handler, Reviewer, Manager];
    let complainant_or_desk: &[Role] = &[Complainant, Handler, Reviewer, Manager];
    let mediation: &[Role] = &[Handler, Reviewer, Manager, Mediator];
    let desk: &[Role] = &[Handler, Reviewer, Manager];
    for kind in OFFERED.iter().chain([&K::Consult]) {
        let allowed = match kind {
            K::Rate => &[Complainant],
            K::Hold | K::Erase => &[Manager],
            K::Contact | K::Suggest | K::Note | K::Recuse | K::Agree => anyone,
            K::Perform => parties,
            K::HoldSession | K::EndMediation => mediation,
            K::Respond | K::RequestReconsideration | K::Amend | K::Withdraw | K::Reopen => {
                complainant_or_desk
            }
            K::OpenDispute | K::Refer => complainant_or_desk,
            _ => desk,
        };
        assert_eq!(kind.roles(), allowed, "{kind:?}");
        for case in one_case_a_stage() {
            for role in anyone {
                let checked = case.check(&seat(*role, "Zhang"), *kind);
                let refused = matches!(checked, Err(Refusal::WrongRole(_)));
                assert_eq!(refused, !allowed.contains(role), "{kind:?} by {role:?}");
                // Written past the guard, the step counts for nothing either.
                if refused {
                    let mut past = case.clone();
                    let now = Moment::At(past.now);
                    past.write(&seat(*role, "Zhang"), now, any_of(*kind));
                    assert_eq!(*past.standing(), Standing::Refused(Refusal::WrongRole(allowed)));
                }
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
    assert_eq!(unnamed.at("2026-03-17 23:59").check(&customer(), StepKind::RequestReconsideration), Ok(()));
    assert_eq!(
        unnamed.at("2026-03-18 00:00").check(&customer(), StepKind::RequestReconsideration),
        over("2026-03-17")
    );
    // A decline can be contested as long.
    let mut declined = Desk::lodge("2026-03-02 10:00");
    declined.does(&li(), decline());
    assert_eq!(declined.at("2026-03-17 23:59").check(&customer(), StepKind::RequestReconsideration), Ok(()));
    assert_eq!(
        declined.at("2026-03-18 00:00").check(&customer(), StepKind::RequestReconsideration),
        over("2026-03-17")
    );
}

#[test]
fn a_letter_that_came_in_time_may_be_written_down_later() {
    let mut desk = Desk::lodge("2026-03-02 10:00");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify_until("2026-03-10"));
    desk.at("2026-03-11 09:00");
    // The desk can open the form; the day on which it came in decides.
    assert_eq!(desk.check(&li(), StepKind::RequestReconsideration), Ok(()));
    let came = |at_day: &str| desk.clone().tries_at(&li(), Moment::At(at(at_day)), ask_again());
    assert_eq!(came("2026-03-10 16:00"), Ok(()));
    assert_eq!(came("2026-03-11 08:00"), Err(Refusal::WindowOver("2026-03-10".parse().unwrap())));
    assert_eq!(
        desk.clone().tries_at(&li(), Moment::Unknown, ask_again()),
        Err(Refusal::WindowOver("2026-03-10".parse().unwrap()))
    );
}

#[test]
fn whoever_decides_first_is_named() {
    let nobody = seat(Role::Handler, "");
    let mut desk = Desk::lodge("2026-03-02 10:00");
    assert_eq!(desk.clone().tries(&nobody, decline()), Err(Refusal::DeciderUnnamed));
    desk.does(&nobody, accept()).does(&nobody, investigate());
    assert_eq!(desk.clone().tries(&nobody, notify()), Err(Refusal::DeciderUnnamed));
    assert_eq!(desk.clone().tries(&seat(Role::Owner, ""), notify()), Ok(()), "a register of one's own");
    desk.does(&li(), notify());
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
        guard::check_step(&in_china(at("2026-03-02 12:00")), &desk.case, &acknowledge(), &li(), happened)
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
            // Whether a clock runs, or retention is over, is asked in writing only: it depends on day,
            // zone and facts.
            let short = row.split_whitespace().nth(place).unwrap();
            if matches!(short, "ok" | "kept") || *kind == StepKind::Pause {
                continue;
            }
            let mut after = desk.clone();
            after.write(&owner(), Moment::At(desk.now), any_of(*kind));
            let refused = expected(short).unwrap_err();
            assert_eq!(*after.standing(), Standing::Refused(refused), "{kind:?} at {:?}", desk.stage());
            assert_eq!(
                (&after.case.state, &after.case.fields),
                (&desk.case.state, &desk.case.fields),
                "{kind:?}"
            );
        }
    }
}
