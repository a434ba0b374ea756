//! A button that copies a text.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::icon::{Icon, Shape};
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::i18n::{Msg, common};

/// A button that copies a text to the clipboard. A toast says whether it worked.
#[component]
pub fn CopyButton(
    /// The text that is copied.
    text: String,
    /// Label of the button.
    label: Msg,
) -> impl IntoView {
    let app = use_app();
    let copy = move |_| {
        let text = text.clone();
        spawn_local(async move {
            let (tone, message) = if page::copy(&text).await {
                (Tone::Ok, common::COPIED)
            } else {
                (Tone::Warn, common::COPY_FAILED)
            };
            app.toasts.show(tone, message.text(app.lang.get_untracked()));
        });
    };
    view! {
        <button type="button" class="button" on:click=copy>
            <Icon shape=Shape::Copy/>
            {t(label)}
        </button>
    }
}
