//! What a case asks for, and by which date: the advice follows the facts, and the date the advice.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use redress::domain::history::step::{Convene, Step};
use redress::domain::readings::situation::{Next, Situation, is_late_elsewhere};
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::{Moment, StepKind};
use redress::register::due::Bounds;
use redress::register::{Row, Table};
use support::*;

const DAY: &str = "2026-03-02 10:00";

/// What the case asks for, and the clock that goes with it: its id and its last day.
fn now(desk: &Desk) -> (Situation, String) {
    let Next { situation, clock, .. } = Next::of(&desk.context(), &desk.case);
    (situation, clock.map(|clock| format!("{} {}", clock.id(), clock.last_day)).unwrap_or_default())
}

/// What the row alone tells, and the step it leads to.
fn listed(desk: &Desk) -> (Situation, Option<StepKind>) {
    let row = Row::of(&desk.context(), &desk.case, Vec::new());
    let mut table = Table::default();
    let place = table.push(&row);
    let cells = table.at(place).unwrap();
    let phase = Bounds::new(desk.now, &china()).phase(cells);
    (phase.situation(), phase.step())
}

fn answered(policy: &str) -> Desk {
    let received = Moment::At(at(DAY));
    let mut desk = Desk::lodge_under(policy, received, at(DAY));
    desk.does(&li(), acknowledge()).does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk
}

fn convened_on(day: &str) -> Step {
    let Step::Convene(convene) = convene("Zhao") else { unreachable!() };
    Step::Convene(Convene { on: day.parse().ok(), ..convene })
}

fn disputed() -> Desk {
    let mut desk = Desk::lodge(DAY);
    desk.does(&li(), dispute(5));
    desk
}

#[test]
fn each_stage_has_the_clock_that_its_step_ends() {
    let mut desk = Desk::lodge(DAY);
    let dated = |desk: &Desk| now(desk).1;
    assert_eq!(dated(&desk), "acknowledge 2026-03-03");
    desk.does(&li(), acknowledge());
    assert_eq!(dated(&desk), "review 2026-03-11");
    desk.does(&li(), accept());
    assert_eq!(dated(&desk), "resolve 2026-05-01");
    desk.does(&li(), investigate());
    assert_eq!(dated(&desk), "resolve 2026-05-01");
    desk.does(&li(), notify());
    assert_eq!(dated(&desk), "respond 2026-03-17");
    desk.does(&customer(), ask_again());
    assert_eq!(dated(&desk), "reconsider 2026-03-17");
    desk.does(&wang(), decide_again(false)).does(&customer(), respond("accept"));
    assert_eq!(dated(&desk), "follow_up 2026-03-09");
    desk.does(&li(), follow_up("fixed"));
    // No window of the complainant: 2 March + 7 = 9 March, to close it.
    assert_eq!(now(&desk), (Situation::At(Stage::Closing), "again 2026-03-09".to_owned()));
}

#[test]
fn closing_after_attempts_that_ran_out_is_due_by_no_window() {
    let mut desk = answered("desk@1");
    for _ in 0..3 {
        desk.does(&li(), call(false));
    }
    assert_eq!(now(&desk), (Situation::At(Stage::Closing), "again 2026-03-09".to_owned()));
}

#[test]
fn material_is_due_on_the_day_it_was_asked_for() {
    let mut desk = Desk::lodge(DAY);
    desk.does(&li(), acknowledge()).does(&li(), ask_material("2026-03-08"));
    assert_eq!(now(&desk), (Situation::Material, "material 2026-03-08".to_owned()));
    assert_eq!(listed(&desk), (Situation::Material, Some(StepKind::Contact)));
    let mut own = Desk::lodge_under("personal@1", Moment::At(at(DAY)), at(DAY));
    own.does(&owner(), ask_material("2026-03-12"));
    assert_eq!(now(&own), (Situation::Material, "material 2026-03-12".to_owned()));
}

#[test]
fn a_rejection_is_no_longer_waited_for() {
    let mut desk = answered("desk@1");
    assert_eq!(now(&desk).0, Situation::At(Stage::Answered));
    desk.does(&customer(), respond("reject"));
    assert_eq!(now(&desk), (Situation::Rejected, "respond 2026-03-17".to_owned()));
    assert_eq!(listed(&desk), (Situation::Rejected, Some(StepKind::RequestReconsideration)));
    let mut late = desk.clone();
    late.at("2026-03-18 00:00");
    assert_eq!(now(&late).0, Situation::Unanswered);
    assert_eq!(listed(&late), (Situation::Unanswered, Some(StepKind::FollowUp)));
    desk.does(&customer(), ask_again()).does(&wang(), decide_again(false));
    desk.does(&customer(), respond("reject"));
    assert_eq!(now(&desk), (Situation::RejectedAgain, "follow_up 2026-03-09".to_owned()));
    let mut declined = Desk::lodge(DAY);
    declined.does(&li(), decline()).at("2026-03-18 00:00");
    assert_eq!(now(&declined).0, Situation::Uncontested);
    assert_eq!(listed(&declined), (Situation::Uncontested, Some(StepKind::Close)));
}

#[test]
fn mediation_says_who_is_to_do_what() {
    let mut desk = disputed();
    desk.does(&li(), convened_on("2026-03-20"));
    assert_eq!(now(&desk), (Situation::Session, "session 2026-03-20".to_owned()), "not the 24 hours");
    assert_eq!(listed(&desk), (Situation::Session, Some(StepKind::HoldSession)), "whatever else is late");
    desk.does(&li(), acknowledge()).does(&li(), accept());
    assert_eq!(listed(&desk).0, Situation::Session);
    desk.does(&customer(), refuse_mediator());
    assert_eq!(listed(&desk), (Situation::Recusal, Some(StepKind::Recuse)));
    let decide_by = "again 2026-03-09".to_owned();
    assert_eq!((now(&desk), desk.case.turn()), ((Situation::Recusal, decide_by), Turn::Handler));
    let mut left = desk.clone();
    left.does(&manager(), decide_recusal(true));
    assert_eq!((now(&left).0, left.case.turn()), (Situation::NoMediator, Turn::Handler));
    assert_eq!(listed(&left), (Situation::NoMediator, Some(StepKind::Convene)), "nothing is to be decided");
    desk.does(&manager(), decide_recusal(false)).at("2026-03-20 10:00");
    desk.does(&li(), session("agreed", None));
    assert_eq!(now(&desk), (Situation::ToSign, "mediation 2026-05-01".to_owned()));
    desk.does(&li(), agree(vec![owes("respondent", 100, "2026-06-01")]));
    assert_eq!(now(&desk), (Situation::At(Stage::Performing), "obligation-0 2026-06-01".to_owned()));
    desk.does(&li(), perform(0, "breached"));
    assert_eq!(now(&desk), (Situation::Breach, "again 2026-03-27".to_owned()), "seven days to act");
    assert_eq!(listed(&desk), (Situation::Breach, Some(StepKind::Refer)));
    desk.does(&li(), refer("court"));
    assert_eq!(now(&desk).0, Situation::Body);
    assert_eq!(listed(&desk), (Situation::Body, Some(StepKind::Refer)));
    let mut failed = disputed();
    failed.does(&li(), settle_at_once()).does(&li(), mediate("failed")).does(&li(), end_mediation());
    assert_eq!(now(&failed).0, Situation::MediationOver);
}

#[test]
fn what_the_complainant_owes_is_theirs_to_do() {
    let mut desk = disputed();
    let terms = vec![owes("respondent", 100, "2026-06-01"), owes("complainant", 0, "2026-05-01")];
    desk.does(&li(), mediate("agreed")).does(&li(), agree(terms));
    assert_eq!(now(&desk), (Situation::Owing, "obligation-1 2026-05-01".to_owned()));
    assert_eq!(listed(&desk), (Situation::Owing, Some(StepKind::Perform)));
}

#[test]
fn what_the_desk_is_late_with_is_named_beside_another_date() {
    let mut desk = disputed();
    desk.does(&li(), convene("Zhao")).at("2026-03-03 10:00");
    let shown = Next::of(&desk.context(), &desk.case).clock;
    let late = |desk: &Desk| is_late_elsewhere(&desk.context(), &desk.case, shown.as_ref());
    assert!(late(&desk), "the 24 hours are over");
    desk.does(&li(), acknowledge());
    assert!(!late(&desk));
}

#[test]
fn a_row_never_contradicts_its_turn() {
    let steps: Vec<Step> = vec![acknowledge(), accept(), investigate(), notify(), ask_again()];
    let mut desk = Desk::lodge(DAY);
    for step in steps {
        let seat = if step.kind() == StepKind::RequestReconsideration { customer() } else { li() };
        desk.does(&seat, step);
        let mut waits = desk.clone();
        if waits.tries(&li(), ask_material("2026-03-08")).is_ok() {
            assert_eq!(listed(&waits), (Situation::Material, Some(StepKind::Contact)), "{:?}", waits.stage());
        }
    }
}
