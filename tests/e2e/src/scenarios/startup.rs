//! The page starts under a sub-path, or says why it cannot.

use super::VIEWS;
use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    locator::Locator,
    server::Host,
    user::{COMPLAINT, User, browser_options},
};
use redress::domain::readings::stage::Stage;
use redress::i18n::pages::{not_found, shell};
use redress::i18n::{Audience, Lang, common};
use serde_json::json;

/// The first screen, on a desktop and on a phone, without violations of WCAG; the runner checks console and requests.
pub async fn page_opens(harness: &Harness) -> Outcome {
    for viewport in [Viewport::Desktop, Viewport::Phone] {
        let page = harness.open(Options { viewport, ..Options::default() }, "").await?;
        page.expect_gone("#boot").await?;
        let user = User { page, lang: Lang::Zh };
        user.expect_heading(user.text(shell::WELCOME_TITLE)).await?;
        user.wait_for_located(&Locator::name(user.text(shell::PURPOSE_DESK))).await?;
        let page = user.page;
        page.check_accessibility(&format!("the first view, {viewport:?}")).await?;
    }
    Ok(())
}

/// A path that is no file is answered by 404.html, which is the page; it shows the view behind the link, at
/// the first visit once the register is there.
pub async fn deep_link_opens(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User { page: harness.open(browser_options(lang, viewport), "no/such/file").await?, lang };
        user.expect_heading(user.text(shell::WELCOME_TITLE)).await?;
        user.expect_path("no/such/file").await?;
        user.choose_purpose(shell::PURPOSE_DESK).await?;
        user.expect_heading(user.text(not_found::TITLE)).await?;
        let path = format!("{}no/such/file", harness.site.base);
        user.expect_text(&not_found::Text { path: &path }.text(lang)).await?;
        let receipt = user.lodge(COMPLAINT).await?;
        for (path, heading) in VIEWS {
            user.visit(path).await?;
            user.expect_heading(user.text(*heading)).await?;
            user.expect_path(path).await?;
        }
        let case = format!("case/{}", receipt.number);
        user.visit(&case).await?;
        user.expect_stage(Stage::Received).await?;
        user.expect_text(&receipt.number).await?;
        user.expect_path(&case).await?;
    }
    Ok(())
}

/// `#/path`, a missing last slash and `index.html` lead to the view that is meant.
pub async fn addresses_are_normalised(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let today = user.text(common::TODAY_VIEW).to_owned();
    for (given, meant, heading) in [
        ("#/case/9?a=1", "case/9?a=1", not_found::NotANumber { number: "9" }.text(user.lang)),
        (
            "#/register?stage=closed",
            "register?stage=closed",
            user.text(common::REGISTER_VIEW.to(Audience::Desk)).to_owned(),
        ),
        ("index.html?x=1", "?x=1", today.clone()),
        ("?y=2", "?y=2", today.clone()),
    ] {
        // Away, or the next address would only change the fragment.
        user.goto("about:blank").await?;
        user.visit(given).await?;
        user.expect_heading(&heading).await?;
        user.expect_path(meant).await?;
    }
    let base = harness.site.url("");
    user.goto(base.trim_end_matches('/')).await?;
    user.expect_heading(&today).await?;
    user.expect_path("").await
}

/// When its module cannot be loaded the page says so in both languages, instead of an endless spinner.
pub async fn an_unsupported_browser_shows_a_message(harness: &Harness) -> Outcome {
    let page = harness.open_blank(Options::default()).await?;
    page.cdp("Network.enable", json!({})).await?;
    page.cdp("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })).await?;
    page.visit("").await?;
    page.wait_for("#boot-failed").await?;
    page.expect_text("这个浏览器无法运行投诉台账").await?;
    page.expect_text("This browser cannot run the complaint register").await?;
    page.expect_gone("#boot").await?;
    page.check_accessibility("the message of an unsupported browser").await?;
    page.clear_log().await
}

/// A host that does not send the media type of .wasm: page, lazy views and worker load all the same.
pub async fn a_host_without_the_wasm_type_works(harness: &Harness) -> Outcome {
    let options = Options { host: Host::WithoutWasmType, ..browser_options(Lang::En, Viewport::Desktop) };
    let user = User { page: harness.open(options, "").await?, lang: Lang::En };
    // The sample data is made by the worker.
    user.choose_purpose(shell::PURPOSE_DEMO).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    user.go_to(common::REGISTER_VIEW).await?;
    user.wait_for(".rows-body .row").await?;
    user.go_to(common::STATISTICS_VIEW).await?;
    user.wait_for(".figures").await.map(drop)
}

/// The attribute that the panic hook sets opens a modal dialog in both languages.
pub async fn a_crash_is_shown_above_everything(harness: &Harness) -> Outcome {
    let page = harness.open_desktop().await?;
    page.wait_for("main").await?;
    page.js("document.documentElement.dataset.crashed = ''", vec![]).await?;
    page.wait_for("dialog#crashed:modal").await?;
    page.expect_text("程序出错，已经停止").await?;
    page.expect_text("The program failed and has stopped").await?;
    page.check_accessibility("the crash panel").await?;
    page.click("留在此页复制").await?;
    page.expect_gone("#crashed").await?;
    page.wait_for("main").await.map(drop)
}

/// The harness itself: a browser that was killed opens again with what it had stored.
pub async fn stored_data_survives_a_killed_browser(harness: &Harness) -> Outcome {
    let page = harness.open_desktop().await?;
    page.wait_for("main").await?;
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

    let page = harness.open(Options { profile: Some(profile), ..Options::default() }, "").await?;
    page.wait_for("main").await?;
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
