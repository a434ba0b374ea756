//! The mildest way out of the recovery screen: trying again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::recovery as words;
use crate::storage::StorageError;

/// A button that opens the register again, or reloads the page when the trouble is one that only this helps.
#[component]
pub fn TryAgain(
    /// Why the register could not be opened; decides between the two.
    trouble: StorageError,
) -> impl IntoView {
    let app = use_app();
    let reloads = matches!(trouble, StorageError::Blocked | StorageError::Newer | StorageError::Closed);
    let (name, text) =
        if reloads { (common::RELOAD, words::RELOAD_TEXT) } else { (common::RETRY, words::RETRY_TEXT) };
    let again = move |_| {
        // public/boot.js reloads.
        if !reloads {
            spawn_local(async move { app.open().await });
        }
    };
    view! {
        <div>
            <div>
                <strong>{t(name)}</strong>
                <p>{t(text)}</p>
            </div>
            <button
                type="button"
                class="button primary"
                data-reload=reloads.then_some("")
                on:click=again
            >{t(name)}</button>
        </div>
    }
}
