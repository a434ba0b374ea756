//! Everything that is wrong, with its place.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::facts::RulesError;
use crate::i18n::pages::rules as words;

/// A list with a line for each fault: where it is and what is wrong.
#[component]
pub fn FaultList(
    /// The faults to list, in order.
    faults: Vec<RulesError>,
) -> impl IntoView {
    let lang = use_lang();
    let line = move |fault: RulesError| {
        let place = fault.place;
        view! {
            <li>
                <span class="where">{move || words::place(lang.get(), &place)}</span>
                <span>{move || words::reason(lang.get(), &fault.reason)}</span>
            </li>
        }
    };
    view! { <ul class="error-list">{faults.into_iter().map(line).collect_view()}</ul> }
}
