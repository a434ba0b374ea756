//! Typing and choosing as a person does: a real click into the control, real keys, and a look at what it holds then.
//!
//! A drop-down list opens in a window of the browser's own, where no driver can click; the keyboard reaches it.
//! The dialog that asks for a file is out of reach of both: a file field is sent the path of the file, as the
//! WebDriver standard has it, once what opens the dialog could be clicked.

use crate::{Outcome, click::Ready, locator::Locator, page::Page};
use serde_json::{Value, json};
use std::iter::{once, repeat_n};
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
    /// Replaces what the control with this label holds. Days and times are written as `2026-03-01` and
    /// `09:30`, and typed part by part as the browser asks for them.
    pub async fn fill(&self, label: &str, text: &str) -> Outcome {
        self.type_into(&Locator::label(label), text).await
    }

    /// Replaces what the control with this `name` attribute holds, as [`fill`](Self::fill) does.
    pub async fn fill_named(&self, name: &str, text: &str) -> Outcome {
        self.type_into(&Locator::field(name), text).await
    }

    /// Replaces what a control holds, as [`fill`](Self::fill) does.
    pub async fn type_into(&self, locator: &Locator, text: &str) -> Outcome {
        self.when_ready(locator, async |control: &Ready| {
            let keys = match control.kind.as_str() {
                "date" | "time" if text.is_empty() => Key::Delete.value().to_string(),
                "date" => self.day_keys(text, 3).await?,
                "time" => from_first_part(&self.js(TIME_KEYS, vec![json!(text)]).await?)?,
                _ if text.is_empty() => SELECT_ALL.into_iter().chain([Key::Delete.value()]).collect(),
                _ => String::from_iter(SELECT_ALL) + text,
            };
            control.element.click().await?;
            Ok(control.element.send_keys(keys).await?)
        })
        .await?;
        self.expect_value(locator, text).await
    }

    /// Types the first so many parts of a day into the control with this `name` attribute.
    pub(crate) async fn type_day_parts(&self, name: &str, day: &str, parts: usize) -> Outcome {
        let keys = self.day_keys(day, parts).await?;
        self.when_ready(&Locator::field(name), async |control: &Ready| {
            control.element.click().await?;
            Ok(control.element.send_keys(&keys).await?)
        })
        .await
    }

    /// Puts a text into the control with this `name` attribute at once, as pasting does.
    pub async fn paste_named(&self, name: &str, text: &str) -> Outcome {
        let locator = Locator::field(name);
        self.when_ready(&locator, async |control: &Ready| {
            control.element.click().await?;
            Ok(control.element.send_keys(String::from_iter(SELECT_ALL)).await?)
        })
        .await?;
        self.cdp("Input.insertText", json!({ "text": text })).await?;
        self.expect_value(&locator, text).await
    }

    /// Waits until a control holds this.
    pub(crate) async fn expect_value(&self, locator: &Locator, text: &str) -> Outcome {
        self.wait_until(&format!("{} holds {text:?}", locator.what()), async || {
            let held = self.js(&locator.then("return e?.value ?? null;"), locator.arguments(&[])).await?;
            if held == json!(text) { Ok(Some(())) } else { Err(format!("it holds {held}").into()) }
        })
        .await
    }

    /// Chooses the option with this text in the drop-down list with this label.
    pub async fn choose(&self, label: &str, option: &str) -> Outcome {
        let locator = Locator::label(label);
        let choice = Choice::Text(option);
        self.when_ready(&locator, async |list: &Ready| self.choose_in(&list.element, choice).await).await?;
        self.expect_choice(&locator, choice).await
    }

    /// Chooses by `name` attribute and value: an option of a drop-down list, or a box. A box that is chosen
    /// already is left as it is.
    pub async fn choose_value(&self, name: &str, value: &str) -> Outcome {
        let locator = Locator::choice(name, value);
        let choice = Choice::Value(value);
        let is_line = locator.then("return e?.role === 'combobox';");
        if self.js(&is_line, locator.arguments(&[])).await? == json!(true) {
            return self.choose_offered(&locator, value).await;
        }
        self.when_ready(&locator, async |control: &Ready| match control.tag.as_str() {
            "select" => self.choose_in(&control.element, choice).await,
            _ if control.checked => Ok(()),
            _ => Ok(control.element.click().await?),
        })
        .await?;
        self.expect_choice(&locator, choice).await
    }

    /// Opens the list below a line and clicks what has this value, as one does who would rather look than type.
    async fn choose_offered(&self, line: &Locator, value: &str) -> Outcome {
        self.when_ready(line, async |line: &Ready| Ok(line.element.click().await?)).await?;
        let search = "return document.querySelector(`[role=option][data-value='${args[0]}']`);";
        self.click_on(&Locator::script(format!("{value:?} on offer"), search, vec![json!(value)])).await?;
        self.expect_gone("[role=option]").await
    }

    /// Opens a drop-down list and goes down to an option.
    async fn choose_in(&self, list: &WebElement, choice: Choice<'_>) -> Outcome {
        let place = "const [list, by, wanted] = arguments;
             const offered = [...list.options].filter((option) => !option.matches(':disabled'));
             return offered.findIndex((option) => option[by].trim() === wanted);";
        let (by, wanted) = choice.property();
        let place = self.js(place, vec![list.to_json()?, json!(by), json!(wanted)]).await?;
        let Some(place) = place.as_u64() else {
            return Err(format!("it does not offer {wanted:?}").into());
        };
        list.click().await?;
        let down = repeat_n(Key::Down.value(), usize::try_from(place)?);
        let keys = once(Key::Home.value()).chain(down).chain([Key::Enter.value()]);
        Ok(list.send_keys(keys.collect::<String>()).await?)
    }

    /// Waits until a drop-down list shows an option, or a box is chosen.
    async fn expect_choice(&self, locator: &Locator, choice: Choice<'_>) -> Outcome {
        let is_chosen = "const [by, wanted] = given;
             return e?.localName === 'select' ? e.selectedOptions[0]?.[by].trim() === wanted : !!e?.checked;";
        let (by, wanted) = choice.property();
        self.wait_until(&format!("{} shows {wanted:?}", locator.what()), async || {
            let arguments = locator.arguments(&[json!(by), json!(wanted)]);
            Ok((self.js(&locator.then(is_chosen), arguments).await? == json!(true)).then_some(()))
        })
        .await
    }

    /// Gives a file to the file field of this selector. Where the field itself is hidden, what shows in
    /// its place, its label, must be usable.
    pub async fn upload(&self, css: &str, file: &Path) -> Outcome {
        let file = file.canonicalize().map_err(|why| format!("{}: {why}", file.display()))?;
        let search = "const e = root.querySelector(args[0]); return e && (shown(e) ? e : e.labels[0]);";
        self.when_ready(&Locator::script(css, search, vec![json!(css)]), async |_| {
            let field = self.find(By::Css(css)).await?;
            Ok(field.send_keys(file.to_string_lossy().as_ref()).await?)
        })
        .await
    }

    async fn day_keys(&self, day: &str, parts: usize) -> Outcome<String> {
        from_first_part(&self.js(DAY_KEYS, vec![json!(day), json!(parts)]).await?)
    }
}

impl<'a> Choice<'a> {
    /// The property of an option that tells it, and what it is to be.
    fn property(self) -> (&'static str, &'a str) {
        match self {
            Self::Text(text) => ("text", text),
            Self::Value(value) => ("value", value),
        }
    }
}

/// Keys for a control of parts, whichever of them the click went to.
fn from_first_part(keys: &Value) -> Outcome<String> {
    let keys = keys.as_str().ok_or("the browser has no such parts")?;
    Ok(repeat_n(Key::Left.value(), 3).chain(keys.chars()).collect())
}
