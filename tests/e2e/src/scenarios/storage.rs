//! Trouble with storage: nothing acknowledged is lost, nothing typed is lost, nothing is hushed up.

use e2e::{
    Outcome,
    page::Page,
    stage::{Options, Stage, Viewport},
    user::{COMPLAINT, User, speaking},
};
use redress::domain::stage::Stage as At;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{recovery, shell};
use redress::i18n::{Lang, common, trouble};
use serde_json::json;

async fn desk(stage: &Stage) -> Outcome<User> {
    User::begin(stage, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await
}

/// The same origin without the app: what happens to storage while it is closed.
async fn behind_its_back(page: &Page, script: &str) -> Outcome {
    page.visit("icon.svg").await?;
    page.js(script, vec![]).await?;
    // The browser asks for a favicon of its own when it shows a bare file.
    page.forgive().await
}

const DELETE_DATABASES: &str = "const all = await indexedDB.databases();
     await Promise.all(all.map((d) => new Promise((done) => {
       const r = indexedDB.deleteDatabase(d.name); r.onsuccess = r.onerror = done; })));";

/// A receipt means that it is there, even when the browser is killed the moment it shows.
pub async fn a_receipt_survives_a_killed_browser(stage: &Stage) -> Outcome {
    let user = desk(stage).await?;
    let taken = user.lodge(COMPLAINT).await?;
    let profile = user.page.profile.clone();
    user.page.clone().kill().await?;
    let options = Options { profile: Some(profile), ..speaking(Lang::Zh, Viewport::Desktop) };
    let page = stage.open(options, &format!("case/{}", taken.number)).await?;
    User { page, lang: Lang::Zh }.at_stage(At::Received).await
}

/// A case open in two tabs: one sees what the other recorded, and cannot record it a second time.
pub async fn two_tabs_agree(stage: &Stage) -> Outcome {
    let user = desk(stage).await?;
    let taken = user.lodge(COMPLAINT).await?;
    user.open_case(&taken.number).await?;
    let first = user.window().await?;
    let second = user.tab(&format!("case/{}", taken.number)).await?;
    user.see(".case-head").await?;
    user.open_step(StepKind::Acknowledge).await?;
    user.give(Field::AcknowledgeMeans, "phone").await?;
    user.give(Field::AcknowledgeNext, "第二个标签页写的").await?;

    user.switch_to_window(first).await?;
    let told = [(Field::AcknowledgeMeans, "phone"), (Field::AcknowledgeNext, "三天内上门查看")];
    user.step(StepKind::Acknowledge, &told).await?;

    user.switch_to_window(second).await?;
    user.at_stage(At::Acknowledged).await?;
    user.see("dialog[open] button[type=submit]").await?.click().await?;
    user.see("dialog[open] .notice").await?;
    if user.held(Field::AcknowledgeNext).await? != "第二个标签页写的" {
        return Err("what was typed in the second tab is gone".into());
    }
    Ok(())
}

/// A database the browser has emptied is never taken for a first visit.
pub async fn an_emptied_database_leads_to_recovery(stage: &Stage) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::begin(stage, lang, Viewport::Phone, shell::PURPOSE_DESK).await?;
        user.lodge(COMPLAINT).await?;
        behind_its_back(&user, DELETE_DATABASES).await?;
        user.visit("").await?;
        user.see(".recovery").await?;
        user.gone(".welcome").await?;
        user.check_barriers("the recovery screen").await?;
    }
    Ok(())
}

/// localStorage emptied while the database stays: the register opens as it was.
pub async fn an_emptied_local_storage_loses_no_complaint(stage: &Stage) -> Outcome {
    let user = desk(stage).await?;
    let taken = user.lodge(COMPLAINT).await?;
    behind_its_back(&user, "localStorage.clear()").await?;
    user.open_case(&taken.number).await?;
    user.at_stage(At::Received).await
}

/// No space left: said beside the button, everything typed stays, and it goes in once there is space.
pub async fn a_full_disk_keeps_what_was_typed(stage: &Stage) -> Outcome {
    let page = stage.blank(speaking(Lang::Zh, Viewport::Desktop)).await?;
    let user = User { page, lang: Lang::Zh };
    let origin = stage.site.origin.clone();
    // Before the database is opened: the browser remembers for a while how much is left.
    user.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 20_000 })).await?;
    user.visit("").await?;
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    user.go(common::INTAKE_VIEW).await?;
    let mut complaint = COMPLAINT.to_vec();
    complaint.retain(|(field, _)| *field != Field::FactsWhat);
    user.fill_intake(&complaint).await?;
    user.js("[...document.querySelectorAll('.wizard-steps button')][3].click()", vec![]).await?;
    user.see("[name='facts.what']").await?;
    // Pasted rather than typed: 7,000 characters.
    let long: String =
        (0..7000).map(|n| char::from_u32(0x4e00 + (n * 7919) % 20_000).unwrap_or('一')).collect();
    user.js(
        "const [text] = arguments; const e = document.querySelector(\"[name='facts.what']\");
         e.value = text; e.dispatchEvent(new Event('input', { bubbles: true }));",
        vec![json!(long)],
    )
    .await?;
    for _ in 0..4 {
        user.forward().await?;
    }
    user.hear(trouble::TYPED_KEPT).await?;
    user.gone(".receipt").await?;
    user.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin })).await?;
    user.forward().await?;
    user.see(".receipt-number").await?;
    user.forgive().await
}

/// The device's clock set back a year: said in a banner, and the order of the history holds.
pub async fn a_clock_set_back_is_noticed(stage: &Stage) -> Outcome {
    let user = desk(stage).await?;
    let taken = user.lodge(COMPLAINT).await?;
    let script = "const Real = Date, back = 365 * 864e5;
         globalThis.Date = class extends Real {
           constructor(...a) { a.length ? super(...a) : super(Real.now() - back); }
           static now() { return Real.now() - back; } };";
    user.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    user.open_case(&taken.number).await?;
    user.hear(shell::CLOCK_BEHIND).await?;
    user.check_barriers("a clock that is behind").await?;
    Ok(())
}

/// The register comes back from its file when the browser has emptied the database.
pub async fn the_register_comes_back_from_its_file(stage: &Stage) -> Outcome {
    let user = desk(stage).await?;
    let taken = user.lodge(COMPLAINT).await?;
    let folder = tempfile::tempdir()?;
    let file = user.save_register(folder.path()).await?;
    behind_its_back(&user, DELETE_DATABASES).await?;
    user.visit("").await?;
    user.see(".recovery").await?;
    user.upload("input[name='recovery.file']", &file).await?;
    user.press(recovery::ENTER).await?;
    user.see("header.app-bar").await?;
    user.open_case(&taken.number).await?;
    user.at_stage(At::Received).await
}

/// Starting over wants the word typed, and then leads to the first screen.
pub async fn starting_over_wants_a_word(stage: &Stage) -> Outcome {
    let user = desk(stage).await?;
    user.lodge(COMPLAINT).await?;
    behind_its_back(&user, DELETE_DATABASES).await?;
    user.visit("").await?;
    user.see(".recovery").await?;
    user.press(recovery::START_OVER).await?;
    let field = user.see("[name='recovery.word']").await?;
    field.send_keys("x").await?;
    user.press(recovery::START_OVER_DO).await?;
    user.hear(recovery::START_OVER_WRONG).await?;
    field.clear().await?;
    field.send_keys(user.say(recovery::START_OVER_WORD)).await?;
    user.press(recovery::START_OVER_DO).await?;
    user.see(".welcome").await.map(drop)
}

/// A browser that gives no database says so, in words, instead of a blank page.
pub async fn blocked_storage_is_said(stage: &Stage) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let page = stage.blank(speaking(lang, Viewport::Phone)).await?;
        let user = User { page, lang };
        let script = "Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined })";
        user.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        user.visit("").await?;
        user.see(".recovery").await?;
        user.hear(trouble::STORAGE_BLOCKED).await?;
        user.check_barriers("blocked storage").await?;
    }
    Ok(())
}
