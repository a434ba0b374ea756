//! One question in the category editor.

use leptos::prelude::*;

use super::choices::Choices;
use super::controls::{LineBox, PickBox, missing, numbered, said};
use super::editing::Editing;
use crate::app::{t, use_lang};
use crate::facts::category_editing::CategoryPlace;
use crate::facts::{AnswerKind, Bilingual, Question};
use crate::i18n::Msg;
use crate::i18n::pages::categories as words;

/// A kind of answer: its name in forms, what makes it, and what it is called.
type Kind = (&'static str, fn() -> AnswerKind, Msg);

/// What a question can take: its name in forms, what makes it, and what it is called.
const INPUTS: &[Kind] = &[
    ("line", || AnswerKind::Line, words::INPUT_LINE),
    ("text", || AnswerKind::Text, words::INPUT_TEXT),
    ("date", || AnswerKind::Date, words::INPUT_DATE),
    ("amount", || AnswerKind::Amount, words::INPUT_AMOUNT),
    ("number", || AnswerKind::Number, words::INPUT_NUMBER),
    ("yes_no", || AnswerKind::YesNo, words::INPUT_YES_NO),
    ("choice", || AnswerKind::Choice(Vec::new()), words::INPUT_CHOICE),
];

/// The place of what a question takes in [`INPUTS`].
const fn place(input: &AnswerKind) -> usize {
    match input {
        AnswerKind::Line => 0,
        AnswerKind::Text => 1,
        AnswerKind::Date => 2,
        AnswerKind::Amount => 3,
        AnswerKind::Number => 4,
        AnswerKind::YesNo => 5,
        AnswerKind::Choice(_) => 6,
    }
}

/// The name of a kind of answer, such as "a date".
pub fn input_name(input: &AnswerKind) -> Msg {
    INPUTS.get(place(input)).map_or(words::INPUT_LINE, |(_, _, name)| *name)
}

fn hint(question: &mut Question) -> &mut Bilingual {
    question.hint.get_or_insert_default()
}

/// A part of a question that is a text.
type Part = fn(&mut Question) -> &mut String;

/// The texts of a question: name of the control, label, where it is.
const TEXTS: &[(&str, Msg, Part)] = &[
    ("text.zh", words::TEXT_ZH, |question| &mut question.text.zh),
    ("text.en", words::TEXT_EN, |question| &mut question.text.en),
    ("hint.zh", words::HINT_ZH, |question| &mut hint(question).zh),
    ("hint.en", words::HINT_EN, |question| &mut hint(question).en),
];

/// The form of one question: its texts, what kind of answer it takes, whether it must be answered, and a
/// button that removes it.
#[component]
pub fn QuestionForm(
    /// The editor that holds the category.
    editing: Editing,
    /// The place of the question in the category, counted from 0.
    at: usize,
) -> impl IntoView {
    let lang = use_lang();
    let text = move |(name, label, part): &(&str, Msg, Part)| {
        let part = *part;
        let name = format!("category.{at}.{name}");
        let text =
            Signal::derive(move || editing.question(at, |question| part(&mut question.clone()).clone()));
        let change = Callback::new(move |text: String| {
            editing.change_question(at, |question| *part(question) = text);
        });
        match name.ends_with("text.zh") {
            true => {
                let error = missing(editing, CategoryPlace::Question(at));
                view! { <LineBox label=said(*label) name text change error/> }.into_any()
            }
            false => view! { <LineBox label=said(*label) name text change/> }.into_any(),
        }
    };
    let chosen = Signal::derive(move || {
        let place = editing.question(at, |question| place(&question.input));
        INPUTS.get(place).map(|(id, ..)| (*id).to_owned()).unwrap_or_default()
    });
    let options = Signal::derive(move || {
        let lang = lang.get();
        INPUTS.iter().map(|(id, _, name)| ((*id).to_owned(), name.text(lang).to_owned())).collect()
    });
    let choose = Callback::new(move |id: String| {
        let input = INPUTS.iter().find(|(known, ..)| *known == id).map(|(_, make, _)| make());
        editing.change_question(at, |question| question.input = input.unwrap_or_default());
    });
    let is_choice =
        Memo::new(move |_| editing.question(at, |question| matches!(question.input, AnswerKind::Choice(_))));
    let remove = move |_| {
        editing.category.update(|category| {
            if at < category.questions.len() {
                category.questions.remove(at);
            }
        });
    };
    view! {
        <fieldset class="group card">
            <legend>{numbered(at + 1, |lang, n| words::Question { n }.text(lang))}</legend>
            {TEXTS.iter().map(text).collect_view()}
            <PickBox label=words::INPUT name=format!("category.{at}.input") chosen options change=choose error=missing(editing, CategoryPlace::Answers(at))/>
            <Show when=move || is_choice.get()><Choices editing at/></Show>
            <label class="choice">
                <input
                    type="checkbox"
                    name=format!("category.{at}.required")
                    prop:checked=move || editing.question(at, |question| question.required)
                    on:change:target=move |event| {
                        let required = event.target().checked();
                        editing.change_question(at, |question| question.required = required);
                    }
                />
                <span>{t(words::MUST)}</span>
            </label>
            <button type="button" class="button small quiet danger" on:click=remove>
                {numbered(at + 1, |lang, n| words::RemoveQuestion { n }.text(lang))}
            </button>
        </fieldset>
    }
}
