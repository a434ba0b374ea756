//! Fields of a complaint's forms: filled in by their paths, looked at, refused.

use crate::{Outcome, locator::Locator, user::User};
use redress::domain::Field;
use redress::domain::fields::field::Input;
use redress::domain::fields::values::FieldProblem;
use redress::facts::Rules;
use redress::i18n::{Msg, reasons};
use serde_json::json;

impl User {
    /// Fills in a field by its path, whatever kind of control it has: text is typed, choices are named by
    /// their ids with spaces between several, moments are written as `2025-03-02T10:00` or a day alone.
    pub async fn fill_field(&self, field: Field, text: &str) -> Outcome {
        let name = field.path();
        let rules = Rules::default();
        match field.input(&rules) {
            Input::Choice(_)
            | Input::ChoiceOf(..)
            | Input::Options(_)
            | Input::Choices(_)
            | Input::YesNo
            | Input::Scale
            | Input::Flag => {
                for value in text.split_whitespace() {
                    self.choose_value(name, value).await?;
                }
                Ok(())
            }
            Input::Clock | Input::Policy | Input::Obligation => self.choose_value(name, text).await,
            Input::Moment => {
                let (day, time) = text.split_once('T').unwrap_or((text, ""));
                self.fill_named(name, day).await?;
                if time.is_empty() { Ok(()) } else { self.fill_named(&format!("{name}.time"), time).await }
            }
            _ => self.fill_named(name, text).await,
        }
    }

    /// Fills in a row of an agreement: what the respondent owes, the amount, and the day it is due.
    pub async fn fill_obligation(&self, row: usize, what: &str, amount: &str, by: &str) -> Outcome {
        let name = |part: &str| format!("{}.{row}.{part}", Field::AgreeObligations.path());
        self.fill_named(&name("what"), what).await?;
        self.fill_named(&name("amount"), amount).await?;
        self.fill_named(&name("by"), by).await
    }

    /// Signs an agreement by typing a name.
    pub async fn sign_as(&self, party: &str, name: &str) -> Outcome {
        self.fill_named(&format!("{}.{party}", Field::AgreeSignatures.path()), name).await
    }

    /// Draws a signature on the pad of this index in the form.
    pub async fn draw_signature(&self, place: usize) -> Outcome {
        let search = "return [...root.querySelectorAll('.sign-pad svg')][args[0]];";
        let pad = Locator::script(format!("pad {place}"), search, vec![json!(place)]);
        self.when_ready(&pad, async |pad| {
            let stroke = self.action_chain().move_to_element_center(&pad.element).click_and_hold();
            Ok(stroke.move_by_offset(30, -10).move_by_offset(30, 15).release().perform().await?)
        })
        .await?;
        self.wait_until("the pad shows a stroke", async || {
            let script = pad.then("return e.querySelector('path').getAttribute('d').includes('L');");
            Ok((self.js(&script, pad.arguments(&[])).await? == json!(true)).then_some(()))
        })
        .await
    }

    /// The value in the control of this field.
    pub async fn field_value(&self, field: Field) -> Outcome<String> {
        let control = self.wait_for_located(&Locator::field(field.path())).await?;
        Ok(control.prop("value").await?.unwrap_or_default())
    }

    /// Types the first so many of the three parts of a day such as `2025-03-02`, in the order in which the
    /// browser asks for them.
    pub async fn type_day(&self, field: Field, day: &str, parts: usize) -> Outcome {
        self.type_day_parts(field.path(), day, parts).await
    }

    /// Clicks a field in the list of problems of an intake.
    pub async fn open_problem(&self, label: Msg) -> Outcome {
        let name = self.text(label);
        let search = "return [...document.querySelectorAll('.error-list button')]
             .find((button) => button.innerText.trim() === args[0]);";
        self.click_on(&Locator::script(
            format!("{name:?} in the list of problems"),
            search,
            vec![json!(name)],
        ))
        .await
    }

    /// Waits until the field is marked and this problem is said in its place for errors.
    pub async fn expect_problem(&self, field: Field, problem: FieldProblem) -> Outcome {
        self.expect_field_error(field, &reasons::problem_in(self.lang, field, problem)).await
    }

    /// As [`expect_problem`](Self::expect_problem), for any other text.
    pub async fn expect_field_error(&self, field: Field, text: &str) -> Outcome {
        let script = "const [id, text] = arguments; const error = document.getElementById(`${id}-error`);
             const marked = document.getElementById(id)?.closest('[data-invalid]');
             return !!marked && !!error?.checkVisibility() && error.innerText.trim() === text;";
        let args = vec![json!(format!("f-{}", field.path().replace('.', "-"))), json!(text)];
        self.wait_until(&format!("{text:?} is said beside {field}"), async || {
            Ok((self.js(script, args.clone()).await? == json!(true)).then_some(()))
        })
        .await
    }
}
