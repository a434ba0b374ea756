//! Drafts.

use crate::{case_id, fresh, lodge};
use redress::domain::CaseId;
use redress::domain::Field;
use redress::domain::StepKind;
use redress::domain::Values;
use redress::domain::values::hybrid::HybridClock;
use redress::storage::drafts::{self, DraftKey};
use wasm_bindgen_test::wasm_bindgen_test;

/// The second copy of a draft may be on its way while the complaint is being lodged.
#[wasm_bindgen_test]
async fn the_draft_of_a_lodged_complaint_stays_away() {
    let journal = fresh().await;
    let of = DraftKey::Intake;
    let draft = |changed| drafts::Draft {
        values: Values::default().with(Field::RespondentName, "示例电器城"),
        changed,
        part: 0,
    };
    lodge(&journal, &mut HybridClock::default(), case_id(1)).await;
    let head = journal.head().await.unwrap().unwrap();
    for (changed, comes_back) in [(head.lodged, false), (head.lodged + 1, true)] {
        drafts::keep(&of, &draft(changed)).unwrap();
        journal.copy_draft(&of).await.unwrap();
        // What was lodged is in no second place, from where erasing it would not take it.
        let meta = String::from_utf8_lossy(&journal.all_raw("meta").await.unwrap().concat()).into_owned();
        assert_eq!(meta.contains("示例电器城"), comes_back);
        drafts::forget(&of);
        journal.bring_back_drafts(&head).await.unwrap();
        assert_eq!(drafts::get(&of), comes_back.then(|| draft(changed)));
    }
    drafts::forget(&of);
}

#[wasm_bindgen_test]
fn drafts_are_kept_by_what_they_are_of() {
    let of = DraftKey::Step(case_id(3), StepKind::Decline);
    let draft = drafts::Draft {
        values: Values::default().with(Field::DeclineExplanation, "不在受理范围"),
        changed: 5,
        part: 0,
    };
    drafts::keep(&of, &draft).unwrap();
    assert_eq!(drafts::get(&of), Some(draft));
    assert!(drafts::all().contains(&of));
    drafts::forget(&of);
    assert_eq!(drafts::get(&of), None);
}

/// The first version kept the complainant's draft as the desk's of a case with the complement of the id.
#[wasm_bindgen_test]
async fn a_complainants_draft_of_the_first_version_is_carried_over() {
    let journal = fresh().await;
    let (case, kind) = (case_id(1), StepKind::Rate);
    let complement = CaseId(uuid::Uuid::from_u128(!case.0.as_u128()));
    let (old, new) = (DraftKey::Step(complement, kind), DraftKey::ComplainantStep(case, kind));
    let desks = DraftKey::Step(case, kind);
    let said = |text: &str| drafts::Draft {
        values: Values::default().with(Field::RateComment, text),
        changed: 5,
        part: 0,
    };
    for (key, text) in [(&old, "比预想的快"), (&desks, "电话里说满意")] {
        drafts::keep(key, &said(text)).unwrap();
        journal.copy_draft(key).await.unwrap();
    }
    let head = journal.head().await.unwrap().unwrap();
    // localStorage was emptied: the second copy has it.
    drafts::forget(&old);
    journal.bring_back_drafts(&head).await.unwrap();
    journal.carry_drafts_over(|id| id == case).await.unwrap();

    assert_eq!(drafts::get(&new), Some(said("比预想的快")));
    assert_eq!(drafts::get(&desks), Some(said("电话里说满意")));
    assert_eq!(drafts::get(&old), None);
    drafts::forget(&new);
    drafts::forget(&desks);
    journal.bring_back_drafts(&head).await.unwrap();
    assert_eq!((drafts::get(&new), drafts::get(&old)), (Some(said("比预想的快")), None));
    // A case that is not here is nobody's complement.
    journal.carry_drafts_over(|_| false).await.unwrap();
    assert_eq!(drafts::get(&new), Some(said("比预想的快")));
    for key in [new, desks] {
        drafts::forget(&key);
        journal.copy_draft(&key).await.unwrap();
    }
}
