//! Everything that is wrong, with its place.

use leptos::prelude::*;

use super::editor::Editor;
use crate::app::use_app;
use crate::facts::RulesError;
use crate::i18n::pages::rules as words;

/// A list with a line for each fault: where it is and what is wrong.
#[component]
pub fn FaultList(
    /// The faults to list, in order.
    faults: Vec<RulesError>,
    /// The editor whose form they are in, which names their places; they are those of a file when absent.
    #[prop(optional)]
    editor: Option<Editor>,
) -> impl IntoView {
    let app = use_app();
    let lang = app.lang;
    let line = move |fault: RulesError| {
        let place = fault.place;
        view! {
            <li>
                <span class="where">{move || match editor {
                    Some(editor) => editor.place(lang.get(), &place),
                    None => words::place(lang.get(), &place),
                }}</span>
                <span>{move || app.rules.with(|rules| words::reason(rules, lang.get(), &fault.reason))}</span>
            </li>
        }
    };
    view! { <ul class="error-list">{faults.into_iter().map(line).collect_view()}</ul> }
}
