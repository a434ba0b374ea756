//! A register of one's own: the first complaint, and nothing of a desk around it.

use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    user::{COMPLAINT, User, browser_options},
};
use redress::domain::{Field, StepKind};
use redress::i18n::pages::{amounts, case, shell, today, track};
use redress::i18n::{Audience, Lang, Msg, common, steps};
use serde_json::json;
use std::cell::Cell;

/// What a consumer in the United Kingdom types into the form, part by part, and what they choose.
const TYPED: &[&[(Field, &str)]] = &[
    &[(Field::ComplainantName, "Priya Sample"), (Field::ComplainantEmail, "priya@mail.example")],
    &[(Field::RespondentName, "Pocketworks")],
    &[(Field::PurchaseProduct, "Phone X2"), (Field::PurchaseOrder, "PW-1009")],
    &[(Field::FactsWhat, "The screen flickers.")],
];

/// Counts what a person taps, besides typing.
struct Taps<'a> {
    user: &'a User,
    count: Cell<u32>,
}

impl Taps<'_> {
    async fn press(&self, message: Msg) -> Outcome {
        self.count.set(self.count.get() + 1);
        self.user.press(message).await
    }

    async fn choose(&self, field: Field, value: &str) -> Outcome {
        self.count.set(self.count.get() + 1);
        self.user.fill_field(field, value).await
    }

    async fn click(&self, css: &str) -> Outcome {
        self.count.set(self.count.get() + 1);
        self.user.click_css(css).await
    }
}

/// A consumer in the United Kingdom, on a phone: from the first screen to the text that tells the merchant in at
/// most nine taps besides typing. Nothing is called lodged, and no code is given out.
pub async fn a_first_complaint_in_nine_taps(harness: &Harness) -> Outcome {
    let options = Options { time_zone: "Europe/London", ..browser_options(Lang::En, Viewport::Phone) };
    let user = User { page: harness.open(options, "").await?, lang: Lang::En };
    let taps = Taps { user: &user, count: Cell::new(0) };
    taps.press(shell::PURPOSE_PERSONAL).await?;
    taps.press(shell::BEGIN).await?;
    user.wait_for("header.app-bar").await?;
    user.wait_until("the focus is on the page", async || {
        let at = user.js("return document.activeElement.id", vec![]).await?;
        Ok((at == json!("main")).then_some(()))
    })
    .await?;
    taps.press(today::EMPTY_LODGE).await?;
    for part in TYPED {
        for (field, text) in *part {
            user.fill_field(*field, text).await?;
        }
        taps.click(".wizard-foot button[type=submit]").await?;
    }
    taps.choose(Field::RequestRemedies, "repair").await?;
    user.check_accessibility("the last part of my form").await?;
    taps.click(".wizard-foot button[type=submit]").await?;

    user.wait_for(".letter").await?;
    for text in ["Dear Pocketworks,", "The screen flickers.", "order PW-1009", "priya@mail.example"] {
        user.expect_text(text).await?;
    }
    if taps.count.get() > 9 {
        return Err(format!("it took {} taps", taps.count.get()).into());
    }
    user.expect_gone(".receipt").await?;
    user.check_accessibility("a complaint just saved").await?;

    // Once it is noted as sent, there is nothing left to send.
    user.press(case::LETTER_IS_SENT).await?;
    user.wait_for("dialog[open] form").await?;
    user.fill_field(Field::ContactMeans, "email").await?;
    user.record().await?;
    user.expect_gone(".letter").await
}

/// Four tabs, four large buttons, everything else behind "More"; the complaint is not tracked but opened.
pub async fn a_register_of_ones_own_has_no_desks_furniture(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = User::start(harness, lang, Viewport::Phone, shell::PURPOSE_PERSONAL).await?;
        let number = user.save_own(COMPLAINT).await?;
        // Three times the price, if it was fraud; and why.
        user.expect_text("7,797.00").await?;
        user.press(amounts::WHY_THIS_AMOUNT).await?;
        let article = if lang == Lang::Zh { "第五十五条第一款" } else { "Article 55(1)" };
        user.expect_text(article).await?;
        user.check_accessibility("what the law lets me ask for").await?;
        let tabs = user.js("return document.querySelectorAll('nav.main-nav a').length", vec![]).await?;
        if tabs != json!(4) {
            return Err(format!("there are {tabs} tabs").into());
        }
        for (width, scale) in [(320, "100%"), (390, "200%")] {
            let script = "const [width, scale] = arguments;
                 const html = document.documentElement;
                 html.style.fontSize = scale; html.style.maxWidth = width + 'px';
                 const nav = document.querySelector('nav.main-nav');
                 nav.style.maxWidth = width + 'px';
                 const fits = nav.scrollWidth <= nav.clientWidth;
                 for (const e of [html, nav]) e.removeAttribute('style');
                 return fits;";
            if user.js(script, vec![json!(width), json!(scale)]).await? != json!(true) {
                return Err(format!("the tabs do not fit {width} px at {scale}").into());
            }
        }
        for kind in [StepKind::Assess, StepKind::Pause, StepKind::Hold, StepKind::Suggest] {
            let name = user.text(steps::step(kind, Audience::Owner));
            let script = "return [...document.querySelectorAll('main button')]
                 .some((button) => button.textContent.trim() === arguments[0])";
            if user.js(script, vec![json!(name)]).await? != json!(false) {
                return Err(format!("{name:?} is offered").into());
            }
        }

        // Nobody replied: an attempt of mine with the merchant, who was not reached.
        user.press_own_step(case::NO_REPLY).await?;
        user.wait_for("dialog[open] form").await?;
        user.fill_field(Field::ContactMeans, "phone").await?;
        user.fill_field(Field::ContactSummary, "…").await?;
        user.record().await?;
        user.check_accessibility("my complaint, nobody replied").await?;

        user.visit(&format!("track?number={number}")).await?;
        user.expect_message(track::MINE_TEXT).await?;
        user.check_accessibility("tracking a complaint of my own").await?;
        user.press(track::MINE_OPEN).await?;
        user.wait_for(".case-head").await?;

        // What to do stands before how many there are.
        user.go_to(common::TODAY_VIEW).await?;
        user.wait_for(".work-item").await?;
        let script =
            "const [item, tiles] = ['.work-item', '.tiles'].map((css) => document.querySelector(css));
             return !tiles || !!(item.compareDocumentPosition(tiles) & Node.DOCUMENT_POSITION_FOLLOWING)";
        if user.js(script, vec![]).await? != json!(true) {
            return Err("the figures stand before what to do".into());
        }
        user.check_accessibility("my today, with something to do").await?;
    }
    Ok(())
}
