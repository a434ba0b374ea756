//! Export of the entries that can still be read.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{t, use_app};
use crate::i18n::common::number;
use crate::i18n::pages::recovery as words;
use crate::storage::StorageError;
use crate::ui::parts::error_text;
use crate::ui::widgets::{Icon, Shape};

/// The way out that saves every entry that can still be read as a file, and says how many there were.
#[component]
pub fn Salvage() -> impl IntoView {
    let app = use_app();
    let is_busy = RwSignal::new(false);
    let done = RwSignal::new(None::<Result<usize, StorageError>>);
    let export = move |_| {
        is_busy.set(true);
        done.set(None);
        spawn_local(async move {
            done.set(Some(app.salvage_to_file().await));
            is_busy.set(false);
        });
    };
    let outcome = move || {
        let lang = app.lang.get();
        done.get().map(|done| match done {
            Ok(0) => (false, words::SALVAGED_NONE.text(lang).to_owned()),
            Ok(count) => (true, words::Salvaged { n: &number(count) }.text(lang)),
            Err(trouble) => (false, error_text::of_storage(lang, &trouble)),
        })
    };
    let said = move || {
        outcome().map(|(ok, text)| {
            let class = if ok { "" } else { "error" };
            view! { <p class=class>{text}</p> }
        })
    };
    view! {
        <div>
            <div>
                <strong>{t(words::SALVAGE)}</strong>
                <p>{t(words::SALVAGE_TEXT)}</p>
                <div role="status">{said}</div>
            </div>
            <button
                type="button"
                class="button"
                aria-busy=move || is_busy.get().then_some("true")
                disabled=move || is_busy.get()
                on:click=export
            >
                <Icon shape=Shape::Download/>
                {t(words::SALVAGE)}
            </button>
        </div>
    }
}
