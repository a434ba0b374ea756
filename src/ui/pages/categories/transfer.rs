//! Categories as a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::editing::{Editing, put};
use super::faults::Faults;
use crate::app::{t, use_app};
use crate::browser::files::{self, File};
use crate::facts::{CategoryError, CategoryErrorKind, read_categories, shipped_category};
use crate::i18n::pages::categories as words;

/// Saves all categories as a file, and reads such a file.
#[component]
pub fn CategoryTransfer(
    /// The editor.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let faults = RwSignal::new(Vec::<CategoryError>::new());
    let save = move |_| {
        let rules = app.rules.get_untracked();
        let text = serde_json::to_string_pretty(rules.categories()).unwrap_or_default();
        files::download("categories.json", "application/json", &[text.into_bytes()]);
    };
    let read = move |file: File| {
        spawn_local(async move {
            let bytes = files::bytes(&file).await.unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            let read = match read_categories(&app.rules.get_untracked(), &text) {
                Ok(read) => read,
                Err(wrong) => {
                    let _ = faults.try_set(wrong);
                    return;
                }
            };
            let _ = faults.try_set(Vec::new());
            let said = words::Imported { n: &read.len().to_string() }.text(app.lang.get_untracked());
            editing.change(app, said, move |own| {
                // What is as it ships need not become the register's own.
                let own_ones = read.into_iter().filter(|one| shipped_category(&one.id) != Some(one));
                own_ones.for_each(|category| put(own, category));
            });
        });
    };
    let too_large = move || {
        let reason = CategoryErrorKind::NotRead { line: 1, column: 1 };
        faults.set(vec![CategoryError { category: String::new(), question: String::new(), reason }]);
    };
    view! {
        <div class="settings-list">
            <div>
                <button type="button" class="button" on:click=save>{t(words::EXPORT)}</button>
            </div>
            <div>
                <div><strong>{t(words::IMPORT)}</strong><p>{t(words::IMPORT_TEXT)}</p></div>
                <input
                    type="file"
                    name="categories.file"
                    accept=".json,application/json"
                    aria-label=t(words::IMPORT)
                    on:change:target=move |event| {
                        if let Some(file) = files::chosen(&event.target()) {
                            if file.size() > 4e6 { too_large() } else { read(file) }
                        }
                    }
                />
            </div>
        </div>
        <Faults faults/>
    }
}
