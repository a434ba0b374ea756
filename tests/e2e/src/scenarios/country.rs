//! A register has a country: asked once, proposed from the time zone, and no law of any before it was chosen.

use super::storage::{DELETE_DATABASES, change_storage};
use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    sample_files::temp_file,
    user::{COMPLAINT, User, browser_options},
};
use redress::domain::Field;
use redress::domain::fields::intake::Part;
use redress::i18n::Lang;
use redress::i18n::pages::{country, recovery, shell, welcome};
use serde_json::json;

/// A consumer in London on a phone: nothing is chosen beforehand, the country is proposed, the button is in
/// sight; the first complaint is under British rules and in pounds. After a move to Germany it keeps them.
pub async fn a_british_consumer_begins_under_british_rules(harness: &Harness) -> Outcome {
    let options = Options { time_zone: "Europe/London", ..browser_options(Lang::En, Viewport::Phone) };
    let user = User { page: harness.open(options, "").await?, lang: Lang::En };
    user.wait_for("[name='register.country'] option[value='GB']:checked").await?;
    let script = "return document.querySelector(\".welcome button[type='submit']\").getBoundingClientRect().bottom <= innerHeight";
    if user.js(script, vec![]).await? != json!(true) {
        return Err("the button to start is below the window".into());
    }
    user.press(shell::BEGIN).await?;
    user.wait_for("#purpose-error:not(:empty)").await?;
    user.expect_message(welcome::CHOOSE).await?;
    user.check_accessibility("the first screen, nothing chosen").await?;
    user.choose_purpose(shell::PURPOSE_PERSONAL).await?;

    let number = user.save_own(COMPLAINT).await?;
    user.expect_text("£2,599").await?;
    user.expect_text("Consumer in the United Kingdom").await?;
    user.expect_gone("[aria-labelledby='amounts']").await?;

    user.visit("settings/general").await?;
    user.expect_text("New complaints start under: Consumer in the United Kingdom").await?;
    user.choose_value("register.country", "DE").await?;
    user.press(country::SAVE).await?;
    user.expect_message(country::SAVED).await?;
    user.expect_no_text("New complaints start under: Consumer in the United Kingdom").await?;
    user.check_accessibility("the settings with a country").await?;
    user.open_case(&number).await?;
    user.expect_text("Consumer in the United Kingdom").await?;

    let other = [
        (Field::RespondentName, "Lamps and more"),
        (Field::PurchaseProduct, "A lamp"),
        (Field::FactsWhat, "It came broken."),
        (Field::PurchaseCountry, "GB"),
    ];
    let kept = COMPLAINT.iter().filter(|(field, _)| other.iter().all(|(other, _)| other != field)).copied();
    user.save_own(&kept.chain(other).collect::<Vec<_>>()).await?;
    user.expect_text("Consumer in the United Kingdom").await
}

/// A register of before there were countries: its file does not say, and this browser does not remember. It
/// says so on every view until a country is chosen.
pub async fn a_register_without_a_country_says_so(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DESK).await?;
        user.sign_in("李演示", "handler").await?;
        user.lodge(COMPLAINT).await?;
        user.expect_no_text(user.text(country::MISSING)).await?;
        let folder = tempfile::tempdir()?;
        let text = std::fs::read_to_string(user.save_register(folder.path()).await?)?;
        let said = r#""country":"CN","#;
        if !text.contains(said) {
            return Err("the file does not tell the country".into());
        }
        let old = temp_file("older.json", text.replacen(said, "", 1).as_bytes())?;
        let forget = "for (const key of Object.keys(localStorage).filter((key) => key.endsWith('canary'))) {
             const { country, ...canary } = JSON.parse(localStorage[key]);
             localStorage[key] = JSON.stringify(canary); }";
        change_storage(&user, &format!("{DELETE_DATABASES} {forget}")).await?;
        user.visit("").await?;
        user.wait_for(".recovery").await?;
        user.upload("input[name='recovery.file']", &old).await?;
        user.press(recovery::ENTER).await?;
        user.wait_for("header.app-bar").await?;
        user.expect_message(country::MISSING).await?;
        user.check_accessibility("a register without a country").await?;
        user.press(country::CHOOSE).await?;
        user.wait_for("#settings-country-code").await?;
        user.expect_message(country::NONE).await?;
        // Nobody leads the desk yet: the first choice is anybody's, the next is not.
        user.choose_value("register.country", "SG").await?;
        user.press(country::SAVE).await?;
        user.expect_message(country::SAVED).await?;
        user.expect_no_text(user.text(country::MISSING)).await?;
        user.expect_message(country::WHO).await?;
    }
    Ok(())
}

/// The currency follows the country of purchase until somebody chooses one.
pub async fn the_currency_follows_the_country_of_purchase(harness: &Harness) -> Outcome {
    let expect = async |user: &User, code: &'static str| {
        user.wait_until(&format!("the currency is {code:?}"), async || {
            Ok((user.field_value(Field::PurchaseCurrency).await? == code).then_some(()))
        })
        .await
    };
    for (lang, time_zone, home) in [(Lang::En, "Europe/London", "GBP"), (Lang::Zh, "Asia/Shanghai", "CNY")] {
        let options = Options { time_zone, ..browser_options(lang, Viewport::Desktop) };
        let user = User { page: harness.open(options, "").await?, lang };
        user.choose_purpose(shell::PURPOSE_DESK).await?;
        user.visit("intake").await?;
        user.choose_form("guided").await?;
        user.open_part(Part::Purchase.place()).await?;
        expect(&user, home).await?;
        for (country, currency) in [("DE", "EUR"), ("US", "USD"), ("XX", "")] {
            user.fill_field(Field::PurchaseCountry, country).await?;
            expect(&user, currency).await?;
        }
        user.fill_field(Field::PurchaseCurrency, "JPY").await?;
        user.fill_field(Field::PurchaseCountry, "DE").await?;
        expect(&user, "JPY").await?;
    }
    Ok(())
}
