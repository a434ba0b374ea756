//! Days typed with real keys, and what is said beside a field.

use crate::{Outcome, user::User};
use redress::domain::Field;
use redress::domain::fields::values::Problem;
use redress::i18n::{Msg, reasons};
use serde_json::json;
use thirtyfour::By;

impl User {
    /// Types a day such as `2025-03-02`, or the first so many of its three parts, in the order in which
    /// the browser wants them.
    pub async fn type_day(&self, field: Field, day: &str, parts: usize) -> Outcome {
        let name = field.path();
        self.reveal(name).await?;
        let control = self.see(&format!("[name='{name}']")).await?;
        let script = "const [day, count] = arguments; const [year, month, d] = day.split('-');
             const parts = new Intl.DateTimeFormat().formatToParts().map((part) => ({ year, month, day: d })[part.type]);
             return parts.filter(Boolean).slice(0, count).join('');";
        let keys = self.js(script, vec![json!(day), json!(parts)]).await?;
        control.scroll_into_view().await?;
        Ok(control.send_keys(keys.as_str().ok_or("the browser writes no days")?).await?)
    }

    /// Goes from the list of what is wrong with an intake to the field of this label.
    pub async fn to_fault(&self, label: Msg) -> Outcome {
        self.until(&format!("the list leads to {:?}", self.say(label)), async || {
            for button in self.find_all(By::Css(".error-list button")).await? {
                if button.text().await?.trim() == self.say(label) {
                    button.scroll_into_view().await?;
                    return Ok(Some(button.click().await?));
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
