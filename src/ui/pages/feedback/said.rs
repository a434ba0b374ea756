//! The suggestions made in one case.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{t, use_app};
use crate::domain::{CaseId, Role};
use crate::i18n::pages::track;
use crate::i18n::steps;
use crate::storage::StorageError;

/// What people suggested in a case, in their own words, read from the case when it is shown. Empty until
/// then; says so when it cannot be read.
#[component]
pub fn Said(
    /// The case whose suggestions are shown.
    case: CaseId,
) -> impl IntoView {
    let app = use_app();
    let said = RwSignal::new(None::<Result<Vec<(Role, String)>, StorageError>>);
    spawn_local(async move {
        let read = app.suggestions_in(case).await;
        said.try_set(Some(read));
    });
    // In one's own register it is always oneself.
    let personal = untrack(move || app.is_personal());
    let one = move |(role, text): (Role, String)| {
        let by = (!personal).then(|| view! { " "<span class="muted small">{t(steps::role(role))}</span> });
        view! { <p>{text}{by}</p> }
    };
    move || match said.get() {
        None => ().into_any(),
        Some(Err(_)) => view! { <p class="muted">{t(track::NOT_READ)}</p> }.into_any(),
        Some(Ok(said)) => said.into_iter().map(one).collect_view().into_any(),
    }
}
