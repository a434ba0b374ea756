//! A place to drop a file on, and a button that chooses one.

use leptos::prelude::*;

use super::{Icon, Shape};
use crate::app::t;
use crate::browser::files::{self, File};
use crate::i18n::Msg;

/// A place to drop a file on, and a button that chooses one. Takes one file at a time.
#[component]
pub fn DropZone(
    /// The `name` of the file input.
    #[prop(into)]
    name: String,
    /// Value of the input's `accept`: the endings and media types to choose from. What is dropped can be
    /// anything.
    accept: &'static str,
    /// What to drop here, in bold.
    title: Msg,
    /// Which kinds of file it takes, below the title.
    hint: Msg,
    /// Whether it takes one line, beside what matters more.
    #[prop(optional)]
    line: bool,
    /// Called with the file, whether dropped or chosen.
    #[prop(into)]
    take: Callback<File>,
) -> impl IntoView {
    let is_over = RwSignal::new(false);
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        if let Some(file) = files::dropped(&event) {
            take.run(file);
        }
    };
    view! {
        <label
            class="drop-zone"
            class:line=line
            data-over=move || is_over.get().then_some("")
            on:dragover=move |event| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            <Icon shape=Shape::Upload/>
            <strong>{t(title)}</strong>
            <span class="hint">{t(hint)}</span>
            <input
                type="file"
                name=name
                accept=accept
                on:change:target=move |event| {
                    let input = event.target();
                    if let Some(file) = files::chosen(&input) {
                        take.run(file);
                    }
                    // The same file again, once it was put right, must be heard of.
                    input.set_value("");
                }
            />
        </label>
    }
}
