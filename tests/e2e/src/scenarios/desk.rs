//! A desk handles a complaint from receipt to close.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, User},
};
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{not_found, shell, statistics};
use redress::i18n::{Lang, common};

/// Lodged, acknowledged, investigated, answered, rejected, reconsidered by somebody else, followed up and
/// closed; found, counted, and kept across a reload.
pub async fn a_complaint_from_receipt_to_close_in_chinese(harness: &Harness) -> Outcome {
    life(harness, Lang::Zh, Viewport::Desktop).await
}

/// The same in English, on a phone.
pub async fn a_complaint_from_receipt_to_close_in_english_on_a_phone(harness: &Harness) -> Outcome {
    life(harness, Lang::En, Viewport::Phone).await
}

async fn life(harness: &Harness, lang: Lang, viewport: Viewport) -> Outcome {
    let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
    user.check_accessibility("today, empty").await?;
    user.sign_in("李演示", "handler").await?;
    let receipt = user.lodge(COMPLAINT).await?;
    user.check_accessibility("the receipt").await?;

    user.go_to(common::REGISTER_VIEW).await?;
    user.search("漏水").await?;
    user.expect_text(&receipt.number).await?;
    user.check_accessibility("the register").await?;
    user.open_case(&receipt.number).await?;
    user.expect_stage(Stage::Received).await?;
    user.check_accessibility("the case").await?;

    user.step(StepKind::Assign, &[(Field::AssignHandler, "李演示")]).await?;
    user.expect_stage(Stage::UnderReview).await?;
    user.open_step(StepKind::Acknowledge).await?;
    user.check_accessibility("a step form").await?;
    user.fill_field(Field::AcknowledgeMeans, "phone").await?;
    user.fill_field(Field::AcknowledgeNext, "三天内上门查看").await?;
    user.record().await?;
    user.expect_stage(Stage::Acknowledged).await?;
    user.step(StepKind::Accept, &[]).await?;
    user.expect_stage(Stage::Investigating).await?;
    let report = [
        (Field::InvestigateFindings, "排水管接头开裂"),
        (Field::InvestigateConclusion, "upheld"),
        (Field::InvestigateCause, "product"),
        (Field::InvestigateDepartment, "after_sales"),
    ];
    user.step(StepKind::Investigate, &report).await?;
    user.expect_stage(Stage::Deciding).await?;
    let result = [
        (Field::NotifyDecision, "免费更换接头"),
        (Field::NotifyReasons, "属于产品缺陷"),
        (Field::NotifyRemedies, "repair"),
    ];
    user.step(StepKind::Notify, &result).await?;
    user.expect_stage(Stage::Answered).await?;
    user.step(StepKind::Respond, &[(Field::RespondAnswer, "reject")]).await?;
    user.step(StepKind::RequestReconsideration, &[(Field::RequestGrounds, "漏水两次了，要求退货")]).await?;
    user.expect_stage(Stage::Reconsidering).await?;

    // The person who decided cannot decide again.
    user.expect_refusal(StepKind::DecideReconsideration, &Refusal::DecidedBefore("李演示".to_owned()))
        .await?;
    user.sign_in("王试", "reviewer").await?;
    let decision = [(Field::DecideChanged, "yes"), (Field::DecideReasons, "两次漏水，同意退货退款")];
    user.step(StepKind::DecideReconsideration, &decision).await?;
    user.expect_stage(Stage::Answered).await?;
    user.step(StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
    user.expect_stage(Stage::FollowingUp).await?;
    user.step(StepKind::FollowUp, &[(Field::FollowUpResult, "fixed"), (Field::FollowUpMeans, "phone")])
        .await?;
    user.expect_stage(Stage::Closing).await?;
    user.step(StepKind::Close, &[(Field::CloseOutcome, "solved"), (Field::CloseConfirmed, "yes")]).await?;
    user.expect_stage(Stage::Closed).await?;
    user.expect_sheets(2).await?;

    user.go_to(common::STATISTICS_VIEW).await?;
    for figure in [statistics::RECEIVED, statistics::CLOSED] {
        let shown = user.figure(figure).await?;
        if shown != "1" {
            return Err(format!("{} is {shown}, not 1", user.text(figure)).into());
        }
    }
    user.check_accessibility("statistics").await?;
    user.go_to(common::TODAY_VIEW).await?;
    user.wait_for(".tiles").await?;
    user.expect_gone(".work-item").await?;
    user.check_accessibility("today").await?;
    user.open_case(&receipt.number).await?;
    user.refresh().await?;
    user.expect_stage(Stage::Closed).await?;
    user.expect_text("免费更换接头").await
}

/// Closing with open items on the checklist is refused beside the field until a reason is given.
pub async fn closing_with_open_items_needs_a_reason(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    user.open_case(&receipt.number).await?;
    user.open_step(StepKind::Close).await?;
    user.fill_field(Field::CloseOutcome, "not_solved").await?;
    user.fill_field(Field::CloseConfirmed, "no_answer").await?;
    user.submit().await?;
    user.wait_for("dialog[open] .field[data-invalid] .error").await?;
    user.fill_field(Field::CloseOpenReason, "投诉人改走仲裁").await?;
    user.record().await?;
    user.expect_stage(Stage::Closed).await
}

/// An unknown number, a mistyped one and an unknown page each say what they are; a number that differs by a
/// slip leads to the one that was meant.
pub async fn unknown_addresses_offer_help(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let (unknown, mistyped) = ("TS2026-K3-0012-D", "TS2026-K3-0012-X");
    for (path, heading) in [
        (format!("case/{unknown}"), not_found::NotHere { number: unknown }.text(user.lang)),
        (format!("case/{mistyped}"), not_found::Mistyped { number: mistyped }.text(user.lang)),
        ("no/such/page".to_owned(), user.text(not_found::TITLE).to_owned()),
    ] {
        user.visit(&path).await?;
        user.expect_heading(&heading).await?;
        user.check_accessibility(&path).await?;
    }
    let meant = user.lodge(COMPLAINT).await?.number;
    let slip = if meant.ends_with('A') { "B" } else { "A" };
    user.visit(&format!("case/{}{slip}", &meant[..meant.len() - 1])).await?;
    user.expect_message(not_found::MEANT).await?;
    user.check_accessibility("a slip in a number").await?;
    user.click(&meant).await?;
    user.expect_path(&format!("case/{meant}")).await?;
    user.expect_stage(Stage::Received).await
}
