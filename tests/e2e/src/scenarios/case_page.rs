//! The page of a case as a place to work: what stands where, what is folded, what stays in sight.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, User},
};
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{case, case_work, feedback, shell, track};
use redress::i18n::{Lang, common};
use serde_json::json;

/// A window as wide and high as that of most desks.
async fn at_a_desk(harness: &Harness, lang: Lang) -> Outcome<User> {
    let user = User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.sign_in("李演示", "handler").await?;
    let size = json!({ "width": 1366, "height": 768, "deviceScaleFactor": 1, "mobile": false });
    user.cdp("Emulation.setDeviceMetricsOverride", size).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    user.open_case(&receipt.number).await?;
    Ok(user)
}

/// Waits until a script answers true.
async fn holds(user: &User, what: &str, script: &str) -> Outcome {
    user.wait_until(what, async || Ok((user.js(script, vec![]).await? == json!(true)).then_some(()))).await
}

/// The history begins under 400 pixels, beside the facts; its entries are lines that open.
pub async fn the_history_stands_first_and_folded(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = at_a_desk(harness, lang).await?;
        let told =
            [(Field::AcknowledgeMeans, "phone"), (Field::AcknowledgeNext, "三天内上门查看，并带上检测设备")];
        user.step(StepKind::Acknowledge, &told).await?;
        let top = user
            .js(
                "scrollTo(0, 0); return document.querySelector('.timeline-item').getBoundingClientRect().top",
                vec![],
            )
            .await?;
        if top.as_f64().is_none_or(|top| top >= 400.0) {
            return Err(format!("the history begins at {top}").into());
        }
        let beside = "const of = (css) => document.querySelector(css).getBoundingClientRect();
             return of('.case-history').right <= of('[aria-labelledby=facts]').left";
        holds(&user, "history and facts stand side by side", beside).await?;
        // The newest is open, the others are a line each.
        let open = "return [...document.querySelectorAll('.timeline-item details')].map((d) => d.open).join() === 'true,false'";
        holds(&user, "the newest is open", open).await?;
        user.press(case_work::OPEN_ALL).await?;
        holds(
            &user,
            "all are open",
            "return [...document.querySelectorAll('.timeline-item details')].every((d) => d.open)",
        )
        .await?;
        user.press(case_work::FOLD_ALL).await?;
        user.check_accessibility("a case at a desk").await?;
        // A note is one click and one field.
        user.press(case_work::ADD_NOTE).await?;
        user.fill_field(Field::NoteText, "仓库说周五到货").await?;
        user.check_accessibility("a note that is being written").await?;
        user.press(case_work::SAVE_NOTE).await?;
        user.expect_gone(".note-form").await?;
        user.expect_text("仓库说周五到货").await?;
        // Internal: the complainant is not told.
        user.click_css(".history-tools label:nth-of-type(2)").await?;
        user.expect_no_text("仓库说周五到货").await?;
        user.click_css(".history-tools label:nth-of-type(4)").await?;
        user.expect_text("仓库说周五到货").await?;
    }
    Ok(())
}

/// All steps stand in a menu no higher than the window, found by a word; the form opens beside the facts and
/// loses nothing.
pub async fn a_step_is_found_and_written_beside_the_facts(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = at_a_desk(harness, lang).await?;
        user.click_css("[popovertarget='step-picker']").await?;
        user.check_accessibility("the menu of steps").await?;
        let fits =
            "return document.getElementById('step-picker').getBoundingClientRect().height <= innerHeight";
        holds(&user, "the menu fits the window", fits).await?;
        let word = if lang == Lang::Zh { "联系" } else { "contact" };
        user.fill_named("steps.find", word).await?;
        let found = "return [...document.querySelectorAll('#step-picker .step-list button')].length < 6";
        holds(&user, "few are left", found).await?;
        user.open_step(StepKind::Contact).await?;
        let beside = "const dialog = document.querySelector('dialog[open]');
             const facts = document.querySelector('[aria-labelledby=facts]').getBoundingClientRect();
             return !dialog.matches(':modal') && facts.right <= dialog.getBoundingClientRect().left";
        holds(&user, "the form stands beside the facts", beside).await?;
        user.check_accessibility("a form beside the facts").await?;
        user.fill_field(Field::ContactSummary, "打来催办").await?;
        user.js("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))", vec![]).await?;
        user.expect_gone("dialog[open]").await?;
        user.open_step(StepKind::Contact).await?;
        let kept =
            "return document.querySelector(\"dialog[open] [name='contact.summary']\").value === '打来催办'";
        holds(&user, "what was typed is still there", kept).await?;
        user.press(common::CANCEL).await?;
        user.expect_gone("dialog[open]").await?;
        user.expect_message(case::NEXT).await?;
    }
    Ok(())
}

/// Asking the complainant to rate leads straight to the handing over of this case.
pub async fn a_rating_is_asked_for_on_the_case(harness: &Harness) -> Outcome {
    let user = at_a_desk(harness, Lang::Zh).await?;
    let result = [
        (Field::NotifyDecision, "全额退款"),
        (Field::NotifyReasons, "投诉属实"),
        (Field::NotifyFirstContact, "yes"),
    ];
    user.step(StepKind::Notify, &result).await?;
    user.press(case::RATE_HERE).await?;
    user.expect_message(feedback::GIVE_TITLE).await?;
    user.press(feedback::I_AM_COMPLAINANT).await?;
    user.fill_field(Field::RateOutcome, "2").await?;
    user.fill_field(Field::RateHandling, "4").await?;
    user.press(track::SEND_RATE).await?;
    user.expect_message(feedback::THANKS_TITLE).await?;
    user.press(feedback::BACK_AT_DESK).await?;
    user.expect_gone("dialog[open]").await?;
    // It is rated: the case knows, and asks no more.
    user.expect_no_text(user.text(case::RATE_HERE)).await
}
