//! The control for the opening hours of a calendar.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::editor::{Editor, Spot};
use crate::app::{t, use_app};
use crate::browser::page;
use crate::i18n::pages::rules as words;
use crate::ui::parts::moments::settled;

/// Two times of day, from when to when people are at work on a working day; both empty where nobody says.
#[component]
pub fn Hours(
    /// The editor that holds the calendar.
    editor: Editor,
) -> impl IntoView {
    let app = use_app();
    let spot = StoredValue::new(Spot::of("hours"));
    let error = move || spot.with_value(|spot| editor.fault(app, spot));
    let from = Memo::new(move |_| editor.text(&Spot::of("hours.from")));
    let to = Memo::new(move |_| editor.text(&Spot::of("hours.to")));
    let set = move |from: String, to: String| {
        let is_empty = from.is_empty() && to.is_empty();
        let hours = if is_empty { Value::Null } else { json!({ "from": from, "to": to }) };
        spot.with_value(|spot| editor.set(spot, hours));
    };
    let invalid = move || error().map(|_| "true");
    view! {
        <fieldset class="group" data-invalid=move || error().map(|_| "")>
            <legend>{t(words::HOURS_OPEN)}</legend>
            <p class="hint" id="rule-hours-hint">{t(words::HOURS_OPEN_HINT)}</p>
            <div class="grid-2">
                <div class="field">
                    <label for="rule-hours">{t(words::OPENS)}</label>
                    <input id="rule-hours" name="rule.hours" type="time" aria-describedby="rule-hours-hint rule-hours-error"
                        aria-invalid=invalid prop:value=settled(move || from.get())
                        on:input:target=move |event| set(page::typed(&event.target()), to.get_untracked())/>
                </div>
                <div class="field">
                    <label for="rule-hours-to">{t(words::CLOSES)}</label>
                    <input id="rule-hours-to" name="rule.hours.to" type="time" aria-describedby="rule-hours-hint rule-hours-error"
                        aria-invalid=invalid prop:value=settled(move || to.get())
                        on:input:target=move |event| set(from.get_untracked(), page::typed(&event.target()))/>
                </div>
            </div>
            <p class="error" id="rule-hours-error">{error}</p>
        </fieldset>
    }
}
