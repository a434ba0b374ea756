//! What comes out on paper, as the computed style of a page that is laid out for printing says.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::User,
};
use redress::i18n::pages::{case, data, shell};
use redress::i18n::{Lang, Msg};
use serde_json::{Value, json};

/// The width within the margins of an A4 sheet, in CSS pixels.
const WIDTH: u32 = 688;

/// Parts of a case that help to work on it and are no part of its record.
const AIDS: &[&str] = &[
    ".next-step",
    "[aria-labelledby='own-steps']",
    "[aria-labelledby='first-letter']",
    "[aria-labelledby='routes']",
    "[aria-labelledby='precheck']",
    "[aria-labelledby='amounts']",
    "[aria-labelledby='loop']",
    "[aria-labelledby='steps']",
    "[aria-labelledby='other-actions']",
    ".app-bar",
    ".turn",
    "main :is(button, input, select, textarea)",
];

/// What makes up the record.
const RECORD: &[&str] = &[
    ".print-head",
    ".case-head h1",
    ".case-head .ref",
    "[aria-labelledby='facts']",
    ".timeline-item",
    ".sign-off",
];

/// Those of these selectors of which an element is shown.
const SHOWN: &str = "return arguments[0].filter(css =>
    [...document.querySelectorAll(css)].some(element => element.checkVisibility()));";

/// The places of the entries of the history from top to bottom, the newest being 0.
const ORDER: &str = "const items = [...document.querySelectorAll('.case-split .timeline')[0].children];
    return items.map((item, at) => [item.getBoundingClientRect().top, at])
        .sort((one, other) => one[0] - other[0]).map(([, at]) => at);";

/// The words that run over the end of a line.
const BROKEN: &str = r"const broken = [];
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    for (let text; (text = walker.nextNode());) {
        if (!text.parentElement.checkVisibility() || text.parentElement.closest('.visually-hidden')) continue;
        for (const word of text.data.matchAll(/[A-Za-z]{2,}/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const tops = new Set([...range.getClientRects()].map(rect => Math.round(rect.top)));
            if (tops.size > 1) broken.push(word[0]);
        }
    }
    return broken;";

/// The texts in the list of complaints that do not fit their cell.
const CUT: &str = "return [...document.querySelectorAll('.row > .cell, .row > .cell > .tag')]
    .filter(element => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1)
    .map(element => element.textContent);";

/// Lays the page out as for paper, or for the screen again.
async fn lay_out(user: &User, for_paper: bool) -> Outcome {
    let media = if for_paper { "print" } else { "" };
    user.cdp("Emulation.setEmulatedMedia", json!({ "media": media })).await?;
    if for_paper {
        let size = json!({ "width": WIDTH, "height": 1000, "deviceScaleFactor": 1, "mobile": false });
        user.cdp("Emulation.setDeviceMetricsOverride", size).await?;
    } else {
        user.cdp("Emulation.clearDeviceMetricsOverride", json!({})).await?;
    }
    Ok(())
}

/// Checks that a script finds this.
async fn expect(user: &User, what: &str, script: &str, args: Vec<Value>, expected: &Value) -> Outcome {
    let found = user.js(script, args).await?;
    if found == *expected { Ok(()) } else { Err(format!("{what}: {found}, not {expected}").into()) }
}

/// Loads the sample data of one's own register, or has that of a desk, and opens the list.
async fn with_samples(harness: &Harness, lang: Lang, purpose: Msg) -> Outcome<User> {
    let user = User::start(harness, lang, Viewport::Desktop, purpose).await?;
    if purpose == shell::PURPOSE_PERSONAL {
        user.visit("settings/data").await?;
        user.press(data::DEMO_LOAD).await?;
    }
    user.expect_message(shell::DEMO_BANNER).await?;
    user.visit("register").await?;
    user.wait_for(".rows-body a.row-link").await?;
    Ok(user)
}

/// A case on paper can be handed in: its record, the oldest first, the day of printing, a line to sign.
pub async fn a_case_on_paper_is_its_record(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        for purpose in [shell::PURPOSE_PERSONAL, shell::PURPOSE_DEMO] {
            let user = with_samples(harness, lang, purpose).await?;
            user.wait_for(".rows-body a.row-link").await?.click().await?;
            user.wait_for(".timeline-item").await?;
            let entries =
                user.js("return document.querySelector('.timeline').children.length", vec![]).await?;
            let entries = entries.as_u64().unwrap_or(0);
            let newest_first: Vec<u64> = (0..entries).collect();
            let oldest_first: Vec<u64> = (0..entries).rev().collect();
            let paper_only = json!([".print-head", ".sign-off"]);
            expect(&user, "the history on the screen", ORDER, vec![], &json!(newest_first)).await?;
            expect(&user, "on the screen", SHOWN, vec![paper_only], &json!([])).await?;

            lay_out(&user, true).await?;
            expect(&user, "the history on paper", ORDER, vec![], &json!(oldest_first)).await?;
            expect(&user, "aids on paper", SHOWN, vec![json!(AIDS)], &json!([])).await?;
            expect(&user, "the record on paper", SHOWN, vec![json!(RECORD)], &json!(RECORD)).await?;
            expect(&user, "broken words", BROKEN, vec![], &json!([])).await?;
            for label in [case::SIGN_PLACE, case::SIGN_DATE, case::SIGN_NAME] {
                user.expect_text(user.text(label)).await?;
            }
            let number =
                user.js("return document.querySelector('.case-head .ref').textContent", vec![]).await?;
            user.expect_text(number.as_str().unwrap_or("a number")).await?;
            lay_out(&user, false).await?;

            // The browser makes sheets of it.
            let sheets = user.cdp("Page.printToPDF", json!({ "preferCSSPageSize": true })).await?;
            let is_pdf = sheets["data"].as_str().is_some_and(|data| data.starts_with("JVBERi"));
            if !is_pdf {
                return Err("no sheets came out".into());
            }
        }
    }
    Ok(())
}

/// The list on paper cuts nothing off, the stage least of all.
pub async fn the_list_on_paper_is_not_cut(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        for purpose in [shell::PURPOSE_PERSONAL, shell::PURPOSE_DEMO] {
            let user = with_samples(harness, lang, purpose).await?;
            lay_out(&user, true).await?;
            expect(&user, "cut off", CUT, vec![], &json!([])).await?;
        }
    }
    Ok(())
}
