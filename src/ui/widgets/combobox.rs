//! A line to type in with a list of offers below it, after the pattern of the same name in ARIA's practices.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::browser::controls;
use crate::i18n::pages::intake_forms as words;

/// Something to choose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Offer {
    /// What is chosen.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// What tells it from others, such as what it belongs to; empty for nothing.
    pub note: String,
}

/// A line to type in that offers what fits. The arrow keys and a click open the list and go through it, Enter
/// takes what is marked, Escape closes the list and leaves what is typed. What follows from a text that is none
/// of the offers is the caller's.
#[component]
pub fn Combobox(
    /// Id of the input; the ids of list and offers begin with it.
    id: String,
    /// The `name` of the input.
    name: String,
    /// What the input holds.
    #[prop(into)]
    text: Signal<String>,
    /// What fits what is typed, best first.
    #[prop(into)]
    offers: Signal<Vec<Offer>>,
    /// Called with the text at each change.
    typed: Callback<String>,
    /// Called with the value of the offer that is taken.
    chosen: Callback<String>,
    /// Called when the focus leaves.
    left: Callback<()>,
    /// Ids of hint and error, separated by spaces.
    described: Signal<Option<String>>,
    /// Whether what it holds is refused.
    invalid: Signal<bool>,
    /// Whether it must be filled in.
    #[prop(optional)]
    required: bool,
    /// Whether the first offer is marked while one types, so that Enter takes it: not where any text will do.
    #[prop(optional)]
    marks_first: bool,
) -> impl IntoView {
    let lang = use_lang();
    let open = RwSignal::new(false);
    let at = RwSignal::new(None::<usize>);
    let list = StoredValue::new(format!("{id}-list"));
    let offer_id = move |at: usize| list.with_value(|list| format!("{list}-{at}"));

    let shown = Memo::new(move |_| open.get() && offers.with(|offers| !offers.is_empty()));
    let marked = move || shown.get().then(|| at.get().map(offer_id)).flatten();

    let close = move || {
        open.set(false);
        at.set(None);
    };
    let take = move |value: String| {
        chosen.run(value);
        close();
    };
    let mark = move |place: Option<usize>| {
        at.set(place);
        if let Some(place) = place {
            list.with_value(|list| controls::show_within(list, &offer_id(place)));
        }
    };
    let go = move |down: bool| {
        let count = offers.with_untracked(Vec::len);
        if count == 0 {
            return;
        }
        let place = match (open.get_untracked(), at.get_untracked()) {
            (true, Some(at)) if down => (at + 1) % count,
            (true, Some(at)) => (at + count - 1) % count,
            _ if down => 0,
            _ => count - 1,
        };
        open.set(true);
        mark(Some(place));
    };
    let input = move |text: String| {
        typed.run(text);
        open.set(true);
        at.set((marks_first && offers.with_untracked(|offers| !offers.is_empty())).then_some(0));
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        let is_open = shown.get_untracked();
        let taken = offers.with_untracked(|offers| Some(offers.get(at.get_untracked()?)?.value.clone()));
        match (event.key().as_str(), taken) {
            ("ArrowDown", _) => go(true),
            ("ArrowUp", _) => go(false),
            ("Enter", Some(value)) if is_open => take(value),
            ("Escape", _) if is_open => close(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    let leave = move |_| {
        close();
        left.run(());
    };
    let offer = move |(place, offer): (usize, Offer)| {
        let Offer { value, label, note } = offer;
        view! {
            <li
                id=offer_id(place)
                role="option"
                data-value=value.clone()
                aria-selected=move || (at.get() == Some(place)).to_string()
                on:click=move |_| take(value.clone())
            >
                <span>{label}</span>
                <span class="muted small">{note}</span>
            </li>
        }
    };
    // Drawn only while open: a list of a hundred is no part of a form that is read.
    let drawn = move || {
        if !shown.get() {
            return ().into_any();
        }
        offers.get().into_iter().enumerate().map(offer).collect_view().into_any()
    };
    let count = move || match shown.get() {
        true => words::OFFERS.text(lang.get(), offers.with(Vec::len)),
        false => String::new(),
    };
    view! {
        <div class="combobox">
            <input
                id=id
                name=name
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-expanded=move || shown.get().to_string()
                aria-controls=list.get_value()
                aria-activedescendant=marked
                aria-describedby=move || described.get()
                aria-invalid=move || invalid.get().then_some("true")
                aria-required=required.then_some("true")
                prop:value=move || text.get()
                on:input:target=move |event| input(event.target().value())
                on:keydown=key
                on:click=move |_| open.set(true)
                on:blur=leave
            />
            // A press on the list must not take the focus, or the list is gone before the click.
            <ul
                id=list.get_value()
                role="listbox"
                aria-label=move || words::OFFERED.text(lang.get())
                hidden=move || !shown.get()
                on:mousedown=|event| event.prevent_default()
            >
                {drawn}
            </ul>
            <span class="visually-hidden" role="status">{count}</span>
        </div>
    }
}
