//! A complaint is lodged: how many clicks and keys it takes, and what keeps it from being lodged by mistake.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, User},
};
use redress::domain::Field;
use redress::domain::fields::intake::Part;
use redress::domain::fields::values::FieldProblem;
use redress::i18n::pages::shell;
use redress::i18n::{Audience, Lang, common, fields};
use serde_json::json;
use std::cell::Cell;
use thirtyfour::Key;

/// The button that lodges.
const LODGE: &str = ".quick [type=submit]";

/// Counts what a person clicks and which keys they press besides the text.
struct Counted<'a> {
    user: &'a User,
    count: Cell<u32>,
}

impl<'a> Counted<'a> {
    fn new(user: &'a User) -> Self {
        Self { user, count: Cell::new(0) }
    }

    fn more(&self) {
        self.count.set(self.count.get() + 1);
    }

    async fn click(&self, css: &str) -> Outcome {
        self.more();
        self.user.click_css(css).await
    }

    async fn press(&self, key: Key) -> Outcome {
        self.more();
        self.text(&key.value().to_string()).await
    }

    /// Types into whatever has the focus.
    async fn text(&self, text: &str) -> Outcome {
        Ok(self.user.action_chain().send_keys(text).perform().await?)
    }

    /// Presses Tab until the focus is there, or fails.
    async fn tab_to(&self, css: &str) -> Outcome {
        for _ in 0..40 {
            let at = self.user.js("return document.activeElement.matches(arguments[0])", vec![json!(css)]);
            if at.await? == json!(true) {
                return Ok(());
            }
            self.press(Key::Tab).await?;
        }
        Err(format!("Tab does not reach {css}").into())
    }

    fn expect_at_most(&self, most: u32) -> Outcome {
        match self.count.get() {
            count if count > most => Err(format!("it took {count}, not {most}").into()),
            _ => Ok(()),
        }
    }
}

/// Waits until the focus is on the control of a field.
async fn expect_focus(user: &User, field: Field) -> Outcome {
    user.wait_until(&format!("the focus is on {field}"), async || {
        let at = user.js("return document.activeElement.name ?? document.activeElement.id", vec![]).await?;
        if at == json!(field.path()) { Ok(Some(())) } else { Err(format!("it is on {at}").into()) }
    })
    .await
}

/// A desk that knows its shop.
async fn desk_with_shop(harness: &Harness, lang: Lang) -> Outcome<User> {
    let user = User::start(harness, lang, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.sign_in("李演示", "handler").await?;
    user.visit("settings/people").await?;
    user.fill_named("shop.name", "示例电器城").await?;
    user.fill_named("shop.phone", "10000000009").await?;
    user.click_css("form[aria-labelledby='settings-shop'] [type=submit]").await?;
    user.wait_for(".toast").await?;
    user.go_to(common::TODAY_VIEW).await?;
    user.wait_for("main h1").await?;
    Ok(user)
}

/// With the mouse: five clicks on one screen besides the text.
pub async fn in_five_clicks_on_one_screen(harness: &Harness) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        let user = desk_with_shop(harness, lang).await?;
        let counted = Counted::new(&user);
        counted.click("nav.main-nav a[href$='intake']").await?;
        expect_focus(&user, Field::ComplainantName).await?;
        counted.text("张小样").await?;
        counted.click("[name='complainant.phone']").await?;
        counted.text("10000000001").await?;
        counted.click("[name='facts.what']").await?;
        counted.text("洗衣机用了三天就漏水").await?;
        counted.click("[name='request.remedies'][value='refund']").await?;
        user.check_accessibility("the quick form").await?;
        // What is in sight needs no scrolling.
        let fits = "const bottom = (css) => document.querySelector(css).getBoundingClientRect().bottom;
             return scrollY === 0 && bottom(\"[name='request.remedies'][value='refund']\") < innerHeight
               && bottom(arguments[0]) <= innerHeight;";
        if user.js(fits, vec![json!(LODGE)]).await? != json!(true) {
            return Err("it is not one screen".into());
        }
        counted.click(LODGE).await?;
        let said = user.wait_for(".receipt dl").await?.text().await?;
        if !said.contains("示例电器城") {
            return Err("the shop is not filled in".into());
        }
        counted.expect_at_most(5)?;
    }
    Ok(())
}

/// By keyboard, from the top of Today: at most 25 keys besides the text.
pub async fn in_twenty_five_keys(harness: &Harness) -> Outcome {
    let user = desk_with_shop(harness, Lang::Zh).await?;
    user.js("document.activeElement.blur(); document.querySelector('.skip-link')?.focus()", vec![]).await?;
    let counted = Counted::new(&user);
    counted.tab_to("nav.main-nav a[href$='intake']").await?;
    counted.press(Key::Enter).await?;
    expect_focus(&user, Field::ComplainantName).await?;
    counted.text("张小样").await?;
    counted.press(Key::Enter).await?;
    expect_focus(&user, Field::ComplainantPhone).await?;
    counted.text("10000000001").await?;
    counted.tab_to("[name='purchase.product']").await?;
    counted.text("洗衣机").await?;
    counted.press(Key::Enter).await?;
    expect_focus(&user, Field::FactsWhat).await?;
    counted.text("用了三天就漏水").await?;
    counted.press(Key::Tab).await?;
    expect_focus(&user, Field::FactsProblem).await?;
    // By the first letters of its pinyin; Enter takes what is marked.
    counted.text("dsjyxc").await?;
    counted.press(Key::Enter).await?;
    counted.tab_to("[name='request.remedies']").await?;
    counted.press(Key::Space).await?;
    // Ctrl and Enter from wherever one is.
    counted.more();
    user.action_chain()
        .key_down(Key::Control)
        .send_keys(Key::Enter + "")
        .key_up(Key::Control)
        .perform()
        .await?;
    user.wait_for(".receipt-number").await?;
    counted.expect_at_most(25)
}

/// What is missing or wrong stands on top, with the focus, and beside its fields; each leads to its field, also
/// behind a fold. What was typed is there in the other form, and the choice of the form is remembered.
pub async fn the_quick_form_says_what_is_missing(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Desktop), (Lang::En, Viewport::Phone)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        user.go_to(common::INTAKE_VIEW).await?;
        user.wait_for(".quick").await?;
        user.fill_field(Field::ComplainantPhone, "10000000001").await?;
        user.click_css(".quick details:first-of-type summary").await?;
        user.fill_field(Field::ComplainantEmail, "abc＠例子").await?;
        user.click_css(LODGE).await?;
        user.wait_until("the focus is on the summary", async || {
            let at = user.js("return document.activeElement.className", vec![]).await?;
            Ok((at == json!("error-summary")).then_some(()))
        })
        .await?;
        user.check_accessibility("the quick form with problems").await?;
        let name = fields::label(Field::ComplainantName, Audience::Desk);
        user.expect_problem(Field::ComplainantName, FieldProblem::NameOrAnonymous).await?;
        user.open_problem(name).await?;
        expect_focus(&user, Field::ComplainantName).await?;
        user.click_css(".quick details:first-of-type summary").await?;
        user.open_problem(fields::label(Field::ComplainantEmail, Audience::Desk)).await?;
        expect_focus(&user, Field::ComplainantEmail).await?;

        user.choose_form("guided").await?;
        if user.field_value(Field::ComplainantPhone).await? != "10000000001" {
            return Err("the telephone was lost with the form".into());
        }
        user.go_to(common::TODAY_VIEW).await?;
        user.go_to(common::INTAKE_VIEW).await?;
        user.wait_for(".wizard").await?;
        user.choose_form("quick").await?;
        if user.field_value(Field::ComplainantEmail).await? != "abc＠例子" {
            return Err("the e-mail was lost with the form".into());
        }
    }
    Ok(())
}

/// Back goes one part back and Forward one on; a part is not left with something wrong in it.
pub async fn back_goes_one_part_back(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.open_guided().await?;
    user.fill_field(Field::ComplainantName, "张小样").await?;
    user.fill_field(Field::ComplainantPhone, "10000000001").await?;
    user.fill_field(Field::ComplainantEmail, "abc＠例子").await?;
    user.press_next().await?;
    user.expect_problem(Field::ComplainantEmail, FieldProblem::Email).await?;
    user.fill_field(Field::ComplainantEmail, "").await?;
    user.press_next().await?;
    user.fill_field(Field::RespondentName, "示例电器城").await?;
    user.press_next().await?;
    user.wait_for("[name='purchase.product']").await?;
    user.back().await?;
    user.wait_for("[name='respondent.name']").await?;
    user.back().await?;
    user.wait_for("[name='complainant.name']").await?;
    if user.field_value(Field::ComplainantName).await? != "张小样" {
        return Err("what was typed was lost on the way back".into());
    }
    user.forward().await?;
    user.wait_for("[name='respondent.name']").await?;
    if user.field_value(Field::RespondentName).await? != "示例电器城" {
        return Err("what was typed was lost on the way on".into());
    }
    user.refresh().await?;
    user.wait_for("[name='respondent.name']").await?;

    // The number of a document is masked in the check, which has one button a part.
    user.open_part(Part::Complainant.place()).await?;
    user.fill_field(Field::ComplainantIdNumber, "110101199003070011").await?;
    user.open_part(Part::ALL.len()).await?;
    user.wait_for(".review-list").await?;
    let script = "return [document.body.innerText.includes('110101199003070011'),
         document.querySelectorAll('.review-list button').length]";
    match user.js(script, vec![]).await? {
        shown if shown == json!([false, 0]) => Ok(()),
        shown => Err(format!("the check shows {shown}").into()),
    }
}

/// The Enter that ends a composed word lodges nothing and goes nowhere.
pub async fn a_composing_enter_sends_nothing(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    for form in ["guided", "quick"] {
        user.go_to(common::INTAKE_VIEW).await?;
        user.choose_form(form).await?;
        let names = "return [...document.querySelectorAll('form input:not([type=radio], [type=checkbox])')]
             .filter((e) => e.checkVisibility()).map((e) => e.name)";
        let names: Vec<String> = serde_json::from_value(user.js(names, vec![]).await?)?;
        for name in names {
            user.click_css(&format!("[name='{name}']")).await?;
            for kind in ["keyDown", "keyUp"] {
                let key = json!({ "type": kind, "key": "Enter", "code": "Enter", "text": "\r",
                    "windowsVirtualKeyCode": 229 });
                user.cdp("Input.dispatchKeyEvent", key).await?;
            }
            let script =
                "return [document.activeElement.name, !!document.querySelector('.error, .error-summary')]";
            let after = user.js(script, vec![]).await?;
            if after != json!([name, false]) {
                return Err(format!("Enter in {name} of the {form} form came to {after}").into());
            }
        }
    }
    Ok(())
}

/// Merchants on record are offered while one types, however they are written, and kinds by pinyin; Escape closes
/// the list and leaves what is typed, and a kind that is none is refused.
pub async fn merchants_and_kinds_are_offered(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::Zh, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    let mut complaint = COMPLAINT.to_vec();
    complaint.retain(|(field, _)| *field != Field::RespondentName);
    complaint.push((Field::RespondentName, "临江百汇购物中心有限公司"));
    user.lodge(&complaint).await?;
    user.go_to(common::TODAY_VIEW).await?;
    user.go_to(common::INTAKE_VIEW).await?;
    user.choose_form("quick").await?;
    user.fill_field(Field::RespondentName, "临江　百汇").await?;
    user.wait_for("[role=option][data-value='临江百汇购物中心有限公司']").await?;
    user.check_accessibility("merchants on offer").await?;
    let press = async |key: Key| Outcome::Ok(user.action_chain().send_keys(key + "").perform().await?);
    press(Key::Escape).await?;
    user.expect_gone("[role=option]").await?;
    if user.field_value(Field::RespondentName).await? != "临江　百汇" {
        return Err("Escape took what was typed".into());
    }
    press(Key::Down).await?;
    press(Key::Enter).await?;
    if user.field_value(Field::RespondentName).await? != "临江百汇购物中心有限公司" {
        return Err("Enter did not take the merchant".into());
    }
    user.click_css("[name='facts.problem']").await?;
    user.wait_for("[role=option]").await?;
    user.check_accessibility("problems on offer").await?;
    user.action_chain().send_keys("没有这样的").perform().await?;
    press(Key::Tab).await?;
    user.expect_problem(Field::FactsProblem, FieldProblem::NotListed).await
}
