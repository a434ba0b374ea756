//! The palette: one box that reaches every page, complaint and step.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::palette_items::{Item, items};
use crate::app::use_app;
use crate::i18n::pages::keys as words;
use crate::ui::routes::use_go;
use crate::ui::widgets::Dialog;
use crate::ui::widgets::finder::{Finder, Found};

/// The sheet with the palette. It opens when `App::palette` is set.
#[component]
pub fn Palette() -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || words::OPEN_PALETTE.text(app.lang.get()).to_owned());
    view! { <Dialog open=app.palette title><Chooser/></Dialog> }
}

/// The box and what it finds. Choosing goes there.
#[component]
fn Chooser() -> impl IntoView {
    let app = use_app();
    let go = use_go();
    let path = use_location().pathname;
    let text = RwSignal::new(String::new());

    let items = Memo::new(move |_| text.with(|text| items(app, &path.get(), text)));
    let shown = move |item: &Item| Found {
        kind: item.kind.text(app.lang.get()).to_owned(),
        label: item.label.clone(),
        detail: item.detail.clone(),
    };
    let found = Signal::derive(move || items.with(|items| items.iter().map(shown).collect::<Vec<_>>()));

    let choose = move |place: usize| {
        let page = items.with_untracked(|items| items.get(place).map(|item| item.page.clone()));
        if let Some(page) = page {
            app.palette.set(false);
            go(&page);
        }
    };
    view! {
        <div class="sheet-body stack tight palette">
            <Finder id="palette-text" name="palette.text" label=words::PALETTE_LABEL nothing=words::NOTHING_FOUND text found choose/>
        </div>
    }
}
