//! Questions that depend on the category: asked at intake, kept, shown and found.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    user::{COMPLAINT, User},
};
use redress::domain::Field;
use redress::domain::fields::intake::Part;
use redress::facts::Rules;
use redress::i18n::pages::{categories, shell, today};
use redress::i18n::{Lang, common, questions, reasons};

/// The field of a category's question by its path.
fn question(path: &str) -> Outcome<Field> {
    path.parse().map_err(|_| format!("{path} is no answer").into())
}

/// Choosing a kind shows its questions; answers survive a reload, a missing one that is required is reported
/// beside its field, and answers are on the case and found by search.
pub async fn a_kind_asks_its_own_questions(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Phone), (Lang::En, Viewport::Desktop)] {
        let user = User::start(harness, lang, viewport, shell::PURPOSE_DESK).await?;
        let (waybill, content) =
            (question("question.courier.waybill")?, question("question.courier.content")?);
        let insured = question("question.courier.insured")?;
        user.open_guided().await?;
        let kind = [(Field::PurchaseKind, "transport_courier")];
        let values: Vec<(Field, &str)> = COMPLAINT.iter().chain(&kind).copied().collect();
        user.fill_intake_with_gaps(&values).await?;

        // The one that must be answered is missing: the review names it and leads to it.
        let asked = questions::text(&Rules::default(), lang, waybill).ok_or("it is no answer")?;
        user.expect_text(&asked).await?;
        user.click(&asked).await?;
        user.expect_message(categories::ASKED).await?;
        user.expect_text(&reasons::problem(lang, redress::domain::fields::values::FieldProblem::Required))
            .await?;
        user.check_accessibility("an intake with questions of its own").await?;

        user.fill_field(content, "样板牌水杯").await?;
        user.fill_field(insured, "yes").await?;
        user.fill_field(waybill, "YD-20261121").await?;
        user.refresh().await?;
        user.wait_for(&format!("[name='{}']", waybill.path())).await?;
        if user.field_value(waybill).await? != "YD-20261121" {
            return Err("the answer did not survive a reload".into());
        }
        for _ in 0..3 {
            user.press_next().await?;
        }
        user.expect_text("YD-20261121").await?;
        user.press_next().await?;
        let number = user.wait_for(".receipt-number").await?.text().await?.trim().to_owned();

        user.open_case(&number).await?;
        user.expect_text(&asked).await?;
        user.expect_text("YD-20261121").await?;
        user.expect_text("样板牌水杯").await?;
        user.check_accessibility("a case with answers").await?;

        user.visit("register").await?;
        user.search("yd-20261121").await?;
        user.expect_text(&number).await?;
    }
    Ok(())
}

async fn expect_focus(user: &User, name: &str) -> Outcome {
    user.wait_until(&format!("the focus is on {name}"), async || {
        let focused = user.js("return document.activeElement?.getAttribute('name') ?? ''", vec![]).await?;
        Ok((focused == name).then_some(()))
    })
    .await
}

/// A custom category: made in the settings, asked at intake, its priority and group on the case.
pub async fn a_custom_category(harness: &Harness) -> Outcome {
    let user = User::start(harness, Lang::En, Viewport::Desktop, shell::PURPOSE_DESK).await?;
    user.visit("settings/categories").await?;
    user.press(categories::ADD).await?;
    user.wait_for("dialog[open] form").await?;
    // With nothing filled in the form says beside the control what is missing, and goes there.
    user.press(common::SAVE).await?;
    user.expect_message(categories::FOR_NOTHING).await?;
    expect_focus(&user, "category.kind").await?;
    user.choose_value("category.problem", "delivery_late").await?;
    user.press(categories::ADD_QUESTION).await?;
    user.press(common::SAVE).await?;
    user.expect_message(categories::NOT_WRITTEN).await?;
    expect_focus(&user, "category.0.text.zh").await?;
    // Of rules with several versions the one in force is named.
    let rules = Rules::default();
    let market = rules.policy("cn_market").ok_or("the rules of the market regulator ship")?;
    user.choose_value("category.policy", "cn_market").await?;
    let named = "return document.querySelector(\"[name='category.policy']\").selectedOptions[0].text";
    if user.js(named, vec![]).await? != Lang::En.of(&market.name) || market.version < 2 {
        return Err("the rules are named as a version that is over".into());
    }
    user.choose_value("category.policy", "").await?;
    user.choose_value("category.priority", "urgent").await?;
    user.fill(user.text(categories::NAME_ZH), "迟到").await?;
    user.fill(user.text(categories::GROUP), "Late desk").await?;
    // One language is enough.
    user.fill(user.text(categories::TEXT_EN), "How many days late?").await?;
    user.check_accessibility("the editor of categories").await?;
    user.press(common::SAVE).await?;
    user.expect_gone("dialog[open]").await?;
    user.expect_text("迟到").await?;

    let problem = [(Field::FactsProblem, "delivery_late")];
    let values: Vec<(Field, &str)> = COMPLAINT.iter().chain(&problem).copied().collect();
    user.open_guided().await?;
    user.open_part(Part::Facts.place()).await?;
    user.fill_field(Field::FactsProblem, "delivery_late").await?;
    user.expect_text("How many days late?").await?;
    for _ in 0..3 {
        user.press(common::PREVIOUS).await?;
    }
    user.fill_intake(&values).await?;
    user.press_next().await?;
    let number = user.wait_for(".receipt-number").await?.text().await?.trim().to_owned();
    // Without a reload: the category lasts as long as the page.
    user.go_to(common::REGISTER_VIEW).await?;
    user.expect_text(&number).await?;
    user.click_css(".row-link").await?;
    user.wait_for(".case-head").await?;
    user.expect_text(&categories::GroupIs { group: "Late desk" }.text(Lang::En)).await?;
    user.expect_text(&categories::PriorityIs { priority: "Urgent" }.text(Lang::En)).await?;
    // Nobody is assigned yet: the working list names the group.
    user.go_to(common::TODAY_VIEW).await?;
    user.expect_text(&today::ItemGroup { name: "Late desk" }.text(Lang::En)).await
}
