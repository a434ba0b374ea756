//! Entries that were a mistake: undone at once from the message, or taken back in the history.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    locator::Locator,
    user::{COMPLAINT, User},
};
use redress::domain::history::step::{Respond, Step};
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{case, case_work, shell};
use redress::i18n::{Audience, Lang, Msg, history, steps};
use serde_json::json;

/// The owner of a register, on a phone, accepts instead of rejecting: undone in the message; and once more, taken
/// back in the history with a reason.
pub async fn a_mistaken_answer_is_taken_back(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::start(harness, lang, Viewport::Phone, shell::PURPOSE_PERSONAL).await?;
        user.save_own(COMPLAINT).await?;
        answer(&user, StepKind::Notify, &[(Field::NotifyDecision, "…"), (Field::NotifyReasons, "…")]).await?;
        user.expect_personal_stage(Stage::Answered).await?;

        answer(&user, StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
        user.expect_personal_stage(Stage::FollowingUp).await?;
        user.check_accessibility("a message with something to undo").await?;
        user.press(case::UNDO).await?;
        user.expect_personal_stage(Stage::Answered).await?;
        user.expect_message(case::UNDONE_AT_ONCE).await?;
        expect_struck(&user, 1).await?;
        // The focus is not lost with the button.
        let script = "return document.activeElement !== document.body";
        user.wait_until("the focus is on the page", async || {
            Ok((user.js(script, vec![]).await? == json!(true)).then_some(()))
        })
        .await?;

        // The same slip, seen later.
        answer(&user, StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
        open_mistake(&user, StepKind::Respond).await?;
        user.check_accessibility("the form that takes an entry back").await?;
        // Nothing is taken back without a reason.
        user.submit().await?;
        user.wait_for("dialog[open] .error").await?;
        let reason = if lang == Lang::Zh { "点错了，我不接受" } else { "Wrong button: I reject it" };
        user.fill_field(Field::CorrectReason, reason).await?;
        // What is half typed is kept.
        user.refresh().await?;
        user.wait_for(".case-head").await?;
        open_mistake(&user, StepKind::Respond).await?;
        let script = "return document.querySelector(`dialog[open] [name='${arguments[0]}']`)?.value ?? null";
        user.wait_until("the reason is still there", async || {
            let typed = user.js(script, vec![json!(Field::CorrectReason.path())]).await?;
            Ok((typed == json!(reason)).then_some(()))
        })
        .await?;
        user.record().await?;
        user.expect_personal_stage(Stage::Answered).await?;
        user.expect_text(reason).await?;
        expect_struck(&user, 2).await?;

        // It is kept, also after a reload, and the answer can be given as it was meant.
        user.refresh().await?;
        expect_struck(&user, 2).await?;
        user.check_accessibility("a history with entries taken back").await?;
        answer(&user, StepKind::Respond, &[(Field::RespondAnswer, "reject"), (Field::RespondComment, "…")])
            .await?;
        expect_struck(&user, 2).await?;
    }
    Ok(())
}

/// The owner of a register writes down 9,999 for 50: it is asked about once, recorded when sent again, and put right
/// in the history, where the old sum stays to be read. Of the receipt the time is corrected.
pub async fn a_wrong_sum_is_put_right(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_PERSONAL).await?;
        user.save_own(COMPLAINT).await?;
        let promise = [
            (Field::NotifyDecision, "Fifty back"),
            (Field::NotifyReasons, "A part"),
            (Field::NotifyRemedies, "refund"),
            (Field::NotifyAmount, "50"),
            (Field::NotifyPerformBy, "2099-12-31"),
        ];
        answer(&user, StepKind::Notify, &promise).await?;
        answer(&user, StepKind::Respond, &[(Field::RespondAnswer, "accept")]).await?;
        user.open_personal_step(StepKind::Perform).await?;
        user.fill_field(Field::PerformObligation, "0").await?;
        user.fill_field(Field::PerformResult, "performed").await?;
        user.fill_field(Field::PerformAmount, "9999").await?;
        user.submit().await?;
        user.expect_message(case_work::CHECK_SUM).await?;
        user.check_accessibility("a sum that is asked about").await?;
        user.record().await?;

        press_at_newest(&user, case_work::CORRECT_THIS).await?;
        user.check_accessibility("the form that corrects an entry").await?;
        // Nothing is corrected while nothing is changed.
        user.fill_field(Field::CorrectReason, "0 was typed twice").await?;
        user.submit().await?;
        user.expect_message(case_work::CHANGE_FIRST).await?;
        user.fill_field(Field::PerformAmount, "50").await?;
        user.record().await?;
        user.expect_message(case_work::CORRECTED).await?;
        let text = "return [...document.querySelectorAll('.timeline-item .facts')]
             .filter((list) => !list.closest('.disclosure') && list.textContent.includes('9,999')).length";
        user.wait_until("the old sum no longer stands for the entry", async || {
            Ok((user.js(text, vec![]).await? == json!(0)).then_some(()))
        })
        .await?;
        // What was recorded is there to read, also after a reload.
        user.refresh().await?;
        let old = "return [...document.querySelectorAll('.timeline-item .disclosure .facts')]
             .some((list) => list.textContent.includes('9,999'))";
        user.wait_until("the old sum is kept", async || {
            Ok((user.js(old, vec![]).await? == json!(true)).then_some(()))
        })
        .await?;
        user.check_accessibility("a history with a corrected entry").await?;
    }
    Ok(())
}

/// Presses a button of the newest entry that has one of this name.
async fn press_at_newest(user: &User, label: Msg) -> Outcome {
    let search = "return [...document.querySelectorAll('.timeline button')]
         .find((button) => button.innerText.startsWith(args[0]));";
    let name = user.text(label);
    user.click_on(&Locator::script(format!("{name:?}"), search, vec![json!(name)])).await?;
    user.wait_for("dialog[open] form").await.map(drop)
}

async fn answer(user: &User, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
    user.open_personal_step(kind).await?;
    for (field, text) in values {
        user.fill_field(*field, text).await?;
    }
    user.record().await
}

/// Presses "This was a mistake" at the latest entry of this kind that has the button.
async fn open_mistake(user: &User, kind: StepKind) -> Outcome {
    let step = Step::Respond(Respond::default());
    let done = user.text(history::done(kind, Some(&step), Audience::Owner));
    let button = user.text(case::THIS_WAS_A_MISTAKE);
    let search = "const items = [...document.querySelectorAll('.timeline-item:not([data-taken-back])')];
         const item = items.find((item) => item.querySelector('.timeline-what').innerText.trim() === args[0]);
         return [...(item?.querySelectorAll('button') ?? [])].find((button) => button.innerText.startsWith(args[1]));";
    let what = format!("{button:?} at {done:?}");
    user.click_on(&Locator::script(what, search, vec![json!(done), json!(button)])).await?;
    user.wait_for("dialog[open] form").await?;
    user.expect_text(user.text(steps::step_help(StepKind::Correct, Audience::Owner))).await
}

/// Waits until so many entries of the history are crossed out, each saying in words that it was taken back.
async fn expect_struck(user: &User, count: usize) -> Outcome {
    let words = user.text(case::TAKEN_BACK);
    let script = "return [...document.querySelectorAll('.timeline-item[data-taken-back]')]
         .filter((item) => item.querySelector('.timeline-what s') && item.innerText.includes(arguments[0])).length";
    user.wait_until(&format!("{count} entries are crossed out"), async || {
        Ok((user.js(script, vec![json!(words)]).await? == json!(count)).then_some(()))
    })
    .await
}
