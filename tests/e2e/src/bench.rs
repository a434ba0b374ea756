//! Speed in a real browser, as lines of a name, a tab, and times in milliseconds. `cargo xtask bench` makes
//! tables of them and puts them into BENCHMARKS.md.

use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    page::Page,
    sample_files::{cfpb_file, temp_file, twenty_thousand_complaints},
    user::{User, browser_options},
};
use redress::i18n::Lang;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{env, fs};

/// The sections of Today; where nothing is to be done, what says so.
const WORKING_LIST: &str = ".work-item, main .card.empty";

/// Further visits of a browser in a run. A first paint waits for a frame, so single ones spread from 50 to 150 ms;
/// the medians of three differed by a fifth where those of eighty were the same.
const WARM_VISITS: usize = 8;

/// How often the word is typed in a run: a keystroke ends with a frame too.
const WORDS_TYPED: usize = 5;

/// What narratives are made of.
const WORDS: &str = "account statement payment charged interest representative telephone letter promised refund \
    after before several months they never answered my request about the balance which was already paid in full \
    and then reported it to every credit bureau without notice although I had sent copies of all documents by \
    certified mail their supervisor refused to explain why another company collects this debt when mortgage \
    modification application was approved twice escrow insurance foreclosure attorney branch manager transferred \
    disconnected complaint investigation resolved nothing received only automated messages until today";

/// Measures everything `BENCH_RUNS` times, imports once.
pub async fn run(harness: &Harness) -> Outcome {
    let runs = env::var("BENCH_RUNS").unwrap_or_else(|_| "1".to_owned()).parse()?;
    let browser = harness.open_blank(Options::default()).await?.cdp("Browser.getVersion", json!({})).await?;
    harness.close_pages().await;
    println!("browser\t{}", browser.get("product").and_then(Value::as_str).unwrap_or("a browser"));
    empty_register(harness, runs).await?;
    filled_register(harness, runs, "20,000 real complaints", &twenty_thousand_complaints()?).await?;
    let generated = with_narratives(100_000)?;
    filled_register(harness, runs, "100,000 generated complaints", &generated).await?;
    discard(&generated)
}

/// The generated file with 20 to 60 words of narrative in every row: 100,000 rows are about 44 MB.
fn with_narratives(rows: usize) -> Outcome<PathBuf> {
    let file = cfpb_file(rows)?;
    let plain = fs::read_to_string(&file)?;
    discard(&file)?;
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut random = 11_u64;
    let mut next = |bound: usize| {
        random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (random >> 33) as usize % bound
    };
    let mut text = String::new();
    for (row, line) in plain.lines().enumerate() {
        let narrative = match row {
            0 => "Consumer complaint narrative".to_owned(),
            _ => (0..20 + next(41)).map(|_| words[next(words.len())]).collect::<Vec<_>>().join(" "),
        };
        write!(text, "{line},{narrative}\r\n")?;
    }
    temp_file(&format!("complaints-{rows}-narratives.csv"), text.as_bytes())
}

/// Removes a generated file and the folder made for it.
fn discard(file: &Path) -> Outcome {
    Ok(fs::remove_dir_all(file.parent().ok_or("a file lies in a folder")?)?)
}

async fn empty_register(harness: &Harness, runs: usize) -> Outcome {
    let (mut cold, mut warm, mut usable) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs {
        let page = harness.open_blank(Options::default()).await?;
        usable.push(shown(&page, "", ".welcome .button.primary").await?);
        cold.push(first_paint(&page).await?);
        for _ in 0..WARM_VISITS {
            page.visit("").await?;
            warm.push(first_paint(&page).await?);
        }
        harness.close_pages().await;
    }
    print("first visit: first contentful paint, cold", &cold);
    print("first visit: first contentful paint, warm", &warm);
    print("first visit: first screen usable, cold", &usable);
    Ok(())
}

async fn filled_register(harness: &Harness, runs: usize, what: &str, file: &Path) -> Outcome {
    let page = harness.open(browser_options(Lang::En, Viewport::Desktop), "").await?;
    let user = User { page, lang: Lang::En };
    // By what it is and not by its words: a baseline may have others.
    user.click_css("[name='register.purpose'][value=desk]").await?;
    user.click_css(".welcome button[type=submit]").await?;
    user.wait_for("header.app-bar").await?;
    user.visit("settings/data").await?;
    user.wait_for(".drop-zone").await?;
    let began = Instant::now();
    user.upload("input[name='import.file']", file).await?;
    let mapped = user.wait_for(".mapping").await.map(|_| began.elapsed())?;
    let pressed = Instant::now();
    user.wait_for("section[aria-labelledby='data-import'] .actions .button.primary").await?.click().await?;
    user.wait_long_for(".figures .figure-value").await?;
    let stored = pressed.elapsed();
    print(&format!("{what}: file chosen until its columns show"), &[mapped.as_secs_f64() * 1e3]);
    print(&format!("{what}: import until durable and reported"), &[stored.as_secs_f64() * 1e3]);
    let profile = user.page.profile.clone();
    user.page.clone().close().await;

    let (mut open, mut today, mut keys, mut figures) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..runs {
        let options =
            Options { profile: Some(profile.clone()), ..browser_options(Lang::En, Viewport::Desktop) };
        let page = harness.open_blank(options).await?;
        open.push(shown(&page, "register", ".rows-body .row").await?);
        for _ in 0..WORDS_TYPED {
            for text in ["m", "mo", "mor", "mort"] {
                keys.push(keystroke(&page, text).await?);
            }
            keystroke(&page, "").await?;
        }
        today.push(change(&page, "nav.main-nav a:nth-of-type(1)", WORKING_LIST).await?);
        figures.push(change(&page, "nav.main-nav a:nth-of-type(6)", ".figures").await?);
        page.close().await;
    }
    print(&format!("{what}: navigation until the first rows are painted, new browser"), &open);
    print(&format!("{what}: keystroke until the list is painted"), &keys);
    print(&format!("{what}: register to Today, until its sections are painted"), &today);
    print(&format!("{what}: Today to Statistics"), &figures);
    harness.close_pages().await;
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
    page.wait_until(&format!("{css} was painted"), async || {
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
    page.wait_for("main").await?;
    page.wait_until("the first paint is recorded", async || {
        let script = "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";
        Ok(page.js(script, vec![]).await?.as_f64())
    })
    .await
}

fn print(what: &str, millis: &[f64]) {
    let times: Vec<String> = millis.iter().map(|time| format!("{time:.1}")).collect();
    println!("{what}\t{}", times.join(" "));
}
