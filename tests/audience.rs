//! What the interface says to each of those to whom it speaks.

use std::collections::BTreeSet;

use redress::domain::fields::intake::Part;
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::OFFERED;
use redress::domain::readings::checklist::{Check, ChecklistItem};
use redress::domain::readings::clock::ClockState;
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::values::calendar::DayKind;
use redress::domain::{Field, Role, StepKind};
use redress::facts::{Length, Who};
use redress::i18n::{Audience, Lang, Msg, fields, hints, reasons, steps};

#[test]
fn every_field_is_named_on_both_sides() {
    for field in Field::ALL {
        for msg in Audience::ALL.iter().map(|audience| fields::label(*field, *audience)) {
            assert!(!msg.zh.ends_with('。') && !msg.en.ends_with('.'), "{field}");
        }
    }
    // Within one form no two fields may be called the same.
    let forms = OFFERED.iter().map(|kind| kind.form().iter().map(|(field, _)| *field).collect());
    let parts = Part::ALL.iter().map(|part| part.fields().collect());
    for form in forms.chain(parts).collect::<Vec<Vec<Field>>>() {
        for audience in Audience::ALL {
            let zh: BTreeSet<_> = form.iter().map(|field| fields::label(*field, *audience).zh).collect();
            let en: BTreeSet<_> = form.iter().map(|field| fields::label(*field, *audience).en).collect();
            assert_eq!((zh.len(), en.len()), (form.len(), form.len()), "{form:?}");
        }
    }
}

#[test]
fn steps_and_stages_have_names_of_their_own() {
    let distinct = |messages: Vec<Msg>| {
        let zh: BTreeSet<_> = messages.iter().map(|msg| msg.zh).collect();
        let en: BTreeSet<_> = messages.iter().map(|msg| msg.en).collect();
        assert_eq!((zh.len(), en.len()), (messages.len(), messages.len()), "{messages:?}");
    };
    for audience in Audience::ALL {
        for name in [steps::step, steps::step_done] {
            let kinds = StepKind::ALL.iter().chain([&StepKind::Unknown]);
            distinct(kinds.map(|kind| name(*kind, *audience)).collect());
        }
        distinct(StepKind::ALL.iter().map(|kind| steps::step_help(*kind, *audience)).collect());
        for name in [steps::stage, steps::next_advice] {
            distinct(Stage::ALL.iter().map(|stage| name(*stage, *audience)).collect());
        }
        distinct(Turn::ALL.iter().map(|turn| steps::turn(*turn, *audience)).collect());
    }
    distinct(Stage::ALL.iter().map(|stage| steps::stage_plain(*stage)).collect());
    distinct(Turn::ALL.iter().map(|turn| steps::turn_plain(*turn)).collect());
}

#[test]
fn the_consumer_acts_at_the_end_of_a_personal_register() {
    let turn = |turn| steps::turn(turn, Audience::Owner);
    let move_at = |stage: Stage| steps::turn_at(stage, stage.turn(), Audience::Owner);
    let (yes, no): (Vec<Stage>, Vec<Stage>) =
        Stage::ALL.iter().partition(|stage| move_at(**stage) == turn(Turn::Complainant));
    let expected = [
        Stage::Declined,
        Stage::Answered,
        Stage::Disputed,
        Stage::FollowingUp,
        Stage::Withdrawn,
        Stage::Closing,
    ];
    assert_eq!(yes, expected);
    assert_eq!(move_at(no[0]), turn(Turn::Handler));
    // Where the case says otherwise than its stage, the case is right.
    assert_eq!(steps::turn_at(Stage::Closing, Turn::Respondent, Audience::Owner), turn(Turn::Respondent));
}

#[test]
fn complainants_are_asked_as_the_owner_of_a_register_is() {
    for kind in StepKind::ALL.iter().filter(|kind| {
        use StepKind as K;
        matches!(
            kind,
            K::Respond | K::RequestReconsideration | K::Rate | K::Reopen | K::Withdraw | K::Suggest
        )
    }) {
        for (field, _) in kind.form() {
            let label = |audience| fields::label(*field, audience);
            assert_eq!(label(Audience::Complainant), label(Audience::Owner), "{field}");
            let hint = |audience| hints::hint(*field, audience);
            assert_eq!(hint(Audience::Complainant), hint(Audience::Owner), "{field}");
        }
    }
    // What the merchant did is told to the owner alone.
    assert_ne!(
        fields::label(Field::NotifyReasons, Audience::Complainant),
        fields::label(Field::NotifyReasons, Audience::Owner)
    );
}

#[test]
fn a_visitor_is_spoken_to_as_the_desk_is_for_now() {
    for field in Field::ALL {
        assert_eq!(fields::label(*field, Audience::Visitor), fields::label(*field, Audience::Desk));
    }
    let refusal = Refusal::Closed;
    let say = |audience| reasons::refusal(Lang::En, audience, &refusal);
    assert_eq!(say(Audience::Visitor), say(Audience::Desk));
    assert_ne!(say(Audience::Owner), say(Audience::Desk));
}

#[test]
fn small_sets_are_named() {
    let day_kinds = [DayKind::Working, DayKind::Weekend, DayKind::Holiday, DayKind::MakeUp];
    let items = [
        ChecklistItem::ResultNotified,
        ChecklistItem::ComplainantAnswered,
        ChecklistItem::ObligationsSettled,
        ChecklistItem::FollowedUp,
        ChecklistItem::CauseCoded,
    ];
    let mut names: Vec<Msg> = day_kinds.map(steps::day_kind).to_vec();
    for audience in [Audience::Desk, Audience::Owner] {
        names.extend(items.map(|item| steps::checklist_item(item, audience)));
    }
    names.extend([Check::Done, Check::Open, Check::Contested, Check::NotNeeded].map(steps::check));
    names.extend([ClockState::Overdue, ClockState::Paused, ClockState::Breached].map(steps::clock_state));
    names.extend([Role::Owner, Role::Import, Role::Manager].map(steps::role));
    names.extend([Who::Handler, Who::Respondent].map(|who| steps::who(who, Audience::Desk)));
    names.extend([Who::Handler, Who::Complainant].map(|who| steps::who(who, Audience::Owner)));
    assert!(names.iter().all(|msg| !msg.zh.is_empty() && !msg.en.is_empty()));
    assert_eq!(steps::length(Lang::Zh, Length::WorkingDays(7)), "7个工作日");
    assert_eq!(steps::length(Lang::En, Length::WorkingDays(7)), "7 working days");
    assert_eq!(steps::length(Lang::En, Length::Years(1)), "1 year");
}
