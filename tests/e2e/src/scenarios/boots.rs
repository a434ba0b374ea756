//! The page starts under a sub-path, and says so when it cannot.

use super::VIEWS;
use e2e::{
    Outcome,
    server::Host,
    stage::{Options, Stage, Viewport},
    user::{COMPLAINT, User, speaking},
};
use redress::domain::readings::stage::Stage as At;
use redress::i18n::pages::{not_found, shell};
use redress::i18n::{Lang, common};
use serde_json::json;

/// On a desktop and on a phone, without a barrier; the runner checks console and requests.
pub async fn page_opens(stage: &Stage) -> Outcome {
    for viewport in [Viewport::Desktop, Viewport::Phone] {
        let page = stage.open(Options { viewport, ..Options::default() }, "").await?;
        page.gone("#boot").await?;
        let user = User { page, lang: Lang::Zh };
        user.headed(user.say(shell::WELCOME_TITLE)).await?;
        user.control(user.say(shell::PURPOSE_DESK)).await?;
        let page = user.page;
        page.check_barriers(&format!("the first view, {viewport:?}")).await?;
    }
    Ok(())
}

/// A path that is no file is answered by 404.html, which is the page; it shows the view behind the link, at
/// the first visit once the register is there.
pub async fn deep_link_opens(stage: &Stage) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User { page: stage.open(speaking(lang, viewport), "no/such/file").await?, lang };
        user.headed(user.say(shell::WELCOME_TITLE)).await?;
        user.at("no/such/file").await?;
        user.choose_purpose(shell::PURPOSE_DESK).await?;
        user.headed(user.say(not_found::TITLE)).await?;
        let path = format!("{}no/such/file", stage.site.base);
        user.read(&not_found::Text { path: &path }.text(lang)).await?;
        let taken = user.lodge(COMPLAINT).await?;
        for (path, heading) in VIEWS {
            user.visit(path).await?;
            user.headed(user.say(*heading)).await?;
            user.at(path).await?;
        }
        let case = format!("case/{}", taken.number);
        user.visit(&case).await?;
        user.at_stage(At::Received).await?;
        user.read(&taken.number).await?;
        user.at(&case).await?;
    }
    Ok(())
}

/// `#/path`, a missing last slash and file names lead where they mean.
pub async fn addresses_are_put_right(stage: &Stage) -> Outcome {
    let user = User::begin(stage, Lang::En, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let today = user.say(common::TODAY_VIEW).to_owned();
    for (given, meant, heading) in [
        ("#/case/9?a=1", "case/9?a=1", not_found::NotANumber { number: "9" }.text(user.lang)),
        ("#/register?stage=closed", "register?stage=closed", user.say(common::REGISTER_VIEW).to_owned()),
        ("index.html?x=1", "?x=1", today.clone()),
        ("?y=2", "?y=2", today.clone()),
    ] {
        // Away, or the next address would only change the fragment.
        user.goto("about:blank").await?;
        user.visit(given).await?;
        user.headed(&heading).await?;
        user.at(meant).await?;
    }
    let base = stage.site.url("");
    user.goto(base.trim_end_matches('/')).await?;
    user.headed(&today).await?;
    user.at("").await
}

/// Without its module the page shows a sentence in both languages, not a spinner for ever.
pub async fn a_browser_that_cannot_run_it_says_so(stage: &Stage) -> Outcome {
    let page = stage.blank(Options::default()).await?;
    page.cdp("Network.enable", json!({})).await?;
    page.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await?;
    page.visit("").await?;
    page.see("#boot-failed").await?;
    page.read("这个浏览器无法运行投诉台账").await?;
    page.read("This browser cannot run the complaint register").await?;
    page.gone("#boot").await?;
    page.check_barriers("the failure panel").await?;
    page.forgive().await
}

/// A host that does not say what .wasm is: page, lazy views and worker arrive all the same.
pub async fn a_host_without_wasm_will_do(stage: &Stage) -> Outcome {
    let options = Options { host: Host::WithoutWasm, ..speaking(Lang::En, Viewport::Desktop) };
    let user = User { page: stage.open(options, "").await?, lang: Lang::En };
    // The sample data is made by the worker.
    user.choose_purpose(shell::PURPOSE_DEMO).await?;
    user.hear(shell::DEMO_BANNER).await?;
    user.go(common::REGISTER_VIEW).await?;
    user.see(".rows-body .row").await?;
    user.go(common::STATISTICS_VIEW).await?;
    user.see(".figures").await.map(drop)
}

/// The panic hook sets one attribute; a modal dialog in both languages follows.
pub async fn a_crash_is_shown_above_everything(stage: &Stage) -> Outcome {
    let page = stage.desktop().await?;
    page.see("main").await?;
    page.js("document.documentElement.dataset.crashed = ''", vec![]).await?;
    page.see("dialog#crashed:modal").await?;
    page.read("程序出错，已经停止").await?;
    page.read("The program failed and has stopped").await?;
    page.check_barriers("the crash panel").await?;
    page.click("留在此页复制").await?;
    page.gone("#crashed").await?;
    page.see("main").await.map(drop)
}

/// The harness itself: a browser killed at once opens again with what it had stored.
pub async fn stored_data_survives_a_killed_browser(stage: &Stage) -> Outcome {
    let page = stage.desktop().await?;
    page.see("main").await?;
    let write = "const done = arguments[0];
        const open = indexedDB.open('harness', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('kept');
        open.onsuccess = () => {
          const tx = open.result.transaction('kept', 'readwrite', { durability: 'strict' });
          tx.objectStore('kept').put('still here', 'key');
          tx.oncomplete = () => done('written');
        };";
    page.execute_async(write, vec![]).await?;
    let profile = page.profile.clone();
    page.kill().await?;

    let page = stage.open(Options { profile: Some(profile), ..Options::default() }, "").await?;
    page.see("main").await?;
    let read = "const done = arguments[0];
        const open = indexedDB.open('harness', 1);
        open.onsuccess = () => {
          const get = open.result.transaction('kept').objectStore('kept').get('key');
          get.onsuccess = () => done(get.result ?? null);
        };
        open.onupgradeneeded = () => open.transaction.abort();
        open.onerror = () => done('nothing stored');";
    let kept = page.execute_async(read, vec![]).await?.json().clone();
    if kept == json!("still here") { Ok(()) } else { Err(format!("after the kill: {kept}").into()) }
}
