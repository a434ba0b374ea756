//! Search, filters, statistics, and the keyboard.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    locator::Locator,
    user::User,
};
use redress::domain::Field;
use redress::i18n::pages::{feedback, shell, track};
use redress::i18n::{Lang, common};
use serde_json::json;
use thirtyfour::Key;

/// By month, problem, kind, respondent, stage, outcome, channel, and two ratings.
const CHARTS: usize = 9;

async fn start_with_sample_data(harness: &Harness, lang: Lang) -> Outcome<User> {
    let user = User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DEMO).await?;
    user.expect_message(shell::DEMO_BANNER).await?;
    Ok(user)
}

/// The number of complaints that the register says it shows.
async fn row_count(user: &User) -> Outcome<u64> {
    user.wait_until("the register counts", async || {
        let script = "return document.querySelector('.count-line [role=status]')?.textContent ?? ''";
        let text = user.js(script, vec![]).await?;
        let digits = text.as_str().unwrap_or_default().replace(',', "");
        let first: String =
            digits.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        Ok(first.parse().ok())
    })
    .await
}

/// A filter in the address is applied, also after a reload.
pub async fn filters_are_kept_in_the_address(harness: &Harness) -> Outcome {
    let user = start_with_sample_data(harness, Lang::Zh).await?;
    user.visit("register").await?;
    user.wait_for(".rows-body .row").await?;
    let all = row_count(&user).await?;
    user.visit("register?stage=closed").await?;
    user.wait_for(".chips li").await?;
    let closed = row_count(&user).await?;
    if closed == 0 || closed >= all {
        return Err(format!("{closed} of {all} are closed").into());
    }
    user.search("退").await?;
    user.wait_until("the text is in the address", async || {
        Ok(user.path().await?.contains("q=").then_some(()))
    })
    .await?;
    let both = row_count(&user).await?;
    user.refresh().await?;
    user.wait_for(".rows-body .row").await?;
    if row_count(&user).await? != both || both >= closed {
        return Err("a reload shows something else".into());
    }
    user.click_css(".chips li button").await?;
    user.wait_until("a chip less", async || Ok((row_count(&user).await? != both).then_some(()))).await
}

/// Every chart by its title, with the count that each of its linked bars states.
const BARS: &str = "return [...document.querySelectorAll('figure.chart')].map((chart) => [
    chart.querySelector('figcaption').firstChild.textContent,
    [...chart.querySelectorAll('a.hbar, a.bar-link[href]')].map((bar) =>
      (bar.querySelector('.hbar-value') ?? bar.querySelector('title')).textContent.split('·').at(-1).replace(/\\D/g, '')),
  ]);";

/// A click on a bar opens the register filtered to what the bar counts: the first and the last of every chart.
/// The tiles for today do not depend on the range.
pub async fn a_bar_opens_the_complaints_it_counts(harness: &Harness) -> Outcome {
    let user = start_with_sample_data(harness, Lang::En).await?;
    user.visit("statistics").await?;
    user.wait_for("a.hbar").await?;
    let charts: Vec<(String, Vec<String>)> = serde_json::from_value(user.js(BARS, vec![]).await?)?;
    if charts.len() != CHARTS {
        return Err(format!("{} charts, not {CHARTS}", charts.len()).into());
    }
    for (at, (title, counts)) in charts.iter().enumerate() {
        let counts: Vec<u64> = counts.iter().map(|count| count.parse()).collect::<Result<_, _>>()?;
        let some = |place: &usize| counts[*place] > 0;
        let (first, last) = ((0..counts.len()).find(some), (0..counts.len()).rfind(some));
        let mut places = vec![first.ok_or(format!("no bar of {title:?} leads anywhere"))?];
        places.extend(last.filter(|last| Some(*last) != first));
        for place in places {
            let search = "const [chart, place] = args;
                 return document.querySelectorAll('figure.chart')[chart]
                   ?.querySelectorAll('a.hbar, a.bar-link[href]')[place];";
            let what = format!("bar {place} of {title:?}");
            user.click_on(&Locator::script(what, search, vec![json!(at), json!(place)])).await?;
            user.wait_for(".rows-body .row").await?;
            user.wait_for(".chips li").await?;
            let (found, said) = (row_count(&user).await?, counts[place]);
            if found != said {
                let where_to = user.path().await?;
                return Err(format!("{title:?} says {said}, {where_to} shows {found}").into());
            }
            user.back().await?;
            user.wait_for("a.hbar").await?;
        }
    }
    let tile = "return document.querySelector('.tile-number')?.textContent";
    user.visit("statistics").await?;
    user.wait_for(".tile-number").await?;
    let open = user.js(tile, vec![]).await?;
    user.visit("statistics?from=2000-01-01&to=2000-12-31").await?;
    user.wait_for(".tile-number").await?;
    if user.js(tile, vec![]).await? != open {
        return Err("a range changed what is open today".into());
    }
    let words = user.page_text().await?;
    if words.contains("NaN") || words.contains("Infinity") {
        return Err("an empty range shows a figure that is none".into());
    }
    user.check_accessibility("statistics of an empty range").await
}

/// The desk cannot rate; the complainant can, once the screen was handed over.
pub async fn the_complainant_rates_after_the_hand_over(harness: &Harness) -> Outcome {
    let user = start_with_sample_data(harness, Lang::Zh).await?;
    user.go_to(common::FEEDBACK_VIEW).await?;
    user.wait_for("a[href*='mark=suggested']").await?;
    user.expect_message(feedback::SUGGESTIONS).await?;
    user.check_accessibility("feedback").await?;
    user.expect_gone("[name='rate.outcome']").await?;
    let action = user.text(feedback::HAND_OVER);
    let button = user.wait_for(&format!("button[aria-label^='{action}：']")).await?;
    let button = button.attr("aria-label").await?.ok_or("the button has no name")?;
    user.click(&button).await?;
    user.expect_message(feedback::GIVE_TITLE).await?;
    user.check_accessibility("the hand-over").await?;
    user.press(feedback::I_AM_COMPLAINANT).await?;
    user.fill_field(Field::RateOutcome, "2").await?;
    user.fill_field(Field::RateHandling, "4").await?;
    user.check_accessibility("the rating").await?;
    user.press(track::SEND_RATE).await?;
    user.expect_message(feedback::THANKS_TITLE).await?;
    user.press(feedback::BACK_AT_DESK).await?;
    user.expect_gone("dialog[open]").await?;
    // It is rated, so it is no longer offered.
    user.expect_gone(&format!("button[aria-label='{button}']")).await
}

/// A complaint lodged with the keyboard alone.
pub async fn lodging_by_keyboard_alone(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.open_guided().await?;
    user.wait_for("[name='complainant.name']").await?;
    let typed = [
        ("[name='complainant.name']", "Ada Sample"),
        ("[name='complainant.phone']", "10000000001"),
        (ON, ""),
        ("[name='respondent.name']", "Example Store"),
        (ON, ""),
        ("[name='purchase.product']", "Kettle"),
        (ON, ""),
        ("[name='facts.what']", "It leaks."),
        (ON, ""),
        ("[name='proof.kinds']", " "),
        (ON, ""),
        ("[name='request.remedies']", " "),
        (ON, ""),
        (ON, ""),
    ];
    for (css, text) in typed {
        tab_to(&user, css).await?;
        if css == ON {
            press(&user, Key::Enter).await?;
        } else {
            user.action_chain().send_keys(text).perform().await?;
        }
    }
    user.wait_for(".receipt-number").await.map(drop)
}

/// The button to the next part.
const ON: &str = ".wizard-foot [type=submit]";

async fn press(user: &User, key: Key) -> Outcome {
    Ok(user.action_chain().send_keys(key + "").perform().await?)
}

/// Presses Tab until the focus is where it should be.
async fn tab_to(user: &User, css: &str) -> Outcome {
    user.wait_for(css).await?;
    for _ in 0..90 {
        let there = user.js("return document.activeElement.matches(arguments[0])", vec![json!(css)]).await?;
        if there == json!(true) {
            return Ok(());
        }
        press(user, Key::Tab).await?;
    }
    Err(format!("Tab does not reach {css}").into())
}
