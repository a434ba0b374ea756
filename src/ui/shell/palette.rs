//! The palette: one box that reaches every page, complaint and step.

use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::palette_items::{Item, items};
use crate::app::{t, use_app};
use crate::browser::{controls, idle, page};
use crate::i18n::pages::keys as words;
use crate::ui::routes::use_go;
use crate::ui::widgets::Dialog;

const BOX: &str = "palette-text";
const LIST: &str = "palette-list";

/// The id of the result at this place.
fn option_id(at: usize) -> String {
    format!("palette-{at}")
}

/// The sheet with the palette. It opens when `App::palette` is set.
#[component]
pub fn Palette() -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || words::OPEN_PALETTE.text(app.lang.get()).to_owned());
    view! { <Dialog open=app.palette title><Chooser/></Dialog> }
}

/// The box and what it finds. Arrows move, Enter goes there; so does a click.
#[component]
fn Chooser() -> impl IntoView {
    let app = use_app();
    let go = use_go();
    let path = use_location().pathname;
    let text = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);

    let found = Memo::new(move |_| text.with(|text| items(app, &path.get(), text)));
    let active = move || found.with(|found| (at.get() < found.len()).then(|| option_id(at.get())));

    let choose = move |place: usize| {
        let page = found.with_untracked(|found| found.get(place).map(|item| item.page.clone()));
        if let Some(page) = page {
            app.palette.set(false);
            go(&page);
        }
    };
    let type_in = move |typed: String| {
        text.set(typed);
        at.set(0);
    };
    let press = {
        let choose = choose.clone();
        move |event: ev::KeyboardEvent| {
            // These keys choose among the words that are being composed.
            if event.is_composing() {
                return;
            }
            let last = found.with_untracked(Vec::len).saturating_sub(1);
            match event.key().as_str() {
                "ArrowDown" => at.update(|at| *at = if *at < last { *at + 1 } else { 0 }),
                "ArrowUp" => at.update(|at| *at = at.checked_sub(1).unwrap_or(last)),
                "Enter" => choose(at.get_untracked()),
                _ => return,
            }
            event.prevent_default();
            controls::show_within(LIST, &option_id(at.get_untracked()));
        }
    };
    idle::after(0, || page::focus(BOX)).forget();

    let option = move |(place, item): (usize, Item)| {
        let choose = choose.clone();
        view! {
            <li id=option_id(place) role="option" aria-selected=move || (at.get() == place).to_string() on:click=move |_| choose(place)>
                <span class="palette-kind small muted">{item.kind.text(app.lang.get_untracked())}</span>
                <span>{item.label}</span>
                <span class="small muted">{item.detail}</span>
            </li>
        }
    };
    let nothing = move || found.with(Vec::is_empty);
    view! {
        <div class="sheet-body stack tight palette">
            <input type="text" class="control" id=BOX name="palette.text" role="combobox" autocomplete="off" spellcheck="false" aria-expanded="true"
                aria-controls=LIST aria-autocomplete="list" aria-activedescendant=active aria-label=t(words::PALETTE_LABEL)
                placeholder=t(words::PALETTE_LABEL) prop:value=move || text.get()
                on:input:target=move |event| type_in(event.target().value()) on:keydown=press/>
            <ul id=LIST role="listbox" aria-label=t(words::FOUND)>
                {move || found.get().into_iter().enumerate().map(&option).collect_view()}
            </ul>
            <p class="muted" role="status">{move || nothing().then(|| words::NOTHING_FOUND.text(app.lang.get()))}</p>
        </div>
    }
}
