//! Disposals so far, each with its certificate made again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::confirm::CERTIFICATE;
use super::{Disposing, person};
use crate::app::disposal::Certificate;
use crate::app::{t, use_app, use_lang};
use crate::browser::{idle, intl, page};
use crate::i18n::common::number;
use crate::i18n::pages::disposal as words;
use crate::storage::StorageError;
use crate::ui::parts::error_text;

/// The earlier disposals: a button reads them, and each then shows its certificate again. Nothing is shown
/// where nothing was erased.
#[component]
pub fn Earlier(
    /// The state of the page; its `certificate` is set to the one pressed.
    disposing: Disposing,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let erased = Memo::new(move |_| disposing.listing.with(|listing| listing.erased));
    let acts = RwSignal::new(None::<Result<Vec<Certificate>, StorageError>>);
    let look = move |_| {
        spawn_local(async move {
            let found = app.earlier_disposals().await;
            acts.try_set(Some(found));
        });
    };
    let list = move || match acts.get()? {
        Ok(acts) => {
            let each = acts.into_iter().map(|act| view! { <Act act disposing/> }).collect_view();
            Some(view! { <ul class="stack tight" id="disposal-earlier">{each}</ul> }.into_any())
        }
        Err(why) => {
            let text = move || error_text::of_storage(lang.get(), &why);
            Some(view! { <p class="error" role="alert">{text}</p> }.into_any())
        }
    };
    view! {
        <Show when=move || { erased.get() > 0 }>
            <section class="stack tight">
                <h2>{t(words::EARLIER)}" "<span class="count">{move || number(erased.get())}</span></h2>
                <p class="muted">{t(words::EARLIER_TEXT)}</p>
                <div><button type="button" class="button" on:click=look>{t(words::EARLIER_SHOW)}</button></div>
                <div aria-live="polite">{list}</div>
            </section>
        </Show>
    }
}

/// One act of disposal, as a button that shows its certificate.
#[component]
fn Act(act: Certificate, disposing: Disposing) -> impl IntoView {
    let app = use_app();
    let act = StoredValue::new(act);
    let label = move || {
        let lang = app.lang.get();
        act.with_value(|act| {
            let when = intl::instant(lang.tag(), act.at, &app.zone());
            let n = number(act.disposed.len());
            words::EarlierOne { when: &when, by: &person(lang, &act.by), n: &n }.text(lang)
        })
    };
    let show = move |_| {
        disposing.certificate.set(Some(act.get_value()));
        idle::after(0, || page::focus(CERTIFICATE)).forget();
    };
    view! { <li><button type="button" class="button quiet" on:click=show>{label}</button></li> }
}
