//! Filters that are saved under a name.

use leptos::prelude::*;

use super::listing::Listing;
use crate::app::preferences::SavedFilter;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::register as words;
use crate::register::Query;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::{Dialog, LineInput};

/// A button that opens a sheet of the saved filters: apply one, remove one, or save those in force under a
/// name.
#[component]
pub fn SavedFilters(
    /// The listing whose query is saved or replaced.
    listing: Listing,
) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <button type="button" class="button small" on:click=move |_| open.set(true)>{t(words::SAVED_FILTERS)}</button>
        <Dialog open title=title_of(words::SAVED_FILTERS)><SavedBody listing open/></Dialog>
    }
}

/// The saved filters to apply and remove, and a form that saves those in force.
#[component]
fn SavedBody(listing: Listing, open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let name = RwSignal::new(String::new());
    let saved = move || app.preferences.with(|preferences| preferences.filters.clone());
    let in_force = Memo::new(move |_| !listing.query.with(Query::is_default));
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let named = name.get_untracked().trim().to_owned();
        if named.is_empty() || !in_force.get_untracked() {
            return;
        }
        let filter =
            SavedFilter { name: named.clone(), query: listing.query.with_untracked(Query::to_query_string) };
        app.prefer(|preferences| {
            preferences.filters.retain(|known| known.name != filter.name);
            preferences.filters.push(filter);
        });
        app.toasts.show(Tone::Ok, words::SavedDone { name: &named }.text(app.lang.get_untracked()));
        open.set(false);
    };
    let line = move |filter: SavedFilter| {
        let label = words::SavedRemove { name: &filter.name }.text(app.lang.get());
        let (shown, removed) = (filter.name.clone(), filter.name.clone());
        let apply = move |_| {
            listing.show(Query::parse(&filter.query));
            open.set(false);
        };
        let remove = move |_| {
            app.prefer(|preferences| preferences.filters.retain(|known| known.name != removed));
        };
        view! {
            <li class="cluster between">
                <button type="button" class="button quiet" on:click=apply>{shown}</button>
                <button type="button" class="button quiet small danger" aria-label=label on:click=remove>{t(common::REMOVE)}</button>
            </li>
        }
    };
    view! {
        <form on:submit=save>
            <div class="sheet-body">
                <Show
                    when=move || !saved().is_empty()
                    fallback=move || view! { <p class="muted">{t(words::SAVED_NONE)}</p> }
                >
                    <ul class="stack tight">{move || saved().into_iter().map(line).collect_view()}</ul>
                </Show>
                <Show
                    when=move || in_force.get()
                    fallback=move || view! { <p class="muted small">{t(words::SAVED_NOTHING)}</p> }
                >
                    <LineInput id="filter-name" name="filter.name" longest=40 required=true
                        label=t(words::SAVED_NAME) text=name change=move |text| name.set(text)/>
                </Show>
            </div>
            <footer>
                <button type="button" class="button" on:click=move |_| open.set(false)>{t(common::CLOSE)}</button>
                <Show when=move || in_force.get()>
                    <button type="submit" class="button primary">{t(words::SAVED_SAVE)}</button>
                </Show>
            </footer>
        </form>
    }
}
