//! A register counts its days in its own time zone, wherever it is read.
//!
//! The complaint comes in on Wednesday, 5 March 2025 at one in the morning in Shanghai, which is still Tuesday in
//! London. The desk reviews within seven working days: from Wednesday on these are 6, 7, 10, 11, 12, 13 and
//! 14 March; from Tuesday on the seventh is 13 March.

use super::data::{choose_file, reported_count};
use super::lifecycles::DESK;
use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    user::{User, browser_options},
};
use redress::domain::Field;
use redress::i18n::pages::{data, shell, today, zone};
use redress::i18n::{Lang, common};

const RECEIVED: &str = "2025-03-05T01:00";
/// Thursday in Shanghai, Wednesday in London.
const NOW: &str = "2025-03-06T00:30";
const IN_CHINA: &str = "Times are China Time (UTC+8)";

/// A browser in London: with stored data, or empty.
async fn open_in_london(harness: &Harness, stored: Option<&User>) -> Outcome<User> {
    let profile = match stored {
        Some(user) => {
            let profile = user.page.profile.clone();
            user.page.clone().close().await;
            Some(profile)
        }
        None => None,
    };
    let options =
        Options { time_zone: "Europe/London", profile, ..browser_options(Lang::En, Viewport::Desktop) };
    let user = User { page: harness.open_blank(options).await?, lang: Lang::En };
    user.set_clock(NOW).await?;
    user.visit("").await?;
    Ok(user)
}

/// How often the page says which zone its times are of.
async fn expect_zone_once(user: &User, state: &str) -> Outcome {
    user.expect_text(IN_CHINA).await?;
    match user.page_text().await?.matches(IN_CHINA).count() {
        1 => Ok(()),
        n => Err(format!("{state} says the zone {n} times").into()),
    }
}

/// A desk in Shanghai, read from London: the days are Shanghai's, and the page says so.
pub async fn a_reader_elsewhere_sees_the_registers_days(harness: &Harness) -> Outcome {
    let desk = User::start_on(harness, Lang::En, Viewport::Desktop, NOW).await?;
    desk.sign_in("李演示", "handler").await?;
    let receipt = desk.lodge_received(RECEIVED).await?;
    desk.expect_due(DESK, "review", "2025-03-14").await?;
    desk.expect_due(DESK, "acknowledge", "2025-03-06T01:00").await?;
    desk.expect_no_text("Times are").await?;

    let reader = open_in_london(harness, Some(&desk)).await?;
    reader.wait_for(".work-item").await?;
    expect_zone_once(&reader, "Today").await?;
    let folder = tempfile::tempdir()?;
    reader.download_to(folder.path()).await?;
    reader.press(today::DATES_BUTTON).await?;
    let file = reader.wait_for_download(folder.path(), "ics").await?;
    if file.file_name().is_none_or(|name| name != "redress-dates-2025-03-06.ics") {
        return Err(format!("the file is {}", file.display()).into());
    }
    let text = std::fs::read_to_string(&file)?.replace("\r\n ", "");
    for line in ["DTSTART;VALUE=DATE:20250314", "DTSTART:20250305T170000Z", "China Time (UTC+8)"] {
        if !text.contains(line) {
            return Err(format!("the calendar file lacks {line}: {text}").into());
        }
    }

    reader.open_case(&receipt.number).await?;
    reader.expect_due(DESK, "review", "2025-03-14").await?;
    reader.expect_due(DESK, "acknowledge", "2025-03-06T01:00").await?;
    expect_zone_once(&reader, "the case").await?;
    reader.check_accessibility("a case read elsewhere").await?;

    // What is typed is meant in the register's zone too.
    let received = reader.lodge_received("2025-03-05T00:30").await?;
    reader.expect_due(DESK, "review", "2025-03-14").await?;
    reader.visit(&format!("track?number={}#code={}", received.number, received.code)).await?;
    reader.wait_for(".track-status").await?;
    expect_zone_once(&reader, "Tracking").await
}

/// A manager changes the zone and says why; the days of every complaint are counted anew, in every tab.
pub async fn the_zone_is_changed_with_a_reason(harness: &Harness) -> Outcome {
    let user = User::start_on(harness, Lang::Zh, Viewport::Desktop, NOW).await?;
    user.sign_in("李演示", "handler").await?;
    let receipt = user.lodge_received(RECEIVED).await?;
    user.expect_due(DESK, "review", "2025-03-14").await?;
    let case = user.window().await?;

    let settings = user.open_tab("settings/general").await?;
    user.set_clock(NOW).await?;
    user.visit("settings/general").await?;
    user.expect_message(zone::TEXT).await?;
    user.expect_message(zone::WHO).await?;
    user.sign_in("王演示", "manager").await?;
    user.press(zone::CHANGE).await?;
    user.press(zone::CHANGE).await?;
    user.expect_message(zone::SAME).await?;
    user.choose_value("register.zone", "Europe/London").await?;
    user.press(zone::CHANGE).await?;
    user.expect_message(zone::REASON_MISSING).await?;
    user.check_accessibility("a change of the zone").await?;
    user.fill_named("register.zone_reason", "投诉台迁往伦敦").await?;
    user.press(zone::CHANGE).await?;
    user.expect_message(zone::CHANGED).await?;
    user.expect_text("王演示（负责人）：由中国时间改为英国时间。理由：投诉台迁往伦敦").await?;
    user.expect_text("时间均为英国时间（UTC）").await?;

    user.switch_to_window(case).await?;
    user.expect_due(DESK, "review", "2025-03-13").await?;
    user.switch_to_window(settings).await?;
    user.go_to(common::REGISTER_VIEW).await?;
    user.expect_text(&receipt.number).await?;

    // The file says so as well, and an empty register takes it over; one that is not keeps its own.
    let folder = tempfile::tempdir()?;
    let file = user.save_register(folder.path()).await?;
    let text = std::fs::read_to_string(&file)?;
    if !text.contains("\"zone\":\"Europe/London\"") || !text.contains("\"reason\":\"投诉台迁往伦敦\"")
    {
        return Err("the file does not tell the zone and its change".into());
    }
    let other = User::start_on(harness, Lang::Zh, Viewport::Phone, NOW).await?;
    choose_file(&other, &file).await?;
    reported_count(&other, other.text(data::MERGED_NEW_CASES)).await?;
    other.open_case(&receipt.number).await?;
    other.expect_due(DESK, "review", "2025-03-13").await?;
    other.visit("settings/general").await?;
    other.expect_text("投诉台迁往伦敦").await?;

    let full = User::start_on(harness, Lang::Zh, Viewport::Desktop, NOW).await?;
    full.sign_in("李演示", "handler").await?;
    full.lodge_received(RECEIVED).await?;
    choose_file(&full, &file).await?;
    reported_count(&full, full.text(data::MERGED_NEW_CASES)).await?;
    full.expect_text("文件里的数据按英国时间计算日期").await?;
    full.open_case(&receipt.number).await?;
    full.expect_due(DESK, "review", "2025-03-14").await
}

/// On the first screen another zone than the device's can be chosen.
pub async fn another_zone_is_chosen_at_first(harness: &Harness) -> Outcome {
    let user = open_in_london(harness, None).await?;
    user.press(zone::CHOOSE).await?;
    user.choose_value("register.zone", "Asia/Shanghai").await?;
    user.expect_text("China Time (UTC+8)").await?;
    user.check_accessibility("the first screen with a list of zones").await?;
    user.choose_purpose(shell::PURPOSE_DESK).await?;
    user.sign_in("李演示", "handler").await?;
    user.lodge(&[e2e::user::COMPLAINT, &[(Field::LodgedReceived, RECEIVED)]].concat()).await?;
    user.expect_text("2025").await?;
    user.visit("").await?;
    expect_zone_once(&user, "Today").await
}
