//! The people around a complaint: groups at the desk, hand-over, merchants, and the complainant who
//! follows it with number and code.

use super::disputes::mediation_notice;
use chrono::{Days, NaiveDate, TimeDelta, Utc};
use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, Receipt, User},
};
use redress::domain::history::refusal::Refusal;
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, Role, StepKind};
use redress::i18n::pages::{case, complainant_acts, feedback, people, respondent, settings, shell, track};
use redress::i18n::{Audience, Lang, history, steps};
use serde_json::json;

/// A reviewer of the group that decided is refused by name of the group; one of another group decides.
pub async fn another_group_decides_again(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DESK).await?;
        sign_in_to_group(&user, "李演示", Role::Handler, "甲组").await?;
        user.check_accessibility("somebody of a group at the desk").await?;
        let receipt = user.lodge(COMPLAINT).await?;
        user.open_case(&receipt.number).await?;
        user.step(StepKind::Notify, RESULT).await?;
        user.step(StepKind::Respond, &[(Field::RespondAnswer, "reject")]).await?;
        user.step(StepKind::RequestReconsideration, &[(Field::RequestGrounds, "漏水两次了")]).await?;

        sign_in_to_group(&user, "王试", Role::Reviewer, "甲组").await?;
        let decided = Refusal::GroupDecidedBefore("甲组".to_owned());
        user.expect_refusal(StepKind::DecideReconsideration, &decided).await?;

        sign_in_to_group(&user, "周样", Role::Reviewer, "乙组").await?;
        let decision = [(Field::DecideChanged, "yes"), (Field::DecideReasons, "同意退货退款")];
        user.step(StepKind::DecideReconsideration, &decision).await?;
        user.expect_stage(Stage::Answered).await?;

        // One press gives the desk back to somebody who is known, with role and group.
        user.click_css(".desk-switch").await?;
        user.wait_for("#desk-person").await?;
        user.check_accessibility("the change of person").await?;
        user.click("李演示").await?;
        user.expect_gone("dialog[open]").await?;
        user.expect_text("甲组").await?;
    }
    Ok(())
}

/// All open cases of one person move to another, the closed one stays; the report says how many.
pub async fn open_cases_are_handed_over(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        user.sign_in("李演示", "handler").await?;
        let mut numbers = Vec::new();
        for _ in 0..3 {
            let receipt = user.lodge(COMPLAINT).await?;
            user.open_case(&receipt.number).await?;
            user.step(StepKind::Assign, &[(Field::AssignHandler, "李演示")]).await?;
            numbers.push(receipt.number);
        }
        let close = [
            (Field::CloseOutcome, "not_solved"),
            (Field::CloseConfirmed, "no_answer"),
            (Field::CloseOpenReason, "投诉人改走仲裁"),
        ];
        user.step(StepKind::Close, &close).await?;

        user.visit("settings/people").await?;
        user.press(people::HAND_OVER_TITLE).await?;
        user.expect_text(&people::Preview { n: "2" }.text(lang)).await?;
        user.check_accessibility("the hand-over of cases").await?;
        let go = people::Go { n: "2" }.text(lang);
        // Nobody named yet: said beside the field, and nothing is recorded.
        user.click(&go).await?;
        user.expect_message(people::TO_MISSING).await?;
        user.fill(user.text(people::TO), "王试").await?;
        user.fill(user.text(people::NOTE), "李演示休假").await?;
        user.click(&go).await?;
        user.expect_text(&people::ReportDone { n: "2", name: "王试" }.text(lang)).await?;
        user.expect_text(&people::PreviewNone { name: "李演示" }.text(lang)).await?;
        user.check_accessibility("the report of the hand-over").await?;

        for number in &numbers[..2] {
            user.open_case(number).await?;
            user.expect_text("李演示休假").await?;
            user.expect_text("王试").await?;
        }
        user.open_case(&numbers[2]).await?;
        user.expect_stage(Stage::Closed).await?;
        // It is on record, not only on the screen.
        user.refresh().await?;
        user.visit("register?handler=王试").await?;
        user.wait_for(".rows-body .row").await?;
        let rows = "return document.querySelectorAll('.rows-body .row').length";
        user.wait_until("two rows are listed", async || {
            Ok((user.js(rows, vec![]).await? == json!(2)).then_some(()))
        })
        .await?;
    }
    Ok(())
}

/// A merchant's page says how many complaints there are and what is owed; its contact details are
/// offered when it is complained of again.
pub async fn a_merchant_has_a_page(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        user.sign_in("李演示", "handler").await?;
        let with_phone = [COMPLAINT, &[(Field::RespondentPhone, "10000000002")]].concat();
        let receipt = user.lodge(&with_phone).await?;
        user.open_case(&receipt.number).await?;
        promise_refund(&user).await?;
        user.step(StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
        user.expect_stage(Stage::Performing).await?;

        user.click_css(".summary-strip a").await?;
        user.expect_text(&respondent::HowMany { total: "1", open: "1", closed: "0" }.text(lang)).await?;
        user.expect_text(&respondent::OwesOf { n: "1", read: "1" }.text(lang)).await?;
        user.expect_text("2,599.00").await?;
        user.expect_text("10000000002").await?;
        user.expect_day(in_days(5)).await?;
        user.check_accessibility("a merchant").await?;
        user.refresh().await?;
        user.expect_text(&respondent::OwesOf { n: "1", read: "1" }.text(lang)).await?;
        user.visit("respondent/nobody%20of%20this%20name").await?;
        user.expect_message(respondent::NONE_TITLE).await?;
        user.check_accessibility("a merchant who is unknown").await?;

        user.open_guided().await?;
        user.fill_field(Field::ComplainantName, "王小例").await?;
        user.fill_field(Field::ComplainantPhone, "10000000003").await?;
        user.press_next().await?;
        user.fill_field(Field::RespondentName, "示例电器城").await?;
        user.press(respondent::USE_DETAILS).await?;
        user.wait_until("the telephone is filled in", async || {
            Ok((user.field_value(Field::RespondentPhone).await? == "10000000002").then_some(()))
        })
        .await?;
        user.check_accessibility("a merchant who is known").await?;
    }
    Ok(())
}

/// Two spellings of one merchant are joined on its page: listed and counted as one, after a reload too; each
/// complaint keeps what was recorded, and separated they are two again.
pub async fn a_merchant_goes_by_several_names(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        user.sign_in("李演示", "handler").await?;
        let receipt = user.lodge(COMPLAINT).await?;
        let (short, long) = ("示例电器", "示例电器城");
        let other = COMPLAINT.iter().map(|(field, text)| match field {
            Field::RespondentName => (*field, short),
            Field::ComplainantPhone => (*field, "10000000009"),
            _ => (*field, *text),
        });
        user.lodge(&other.collect::<Vec<_>>()).await?;
        let counted = |total: &str| respondent::HowMany { total, open: total, closed: "0" }.text(lang);

        user.visit(&format!("respondent/{short}")).await?;
        user.expect_text(&counted("1")).await?;
        user.fill_named("respondent.join", "别的店").await?;
        user.click_css("h1").await?;
        user.expect_message(respondent::NOT_ON_RECORD).await?;
        user.fill_named("respondent.join", long).await?;
        user.check_accessibility("names to join").await?;
        user.click(&respondent::KeepName { name: long }.text(lang)).await?;
        user.expect_text(&counted("2")).await?;
        user.refresh().await?;
        user.expect_text(&counted("2")).await?;
        user.expect_text(&respondent::RecordedSo { n: "1" }.text(lang)).await?;
        user.open_case(&receipt.number).await?;
        user.expect_text(long).await?;
        user.visit(&format!("respondent/{long}")).await?;
        user.click(&respondent::PartOf { other: short }.text(lang)).await?;
        user.expect_text(&counted("1")).await?;
    }
    Ok(())
}

/// Asked for material, the complainant says with number and code what is on its way; the desk sees it
/// and the clock goes on.
pub async fn material_is_sent_through_tracking(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Phone), (Lang::En, Viewport::Desktop)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let receipt = user.lodge_at_desk().await?;
        user.step(StepKind::Accept, &[]).await?;
        let ask = [(Field::AskMissing, "购货发票"), (Field::AskUntil, &*in_days(20).to_string())];
        user.step(StepKind::AskMaterial, &ask).await?;
        open_tracking(&user, &receipt).await?;
        take_over_screen(&user).await?;
        user.expect_message(complainant_acts::TURN_MATERIAL).await?;
        user.expect_text(&complainant_acts::Asked { missing: "购货发票" }.text(lang)).await?;
        user.check_accessibility("tracking: material asked for").await?;
        user.press(complainant_acts::SEND).await?;
        user.expect_message(complainant_acts::SENT_WHAT).await?;
        user.check_accessibility("tracking: what is sent").await?;
        user.fill_field(Field::ContactSummary, "发票复印件一份").await?;
        user.fill_field(Field::ContactMeans, "letter").await?;
        user.press(complainant_acts::SEND_SENT).await?;
        user.expect_message(history::IN_TOUCH).await?;
        user.expect_no_text(user.text(complainant_acts::TURN_MATERIAL)).await?;

        user.open_case(&receipt.number).await?;
        user.expect_text("发票复印件一份").await?;
        // Sixty days from today, none of them paused: asked and sent on one day.
        user.expect_day(in_days(60)).await?;
    }
    Ok(())
}

/// The complainant reads who mediates, where and when, and objects in time; the desk decides.
pub async fn the_mediator_is_refused_through_tracking(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let receipt = user.lodge_at_desk().await?;
        let dispute = [(Field::DisputeNature, "remedy"), (Field::DisputeSeverity, "5")];
        user.step(StepKind::OpenDispute, &dispute).await?;
        let (on, until) = (in_days(6).to_string(), in_days(3).to_string());
        user.step(StepKind::Convene, &mediation_notice("孙调解", &on, &until)).await?;

        open_tracking(&user, &receipt).await?;
        user.expect_message(complainant_acts::MEDIATION).await?;
        user.expect_text("孙调解").await?;
        user.expect_text("二楼调解室").await?;
        user.expect_day(in_days(6)).await?;
        user.expect_day(in_days(3)).await?;
        user.check_accessibility("tracking: mediation").await?;
        take_over_screen(&user).await?;
        user.press(complainant_acts::REFUSE).await?;
        // Whose objection it is goes without saying here.
        user.expect_gone("[name='recuse.party']").await?;
        user.fill_field(Field::RecuseReason, "调解员是店长的亲戚").await?;
        user.check_accessibility("tracking: objecting to the mediator").await?;
        user.press(complainant_acts::SEND_REFUSE).await?;
        user.expect_message(complainant_acts::REFUSED_BY_YOU).await?;

        user.open_case(&receipt.number).await?;
        user.expect_text("调解员是店长的亲戚").await?;
        user.open_named_step(history::action(StepKind::Recuse, true, false, Audience::Desk)).await?;
        user.fill_field(Field::RecuseGranted, "yes").await?;
        user.fill_field(Field::RecuseReason, "属实").await?;
        user.record().await?;
        user.expect_stage(Stage::Mediating).await?;
        open_tracking(&user, &receipt).await?;
        user.expect_message(history::RECUSAL_GRANTED.to(Audience::Complainant)).await?;
        user.expect_no_text(user.text(complainant_acts::REFUSED_BY_YOU)).await?;
    }
    Ok(())
}

/// The complainant accepts a promise, says that it was kept, and makes a suggestion; nothing internal shows.
pub async fn a_promise_is_reported_through_tracking(harness: &Harness) -> Outcome {
    let lang = Lang::Zh;
    let user = User::start(harness, lang, Viewport::Phone, shell::PURPOSE_DESK).await?;
    let receipt = user.lodge_at_desk().await?;
    let internal = [
        (Field::ContactDirection, "outgoing"),
        (Field::ContactWith, "respondent"),
        (Field::ContactMeans, "phone"),
        (Field::ContactSummary, "内部：店长同意"),
    ];
    user.step(StepKind::Contact, &internal).await?;
    promise_refund(&user).await?;
    open_tracking(&user, &receipt).await?;
    take_over_screen(&user).await?;
    user.press(track::RESPOND).await?;
    user.fill_field(Field::RespondAnswer, "accept").await?;
    user.press(track::SEND_RESPOND).await?;
    user.expect_message(complainant_acts::OWED).await?;
    user.check_accessibility("tracking: what is owed").await?;
    // Its day has not come: nobody is in breach.
    let done = user.text(complainant_acts::DONE);
    if user.shows(complainant_acts::NOT_DONE).await? {
        return Err("a breach can be reported before the day".into());
    }
    user.click(&complainant_acts::AboutItem { n: "1", act: done }.text(lang)).await?;
    user.fill_field(Field::PerformNote, "款已到账").await?;
    user.press(complainant_acts::SEND_REPORT).await?;
    user.expect_message(steps::step_done(StepKind::Perform, Audience::Complainant)).await?;
    user.press(complainant_acts::SUGGEST).await?;
    user.fill_field(Field::SuggestText, "希望能在网上传发票").await?;
    user.press(complainant_acts::SEND_SUGGEST).await?;
    user.expect_message(steps::step_done(StepKind::Suggest, Audience::Complainant)).await?;
    user.press(complainant_acts::WHY_NOT).await?;
    user.expect_message(complainant_acts::ALREADY).await?;
    user.expect_no_text("内部：店长同意").await?;
    user.check_accessibility("tracking: what was done").await?;
    user.open_case(&receipt.number).await?;
    user.expect_stage(Stage::FollowingUp).await?;
    user.expect_text("款已到账").await?;
    // What is suggested stands in its own words where the desk reads what people say.
    user.visit("feedback").await?;
    user.expect_message(feedback::SUGGESTIONS).await?;
    user.expect_text("希望能在网上传发票").await
}

/// A merged complaint names the other one and leads to the form for its code.
pub async fn a_merged_complaint_names_the_other(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let first = user.lodge_at_desk().await?;
    let second = user.lodge(COMPLAINT).await?;
    user.open_case(&second.number).await?;
    let into = [
        (Field::RelateRelation, "merge_into"),
        (Field::RelateOther, &*first.number),
        (Field::RelateReason, "同一件事"),
    ];
    user.step(StepKind::Relate, &into).await?;
    open_tracking(&user, &second).await?;
    user.expect_text(&complainant_acts::Merged { number: &first.number }.text(user.lang)).await?;
    user.check_accessibility("tracking: a merged complaint").await?;
    user.click(&complainant_acts::MergedGo { number: &first.number }.text(user.lang)).await?;
    user.wait_for("form.track-form").await?;
    let held = user.js("return document.querySelector('[name=\"track.number\"]').value", vec![]).await?;
    if held != json!(first.number) {
        return Err(format!("the form holds {held}, not {}", first.number).into());
    }
    Ok(())
}

/// With the setting on it is recorded who opens a case: each person once, also when somebody else signs in
/// while it is open. Other tabs do not report it as a change, and the complainant does not see it.
pub async fn who_opens_a_case_is_noted(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let receipt = user.lodge_at_desk().await?;
        let expect_openings = async |n: &str| user.expect_text(&case::Openings { n }.text(lang)).await;
        let on_record = user.text(steps::step_done(StepKind::Consult, Audience::Desk));
        user.visit("settings/people").await?;
        user.expect_message(settings::OPENINGS_WHO).await?;
        if user.wait_for("#settings-openings").await?.is_enabled().await? {
            return Err("a handler can change who is watched".into());
        }
        user.sign_in("高试", "manager").await?;
        user.press(settings::OPENINGS).await?;
        user.wait_for("#settings-openings:checked").await?;
        user.check_accessibility("the switch of openings").await?;

        user.open_case(&receipt.number).await?;
        expect_openings("1").await?;
        user.click(&case::Openings { n: "1" }.text(lang)).await?;
        user.expect_text(on_record).await?;
        user.check_accessibility("who opened a case").await?;
        user.refresh().await?;
        expect_openings("1").await?;
        user.sign_in("李演示", "handler").await?;
        expect_openings("2").await?;

        // Another tab notes nothing more. What Wang opens there is no news here; what Wang does there is.
        let first = user.window().await?;
        user.open_tab(&user.path().await?).await?;
        expect_openings("2").await?;
        user.sign_in("王试", "reviewer").await?;
        expect_openings("3").await?;
        user.switch_to_window(first.clone()).await?;
        expect_openings("3").await?;
        user.expect_no_text(user.text(case::CHANGED_ELSEWHERE)).await?;
        let second = user.windows().await?.into_iter().find(|window| *window != first);
        user.switch_to_window(second.ok_or("the other tab is gone")?).await?;
        let told = [(Field::AcknowledgeMeans, "phone"), (Field::AcknowledgeNext, "三天内上门查看")];
        user.step(StepKind::Acknowledge, &told).await?;
        user.expect_stage(Stage::Acknowledged).await?;
        user.switch_to_window(first).await?;
        user.expect_message(case::CHANGED_ELSEWHERE).await?;

        open_tracking(&user, &receipt).await?;
        user.expect_message(track::HISTORY).await?;
        user.expect_no_text(on_record).await?;
    }
    Ok(())
}

/// A result at first contact.
const RESULT: &[(Field, &str)] = &[
    (Field::NotifyDecision, "当天上门维修"),
    (Field::NotifyReasons, "首次联系即解决"),
    (Field::NotifyFirstContact, "yes"),
];

/// Notifies the result with a refund promised for a day.
async fn promise_refund(user: &User) -> Outcome {
    let by = in_days(5).to_string();
    let money =
        [(Field::NotifyRemedies, "refund"), (Field::NotifyAmount, "2,599"), (Field::NotifyPerformBy, &*by)];
    user.step(StepKind::Notify, &[RESULT, &money].concat()).await
}

/// Opens the complainant's own view with number and code.
async fn open_tracking(user: &User, receipt: &Receipt) -> Outcome {
    user.visit(&format!("track?number={}#code={}", receipt.number, receipt.code)).await?;
    user.wait_for(".track-status").await.map(drop)
}

/// The desk hands the screen to the complainant, who has to take it before acting.
pub async fn take_over_screen(user: &User) -> Outcome {
    user.press(complainant_acts::GIVE).await?;
    user.expect_message(feedback::GIVE_TITLE).await?;
    user.press(feedback::I_AM_COMPLAINANT).await?;
    user.wait_for("dialog[open] .track-status").await.map(drop)
}

/// Signs in under a name, in a role and a group.
async fn sign_in_to_group(user: &User, name: &str, role: Role, group: &str) -> Outcome {
    user.click_css(".desk-switch").await?;
    user.fill_named("desk.person", name).await?;
    user.choose(user.text(shell::ROLE), user.text(steps::role(role))).await?;
    user.fill(user.text(people::GROUP), group).await?;
    user.press(shell::SIT_DOWN).await?;
    user.expect_gone("dialog[open]").await
}

/// The day this many days from today in the browser's time zone, UTC+8.
fn in_days(days: u64) -> NaiveDate {
    (Utc::now() + TimeDelta::hours(8)).date_naive() + Days::new(days)
}
