//! Disputes from receipt to close: mediation, agreement, breach, and declined complaints that are contested.

use super::lifecycles::{DESK, REPORT};
use chrono::NaiveDate;
use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::User,
};
use redress::domain::fields::values::FieldProblem;
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::clock::ClockState;
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::clocks::{Obligation, RECUSAL, SESSION};
use redress::i18n::pages::signing;
use redress::i18n::{Audience, Lang, common, history, reasons};

/// Rejected, reconsidered, disputed, mediated with a second mediator, agreed, breached, taken to court.
pub async fn disputed_mediated_and_breached_in_chinese(harness: &Harness) -> Outcome {
    disputed(harness, Lang::Zh, Viewport::Desktop).await
}

/// The same in English, on a phone.
pub async fn disputed_mediated_and_breached_in_english(harness: &Harness) -> Outcome {
    disputed(harness, Lang::En, Viewport::Phone).await
}

/// In autumn 2025: the device's clock goes from day to day, and every due date was counted by hand by the
/// calendar of that year.
async fn disputed(harness: &Harness, lang: Lang, viewport: Viewport) -> Outcome {
    // Monday, 15 September 2025.
    let user = User::start_on(harness, lang, viewport, "2025-09-15T10:00").await?;
    user.lodge_at_desk().await?;
    user.expect_due(DESK, "acknowledge", "2025-09-16T10:00").await?;
    // 16, 17, 18, 19; 22, 23, 24.
    user.expect_due(DESK, "review", "2025-09-24").await?;
    answer(&user).await?;
    // 15 days left of September, 31 of October, 14 of November.
    user.expect_due(DESK, "resolve", "2025-11-14").await?;
    // 15 September and 15 days: a Tuesday.
    user.expect_due(DESK, "respond", "2025-09-30").await?;
    user.set_clock("2025-09-17T09:00").await?;
    user.step(StepKind::Respond, &[(Field::RespondAnswer, "reject")]).await?;
    user.step(StepKind::RequestReconsideration, &[(Field::RequestGrounds, "漏水两次")]).await?;
    // 13 days left of September and 2 of October: a holiday, and it stays.
    user.expect_due(DESK, "reconsider", "2025-10-02").await?;
    user.set_clock("2025-09-18T09:00").await?;
    user.sign_in("王试", "reviewer").await?;
    let upheld = [(Field::DecideChanged, "no"), (Field::DecideReasons, "维持原决定")];
    user.step(StepKind::DecideReconsideration, &upheld).await?;
    user.expect_stage(Stage::Answered).await?;
    user.step(StepKind::Respond, &[(Field::RespondAnswer, "reject")]).await?;
    user.expect_stage(Stage::FollowingUp).await?;
    user.set_clock("2025-09-19T09:00").await?;
    user.step(StepKind::OpenDispute, &[(Field::DisputeNature, "remedy"), (Field::DisputeSeverity, "3")])
        .await?;
    user.expect_stage(Stage::Disputed).await?;
    // 11 days left of September, 31 of October, 18 of November.
    user.expect_due(DESK, "mediation", "2025-11-18").await?;
    // An agreement needs a successful mediation.
    user.expect_refusal(StepKind::Agree, &Refusal::NotAgreed).await?;
    let informal = [
        (Field::InformalComplainant, "退货退款"),
        (Field::InformalRespondent, "再修一次"),
        (Field::InformalOutcome, "failed"),
    ];
    user.step(StepKind::MediateInformally, &informal).await?;
    user.expect_stage(Stage::Mediating).await?;
    mediate(&user).await?;
    perform(&user).await?;
    user.set_clock("2025-10-11T09:00").await?;
    let close = [(Field::CloseOutcome, "referred"), (Field::CloseConfirmed, "no")];
    user.step(StepKind::Close, &close).await?;
    user.expect_stage(Stage::Closed).await?;
    // 20 days left of October and 10 of November: a Monday.
    user.expect_due(DESK, "reopen", "2025-11-10").await?;
    user.refresh().await?;
    user.expect_stage(Stage::Closed).await?;
    user.expect_due(DESK, "mediation", "2025-11-18").await?;
    user.check_accessibility("a case with everything in it").await
}

/// Consent, a mediator who is refused and has to leave, another one, a session, an agreement.
async fn mediate(user: &User) -> Outcome {
    user.set_clock("2025-09-22T09:00").await?;
    user.step(StepKind::Convene, &mediation_notice("孙调解", "2025-09-28", "2025-09-25")).await?;
    // The days that the notice names.
    user.expect_clock_due(user.text(SESSION), "2025-09-28").await?;
    user.expect_clock_due(user.text(RECUSAL), "2025-09-25").await?;
    let refused = [(Field::RecuseParty, "complainant"), (Field::RecuseReason, "与商家有往来")];
    user.step(StepKind::Recuse, &refused).await?;
    // No session until the objection is decided.
    user.expect_refusal(StepKind::HoldSession, &Refusal::RecusalPending).await?;
    user.open_named_step(history::action(StepKind::Recuse, true, false, Audience::Desk)).await?;
    user.expect_text("与商家有往来").await?;
    user.expect_message(signing::RECUSAL_REASON).await?;
    user.fill_field(Field::RecuseGranted, "yes").await?;
    user.fill_field(Field::RecuseReason, "属实").await?;
    user.check_accessibility("the decision on a mediator who was refused").await?;
    user.record().await?;
    // Neither the mediator who was refused nor the handler of the case can mediate.
    for unfit in ["孙调解", "李演示"] {
        user.fill_step(StepKind::Convene, &mediation_notice(unfit, "2025-09-29", "2025-09-26")).await?;
        user.submit().await?;
        let refused = Refusal::NotIndependent(unfit.to_owned());
        user.expect_field_error(
            Field::ConveneMediator,
            &reasons::refusal(user.lang, Audience::Desk, &refused),
        )
        .await?;
        user.press(common::CANCEL).await?;
        user.expect_gone("dialog[open]").await?;
    }
    user.step(StepKind::Convene, &mediation_notice("周调解", "2025-09-29", "2025-09-26")).await?;
    user.expect_clock_due(user.text(SESSION), "2025-09-29").await?;
    user.expect_clock_due(user.text(RECUSAL), "2025-09-26").await?;
    let session = [
        (Field::SessionAttendance, "complainant respondent"),
        (Field::SessionComplainant, "要求退款"),
        (Field::SessionRespondent, "同意分两次退"),
        (Field::SessionMinutes, "双方谈妥"),
        (Field::SessionOutcome, "agreed"),
    ];
    user.set_clock("2025-09-24T09:00").await?;
    user.step(StepKind::HoldSession, &session).await?;
    user.open_step(StepKind::Agree).await?;
    user.fill_obligation(0, "退还第一笔货款", "1000", "2025-09-29").await?;
    user.press(redress::i18n::pages::case::ADD_OBLIGATION).await?;
    user.fill_obligation(1, "退还余款", "1599", "2025-10-04").await?;
    sign_agreement(user).await?;
    user.check_accessibility("an agreement").await?;
    // A slip in the terms costs nobody a signature: it is put back.
    user.fill_obligation(1, "退还余款", "15990", "2025-10-04").await?;
    user.expect_message(signing::TERMS_CHANGED).await?;
    user.check_accessibility("an agreement with other terms than were signed").await?;
    user.submit().await?;
    user.expect_problem(Field::AgreeSignatures, FieldProblem::SignedOtherwise).await?;
    user.press(signing::PUT_BACK).await?;
    user.expect_no_text(user.text(signing::TERMS_CHANGED)).await?;
    // Other terms are signed anew.
    user.fill_field(Field::AgreeTerms, "一式三份").await?;
    user.press(signing::SIGN_ANEW).await?;
    sign_agreement(user).await?;
    user.record().await?;
    user.expect_stage(Stage::Performing).await?;
    // The days agreed on; the second is a holiday, and stays.
    user.expect_clock_due(&obligation_clock(user, "1"), "2025-09-29").await?;
    user.expect_clock_due(&obligation_clock(user, "2"), "2025-10-04").await?;
    // The drawing has the name of who drew it below it.
    let script =
        "return [...document.querySelectorAll('.signature:has(path) strong')].map((e) => e.textContent)";
    user.wait_until("the drawn signature is named", async || {
        let named: Vec<String> = serde_json::from_value(user.js(script, vec![]).await?)?;
        Ok((!named.is_empty() && named.iter().all(|name| !name.is_empty())).then_some(()))
    })
    .await
}

/// The three sign: two by name, the respondent by hand.
async fn sign_agreement(user: &User) -> Outcome {
    user.sign_as("complainant", "张小样").await?;
    user.draw_signature(1).await?;
    user.sign_as("mediator", "周调解").await
}

/// The name of an obligation's clock.
fn obligation_clock(user: &User, number: &str) -> String {
    Obligation { n: number }.text(user.lang)
}

/// One part paid, the other breached and taken to court.
async fn perform(user: &User) -> Outcome {
    let first = [
        (Field::PerformObligation, "0"),
        (Field::PerformResult, "performed"),
        (Field::PerformAmount, "1000"),
    ];
    user.set_clock("2025-09-29T09:00").await?;
    user.step(StepKind::Perform, &first).await?;
    let part =
        [(Field::PerformObligation, "1"), (Field::PerformResult, "in_part"), (Field::PerformAmount, "500")];
    user.set_clock("2025-10-04T09:00").await?;
    user.step(StepKind::Perform, &part).await?;
    let breach = [
        (Field::PerformObligation, "1"),
        (Field::PerformResult, "breached"),
        (Field::PerformNote, "已书面催告"),
    ];
    user.set_clock("2025-10-09T09:00").await?;
    user.step(StepKind::Perform, &breach).await?;
    user.expect_stage(Stage::Performing).await?;
    user.expect_message(redress::i18n::steps::clock_state(ClockState::Breached)).await?;
    user.expect_clock_due(&obligation_clock(user, "2"), "2025-10-04").await?;
    let court = [
        (Field::ReferBody, "court"),
        (Field::ReferSent, "协议和催告函"),
        (Field::ReferNumber, "2025民初0号"),
    ];
    user.set_clock("2025-10-10T09:00").await?;
    user.step(StepKind::Refer, &court).await?;
    user.expect_stage(Stage::FollowingUp).await?;
    let waived = [
        (Field::FollowUpResult, "waived"),
        (Field::FollowUpMeans, "phone"),
        (Field::FollowUpNote, "已转法院"),
    ];
    user.step(StepKind::FollowUp, &waived).await?;
    user.expect_stage(Stage::Closing).await
}

/// The notice of a mediation that both agreed to, with the day up to which the mediator can be refused.
pub(super) fn mediation_notice<'a>(
    mediator: &'a str,
    on: &'a str,
    recusal_until: &'a str,
) -> [(Field, &'a str); 9] {
    [
        (Field::ConveneComplainantConsents, "yes"),
        (Field::ConveneRespondentConsents, "yes"),
        (Field::ConveneMediator, mediator),
        (Field::ConveneIndependent, "yes"),
        (Field::ConveneOn, on),
        (Field::ConveneTime, "14:30"),
        (Field::ConvenePlace, "二楼调解室"),
        (Field::ConveneRecusalUntil, recusal_until),
        (Field::ConveneNotice, "请带发票，可以申请调解员回避"),
    ]
}

/// Declined with its ground and contested on the last day: upheld in one case, taken up after all in
/// another; a day later it is too late.
pub async fn declined_and_contested(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = start_declined(harness, lang, viewport).await?;
        user.set_clock("2025-10-10T09:00").await?;
        // A request of today is too late; one that came in before is not.
        user.open_step(StepKind::RequestReconsideration).await?;
        user.fill_field(Field::RequestGrounds, "找到了发票").await?;
        user.submit().await?;
        let over = Refusal::WindowOver(NaiveDate::from_ymd_opt(2025, 10, 9).ok_or("no such day")?);
        user.expect_field_error(Field::StepHappened, &reasons::refusal(lang, Audience::Desk, &over)).await?;
        user.fill_field(Field::StepHappened, "2025-10-09T16:00").await?;
        user.record().await?;
        user.expect_stage(Stage::Reconsidering).await?;
        for (changed, end) in [("no", Stage::Closing), ("yes", Stage::Investigating)] {
            let user = start_declined(harness, lang, viewport).await?;
            user.set_clock("2025-10-09T09:00").await?;
            user.step(StepKind::RequestReconsideration, &[(Field::RequestGrounds, "找到了发票")]).await?;
            user.expect_stage(Stage::Reconsidering).await?;
            // 9 October and 15 days.
            user.expect_due(DESK, "reconsider", "2025-10-24").await?;
            user.set_clock("2025-10-10T09:00").await?;
            user.sign_in("王试", "reviewer").await?;
            let decision = [(Field::DecideChanged, changed), (Field::DecideReasons, "已核对")];
            user.step(StepKind::DecideReconsideration, &decision).await?;
            user.expect_stage(end).await?;
            if changed == "yes" {
                // It is taken up on 10 October: 21 days left of it, 30 of November, 9 of December.
                user.expect_due(DESK, "resolve", "2025-12-09").await?;
            } else {
                let close = [(Field::CloseOutcome, "out_of_scope"), (Field::CloseConfirmed, "no")];
                user.step(StepKind::Close, &close).await?;
                user.expect_stage(Stage::Closed).await?;
                // 21 days left of October and 9 of November: a Sunday, so Monday the 10th.
                user.expect_due(DESK, "reopen", "2025-11-10").await?;
            }
        }
    }
    Ok(())
}

/// Received on Tuesday, 16 September 2025, and declined on Monday the 22nd.
async fn start_declined(harness: &Harness, lang: Lang, viewport: Viewport) -> Outcome<User> {
    let user = User::start_on(harness, lang, viewport, "2025-09-16T10:00").await?;
    user.lodge_at_desk().await?;
    // 17, 18, 19; 22, 23, 24, 25.
    user.expect_due(DESK, "review", "2025-09-25").await?;
    user.set_clock("2025-09-22T09:00").await?;
    let decline = [
        (Field::DeclineReasons, "no_proof"),
        (Field::DeclineExplanation, "没有购买凭证"),
        (Field::DeclineAdvice, "补齐凭证后再来"),
        (Field::DeclineTurnTo, "12315"),
    ];
    user.fill_step(StepKind::Decline, &decline).await?;
    user.check_accessibility("the form of a refusal").await?;
    user.record().await?;
    user.expect_stage(Stage::Declined).await?;
    // 8 days left of September and 7 of October: a holiday, as is the 8th, so Thursday the 9th.
    user.expect_due(DESK, "contest", "2025-10-09").await?;
    Ok(user)
}

/// Receipt up, investigated, answered.
async fn answer(user: &User) -> Outcome {
    user.step(StepKind::Accept, &[]).await?;
    user.step(StepKind::Investigate, REPORT).await?;
    let result = [(Field::NotifyDecision, "免费更换接头"), (Field::NotifyReasons, "只有接头有问题")];
    user.step(StepKind::Notify, &result).await?;
    user.expect_stage(Stage::Answered).await
}
