//! Consumers: a personal register, tracking with number and code, drafts, bad input.

use super::people::take_over_screen;
use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, User, browser_options},
};
use redress::domain::fields::field::Input;
use redress::domain::fields::intake::Part;
use redress::domain::fields::values::FieldProblem;
use redress::domain::readings::situation::Situation;
use redress::domain::readings::stage::Stage;
use redress::domain::values::tracking::DEMO_CODE;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{case_work, complainant_acts, shell, statistics, track};
use redress::i18n::{Audience, Lang, choices, common, errors, fields, steps};
use redress::register::worklist::SectionKind;
use serde_json::json;

/// A step of a personal register, its values, and the stage after it.
type PersonalStep = (StepKind, &'static [(Field, &'static str)], Stage);

/// The steps of a complaint in a personal register.
const PERSONAL_STEPS: &[PersonalStep] = &[
    (
        StepKind::Acknowledge,
        &[(Field::AcknowledgeMeans, "phone"), (Field::AcknowledgeNext, "三天内上门查看")],
        Stage::Acknowledged,
    ),
    (StepKind::Accept, &[], Stage::Investigating),
    (
        StepKind::Contact,
        &[
            (Field::ContactDirection, "outgoing"),
            (Field::ContactWith, "respondent"),
            (Field::ContactMeans, "phone"),
            (Field::ContactSummary, "店长说下周一前给答复"),
        ],
        Stage::Investigating,
    ),
    (
        StepKind::Investigate,
        &[(Field::InvestigateFindings, "排水管接头开裂"), (Field::InvestigateConclusion, "upheld")],
        Stage::Deciding,
    ),
    (
        StepKind::Notify,
        &[
            (Field::NotifyDecision, "全额退款"),
            (Field::NotifyReasons, "属于产品缺陷"),
            (Field::NotifyRemedies, "refund"),
            (Field::NotifyAmount, "2,599"),
        ],
        Stage::Answered,
    ),
    (
        StepKind::Respond,
        &[(Field::RespondAnswer, "accept"), (Field::RespondComment, "同意，尽快到账")],
        Stage::FollowingUp,
    ),
    (
        StepKind::FollowUp,
        &[
            (Field::FollowUpResult, "fixed"),
            (Field::FollowUpMeans, "phone"),
            (Field::FollowUpNote, "款已到账"),
        ],
        Stage::Closing,
    ),
    (StepKind::Rate, &[(Field::RateOutcome, "5"), (Field::RateHandling, "2")], Stage::Closing),
    (StepKind::Close, &[(Field::CloseOutcome, "solved"), (Field::CloseConfirmed, "yes")], Stage::Closed),
];

/// A personal register on a phone: the owner records the complaint, what the merchant does and what they do
/// themselves, up to its close; it is counted, and kept across a reload.
pub async fn my_own_complaint(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::start(harness, lang, Viewport::Phone, shell::PURPOSE_PERSONAL).await?;
        let number = user.save_own(COMPLAINT).await?;
        user.expect_personal_stage(Stage::Received).await?;
        user.check_accessibility("a case of my own").await?;
        for (kind, values, then) in PERSONAL_STEPS {
            user.open_personal_step(*kind).await?;
            user.expect_text(user.text(steps::step_help(*kind, Audience::Owner))).await?;
            for (field, text) in *values {
                user.fill_field(*field, text).await?;
            }
            user.check_accessibility(&format!("my form of {kind:?}")).await?;
            user.record().await?;
            user.expect_text(user.text(steps::step_done(*kind, Audience::Owner))).await?;
            // However quick somebody is, messages do not pile up over the page.
            user.expect_gone(".toast + .toast").await?;
            user.expect_personal_stage(*then).await?;
        }
        user.check_accessibility("my case, closed").await?;

        user.visit("statistics").await?;
        user.wait_for(".figures").await?;
        for (figure, value) in [
            (statistics::RECEIVED, "1"),
            (statistics::CLOSED, "1"),
            (statistics::OUTCOME, "100%"),
            (statistics::HANDLING, "0%"),
            (statistics::INCOMPLETE, "0%"),
        ] {
            let shown = user.figure(figure).await?;
            if shown != value {
                return Err(format!("{} is {shown}, not {value}", user.text(figure)).into());
            }
        }
        user.check_accessibility("my statistics").await?;
        user.go_to(common::TODAY_VIEW).await?;
        // Nothing is open: nothing to do, and nothing to count.
        user.wait_for(".card.empty").await?;
        user.expect_gone(".tiles").await?;
        user.check_accessibility("my today").await?;

        user.open_case(&number).await?;
        user.refresh().await?;
        user.expect_personal_stage(Stage::Closed).await?;
        // The words are the owner's, not the desk's.
        user.press(case_work::OPEN_ALL).await?;
        for words in [choices::PARTY_MERCHANT, steps::stage_behind(Stage::FollowingUp, Audience::Owner)] {
            user.expect_message(words).await?;
        }
        let noted = PERSONAL_STEPS.iter().flat_map(|(_, values, _)| *values);
        for (_, words) in
            noted.filter(|(field, _)| matches!(field.fixed_input(), Some(Input::Line(_) | Input::Text(_))))
        {
            user.expect_text(words).await?;
        }
    }
    Ok(())
}

/// The merchant does not answer in time, so the consumer turns to the hotline, whose answer is awaited from then
/// on. An offer of the merchant meanwhile still needs an answer.
pub async fn an_unanswered_complaint_is_taken_elsewhere(harness: &Harness) -> Outcome {
    let section = |kind: SectionKind| format!("#work-{}", kind as usize);
    for (lang, viewport) in [(Lang::Zh, Viewport::Phone), (Lang::En, Viewport::Desktop)] {
        let user = User { page: harness.open_blank(browser_options(lang, viewport)).await?, lang };
        user.set_clock("2026-03-18T09:00").await?;
        user.visit("").await?;
        user.choose_purpose(shell::PURPOSE_PERSONAL).await?;
        // Monday, 2 March, and 15 days.
        let sent = [(Field::LodgedReceived, "2026-03-02T10:00")];
        let number = user.save_own(&[COMPLAINT, &sent].concat()).await?;
        user.expect_due("cn_consumer@1", "answer", "2026-03-17").await?;
        user.go_to(common::TODAY_VIEW).await?;
        user.wait_for(&section(SectionKind::Overdue)).await?;
        user.open_case(&number).await?;
        let steps: [(StepKind, &[(Field, &str)]); 3] = [
            (StepKind::Refer, &[(Field::ReferBody, "hotline"), (Field::ReferSent, "订单和聊天记录")]),
            (StepKind::Notify, &[(Field::NotifyDecision, "换一台"), (Field::NotifyReasons, "在保修期内")]),
            (StepKind::Respond, &[(Field::RespondAnswer, "reject"), (Field::RespondComment, "我要退货")]),
        ];
        for (kind, values) in steps {
            user.open_personal_step(kind).await?;
            for (field, text) in values {
                user.fill_field(*field, text).await?;
            }
            user.check_accessibility(&format!("my form of {kind:?}")).await?;
            user.record().await?;
            if kind == StepKind::Notify {
                // 18 March and 15 days: Thursday, 2 April.
                user.expect_due("cn_consumer@1", "respond", "2026-04-02").await?;
                user.expect_message(steps::next_advice(Stage::Answered, Audience::Owner)).await?;
                continue;
            }
            user.expect_message(steps::advice(Situation::Body, Audience::Owner)).await?;
            user.go_to(common::TODAY_VIEW).await?;
            user.wait_for(&section(SectionKind::WaitingAuthority)).await?;
            user.expect_text(&number).await?;
            user.expect_gone(&section(SectionKind::Overdue)).await?;
            user.open_case(&number).await?;
        }
        // The hotline decides: its body stands in the form, and nothing is sent again. Then a newer offer.
        user.open_outcome(Audience::Owner).await?;
        user.fill_field(Field::ReferOutcome, "商家应当退货").await?;
        user.check_accessibility("my form of what they decided").await?;
        user.record().await?;
        user.expect_text("商家应当退货").await?;
        let offer: [(StepKind, &[(Field, &str)]); 2] = [
            (StepKind::Notify, &[(Field::NotifyDecision, "全额退款"), (Field::NotifyReasons, "照办")]),
            (StepKind::Respond, &[(Field::RespondAnswer, "accept")]),
        ];
        for (kind, values) in offer {
            user.open_personal_step(kind).await?;
            for (field, text) in values {
                user.fill_field(*field, text).await?;
            }
            user.record().await?;
        }
        user.expect_personal_stage(Stage::FollowingUp).await?;
    }
    Ok(())
}

/// With number and code the complainant sees the progress, and answers and rates once the desk has handed the
/// screen over. A wrong code shows nothing.
pub async fn the_complainant_answers_through_tracking(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let receipt = user.lodge_at_desk().await?;
        let internal = [
            (Field::ContactDirection, "outgoing"),
            (Field::ContactWith, "third"),
            (Field::ContactMeans, "phone"),
            (Field::ContactSummary, "内部：问过供应商"),
        ];
        user.step(StepKind::Contact, &internal).await?;
        let result = [
            (Field::NotifyDecision, "当天上门维修"),
            (Field::NotifyReasons, "首次联系即解决"),
            (Field::NotifyFirstContact, "yes"),
        ];
        user.step(StepKind::Notify, &result).await?;

        user.visit(&format!("track?number={}#code={DEMO_CODE}", receipt.number)).await?;
        user.wait_for("form.track-form").await?;
        user.click_css("form.track-form button[type=submit]").await?;
        user.expect_message(errors::TRACKING_WRONG).await?;
        user.goto("about:blank").await?;
        user.visit(&format!("track?number={}#code={}", receipt.number, receipt.code)).await?;
        user.wait_for(".track-status").await?;
        user.expect_text("当天上门维修").await?;
        user.expect_no_text("内部：问过供应商").await?;
        user.check_accessibility("tracking").await?;
        let place = user.path().await?;
        if place.contains(&receipt.code) {
            return Err(format!("the code stays in the address: {place}").into());
        }

        // The desk can read, but not answer or rate for the complainant.
        let offered = "const names = [...arguments];
             return [...document.querySelectorAll('main button')].some((b) => names.includes(b.innerText.trim()))";
        let acts = || {
            [track::RESPOND, track::RATE, complainant_acts::SUGGEST].map(|act| json!(user.text(act))).to_vec()
        };
        user.expect_message(complainant_acts::IN_PERSON_TEXT).await?;
        if user.js(offered, acts()).await? != json!(false) {
            return Err("the desk can act for the complainant".into());
        }
        take_over_screen(&user).await?;
        user.check_accessibility("tracking: the screen was handed over").await?;
        user.press(track::RESPOND).await?;
        user.fill_field(Field::RespondAnswer, "accept").await?;
        user.press(track::SEND_RESPOND).await?;
        user.expect_message(track::RECORDED).await?;
        user.press(track::RATE).await?;
        user.fill_field(Field::RateOutcome, "5").await?;
        user.fill_field(Field::RateHandling, "4").await?;
        user.press(track::SEND_RATE).await?;
        user.expect_message(steps::step_done(StepKind::Rate, Audience::Complainant)).await?;
        user.press(complainant_acts::GIVE_BACK).await?;
        user.expect_gone("dialog[open]").await?;
        user.expect_message(complainant_acts::IN_PERSON_TEXT).await?;
    }
    Ok(())
}

/// What was typed survives a reload, a killed tab and a killed browser.
pub async fn a_draft_survives(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Phone, shell::PURPOSE_DESK).await?;
    user.open_guided().await?;
    user.fill_field(Field::ComplainantPhone, "10000000001").await?;
    user.fill_field(Field::ComplainantName, "张小样").await?;
    user.refresh().await?;
    user.wait_for("[name='complainant.name']").await?;
    if user.field_value(Field::ComplainantName).await? != "张小样" {
        return Err("the name did not survive a reload".into());
    }
    user.press_next().await?;
    user.fill_field(Field::RespondentName, "示例电器城").await?;
    // A killed tab loses nothing; a killed browser loses at most what it had no time to write.
    user.crash_tab().await?;
    user.wait_for("[name='respondent.name']").await?;
    if user.field_value(Field::RespondentName).await? != "示例电器城" {
        return Err("the respondent did not survive a killed tab".into());
    }
    user.fill_field(Field::RespondentPhone, "10000000002").await?;
    user.wait_until("the second copy is written", async || {
        let script = "const open = (n) => new Promise((d) => { const r = indexedDB.open(n); r.onsuccess = () => d(r.result); });
             const [{ name }] = await indexedDB.databases(); const db = await open(name);
             const get = db.transaction('meta').objectStore('meta').get('draft/intake');
             const bytes = await new Promise((d) => { get.onsuccess = () => d(get.result); });
             db.close();
             return bytes ? new TextDecoder().decode(bytes).includes('10000000002') : false;";
        Ok((user.js(script, vec![]).await? == serde_json::json!(true)).then_some(()))
    })
    .await?;
    let profile = user.page.profile.clone();
    user.page.clone().kill().await?;
    let options =
        e2e::harness::Options { profile: Some(profile), ..browser_options(Lang::Zh, Viewport::Phone) };
    let page = harness.open(options, "intake").await?;
    let user = User { page, lang: Lang::Zh };
    user.wait_for("[name='respondent.name']").await?;
    if user.field_value(Field::RespondentName).await? != "示例电器城" {
        return Err("the respondent did not survive a killed browser".into());
    }
    if user.field_value(Field::RespondentPhone).await? != "10000000002" {
        return Err("the last field did not survive a killed browser".into());
    }
    Ok(())
}

/// Bad input is reported beside its field and keeps what was typed.
pub async fn bad_input_is_reported_beside_the_field(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::start(harness, lang, Viewport::Phone, shell::PURPOSE_DESK).await?;
        let bad = [
            (Field::ComplainantPhone, "call me", FieldProblem::Phone),
            (Field::RespondentName, "", FieldProblem::Required),
            (Field::PurchasePrice, "a lot", FieldProblem::Amount),
            (Field::PurchaseReceived, "2999-01-01", FieldProblem::Future),
        ];
        user.open_guided().await?;
        // "Next" says at once what is missing in the part, beside its field, and goes there.
        user.press_next().await?;
        user.expect_problem(Field::ComplainantName, FieldProblem::NameOrAnonymous).await?;
        user.expect_problem(Field::ComplainantPhone, FieldProblem::NoWayToReach).await?;
        user.wait_until("the focus is on the first", async || {
            let at = user.js("return document.activeElement.name", vec![]).await?;
            Ok((at == serde_json::json!(Field::ComplainantName.path())).then_some(()))
        })
        .await?;
        user.check_accessibility("a part with something missing").await?;
        let typed = bad.iter().map(|(field, text, _)| (*field, *text)).filter(|(_, text)| !text.is_empty());
        user.fill_intake_with_gaps(&typed.collect::<Vec<_>>()).await?;
        user.press_next().await?;
        user.wait_for(".error-list").await?;
        user.expect_gone(".receipt").await?;
        user.check_accessibility("an intake with errors").await?;
        for (field, text, problem) in bad {
            user.open_problem(fields::label(field, Audience::Desk)).await?;
            user.expect_problem(field, problem).await?;
            if user.field_value(field).await? != text {
                return Err(format!("{field} no longer holds {text:?}").into());
            }
            user.check_accessibility(&format!("what is wrong with {field}")).await?;
            user.open_part(Part::ALL.len()).await?;
            user.wait_for(".error-list").await?;
        }
        user.refresh().await?;
        user.wait_for(".wizard").await?;
        user.expect_text("call me").await?;
    }
    Ok(())
}
