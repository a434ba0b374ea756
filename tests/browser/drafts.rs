//! Drafts.

use crate::{case_id, fresh, lodge};
use redress::domain::Field;
use redress::domain::Values;
use redress::domain::values::hybrid::HybridClock;
use redress::storage::drafts;
use wasm_bindgen_test::wasm_bindgen_test;

/// The second copy of a draft may be on its way while the complaint is being lodged.
#[wasm_bindgen_test]
async fn the_draft_of_a_lodged_complaint_stays_away() {
    let journal = fresh().await;
    let of = drafts::Of::Intake;
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
        let meta = String::from_utf8_lossy(&journal.all_raw("meta").await.concat()).into_owned();
        assert_eq!(meta.contains("示例电器城"), comes_back);
        drafts::forget(&of);
        journal.bring_back_drafts(&head).await.unwrap();
        assert_eq!(drafts::get(&of), comes_back.then(|| draft(changed)));
    }
    drafts::forget(&of);
}

#[wasm_bindgen_test]
fn drafts_are_kept_by_what_they_are_of() {
    let of = drafts::Of::Step(case_id(3), redress::domain::StepKind::Decline);
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
