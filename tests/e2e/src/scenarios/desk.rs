//! The desk's job: a complaint from the counter to its close, in both languages.

use e2e::{
    Outcome,
    stage::{Stage, Viewport},
    user::{COMPLAINT, User},
};
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::stage::Stage as At;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{not_found, shell, statistics};
use redress::i18n::{Lang, common};

/// Lodged, acknowledged, investigated, answered, rejected, reconsidered by somebody else, followed up,
/// closed; found, counted, and still there after a reload.
pub async fn a_complaint_goes_round_in_chinese(stage: &Stage) -> Outcome {
    life(stage, Lang::Zh, Viewport::Desktop).await
}

/// The same in English, on a phone.
pub async fn a_complaint_goes_round_in_english_on_a_phone(stage: &Stage) -> Outcome {
    life(stage, Lang::En, Viewport::Phone).await
}

async fn life(stage: &Stage, lang: Lang, viewport: Viewport) -> Outcome {
    let user = User::begin(stage, lang, viewport, shell::PURPOSE_DESK).await?;
    user.check_barriers("today, empty").await?;
    user.sit_down("李演示", "handler").await?;
    let taken = user.lodge(COMPLAINT).await?;
    user.check_barriers("the receipt").await?;

    user.go(common::REGISTER_VIEW).await?;
    user.search("漏水").await?;
    user.read(&taken.number).await?;
    user.check_barriers("the register").await?;
    user.open_case(&taken.number).await?;
    user.at_stage(At::Received).await?;
    user.check_barriers("the case").await?;

    user.step(StepKind::Assign, &[(Field::AssignHandler, "李演示")]).await?;
    user.at_stage(At::UnderReview).await?;
    user.open_step(StepKind::Acknowledge).await?;
    user.check_barriers("a step form").await?;
    user.give(Field::AcknowledgeMeans, "phone").await?;
    user.give(Field::AcknowledgeNext, "三天内上门查看").await?;
    user.record().await?;
    user.at_stage(At::Acknowledged).await?;
    user.step(StepKind::Accept, &[]).await?;
    user.at_stage(At::Investigating).await?;
    let report = [
        (Field::InvestigateFindings, "排水管接头开裂"),
        (Field::InvestigateConclusion, "upheld"),
        (Field::InvestigateCause, "product"),
        (Field::InvestigateDepartment, "after_sales"),
    ];
    user.step(StepKind::Investigate, &report).await?;
    user.at_stage(At::Deciding).await?;
    let result = [
        (Field::NotifyDecision, "免费更换接头"),
        (Field::NotifyReasons, "属于产品缺陷"),
        (Field::NotifyRemedies, "repair"),
    ];
    user.step(StepKind::Notify, &result).await?;
    user.at_stage(At::Answered).await?;
    user.step(StepKind::Respond, &[(Field::RespondAnswer, "reject")]).await?;
    user.step(StepKind::RequestReconsideration, &[(Field::RequestGrounds, "漏水两次了，要求退货")]).await?;
    user.at_stage(At::Reconsidering).await?;

    // Whoever decided does not decide again: the form says so, and nothing is recorded.
    user.step_is_refused(StepKind::DecideReconsideration, &Refusal::DecidedBefore("李演示".to_owned()))
        .await?;
    user.sit_down("王试", "reviewer").await?;
    let decision = [(Field::DecideChanged, "yes"), (Field::DecideReasons, "两次漏水，同意退货退款")];
    user.step(StepKind::DecideReconsideration, &decision).await?;
    user.at_stage(At::Answered).await?;
    user.step(StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
    user.at_stage(At::FollowingUp).await?;
    user.step(StepKind::FollowUp, &[(Field::FollowUpResult, "fixed"), (Field::FollowUpMeans, "phone")])
        .await?;
    user.at_stage(At::Closing).await?;
    user.step(StepKind::Close, &[(Field::CloseOutcome, "solved"), (Field::CloseConfirmed, "yes")]).await?;
    user.at_stage(At::Closed).await?;

    user.go(common::STATISTICS_VIEW).await?;
    for figure in [statistics::RECEIVED, statistics::CLOSED] {
        let shown = user.figure(figure).await?;
        if shown != "1" {
            return Err(format!("{} is {shown}, not 1", user.say(figure)).into());
        }
    }
    user.check_barriers("statistics").await?;
    user.go(common::TODAY_VIEW).await?;
    user.see(".tiles").await?;
    user.gone(".work-item").await?;
    user.check_barriers("today").await?;
    user.open_case(&taken.number).await?;
    user.refresh().await?;
    user.at_stage(At::Closed).await?;
    user.read("免费更换接头").await
}

/// Closing with the checklist open is refused beside the field until a reason is given.
pub async fn closing_is_earned(stage: &Stage) -> Outcome {
    let user = User::begin(stage, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let taken = user.lodge(COMPLAINT).await?;
    user.open_case(&taken.number).await?;
    user.open_step(StepKind::Close).await?;
    user.give(Field::CloseOutcome, "not_solved").await?;
    user.give(Field::CloseConfirmed, "no_answer").await?;
    user.submit().await?;
    user.see("dialog[open] .field[data-invalid] .error").await?;
    user.give(Field::CloseOpenReason, "投诉人改走仲裁").await?;
    user.record().await?;
    user.at_stage(At::Closed).await
}

/// An unknown number, a mistyped one and an unknown page each say what they are; a number that differs by a
/// slip leads to the one that was meant.
pub async fn unknown_addresses_help(stage: &Stage) -> Outcome {
    let user = User::begin(stage, Lang::En, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let (unknown, mistyped) = ("TS2026-K3-0012-D", "TS2026-K3-0012-X");
    for (path, heading) in [
        (format!("case/{unknown}"), not_found::NotHere { number: unknown }.text(user.lang)),
        (format!("case/{mistyped}"), not_found::Mistyped { number: mistyped }.text(user.lang)),
        ("no/such/page".to_owned(), user.say(not_found::TITLE).to_owned()),
    ] {
        user.visit(&path).await?;
        user.headed(&heading).await?;
        user.check_barriers(&path).await?;
    }
    let meant = user.lodge(COMPLAINT).await?.number;
    let slip = if meant.ends_with('A') { "B" } else { "A" };
    user.visit(&format!("case/{}{slip}", &meant[..meant.len() - 1])).await?;
    user.hear(not_found::MEANT).await?;
    user.check_barriers("a slip in a number").await?;
    user.click(&meant).await?;
    user.at(&format!("case/{meant}")).await?;
    user.at_stage(At::Received).await
}
