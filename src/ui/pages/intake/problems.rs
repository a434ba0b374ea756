//! What is still wrong or missing, each with a way to it.

use leptos::prelude::*;

use crate::app::toasts::Tone;
use crate::app::use_app;
use crate::domain::Field;
use crate::domain::fields::intake::Part;
use crate::domain::fields::values::FieldError;
use crate::i18n::pages::{intake as words, intake_forms};
use crate::i18n::reasons;
use crate::ui::parts::field_text;
use crate::ui::widgets::Notice;

/// Id of the list, where the focus goes when a form is refused.
pub const SUMMARY: &str = "intake-problems";

/// A list of what is wrong or missing, each with a button that goes to its field; says that all is well when
/// nothing is.
#[component]
pub fn Problems(
    /// What is wrong, by field; empty when nothing is.
    problems: Signal<Vec<FieldError>>,
    /// Called with the field whose button was pressed.
    jump: Callback<Field>,
) -> impl IntoView {
    let app = use_app();
    let ready = Signal::derive(move || words::READY.to(app.audience()).text(app.lang.get()).to_owned());
    move || match problems.with(Vec::is_empty) {
        true => view! { <Notice tone=Tone::Ok title=ready/> }.into_any(),
        false => view! { <Summary problems jump/> }.into_any(),
    }
}

/// The list of what is wrong or missing, as long as there is something: above the form, in one box of the
/// colour of errors.
#[component]
pub fn Summary(
    /// What is wrong, by field.
    problems: Signal<Vec<FieldError>>,
    /// Called with the field whose button was pressed.
    jump: Callback<Field>,
) -> impl IntoView {
    let app = use_app();
    let count = move || problems.with(Vec::len);
    let item = move |error: FieldError| {
        let lang = app.lang.get();
        let audience = app.audience();
        let label = app.rules.with(|rules| field_text::label(rules, lang, audience, error.field));
        let part = Part::of(error.field).map(|part| super::steps::title(part.place(), audience).text(lang));
        let part = part.filter(|part| *part != label);
        view! {
            <li>
                <span class="where">{part}</span>
                <button type="button" class="link" on:click=move |_| jump.run(error.field)>{label}</button>
                <span>{reasons::problem_in(lang, error.field, error.problem)}</span>
            </li>
        }
    };
    view! {
        <Show when=move || { count() > 0 }>
            <section class="error-summary" id=SUMMARY tabindex="-1" aria-labelledby="intake-problems-title">
                <h2 id="intake-problems-title">{move || intake_forms::PROBLEMS.text(app.lang.get(), count())}</h2>
                <ul class="error-list">{move || problems.get().into_iter().map(item).collect_view()}</ul>
            </section>
        </Show>
    }
}
