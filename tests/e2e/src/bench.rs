//! Speed in a real browser, as Markdown on standard output; `cargo xtask bench` puts it into BENCHMARKS.md.

use e2e::{
    Outcome,
    page::Page,
    sample::{cfpb_file, twenty_thousand},
    stage::{Options, Stage, Viewport},
    user::{User, speaking},
};
use redress::i18n::Lang;
use redress::i18n::pages::shell;
use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;

/// Enough for a median that one hiccup does not move.
const RUNS: usize = 7;

/// The sections of Today; where nothing is to be done, what says so.
const WORKING_LIST: &str = ".work-item, main .card.empty";

/// Measures everything and prints one table.
pub async fn run(stage: &Stage) -> Outcome {
    let browser = stage.blank(Options::default()).await?.cdp("Browser.getVersion", json!({})).await?;
    stage.clear().await;
    let browser = browser.get("product").and_then(Value::as_str).unwrap_or("a browser").to_owned();
    println!("Medians of {RUNS} runs in {browser}; imports are single runs.\n");
    println!("| what | median | slowest |\n|---|--:|--:|");
    empty_register(stage).await?;
    filled_register(stage, "20,000 real complaints", &twenty_thousand()?).await?;
    filled_register(stage, "100,000 generated complaints", &cfpb_file(100_000)?).await
}

async fn empty_register(stage: &Stage) -> Outcome {
    let (mut cold, mut warm, mut usable) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let page = stage.blank(Options::default()).await?;
        usable.push(shown(&page, "", ".welcome .button.primary").await?);
        cold.push(first_paint(&page).await?);
        page.visit("").await?;
        warm.push(first_paint(&page).await?);
        stage.clear().await;
    }
    row("first visit: first contentful paint, cold", cold);
    row("first visit: first contentful paint, warm", warm);
    row("first visit: first screen usable, cold", usable);
    Ok(())
}

async fn filled_register(stage: &Stage, what: &str, file: &Path) -> Outcome {
    let user = User::begin(stage, Lang::En, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.visit("settings/data").await?;
    user.see(".drop-zone").await?;
    let began = Instant::now();
    user.upload("input[name='import.file']", file).await?;
    let mapped = user.see(".mapping").await.map(|_| began.elapsed())?;
    let pressed = Instant::now();
    user.see("section[aria-labelledby='data-import'] .actions .button.primary").await?.click().await?;
    user.wait_long(".figures .figure-value").await?;
    let stored = pressed.elapsed();
    row(&format!("{what}: file chosen until its columns show"), vec![mapped.as_secs_f64() * 1e3]);
    row(&format!("{what}: import until durable and reported"), vec![stored.as_secs_f64() * 1e3]);
    let profile = user.page.profile.clone();
    user.page.clone().close().await;

    let (mut open, mut today, mut keys, mut figures) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let options = Options { profile: Some(profile.clone()), ..speaking(Lang::En, Viewport::Desktop) };
        let page = stage.blank(options).await?;
        open.push(shown(&page, "register", ".rows-body .row").await?);
        for text in ["m", "mo", "mor", "mort"] {
            keys.push(keystroke(&page, text).await?);
        }
        today.push(change(&page, "nav.main-nav a:nth-of-type(1)", WORKING_LIST).await?);
        figures.push(change(&page, "nav.main-nav a:nth-of-type(6)", ".figures").await?);
        page.close().await;
    }
    row(&format!("{what}: navigation until the first rows are painted, new browser"), open);
    row(&format!("{what}: keystroke until the list is painted"), keys);
    row(&format!("{what}: register to Today, until its sections are painted"), today);
    row(&format!("{what}: Today to Statistics"), figures);
    stage.clear().await;
    Ok(())
}

/// Opens a path in a page that has loaded nothing yet. Milliseconds from the start of the navigation
/// until something was painted, by the page's own clock: it looks from inside, frame by frame.
async fn shown(page: &Page, path: &str, css: &str) -> Outcome<f64> {
    let watch = format!(
        "const look = () => document.querySelector({css:?})
           ? requestAnimationFrame(() => globalThis.shown = performance.now()) : requestAnimationFrame(look);
         requestAnimationFrame(look);"
    );
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": watch })).await?;
    page.visit(path).await?;
    page.until(&format!("{css} was painted"), async || {
        Ok(page.js("return globalThis.shown ?? null", vec![]).await?.as_f64())
    })
    .await
}

/// Milliseconds from a keystroke in the search field until the list it leads to is painted.
async fn keystroke(page: &Page, text: &str) -> Outcome<f64> {
    let script = "const [text] = arguments;
         const field = document.querySelector('input[type=search]');
         return await new Promise((done) => {
           const began = performance.now();
           field.value = text;
           field.dispatchEvent(new InputEvent('input', { bubbles: true }));
           requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - began))); });";
    Ok(page.js(script, vec![json!(text)]).await?.as_f64().unwrap_or_default())
}

/// Milliseconds from a click until something is painted.
async fn change(page: &Page, link: &str, css: &str) -> Outcome<f64> {
    let script = "const [link, css] = arguments;
         return await new Promise((done) => {
           const began = performance.now();
           document.querySelector(link).click();
           const look = () => document.querySelector(css)
             ? requestAnimationFrame(() => done(performance.now() - began)) : requestAnimationFrame(look);
           look(); });";
    Ok(page.js(script, vec![json!(link), json!(css)]).await?.as_f64().unwrap_or_default())
}

/// Milliseconds from the start of the navigation to the first contentful paint, read once the app stands.
async fn first_paint(page: &Page) -> Outcome<f64> {
    page.see("main").await?;
    page.until("the first paint is recorded", async || {
        let script = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";
        Ok(page.js(script, vec![]).await?.as_f64())
    })
    .await
}

fn row(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let slowest = times.last().copied().unwrap_or_default();
    println!("| {what} | {:.0} ms | {slowest:.0} ms |", times[times.len() / 2]);
}
