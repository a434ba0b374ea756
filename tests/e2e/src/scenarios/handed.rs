//! The screen in the complainant's hands, and the receipt on a device of their own.

use super::people::take_over_screen;
use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{User, browser_options},
};
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{complainant_acts, feedback, shell, today, track};
use redress::i18n::{Lang, common, errors};
use serde_json::json;
use thirtyfour::Key;

/// What the desk decides, in the words that the question repeats.
const DECISION: &str = "免费换一台新的";

/// A desk's complaint with a result, looked up with number and code.
async fn with_result(harness: &Harness, lang: Lang, viewport: Viewport) -> Outcome<User> {
    let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
    let receipt = user.lodge_at_desk().await?;
    let result = [
        (Field::NotifyDecision, DECISION),
        (Field::NotifyReasons, "首次联系即解决"),
        (Field::NotifyFirstContact, "yes"),
    ];
    user.step(StepKind::Notify, &result).await?;
    user.visit(&format!("track?number={}#code={}", receipt.number, receipt.code)).await?;
    user.wait_for(".track-status").await?;
    Ok(user)
}

/// Fails unless the answer that was being typed is there.
async fn expect_typed(user: &User, text: &str) -> Outcome {
    user.wait_for("dialog:modal .track-status").await?;
    if user.field_value(Field::RespondComment).await? == text {
        Ok(())
    } else {
        Err("what was typed is gone".into())
    }
}

/// Neither Escape nor Back takes the screen from the complainant. What is typed stays, handing back asks first,
/// and the language that the complainant chose goes with them.
pub async fn the_screen_stays_with_the_complainant(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = with_result(harness, lang, viewport).await?;
        let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
        take_over_screen(&user).await?;
        user.press(track::RESPOND).await?;
        // The question says what it is about.
        let asked = "return document.querySelector('dialog:modal form')?.parentElement.innerText ?? ''";
        if !user.js(asked, vec![]).await?.as_str().is_some_and(|text| text.contains(DECISION)) {
            return Err("the question does not say what was decided".into());
        }
        user.fill_field(Field::RespondComment, "我再想想").await?;
        // Browsers close a sheet on the second Escape whatever the page says.
        for _ in 0..3 {
            user.action_chain().send_keys(Key::Escape + "").perform().await?;
            expect_typed(&user, "我再想想").await?;
        }

        user.click(other.name()).await?;
        user.expect_text(complainant_acts::GIVE_BACK.text(other)).await?;
        expect_typed(&user, "我再想想").await?;
        user.check_accessibility("a screen handed over, in another language").await?;

        for ask in ["Back", "the button"] {
            if ask == "Back" {
                user.back().await?;
            } else {
                user.click(complainant_acts::GIVE_BACK.text(other)).await?;
            }
            user.expect_text(feedback::LEAVE_TYPED.text(other)).await?;
            user.check_accessibility("the question before handing back").await?;
            user.click(feedback::STAY.text(other)).await?;
            expect_typed(&user, "我再想想").await?;
        }
        user.click(complainant_acts::GIVE_BACK.text(other)).await?;
        user.expect_text(feedback::LEAVE_TYPED.text(other)).await?;
        user.click(complainant_acts::GIVE_BACK.text(other)).await?;
        user.expect_gone("dialog[open]").await?;
        // The desk has its language back, and its page.
        user.expect_message(complainant_acts::IN_PERSON_TEXT).await?;

        // With nothing typed the button hands back at once.
        take_over_screen(&user).await?;
        user.press(complainant_acts::GIVE_BACK).await?;
        user.expect_gone("dialog[open]").await?;
        user.expect_message(complainant_acts::IN_PERSON_TEXT).await?;
    }
    Ok(())
}

/// The QR code of a receipt, scanned with a phone that has no register: number and code to show, no question
/// what a register is for. A device with a register of its own does not call the number wrong either.
pub async fn a_receipt_opens_on_a_device_without_its_register(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let desk = User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DESK).await?;
        let receipt = desk.lodge_at_desk().await?;
        let path = format!("track?number={}#code={}", receipt.number, receipt.code);

        let phone = User { page: harness.open(browser_options(lang, Viewport::Phone), &path).await?, lang };
        phone.expect_message(track::NOT_HERE).await?;
        phone.expect_text(&receipt.number).await?;
        phone.expect_text(&receipt.code).await?;
        phone.expect_no_text(phone.text(shell::WELCOME_TITLE)).await?;
        phone.expect_no_text(phone.text(errors::TRACKING_WRONG)).await?;
        phone.check_accessibility("a receipt on another device").await?;
        phone.refresh().await?;
        phone.expect_text(&receipt.code).await?;
        phone.press(shell::BEGIN_OWN).await?;
        phone.wait_for(".welcome form").await?;

        let other = User::start(harness, lang, Viewport::Phone, shell::PURPOSE_DESK).await?;
        other.go_to(common::TODAY_VIEW).await?;
        other.visit(&path).await?;
        other.expect_message(track::NOT_HERE).await?;
        other.expect_text(&receipt.code).await?;
        other.expect_no_text(other.text(errors::TRACKING_WRONG)).await?;
        other.check_accessibility("a number that is not here").await?;
        // A slip of the finger is named as such.
        let typed = receipt.number.replacen('2', "3", 1);
        other.fill_named("track.number", &typed).await?;
        other.click_css("form.track-form button[type=submit]").await?;
        other.wait_for("form.track-form .field[data-invalid]").await?;
    }
    Ok(())
}

/// A step that was half typed when the complainant withdrew can no longer be recorded: Today says so, and the
/// draft can be discarded and had back.
pub async fn a_draft_without_use_is_discarded(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Phone, shell::PURPOSE_DESK).await?;
    let receipt = user.lodge_at_desk().await?;
    user.open_case(&receipt.number).await?;
    user.open_step(StepKind::Acknowledge).await?;
    user.fill_field(Field::AcknowledgeNext, "We will ring on Monday.").await?;
    let first = user.window().await?;
    user.open_tab(&format!("case/{}", receipt.number)).await?;
    user.step(StepKind::Withdraw, &[(Field::WithdrawReason, "settled")]).await?;
    user.switch_to_window(first).await?;
    user.visit("").await?;
    user.expect_message(today::DRAFT_STALE).await?;
    user.check_accessibility("a draft without use").await?;
    user.press(today::DRAFT_DISCARD).await?;
    user.press(today::DRAFT_UNDO).await?;
    user.press(today::DRAFT_DISCARD).await?;
    user.expect_message(today::DRAFT_UNDO).await?;
    user.refresh().await?;
    user.wait_for("main h1").await?;
    let kept = "return Object.keys(localStorage).some((key) => key.includes('draft/step'))";
    if user.js(kept, vec![]).await? == json!(false) { Ok(()) } else { Err("the draft is kept".into()) }
}
