//! The working list: every open case once, in its most urgent section.

use leptos::prelude::*;

use super::section::WorkSection;
use crate::app::{t, use_app};
use crate::browser::zone::BrowserZone;
use crate::i18n::pages::today as words;
use crate::register::worklist::worklist;
use crate::ui::parts::{Icon, Shape};

/// Cases shown of a section; the rest is in the register.
const SHOWN: usize = 8;

/// The sections that are not empty. At a desk with a name, one's own or everybody's.
#[component]
pub fn Work() -> impl IntoView {
    let app = use_app();
    let mine = RwSignal::new(false);
    let person = move || app.preferences.with(|preferences| preferences.person.clone());
    let is_named = move || app.has_desk() && !person().is_empty();
    let handler = Memo::new(move |_| (mine.get() && is_named()).then(person));
    let sections = Memo::new(move |_| {
        app.version.track();
        let (now, handler) = (app.now.get(), handler.get());
        app.with_table(|table| worklist(table, now, &BrowserZone, handler.as_deref(), SHOWN))
    });
    let kinds =
        Memo::new(move |_| sections.with(|all| all.iter().map(|section| section.kind).collect::<Vec<_>>()));
    let nothing =
        move || if handler.with(Option::is_some) { words::NOTHING_MINE } else { words::NOTHING_TO_DO };
    view! {
        <div class="cluster between">
            <h2>{t(words::WORK)}</h2>
            <Show when=is_named>
                <div class="segmented" role="group" aria-label=t(words::WHOSE)>
                    <button type="button" aria-pressed=move || (!mine.get()).to_string() on:click=move |_| mine.set(false)>
                        {t(words::ALL_CASES)}
                    </button>
                    <button type="button" aria-pressed=move || mine.get().to_string() on:click=move |_| mine.set(true)>
                        {t(words::MINE)}
                    </button>
                </div>
            </Show>
        </div>
        <Show
            when=move || kinds.with(|kinds| !kinds.is_empty())
            fallback=move || view! {
                <div class="card empty">
                    <Icon shape=Shape::Tick/>
                    <h3>{t(words::NO_WORK)}</h3>
                    <p>{move || nothing().text(app.lang.get())}</p>
                </div>
            }
        >
            <For each=move || kinds.get() key=|kind| *kind let:kind>
                <WorkSection sections kind handler/>
            </For>
        </Show>
    }
}
