//! The stack of short messages.

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::app::toasts::{Toast, ToastAction};
use crate::app::{t, use_app};
use crate::i18n::common;

/// The short messages on show, the oldest first, each with a button that closes it, and one for what it offers to
/// do. Screen readers speak them as they come.
#[component]
pub fn ToastStack() -> impl IntoView {
    let app = use_app();
    view! {
        <div class="toast-stack" aria-live="polite">
            <For each=move || app.toasts.list().get() key=|toast| toast.id let:toast><ToastView toast/></For>
        </div>
    }
}

#[component]
fn ToastView(toast: Toast) -> impl IntoView {
    let toasts = use_app().toasts;
    let Toast { id, tone, text, action } = toast;
    let close = t(common::CLOSE);
    let hold = move || toasts.hold(id);
    let release = move || toasts.release(id);
    let offer = action.map(|ToastAction { label, act }| {
        // Once: a second press of the same button does nothing.
        let press = move |_| {
            toasts.put_away(id);
            act();
        };
        view! { <button type="button" class="button small" on:click=press>{label}</button> }
    });
    view! {
        <div
            class="toast"
            data-tone=tone.id()
            role="status"
            on:pointerenter=move |_| hold()
            on:pointerleave=move |_| release()
            on:focusin=move |_| hold()
            on:focusout=move |_| release()
        >
            <p>{text}</p>
            <div class="actions">
                {offer}
                <button type="button" class="button quiet icon-only small" aria-label=close on:click=move |_| toasts.put_away(id)>
                    <Icon shape=Shape::Cross/>
                </button>
            </div>
        </div>
    }
}
