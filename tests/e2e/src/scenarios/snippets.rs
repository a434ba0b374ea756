//! Standard texts: inserted by button and by key, own ones kept with the register and in its file.

use super::data::choose_file;
use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{HANDLER, User},
};
use redress::domain::{Field, StepKind};
use redress::facts::Variable;
use redress::i18n::pages::{keys, shell, snippets as words};
use redress::i18n::{Lang, common};
use serde_json::json;

const BOX: &str = "#snippet-text";
const TEXT: Field = Field::AcknowledgeNext;

/// Presses `/` with Control where the focus is.
async fn press_key(user: &User) -> Outcome {
    let chain = user.action_chain().key_down(thirtyfour::Key::Control).send_keys("/");
    Ok(chain.key_up(thirtyfour::Key::Control).perform().await?)
}

async fn press(user: &User, keys: &str) -> Outcome {
    Ok(user.action_chain().send_keys(keys).perform().await?)
}

/// What stands in the text box that has the focus, and what of it is selected.
async fn written(user: &User) -> Outcome<(String, String)> {
    let script = "const box = document.activeElement;
         return box.tagName === 'TEXTAREA'
           ? [box.value, box.value.slice(box.selectionStart, box.selectionEnd)] : null";
    user.wait_until("a text box has the focus", async || {
        Ok(serde_json::from_value(user.js(script, vec![]).await?)?)
    })
    .await
}

/// A text with a blank is inserted at the cursor by the button and by the key, in both languages; the browser
/// undoes it, and the key does nothing once it is turned off.
pub async fn a_standard_text_is_inserted_with_a_blank_to_fill_in(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let receipt = user.lodge_at_desk().await?;
        user.open_case(&receipt.number).await?;
        user.open_step(StepKind::Acknowledge).await?;
        user.click_css(&format!("[name='{TEXT}']")).await?;
        press(&user, "<>\u{e012}").await?;
        press_key(&user).await?;
        user.wait_for(BOX).await?;
        user.check_accessibility("the list of standard texts").await?;
        user.wait_for("[role='option']").await?;
        press(&user, "\u{e007}").await?;
        user.expect_gone(BOX).await?;
        let (text, selected) = written(&user).await?;
        // Nobody handles it yet: that is the blank, and it is selected.
        let blank = Variable::Handler.words().map(|words| lang.of(&words.blank)).unwrap_or_default();
        if !text.starts_with('<')
            || !text.ends_with('>')
            || !text.contains(&receipt.number)
            || selected != blank
        {
            return Err(format!("inserted {text:?}, selected {selected:?}").into());
        }
        press(&user, HANDLER).await?;
        let (text, _) = written(&user).await?;
        if text.contains(blank) || !text.contains(HANDLER) {
            return Err(format!("the blank is filled in as {text:?}").into());
        }

        // By the button, and taken back as anything that is typed.
        user.fill_field(TEXT, "").await?;
        user.click_css(&format!(".with-snippets:has([name='{TEXT}']) > button")).await?;
        user.wait_for("[role='option']").await?;
        user.click_css("#snippet-text-1").await?;
        user.expect_gone(BOX).await?;
        if written(&user).await?.0.is_empty() {
            return Err("the button inserted nothing".into());
        }
        let undo = user.action_chain().key_down(thirtyfour::Key::Control).send_keys("z");
        undo.key_up(thirtyfour::Key::Control).perform().await?;
        user.wait_until("it is undone", async || Ok(written(&user).await?.0.is_empty().then_some(())))
            .await?;

        // A key that is turned off is none.
        user.press(common::CANCEL).await?;
        user.expect_gone("dialog[open]").await?;
        user.js("document.activeElement.blur()", vec![]).await?;
        user.wait_for_keys().await?;
        press(&user, "?").await?;
        user.expect_message(keys::TITLE).await?;
        user.click_css("dialog[open] [name='keys.snippets']").await?;
        press(&user, "\u{e00c}").await?;
        user.expect_gone("dialog[open]").await?;
        user.open_step(StepKind::Acknowledge).await?;
        user.click_css(&format!("[name='{TEXT}']")).await?;
        press_key(&user).await?;
        press(&user, "x").await?;
        user.wait_until(
            "what is typed is typed",
            async || Ok((written(&user).await?.0 == "x").then_some(())),
        )
        .await?;
    }
    Ok(())
}

/// A text of one's own is asked about once where it names an unknown variable; it is kept, offered first, goes
/// into the register's file and comes back from it.
pub async fn own_texts_travel_with_the_register(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DESK).await?;
        let receipt = user.lodge_at_desk().await?;
        user.visit("settings/snippets").await?;
        user.fill_named("snippet.name", "Ours").await?;
        user.fill_named("snippet.text", "{客户} {reference} {shop}").await?;
        user.choose_value("snippet.place", TEXT.path()).await?;
        let save = "form[aria-labelledby='snippet-form'] [type='submit']";
        user.click_css(save).await?;
        user.expect_text(&words::UnknownVariables { names: "{客户}" }.text(lang)).await?;
        user.check_accessibility("a text with an unknown variable").await?;
        user.click_css(save).await?;
        user.expect_message(words::SAVED).await?;
        user.click_css(save).await?;
        user.expect_message(words::NAME_MISSING).await?;

        let folder = tempfile::tempdir()?;
        let file = user.save_register(folder.path()).await?;
        let other = User::start(harness, lang, Viewport::Phone, shell::PURPOSE_DESK).await?;
        choose_file(&other, &file).await?;
        other.expect_text(&words::Merged { n: "1" }.text(lang)).await?;
        other.open_case(&receipt.number).await?;
        other.open_step(StepKind::Acknowledge).await?;
        other.click_css(&format!(".with-snippets:has([name='{TEXT}']) > button")).await?;
        other.wait_for("#snippet-text-0").await?;
        let first =
            other.js("return document.querySelector('#snippet-text-0').innerText", vec![json!(0)]).await?;
        if !first.as_str().is_some_and(|first| first.contains("Ours")) {
            return Err(format!("first is offered {first}").into());
        }
        other.click_css("#snippet-text-0").await?;
        other.expect_gone(BOX).await?;
        let blank = Variable::Shop.words().map(|words| lang.of(&words.blank)).unwrap_or_default();
        let (text, _) = written(&other).await?;
        // What is no variable stays as typed.
        if text != format!("{{客户}} {} {blank}", receipt.number) {
            return Err(format!("inserted {text:?}").into());
        }
    }
    Ok(())
}
