//! A place to drop a file on, and a button that chooses one.

use leptos::prelude::*;

use super::flow::Flow;
use crate::app::t;
use crate::browser::files;
use crate::i18n::pages::data as words;
use crate::ui::parts::{Icon, Shape};

/// Takes one file.
#[component]
pub fn DropZone(
    /// The import it begins.
    flow: Flow,
) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        if let Some(file) = files::dropped(&event) {
            flow.take(file);
        }
    };
    view! {
        <p class="muted">{t(words::IN_TEXT)}</p>
        <label
            class="drop-zone"
            data-over=move || is_over.get().then_some("")
            on:dragover=move |event| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            <Icon shape=Shape::Upload/>
            <strong>{t(words::DROP)}</strong>
            <span class="hint">{t(words::DROP_KINDS)}</span>
            <input
                type="file"
                name="import.file"
                accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,text/plain,application/json"
                on:change:target=move |event| {
                    if let Some(file) = files::chosen(&event.target()) {
                        flow.take(file);
                    }
                }
            />
        </label>
    }
}
