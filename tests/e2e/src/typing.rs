//! Typing and choosing as a person does: a real click into the control, real keys, and a look at what it holds then.
//!
//! A drop-down list opens in a window of the browser's own, where no driver can click; the keyboard reaches it.
//! The dialog that asks for a file is out of reach of both: a file field is sent the path of the file, as the
//! WebDriver standard has it, once what opens the dialog could be clicked.

use crate::{
    Outcome,
    find::{CONTROL, NAMED},
    page::Page,
};
use serde_json::json;
use std::path::Path;
use thirtyfour::{By, Key, WebElement};

/// Selects everything in a text field, so that what is typed next replaces it.
const SELECT_ALL: [char; 3] =
    [if cfg!(target_os = "macos") { '\u{e03d}' } else { '\u{e009}' }, 'a', '\u{e000}'];

/// `arguments`: a day such as `2025-03-02` and how many of its parts to type. Answers the keys, in the
/// order in which the browser asks for the parts.
const DAY_KEYS: &str = "const [text, count] = arguments; const [year, month, day] = text.split('-');
     const parts = new Intl.DateTimeFormat().formatToParts().map((part) => ({ year, month, day })[part.type]);
     return parts.filter(Boolean).slice(0, count).join('');";

/// `arguments`: a time such as `14:30`. Answers the keys, with the first letter of morning or afternoon
/// where the browser asks for it.
const TIME_KEYS: &str = "const [hour, minute] = arguments[0].split(':');
     const parts = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
       .formatToParts(new Date(2000, 0, 1, +hour, +minute)).filter((part) => part.type !== 'literal');
     return parts.map(({ type, value }) => type === 'dayPeriod' ? value[0] : value.padStart(2, '0')).join('');";

/// How an option of a drop-down list is named.
#[derive(Clone, Copy)]
pub(crate) enum Choice<'a> {
    /// By the text that shows.
    Text(&'a str),
    /// By its value.
    Value(&'a str),
}

impl Page {
    /// The visible control with this label: exactly this, else one that begins with it. Inside an open
    /// modal dialog only what is in the dialog counts.
    pub async fn control(&self, label: &str) -> Outcome<WebElement> {
        self.until(&format!("{label:?} is there"), async || self.look(CONTROL, label).await).await
    }

    /// Replaces what the control with this label holds. Days and times are written as `2026-03-01` and
    /// `09:30`, and typed part by part as the browser asks for them.
    pub async fn fill(&self, label: &str, text: &str) -> Outcome {
        self.type_into(&format!("{label:?}"), text, async || self.look(CONTROL, label).await).await
    }

    /// Replaces what the control with this `name` holds, as [`fill`](Self::fill) does.
    pub async fn type_named(&self, name: &str, text: &str) -> Outcome {
        self.type_into(&format!("[name='{name}']"), text, async || self.named(name).await).await
    }

    /// Types the first so many parts of a day into the control with this `name`.
    pub(crate) async fn type_day_parts(&self, name: &str, day: &str, parts: usize) -> Outcome {
        let keys = self.js(DAY_KEYS, vec![json!(day), json!(parts)]).await?;
        let keys = from_first_part(keys.as_str().ok_or("the browser writes no days")?);
        let find = async || self.named(name).await;
        self.send_when_ready(&format!("[name='{name}']"), &keys, find).await
    }

    /// Puts a text into the control with this `name` at once, as pasting does.
    pub async fn paste_named(&self, name: &str, text: &str) -> Outcome {
        self.send_when_ready(&format!("[name='{name}']"), &String::from_iter(SELECT_ALL), async || {
            self.named(name).await
        })
        .await?;
        self.cdp("Input.insertText", json!({ "text": text })).await?;
        self.holds(&format!("[name='{name}']"), text, async || self.named(name).await).await
    }

    /// Chooses the option with this text in the drop-down list with this label.
    pub async fn choose(&self, label: &str, option: &str) -> Outcome {
        self.choose_in(&format!("{label:?}"), Choice::Text(option), async || self.look(CONTROL, label).await)
            .await
    }

    /// Gives a file to the file field of this selector. Where the field itself is hidden, what shows in
    /// its place, its label, must be usable.
    pub async fn upload(&self, css: &str, file: &Path) -> Outcome {
        let file = file.canonicalize().map_err(|why| format!("{}: {why}", file.display()))?;
        let shown = async || {
            let script = "const [css] = arguments; const e = document.querySelector(css);
                 return e && (e.checkVisibility({ opacityProperty: true }) ? e : e.labels[0]);";
            let found = self.execute(script, vec![json!(css)]).await?;
            if found.json().is_null() { Ok(None) } else { Ok(Some(found.element()?)) }
        };
        self.when_ready(css, shown, async |_: &WebElement| {
            let field = self.find(By::Css(css)).await?;
            Ok(field.send_keys(file.to_string_lossy().as_ref()).await?)
        })
        .await
    }

    /// The first visible element with this `name`, in the topmost modal dialog where one is open.
    pub(crate) async fn named(&self, name: &str) -> Outcome<Option<WebElement>> {
        let found = self.execute(NAMED, vec![json!(name)]).await?;
        if found.json().is_null() { Ok(None) } else { Ok(Some(found.element()?)) }
    }

    pub(crate) async fn type_into(
        &self,
        what: &str,
        text: &str,
        find: impl AsyncFn() -> Outcome<Option<WebElement>>,
    ) -> Outcome {
        let control = self.until(&format!("{what} is there"), &find).await?;
        let keys = match control.prop("type").await?.as_deref() {
            Some("date") if !text.is_empty() => {
                let keys = self.js(DAY_KEYS, vec![json!(text), json!(3)]).await?;
                from_first_part(keys.as_str().ok_or("the browser writes no days")?)
            }
            Some("time") if !text.is_empty() => {
                let keys = self.js(TIME_KEYS, vec![json!(text)]).await?;
                from_first_part(keys.as_str().ok_or("the browser writes no times")?)
            }
            Some("date" | "time") => Key::Delete.value().to_string(),
            _ if text.is_empty() => SELECT_ALL.into_iter().chain([Key::Delete.value()]).collect(),
            _ => String::from_iter(SELECT_ALL) + text,
        };
        self.send_when_ready(what, &keys, &find).await?;
        self.holds(what, text, &find).await
    }

    /// Clicks into a control and sends it keys.
    async fn send_when_ready(
        &self,
        what: &str,
        keys: &str,
        find: impl AsyncFnMut() -> Outcome<Option<WebElement>>,
    ) -> Outcome {
        self.when_ready(what, find, async |control: &WebElement| {
            control.click().await?;
            Ok(control.send_keys(keys).await?)
        })
        .await
    }

    /// Waits until a control shows what was typed.
    async fn holds(
        &self,
        what: &str,
        text: &str,
        find: impl AsyncFn() -> Outcome<Option<WebElement>>,
    ) -> Outcome {
        self.until(&format!("{what} holds {text:?}"), async || {
            let control = find().await?.ok_or("it is gone")?;
            let held = control.prop("value").await?.unwrap_or_default();
            if held == text { Ok(Some(())) } else { Err(format!("it holds {held:?}").into()) }
        })
        .await
    }

    /// Chooses in a drop-down list, and waits until the list shows it.
    pub(crate) async fn choose_in(
        &self,
        what: &str,
        choice: Choice<'_>,
        find: impl AsyncFn() -> Outcome<Option<WebElement>>,
    ) -> Outcome {
        let (by, wanted) = match choice {
            Choice::Text(text) => ("text", text),
            Choice::Value(value) => ("value", value),
        };
        let place = "const [list, by, wanted] = arguments;
             const offered = [...list.options].filter((option) => !option.matches(':disabled'));
             return offered.findIndex((option) => option[by].trim() === wanted);";
        self.when_ready(what, &find, async |list: &WebElement| {
            let place = self.js(place, vec![list.to_json()?, json!(by), json!(wanted)]).await?;
            let Some(place) = place.as_u64() else {
                return Err(format!("it does not offer {wanted:?}").into());
            };
            list.click().await?;
            let down = std::iter::repeat_n(Key::Down.value(), usize::try_from(place)?);
            let keys = std::iter::once(Key::Home.value()).chain(down).chain([Key::Enter.value()]);
            Ok(list.send_keys(keys.collect::<String>()).await?)
        })
        .await?;
        let chosen = "const [list, by] = arguments; return list.selectedOptions[0]?.[by].trim() ?? null;";
        self.until(&format!("{what} shows {wanted:?}"), async || {
            let list = find().await?.ok_or("it is gone")?;
            let shown = self.js(chosen, vec![list.to_json()?, json!(by)]).await?;
            Ok((shown == json!(wanted)).then_some(()))
        })
        .await
    }
}

/// Keys for a control of parts, whichever of them the click went to.
fn from_first_part(keys: &str) -> String {
    let back: String = std::iter::repeat_n(Key::Left.value(), 3).collect();
    back + keys
}
