//! The demo's job: everything alive in one minute, every view without a barrier, gone in one act.

use super::VIEWS;
use e2e::{
    Outcome,
    stage::{Stage, Viewport},
    user::User,
};
use redress::i18n::pages::{data, shell};
use redress::i18n::{Lang, common};
use serde_json::json;

/// Every view, with sample data, in this language and window, light and dark.
async fn every_view(stage: &Stage, lang: Lang, viewport: Viewport) -> Outcome {
    let user = User::begin(stage, lang, viewport, shell::PURPOSE_DEMO).await?;
    user.hear(shell::DEMO_BANNER).await?;
    user.go(common::REGISTER_VIEW).await?;
    let link = user.see(".rows-body a.row-link").await?;
    let case = link.attr("href").await?.unwrap_or_default();
    let case = case.rsplit_once("/case/").map_or("", |(_, number)| number).to_owned();
    let views = VIEWS.iter().map(|(path, heading)| ((*path).to_owned(), Some(user.say(*heading))));
    let views: Vec<_> = views.chain([(format!("case/{case}"), None)]).collect();
    for scheme in ["light", "dark"] {
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        user.cdp("Emulation.setEmulatedMedia", media).await?;
        for (view, heading) in &views {
            user.visit(view).await?;
            match heading {
                Some(heading) => user.headed(heading).await?,
                None => user.see(".case-head").await.map(drop)?,
            }
            user.gone("#boot").await?;
            user.check_barriers(&format!("/{view}, {lang:?}, {viewport:?}, {scheme}")).await?;
            let wide = user.js("return document.documentElement.scrollWidth > innerWidth", vec![]).await?;
            if wide == json!(true) {
                return Err(format!("/{view} scrolls sideways at {viewport:?}").into());
            }
        }
    }
    Ok(())
}

/// In Chinese on a desktop.
pub async fn every_view_in_chinese(stage: &Stage) -> Outcome {
    every_view(stage, Lang::Zh, Viewport::Desktop).await
}

/// In English on a phone.
pub async fn every_view_in_english_on_a_phone(stage: &Stage) -> Outcome {
    every_view(stage, Lang::En, Viewport::Phone).await
}

/// In English on a desktop.
pub async fn every_view_in_english(stage: &Stage) -> Outcome {
    every_view(stage, Lang::En, Viewport::Desktop).await
}

/// In Chinese on a phone.
pub async fn every_view_in_chinese_on_a_phone(stage: &Stage) -> Outcome {
    every_view(stage, Lang::Zh, Viewport::Phone).await
}

/// Loaded on the first screen, removed in one act, and nothing of it is left.
pub async fn sample_data_goes_in_one_act(stage: &Stage) -> Outcome {
    let user = User::begin(stage, Lang::En, Viewport::Desktop, shell::PURPOSE_DEMO).await?;
    user.hear(shell::DEMO_BANNER).await?;
    user.visit("settings/data").await?;
    user.press(data::DEMO_REMOVE).await?;
    user.see("dialog[open]").await?;
    user.click_css("dialog[open] .danger").await?;
    user.gone("dialog[open]").await?;
    user.read_no(user.say(shell::DEMO_BANNER)).await?;
    user.refresh().await?;
    user.see("main h1").await?;
    user.read_no(user.say(shell::DEMO_BANNER)).await?;
    user.go(common::REGISTER_VIEW).await?;
    user.see("main h1").await?;
    user.gone(".rows-body .row").await
}
