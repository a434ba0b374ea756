//! Column mappings saved for the next file of the same kind.

use leptos::prelude::*;

use super::flow::Flow;
use crate::app::toasts::Tone;
use crate::app::{t, use_app, use_lang};
use crate::exchange::csv::Mapping;
use crate::i18n::common;
use crate::i18n::pages::data as words;
use crate::ui::widgets::LineInput;

/// The saved mappings, each with buttons to apply and delete it, and a form that saves the present one under
/// a name. Toasts say what was done.
#[component]
pub fn SavedMappings(
    /// The import to whose columns a mapping is applied.
    flow: Flow,
) -> impl IntoView {
    let app = use_app();
    let name = RwSignal::new(flow.mapping.with_untracked(|mapping| mapping.name.clone()));
    let saved = Memo::new(move |_| app.saved_mappings());
    let apply = move |mapping: Mapping| {
        let lang = app.lang.get_untracked();
        let missing = flow.apply(&mapping);
        name.set(mapping.name.clone());
        if missing.is_empty() {
            app.toasts.show(Tone::Ok, words::Applied { name: &mapping.name }.text(lang));
        } else {
            let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
            let columns = common::all_of(lang, &missing);
            let said = words::AppliedMissing { name: &mapping.name, columns: &columns }.text(lang);
            app.toasts.show(Tone::Warn, said);
        }
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let lang = app.lang.get_untracked();
        let name = name.get_untracked().trim().to_owned();
        if name.is_empty() {
            return;
        }
        flow.mapping.update(|mapping| mapping.name.clone_from(&name));
        match app.save_mapping(&flow.mapping.get_untracked()) {
            true => app.toasts.show(Tone::Ok, words::MappingSaved { name: &name }.text(lang)),
            false => app.toasts.show(Tone::Warn, words::MAPPING_NOT_KEPT.text(lang)),
        }
    };
    view! {
        <details class="disclosure">
            <summary>{t(words::SAVED_MAPPINGS)}</summary>
            <div class="stack tight">
                <ul class="queue">
                    <For each=move || saved.get() key=|mapping| mapping.name.clone() let:mapping>
                        <SavedMapping mapping apply/>
                    </For>
                </ul>
                <form class="cluster" on:submit=save>
                    <LineInput id="mapping-name" name="mapping.name" class="field inline" longest=60 required=true
                        label=t(words::MAPPING_NAME) text=name change=move |text| name.set(text)/>
                    <button type="submit" class="button small">{t(words::SAVE_MAPPING)}</button>
                </form>
            </div>
        </details>
    }
}

#[component]
fn SavedMapping(mapping: Mapping, #[prop(into)] apply: Callback<Mapping>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let name = mapping.name.clone();
    let delete_label = {
        let name = name.clone();
        move || words::DeleteMapping { name: &name }.text(lang.get())
    };
    let shown = name.clone();
    view! {
        <li>
            <strong>{shown}</strong>
            <button type="button" class="button small" on:click=move |_| apply.run(mapping.clone())>{t(words::APPLY)}</button>
            <button
                type="button"
                class="button small quiet danger"
                aria-label=delete_label
                on:click=move |_| app.delete_mapping(&name)
            >
                {t(common::REMOVE)}
            </button>
        </li>
    }
}
