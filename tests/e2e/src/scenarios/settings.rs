//! The settings: a page for each part, lists of the shop's own, and what a new desk has yet to set up.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, User},
};
use redress::domain::Field;
use redress::facts::{ChoiceError, LONGEST_NAME};
use redress::i18n::pages::{data, first_hour, lists, settings, settings_pages, shell};
use redress::i18n::{Lang, common};
use serde_json::json;
use thirtyfour::Key;

/// The pages of the settings that a desk has.
const PAGES: &[&str] = &[
    "general",
    "people",
    "lists",
    "snippets",
    "categories",
    "deadlines",
    "calendars",
    "retention",
    "data",
    "about",
];

/// Fails where the page is wider than its window.
async fn expect_no_sideways_scrolling(user: &User, page: &str) -> Outcome {
    let wide = "return document.documentElement.scrollWidth - innerWidth";
    match user.js(wide, vec![]).await?.as_i64() {
        Some(over) if over <= 0 => Ok(()),
        over => Err(format!("{page} is {over:?} px wider than the window").into()),
    }
}

/// By keyboard from page to page: Enter on a link of the list leads to a page with its own heading and title, the
/// focus at its top; an address of before leads on.
pub async fn pages_are_reached_by_keyboard(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.visit("settings").await?;
    user.expect_heading(user.text(common::SETTINGS_VIEW)).await?;
    let listed =
        user.js("return document.querySelectorAll('.side-nav li:not(.less) a').length", vec![]).await?;
    if listed != json!(PAGES.len()) {
        return Err(format!("{listed} pages are listed").into());
    }
    for page in PAGES {
        let link = user.wait_for(&format!(".side-nav a[href$='/{page}']")).await?;
        link.send_keys(Key::Enter.value().to_string()).await?;
        user.wait_for(&format!("#settings-{page}")).await?;
        user.wait_for(&format!(".side-nav a[href$='/{page}'][aria-current='page']")).await?;
        user.wait_until("the focus is at the top", async || {
            let at = user.js("return document.activeElement.id", vec![]).await?;
            Ok((at == json!("main")).then_some(()))
        })
        .await?;
        let title =
            user.js("return document.title.startsWith(document.querySelector('h1').innerText)", vec![]);
        if title.await? != json!(true) {
            return Err(format!("the title of {page} is not its heading").into());
        }
    }
    user.visit("settings/disposal").await?;
    user.wait_for("#settings-retention").await?;
    user.visit("settings/nothing").await?;
    user.expect_gone(".side-nav").await
}

/// A window as narrow as the narrowest phone.
async fn narrow(user: &User) -> Outcome {
    let size = json!({ "width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": false });
    user.cdp("Emulation.setDeviceMetricsOverride", size).await.map(drop)
}

/// On a narrow phone the first page is the list, each page leads back to it, and none scrolls sideways. An owner
/// has no staff and no lists.
pub async fn pages_fit_a_narrow_phone(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Phone, shell::PURPOSE_DESK).await?;
    narrow(&user).await?;
    user.visit("settings").await?;
    user.expect_heading(user.text(common::SETTINGS_VIEW)).await?;
    user.check_accessibility("the list of the settings").await?;
    // Five tabs fit; the list leads to the two that the bar leaves out.
    let fits = "const nav = document.querySelector('.main-nav'); return nav.scrollWidth <= nav.clientWidth";
    if user.js(fits, vec![]).await? != json!(true) {
        return Err("the tabs do not fit".into());
    }
    for view in ["statistics", "track"] {
        user.expect_gone(&format!(".main-nav a[href$='/{view}']")).await?;
        user.click_css(&format!(".side-nav a[href$='/{view}']")).await?;
        user.expect_path(view).await?;
        user.visit("settings").await?;
    }
    for page in PAGES {
        user.click_css(&format!(".side-nav a[href$='/{page}']")).await?;
        user.wait_for(&format!("#settings-{page}")).await?;
        expect_no_sideways_scrolling(&user, page).await?;
        let hidden = "return document.querySelector('.side-nav').checkVisibility()";
        if user.js(hidden, vec![]).await? != json!(false) {
            return Err("the list is on every page".into());
        }
        user.press(settings_pages::BACK).await?;
        user.wait_for("#settings-all").await?;
    }
    let owner = User::start(harness, Lang::En, Viewport::Phone, shell::PURPOSE_PERSONAL).await?;
    narrow(&owner).await?;
    owner.visit("settings").await?;
    owner.wait_for(".side-nav").await?;
    owner.expect_gone(".side-nav a[href$='/people'], .side-nav a[href$='/lists']").await?;
    owner.visit("settings/people").await?;
    owner.expect_gone(".side-nav").await
}

/// A department and a channel of the shop's own: refused without a name, with one that is taken or too long; then
/// offered, used in a complaint, counted; hidden, it is no longer offered and the complaint keeps its name.
pub async fn a_shop_has_its_own_lists(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        user.visit("settings/lists").await?;
        user.expect_heading(user.text(lists::TITLE)).await?;
        user.check_accessibility("the lists of the shop").await?;
        user.choose_value("lists.which", "channel").await?;
        let front = "社区团购群";
        let long = "长".repeat(500);
        for (typed, error) in [
            (" ", ChoiceError::NameMissing),
            (long.as_str(), ChoiceError::NameTooLong(LONGEST_NAME)),
            ("ＰＨＯＮＥ", ChoiceError::NameTaken),
        ] {
            user.fill_named("list.new", typed).await?;
            user.press(lists::ADD).await?;
            user.expect_text(&lists::refused(lang, error)).await?;
            user.wait_for("[name='list.new'][aria-invalid='true']:focus").await?;
        }
        user.fill_named("list.new", front).await?;
        user.press(lists::ADD).await?;
        user.expect_text(&lists::Added { name: front }.text(lang)).await?;
        user.click(&lists::UpOf { name: front }.text(lang)).await?;
        user.wait_for(&format!("#entry-{front}-up:focus")).await?;

        let from = [(Field::LodgedChannel, front)];
        let complaint: Vec<(Field, &str)> = COMPLAINT.iter().chain(&from).copied().collect();
        let receipt = user.lodge(&complaint).await?;
        user.open_case(&receipt.number).await?;
        user.expect_text(front).await?;
        user.visit("statistics").await?;
        user.wait_for(".figures").await?;
        user.expect_text(front).await?;

        user.visit("settings/lists").await?;
        user.choose_value("lists.which", "channel").await?;
        user.click(&lists::RenameOf { name: front }.text(lang)).await?;
        user.fill_named("list.name", "团购群").await?;
        user.press(common::SAVE).await?;
        user.expect_text(&lists::Renamed { name: "团购群" }.text(lang)).await?;
        user.click(&lists::HideOf { name: "团购群" }.text(lang)).await?;
        user.expect_text(&lists::Hidden { n: "1" }.text(lang)).await?;
        user.open_case(&receipt.number).await?;
        user.expect_text("团购群").await?;
        user.open_guided().await?;
        user.wait_for("[name='lodged.channel']").await?;
        user.expect_gone(&format!("[name='lodged.channel'][value='{front}'], option[value='{front}']"))
            .await?;
    }
    Ok(())
}

/// Each thing to set up is ticked by being done, wherever that is; put away, the list comes back in the settings.
pub async fn a_new_desk_is_told_what_to_set_up(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let expect_done = async |count: usize| {
        user.visit("").await?;
        user.wait_for("#first-hour").await?;
        user.wait_until(&format!("{count} are ticked"), async || {
            let done =
                user.js("return document.querySelectorAll('.first-hour [data-done]').length", vec![]).await?;
            Ok((done == json!(count)).then_some(()))
        })
        .await
    };
    // The country was asked on the first screen.
    expect_done(1).await?;
    user.check_accessibility("a new desk").await?;
    user.press(first_hour::SHOP).await?;
    user.wait_for("#settings-people").await?;
    user.fill_named("shop.name", "示例电器城").await?;
    user.click_css("form[aria-labelledby='settings-shop'] [type=submit]").await?;
    user.wait_for(".toast").await?;
    expect_done(2).await?;
    user.sign_in("王演示", "manager").await?;
    expect_done(3).await?;

    user.press(first_hour::PUT_AWAY).await?;
    user.expect_gone("#first-hour").await?;
    user.visit("settings/general").await?;
    user.expect_message(first_hour::SWITCH).await?;
    user.click_css("#settings-first-hour").await?;
    user.wait_for("#settings-first-hour:checked").await?;
    expect_done(3).await?;

    user.lodge(COMPLAINT).await?;
    let folder = tempfile::tempdir()?;
    user.save_register(folder.path()).await?;
    user.visit("").await?;
    user.wait_for(".work-item").await?;
    user.expect_gone("#first-hour").await
}

/// Nobody made up stays where the sample data was, and the way to a register of one's own is named.
pub async fn a_demo_leads_to_a_register_of_ones_own(harness: &Harness) -> Outcome {
    let user = User::start_unsigned(harness, Lang::En, Viewport::Desktop, shell::PURPOSE_DEMO).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    user.visit("settings/data").await?;
    user.press(data::DEMO_REMOVE).await?;
    user.wait_for("dialog[open]").await?;
    user.click_css("dialog[open] .danger").await?;
    user.expect_no_text(user.text(shell::DEMO_BANNER)).await?;
    user.visit("settings/people").await?;
    user.expect_message(settings::STAFF_NONE).await?;
    user.visit("").await?;
    user.press(first_hour::OWN_REGISTER).await?;
    user.wait_for("#settings-general").await?;
    user.click_css("[name='register.purpose'][value='desk']").await?;
    user.press(settings::PURPOSE_CHANGE).await?;
    user.expect_message(settings::PURPOSE_CHANGED).await?;
    user.visit("").await?;
    user.wait_for("#first-hour").await.map(drop)
}

/// A step is never far from whom it needs: the people of a desk are in an order of its own.
pub async fn staff_is_put_in_order(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.sign_in("王演示", "manager").await?;
    user.visit("settings/people").await?;
    user.click(&lists::UpOf { name: "王演示" }.text(Lang::En)).await?;
    user.wait_for("#staff-0-up:focus").await?;
    user.refresh().await?;
    user.wait_for("[name='staff.1.role']").await?;
    let first = user.js("return document.querySelector('.settings-list strong').innerText", vec![]).await?;
    if first != json!("王演示") {
        return Err(format!("{first} stands first").into());
    }
    Ok(())
}
