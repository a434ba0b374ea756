//! The control for the weekly days off of a calendar.

use leptos::prelude::*;
use serde_json::json;

use super::editor::{Editor, Spot};
use crate::app::{t, use_app};
use crate::i18n::pages::rules as words;

/// A box for each of the seven days; those ticked are off every week.
#[component]
pub fn Weekend(
    /// The editor that holds the calendar.
    editor: Editor,
) -> impl IntoView {
    let app = use_app();
    let spot = StoredValue::new(Spot::of("weekend"));
    let error = move || spot.with_value(|spot| editor.fault(app, spot));
    let off = Memo::new(move |_| spot.with_value(|spot| editor.texts(spot)));
    let day = |(number, name): (u8, &'static crate::i18n::Msg)| {
        let is_off = move || off.with(|off| off.contains(&number.to_string()));
        let change = move |on: bool| {
            let mut days: Vec<u8> =
                off.with_untracked(|off| off.iter().filter_map(|day| day.parse().ok()).collect());
            days.retain(|day| *day != number);
            if on {
                days.push(number);
            }
            days.sort_unstable();
            spot.with_value(|spot| editor.set(spot, json!(days)));
        };
        view! {
            <label class="choice">
                <input type="checkbox" name="rule.weekend" value=number.to_string() prop:checked=is_off
                    on:change:target=move |event| change(event.target().checked())/>
                <span>{t(*name)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="group" data-invalid=move || error().map(|_| "")>
            <legend>{t(words::WEEKEND)}</legend>
            <div class="choices">{(1..).zip(words::WEEKDAYS).map(day).collect_view()}</div>
            <p class="error">{error}</p>
        </fieldset>
    }
}
