//! What is still wrong or missing, each with a way to it.

use leptos::prelude::*;

use crate::app::toasts::Tone;
use crate::app::use_app;
use crate::domain::fields::intake::Part;
use crate::domain::fields::values::FieldError;
use crate::i18n::pages::intake as words;
use crate::i18n::reasons;
use crate::ui::parts::field_text;
use crate::ui::widgets::Notice;

/// A list of what is wrong or missing, each with a button that goes to its field; says that all is well when
/// nothing is.
#[component]
pub fn Problems(
    /// What is wrong, by field; empty when nothing is.
    problems: Memo<Vec<FieldError>>,
    /// Called with the field whose button was pressed.
    jump: Callback<crate::domain::Field>,
) -> impl IntoView {
    let app = use_app();
    let title =
        Signal::derive(move || words::PROBLEMS_TITLE.to(app.audience()).text(app.lang.get()).to_owned());
    let ready = Signal::derive(move || words::READY.to(app.audience()).text(app.lang.get()).to_owned());
    let item = move |error: FieldError| {
        let lang = app.lang.get();
        let audience = app.audience();
        let label = app.rules.with(|rules| field_text::label(rules, lang, audience, error.field));
        let part = Part::of(error.field).map(|part| super::steps::title(part.place(), audience).text(lang));
        view! {
            <li class="cluster">
                <span class="where">{part}</span>
                <button type="button" class="button quiet small" on:click=move |_| jump.run(error.field)>{label}</button>
                <span>{reasons::problem(lang, error.problem)}</span>
            </li>
        }
    };
    move || {
        let problems = problems.get();
        if problems.is_empty() {
            return view! { <Notice tone=Tone::Ok title=ready/> }.into_any();
        }
        view! {
            <Notice tone=Tone::Warn title>
                <ul class="error-list">{problems.into_iter().map(item).collect_view()}</ul>
            </Notice>
        }
        .into_any()
    }
}
