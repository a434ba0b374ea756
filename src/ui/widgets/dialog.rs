//! A modal sheet on the platform's own `<dialog>`.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::app::t;
use crate::browser::page;
use crate::i18n::common;

/// A modal sheet with a title and a close button. Its children are made when it opens and dropped when it
/// closes; Escape and the close button set `open` to false.
#[component]
pub fn Dialog(
    /// Whether it is open; owned by the caller, set to false here when the reader closes it.
    open: RwSignal<bool>,
    /// Its title, also its name for screen readers.
    title: Signal<String>,
    /// Whether the sheet is wider than usual.
    #[prop(optional)]
    wide: bool,
    /// Whether it stands beside the page, which can be used meanwhile, where the window is wide enough.
    #[prop(optional)]
    beside: bool,
    /// Body, and a `footer` with the buttons.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = shown(open.into(), beside);
    let close = t(common::CLOSE);
    let body = StoredValue::new(children);
    view! {
        <dialog
            node_ref=dialog
            class=if wide { "sheet wide" } else { "sheet" }
            aria-label=move || title.get()
            on:close=move |_| open.set(false)
            on:keydown=move |event| {
                // A modal one closes by itself. Escape also ends what an input method composes.
                if beside && event.key() == ESCAPE && !event.is_composing() {
                    open.set(false);
                }
            }
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

/// Gives the reference of a `<dialog>` that is shown over the page while `open` is true. Pass it as
/// `node_ref`; call it while a component is being made.
pub fn modal(open: Signal<bool>) -> NodeRef<html::Dialog> {
    shown(open, false)
}

/// The name of the key that closes a sheet.
const ESCAPE: &str = "Escape";

/// Width of the window, in CSS pixels, from which there is room beside the page.
const ROOM_BESIDE: u32 = 1100;

fn shown(open: Signal<bool>, beside: bool) -> NodeRef<html::Dialog> {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let open = open.get();
        if let Some(element) = dialog.get() {
            match beside {
                true => page::show_beside(&element, open, ROOM_BESIDE),
                false => page::show_modal(&element, open),
            }
        }
    });
    dialog
}
