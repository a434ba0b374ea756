//! Whole lives of complaints through the interface: every step, every stage, every printed date.

use chrono::{Days, NaiveDate, TimeDelta, Utc};
use e2e::{
    Outcome,
    stage::{Stage, Viewport},
    user::{COMPLAINT, Taken, User},
};
use redress::domain::stage::Stage as At;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::shell;
use redress::i18n::{Lang, common};

/// Rejected, reconsidered, disputed, mediated with a second mediator, agreed, breached, taken to court.
pub async fn disputed_mediated_and_breached_in_chinese(stage: &Stage) -> Outcome {
    disputed(stage, Lang::Zh, Viewport::Desktop).await
}

/// The same in English, on a phone.
pub async fn disputed_mediated_and_breached_in_english(stage: &Stage) -> Outcome {
    disputed(stage, Lang::En, Viewport::Phone).await
}

async fn disputed(stage: &Stage, lang: Lang, viewport: Viewport) -> Outcome {
    let (user, _) = lodged(stage, lang, viewport).await?;
    answered(&user).await?;
    user.step(StepKind::Respond, &[(Field::RespondAnswer, "reject")]).await?;
    user.step(StepKind::RequestReconsideration, &[(Field::RequestGrounds, "漏水两次")]).await?;
    user.sit_down("王试", "reviewer").await?;
    let upheld = [(Field::DecideChanged, "no"), (Field::DecideReasons, "维持原决定")];
    user.step(StepKind::DecideReconsideration, &upheld).await?;
    user.at_stage(At::Answered).await?;
    user.step(StepKind::Respond, &[(Field::RespondAnswer, "reject")]).await?;
    user.at_stage(At::FollowingUp).await?;
    user.step(StepKind::OpenDispute, &[(Field::DisputeNature, "remedy"), (Field::DisputeSeverity, "3")])
        .await?;
    user.at_stage(At::Disputed).await?;
    // Nobody can sign before there are terms.
    user.open_step(StepKind::Agree).await?;
    user.see("dialog[open] .notice").await?;
    user.press(common::CANCEL).await?;
    user.gone("dialog[open]").await?;
    let informal = [
        (Field::InformalComplainant, "退货退款"),
        (Field::InformalRespondent, "再修一次"),
        (Field::InformalOutcome, "failed"),
    ];
    user.step(StepKind::MediateInformally, &informal).await?;
    user.at_stage(At::Mediating).await?;
    mediated(&user).await?;
    performed(&user).await?;
    let close = [(Field::CloseOutcome, "referred"), (Field::CloseConfirmed, "no")];
    user.step(StepKind::Close, &close).await?;
    user.at_stage(At::Closed).await?;
    user.refresh().await?;
    user.at_stage(At::Closed).await?;
    user.check_barriers("a case with everything in it").await
}

/// Consent, a mediator who is refused and has to leave, another one, a session, an agreement.
async fn mediated(user: &User) -> Outcome {
    convene(user, "孙调解").await?;
    user.record().await?;
    let refused = [(Field::RecuseParty, "complainant"), (Field::RecuseReason, "与商家有往来")];
    user.step(StepKind::Recuse, &refused).await?;
    // No session while that is not decided.
    user.open_step(StepKind::HoldSession).await?;
    user.see("dialog[open] .notice").await?;
    user.press(common::CANCEL).await?;
    user.gone("dialog[open]").await?;
    user.step(StepKind::Recuse, &[(Field::RecuseGranted, "yes"), (Field::RecuseReason, "属实")]).await?;
    // Who had to leave, and who handled the case, cannot mediate.
    for unfit in ["孙调解", "李演示"] {
        convene(user, unfit).await?;
        user.see("dialog[open] button[type=submit]").await?.click().await?;
        user.see("dialog[open] .notice").await?;
        user.read(unfit).await?;
        user.press(common::CANCEL).await?;
        user.gone("dialog[open]").await?;
    }
    convene(user, "周调解").await?;
    user.record().await?;
    let session = [
        (Field::SessionAttendance, "complainant respondent"),
        (Field::SessionComplainant, "要求退款"),
        (Field::SessionRespondent, "同意分两次退"),
        (Field::SessionMinutes, "双方谈妥"),
        (Field::SessionOutcome, "agreed"),
    ];
    user.step(StepKind::HoldSession, &session).await?;
    user.open_step(StepKind::Agree).await?;
    user.owe(0, "退还第一笔货款", "1000", &in_days(5).to_string()).await?;
    user.press(redress::i18n::pages::case::ADD_OBLIGATION).await?;
    user.owe(1, "退还余款", "1599", &in_days(10).to_string()).await?;
    user.give(Field::AgreeTotal, "2500").await?;
    user.sign("complainant", "张小样").await?;
    user.draw(1).await?;
    user.sign("mediator", "周调解").await?;
    user.check_barriers("an agreement").await?;
    // The amounts do not add up: refused, and everything typed stays.
    user.see("dialog[open] button[type=submit]").await?.click().await?;
    user.see("dialog[open] .notice").await?;
    user.give(Field::AgreeTotal, "2599").await?;
    user.record().await?;
    user.at_stage(At::Performing).await?;
    user.reads_day(in_days(5)).await?;
    user.see(".signature svg path").await.map(drop)
}

/// One part paid, the other breached and taken to court.
async fn performed(user: &User) -> Outcome {
    let first = [
        (Field::PerformObligation, "0"),
        (Field::PerformResult, "performed"),
        (Field::PerformAmount, "1000"),
    ];
    user.step(StepKind::Perform, &first).await?;
    let part =
        [(Field::PerformObligation, "1"), (Field::PerformResult, "in_part"), (Field::PerformAmount, "500")];
    user.step(StepKind::Perform, &part).await?;
    let breach = [
        (Field::PerformObligation, "1"),
        (Field::PerformResult, "breached"),
        (Field::PerformNote, "已书面催告"),
    ];
    user.step(StepKind::Perform, &breach).await?;
    user.at_stage(At::Performing).await?;
    let court = [
        (Field::ReferBody, "court"),
        (Field::ReferSent, "协议和催告函"),
        (Field::ReferNumber, "2026民初0号"),
    ];
    user.step(StepKind::Refer, &court).await?;
    user.at_stage(At::FollowingUp).await?;
    let waived = [
        (Field::FollowUpResult, "waived"),
        (Field::FollowUpMeans, "phone"),
        (Field::FollowUpNote, "已转法院"),
    ];
    user.step(StepKind::FollowUp, &waived).await?;
    user.at_stage(At::Closing).await
}

async fn convene(user: &User, mediator: &str) -> Outcome {
    user.open_step(StepKind::Convene).await?;
    user.give(Field::ConveneComplainantConsents, "yes").await?;
    user.give(Field::ConveneRespondentConsents, "yes").await?;
    user.give(Field::ConveneMediator, mediator).await?;
    user.give(Field::ConveneIndependent, "yes").await?;
    user.give(Field::ConveneOn, &in_days(6).to_string()).await?;
    user.give(Field::ConveneTime, "14:30").await?;
    user.give(Field::ConvenePlace, "二楼调解室").await?;
    user.give(Field::ConveneRecusalUntil, &in_days(3).to_string()).await?;
    user.give(Field::ConveneNotice, "请带发票，可以申请调解员回避").await
}

/// Declined with its ground, contested; upheld in one case, taken up after all in another.
pub async fn declined_and_contested(stage: &Stage) -> Outcome {
    for (lang, changed, end) in [(Lang::Zh, "no", At::Closing), (Lang::En, "yes", At::Investigating)] {
        let (user, _) = lodged(stage, lang, Viewport::Desktop).await?;
        let decline = [
            (Field::DeclineGround, "not_consumer_dispute"),
            (Field::DeclineExplanation, "没有购买凭证"),
            (Field::DeclineAdvice, "补齐凭证后再来"),
            (Field::DeclineTurnTo, "12315"),
        ];
        user.step(StepKind::Decline, &decline).await?;
        user.at_stage(At::Declined).await?;
        user.step(StepKind::RequestReconsideration, &[(Field::RequestGrounds, "找到了发票")]).await?;
        user.sit_down("王试", "reviewer").await?;
        let decision = [(Field::DecideChanged, changed), (Field::DecideReasons, "已核对")];
        user.step(StepKind::DecideReconsideration, &decision).await?;
        user.at_stage(end).await?;
    }
    Ok(())
}

/// Material is asked for: the clocks stand still until it has come in.
pub async fn material_stops_the_clock(stage: &Stage) -> Outcome {
    let (user, _) = lodged(stage, Lang::Zh, Viewport::Desktop).await?;
    user.step(StepKind::Accept, &[]).await?;
    let ask = [(Field::AskMissing, "购货发票"), (Field::AskUntil, &*in_days(20).to_string())];
    user.step(StepKind::AskMaterial, &ask).await?;
    user.hear(redress::i18n::loops::clock_state(redress::domain::clock::ClockState::Paused)).await?;
    user.reads_day(in_days(20)).await?;
    user.check_barriers("a paused clock").await?;
    let came = [
        (Field::ContactDirection, "incoming"),
        (Field::ContactWith, "complainant"),
        (Field::ContactMeans, "visit"),
        (Field::ContactSummary, "送来了发票"),
    ];
    user.step(StepKind::Contact, &came).await?;
    // Sixty days from today, none of them paused: asked and sent on one day.
    user.reads_day(in_days(60)).await
}

/// Withdrawn and closed, opened again, settled at once, closed for good.
pub async fn withdrawn_reopened_and_solved(stage: &Stage) -> Outcome {
    let (user, _) = lodged(stage, Lang::En, Viewport::Desktop).await?;
    user.step(StepKind::Withdraw, &[(Field::WithdrawReason, "settled")]).await?;
    user.at_stage(At::Withdrawn).await?;
    let withdrawn = [(Field::CloseOutcome, "withdrawn"), (Field::CloseConfirmed, "yes")];
    user.step(StepKind::Close, &withdrawn).await?;
    user.step(StepKind::Reopen, &[(Field::ReopenReason, "came_back"), (Field::ReopenDetails, "again")])
        .await?;
    let result = [
        (Field::NotifyDecision, "repaired on the spot"),
        (Field::NotifyReasons, "covered"),
        (Field::NotifyFirstContact, "yes"),
    ];
    user.step(StepKind::Notify, &result).await?;
    user.step(StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
    user.at_stage(At::FollowingUp).await?;
    // Seven days after it was settled.
    user.reads_day(in_days(7)).await?;
    user.step(StepKind::FollowUp, &[(Field::FollowUpResult, "fixed"), (Field::FollowUpMeans, "phone")])
        .await?;
    user.step(StepKind::Close, &[(Field::CloseOutcome, "solved"), (Field::CloseConfirmed, "yes")]).await?;
    user.at_stage(At::Closed).await
}

/// Two complaints about one thing are merged, taken apart and merged again; both stay readable.
pub async fn merged_twice(stage: &Stage) -> Outcome {
    let (user, first) = lodged(stage, Lang::Zh, Viewport::Desktop).await?;
    let second = user.lodge(COMPLAINT).await?;
    user.open_case(&second.number).await?;
    relate(&user, "merge_into", &first).await?;
    user.at_stage(At::Merged).await?;
    user.open_case(&first.number).await?;
    user.read(&second.number).await?;
    user.at_stage(At::Received).await?;
    user.open_case(&second.number).await?;
    relate(&user, "unmerge", &first).await?;
    user.at_stage(At::Received).await?;
    relate(&user, "merge_into", &first).await?;
    user.at_stage(At::Merged).await?;
    user.check_barriers("a merged case").await
}

async fn relate(user: &User, relation: &str, other: &Taken) -> Outcome {
    let values = [
        (Field::RelateRelation, relation),
        (Field::RelateOther, &*other.number),
        (Field::RelateReason, "同一件事"),
    ];
    user.step(StepKind::Relate, &values).await
}

/// A complaint on a desk's register, with Li at the desk, and its page open.
async fn lodged(stage: &Stage, lang: Lang, viewport: Viewport) -> Outcome<(User, Taken)> {
    let user = User::begin(stage, lang, viewport, shell::PURPOSE_DESK).await?;
    user.sit_down("李演示", "handler").await?;
    let taken = user.lodge(COMPLAINT).await?;
    user.open_case(&taken.number).await?;
    Ok((user, taken))
}

/// Taken up, investigated, answered.
async fn answered(user: &User) -> Outcome {
    user.step(StepKind::Accept, &[]).await?;
    let report = [
        (Field::InvestigateFindings, "排水管接头开裂"),
        (Field::InvestigateConclusion, "partly"),
        (Field::InvestigateCause, "product"),
        (Field::InvestigateDepartment, "after_sales"),
    ];
    user.step(StepKind::Investigate, &report).await?;
    let result = [(Field::NotifyDecision, "免费更换接头"), (Field::NotifyReasons, "只有接头有问题")];
    user.step(StepKind::Notify, &result).await?;
    user.at_stage(At::Answered).await
}

/// The day so many days from today, where the browser of the tests believes to be: China.
fn in_days(days: u64) -> NaiveDate {
    (Utc::now() + TimeDelta::hours(8)).date_naive() + Days::new(days)
}
