//! Shortcuts and the palette: they reach everything, and never take a key from who is typing.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, User},
};
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{keys, shell};
use redress::i18n::{Audience, Lang, common, steps};
use serde_json::json;

async fn press_keys(user: &User, keys: &str) -> Outcome {
    Ok(user.action_chain().send_keys(keys).perform().await?)
}

async fn palette(user: &User) -> Outcome {
    let chain = user.action_chain().key_down(thirtyfour::Key::Control).send_keys("k");
    chain.key_up(thirtyfour::Key::Control).perform().await?;
    user.wait_for("#palette-text").await.map(drop)
}

async fn expect_path(user: &User, path: &str) -> Outcome {
    user.wait_until(&format!("{path:?} is open"), async || Ok((user.path().await? == path).then_some(())))
        .await
}

/// Each shortcut does what the list says; none fires while somebody types or composes, and one that is turned off
/// does nothing.
pub async fn shortcuts_reach_every_view(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.wait_for_keys().await?;
    for (typed, path) in [
        ("c", "intake"),
        ("gt", ""),
        ("gc", "register"),
        ("gf", "feedback"),
        ("gs", "statistics"),
        ("gp", "settings"),
    ] {
        press_keys(&user, typed).await?;
        expect_path(&user, path).await?;
        user.click_css("main h1").await?;
    }
    // Into the search from another page; what is typed there is typed.
    press_keys(&user, "/").await?;
    expect_path(&user, "register").await?;
    user.wait_until("the search has the focus", async || {
        let id = user.js("return document.activeElement.id", vec![]).await?;
        Ok((id == "register-search").then_some(()))
    })
    .await?;
    press_keys(&user, "c?gt").await?;
    let searched = user.js("return document.activeElement.value", vec![]).await?;
    if searched != "c?gt" || !user.path().await?.starts_with("register") {
        return Err(format!("the search box has {searched}").into());
    }
    // A key that is part of a composition is none, wherever the focus is.
    user.go_to(common::TODAY_VIEW).await?;
    let composed = "document.activeElement.blur();
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', isComposing: true, bubbles: true }));
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', keyCode: 229, bubbles: true }));
        return location.pathname";
    let at = user.js(composed, vec![]).await?;
    if user.js("return location.pathname", vec![]).await? != at {
        return Err("a composed key went to another page".into());
    }

    press_keys(&user, "?").await?;
    user.expect_message(keys::TITLE).await?;
    user.check_accessibility("the list of shortcuts").await?;
    user.click_css("dialog[open] [name='keys.new']").await?;
    press_keys(&user, "\u{e00c}").await?;
    user.expect_gone("dialog[open]").await?;
    press_keys(&user, "cgs").await?;
    expect_path(&user, "statistics").await?;
    user.refresh().await?;
    user.wait_for_keys().await?;
    press_keys(&user, "cgt").await?;
    expect_path(&user, "").await
}

/// The palette finds a complaint by half a phone number with one press besides the text, a page by its name in
/// either language, and a step of the complaint that is open.
pub async fn the_palette_reaches_pages_complaints_and_steps(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let receipt = user.lodge_at_desk().await?;
        let phone =
            COMPLAINT.iter().find(|(field, _)| *field == Field::ComplainantPhone).map(|(_, text)| *text);
        let half = &phone.ok_or("the complaint has a phone number")?[5..];
        user.go_to(common::TODAY_VIEW).await?;
        user.wait_for_keys().await?;

        palette(&user).await?;
        user.check_accessibility("the palette").await?;
        press_keys(&user, half).await?;
        user.expect_text(&receipt.number).await?;
        press_keys(&user, "\u{e007}").await?;
        expect_path(&user, &format!("case/{}", receipt.number)).await?;
        user.wait_for(".case-head").await?;

        // A step of the complaint that is open.
        palette(&user).await?;
        press_keys(&user, steps::step(StepKind::Contact, Audience::Desk).text(lang)).await?;
        press_keys(&user, "\u{e007}").await?;
        user.wait_for(&format!("[name='{}']", Field::ContactSummary.path())).await?;
        press_keys(&user, "\u{e00c}").await?;

        // Pages by their names in both languages; nothing is said where nothing is found.
        user.go_to(common::TODAY_VIEW).await?;
        for name in Lang::ALL.iter().map(|lang| common::STATISTICS_VIEW.text(*lang)) {
            palette(&user).await?;
            press_keys(&user, name).await?;
            press_keys(&user, "\u{e007}").await?;
            expect_path(&user, "statistics").await?;
            user.go_to(common::TODAY_VIEW).await?;
        }
        user.click_css(".app-tools > button:first-child").await?;
        user.wait_for("#palette-text").await?;
        press_keys(&user, "qqqqq").await?;
        user.expect_message(keys::NOTHING_FOUND).await?;
        let active = "return document.getElementById('palette-text').getAttribute('aria-activedescendant')";
        if user.js(active, vec![json!(0)]).await? != serde_json::Value::Null {
            return Err("a result that is not there is named as active".into());
        }
    }
    Ok(())
}
