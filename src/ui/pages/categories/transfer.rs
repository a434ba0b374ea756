//! Export and import of categories as a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::editing::{Editing, put};
use super::faults::Faults;
use crate::app::{t, use_app};
use crate::browser::files::{self, File};
use crate::diagnostics::OrReport;
use crate::encode;
use crate::facts::{CategoryError, CategoryErrorKind, read_categories, shipped_category};
use crate::i18n::pages::categories as words;
use crate::ui::parts::download::download;

/// A button that saves all categories as a JSON file, and an input that reads such a file. What is wrong with
/// a file is listed below and nothing of it is taken over.
#[component]
pub fn CategoryTransfer(
    /// The editor, through which what was read is saved.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let faults = RwSignal::new(Vec::<CategoryError>::new());
    let save = move |_| {
        let rules = app.rules.get_untracked();
        let text = encode::json_for_people("the categories", rules.categories());
        download(app, "categories.json", "application/json", text);
    };
    let read = move |file: File| {
        spawn_local(async move {
            // What cannot be read is as good as empty, and said to be no file of categories.
            let bytes = files::bytes(&file).await.or_report("ui::pages::categories, reading a file");
            let bytes = bytes.unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            let read = match read_categories(&app.rules.get_untracked(), &text) {
                Ok(read) => read,
                Err(wrong) => {
                    faults.try_set(wrong);
                    return;
                }
            };
            faults.try_set(Vec::new());
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
