//! What messages say, and that each is said somewhere.

use std::collections::BTreeSet;

use redress::domain::{Step, StepKind, step};
use redress::facts::List;
use redress::i18n::{Lang, Msg, loops, pages, said};

#[test]
fn a_line_of_the_history_says_which_of_two_it_was() {
    let relate = |relation: &str| {
        Step::Relate(step::Relate { relation: relation.to_owned(), ..step::Relate::default() })
    };
    let recuse = |granted| Step::Recuse(step::Recuse { granted, ..step::Recuse::default() });
    let hold = |placed| Step::Hold(step::Hold { placed, ..step::Hold::default() });
    let steps: Vec<Step> = List::RelationKind
        .items()
        .iter()
        .map(|item| relate(&item.id))
        .chain([None, Some(true), Some(false)].map(recuse))
        .chain([true, false].map(hold))
        .collect();
    for say in [said::done, said::done_personal] {
        let lines: Vec<Msg> = steps.iter().map(|step| say(step.kind(), Some(step))).collect();
        for lang in Lang::ALL {
            let distinct: BTreeSet<&str> = lines.iter().map(|msg| msg.text(*lang)).collect();
            assert_eq!(distinct.len(), steps.len(), "{distinct:?}");
        }
        // A relation of a newer version is told as what it surely was.
        let newer = relate("cousin");
        assert_eq!(say(StepKind::Relate, Some(&newer)), say(StepKind::Relate, None));
    }
    let told = |step: &Step| pages::track::event(step);
    let seen: BTreeSet<&str> = steps[..8].iter().map(|step| told(step).zh).collect();
    assert_eq!(seen.len(), 8, "{seen:?}");
    assert_eq!(said::done(StepKind::Relate, Some(&relate("unlink"))).en, "Link to another case was removed");
    assert_eq!(said::done(StepKind::Notify, None), loops::step_done(StepKind::Notify));
    let refused = step::Recuse { party: "respondent".to_owned(), ..step::Recuse::default() };
    assert!(said::done_personal(StepKind::Recuse, Some(&Step::Recuse(refused))).zh.starts_with("商家"));
}

#[test]
fn no_line_of_the_history_leaves_it_open_what_happened() {
    for kind in StepKind::ALL {
        for line in [loops::step_done(*kind), loops::step_personal(*kind)] {
            assert!(!line.zh.contains("或者已") && !line.zh.contains("或者有"), "{}", line.zh);
            assert!(!line.en.split(' ').any(|word| word == "or"), "{}", line.en);
        }
    }
    let (asked, decided) = (said::action_personal(StepKind::Recuse, false), loops::step(StepKind::Recuse));
    assert_ne!(asked, decided);
    assert_ne!(asked, said::action_personal(StepKind::Recuse, true));
}
