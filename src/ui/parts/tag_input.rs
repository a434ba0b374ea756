//! A tag to type, with those on record offered.

use leptos::prelude::*;

use super::form::Form;
use crate::app::use_app;
use crate::domain::Field;
use crate::i18n::pages::register_work as words;
use crate::i18n::reasons;
use crate::register::tags;
use crate::ui::widgets::LineInput;

/// A line for a tag. Tags on record are offered while one types; a text that is no tag is refused beside it and stays.
#[component]
pub fn TagInput(
    /// The form that holds the tag.
    form: Form,
    /// Id of the input.
    id: &'static str,
) -> impl IntoView {
    let app = use_app();
    form.shows(Field::TagText);
    let known = Memo::new(move |_| {
        app.version.track();
        app.with_table(tags::on_record)
    });
    let error = move || {
        let lang = app.lang.get();
        let problem = form.problem(Field::TagText);
        problem
            .map(|problem| reasons::problem_in(lang, Field::TagText, problem))
            .or_else(|| Some(reasons::refusal(lang, app.audience(), &form.refusal(Field::TagText)?)))
    };
    let option = |tag: String| view! { <option value=tag></option> };
    view! {
        <LineInput id name=Field::TagText.path() label=Signal::derive(move || words::TAGS_OF.text(app.lang.get()).to_owned())
            text=Signal::derive(move || form.text(Field::TagText)) change=move |text| form.set(Field::TagText, text)
            error=Signal::derive(error) list=KNOWN/>
        <datalist id=KNOWN>{move || known.get().into_iter().map(option).collect_view()}</datalist>
    }
}

/// Id of the list of tags on record.
const KNOWN: &str = "known-tags";
