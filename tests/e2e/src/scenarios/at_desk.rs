//! Who is at the desk: asked before the first step, kept with the register, never nobody.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, HANDLER, User},
};
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{intake, settings, shell};
use redress::i18n::{Audience, Lang, common};
use serde_json::json;

/// Lodging asks who works; dismissed, what was typed is still there and nothing was recorded; answered, it goes
/// on with what was wanted.
pub async fn a_desk_asks_who_works_before_the_first_step(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start_unsigned(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        user.expect_message(shell::NOT_SIGNED_IN).await?;
        user.go_to(common::INTAKE_VIEW).await?;
        user.open_guided().await?;
        user.fill_intake(COMPLAINT).await?;
        user.press_next().await?;
        user.expect_message(shell::WHO_NOW).await?;
        user.check_accessibility("who works").await?;
        user.click_css("dialog[open] header button").await?;
        user.expect_message(intake::NOT_LODGED.to(Audience::Desk)).await?;
        user.expect_text("张小样").await?;

        user.press_next().await?;
        user.fill_named("desk.person", HANDLER).await?;
        user.press(shell::SIT_DOWN).await?;
        let number = user.wait_for(".receipt-number").await?.text().await?.trim().to_owned();
        user.open_case(&number).await?;
        user.step(StepKind::Assign, &[(Field::AssignHandler, HANDLER)]).await?;
        user.expect_text(HANDLER).await?;
    }
    Ok(())
}

/// A demo has its staff: the first step offers them, and is recorded by who was chosen.
pub async fn a_demo_offers_its_staff(harness: &Harness) -> Outcome {
    let user = User::start_unsigned(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DEMO).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    user.click_css(".desk-switch").await?;
    user.wait_for("#desk-person").await?;
    let script = "return document.querySelectorAll('dialog[open] li button').length";
    let offered = user.js(script, vec![]).await?;
    if offered.as_u64().is_none_or(|count| count < 8) {
        return Err(format!("{offered} people are offered").into());
    }
    user.click_css("dialog[open] li:nth-of-type(3) button").await?;
    user.expect_gone("dialog[open]").await
}

/// Staff that an earlier version kept in the browser is in the register after the next opening, and nowhere
/// else.
pub async fn staff_of_an_earlier_version_moves_into_the_register(harness: &Harness) -> Outcome {
    let user = User::start_unsigned(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let script = "const key = Object.keys(localStorage).find((key) => key.endsWith('preferences'))
            ?? Object.keys(localStorage)[0].replace(/[^/:]*$/, 'preferences');
        const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
        kept.person = '王试';
        kept.staff = [{ name: '王试', role: 'manager', group: '一组' }, { name: '李演示', role: 'handler', group: '' }];
        localStorage.setItem(key, JSON.stringify(kept));";
    user.js(script, vec![]).await?;
    user.refresh().await?;
    user.expect_text("一组").await?;
    user.visit("settings/people").await?;
    user.wait_for("[name='staff.1.role']").await?;
    let left = user
        .js(
            "const key = Object.keys(localStorage).find((key) => key.endsWith('preferences'));
             return JSON.parse(localStorage.getItem(key)).staff ?? null",
            vec![],
        )
        .await?;
    if left != json!(null) {
        return Err(format!("the browser still keeps {left}").into());
    }
    // A name twice is refused in words, beside the field.
    user.fill_named("staff.name", "李 演示").await?;
    user.press(settings::STAFF_ADD).await?;
    user.expect_message(settings::STAFF_NAME_TWICE).await
}
