//! Retention: closed complaints are disposed of once their time is over, by two people, on record.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, HANDLER, User},
};
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{case, case_work, disposal, shell};
use redress::i18n::{Lang, reasons};
use serde_json::json;

/// Moves the clock four years ahead for every page opened from now on.
const LATER: &str = "const Real = Date, on = 4 * 366 * 864e5;
     globalThis.Date = class extends Real {
       constructor(...a) { a.length ? super(...a) : super(Real.now() + on); }
       static now() { return Real.now() + on; } };";

/// Whether a text is anywhere in the database, as UTF-8.
const HOLDS: &str = "const [text] = arguments;
     const [{ name }] = await indexedDB.databases();
     const done = (r) => new Promise((yes, no) => { r.onsuccess = () => yes(r.result); r.onerror = no; });
     const db = await done(indexedDB.open(name));
     let found = false;
     for (const store of db.objectStoreNames)
       for (const bytes of await done(db.transaction(store).objectStore(store).getAll()))
         found ||= new TextDecoder().decode(bytes).includes(text);
     db.close();
     return found;";

async fn closed_complaint(user: &User) -> Outcome<String> {
    let receipt = user.lodge(COMPLAINT).await?;
    user.open_case(&receipt.number).await?;
    let close = [
        (Field::CloseOutcome, "solved"),
        (Field::CloseConfirmed, "yes"),
        (Field::CloseOpenReason, "当场解决"),
    ];
    user.step(StepKind::Close, &close).await?;
    user.expect_stage(Stage::Closed).await?;
    Ok(receipt.number)
}

async fn database_contains(user: &User, text: &str) -> Outcome<bool> {
    Ok(user.js(HOLDS, vec![json!(text)]).await? == json!(true))
}

/// A closed complaint is not listed before its time, and never while on hold; then two people dispose of it,
/// with a certificate and a tombstone.
pub async fn closed_complaints_are_disposed_of(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        user.sign_in("高演示", "manager").await?;
        let goes = closed_complaint(&user).await?;
        user.visit("").await?;
        let stays = closed_complaint(&user).await?;
        user.step(StepKind::Hold, &[(Field::HoldPlaced, "yes"), (Field::HoldReason, "仲裁中")]).await?;

        user.visit("settings/disposal").await?;
        user.expect_message(disposal::NONE_DUE).await?;
        user.check_accessibility("nothing to dispose of").await?;

        user.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LATER })).await?;
        user.visit("settings/disposal").await?;
        user.wait_for(&format!("[name='disposal.case'][value='{goes}']")).await?;
        user.expect_gone(&format!("[name='disposal.case'][value='{stays}']")).await?;
        user.expect_text("仲裁中").await?;
        user.check_accessibility("what is to be disposed of").await?;
        user.click_css(&format!("[name='disposal.case'][value='{goes}']")).await?;

        // One person is not enough, and the number has to be right.
        user.fill_named("disposal.count", "2").await?;
        user.press(disposal::DISPOSE).await?;
        user.expect_message(reasons::SECOND_PERSON_MISSING).await?;
        // The second is chosen from the staff; who is at the desk is not offered.
        let script = "return [...document.querySelector('#disposal-second').options].map((o) => o.value)";
        let offered = user.js(script, vec![]).await?;
        if offered != json!(["", HANDLER]) {
            return Err(format!("the second person is one of {offered}").into());
        }
        user.choose_value("disposal.second", HANDLER).await?;
        user.press(disposal::DISPOSE).await?;
        user.expect_message(disposal::COUNT_WRONG).await?;
        user.fill_named("disposal.count", "1").await?;
        user.press(disposal::DISPOSE).await?;
        user.wait_for("#disposal-certificate").await?;
        user.expect_text(&goes).await?;
        user.expect_text(HANDLER).await?;
        user.check_accessibility("the certificate").await?;

        // The certificate can be made again after the page was left.
        user.visit("settings/disposal").await?;
        user.expect_gone("#disposal-certificate").await?;
        user.press(disposal::EARLIER_SHOW).await?;
        user.click_css("#disposal-earlier button").await?;
        user.wait_for("#disposal-certificate").await?;
        user.expect_text(&goes).await?;
        user.expect_text(HANDLER).await?;
        user.check_accessibility("an earlier disposal").await?;

        user.open_case(&goes).await?;
        user.expect_message(case::TOMBSTONE).await?;
        user.expect_message(case::CONTENT_ERASED).await?;
        // What is gone was not left empty, and nothing can be done about it any more.
        user.expect_message(case_work::ERASED_ADVICE).await?;
        user.expect_no_text(user.text(case::NOTHING_GIVEN)).await?;
        user.check_accessibility("an erased case").await?;
        user.refresh().await?;
        user.expect_stage(Stage::Closed).await?;
        user.open_case(&stays).await?;
        user.expect_stage(Stage::Closed).await?;
        if !database_contains(&user, &stays).await? {
            return Err("what is on hold was erased".into());
        }
    }
    Ok(())
}

/// After the only complaint was disposed of, what it said is nowhere in the database.
pub async fn what_was_disposed_of_is_gone(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.sign_in("高演示", "manager").await?;
    let number = closed_complaint(&user).await?;
    let said = COMPLAINT.iter().find(|(field, _)| *field == Field::FactsWhat).map_or("", |(_, text)| text);
    if !database_contains(&user, said).await? {
        return Err("the test looks for something that never was there".into());
    }
    user.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": LATER })).await?;
    user.visit("settings/disposal").await?;
    user.click_css("[name='disposal.all']").await?;
    user.choose_value("disposal.second", HANDLER).await?;
    user.fill_named("disposal.count", "1").await?;
    user.press(disposal::DISPOSE).await?;
    user.wait_for("#disposal-certificate").await?;
    if database_contains(&user, said).await? {
        return Err("it is still in the database".into());
    }
    if !database_contains(&user, &number).await? {
        return Err("its number is gone as well".into());
    }
    Ok(())
}
