//! Speed in a real browser, as Markdown on standard output; `cargo xtask bench` puts it into BENCHMARKS.md.

use e2e::{
    Outcome,
    page::Page,
    stage::{Options, Stage},
};

/// Enough for a median that one hiccup does not move.
const RUNS: usize = 7;

/// Measures everything and prints one table.
pub async fn run(stage: &Stage) -> Outcome {
    let (mut cold, mut warm) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let page = stage.desktop().await?;
        cold.push(first_paint(&page).await?);
        page.visit("").await?;
        warm.push(first_paint(&page).await?);
        stage.clear().await;
    }
    let browser =
        stage.blank(Options::default()).await?.cdp("Browser.getVersion", serde_json::json!({})).await?;
    stage.clear().await;
    let browser =
        browser.get("product").and_then(serde_json::Value::as_str).unwrap_or("a browser").to_owned();
    println!("Medians of {RUNS} runs in {browser}.\n");
    println!("| what | median | slowest |\n|---|--:|--:|");
    row("empty register, first contentful paint, cold", cold);
    row("empty register, first contentful paint, warm", warm);
    Ok(())
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
