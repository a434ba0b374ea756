//! A box to type in and, always open below it, what it finds: for a sheet in which one thing is chosen.

use leptos::ev;
use leptos::prelude::*;

use crate::app::use_app;
use crate::browser::{controls, idle, page};
use crate::i18n::Msg;
use crate::i18n::pages::keys as words;

/// Something that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// What kind of thing it is; empty where all are of one kind.
    pub kind: String,
    /// What it is called.
    pub label: String,
    /// More about it; empty for none.
    pub detail: String,
}

/// A combobox whose list stays open. Arrows move in it, Enter takes what is marked, and so does a click. It has
/// the focus as soon as it is drawn.
#[component]
pub fn Finder(
    /// Id of the input; the ids of list and results begin with it.
    id: &'static str,
    /// The `name` of the input.
    name: &'static str,
    /// What can be typed there.
    label: Msg,
    /// What is said where nothing is found.
    nothing: Msg,
    /// What is typed.
    text: RwSignal<String>,
    /// What is found for it, best first.
    #[prop(into)]
    found: Signal<Vec<Found>>,
    /// Called with the place of what is taken.
    #[prop(into)]
    choose: Callback<usize>,
) -> impl IntoView {
    let app = use_app();
    let list = format!("{id}-list");
    let option_id = move |at: usize| format!("{id}-{at}");
    let at = RwSignal::new(0_usize);

    let active = move || found.with(|found| (at.get() < found.len()).then(|| option_id(at.get())));
    let label = move || label.text(app.lang.get());
    let none = move || found.with(Vec::is_empty).then(|| nothing.text(app.lang.get()));

    let take = move |place: usize| {
        if place < found.with_untracked(Vec::len) {
            choose.run(place);
        }
    };
    let type_in = move |typed: String| {
        text.set(typed);
        at.set(0);
    };
    let scrolled = list.clone();
    let press = move |event: ev::KeyboardEvent| {
        // These keys choose among the words that are being composed.
        if event.is_composing() {
            return;
        }
        let last = found.with_untracked(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" => at.update(|at| *at = if *at < last { *at + 1 } else { 0 }),
            "ArrowUp" => at.update(|at| *at = at.checked_sub(1).unwrap_or(last)),
            "Enter" => take(at.get_untracked()),
            _ => return,
        }
        event.prevent_default();
        // The last key may have taken the whole sheet away.
        at.try_get_untracked().into_iter().for_each(|at| controls::show_within(&scrolled, &option_id(at)));
    };
    idle::after(0, move || page::focus(id)).forget();

    let option = move |(place, one): (usize, Found)| {
        let kind = (!one.kind.is_empty())
            .then(|| view! { <span class="palette-kind small muted">{one.kind}</span> });
        view! {
            <li id=option_id(place) role="option" aria-selected=move || (at.get() == place).to_string() on:click=move |_| take(place)>
                {kind}
                <span>{one.label}</span>
                <span class="small muted">{one.detail}</span>
            </li>
        }
    };
    view! {
        <input type="text" class="control" id=id name=name role="combobox" autocomplete="off" spellcheck="false" aria-expanded="true"
            aria-controls=list.clone() aria-autocomplete="list" aria-activedescendant=active aria-label=label
            placeholder=label prop:value=move || text.get()
            on:input:target=move |event| type_in(event.target().value()) on:keydown=press/>
        <ul id=list role="listbox" aria-label=move || words::FOUND.text(app.lang.get())>
            {move || found.get().into_iter().enumerate().map(option).collect_view()}
        </ul>
        <p class="muted" role="status">{none}</p>
    }
}
