//! Fields of a complaint's forms: filled in by their paths, looked at, refused.

use crate::{Outcome, typing::Choice, user::User};
use redress::domain::Field;
use redress::domain::fields::field::Input;
use redress::domain::fields::values::Problem;
use redress::facts::Rules;
use redress::i18n::{Msg, reasons};
use serde_json::{Value, json};
use thirtyfour::By;

impl User {
    /// Fills in a field by its path, whatever kind of control it has: text is typed, choices are named by
    /// their ids with spaces between several, moments are written as `2025-03-02T10:00` or a day alone.
    pub async fn give(&self, field: Field, text: &str) -> Outcome {
        let name = field.path();
        self.unfold(name).await?;
        let rules = Rules::default();
        match field.input(&rules) {
            Input::Choice(_)
            | Input::Options(_)
            | Input::Choices(_)
            | Input::YesNo
            | Input::Scale
            | Input::Flag => {
                for value in text.split_whitespace() {
                    self.pick(name, value).await?;
                }
                Ok(())
            }
            Input::Clock | Input::Policy | Input::Obligation => self.pick(name, text).await,
            Input::Moment => {
                let (day, time) = text.split_once('T').unwrap_or((text, ""));
                self.type_named(name, day).await?;
                if time.is_empty() { Ok(()) } else { self.type_named(&format!("{name}.time"), time).await }
            }
            _ => self.type_named(name, text).await,
        }
    }

    /// Fills in a row of an agreement: what the respondent owes, how much, by when.
    pub async fn owe(&self, row: usize, what: &str, amount: &str, by: &str) -> Outcome {
        let name = |part: &str| format!("{}.{row}.{part}", Field::AgreeObligations.path());
        self.type_named(&name("what"), what).await?;
        self.type_named(&name("amount"), amount).await?;
        self.type_named(&name("by"), by).await
    }

    /// Signs an agreement by typing a name.
    pub async fn sign(&self, party: &str, name: &str) -> Outcome {
        self.type_named(&format!("{}.{party}", Field::AgreeSignatures.path()), name).await
    }

    /// Draws on the pad of this place in the form.
    pub async fn draw(&self, place: usize) -> Outcome {
        let find = async || {
            let pads = self.find_all(By::Css("dialog[open] .sign-pad svg")).await?;
            Ok(pads.into_iter().nth(place))
        };
        self.when_ready(&format!("pad {place}"), find, async |pad| {
            let stroke = self.action_chain().move_to_element_center(pad).click_and_hold();
            Ok(stroke.move_by_offset(30, -10).move_by_offset(30, 15).release().perform().await?)
        })
        .await?;
        self.until("the pad shows a stroke", async || {
            let script = "return arguments[0].querySelector('path').getAttribute('d').includes('L')";
            let pad = find().await?.ok_or("there is no such pad")?;
            Ok((self.js(script, vec![pad.to_json()?]).await? == Value::Bool(true)).then_some(()))
        })
        .await
    }

    /// Chooses by value: an option of a drop-down list, or a box, whose label is what a finger hits.
    pub async fn pick(&self, name: &str, value: &str) -> Outcome {
        let what = format!("[name='{name}']");
        let control = self.until(&format!("{what} is there"), async || self.named(name).await).await?;
        if control.tag_name().await? == "select" {
            return self.choose_in(&what, Choice::Value(value), async || self.named(name).await).await;
        }
        let script = "const [name, value] = arguments;
             const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
             return root.querySelector(`input[name='${name}'][value='${value}']`);";
        let what = format!("{value:?} of {what}");
        let find = async || {
            let found = self.execute(script, vec![json!(name), json!(value)]).await?;
            if found.json().is_null() { Ok(None) } else { Ok(Some(found.element()?)) }
        };
        let input = self.until(&format!("{what} is there"), find).await?;
        // A draft may have brought it back already.
        if input.is_selected().await? {
            return Ok(());
        }
        self.click_found(&what, async || {
            let Some(input) = find().await? else { return Ok(None) };
            let label = self.execute("return arguments[0].labels[0] ?? arguments[0]", vec![input.to_json()?]);
            Ok(Some(label.await?.element()?))
        })
        .await?;
        self.until(&format!("{what} is chosen"), async || {
            let input = find().await?.ok_or("it is gone")?;
            Ok(input.is_selected().await?.then_some(()))
        })
        .await
    }

    /// Opens whatever folds the control of this name away, from the outside in.
    async fn unfold(&self, name: &str) -> Outcome {
        let script = "const [name] = arguments;
             const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
             const e = root.querySelector(`[name='${name}']`);
             if (!e) return 'missing';
             let outermost = null;
             for (let d = e.closest('details:not([open])'); d; d = d.parentElement.closest('details:not([open])'))
               outermost = d;
             return outermost?.querySelector(':scope > summary') ?? 'open';";
        self.until(&format!("there is a control named {name}"), async || {
            let found = self.execute(script, vec![json!(name)]).await?;
            match found.json().as_str() {
                Some("open") => return Ok(Some(())),
                Some(_) => return Ok(None),
                None => {}
            }
            let summary = found.element()?;
            self.click_found(&format!("what folds {name} away"), async || Ok(Some(summary.clone()))).await?;
            Ok(None)
        })
        .await
    }

    /// What the control of this field holds.
    pub async fn held(&self, field: Field) -> Outcome<String> {
        let control = self.find(By::Css(format!("[name='{}']", field.path()))).await?;
        Ok(control.prop("value").await?.unwrap_or_default())
    }

    /// Types the first so many of the three parts of a day such as `2025-03-02`, in the order in which the
    /// browser asks for them.
    pub async fn type_day(&self, field: Field, day: &str, parts: usize) -> Outcome {
        self.unfold(field.path()).await?;
        self.type_day_parts(field.path(), day, parts).await
    }

    /// Goes from the list of what is wrong with an intake to the field of this label.
    pub async fn to_fault(&self, label: Msg) -> Outcome {
        let wanted = self.say(label);
        self.click_found(&format!("{wanted:?} in the list of faults"), async || {
            for button in self.find_all(By::Css(".error-list button")).await? {
                if button.text().await?.trim() == wanted {
                    return Ok(Some(button));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Waits until this is said in the field's own place for what is wrong with it, and the control is
    /// marked.
    pub async fn refused(&self, field: Field, problem: Problem) -> Outcome {
        self.refused_with(field, &reasons::problem(self.lang, problem)).await
    }

    /// As [`refused`](Self::refused), for any other reason.
    pub async fn refused_with(&self, field: Field, text: &str) -> Outcome {
        let script = "const [id, text] = arguments; const error = document.getElementById(`${id}-error`);
             const marked = document.getElementById(id)?.closest('[data-invalid]');
             return !!marked && !!error?.checkVisibility() && error.innerText.trim() === text;";
        let args = vec![json!(format!("f-{}", field.path().replace('.', "-"))), json!(text)];
        self.until(&format!("{text:?} stands beside {field}"), async || {
            Ok((self.js(script, args.clone()).await? == json!(true)).then_some(()))
        })
        .await
    }
}
