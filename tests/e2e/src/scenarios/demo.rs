//! Sample data: every view with it, and its removal.

use super::VIEWS;
use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::User,
};
use redress::i18n::pages::{data, shell, today};
use redress::i18n::{Lang, common};
use serde_json::json;

/// Every view with sample data, light and dark: no violation of WCAG, no sideways scrolling.
async fn every_view(harness: &Harness, lang: Lang, viewport: Viewport) -> Outcome {
    let user = User::start(harness, lang, viewport, shell::PURPOSE_DEMO).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    user.go_to(common::REGISTER_VIEW).await?;
    let link = user.wait_for(".rows-body a.row-link").await?;
    let case = link.attr("href").await?.unwrap_or_default();
    let case = case.rsplit_once("/case/").map_or("", |(_, number)| number).to_owned();
    let views = VIEWS.iter().map(|(path, heading)| ((*path).to_owned(), Some(user.text(*heading))));
    let views: Vec<_> = views.chain([(format!("case/{case}"), None)]).collect();
    for scheme in ["light", "dark"] {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        user.cdp("Emulation.setEmulatedMedia", media).await?;
        for (view, heading) in &views {
            user.visit(view).await?;
            match heading {
                Some(heading) => user.expect_heading(heading).await?,
                None => user.wait_for(".case-head").await.map(drop)?,
            }
            user.expect_gone("#boot").await?;
            user.check_accessibility(&format!("/{view}, {lang:?}, {viewport:?}, {scheme}")).await?;
            let wide = user.js("return document.documentElement.scrollWidth > innerWidth", vec![]).await?;
            if wide == json!(true) {
                return Err(format!("/{view} scrolls sideways at {viewport:?}").into());
            }
        }
    }
    Ok(())
}

/// In Chinese on a desktop.
pub async fn every_view_in_chinese(harness: &Harness) -> Outcome {
    every_view(harness, Lang::Zh, Viewport::Desktop).await
}

/// In English on a phone.
pub async fn every_view_in_english_on_a_phone(harness: &Harness) -> Outcome {
    every_view(harness, Lang::En, Viewport::Phone).await
}

/// In English on a desktop.
pub async fn every_view_in_english(harness: &Harness) -> Outcome {
    every_view(harness, Lang::En, Viewport::Desktop).await
}

/// In Chinese on a phone.
pub async fn every_view_in_chinese_on_a_phone(harness: &Harness) -> Outcome {
    every_view(harness, Lang::Zh, Viewport::Phone).await
}

/// Who looks around is offered three doors, each to something prepared, in their own language.
pub async fn three_doors_lead_to_something_prepared(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Phone), (Lang::En, Viewport::Desktop)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DEMO).await?;
        let doors = [
            (today::DOOR_CUSTOMER, ".track-status"),
            (today::DOOR_DESK, ".case-head"),
            (today::DOOR_FIGURES, ".figures"),
        ];
        for (door, view) in doors {
            user.go_to(common::TODAY_VIEW).await?;
            user.press(door).await?;
            user.wait_for(view).await?;
        }
    }
    Ok(())
}

/// In a register of one's own the sample data is of one person.
pub async fn a_person_sees_their_own_complaints(harness: &Harness) -> Outcome {
    for (lang, name) in [(Lang::Zh, "林小样"), (Lang::En, "Robin Sample")] {
        let user = User::start(harness, lang, Viewport::Phone, shell::PURPOSE_PERSONAL).await?;
        user.visit("settings/data").await?;
        user.press(data::DEMO_LOAD).await?;
        user.expect_message(shell::DEMO_BANNER).await?;
        user.visit("register").await?;
        let link = user.wait_for(".rows-body a.row-link").await?;
        let rows =
            user.js("return document.querySelectorAll('.rows-body a.row-link').length", vec![]).await?;
        if rows != json!(8) {
            return Err(format!("{rows} complaints").into());
        }
        link.click().await?;
        user.wait_for(".case-head").await?;
        user.expect_text(name).await?;
    }
    Ok(())
}

/// Loaded on the first screen, removed with one button, and nothing of it is left.
pub async fn sample_data_is_removed_at_once(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Desktop, shell::PURPOSE_DEMO).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    user.visit("settings/data").await?;
    user.press(data::DEMO_REMOVE).await?;
    user.wait_for("dialog[open]").await?;
    user.click_css("dialog[open] .danger").await?;
    user.expect_gone("dialog[open]").await?;
    user.expect_no_text(user.text(shell::DEMO_BANNER)).await?;
    user.refresh().await?;
    user.wait_for("main h1").await?;
    user.expect_no_text(user.text(shell::DEMO_BANNER)).await?;
    user.go_to(common::REGISTER_VIEW).await?;
    user.wait_for("main h1").await?;
    user.expect_gone(".rows-body .row").await
}
