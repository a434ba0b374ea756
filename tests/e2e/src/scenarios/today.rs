//! Today: the working list, its dates in a calendar file, and notifications.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, HANDLER, User, browser_options},
};
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{shell, today};
use redress::i18n::{Audience, Lang, Msg, common, steps};
use serde_json::{Value, json};

/// Every page load starts at the time kept under `e2e-now`, at first a Monday morning in China, and `ahead` moves
/// it on. The page's half-minute timer ticks three times a second. Notifications are collected in `told`.
const FIXED_CLOCK: &str = "
    let kept = (key, usual) => { try { return localStorage.getItem(key) ?? usual; } catch { return usual; } };
    const Real = Date, began = Real.now(), first = Real.parse(kept('e2e-now', '2026-03-02T02:00:00Z'));
    globalThis.ahead = 0;
    const now = () => first + Real.now() - began + globalThis.ahead;
    globalThis.Date = class extends Real {
      constructor(...a) { a.length ? super(...a) : super(now()); }
      static now() { return now(); } };
    const every = setInterval;
    globalThis.ticks = 0;
    const counted = (act) => () => { act(); globalThis.ticks += 1; };
    globalThis.setInterval = (act, ms, ...rest) =>
      ms === 30000 ? every(counted(act), 300) : every(act, ms, ...rest);
    globalThis.told = [];
    globalThis.Notification = class {
      static get permission() { return kept('e2e-notify', 'granted'); }
      static requestPermission() { return Promise.resolve(this.permission); }
      constructor(title, options) { globalThis.told.push([title, options.body, options.tag]); }
      close() {} };";

async fn start_at_fixed_time(harness: &Harness, purpose: Msg) -> Outcome<User> {
    let page = harness.open_blank(browser_options(Lang::Zh, Viewport::Desktop)).await?;
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": FIXED_CLOCK })).await?;
    page.visit("").await?;
    let user = User { page, lang: Lang::Zh };
    user.choose_purpose(purpose).await?;
    Ok(user)
}

/// Loads the page anew at another time.
async fn reload_at(user: &User, moment: &str) -> Outcome {
    user.js("localStorage.setItem('e2e-now', arguments[0])", vec![json!(moment)]).await?;
    user.visit("").await
}

async fn expect_title(user: &User, text: &str) -> Outcome {
    user.wait_until(&format!("the title has {text:?}"), async || {
        Ok(user.title().await?.contains(text).then_some(()))
    })
    .await
}

/// Heading and count of each section of the list.
async fn section_counts(user: &User) -> Outcome<Vec<(String, u64)>> {
    let script = "return [...document.querySelectorAll('main section.card:has(.fold)')].map((s) =>
        [s.querySelector('h3').firstElementChild.firstChild.textContent.trim(), Number(s.querySelector('.count').innerText.replace(/\\D/g, ''))]);";
    Ok(serde_json::from_value(user.js(script, vec![]).await?)?)
}

async fn item_count(user: &User) -> Outcome<u64> {
    Ok(section_counts(user).await?.iter().map(|(_, count)| count).sum())
}

/// With sample data: every item says what to do and why; the chosen handler and the grouping are in the
/// address and survive a reload.
pub async fn the_working_list_follows_the_chosen_handler(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Desktop, shell::PURPOSE_DEMO).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    user.visit("").await?;
    user.wait_for(".work-item").await?;
    user.expect_message(today::S_OVERDUE).await?;
    expect_title(&user, "late").await?;
    user.check_accessibility("today, everybody's").await?;
    let all = item_count(&user).await?;
    let script = "return [...document.querySelectorAll('.work-item')].filter((item) =>
        !item.querySelector('.work-advice').textContent.trim() || !item.querySelector('.work-due').textContent.trim()
        || !item.querySelector('a.button[href*=\"/case/\"]')).length";
    if user.js(script, vec![]).await? != json!(0) {
        return Err("an item does not say what to do, or why".into());
    }

    let script = "return [...document.querySelector('#work-whose').options]
        .filter((o) => o.value.length > 1 && o.value.startsWith('=')).map((o) => o.text)[0] ?? null";
    let handler = user.js(script, vec![]).await?;
    let handler = handler.as_str().ok_or("no handler is offered")?.to_owned();
    user.choose(user.text(today::WHOSE), &handler).await?;
    user.wait_until("the handler is in the address", async || {
        Ok(user.path().await?.contains("handler=").then_some(()))
    })
    .await?;
    let theirs = user
        .wait_until("the list is another", async || {
            Ok(Some(item_count(&user).await?).filter(|count| *count < all))
        })
        .await?;
    if !handler.ends_with(&format!("({theirs})")) {
        return Err(format!("{handler} has {theirs} listed").into());
    }
    user.refresh().await?;
    user.wait_for(".work-item").await?;
    if item_count(&user).await? != theirs {
        return Err("a reload shows something else".into());
    }
    user.check_accessibility("today, of one handler").await?;

    user.choose(user.text(today::WHOSE), user.text(today::ALL_CASES)).await?;
    user.expect_path("?all=yes").await?;
    user.press(today::BY_HANDLER).await?;
    user.expect_path("?all=yes&group=handler").await?;
    user.wait_for("h3[id^='work-of-']").await?;
    let groups = section_counts(&user).await?;
    let name = handler.rsplit_once(" (").map_or(handler.as_str(), |(name, _)| name);
    if groups.iter().map(|(_, count)| count).sum::<u64>() != all
        || !groups.contains(&(name.to_owned(), theirs))
    {
        return Err(format!("{groups:?} are not {all} in all with {theirs} of {name}").into());
    }
    user.check_accessibility("today, by handler").await
}

/// A complaint lodged on Monday 2 March 2026 at ten in China: to be acknowledged by Tuesday at ten, that
/// is two in UTC, and reviewed by the seventh working day, Wednesday 11 March. Both are in the file.
pub async fn dates_are_saved_as_a_calendar_file(harness: &Harness) -> Outcome {
    let user = start_at_fixed_time(harness, shell::PURPOSE_DESK).await?;
    let receipt = user.lodge(COMPLAINT).await?;
    user.visit("").await?;
    user.expect_message(today::S_DUE_SOON).await?;
    user.expect_text(&receipt.number).await?;
    let folder = tempfile::tempdir()?;
    user.download_to(folder.path()).await?;
    user.press(today::DATES_BUTTON).await?;
    let file = user.wait_for_download(folder.path(), "ics").await?;
    user.expect_text("共2个日期").await?;
    if file.file_name().is_none_or(|name| name != "redress-dates-2026-03-02.ics") {
        return Err(format!("the file is {}", file.display()).into());
    }
    let text = std::fs::read_to_string(&file)?.replace("\r\n ", "");
    for line in ["DTSTART:20260303T02", "DTSTART;VALUE=DATE:20260311\r\n", &receipt.number, "样板牌洗衣机"]
    {
        if !text.contains(line) {
            return Err(format!("the file lacks {line:?}: {text}").into());
        }
    }
    for private in ["张小样", "10000000001"] {
        if text.contains(private) {
            return Err(format!("the file tells {private:?}").into());
        }
    }

    // Nine days later it is overdue: counted in the title, and the item's button opens the form.
    reload_at(&user, "2026-03-12T00:30:00Z").await?;
    user.expect_message(today::S_OVERDUE).await?;
    expect_title(&user, "逾期 1").await?;
    user.press(today::DATES_BUTTON).await?;
    user.expect_message(today::DATES_NONE).await?;
    user.check_accessibility("today, overdue").await?;
    user.click_css(".work-item a.button").await?;
    user.wait_for("dialog[open] form").await?;
    user.expect_text(user.text(steps::step(StepKind::Acknowledge, Audience::Desk))).await
}

/// A personal register names the merchant and offers no handler.
pub async fn a_personal_list_addresses_its_owner(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Phone, shell::PURPOSE_PERSONAL).await?;
    user.save_own(COMPLAINT).await?;
    user.visit("?group=handler").await?;
    let item = user.wait_for(".work-item").await?.text().await?;
    if !item.contains("示例电器城") {
        return Err(format!("the item does not say against whom: {item:?}").into());
    }
    user.expect_gone("#work-whose").await?;
    user.expect_gone("h3[id^='work-of-']").await?;
    user.check_accessibility("my own list").await
}

/// Once switched on, a notification tells once when something becomes overdue: counts, nothing personal.
pub async fn a_notification_tells_what_became_due(harness: &Harness) -> Outcome {
    let user = start_at_fixed_time(harness, shell::PURPOSE_DESK).await?;
    user.lodge(COMPLAINT).await?;
    user.visit("settings/general").await?;
    user.click_css("#settings-notify").await?;
    let told = async || user.js("return globalThis.told", vec![]).await;
    let first = user.wait_until("it is shown to work", async || notification(told().await?, 1)).await?;
    if first[0] != user.text(today::TELL_ON_TITLE) {
        return Err(format!("told {first:?}").into());
    }
    user.check_accessibility("settings, told").await?;
    user.go_to(common::TODAY_VIEW).await?;
    user.wait_for(".work-item").await?;
    // The first check only remembers what is due.
    wait_for_ticks(&user, 3).await?;
    user.js("globalThis.ahead = 25 * 3600e3", vec![]).await?;
    let second = user.wait_until("it tells", async || notification(told().await?, 2)).await?;
    if !second[0].contains("1件投诉刚刚逾期") || second.iter().any(|text| text.contains("张小样")) {
        return Err(format!("told {second:?}").into());
    }
    expect_title(&user, "逾期 1").await?;
    wait_for_ticks(&user, 3).await?;
    if told().await?.as_array().is_none_or(|all| all.len() != 2) {
        return Err("it told twice".into());
    }
    Ok(())
}

/// Waits until the page's timer has ticked this many times more: it checks what became due at every tick.
async fn wait_for_ticks(user: &User, count: u64) -> Outcome {
    let so_far = async || user.js("return globalThis.ticks", vec![]).await;
    let before = so_far().await?.as_u64().ok_or("the timer does not count its ticks")?;
    user.wait_until(&format!("the timer ticks {count} times"), async || {
        Ok(so_far().await?.as_u64().filter(|now| *now >= before + count).map(drop))
    })
    .await
}

/// The notification with this number, where there are as many.
fn notification(told: Value, count: usize) -> Outcome<Option<Vec<String>>> {
    let told: Vec<Vec<String>> = serde_json::from_value(told)?;
    Ok(told.into_iter().nth(count - 1))
}

/// When the browser refuses, the page says so beside the switch, which stays off.
pub async fn refused_notifications_are_explained(harness: &Harness) -> Outcome {
    let user = start_at_fixed_time(harness, shell::PURPOSE_DESK).await?;
    user.js("localStorage.setItem('e2e-notify', 'denied')", vec![]).await?;
    user.visit("settings/general").await?;
    user.click_css("#settings-notify").await?;
    user.expect_message(today::TELL_REFUSED).await?;
    if user.js("return document.querySelector('#settings-notify').checked", vec![]).await? != json!(false) {
        return Err("the switch is on".into());
    }
    user.check_accessibility("settings, refused").await
}

/// At least 14 complaints stand on the first screen of 1366 × 768 and the first one on that of a phone; a
/// section that is folded stays folded.
pub async fn a_days_work_fits_the_screen(harness: &Harness) -> Outcome {
    // A desk with a day's work: the sample data, without the doors of a demo.
    let page = harness.open(browser_options(Lang::Zh, Viewport::Desktop), "").await?;
    let user = User { page, lang: Lang::Zh };
    user.click_css("[name='register.with_demo']").await?;
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    let visible = async |width: u32, height: u32| -> Outcome<u64> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500 });
        user.cdp("Emulation.setDeviceMetricsOverride", size).await?;
        user.visit("").await?;
        user.wait_for(".work-item").await?;
        let script = "return [...document.querySelectorAll('.work-item')].filter((item) => {
            const box = item.getBoundingClientRect();
            return box.height > 0 && box.bottom <= innerHeight; }).length";
        Ok(user.js(script, vec![]).await?.as_u64().unwrap_or_default())
    };
    for (width, height, least) in [(1366, 768, 14), (1280, 900, 18), (390, 844, 1)] {
        let shown = visible(width, height).await?;
        if shown < least {
            return Err(format!("{shown} complaints on {width} × {height}, not {least}").into());
        }
        user.check_accessibility(&format!("today, {width} wide")).await?;
    }
    visible(1366, 768).await?;
    let before = item_rows(&user).await?;
    user.click_css(".fold[aria-expanded='true']").await?;
    user.refresh().await?;
    user.wait_for(".fold[aria-expanded='false']").await?;
    if item_rows(&user).await? >= before {
        return Err("the section is open again".into());
    }
    Ok(())
}

async fn item_rows(user: &User) -> Outcome<u64> {
    let script = "return document.querySelectorAll('.work-item').length";
    Ok(user.js(script, vec![]).await?.as_u64().unwrap_or_default())
}

/// From Today a complaint is acknowledged with two clicks, and by keys without any: j moves, r records. Keys say
/// nothing while somebody types.
pub async fn a_complaint_is_acknowledged_in_two_clicks(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    // How they want to be told is known, so the form of the acknowledgement has it.
    let by_phone = [COMPLAINT, &[(Field::ComplainantMeans, "phone")]].concat();
    user.lodge(&by_phone).await?;
    user.lodge(&by_phone).await?;
    user.visit("").await?;
    user.wait_for(".work-item").await?;
    user.js(
        "globalThis.clicks = 0; addEventListener('click', (e) => { clicks += e.isTrusted; }, true)",
        vec![],
    )
    .await?;
    user.click_css(".work-item a.button").await?;
    user.wait_for("form [name='acknowledge.next']").await?;
    let script = "document.querySelector(\"[name='acknowledge.next']\").focus()";
    user.js(script, vec![]).await?;
    user.cdp("Input.insertText", json!({ "text": "三天内上门查看" })).await?;
    user.click_css("dialog[open] form button[type=submit]").await?;
    user.expect_gone("dialog[open]").await?;
    let clicks = user.js("return globalThis.clicks", vec![]).await?.as_u64().unwrap_or(u64::MAX);
    if clicks > 2 {
        return Err(format!("it took {clicks} clicks").into());
    }

    user.go_to(common::TODAY_VIEW).await?;
    user.wait_for(".work-item").await?;
    press_key(&user, "j").await?;
    user.wait_for(".work-item:first-child .work-title:focus").await?;
    user.wait_for(".work-item:focus-within .work-advice").await?;
    press_key(&user, "r").await?;
    user.wait_for("dialog[open] form").await?;
    // A letter that is typed is a letter.
    press_key(&user, "j").await?;
    user.wait_for("dialog[open] form").await.map(drop)
}

/// Whoever is at the desk sees their own first, and apart from it what nobody has in hand.
pub async fn my_own_work_comes_first(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let theirs = user.lodge(COMPLAINT).await?;
    user.open_case(&theirs.number).await?;
    user.step(StepKind::Assign, &[(Field::AssignHandler, "王试")]).await?;
    let mine = user.lodge(COMPLAINT).await?;
    user.open_case(&mine.number).await?;
    user.step(StepKind::Assign, &[(Field::AssignHandler, HANDLER)]).await?;
    let nobodys = user.lodge(COMPLAINT).await?;
    user.go_to(common::TODAY_VIEW).await?;
    user.expect_text(&mine.number).await?;
    user.expect_text(&nobodys.number).await?;
    user.expect_message(today::NO_HANDLER).await?;
    let script = "return document.querySelector('main').innerText.includes(arguments[0])";
    if user.js(script, vec![json!(theirs.number)]).await? == json!(true) {
        return Err("somebody else's complaint is on my list".into());
    }
    user.choose(user.text(today::WHOSE), user.text(today::ALL_CASES)).await?;
    user.expect_text(&theirs.number).await
}

/// Presses one key, wherever the focus is.
async fn press_key(user: &User, key: &str) -> Outcome {
    let code = format!("Key{}", key.to_uppercase());
    for kind in ["keyDown", "keyUp"] {
        let event = json!({ "type": kind, "key": key, "code": code, "text": key });
        user.cdp("Input.dispatchKeyEvent", event).await?;
    }
    Ok(())
}
