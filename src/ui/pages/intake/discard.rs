//! Discarding the draft, after asking once.

use leptos::prelude::*;

use crate::app::{t, use_lang};
use crate::i18n::pages::intake as words;
use crate::ui::widgets::Dialog;

/// A dialog that asks before everything typed is cleared.
#[component]
pub fn DiscardDialog(
    /// Whether the dialog is open; set to false by either button.
    open: RwSignal<bool>,
    /// Called when the reader confirms: clears what was typed.
    discard: Callback<()>,
) -> impl IntoView {
    let lang = use_lang();
    let title = Signal::derive(move || words::DISCARD_TITLE.text(lang.get()).to_owned());
    let yes = move |_| {
        open.set(false);
        discard.run(());
    };
    view! {
        <Dialog open title>
            <div class="sheet-body"><p>{t(words::DISCARD_TEXT)}</p></div>
            <footer>
                <button type="button" class="button" on:click=move |_| open.set(false)>{t(words::KEEP_WRITING)}</button>
                <button type="button" class="button danger" on:click=yes>{t(words::DISCARD)}</button>
            </footer>
        </Dialog>
    }
}
