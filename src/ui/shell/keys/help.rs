//! The sheet that lists the shortcuts and turns each on or off.

use leptos::prelude::*;

use super::shortcut::Shortcut;
use crate::app::{t, use_app};
use crate::i18n::pages::keys as words;
use crate::ui::widgets::Dialog;

/// The list of shortcuts, each with a box that turns it off. It opens when `App::key_help` is set.
#[component]
pub fn KeyHelp() -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || words::TITLE.text(app.lang.get()).to_owned());
    let listed =
        move || Shortcut::ALL.iter().copied().filter(move |shortcut| shortcut.is_for(app.audience()));
    let is_off = move |id: &str| app.preferences.with(|all| all.keys_off.iter().any(|off| off == id));
    let switch = move |ids: Vec<&'static str>, on: bool| {
        app.prefer(|preferences| {
            preferences.keys_off.retain(|off| !ids.contains(&off.as_str()));
            if !on {
                preferences.keys_off.extend(ids.iter().map(|id| (*id).to_owned()));
            }
        });
    };
    let row = move |shortcut: Shortcut| {
        let id = shortcut.id();
        let name = move || shortcut.name(app.lang.get(), app.audience());
        let label = move || words::TurnOff { what: &name() }.text(app.lang.get());
        view! {
            <li>
                <span>{name}</span>
                <span class="keys">{keys(shortcut)}</span>
                <input type="checkbox" name=format!("keys.{id}") aria-label=label prop:checked=move || !is_off(id)
                    on:change:target=move |event| switch(vec![id], event.target().checked())/>
            </li>
        }
    };
    let all_on = move || listed().any(|shortcut| !is_off(shortcut.id()));
    let switch_all = move |on: bool| switch(Shortcut::ALL.iter().map(|shortcut| shortcut.id()).collect(), on);
    view! {
        <Dialog open=app.key_help title>
            <div class="sheet-body stack tight">
                <p class="muted">{t(words::HELP)}</p>
                <label class="choice">
                    <input type="checkbox" name="keys.all" prop:checked=all_on on:change:target=move |event| switch_all(event.target().checked())/>
                    <span>{t(words::USE_KEYS)}</span>
                </label>
                <ul class="key-list">{move || listed().map(row).collect_view()}</ul>
            </div>
        </Dialog>
    }
}

/// The keys of a shortcut as they stand on the keyboard.
fn keys(shortcut: Shortcut) -> impl IntoView {
    let app = use_app();
    let key = |key: &'static str| view! { <kbd>{key}</kbd> };
    match shortcut.keys() {
        [only] if shortcut.with_control() => view! { <kbd>"Ctrl"</kbd>" "{key(only)} }.into_any(),
        [first, second] => {
            // The word between the two stands where each language has it.
            let between = move || {
                let text = words::Then { first: "\u{1}", second: "\u{1}" }.text(app.lang.get());
                text.trim_matches(['\u{1}', ' ']).to_owned()
            };
            view! { {key(first)}" "{between}" "{key(second)} }.into_any()
        }
        all => all.iter().map(|one| view! { {key(one)}" " }).collect_view().into_any(),
    }
}
