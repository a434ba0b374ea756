//! The questions of a category in the editor.

use leptos::prelude::*;

use super::editing::Editing;
use super::question::QuestionForm;
use crate::app::t;
use crate::i18n::pages::categories as words;

/// The questions of the category, each a form, and a button that adds one.
#[component]
pub fn Questions(
    /// The editor that holds the category.
    editing: Editing,
) -> impl IntoView {
    let places = Memo::new(move |_| {
        // By code and place: a question that moves up is drawn anew, one that is typed in is not.
        let ids = |category: &crate::facts::Category| {
            category.questions.iter().map(|question| question.id.clone()).enumerate().collect::<Vec<_>>()
        };
        editing.category.with(ids)
    });
    view! {
        <h3>{t(words::QUESTIONS)}</h3>
        <For each=move || places.get() key=Clone::clone children=move |(at, _)| view! { <QuestionForm editing at/> }/>
        <div class="actions">
            <button type="button" class="button small" on:click=move |_| editing.add_question()>{t(words::ADD_QUESTION)}</button>
        </div>
    }
}
