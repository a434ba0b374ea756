//! The harness itself: it uses a control only when a person could, and says what stands in the way.

use e2e::{
    Outcome,
    harness::{Harness, Options},
    page::Page,
    sample_files::temp_file,
};
use serde_json::json;
use std::time::Duration;

/// Controls in every state, each with a veil over it where it is covered. What reaches a control is noted
/// in `reached`, and whether the event was one of a real mouse or keyboard.
const PAGE: &str = r##"
    document.title = 'Controls';
    document.body.innerHTML = `
      <style>
        .over { position: relative; width: 20rem; }
        .veil { position: absolute; inset: 0; background: #eee; }
        .toast { pointer-events: none; }
        @keyframes away { to { translate: 40rem; } }
        #restless { animation: away 2s linear infinite alternate; }
        #far { margin-top: 3000px; }
      </style>
      <button id="free">Free</button>
      <div class="over"><button id="covered">Covered</button><div class="veil toast">Saved</div></div>
      <div class="over"><button id="soon">Soon</button><div class="veil" id="passing">Passing</div></div>
      <button id="disabled" disabled>Disabled</button>
      <button id="unavailable" aria-disabled="true">Unavailable</button>
      <button id="hidden" style="opacity: 0">Hidden</button>
      <button id="unclickable" style="pointer-events: none">Unclickable</button>
      <div><button id="restless">Restless</button></div>
      <input name="text" aria-label="Text" value="before">
      <input name="read" aria-label="Read only" readonly>
      <input name="deaf" aria-label="Deaf" onkeydown="event.preventDefault()">
      <div class="over"><input name="under" aria-label="Under"><div class="veil">Over the field</div></div>
      <select aria-label="List"><option>One</option><option>Two</option><option disabled>Three</option></select>
      <div class="over">
        <select aria-label="List under"><option>One</option><option>Two</option></select><div class="veil">Over the list</div>
      </div>
      <div class="over">
        <label>File<input type="file" name="file" hidden></label><div class="veil">Over the file</div>
      </div>
      <button id="far">Far</button>`;
    globalThis.reached = [];
    for (const kind of ['click', 'keydown', 'change', 'input'])
      document.addEventListener(kind, (e) => reached.push([kind, e.target.id || e.target.ariaLabel || e.target.name, e.isTrusted]), true);
"##;

/// A page with the controls, which waits only half a second for any of them.
async fn open_controls(harness: &Harness) -> Outcome<Page> {
    let page = harness.open_blank(Options::default()).await?.with_patience(Duration::from_millis(500));
    page.goto("about:blank").await?;
    page.js(PAGE, vec![]).await?;
    Ok(page)
}

/// Fails unless a use of a control failed for this reason.
fn expect_unused(what: &str, outcome: Outcome, reason: &str) -> Outcome {
    match outcome {
        Err(why) if why.to_string().contains(reason) => Ok(()),
        Err(why) => Err(format!("{what} was refused, but not with {reason:?}: {why}").into()),
        Ok(()) => Err(format!("{what} was used").into()),
    }
}

/// Fails unless exactly these events reached the controls, all from a real mouse or keyboard.
async fn expect_events(page: &Page, expected: &[(&str, &str)]) -> Outcome {
    let reached = page.js("return globalThis.reached.splice(0)", vec![]).await?;
    let expected: Vec<_> = expected.iter().map(|(kind, on)| json!([kind, on, true])).collect();
    if reached == json!(expected) { Ok(()) } else { Err(format!("{reached} reached the controls").into()) }
}

/// A covered, disabled, hidden or moving control is not clicked, and the error says why; one that is out of
/// view is scrolled to, one that is covered for a moment is waited for.
pub async fn unusable_controls_are_not_clicked(harness: &Harness) -> Outcome {
    let page = open_controls(harness).await?;
    page.click("Free").await?;
    page.click("Far").await?;
    expect_events(&page, &[("click", "free"), ("click", "far")]).await?;
    for (css, reason) in [
        ("#covered", "covered by <div class=\"veil toast\"> \"Saved\""),
        ("#disabled", "it is disabled"),
        ("#unavailable", "it is disabled"),
        ("#hidden", "it does not show"),
        ("#unclickable", "covered by <body"),
        ("#restless", "it keeps moving"),
        ("#absent", "it does not show"),
    ] {
        expect_unused(css, page.click_css(css).await, reason)?;
    }
    expect_unused("a covered list", page.choose("List under", "Two").await, "Over the list")?;
    expect_unused(
        "an option that is disabled",
        page.choose("List", "Three").await,
        "does not offer \"Three\"",
    )?;
    let file = temp_file("empty.csv", b"")?;
    expect_unused("a covered file field", page.upload("[name=file]", &file).await, "Over the file")?;
    expect_events(&page, &[]).await?;
    page.js("setTimeout(() => document.querySelector('#passing').remove(), 200)", vec![]).await?;
    page.click("Soon").await?;
    expect_events(&page, &[("click", "soon")]).await
}

/// Typing reaches a field by a click and by keys; a field that is covered, or does not take what is typed,
/// fails.
pub async fn unusable_fields_are_not_filled_in(harness: &Harness) -> Outcome {
    let page = open_controls(harness).await?;
    page.fill("Text", "ab").await?;
    expect_events(
        &page,
        &[
            ("click", "Text"),
            ("keydown", "Text"),
            ("keydown", "Text"),
            ("keydown", "Text"),
            ("input", "Text"),
            ("keydown", "Text"),
            ("input", "Text"),
        ],
    )
    .await?;
    expect_unused("a covered field", page.fill("Under", "ab").await, "Over the field")?;
    expect_unused("a field for reading", page.fill("Read only", "ab").await, "it holds \"\"")?;
    expect_unused("a field that takes no keys", page.fill("Deaf", "ab").await, "it holds \"\"")?;
    page.js("globalThis.reached.length = 0", vec![]).await?;
    page.choose("List", "Two").await?;
    expect_events(&page, &[("click", "List"), ("input", "List"), ("change", "List"), ("click", "List")]).await
}
