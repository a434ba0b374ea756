//! What is wrong with categories, in words.

use leptos::prelude::*;

use super::controls::said;
use crate::app::toasts::Tone;
use crate::app::use_lang;
use crate::facts::{CategoryError, CategoryErrorKind as Reason};
use crate::i18n::Lang;
use crate::i18n::pages::categories as words;
use crate::ui::widgets::Notice;

/// A notice that lists what is wrong with categories and where; nothing when the list is empty.
#[component]
pub fn Faults(
    /// The faults to list; owned by the caller, nothing is shown while it is empty.
    faults: RwSignal<Vec<CategoryError>>,
) -> impl IntoView {
    let lang = use_lang();
    let title = said(words::FAULTS);
    move || {
        let faults = faults.get();
        (!faults.is_empty()).then(|| {
            let lines =
                faults.iter().map(|fault| view! { <li>{line(lang.get(), fault)}</li> }).collect_view();
            view! { <Notice tone=Tone::Error title><ul class="error-list">{lines}</ul></Notice> }
        })
    }
}

fn line(lang: Lang, fault: &CategoryError) -> String {
    let said = reason(lang, &fault.reason);
    let CategoryError { category, question, .. } = fault;
    match (category.is_empty(), question.is_empty()) {
        (true, _) => said,
        (false, true) => words::FaultAtCategory { category, fault: &said }.text(lang),
        (false, false) => words::FaultAtQuestion { category, question, fault: &said }.text(lang),
    }
}

fn reason(lang: Lang, reason: &Reason) -> String {
    let message = match reason {
        Reason::NotRead { line, column } => {
            let (line, column) = (line.to_string(), column.to_string());
            return words::NotRead { line: &line, column: &column }.text(lang);
        }
        Reason::NotACode(what) => return words::NotACode { what }.text(lang),
        Reason::Twice(what) => return words::Twice { what }.text(lang),
        Reason::NoSuchKind(what) => return words::NoSuchKind { what }.text(lang),
        Reason::NoSuchProblem(what) => return words::NoSuchProblem { what }.text(lang),
        Reason::NoSuchPriority(what) => return words::NoSuchPriority { what }.text(lang),
        Reason::NoSuchPolicy(what) => return words::NoSuchPolicy { what }.text(lang),
        Reason::Nothing => words::NOTHING,
        Reason::ForNothing => words::FOR_NOTHING,
        Reason::NoText => words::NO_TEXT,
        Reason::NoChoices => words::NO_CHOICES,
    };
    message.text(lang).to_owned()
}
