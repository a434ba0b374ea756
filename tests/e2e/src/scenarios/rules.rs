//! Policies and calendars as data: bad files say where and why, good ones set the dates, edits are new
//! versions.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    sample_files::temp_file,
    user::{COMPLAINT, Receipt, User},
};
use redress::domain::Field;
use redress::facts::{ErrorPlace, Reason, Rules};
use redress::i18n::pages::{case, rules, shell};
use redress::i18n::{Lang, common};
use serde_json::{Value, json};

const POLICY_FILE: &str = "input[name='policy.file']";

/// A policy with one clock: five working days from receipt.
fn policy() -> Value {
    json!({
        "id": "five_days", "version": 1, "name": { "zh": "五日审查", "en": "Five-day review" },
        "side": "desk", "on": true, "calendar": "CN", "valid_from": null, "valid_to": null,
        "clocks": [{
            "id": "review", "name": { "zh": "审查", "en": "Review it" },
            "start": ["receive"], "stop": ["accept", "decline", "close"], "pausable": true,
            "length": { "working_days": 5 }, "who": "handler", "soft": false, "roll_forward": false,
            "source": { "zh": "本店规定", "en": "House rule" }, "checked": true
        }]
    })
}

/// Chooses a policy file in the settings.
async fn choose_policy_file(user: &User, policy: &Value) -> Outcome {
    user.visit("settings/deadlines").await?;
    user.wait_for("#settings-deadlines").await?;
    user.upload(POLICY_FILE, &temp_file("policy.json", policy.to_string().as_bytes())?).await
}

/// Waits until this error is listed with its place.
async fn expect_rule_error(user: &User, of: &str, part: &str, member: &str, reason: &Reason) -> Outcome {
    let place = ErrorPlace { of: of.to_owned(), part: part.to_owned(), member: member.to_owned() };
    let lines = [rules::place(user.lang, &place), rules::reason(&Rules::default(), user.lang, reason)];
    user.wait_until(&format!("{lines:?} is listed"), async || {
        let script = "return [...document.querySelectorAll('.error-list li')].map((li) => li.innerText)";
        let listed = user.js(script, vec![]).await?;
        let listed = listed.as_array().cloned().unwrap_or_default();
        let is_it =
            |text: &Value| text.as_str().is_some_and(|text| lines.iter().all(|line| text.contains(line)));
        Ok(listed.iter().any(is_it).then_some(()))
    })
    .await
}

/// A file with an unknown step, a negative length, an overlapping validity: each is listed with its place
/// and the reason, and nothing comes in.
pub async fn bad_rule_files_say_where_and_why(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let mut bad = policy();
        bad["clocks"][0]["length"] = json!({ "days": -3 });
        choose_policy_file(&user, &bad).await?;
        expect_rule_error(&user, "five_days@1", "review", "length", &Reason::Negative).await?;
        user.check_accessibility("a file of rules that was refused").await?;

        let mut bad = policy();
        (bad["id"], bad["version"]) = (json!("desk"), json!(3));
        bad["clocks"][0]["stop"] = json!(["acept"]);
        choose_policy_file(&user, &bad).await?;
        expect_rule_error(&user, "desk@3", "review", "stop", &Reason::NoSuchStep("acept".to_owned())).await?;
        expect_rule_error(&user, "desk@3", "", "valid_from", &Reason::Overlaps("desk@2".to_owned())).await?;

        choose_policy_file(&user, &json!("no policy")).await?;
        expect_rule_error(&user, "", "", "", &Reason::NothingThere).await?;
        user.visit("settings/deadlines").await?;
        user.wait_for("#settings-deadlines").await?;
        let words = user.page_text().await?;
        if words.contains("五日审查") || words.contains("Five-day review") {
            return Err("a refused file came in".into());
        }
    }
    Ok(())
}

/// Waits until the only clock of the open case shows this last day.
async fn expect_last_day(user: &User, expected: &str) -> Outcome {
    user.wait_for("section[aria-labelledby='clocks'] .clock").await?;
    user.press(case::WHY_THIS_DATE).await?;
    user.expect_text(expected).await
}

/// A file comes in, a complaint begins under it, and its date is the one counted by hand; one more
/// holiday in the calendar moves it by a day, and so it stays after a reload.
pub async fn custom_rules_set_the_dates(harness: &Harness) -> Outcome {
    for (lang, name, before, after) in [
        (Lang::Zh, "五日审查", "2025年5月8日", "2025年5月9日"),
        (Lang::En, "Five-day review", "8 May 2025", "9 May 2025"),
    ] {
        let user = User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DESK).await?;
        begin_under_five_days(&user, name).await?;
        user.check_accessibility("the settings with rules of our own").await?;

        let receipt = lodge_before_the_holidays(&user).await?;
        user.open_case(&receipt.number).await?;
        expect_last_day(&user, before).await?;

        user.visit("settings/calendars").await?;
        add_a_holiday(&user).await?;
        user.open_case(&receipt.number).await?;
        expect_last_day(&user, after).await?;
        user.refresh().await?;
        expect_last_day(&user, after).await?;
        another_region(&user).await?;
    }
    Ok(())
}

/// What the complainant reads of the dates in one tab follows a calendar that is changed in another.
pub async fn dates_on_tracking_follow_another_tab(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    begin_under_five_days(&user, "Five-day review").await?;
    let receipt = lodge_before_the_holidays(&user).await?;
    user.visit(&format!("track?number={}#code={}", receipt.number, receipt.code)).await?;
    user.wait_for(".track-status").await?;
    user.expect_text("8 May 2025").await?;
    let tracking = user.window().await?;
    user.open_tab("settings/calendars").await?;
    add_a_holiday(&user).await?;
    user.switch_to_window(tracking).await?;
    user.expect_text("9 May 2025").await?;
    user.expect_no_text("8 May 2025").await
}

/// Takes the policy of five working days in and lets new complaints begin under it.
async fn begin_under_five_days(user: &User, name: &str) -> Outcome {
    choose_policy_file(user, &policy()).await?;
    user.expect_text(&rules::Imported { names: name }.text(user.lang)).await?;
    user.choose(user.text(rules::BEGIN_UNDER), name).await?;
    user.expect_text(&rules::BeginSaved { name }.text(user.lang)).await
}

/// Lodges a complaint received on Monday, 28 April 2025. Its five working days are 29 and 30 April and, as
/// 1 to 5 May are off, 6, 7 and 8 May.
async fn lodge_before_the_holidays(user: &User) -> Outcome<Receipt> {
    let received = (Field::LodgedReceived, "2025-04-28T10:00");
    let complaint: Vec<(Field, &str)> = COMPLAINT.iter().copied().chain([received]).collect();
    user.lodge(&complaint).await
}

/// Adds 7 May 2025 to the holidays of the calendar that the settings show.
async fn add_a_holiday(user: &User) -> Outcome {
    user.press(rules::EDIT_CALENDAR).await?;
    user.wait_for("dialog[open] form").await?;
    user.check_accessibility("the form of a calendar").await?;
    user.click("2025").await?;
    user.fill(user.text(rules::FIRST_DAY), "2025-05-07").await?;
    user.press(rules::ADD_HOLIDAYS).await?;
    user.press(common::SAVE).await?;
    user.expect_gone("dialog[open]").await
}

/// A region that has a calendar is refused beside its field; one that has none is there once saved.
async fn another_region(user: &User) -> Outcome {
    user.visit("settings/calendars").await?;
    user.press(rules::NEW_CALENDAR).await?;
    user.wait_for("dialog[open] form").await?;
    user.check_accessibility("the form of a new calendar").await?;
    user.fill(user.text(rules::REGION), "CN").await?;
    user.fill(user.text(rules::NAME_ZH), "新西兰").await?;
    user.fill(user.text(rules::NAME_EN), "New Zealand").await?;
    user.press(common::SAVE).await?;
    user.expect_text(&rules::reason(&Rules::default(), user.lang, &Reason::RegionTaken("CN".to_owned())))
        .await?;
    user.fill(user.text(rules::REGION), "NZ").await?;
    user.press(common::SAVE).await?;
    user.expect_gone("dialog[open]").await?;
    let name = if user.lang == Lang::Zh { "新西兰" } else { "New Zealand" };
    user.expect_text(&rules::CalendarSaved { name }.text(user.lang)).await?;
    user.wait_for("[name='rules.region'] option[value='NZ']:checked").await.map(drop)
}

/// What is edited is saved as the next version from a day on; what is wrong is said beside its field.
pub async fn an_edit_is_a_new_version(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Phone), (Lang::En, Viewport::Desktop)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let name = if lang == Lang::Zh { "五日审查" } else { "Five-day review" };
        choose_policy_file(&user, &policy()).await?;
        user.expect_text(&rules::Imported { names: name }.text(lang)).await?;
        user.click(name).await?;
        let title = |version: &str| {
            let version = redress::i18n::pages::settings::PolicyVersion { n: version }.text(lang);
            format!("{name} · {version}")
        };
        user.click(&rules::NextVersionOf { name: &title("1") }.text(lang)).await?;
        user.wait_for("dialog[open] form").await?;
        user.check_accessibility("the form of a policy").await?;
        user.click_css("dialog[open] details.card > summary").await?;
        user.fill(user.text(rules::LENGTH), "-3").await?;
        user.press(rules::SAVE_VERSION).await?;
        user.wait_for("dialog[open] .field[data-invalid] .error").await?;
        user.expect_text(&rules::reason(&Rules::default(), lang, &Reason::Negative)).await?;
        user.fill(user.text(rules::LENGTH), "3").await?;
        user.press(rules::SAVE_VERSION).await?;
        // The version it overlaps with is named, beside the field that is to blame and has the focus.
        let overlaps = if lang == Lang::Zh {
            "与“五日审查 · 第1版”重叠"
        } else {
            "overlap with “Five-day review · Version 1”"
        };
        user.expect_text(overlaps).await?;
        user.wait_for("dialog[open] .field[data-invalid] :is([name='rule.valid_from'], [name^='rule.valid_from']):focus").await?;
        user.fill(user.text(rules::FROM), "2025-01-01").await?;
        user.press(rules::SAVE_VERSION).await?;
        user.expect_gone("dialog[open]").await?;
        user.expect_text(&redress::i18n::pages::settings::PolicyVersion { n: "2" }.text(lang)).await?;
        user.check_accessibility("two versions").await?;
        user.choose(user.text(rules::BEGIN_UNDER), name).await?;
        user.expect_text(&rules::BeginSaved { name }.text(lang)).await?;

        // 29 and 30 April, and after the holidays 6 May.
        let received = (Field::LodgedReceived, "2025-04-28T10:00");
        let complaint: Vec<(Field, &str)> = COMPLAINT.iter().copied().chain([received]).collect();
        let receipt = user.lodge(&complaint).await?;
        user.open_case(&receipt.number).await?;
        expect_last_day(&user, if lang == Lang::Zh { "2025年5月6日" } else { "6 May 2025" }).await?;
    }
    Ok(())
}
