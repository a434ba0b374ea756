//! Complaints from receipt to close with fixed days: every step is recorded with the day on which it
//! happened, and every due date that the page shows is counted by hand beside it, by the Chinese calendars
//! of 2025 and 2026. Each runs in Chinese and in English, in one window each.
//!
//! The desk's clocks: acknowledge 24 hours, review 7 working days, resolve 60 days, respond 15 days
//! (a last day off moves on), reconsider 15 days, follow up 7 days, reopening 30 days (moves on).

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{Receipt, User},
};
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::clock::ClockState;
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::clocks::{MATERIAL, Obligation};
use redress::i18n::{Lang, steps};

/// The policy of these complaints: the device is in China, and the first screen proposes that.
pub(super) const DESK: &str = "desk_cn@2";

/// The device's clock: the desk records later what happened.
const WRITTEN_DOWN: &str = "2026-10-12T09:00";

const BOTH: [(Lang, Viewport); 2] = [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)];

const ACCEPT: &[(Field, &str)] = &[];

pub(super) const REPORT: &[(Field, &str)] = &[
    (Field::InvestigateFindings, "排水管接头开裂"),
    (Field::InvestigateConclusion, "partly"),
    (Field::InvestigateCause, "product"),
    (Field::InvestigateDepartment, "after_sales"),
];

const FIXED: &[(Field, &str)] = &[(Field::FollowUpResult, "fixed"), (Field::FollowUpMeans, "phone")];

const SOLVED: &[(Field, &str)] = &[(Field::CloseOutcome, "solved"), (Field::CloseConfirmed, "yes")];

/// Answered and settled at first contact, around Spring Festival 2025.
pub async fn solved_at_first_contact(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        // Friday, 24 January 2025.
        let (user, _) = start_with_complaint(harness, lang, viewport, "2025-01-24T10:00").await?;
        // 24 hours later.
        user.expect_due(DESK, "acknowledge", "2025-01-25T10:00").await?;
        // 25 is a Saturday; 26 (a Sunday made up for) and 27 are worked; 28 January to 4 February are off;
        // 5, 6, 7, 8 (a Saturday made up for); 9 is a Sunday; 10 February is the seventh.
        user.expect_due(DESK, "review", "2025-02-10").await?;
        user.step_on("2025-01-24T15:00", StepKind::Notify, &settled_at_once("2025-02-08")).await?;
        user.expect_stage(Stage::Answered).await?;
        // 7 days left of January and 8 of February: the 8th is a Saturday, but a workday, so it stays.
        user.expect_due(DESK, "respond", "2025-02-08").await?;
        user.step_on("2025-01-26T09:00", StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
        user.expect_stage(Stage::FollowingUp).await?;
        // 26 January and 7 days: a holiday, and this clock does not move on.
        user.expect_due(DESK, "follow_up", "2025-02-02").await?;
        user.step_on_with_axe("2025-01-30T16:00", StepKind::FollowUp, FIXED).await?;
        user.expect_stage(Stage::Closing).await?;
        user.step_on_with_axe("2025-02-06T10:00", StepKind::Close, SOLVED).await?;
        user.expect_stage(Stage::Closed).await?;
        // 22 days left of February and 8 of March: a Saturday, so Monday the 10th.
        user.expect_due(DESK, "reopen", "2025-03-10").await?;
        // The dates are the same after a reload.
        user.refresh().await?;
        user.expect_stage(Stage::Closed).await?;
        user.expect_due(DESK, "review", "2025-02-10").await?;
        user.expect_due(DESK, "respond", "2025-02-08").await?;
        user.expect_due(DESK, "follow_up", "2025-02-02").await?;
        // A suggestion can be recorded on a closed case.
        let idea = [(Field::SuggestText, "可以在门口贴一张投诉流程图")];
        user.step_on_with_axe("2025-02-07T10:00", StepKind::Suggest, &idea).await?;
        user.expect_text("可以在门口贴一张投诉流程图").await?;
        user.expect_stage(Stage::Closed).await?;
    }
    Ok(())
}

/// A result is rejected, looked at again by somebody else, changed, accepted, performed: across
/// National Day 2025.
pub async fn reconsidered_and_changed(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        // Monday, 8 September 2025.
        let (user, _) = start_with_complaint(harness, lang, viewport, "2025-09-08T10:00").await?;
        // 9, 10, 11, 12; 15, 16, 17.
        user.expect_due(DESK, "review", "2025-09-17").await?;
        user.step_on("2025-09-10T09:00", StepKind::Accept, ACCEPT).await?;
        // 20 days left of September, 31 of October, 9 of November: a Sunday, and it stays.
        user.expect_due(DESK, "resolve", "2025-11-09").await?;
        user.step_on_with_axe("2025-09-15T09:00", StepKind::Investigate, REPORT).await?;
        user.expect_stage(Stage::Deciding).await?;
        let result = [
            (Field::NotifyDecision, "免费更换接头"),
            (Field::NotifyReasons, "只有接头有问题"),
            (Field::NotifyReconsiderUntil, "2099-12-31"),
        ];
        user.step_on_with_axe("2025-09-16T09:00", StepKind::Notify, &result).await?;
        // The notice names a day, which goes before the rule.
        user.expect_due(DESK, "respond", "2099-12-31").await?;
        user.step_on_with_axe("2025-09-17T09:00", StepKind::Respond, &[(Field::RespondAnswer, "reject")])
            .await?;
        let grounds = [(Field::RequestGrounds, "漏水两次，要求退货")];
        user.step_on_with_axe("2025-09-18T09:00", StepKind::RequestReconsideration, &grounds).await?;
        user.expect_stage(Stage::Reconsidering).await?;
        // 12 days left of September and 3 of October: a holiday, and it stays.
        user.expect_due(DESK, "reconsider", "2025-10-03").await?;
        // Whoever decided does not decide again.
        user.expect_refusal(StepKind::DecideReconsideration, &Refusal::DecidedBefore("李演示".to_owned()))
            .await?;
        user.sign_in("王试", "reviewer").await?;
        let decision = [
            (Field::DecideChanged, "yes"),
            (Field::DecideReasons, "两次漏水，退货退款"),
            (Field::DecideRemedies, "refund"),
            (Field::DecideAmount, "2,599"),
            (Field::DecidePerformBy, "2025-10-20"),
        ];
        user.step_on_with_axe("2025-09-22T09:00", StepKind::DecideReconsideration, &decision).await?;
        user.expect_stage(Stage::Answered).await?;
        // 8 days left of September and 7 of October: a holiday, as is the 8th, so Thursday the 9th.
        user.expect_due(DESK, "respond", "2025-10-09").await?;
        user.step_on("2025-09-24T09:00", StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
        user.expect_stage(Stage::Performing).await?;
        // The day that the decision names.
        user.expect_clock_due(&Obligation { n: "1" }.text(lang), "2025-10-20").await?;
        let paid = [
            (Field::PerformObligation, "0"),
            (Field::PerformResult, "performed"),
            (Field::PerformAmount, "2599"),
        ];
        user.step_on_with_axe("2025-10-09T09:00", StepKind::Perform, &paid).await?;
        user.expect_stage(Stage::FollowingUp).await?;
        // 9 October and 7 days.
        user.expect_due(DESK, "follow_up", "2025-10-16").await?;
        user.step_on("2025-10-14T09:00", StepKind::FollowUp, FIXED).await?;
        user.step_on("2025-10-15T09:00", StepKind::Close, SOLVED).await?;
        user.expect_stage(Stage::Closed).await?;
        // 16 days left of October and 14 of November: a Friday.
        user.expect_due(DESK, "reopen", "2025-11-14").await?;
    }
    Ok(())
}

/// Answered, and the complainant is not reached three times: it lapses. Across National Day 2025.
pub async fn lapsed(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        // Friday, 26 September 2025.
        let (user, _) = start_with_complaint(harness, lang, viewport, "2025-09-26T10:00").await?;
        user.expect_due(DESK, "acknowledge", "2025-09-27T10:00").await?;
        // 27 is a Saturday; 28 (a Sunday made up for), 29, 30; 1 to 8 October are off; 9, 10, 11 (a
        // Saturday made up for); 12 is a Sunday; 13 October is the seventh.
        user.expect_due(DESK, "review", "2025-10-13").await?;
        user.step_on("2025-09-28T09:00", StepKind::Accept, ACCEPT).await?;
        // 2 days left of September, 31 of October, 27 of November.
        user.expect_due(DESK, "resolve", "2025-11-27").await?;
        user.step_on("2025-09-29T09:00", StepKind::Investigate, REPORT).await?;
        let result = [
            (Field::NotifyDecision, "免费更换接头"),
            (Field::NotifyReasons, "只有接头有问题"),
            (Field::NotifyReconsiderUntil, "2025-10-15"),
        ];
        user.step_on("2025-09-30T09:00", StepKind::Notify, &result).await?;
        // 30 September and 15 days: a Wednesday.
        user.expect_due(DESK, "respond", "2025-10-15").await?;
        for (n, when) in (1..).zip(["2025-10-09T09:00", "2025-10-13T09:00", "2025-10-16T09:00"]) {
            user.expect_stage(Stage::Answered).await?;
            let summary = format!("第 {n} 次无人接听");
            let call = [
                (Field::ContactDirection, "outgoing"),
                (Field::ContactWith, "complainant"),
                (Field::ContactMeans, "phone"),
                (Field::ContactReached, "no"),
                (Field::ContactSummary, &*summary),
            ];
            user.step_on(when, StepKind::Contact, &call).await?;
            user.expect_text(&summary).await?;
        }
        user.expect_stage(Stage::Closing).await?;
        let over = [(Field::CloseOutcome, "lapsed"), (Field::CloseConfirmed, "no_answer")];
        user.step_on("2025-10-17T09:00", StepKind::Close, &over).await?;
        user.expect_stage(Stage::Closed).await?;
        // 14 days left of October and 16 of November: a Sunday, so Monday the 17th.
        user.expect_due(DESK, "reopen", "2025-11-17").await?;
        user.check_accessibility("a lapsed complaint").await?;
    }
    Ok(())
}

/// Withdrawn and closed before Spring Festival 2026, opened again after it, settled.
pub async fn withdrawn_and_reopened(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        // Tuesday, 10 February 2026.
        let (user, _) = start_with_complaint(harness, lang, viewport, "2026-02-10T10:00").await?;
        user.expect_due(DESK, "acknowledge", "2026-02-11T10:00").await?;
        // 11, 12, 13, 14 (a Saturday made up for); 15 to 23 are off; 24, 25, 26.
        user.expect_due(DESK, "review", "2026-02-26").await?;
        let settled = [(Field::WithdrawReason, "settled")];
        user.step_on_with_axe("2026-02-11T09:00", StepKind::Withdraw, &settled).await?;
        user.expect_stage(Stage::Withdrawn).await?;
        // Who has withdrawn is not asked to confirm it.
        let withdrawn = [(Field::CloseOutcome, "withdrawn")];
        user.step_on("2026-02-12T09:00", StepKind::Close, &withdrawn).await?;
        user.expect_stage(Stage::Closed).await?;
        // 16 days left of February and 14 of March: a Saturday, so Monday the 16th.
        user.expect_due(DESK, "reopen", "2026-03-16").await?;
        let again = [(Field::ReopenReason, "came_back"), (Field::ReopenDetails, "修好三周后又漏水")];
        user.step_on_with_axe("2026-03-05T09:00", StepKind::Reopen, &again).await?;
        user.expect_stage(Stage::Received).await?;
        // 26 days left of March, 30 of April, 4 of May: a holiday, and it stays.
        user.expect_due(DESK, "resolve_again", "2026-05-04").await?;
        user.step_on("2026-03-06T09:00", StepKind::Notify, &settled_at_once("2026-03-23")).await?;
        // 6 March and 15 days: Saturday the 21st, so Monday the 23rd.
        user.expect_due(DESK, "respond", "2026-03-23").await?;
        user.step_on("2026-03-09T09:00", StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
        user.expect_stage(Stage::FollowingUp).await?;
        // 9 March and 7 days.
        user.expect_due(DESK, "follow_up", "2026-03-16").await?;
        user.step_on("2026-03-13T09:00", StepKind::FollowUp, FIXED).await?;
        user.step_on("2026-03-16T09:00", StepKind::Close, SOLVED).await?;
        user.expect_stage(Stage::Closed).await?;
        // 15 days left of March and 15 of April: a Wednesday.
        user.expect_due(DESK, "reopen", "2026-04-15").await?;
    }
    Ok(())
}

/// Two complaints about the same matter around Labour Day 2025: merged, separated, merged again. Each keeps
/// its own dates and history.
pub async fn merged_twice(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        // Friday, 25 April 2025.
        let (user, first) = start_with_complaint(harness, lang, viewport, "2025-04-25T10:00").await?;
        // 26 is a Saturday; 27 (a Sunday made up for), 28, 29, 30; 1 to 5 May are off; 6, 7, 8.
        user.expect_due(DESK, "review", "2025-05-08").await?;
        let second = user.lodge_received("2025-04-28T10:00").await?;
        // 29, 30; 6, 7, 8, 9; 10 and 11 are a weekend; 12.
        user.expect_due(DESK, "review", "2025-05-12").await?;
        relate(&user, "2025-04-29T09:00", "merge_into", &first).await?;
        user.expect_stage(Stage::Merged).await?;
        user.open_case(&first.number).await?;
        user.expect_text(&second.number).await?;
        user.expect_stage(Stage::Received).await?;
        user.expect_due(DESK, "review", "2025-05-08").await?;
        user.open_case(&second.number).await?;
        relate(&user, "2025-04-30T09:00", "unmerge", &first).await?;
        user.expect_stage(Stage::Received).await?;
        // Merging does not pause a clock.
        user.expect_due(DESK, "review", "2025-05-12").await?;
        relate(&user, "2025-05-06T09:00", "merge_into", &first).await?;
        user.expect_stage(Stage::Merged).await?;
        user.expect_text("漏水").await?;
        user.check_accessibility("a complaint merged again").await?;
        // Steps are taken on the first; the second says so.
        user.expect_refusal(StepKind::Accept, &Refusal::MergedAway).await?;
        user.open_case(&first.number).await?;
        user.expect_text(&second.number).await?;
        user.step_on("2025-05-07T09:00", StepKind::Accept, ACCEPT).await?;
        // 24 days left of May, 30 of June, 6 of July: a Sunday, and it stays.
        user.expect_due(DESK, "resolve", "2025-07-06").await?;
    }
    Ok(())
}

/// Material is asked for and comes in before its day: the clocks stand still, and the time between does
/// not count. Asked for once more, it comes on the same day, and nothing is added.
pub async fn material_comes_in(harness: &Harness) -> Outcome {
    for (lang, viewport) in BOTH {
        // Wednesday, 26 March 2025; written down while the pause lasts, because it shows only then.
        let (user, _) =
            start_with_complaint_at(harness, lang, viewport, "2025-04-01T10:00", "2025-03-26T10:00").await?;
        // 27, 28, 31; 1, 2, 3; 4 to 6 April are off; 7.
        user.expect_due(DESK, "review", "2025-04-07").await?;
        user.step_on_with_axe("2025-03-27T09:00", StepKind::Accept, &[(Field::AcceptNote, "按质量问题受理")])
            .await?;
        // 4 days left of March, 30 of April, 26 of May.
        user.expect_due(DESK, "resolve", "2025-05-26").await?;
        let ask = [(Field::AskMissing, "购货发票"), (Field::AskUntil, "2025-04-21")];
        user.step_on_with_axe("2025-04-01T09:00", StepKind::AskMaterial, &ask).await?;
        user.expect_clock_due(user.text(MATERIAL), "2025-04-21").await?;
        // Nothing has come: at the latest the 20 days from 2 to 21 April do not count, 5 of them in May
        // and 15 in June.
        user.expect_due(DESK, "resolve", "2025-06-15").await?;
        user.expect_message(steps::clock_state(ClockState::Paused)).await?;
        user.wait_for(".clock[data-paused]").await?;
        user.check_accessibility("a paused clock").await?;
        user.set_clock("2025-04-14T16:00").await?;
        let came = [
            (Field::ContactDirection, "incoming"),
            (Field::ContactWith, "complainant"),
            (Field::ContactMeans, "visit"),
            (Field::ContactSummary, "送来了发票"),
        ];
        user.step_on_with_axe("2025-04-11T09:00", StepKind::Contact, &came).await?;
        user.expect_text("送来了发票").await?;
        // It came on 11 April: the 10 days from the 2nd on do not count.
        user.expect_due(DESK, "resolve", "2025-06-05").await?;
        // The review was done before the pause and keeps its date.
        user.expect_due(DESK, "review", "2025-04-07").await?;
        user.expect_gone(".clock[data-paused]").await?;

        let again = [(Field::AskMissing, "保修卡"), (Field::AskUntil, "2025-04-30")];
        user.step_on("2025-04-14T09:00", StepKind::AskMaterial, &again).await?;
        user.expect_clock_due(user.text(MATERIAL), "2025-04-30").await?;
        // The 16 days from 15 to 30 April at the latest.
        user.expect_due(DESK, "resolve", "2025-06-21").await?;
        let brought = [&came[..3], &[(Field::ContactSummary, "当天送来了保修卡")]].concat();
        user.step_on("2025-04-14T15:00", StepKind::Contact, &brought).await?;
        user.expect_text("当天送来了保修卡").await?;
        user.expect_due(DESK, "resolve", "2025-06-05").await?;
        user.expect_gone(".clock[data-paused]").await?;
    }
    Ok(())
}

/// A result at first contact that can be contested up to this day.
fn settled_at_once(until: &str) -> [(Field, &str); 4] {
    [
        (Field::NotifyDecision, "当天上门维修"),
        (Field::NotifyReasons, "首次联系即解决"),
        (Field::NotifyReconsiderUntil, until),
        (Field::NotifyFirstContact, "yes"),
    ]
}

async fn relate(user: &User, when: &str, relation: &str, other: &Receipt) -> Outcome {
    let values = [
        (Field::RelateRelation, relation),
        (Field::RelateOther, &*other.number),
        (Field::RelateReason, "同一件事"),
    ];
    user.step_on_with_axe(when, StepKind::Relate, &values).await
}

/// A desk with Li signed in and the page of a complaint open that was received at this minute.
pub(super) async fn start_with_complaint(
    harness: &Harness,
    lang: Lang,
    viewport: Viewport,
    when: &str,
) -> Outcome<(User, Receipt)> {
    start_with_complaint_at(harness, lang, viewport, WRITTEN_DOWN, when).await
}

/// As [`start_with_complaint`], recorded when the device's clock says `now`.
async fn start_with_complaint_at(
    harness: &Harness,
    lang: Lang,
    viewport: Viewport,
    now: &str,
    when: &str,
) -> Outcome<(User, Receipt)> {
    let user = User::start_on(harness, lang, viewport, now).await?;
    user.sign_in("李演示", "handler").await?;
    let receipt = user.lodge_received(when).await?;
    user.expect_stage(Stage::Received).await?;
    Ok((user, receipt))
}
