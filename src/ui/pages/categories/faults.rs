//! What is wrong with categories, in words.

use leptos::prelude::*;

use super::controls::said;
use crate::app::toasts::Tone;
use crate::app::use_lang;
use crate::facts::{CategoryError, CategoryErrorKind as Reason};
use crate::i18n::Lang;
use crate::i18n::pages::categories as words;
use crate::ui::widgets::Notice;

/// A list of what is wrong; nothing when nothing is.
#[component]
pub fn Faults(
    /// What is wrong.
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
    let message = match (category.is_empty(), question.is_empty()) {
        (true, _) => return said,
        (false, true) => words::FAULT_AT_CATEGORY,
        (false, false) => words::FAULT_AT_QUESTION,
    };
    message.with(lang, &[("category", category), ("question", question), ("fault", &said)])
}

fn reason(lang: Lang, reason: &Reason) -> String {
    let (message, what) = match reason {
        Reason::NotRead { line, column } => {
            let (line, column) = (line.to_string(), column.to_string());
            return words::NOT_READ.with(lang, &[("line", &line), ("column", &column)]);
        }
        Reason::Nothing => (words::NOTHING, ""),
        Reason::NotACode(what) => (words::NOT_A_CODE, what.as_str()),
        Reason::Twice(what) => (words::TWICE, what.as_str()),
        Reason::ForNothing => (words::FOR_NOTHING, ""),
        Reason::NoSuchKind(what) => (words::NO_SUCH_KIND, what.as_str()),
        Reason::NoSuchProblem(what) => (words::NO_SUCH_PROBLEM, what.as_str()),
        Reason::NoSuchPriority(what) => (words::NO_SUCH_PRIORITY, what.as_str()),
        Reason::NoSuchPolicy(what) => (words::NO_SUCH_POLICY, what.as_str()),
        Reason::NoText => (words::NO_TEXT, ""),
        Reason::NoChoices => (words::NO_CHOICES, ""),
    };
    message.with(lang, &[("what", what)])
}
