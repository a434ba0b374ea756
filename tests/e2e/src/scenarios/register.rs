//! The register as a place of work: columns, filters of several values, the place kept, rows chosen and tagged.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::User,
};
use redress::i18n::pages::{register, register_work, shell};
use redress::i18n::{Lang, common};
use serde_json::{Value, json};
use thirtyfour::Key;

async fn start(harness: &Harness, lang: Lang, viewport: Viewport) -> Outcome<User> {
    let user = User::start(harness, lang, viewport, shell::PURPOSE_DEMO).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    user.visit("register").await?;
    user.wait_for(".rows-body a.row-link").await?;
    Ok(user)
}

/// Waits until a script gives this.
async fn expect(user: &User, what: &str, script: &str, expected: &Value) -> Outcome {
    user.wait_until(what, async || {
        let found = user.js(script, vec![]).await?;
        if found == *expected { Ok(Some(())) } else { Err(format!("it is {found}, not {expected}").into()) }
    })
    .await
}

async fn press(user: &User, keys: &str) -> Outcome {
    Ok(user.action_chain().send_keys(keys).perform().await?)
}

async fn with_shift(user: &User, keys: &str) -> Outcome {
    let chain = user.action_chain().key_down(Key::Shift).send_keys(keys).key_up(Key::Shift);
    Ok(chain.perform().await?)
}

const HEADINGS: &str = "return [...document.querySelectorAll('.row-head > [role=columnheader]')].slice(1)
     .map((head) => head.innerText.trim())";

/// Columns that are chosen, moved and made wider by keyboard stay so after a reload, and are those of the printed
/// list; as shipped again by one button.
pub async fn chosen_columns_survive_a_reload(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = start(harness, lang, Viewport::Desktop).await?;
        let shipped = user.js(HEADINGS, vec![]).await?;
        user.click_css("[popovertarget='register-columns']").await?;
        user.wait_for("[name='columns.channel']").await?;
        user.check_accessibility("the menu of columns").await?;
        user.click_css("[name='columns.channel']").await?;
        user.click_css("[name='columns.problem']").await?;
        let name = register::K_CHANNEL.text(lang);
        for label in [
            register_work::ColumnEarlier { column: name }.text(lang),
            register_work::ColumnWider { column: name }.text(lang),
        ] {
            user.js("document.querySelector(`[aria-label='${arguments[0]}']`).focus()", vec![json!(label)])
                .await?;
            press(&user, &Key::Enter.value().to_string()).await?;
        }
        let mut expected: Vec<Value> = shipped.as_array().cloned().unwrap_or_default();
        let (problem, channel) = (json!(register::C_PROBLEM.text(lang)), json!(name));
        expected.retain(|heading| *heading != problem && *heading != channel);
        expected.insert(expected.len() - 1, channel);
        let expected = Value::Array(expected);
        expect(&user, "the columns are those chosen", HEADINGS, &expected).await?;
        user.refresh().await?;
        user.wait_for(".rows-body a.row-link").await?;
        expect(&user, "the columns are those chosen after a reload", HEADINGS, &expected).await?;
        let wider = "return localStorage.getItem(Object.keys(localStorage).find((key) => key.endsWith('preferences')))
             .includes('channel 13')";
        expect(&user, "the width is kept", wider, &json!(true)).await?;

        user.js("window.print = () => {}", vec![]).await?;
        user.press(register::PRINT_SHOWN).await?;
        let printed =
            "return [...document.querySelectorAll('.print-only th')].map((head) => head.textContent)";
        expect(&user, "the printed list has the same columns", printed, &expected).await?;

        user.click_css("[popovertarget='register-columns']").await?;
        user.press(register_work::COLUMNS_AS_SHIPPED).await?;
        expect(&user, "the columns are as shipped", HEADINGS, &shipped).await?;
    }
    Ok(())
}

const PLACE: &str =
    "return [Math.round(document.querySelector('#register-frame').scrollTop), document.activeElement.id]";

/// From a case, Back leads to the same place in the list, with the focus on the row that was left; a link to the
/// register begins at its top.
pub async fn back_keeps_the_place(harness: &Harness) -> Outcome {
    for (viewport, path) in
        [(Viewport::Desktop, "register"), (Viewport::Phone, "register?stage=closed&sort=received")]
    {
        let user = start(harness, Lang::Zh, viewport).await?;
        user.visit(path).await?;
        user.wait_for(".rows-body a.row-link").await?;
        let scroll = "const frame = document.querySelector('#register-frame');
             frame.scrollTop = 40 * parseFloat(getComputedStyle(frame).getPropertyValue('--row-height'))";
        user.js(scroll, vec![]).await?;
        user.click_css("#row-43").await?;
        user.wait_for(".case-head").await?;
        user.back().await?;
        user.wait_for("#row-43").await?;
        user.wait_until("the place is found again", async || {
            let place = user.js(PLACE, vec![]).await?;
            let top = place[0].as_f64().unwrap_or_default();
            if place[1] == "row-43" && top > 0.0 {
                Ok(Some(()))
            } else {
                Err(format!("it is {place}").into())
            }
        })
        .await?;
        if user.path().await? != path {
            return Err("the filter is gone".into());
        }
        user.click_css("#row-43").await?;
        user.wait_for(".case-head").await?;
        user.go_to(common::TODAY_VIEW).await?;
        user.go_to(common::REGISTER_VIEW).await?;
        user.wait_for("#row-0").await?;
        let top = user.js(PLACE, vec![]).await?;
        if top[0] != 0 {
            return Err(format!("a link leads to {top}").into());
        }
    }
    Ok(())
}

const CHECKED: &str = "return [...document.querySelectorAll('.rows-body .row')]
     .filter((row) => row.querySelector('input').checked).map((row) => row.ariaRowIndex ?? row.getAttribute('aria-rowindex'))";

/// Rows are chosen as a range with Shift, by mouse and by keys, and all that are found at once.
pub async fn ranges_are_chosen_with_shift(harness: &Harness) -> Outcome {
    let user = start(harness, Lang::Zh, Viewport::Desktop).await?;
    user.wait_until("shortcuts work", async || {
        Ok((user.js("return document.querySelector('[data-keys]') !== null", vec![]).await? == true)
            .then_some(()))
    })
    .await?;
    // The first row that is in sight, then two more by keys.
    press(&user, "jx").await?;
    expect(&user, "one row is chosen", CHECKED, &json!(["2"])).await?;
    with_shift(&user, "jj").await?;
    expect(&user, "three rows are chosen", CHECKED, &json!(["2", "3", "4"])).await?;
    with_shift(&user, &Key::Up.value().to_string()).await?;
    expect(&user, "one less", CHECKED, &json!(["2", "3"])).await?;
    // By mouse, from the row clicked last.
    user.js("document.querySelector('#row-4').closest('.row').querySelector('input').click()", vec![])
        .await?;
    let shift = "document.querySelector('#row-6').dispatchEvent(
         new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }))";
    user.js(shift, vec![]).await?;
    expect(&user, "the range is chosen", CHECKED, &json!(["2", "3", "6", "7", "8"])).await?;
    user.expect_text(&common::Selected { n: "5" }.text(Lang::Zh)).await?;
    user.check_accessibility("rows chosen").await?;
    user.click_css("[name='select.all']").await?;
    user.expect_text(&common::Selected { n: "260" }.text(Lang::Zh)).await?;
    user.press(register::CLEAR_SELECTION).await?;
    expect(&user, "none is chosen", CHECKED, &json!([])).await
}

/// Ticks two rows of the list.
async fn choose_rows(user: &User, rows: [usize; 2]) -> Outcome {
    for row in rows {
        user.click_css(&format!(".row:has(#row-{row}) input[type='checkbox']")).await?;
    }
    Ok(())
}

/// Tags are put on many cases at once; who refuses is named with the reason. The tag is a filter, a column and a
/// label on the case, where it is taken off.
pub async fn tags_in_bulk(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = start(harness, lang, Viewport::Desktop).await?;
        choose_rows(&user, [1, 2]).await?;
        user.press(register_work::B_TAG).await?;
        user.fill_named("tag.text", &"长".repeat(500)).await?;
        user.click_css("dialog[open] [type='submit']").await?;
        user.wait_for("dialog[open] .error").await?;
        user.check_accessibility("a tag that is too long").await?;
        let kept =
            user.js("return document.querySelector('[name=\"tag.text\"]').value.length", vec![]).await?;
        if kept != 500 {
            return Err(format!("{kept} characters are left of 500").into());
        }
        user.fill_named("tag.text", "VIP").await?;
        user.click_css("dialog[open] [type='submit']").await?;
        user.expect_text(&register_work::BulkDone { n: "2" }.text(lang)).await?;
        user.expect_gone("dialog[open]").await?;

        user.visit("register?tag=vip").await?;
        user.wait_for(".chips li").await?;
        let rows = "return document.querySelectorAll('.rows-body .row').length";
        expect(&user, "two rows have the tag", rows, &json!(2)).await?;
        // One of them has it already.
        user.visit("register").await?;
        user.wait_for("#row-2").await?;
        choose_rows(&user, [2, 3]).await?;
        user.press(register_work::B_TAG).await?;
        user.fill_named("tag.text", "ｖｉｐ").await?;
        user.click_css("dialog[open] [type='submit']").await?;
        user.expect_text(&register_work::BulkFailed { n: "1" }.text(lang)).await?;
        user.check_accessibility("what was refused").await?;
        user.visit("register?tag=VIP").await?;
        expect(&user, "three rows have the tag", rows, &json!(3)).await?;

        user.click_css("#row-0").await?;
        user.wait_for(".case-tags li").await?;
        user.check_accessibility("a case with a tag").await?;
        user.click(&register_work::TagRemove { tag: "VIP" }.text(lang)).await?;
        user.expect_gone(".case-tags li:not(.chip-action)").await?;
    }
    Ok(())
}

/// A filter takes several values, in the address and as chips; what an old address says still holds.
pub async fn filters_take_several_values(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = start(harness, lang, viewport).await?;
        user.click_css("[popovertarget='filter-stage']").await?;
        user.check_accessibility("the values of a filter").await?;
        user.click_css("[name='filter.stage'][value='received']").await?;
        user.click_css("[name='filter.stage'][value='closed']").await?;
        user.expect_path("register?stage=received&stage=closed").await?;
        press(&user, &Key::Escape.value().to_string()).await?;
        let chips = "return document.querySelectorAll('.chips > li:not(.chip-action)').length";
        expect(&user, "a chip for each value", chips, &json!(2)).await?;
        user.click_css("[popovertarget='register-filters']").await?;
        user.wait_for("[popovertarget='filter-channel']").await?;
        user.check_accessibility("all filters").await?;
        user.click_css("[popovertarget='filter-channel']").await?;
        user.click_css("[name='filter.channel'][value='phone']").await?;
        user.expect_path("register?stage=received&stage=closed&channel=phone").await?;
        user.visit("register?stage=closed").await?;
        expect(&user, "one chip", chips, &json!(1)).await?;
        user.press(register::CLEAR_FILTERS).await?;
        user.expect_path("register").await?;
        // The words shown are found in both languages.
        for word in ["不履行", "not performed"] {
            user.search(word).await?;
            user.wait_for(".rows-body a.row-link").await?;
        }
    }
    Ok(())
}
