//! The mildest way out.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{t, use_app};
use crate::browser::page;
use crate::i18n::common;
use crate::i18n::pages::recovery as words;
use crate::storage::StorageError;

/// Opens the register again, or the page, whichever can help.
#[component]
pub fn TryAgain(
    /// What is in the way.
    trouble: StorageError,
) -> impl IntoView {
    let app = use_app();
    let reloads = matches!(trouble, StorageError::Blocked | StorageError::Newer | StorageError::Closed);
    let (name, text) =
        if reloads { (common::RELOAD, words::RELOAD_TEXT) } else { (common::RETRY, words::RETRY_TEXT) };
    let again = move |_| {
        if reloads {
            page::reload();
        } else {
            spawn_local(async move { app.open().await });
        }
    };
    view! {
        <div>
            <div>
                <strong>{t(name)}</strong>
                <p>{t(text)}</p>
            </div>
            <button type="button" class="button primary" on:click=again>{t(name)}</button>
        </div>
    }
}
