//! Controls of the editors, each with its label and what is wrong with it.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::editor::{Editor, Spot};
use crate::app::{t, use_app};
use crate::browser::page;
use crate::i18n::Msg;
use crate::i18n::pages::rules as words;
use crate::ui::parts::moments::{LAST_DAY, settled};

/// What a `LineControl` takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Line {
    /// A text of one line.
    Text,
    /// A text of several lines.
    Long,
    /// A day as a date input; null when it is empty.
    Day,
}

/// A line, a larger box or a date input for one member, with hint and error.
#[component]
pub fn LineControl(
    /// The editor that holds the draft; its faults are shown here.
    editor: Editor,
    /// The member of the draft that is edited.
    spot: Spot,
    /// The label above the input.
    label: Msg,
    /// What it takes; one line of text when absent.
    #[prop(default = Line::Text)]
    takes: Line,
    /// Help below the input; none when absent.
    #[prop(optional)]
    hint: Option<Msg>,
) -> impl IntoView {
    let app = use_app();
    let (id, name) = (spot.id(), spot.name());
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let spot = StoredValue::new(spot);
    let text = Memo::new(move |_| spot.with_value(|spot| editor.text(spot)));
    let error = move || spot.with_value(|spot| editor.fault(app, spot));
    let typed = move |text: String| {
        let value = if takes == Line::Day && text.is_empty() { Value::Null } else { json!(text) };
        spot.with_value(|spot| editor.set(spot, value));
    };
    let invalid = move || error().map(|_| "true");
    let control = if takes == Line::Long {
        view! {
            <textarea id=id.clone() name=name rows="3" aria-describedby=described aria-invalid=invalid
                prop:value=move || text.get() on:input:target=move |event| typed(event.target().value())></textarea>
        }
        .into_any()
    } else {
        let kind = if takes == Line::Day { "date" } else { "text" };
        view! {
            <input id=id.clone() name=name type=kind autocomplete="off" aria-describedby=described aria-invalid=invalid
                max=(takes == Line::Day).then_some(LAST_DAY) prop:value=settled(move || text.get())
                on:input:target=move |event| typed(page::typed(&event.target()))/>
        }
        .into_any()
    };
    view! {
        <div class="field" data-invalid=move || error().map(|_| "")>
            <label for=id>{t(label)}</label>
            {control}
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{t(hint)}</p> })}
            <p class="error" id=error_id>{error}</p>
        </div>
    }
}

/// A list to open that chooses one of several codes for a member.
#[component]
pub fn OneOfControl(
    /// The editor that holds the draft; its faults are shown here.
    editor: Editor,
    /// The member of the draft that is edited.
    spot: Spot,
    /// The label above the list.
    label: Msg,
    /// What to choose from: code and name of each option.
    options: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let app = use_app();
    let (id, name) = (spot.id(), spot.name());
    let error_id = format!("{id}-error");
    let spot = StoredValue::new(spot);
    let error = move || spot.with_value(|spot| editor.fault(app, spot));
    let now = Memo::new(move |_| spot.with_value(|spot| editor.text(spot)));
    let choices = move || {
        let option = |(code, text): (String, String)| {
            let value = code.clone();
            view! { <option value=value selected=move || now.get() == code>{text}</option> }
        };
        options.get().into_iter().map(option).collect_view()
    };
    view! {
        <div class="field" data-invalid=move || error().map(|_| "")>
            <label for=id.clone()>{t(label)}</label>
            <select id=id name=name aria-describedby=error_id.clone() aria-invalid=move || error().map(|_| "true")
                on:change:target=move |event| spot.with_value(|spot| editor.set(spot, json!(event.target().value())))>
                {choices}
            </select>
            <p class="error" id=error_id>{error}</p>
        </div>
    }
}

/// A box to tick for a member that is true or false.
#[component]
pub fn TickControl(
    /// The editor that holds the draft; its faults are shown here.
    editor: Editor,
    /// The member of the draft that is edited.
    spot: Spot,
    /// The label beside the box.
    label: Msg,
) -> impl IntoView {
    let (id, name) = (spot.id(), spot.name());
    let spot = StoredValue::new(spot);
    view! {
        <label class="choice">
            <input id=id name=name type="checkbox" value="yes"
                prop:checked=move || spot.with_value(|spot| editor.is_yes(spot))
                on:change:target=move |event| spot.with_value(|spot| editor.set(spot, json!(event.target().checked())))/>
            <span>{t(label)}</span>
        </label>
    }
}

/// A number and its unit, for a member that is a length such as `{"days": 7}`.
#[component]
pub fn LengthControl(
    /// The editor that holds the draft; its faults are shown here.
    editor: Editor,
    /// The member of the draft that is edited.
    spot: Spot,
) -> impl IntoView {
    let app = use_app();
    let (id, name) = (spot.id(), spot.name());
    let (error_id, unit_name) = (format!("{id}-error"), format!("{name}.unit"));
    let spot = StoredValue::new(spot);
    let error = move || spot.with_value(|spot| editor.fault(app, spot));
    let now = Memo::new(move |_| spot.with_value(|spot| editor.length(spot)));
    let set = move |unit: &str, count: &str| {
        // What is no number stays as it was typed: it is said when the form is sent.
        let count = count.trim().parse::<i64>().map_or_else(|_| json!(count), |count| json!(count));
        spot.with_value(|spot| editor.set(spot, json!({ unit: count })));
    };
    let option = move |(unit, text): &(&'static str, Msg)| {
        let unit = *unit;
        view! { <option value=unit selected=move || now.with(|now| now.0 == unit)>{t(*text)}</option> }
    };
    view! {
        <div class="field" data-invalid=move || error().map(|_| "")>
            <label for=id.clone()>{t(words::LENGTH)}</label>
            <div class="suffix-row">
                <input id=id name=name type="text" inputmode="numeric" autocomplete="off" aria-describedby=error_id.clone()
                    aria-invalid=move || error().map(|_| "true")
                    prop:value=move || now.get().1
                    on:input:target=move |event| set(&now.get_untracked().0, &event.target().value())/>
                <select name=unit_name aria-label=t(words::UNIT)
                    on:change:target=move |event| set(&event.target().value(), &now.get_untracked().1)>
                    {words::UNITS.iter().map(option).collect_view()}
                </select>
            </div>
            <p class="error" id=error_id>{error}</p>
        </div>
    }
}
