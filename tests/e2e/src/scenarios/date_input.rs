//! Days typed with the keyboard: complete, half typed, impossible.

use super::lifecycles::start_with_complaint;
use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::COMPLAINT,
};
use redress::domain::fields::intake::Part;
use redress::domain::fields::values::FieldProblem;
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::{Audience, Lang, common, fields};

/// A step with a day and no time happened on that day, not now.
pub async fn a_day_without_a_time_is_enough(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let (user, _) = start_with_complaint(harness, lang, Viewport::Desktop, "2025-12-22T10:00").await?;
        user.open_step(StepKind::Assign).await?;
        user.fill_field(Field::AssignHandler, "李演示").await?;
        user.type_day(Field::StepHappened, "2025-12-24", 3).await?;
        user.check_accessibility("a step of another day").await?;
        user.record().await?;
        user.expect_stage(Stage::UnderReview).await?;
        user.wait_for(".timeline-item time[datetime='2025-12-24']").await?;
    }
    Ok(())
}

/// A purchase, delivery or event after the complaint is refused beside its field.
pub async fn impossible_days_are_refused(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Phone), (Lang::En, Viewport::Desktop)] {
        let (user, _) = start_with_complaint(harness, lang, viewport, "2025-12-22T10:00").await?;
        let after = [
            (Field::PurchaseDate, "2025-12-24", FieldProblem::AfterReceipt),
            (Field::PurchaseReceived, "2025-12-25", FieldProblem::AfterReceipt),
            (Field::FactsDate, "2025-12-27", FieldProblem::AfterReceipt),
        ];
        let days = after.map(|(field, day, _)| (field, day));
        user.open_guided().await?;
        let received = [(Field::LodgedReceived, "2025-12-23")];
        user.fill_intake_with_gaps(&[COMPLAINT, &received, &days].concat()).await?;
        for (field, _, problem) in after {
            user.open_problem(fields::label(field, Audience::Desk)).await?;
            user.expect_problem(field, problem).await?;
            // The part is not left with it.
            user.press_next().await?;
            user.expect_problem(field, problem).await?;
            user.open_part(Part::ALL.len()).await?;
        }
    }
    Ok(())
}

/// A day that is half typed or not in its month is refused beside the field, and nothing is recorded.
pub async fn a_day_that_does_not_exist_is_refused(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let (user, _) = start_with_complaint(harness, lang, Viewport::Desktop, "2025-12-22T10:00").await?;
        for (day, parts) in [("2026-02-30", 3), ("2026-02-03", 1)] {
            user.open_step(StepKind::Assign).await?;
            user.fill_field(Field::AssignHandler, "李演示").await?;
            user.type_day(Field::StepHappened, day, parts).await?;
            user.submit().await?;
            user.expect_problem(Field::StepHappened, FieldProblem::Date).await?;
            user.check_accessibility("a day that is none").await?;
            user.press(common::CANCEL).await?;
            user.expect_gone("dialog[open]").await?;
            user.expect_stage(Stage::Received).await?;
        }

        user.open_guided().await?;
        user.open_part(Part::Purchase.place()).await?;
        user.type_day(Field::PurchaseDate, "2026-02-30", 3).await?;
        user.press_next().await?;
        user.expect_problem(Field::PurchaseDate, FieldProblem::Date).await?;
    }
    Ok(())
}
