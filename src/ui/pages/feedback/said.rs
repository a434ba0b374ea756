//! What was suggested in one case.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{t, use_app};
use crate::domain::CaseId;
use crate::i18n::pages::track;
use crate::storage::Trouble;

/// The suggestions of a case in their own words, read when they are shown.
#[component]
pub fn Said(
    /// The case.
    case: CaseId,
) -> impl IntoView {
    let app = use_app();
    let said = RwSignal::new(None::<Result<Vec<String>, Trouble>>);
    spawn_local(async move {
        let read = app.suggestions_in(case).await;
        let _ = said.try_set(Some(read));
    });
    move || match said.get() {
        None => ().into_any(),
        Some(Err(_)) => view! { <p class="muted">{t(track::NOT_READ)}</p> }.into_any(),
        Some(Ok(texts)) => texts.into_iter().map(|text| view! { <p>{text}</p> }).collect_view().into_any(),
    }
}
