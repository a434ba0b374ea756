//! What comes next: the step offered first can be taken, forms are filled in with what is known, and
//! the way through the loop shows what was passed by. What an amendment changed.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod support;

use redress::domain::readings::changes::changes;
use redress::domain::readings::next::{Milestone, defaults, may_dispute, progress_path};
use redress::domain::readings::route::{self, ForumStanding};
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, Moment, StepKind};
use redress::facts::Side;
use redress::register::due::Bounds;
use redress::register::worklist::SectionKind;
use redress::register::{Row, Table};
use support::*;

const DAY: &str = "2026-03-02 10:00";

#[test]
fn the_likeliest_step_can_be_taken_at_every_stage() {
    let mut desk = Desk::lodge(DAY);
    let steps = [
        assign("Li"),
        acknowledge(),
        accept(),
        investigate(),
        notify(),
        ask_again(),
        decide_again(false),
        respond("reject"),
        dispute(2),
        mediate("failed"),
        convene("Zhao"),
        refuse_mediator(),
        decide_recusal(false),
        session("agreed", None),
        agree(vec![owes("respondent", 100, "2026-06-01")]),
        perform(0, "breached"),
        refer("court"),
        follow_up("not_fixed"),
        close("referred"),
        reopen(),
        relate("merge_into", other_case(9)),
        relate("unmerge", other_case(9)),
    ];
    for step in steps {
        let first = likely(&desk)[0];
        // Whoever decided before does not decide again.
        let seat = |kind| if kind == StepKind::DecideReconsideration { wang() } else { li() };
        assert_eq!(desk.check(&seat(first), first), Ok(()), "{first:?} at {:?}", desk.stage());
        if let Some(listed) = listed(&desk) {
            assert_eq!(desk.check(&seat(listed), listed), Ok(()), "{listed:?} listed at {:?}", desk.stage());
        }
        desk.does(&seat(step.kind()), step);
    }
    let mut desk = Desk::lodge(DAY);
    desk.does(&li(), decline());
    assert_eq!(desk.check(&customer(), likely(&desk)[0]), Ok(()));
    desk.does(&customer(), withdraw());
    assert_eq!(likely(&desk), [StepKind::Close]);
}

/// The step that the working list offers, which knows the row alone.
fn listed(desk: &Desk) -> Option<StepKind> {
    let row = Row::of(&desk.context(), &desk.case, Vec::new());
    let mut table = Table::default();
    let place = table.push(&row);
    let cells = table.at(place).unwrap();
    Bounds::new(desk.now, &china()).phase(cells).step()
}

#[test]
fn a_row_says_how_long_the_first_answer_took() {
    let to_answer = |desk: &Desk| Row::of(&desk.context(), &desk.case, Vec::new()).to_answer;
    let mut desk = Desk::lodge(DAY);
    assert_eq!(to_answer(&desk), -1);
    let begun = desk.now;
    desk.at("2026-03-04 09:30").does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    let took = (desk.now - begun).num_minutes();
    desk.at("2026-03-05 10:00").does(&customer(), respond("reject"));
    assert_eq!(
        Row::of(&desk.context(), &desk.case, Vec::new()).policy,
        "desk",
        "by whose name its clocks go"
    );
    assert!(took > 1000 && i64::from(to_answer(&desk)) == took, "{took} {}", to_answer(&desk));
    let mut declined = Desk::lodge(DAY);
    declined.at("2026-03-02 18:45").does(&li(), decline());
    assert_eq!(i64::from(to_answer(&declined)), (declined.now - begun).num_minutes());
}

#[test]
fn forms_begin_with_what_is_known() {
    let mut desk = Desk::lodge(DAY);
    let today = "2026-03-02".parse().unwrap();
    let get = |desk: &Desk, kind, field| {
        defaults(&on(today), &desk.case, kind, "Li", Side::Desk).get(field).to_owned()
    };
    assert_eq!(get(&desk, StepKind::Acknowledge, Field::AcknowledgeExpected), "2026-05-01");
    assert_eq!(get(&desk, StepKind::Notify, Field::NotifyReconsiderUntil), "2026-03-17");
    assert_eq!(get(&desk, StepKind::Assign, Field::AssignHandler), "Li");
    assert_eq!(get(&desk, StepKind::Close, Field::CloseOutcome), "");
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("accept"));
    assert_eq!(get(&desk, StepKind::Close, Field::CloseOutcome), "solved");
    assert_eq!(get(&desk, StepKind::Close, Field::CloseConfirmed), "yes");
    desk.does(&li(), follow_up("not_fixed"));
    assert_eq!(get(&desk, StepKind::Close, Field::CloseOutcome), "not_solved");
    let own = defaults(&on(today), &desk.case, StepKind::Contact, "", Side::Personal);
    assert_eq!(own.get(Field::ContactWith), "respondent");
}

#[test]
fn promised_dates_come_from_the_policy_of_the_case() {
    let day = "2026-03-02";
    let get = |desk: &Desk, kind, field, today: &str| {
        let values = defaults(&on(today.parse().unwrap()), &desk.case, kind, "Li", Side::Desk);
        values.get(field).to_owned()
    };
    let expected = |desk: &Desk, today| get(desk, StepKind::Acknowledge, Field::AcknowledgeExpected, today);
    let received = Moment::Day(day.parse().unwrap());
    // Eight weeks from receipt, 2 March + 56 = 27 April, whenever it is promised; nothing once it is over.
    let disp = Desk::lodge_under("uk_disp@1", received, at(DAY));
    assert_eq!(expected(&disp, "2026-03-02"), "2026-04-27");
    assert_eq!(expected(&disp, "2026-03-20"), "2026-04-27");
    assert_eq!(expected(&disp, "2026-04-28"), "");
    // Nothing runs before it is taken up: 60 days from today; then from that day. 4 March + 60 = 3 May and
    // 2 March + 60 = 1 May, both in the holiday of 1 to 5 May: the first day after it is Wednesday the 6th
    // (SAMR Order 121, Article 45).
    let mut market = Desk::lodge_under("cn_market@2", received, at(DAY));
    assert_eq!(expected(&market, "2026-03-04"), "2026-05-06");
    market.does(&li(), accept());
    assert_eq!(expected(&market, "2026-03-04"), "2026-05-06");
    // 45 working days from 2 March: see the clocks.
    let mut before = Desk::lodge_under("cn_market@1", received, at(DAY));
    before.does(&li(), accept());
    assert_eq!(expected(&before, "2026-03-04"), "2026-05-08");
    // 3 February + 15 = 18 February, off until the 23rd: the rule moves it to the 24th.
    let until = |desk: &Desk, today| get(desk, StepKind::Notify, Field::NotifyReconsiderUntil, today);
    assert_eq!(until(&market, "2026-02-03"), "2026-02-24");
    // 7 + 15 = Sunday 22 March, so Monday: no bank holiday in England before 3 April.
    assert_eq!(until(&disp, "2026-03-07"), "2026-03-23");
}

#[test]
fn what_the_complainant_left_alone_comes_back_to_the_desk() {
    let mut desk = Desk::lodge(DAY);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    assert_eq!(listed(&desk), Some(StepKind::Respond));
    desk.does(&customer(), respond("reject"));
    assert_eq!(listed(&desk), Some(StepKind::RequestReconsideration));
    assert_eq!(section(&desk), SectionKind::WaitingComplainant);
    // 2 March + 15 = 17 March.
    desk.at("2026-03-17 12:00");
    assert_eq!(section(&desk), SectionKind::DueToday);
    desk.at("2026-03-18 00:00");
    assert_eq!((section(&desk), listed(&desk)), (SectionKind::FollowUp, Some(StepKind::FollowUp)));
    assert_eq!(desk.check(&li(), StepKind::FollowUp), Ok(()));
    // Never answered.
    let mut silent = Desk::lodge(DAY);
    silent.does(&li(), settle_at_once()).at("2026-03-18 00:00");
    assert_eq!((section(&silent), listed(&silent)), (SectionKind::FollowUp, Some(StepKind::FollowUp)));
    assert_eq!(silent.check(&li(), StepKind::FollowUp), Ok(()));
    let mut declined = Desk::lodge(DAY);
    declined.does(&li(), decline());
    assert_eq!(section(&declined), SectionKind::WaitingComplainant);
    assert_eq!(listed(&declined), Some(StepKind::RequestReconsideration));
    declined.at("2026-03-18 00:00");
    assert_eq!((section(&declined), listed(&declined)), (SectionKind::ToClose, Some(StepKind::Close)));
}

#[test]
fn every_default_is_one_its_field_takes() {
    let mut desk = Desk::lodge(DAY);
    let today = "2026-03-02".parse().unwrap();
    for step in [withdraw(), close("withdrawn")] {
        for kind in StepKind::ALL {
            assert!(
                defaults(&on(today), &desk.case, *kind, "Li", Side::Desk)
                    .checked(desk.context().rules)
                    .is_ok(),
                "{kind:?}"
            );
        }
        desk.does(&li(), step);
    }
}

#[test]
fn the_way_shows_what_was_passed_by() {
    let mut desk = Desk::lodge(DAY);
    assert_eq!(progress_path(&desk.case)[0], (Stage::Received, Milestone::Now));
    desk.does(&li(), settle_at_once());
    let stages = progress_path(&desk.case);
    assert_eq!(
        stages[1..3],
        [(Stage::Acknowledged, Milestone::Skipped), (Stage::Investigating, Milestone::Skipped)]
    );
    assert_eq!(stages[3], (Stage::Answered, Milestone::Now));
    assert_eq!(stages.last(), Some(&(Stage::Closed, Milestone::Ahead)));
    desk.does(&customer(), withdraw());
    let stages: Vec<Stage> = progress_path(&desk.case).into_iter().map(|(stage, _)| stage).collect();
    assert_eq!(stages, [Stage::Received, Stage::Answered, Stage::Withdrawn, Stage::Closed]);
}

#[test]
fn the_way_leads_through_dispute_and_performance() {
    let mut desk = Desk::lodge(DAY);
    let of = |desk: &Desk, wanted: Stage| {
        progress_path(&desk.case)
            .into_iter()
            .find(|(stage, _)| *stage == wanted)
            .map(|(_, milestone)| milestone)
    };
    desk.does(&li(), dispute(5));
    assert_eq!(of(&desk, Stage::Received), Some(Milestone::Done));
    assert_eq!(of(&desk, Stage::Disputed), Some(Milestone::Now));
    assert_eq!(of(&desk, Stage::Mediating), Some(Milestone::Ahead));
    desk.does(&li(), mediate("agreed"));
    assert_eq!(of(&desk, Stage::Disputed), Some(Milestone::Done));
    assert_eq!(of(&desk, Stage::Mediating), Some(Milestone::Now));
    desk.does(&li(), agree(vec![owes("respondent", 100, "2026-06-01")]));
    assert_eq!(of(&desk, Stage::Performing), Some(Milestone::Now));
    assert_eq!(of(&desk, Stage::FollowingUp), Some(Milestone::Ahead));
    desk.does(&li(), perform(0, "performed"));
    assert_eq!(of(&desk, Stage::Performing), Some(Milestone::Done));
    assert_eq!(of(&desk, Stage::FollowingUp), Some(Milestone::Now));
    desk.does(&li(), relate("merge_into", other_case(9)));
    assert_eq!(progress_path(&desk.case).last(), Some(&(Stage::Merged, Milestone::Now)));
    assert_eq!(of(&desk, Stage::Received), Some(Milestone::Done));
}

#[test]
fn the_way_back_from_a_reconsideration_is_not_still_to_come() {
    use Milestone::{Ahead, Done, Now};
    let way = |desk: &Desk| progress_path(&desk.case);
    let mut desk = Desk::lodge(DAY);
    desk.does(&li(), acknowledge()).does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("reject")).does(&customer(), ask_again());
    desk.does(&wang(), decide_again(false));
    let answered = [(Stage::Answered, Done), (Stage::Reconsidering, Done), (Stage::Answered, Now)];
    assert_eq!(way(&desk)[3..6], answered);
    assert_eq!(way(&desk)[6..], [(Stage::FollowingUp, Ahead), (Stage::Closed, Ahead)]);
    // A refusal that was lifted stays on the way.
    let mut lifted = Desk::lodge(DAY);
    lifted.does(&li(), acknowledge()).does(&li(), decline()).does(&customer(), ask_again());
    assert_eq!(way(&lifted)[2..4], [(Stage::Declined, Done), (Stage::Reconsidering, Now)]);
    lifted.does(&wang(), decide_again(true));
    let taken_up = [(Stage::Declined, Done), (Stage::Reconsidering, Done), (Stage::Investigating, Now)];
    assert_eq!(way(&lifted)[2..5], taken_up);
}

#[test]
fn closing_begins_with_what_the_complainant_said_last() {
    let confirmed = |desk: &Desk| {
        defaults(&desk.context(), &desk.case, StepKind::Close, "Li", Side::Desk)
            .get(Field::CloseConfirmed)
            .to_owned()
    };
    let mut desk = Desk::lodge(DAY);
    desk.does(&li(), accept()).does(&li(), investigate()).does(&li(), notify());
    desk.does(&customer(), respond("reject"));
    assert_eq!(confirmed(&desk), "no");
    desk.does(&customer(), ask_again()).does(&wang(), decide_again(false));
    desk.does(&customer(), respond("reject")).does(&customer(), dispute(1)).does(&li(), mediate("agreed"));
    desk.does(&li(), agree(vec![owes("respondent", 100, "2026-06-01")]));
    assert_eq!(confirmed(&desk), "", "nobody said so of the agreement");
    desk.does(&li(), perform(0, "performed"));
    assert_eq!(confirmed(&desk), "");
    desk.does(&li(), follow_up("fixed"));
    assert_eq!(confirmed(&desk), "yes");
}

#[test]
fn an_amendment_keeps_the_earlier_text() {
    let mut desk = Desk::lodge(DAY);
    let before = desk.case.fields.get(Field::RespondentName).to_owned();
    desk.does(&li(), amend(Field::RespondentName, "B")).does(&li(), amend(Field::RespondentName, "C"));
    let of = |at: usize| changes(&desk.case, desk.case.entries[at].body.id);
    assert!(of(0).is_empty());
    assert_eq!((of(1)[0].from.as_str(), of(1)[0].to.as_str()), (before.as_str(), "B"));
    assert_eq!((of(2)[0].from.as_str(), of(2)[0].to.as_str()), ("B", "C"));
    assert_eq!(of(2).len(), 1);
}

#[test]
fn who_rejects_the_second_decision_has_a_way_on() {
    let open = |desk: &Desk| -> Vec<&str> {
        let lines = route::open_elsewhere(&desk.context(), &desk.case);
        lines.into_iter().map(|line| line.forum.id.as_str()).collect()
    };
    let mut desk = Desk::lodge(DAY);
    for step in [accept(), investigate(), notify()] {
        desk.does(&li(), step);
    }
    desk.does(&customer(), ask_again());
    assert!(!route::is_elsewhere(&desk.case), "it is being looked at again");
    desk.does(&wang(), decide_again(false));
    assert!(route::is_elsewhere(&desk.case) && !may_dispute(&desk.case), "not answered yet");
    // A platform or arbitration only if it was bought there or agreed on, which the record does not tell.
    assert_eq!(open(&desk), ["platform", "association", "hotline", "arbitration", "court"]);
    desk.does(&customer(), respond("reject"));
    assert!(route::is_elsewhere(&desk.case) && may_dispute(&desk.case));
    assert_eq!(desk.clone().tries(&customer(), dispute(1)), Ok(()));
    desk.does(&customer(), dispute(1)).does(&li(), mediate("adjourned"));
    assert!(!may_dispute(&desk.case) && !route::is_elsewhere(&desk.case), "the parties talk");
    desk.does(&li(), end_mediation());
    assert!(route::is_elsewhere(&desk.case));
    desk.does(&customer(), withdraw());
    assert!(!route::is_elsewhere(&desk.case));
}

#[test]
fn who_accepts_the_second_decision_is_sent_nowhere() {
    let mut desk = Desk::lodge(DAY);
    for step in [accept(), investigate(), notify()] {
        desk.does(&li(), step);
    }
    desk.does(&customer(), ask_again())
        .does(&wang(), decide_again(false))
        .does(&customer(), respond("accept"));
    assert!(!route::is_elsewhere(&desk.case) && !may_dispute(&desk.case));
}

/// The regulator looks back three years from the harm; the time to go to court began anew when the
/// merchant was asked, and again when a body was turned to.
#[test]
fn asking_in_time_gives_time_to_go_to_court() {
    let mut desk =
        Desk::lodge_under("cn_consumer@1", Moment::At(at("2024-03-04 10:00")), at("2024-03-04 10:00"));
    desk.does(&owner(), amend(Field::FactsDate, "2021-03-10"));
    let closes = |desk: &Desk, forum: &str| {
        let lines = route::routes(&desk.context(), &desk.case);
        let line = lines.into_iter().find(|line| line.forum.id == forum).unwrap();
        (line.standing, line.until.unwrap().to_string())
    };
    // 10 March 2024 is a Sunday: the last day moves to Monday (SAMR Order 121, Article 45).
    desk.at("2024-03-11 23:00");
    assert_eq!(closes(&desk, "hotline"), (ForumStanding::Open, "2024-03-11".into()));
    assert_eq!(closes(&desk, "court"), (ForumStanding::Open, "2027-03-04".into()));
    desk.at("2024-03-12 09:00");
    let over = ForumStanding::Over("2024-03-11".parse().unwrap());
    assert_eq!(closes(&desk, "hotline"), (over, "2024-03-11".into()));
    desk.does(&owner(), refer("association"));
    assert_eq!(closes(&desk, "court"), (ForumStanding::Open, "2027-03-12".into()));
}
