//! Steps that no other file takes: assess, pause and resume, move to another policy, correct, end a
//! mediation, settle what two devices recorded. Days are fixed, and due dates counted by hand by the
//! Chinese calendars of 2025 and 2026.

use super::data;
use super::disputes::mediation_notice;
use super::lifecycles::{DESK, start_with_complaint};
use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::User,
};
use redress::domain::fields::intake::Part;
use redress::domain::history::case::{Flag, Standing};
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::clock::ClockState;
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::facts::{List, Rules};
use redress::i18n::clocks::{RECUSAL, SESSION};
use redress::i18n::pages::case;
use redress::i18n::{Audience, Lang, common, fields, reasons, steps};

/// The interim measures of the market regulator, in force when these complaints came in.
const MARKET: &str = "cn_market@1";

const BOTH: [(Lang, Viewport); 2] = [(Lang::Zh, Viewport::Phone), (Lang::En, Viewport::Desktop)];

/// Assessed; one clock paused and resumed, then all of them; moved to another policy: the due dates
/// follow.
pub async fn clocks_are_paused_and_moved(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        // Monday, 22 December 2025.
        let (user, _) = start_with_complaint(harness, lang, viewport, "2025-12-22T10:00").await?;
        let assess = [
            (Field::AssessSeverity, "4"),
            (Field::AssessSafety, "yes"),
            (Field::AssessComplexity, "2"),
            (Field::AssessImpact, "3"),
            (Field::AssessPriority, "urgent"),
            (Field::AssessImmediate, "先停用洗衣机"),
        ];
        user.step_on_with_axe("2025-12-22T11:00", StepKind::Assess, &assess).await?;
        user.expect_text("先停用洗衣机").await?;
        user.expect_text(&lang.label(List::Priority, "urgent")).await?;
        // 23, 24, 25, 26; 29, 30, 31.
        user.expect_due(DESK, "review", "2025-12-31").await?;

        let pause =
            [(Field::PauseClock, "review"), (Field::PauseReason, "complainant"), (Field::PauseNote, "出差")];
        user.step_on_with_axe("2025-12-24T09:00", StepKind::Pause, &pause).await?;
        user.expect_message(steps::clock_state(ClockState::Paused)).await?;
        user.wait_for(".clock[data-paused]").await?;
        // While it has no end the date is the earliest there can be.
        user.expect_due(DESK, "review", "2025-12-31").await?;
        let resume = [(Field::ResumeClock, "review"), (Field::ResumeNote, "回来了")];
        user.step_on_with_axe("2025-12-26T09:00", StepKind::Resume, &resume).await?;
        user.expect_gone(".clock[data-paused]").await?;
        // 25 and 26 do not count: 23, 24, 29, 30, 31; 1 to 3 January are off; 4 (a Sunday made up for), 5.
        user.expect_due(DESK, "review", "2026-01-05").await?;

        user.step_on("2026-01-05T09:00", StepKind::Accept, &[]).await?;
        // 26 days left of January, 28 of February, 6 of March.
        user.expect_due(DESK, "resolve", "2026-03-06").await?;
        user.step_on("2026-02-01T09:00", StepKind::Pause, &[(Field::PauseReason, "appraisal")]).await?;
        user.expect_message(steps::clock_state(ClockState::Paused)).await?;
        user.step_on("2026-02-11T09:00", StepKind::Resume, &[]).await?;
        // The ten days from 2 to 11 February do not count.
        user.expect_due(DESK, "resolve", "2026-03-16").await?;

        let moved = [(Field::MovePolicyPolicy, MARKET), (Field::MovePolicyReason, "转市场监管部门办理")];
        user.step_on_with_axe("2026-02-12T09:00", StepKind::MovePolicy, &moved).await?;
        user.expect_text("转市场监管部门办理").await?;
        let rules = Rules::default();
        let market = rules.policy_by_key(MARKET).ok_or("there is no such policy")?;
        user.expect_text(lang.of(&market.name)).await?;
        // 45 working days from 5 January: 6 to 9 (4), 12 to 16 (9), 19 to 23 (14), 26 to 30 (19); 2 to 11
        // February do not count; 12, 13, 14 (a Saturday made up for, 22); 15 to 23 are off; 24 to 28 (28 is
        // a Saturday made up for, 27); 2 to 6 March (32), 9 to 13 (37), 16 to 20 (42), 23, 24, 25 (45).
        user.expect_due(MARKET, "resolve", "2026-03-25").await?;
        // Its review is never paused.
        user.expect_due(MARKET, "review", "2025-12-31").await?;
        user.refresh().await?;
        user.expect_due(MARKET, "resolve", "2026-03-25").await?;
        user.check_accessibility("a case under another policy").await?;
    }
    Ok(())
}

/// A recorded part is corrected with a reason; its former values stay readable.
pub async fn what_was_recorded_is_corrected(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        let (user, _) = start_with_complaint(harness, lang, viewport, "2025-12-22T10:00").await?;
        let part = user.text(fields::part(Part::Purchase, Audience::Desk));
        user.click(&format!("{} {part}", user.text(common::EDIT))).await?;
        user.wait_for("dialog[open] form").await?;
        user.expect_text(&case::AmendPart { part }.text(lang)).await?;
        user.submit().await?;
        user.wait_for("dialog[open] .field[data-invalid] .error").await?;
        user.fill_field(Field::AmendReason, "发票上是两千八").await?;
        user.submit().await?;
        user.expect_message(case::NOTHING_CHANGED).await?;
        user.fill_field(Field::PurchaseDate, "2025-12-24").await?;
        user.submit().await?;
        user.expect_problem(Field::PurchaseDate, redress::domain::fields::values::FieldProblem::AfterReceipt)
            .await?;
        user.fill_field(Field::PurchaseDate, "2025-12-20").await?;
        user.fill_field(Field::PurchasePrice, "2,800").await?;
        user.check_accessibility("the form of a correction").await?;
        user.record().await?;
        user.expect_text("发票上是两千八").await?;
        user.refresh().await?;
        user.expect_stage(Stage::Received).await?;
        user.expect_text("2,800.00").await?;
        user.expect_text("2,599.00").await?;
        user.expect_text("发票上是两千八").await?;
        // A correction is no step of the loop: 23, 24, 25, 26; 29, 30, 31 December.
        user.expect_due(DESK, "review", "2025-12-31").await?;
    }
    Ok(())
}

/// Serious enough for a dispute at once; two sessions, no agreement: ended with its ground, and taken
/// to court.
pub async fn mediation_ends_without_agreement(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        // Monday, 4 August 2025.
        let (user, _) = start_with_complaint(harness, lang, viewport, "2025-08-04T10:00").await?;
        // 5, 6, 7, 8; 11, 12, 13.
        user.expect_due(DESK, "review", "2025-08-13").await?;
        let result = [
            (Field::NotifyDecision, "再修一次"),
            (Field::NotifyReasons, "首次联系即答复"),
            (Field::NotifyReconsiderUntil, "2025-08-22"),
            (Field::NotifyFirstContact, "yes"),
        ];
        user.step_on("2025-08-07T09:00", StepKind::Notify, &result).await?;
        // 7 August and 15 days: a Friday.
        user.expect_due(DESK, "respond", "2025-08-22").await?;
        user.step_on("2025-08-08T09:00", StepKind::Respond, &[(Field::RespondAnswer, "reject")]).await?;
        let dispute = [(Field::DisputeNature, "remedy"), (Field::DisputeSeverity, "5")];
        user.step_on_with_axe("2025-08-11T09:00", StepKind::OpenDispute, &dispute).await?;
        user.expect_stage(Stage::Disputed).await?;
        // 20 days left of August, 30 of September, 10 of October.
        user.expect_due(DESK, "mediation", "2025-10-10").await?;
        let informal = [
            (Field::InformalComplainant, "退货退款"),
            (Field::InformalRespondent, "再修一次"),
            (Field::InformalOutcome, "failed"),
        ];
        user.step_on_with_axe("2025-08-11T15:00", StepKind::MediateInformally, &informal).await?;
        user.expect_stage(Stage::Mediating).await?;
        let convene = mediation_notice("周调解", "2025-08-20", "2025-08-18");
        user.step_on_with_axe("2025-08-12T09:00", StepKind::Convene, &convene).await?;
        // The days that the notice names.
        user.expect_clock_due(user.text(SESSION), "2025-08-20").await?;
        user.expect_clock_due(user.text(RECUSAL), "2025-08-18").await?;
        let adjourned = [
            (Field::SessionAttendance, "complainant respondent"),
            (Field::SessionComplainant, "要求退款"),
            (Field::SessionRespondent, "要请示总部"),
            (Field::SessionMinutes, "改期再谈"),
            (Field::SessionOutcome, "adjourned"),
            (Field::SessionNext, "2025-09-03"),
        ];
        user.step_on_with_axe("2025-08-20T15:00", StepKind::HoldSession, &adjourned).await?;
        user.expect_clock_due(user.text(SESSION), "2025-09-03").await?;
        let failed = [
            (Field::SessionAttendance, "complainant respondent"),
            (Field::SessionComplainant, "要求退款"),
            (Field::SessionRespondent, "总部不同意"),
            (Field::SessionMinutes, "没有谈成"),
            (Field::SessionOutcome, "failed"),
        ];
        user.step_on("2025-09-03T15:00", StepKind::HoldSession, &failed).await?;
        let end = [(Field::EndGround, "impossible"), (Field::EndTurnTo, "甲市乙区人民法院")];
        user.step_on_with_axe("2025-09-05T09:00", StepKind::EndMediation, &end).await?;
        user.expect_text(&lang.label(List::MediationEnd, "impossible")).await?;
        user.expect_text("甲市乙区人民法院").await?;
        user.expect_stage(Stage::FollowingUp).await?;
        // It stopped; its day stays the one it had.
        user.expect_due(DESK, "mediation", "2025-10-10").await?;
        // Ended is ended: there is no agreement any more.
        user.expect_refusal(StepKind::Agree, &Refusal::AlreadyDone(StepKind::EndMediation)).await?;
        let court = [
            (Field::ReferBody, "court"),
            (Field::ReferSent, "调解终止书"),
            (Field::ReferNumber, "2025民初0号"),
        ];
        user.step_on_with_axe("2025-09-08T09:00", StepKind::Refer, &court).await?;
        let waived = [
            (Field::FollowUpResult, "waived"),
            (Field::FollowUpMeans, "phone"),
            (Field::FollowUpNote, "已转法院"),
        ];
        user.step_on("2025-09-09T09:00", StepKind::FollowUp, &waived).await?;
        user.expect_stage(Stage::Closing).await?;
        let referred = [(Field::CloseOutcome, "referred"), (Field::CloseConfirmed, "no")];
        user.step_on("2025-09-10T09:00", StepKind::Close, &referred).await?;
        user.expect_stage(Stage::Closed).await?;
        // 20 days left of September and 10 of October: a Friday, worked.
        user.expect_due(DESK, "reopen", "2025-10-10").await?;
    }
    Ok(())
}

/// The same case on two devices that do not know of one another: both take it up. Once their registers
/// are merged the entries say so, until somebody settles it.
pub async fn what_two_devices_recorded_is_settled(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        // Monday, 22 December 2025.
        let (user, receipt) = start_with_complaint(harness, lang, viewport, "2025-12-22T10:00").await?;
        user.expect_refusal(StepKind::Settle, &Refusal::NothingToSettle).await?;
        let folder = tempfile::tempdir()?;
        let file = user.save_register(folder.path()).await?;

        // An hour later at the second device, and two hours later at the first.
        let other = User::start_on(harness, lang, Viewport::Desktop, "2026-10-12T10:00").await?;
        other.sign_in("孙例", "handler").await?;
        data::choose_file(&other, &file).await?;
        wait_for_merge(&other).await?;
        other.open_case(&receipt.number).await?;
        other.step_on("2025-12-24T09:00", StepKind::Accept, &[(Field::AcceptNote, "第二台设备受理")]).await?;
        // 7 days left of December, 31 of January, 22 of February.
        other.expect_due(DESK, "resolve", "2026-02-22").await?;
        let folder = tempfile::tempdir()?;
        let file = other.save_register(folder.path()).await?;

        user.set_clock("2026-10-12T11:00").await?;
        user.open_case(&receipt.number).await?;
        user.step_on("2025-12-23T09:00", StepKind::Accept, &[(Field::AcceptNote, "第一台设备受理")]).await?;
        // 8 days left of December, 31 of January, 21 of February.
        user.expect_due(DESK, "resolve", "2026-02-21").await?;
        data::choose_file(&user, &file).await?;
        wait_for_merge(&user).await?;

        user.open_case(&receipt.number).await?;
        user.expect_message(case::FLAGGED).await?;
        user.expect_message(reasons::flag(Flag::Concurrent)).await?;
        user.expect_text("第一台设备受理").await?;
        user.expect_text("第二台设备受理").await?;
        user.check_accessibility("entries recorded side by side").await?;
        // What the second device recorded first has taken effect; the other says why it has not.
        user.expect_due(DESK, "resolve", "2026-02-22").await?;
        let kept = Standing::Refused(Refusal::AlreadyDone(StepKind::Accept));
        user.expect_text(&reasons::standing(lang, Audience::Desk, &kept)).await?;
        let settle = [(Field::SettleNote, "以先登记的受理为准")];
        user.step_on_with_axe("2025-12-25T09:00", StepKind::Settle, &settle).await?;
        user.expect_text("以先登记的受理为准").await?;
        // Settled is settled, also after a reload: there is nothing left to compare.
        user.refresh().await?;
        user.expect_stage(Stage::Investigating).await?;
        user.expect_refusal(StepKind::Settle, &Refusal::NothingToSettle).await?;
        user.expect_due(DESK, "resolve", "2026-02-22").await?;
        user.expect_no_text(user.text(case::FLAGGED)).await?;
    }
    Ok(())
}

/// Waits for the report of a merge.
async fn wait_for_merge(user: &User) -> Outcome {
    data::reported_count(user, user.text(redress::i18n::pages::data::MERGED_NEW_CASES)).await.map(drop)
}
