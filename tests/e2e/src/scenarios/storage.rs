//! Faults of storage: nothing acknowledged or typed is lost, and the page says what happened.

use chrono::{TimeDelta, Utc};
use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    page::Page,
    sample_files::temp_file,
    user::{COMPLAINT, User, browser_options},
};
use redress::domain::fields::intake::Part;
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{recovery, shell};
use redress::i18n::{Lang, errors};
use serde_json::json;

async fn start_desk(harness: &Harness) -> Outcome<User> {
    User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await
}

/// Runs a script on the app's origin while the app is closed.
pub(super) async fn change_storage(page: &Page, script: &str) -> Outcome {
    page.visit("icon.svg").await?;
    page.js(script, vec![]).await.map(drop)
}

pub(super) const DELETE_DATABASES: &str = "const all = await indexedDB.databases();
     await Promise.all(all.map((d) => new Promise((done) => {
       const r = indexedDB.deleteDatabase(d.name); r.onsuccess = r.onerror = done; })));";

/// A complaint whose receipt shows is stored, even when the browser is killed at that moment.
pub async fn a_receipt_survives_a_killed_browser(harness: &Harness) -> Outcome {
    let user = start_desk(harness).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    let profile = user.page.profile.clone();
    user.page.clone().kill().await?;
    let options = Options { profile: Some(profile), ..browser_options(Lang::Zh, Viewport::Desktop) };
    let page = harness.open(options, &format!("case/{}", receipt.number)).await?;
    User { page, lang: Lang::Zh }.expect_stage(Stage::Received).await
}

/// A case open in two tabs: one sees what the other recorded, and cannot record it a second time.
pub async fn two_tabs_agree(harness: &Harness) -> Outcome {
    let user = start_desk(harness).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    user.open_case(&receipt.number).await?;
    let first = user.window().await?;
    let second = user.open_tab(&format!("case/{}", receipt.number)).await?;
    user.wait_for(".case-head").await?;
    user.open_step(StepKind::Acknowledge).await?;
    user.fill_field(Field::AcknowledgeMeans, "phone").await?;
    user.fill_field(Field::AcknowledgeNext, "第二个标签页写的").await?;

    user.switch_to_window(first).await?;
    let told = [(Field::AcknowledgeMeans, "phone"), (Field::AcknowledgeNext, "三天内上门查看")];
    user.step(StepKind::Acknowledge, &told).await?;

    user.switch_to_window(second).await?;
    user.expect_stage(Stage::Acknowledged).await?;
    user.submit().await?;
    user.wait_for("dialog[open] .notice").await?;
    if user.field_value(Field::AcknowledgeNext).await? != "第二个标签页写的" {
        return Err("what was typed in the second tab is gone".into());
    }
    // It is on record once, as the first tab recorded it.
    user.open_case(&receipt.number).await?;
    user.expect_stage(Stage::Acknowledged).await?;
    user.expect_text("三天内上门查看").await?;
    user.expect_no_text("第二个标签页写的").await
}

/// A database that the browser emptied is not mistaken for a first visit.
pub async fn an_emptied_database_leads_to_recovery(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::start(harness, lang, Viewport::Phone, shell::PURPOSE_DESK).await?;
        user.lodge(COMPLAINT).await?;
        change_storage(&user, DELETE_DATABASES).await?;
        user.visit("").await?;
        user.wait_for(".recovery").await?;
        user.expect_gone(".welcome").await?;
        user.check_accessibility("the recovery screen").await?;
    }
    Ok(())
}

/// localStorage emptied while the database stays: the register opens as it was.
pub async fn an_emptied_local_storage_loses_no_complaint(harness: &Harness) -> Outcome {
    let user = start_desk(harness).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    change_storage(&user, "localStorage.clear()").await?;
    user.open_case(&receipt.number).await?;
    user.expect_stage(Stage::Received).await
}

/// With no space left the page says so beside the button, keeps everything typed, and stores it once there is space.
pub async fn a_full_disk_keeps_what_was_typed(harness: &Harness) -> Outcome {
    let page = harness.open_blank(browser_options(Lang::Zh, Viewport::Desktop)).await?;
    let user = User { page, lang: Lang::Zh };
    let origin = harness.site.origin.clone();
    // Before the database is opened: the browser remembers for a while how much is left.
    user.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin, "quotaSize": 20_000 })).await?;
    user.visit("").await?;
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    user.open_guided().await?;
    let mut complaint = COMPLAINT.to_vec();
    complaint.retain(|(field, _)| *field != Field::FactsWhat);
    user.fill_intake_with_gaps(&complaint).await?;
    user.open_part(Part::Facts.place()).await?;
    let long: String =
        (0..7000).map(|n| char::from_u32(0x4e00 + (n * 7919) % 20_000).unwrap_or('一')).collect();
    user.paste_named(Field::FactsWhat.path(), &long).await?;
    for _ in 0..4 {
        user.press_next().await?;
    }
    user.expect_message(errors::TYPED_KEPT).await?;
    user.expect_gone(".receipt").await?;
    user.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": origin })).await?;
    user.press_next().await?;
    user.wait_for(".receipt-number").await?;
    user.clear_log().await
}

/// The device's clock set back two days: said in a banner, and the order of the history holds.
pub async fn a_clock_set_back_is_noticed(harness: &Harness) -> Outcome {
    let user = start_desk(harness).await?;
    let ten_days_ago = Utc::now() - TimeDelta::days(10);
    let receipt = user.lodge_received(&ten_days_ago.format("%Y-%m-%dT%H:%M").to_string()).await?;
    let told = [(Field::AcknowledgeMeans, "phone"), (Field::AcknowledgeNext, "三天内上门查看")];
    user.step(StepKind::Acknowledge, &told).await?;
    user.expect_stage(Stage::Acknowledged).await?;
    let script = "const Real = Date, back = 2 * 864e5;
         globalThis.Date = class extends Real {
           constructor(...a) { a.length ? super(...a) : super(Real.now() - back); }
           static now() { return Real.now() - back; } };";
    user.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    user.open_case(&receipt.number).await?;
    user.expect_message(shell::CLOCK_BEHIND).await?;
    user.check_accessibility("a clock that is behind").await?;
    let call = [
        (Field::ContactDirection, "incoming"),
        (Field::ContactWith, "complainant"),
        (Field::ContactMeans, "phone"),
        (Field::ContactSummary, "打来催办"),
    ];
    user.step(StepKind::Contact, &call).await?;
    // The newest entry comes first, here and once the register was opened again.
    for again in [false, true] {
        if again {
            user.refresh().await?;
        }
        user.wait_until("the call stands above the acknowledgement", async || {
            let script =
                "return [...document.querySelectorAll('.timeline-item')].map((item) => item.innerText)";
            let items: Vec<String> = serde_json::from_value(user.js(script, vec![]).await?)?;
            let place = |text: &str| items.iter().position(|item| item.contains(text));
            Ok((place("打来催办") == Some(0) && place("三天内上门查看") == Some(1)).then_some(()))
        })
        .await?;
    }
    Ok(())
}

/// The register comes back from its file when the browser has emptied the database.
pub async fn the_register_comes_back_from_its_file(harness: &Harness) -> Outcome {
    let user = start_desk(harness).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    let folder = tempfile::tempdir()?;
    let file = user.save_register(folder.path()).await?;
    change_storage(&user, DELETE_DATABASES).await?;
    user.visit("").await?;
    user.wait_for(".recovery").await?;
    user.upload("input[name='recovery.file']", &file).await?;
    user.press(recovery::ENTER).await?;
    user.wait_for("header.app-bar").await?;
    user.open_case(&receipt.number).await?;
    user.expect_stage(Stage::Received).await
}

const DELETE_A_RECORD: &str = "const [number] = arguments;
     const [{ name }] = await indexedDB.databases();
     const done = (r) => new Promise((yes, no) => { r.onsuccess = () => yes(r.result); r.onerror = no; });
     const db = await done(indexedDB.open(name));
     const tail = db.transaction('tail', 'readwrite').objectStore('tail');
     let deleted = 0;
     for (const key of await done(tail.getAllKeys())) {
       const text = new TextDecoder().decode(await done(tail.get(key)));
       if (text.includes(number)) { await done(tail.delete(key)); deleted += 1; }
     }
     db.close();
     return deleted;";

/// Reads what would be lost, accepts it, and is in the register, also after a reload.
async fn accept_loss(user: &User, told: &str) -> Outcome {
    user.wait_for(".recovery").await?;
    user.press(recovery::KEEP_LOOK).await?;
    user.expect_text(told).await?;
    user.check_accessibility("what would be given up").await?;
    user.press(recovery::KEEP_DO).await?;
    user.wait_for("header.app-bar").await?;
    user.visit("register").await?;
    user.wait_for("header.app-bar").await?;
    user.expect_gone(".recovery").await
}

/// A record was deleted outside the app: the user sees what is lost and goes on with the rest, and numbers that
/// were given out are not given out again.
pub async fn the_remaining_data_is_kept_and_used(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let stays = user.lodge(COMPLAINT).await?;
        user.visit("").await?;
        let goes = user.lodge(COMPLAINT).await?;
        user.visit("icon.svg").await?;
        let deleted = user.js(DELETE_A_RECORD, vec![json!(goes.number)]).await?;
        if deleted != json!(1) {
            return Err(format!("{deleted} records were deleted").into());
        }
        user.clear_log().await?;
        user.visit("").await?;
        let lost = recovery::KeepLost { expected: "2", found: "1", n: "1" };
        accept_loss(&user, &lost.text(lang)).await?;
        user.expect_text(&stays.number).await?;
        user.expect_no_text(&goes.number).await?;
        user.open_case(&stays.number).await?;
        user.expect_stage(Stage::Received).await?;
        let next = user.lodge(COMPLAINT).await?;
        if next.number.rsplit('-').nth(2) == goes.number.rsplit('-').nth(2) {
            return Err(format!("{} is numbered after {}", next.number, goes.number).into());
        }
    }
    Ok(())
}

/// This browser has noted more entries, other entries, or another register than it finds: each can be accepted.
pub async fn a_mismatch_with_this_browsers_record_can_be_accepted(harness: &Harness) -> Outcome {
    let user = start_desk(harness).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    let lost = recovery::KeepLost { expected: "12", found: "1", n: "11" };
    let cases = [
        ("canary.entries = 12", lost.text(user.lang)),
        ("canary.digest = '00'.repeat(32)", recovery::KeepChanged { found: "1" }.text(user.lang)),
        (
            "canary.register = '00000000-0000-0000-0000-000000000001'; canary.entries = 7",
            recovery::KeepOther { n: "7" }.text(user.lang),
        ),
    ];
    for (change, told) in cases {
        let script = format!(
            "const key = Object.keys(localStorage).find((key) => key.endsWith('canary'));
             const canary = JSON.parse(localStorage[key]); {change};
             localStorage[key] = JSON.stringify(canary);"
        );
        change_storage(&user, &script).await?;
        user.visit("").await?;
        accept_loss(&user, &told).await?;
        user.expect_text(&receipt.number).await?;
    }
    Ok(())
}

/// Fails unless the settings show this purpose of the register.
async fn expect_purpose(user: &User, purpose: &str) -> Outcome {
    user.visit("settings/general").await?;
    user.wait_for("[name='register.purpose']").await?;
    let script = "return document.querySelector(\"[name='register.purpose']:checked\")?.value ?? ''";
    let chosen = user.js(script, vec![]).await?;
    if chosen == json!(purpose) { Ok(()) } else { Err(format!("{chosen} instead of {purpose}").into()) }
}

/// A personal register that comes back is a personal one again: because its file says so, or, where
/// an older file does not, because this browser remembers. A desk that reads the file stays a desk.
pub async fn a_personal_register_comes_back_as_one(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Phone, shell::PURPOSE_PERSONAL).await?;
    user.save_own(COMPLAINT).await?;
    let folder = tempfile::tempdir()?;
    let new = user.save_register(folder.path()).await?;
    let text = std::fs::read_to_string(&new)?;
    let said = r#""purpose":"personal","#;
    if !text.contains(said) {
        return Err("the file does not say what the register is for".into());
    }
    let old = temp_file("older.json", text.replacen(said, "", 1).as_bytes())?;
    let forget = "for (const key of Object.keys(localStorage).filter((key) => key.endsWith('canary'))) {
         const { purpose, ...canary } = JSON.parse(localStorage[key]);
         localStorage[key] = JSON.stringify(canary); }";
    for (file, also) in [(&new, forget), (&old, "")] {
        change_storage(&user, &format!("{DELETE_DATABASES} {also}")).await?;
        user.visit("").await?;
        user.wait_for(".recovery").await?;
        user.upload("input[name='recovery.file']", file).await?;
        user.press(recovery::ENTER).await?;
        user.wait_for("header.app-bar").await?;
        expect_purpose(&user, "personal").await?;
    }

    let other = start_desk(harness).await?;
    other.visit("settings/data").await?;
    other.upload("input[name='import.file']", &new).await?;
    other.wait_for(".figures .figure").await?;
    expect_purpose(&other, "desk").await
}

/// The time limit for opening the database starts with the request, not with the page.
pub async fn a_page_open_for_long_still_opens_the_register(harness: &Harness) -> Outcome {
    let page = harness.open_blank(browser_options(Lang::Zh, Viewport::Desktop)).await?;
    let user = User { page, lang: Lang::Zh };
    let script = "const now = performance.now.bind(performance);
         performance.now = () => now() + 3600e3;";
    user.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    user.visit("").await?;
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    user.refresh().await?;
    user.wait_for("header.app-bar").await.map(drop)
}

/// Starting over needs the word typed, and leads to the first screen.
pub async fn starting_over_needs_a_typed_word(harness: &Harness) -> Outcome {
    let user = start_desk(harness).await?;
    user.lodge(COMPLAINT).await?;
    change_storage(&user, DELETE_DATABASES).await?;
    user.visit("").await?;
    user.wait_for(".recovery").await?;
    user.press(recovery::START_OVER).await?;
    user.fill_named("recovery.word", "x").await?;
    user.press(recovery::START_OVER_DO).await?;
    user.expect_message(recovery::START_OVER_WRONG).await?;
    user.fill_named("recovery.word", user.text(recovery::START_OVER_WORD)).await?;
    user.press(recovery::START_OVER_DO).await?;
    user.wait_for(".welcome").await.map(drop)
}

/// A browser without IndexedDB gets an explanation instead of a blank page.
pub async fn blocked_storage_is_explained(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let page = harness.open_blank(browser_options(lang, Viewport::Phone)).await?;
        let user = User { page, lang };
        let script = "Object.defineProperty(globalThis, 'indexedDB', { get: () => undefined })";
        user.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        user.visit("").await?;
        user.wait_for(".recovery").await?;
        user.expect_message(errors::STORAGE_BLOCKED).await?;
        user.check_accessibility("blocked storage").await?;
    }
    Ok(())
}

/// With all cookies blocked the page says that nothing can be stored, and offers neither to restore nor to throw
/// away what was never there.
pub async fn all_cookies_blocked_is_no_damage(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let options = Options { blocked: true, ..browser_options(lang, Viewport::Phone) };
        let user = User { page: harness.open(options, "").await?, lang };
        user.wait_for(".recovery").await?;
        user.expect_message(errors::STORAGE_BLOCKED).await?;
        for wrong in [errors::STORAGE_UNREADABLE, recovery::START_OVER, recovery::ENTER] {
            user.expect_no_text(user.text(wrong)).await?;
        }
        user.check_accessibility("all cookies blocked").await?;
    }
    Ok(())
}
