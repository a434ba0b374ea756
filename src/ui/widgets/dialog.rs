//! A modal sheet on the platform's own `<dialog>`.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::app::t;
use crate::browser::page;
use crate::i18n::common;

/// A modal sheet. It is open while `open` is true; Escape, the close button and the backdrop's own
/// ways set it to false.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Its title.
    title: Signal<String>,
    /// Wider than usual.
    #[prop(optional)]
    wide: bool,
    /// Body, and a `footer` with the actions.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = modal(open.into());
    let close = t(common::CLOSE);
    let body = StoredValue::new(children);
    view! {
        <dialog
            node_ref=dialog
            class=if wide { "sheet wide" } else { "sheet" }
            aria-label=move || title.get()
            on:close=move |_| open.set(false)
        >
            <Show when=move || open.get()>
                <header>
                    <h2>{move || title.get()}</h2>
                    <button type="button" class="button quiet icon-only" aria-label=close on:click=move |_| open.set(false)>
                        <Icon shape=Shape::Cross/>
                    </button>
                </header>
                {body.with_value(|body| body())}
            </Show>
        </dialog>
    }
}

/// A dialog element that covers the page while `open` says so: its own state belongs to the outside world.
pub fn modal(open: Signal<bool>) -> NodeRef<html::Dialog> {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let open = open.get();
        if let Some(element) = dialog.get() {
            page::show_modal(&element, open);
        }
    });
    dialog
}
