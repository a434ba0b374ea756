//! The stack of short messages.

use leptos::prelude::*;

use super::icon::{Icon, Shape};
use crate::app::{t, use_app};
use crate::i18n::common;

/// The short messages on show, the oldest first, each with a button that closes it. Screen readers speak them
/// as they come.
#[component]
pub fn ToastStack() -> impl IntoView {
    let app = use_app();
    let close = t(common::CLOSE);
    view! {
        <div class="toast-stack" aria-live="polite">
            <For each=move || app.toasts.list().get() key=|toast| toast.id let:toast>
                <div class="toast" data-tone=toast.tone.id() role="status">
                    <p>{toast.text}</p>
                    <div class="actions">
                        <button type="button" class="button quiet icon-only small" aria-label=close on:click=move |_| app.toasts.put_away(toast.id)>
                            <Icon shape=Shape::Cross/>
                        </button>
                    </div>
                </div>
            </For>
        </div>
    }
}
