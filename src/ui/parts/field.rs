//! A labelled control for a field, made from what the field takes.

use leptos::prelude::*;

use super::choice::{Checkbox, Chips, Scale};
use super::field_text;
use super::form::Form;
use super::moments::MomentInput;
use super::select::Select;
use super::text_input::{TextInput, Typed};
use super::type_ahead::TypeAhead;
use crate::app::{use_app, use_lang};
use crate::domain::Field;
use crate::domain::fields::field::Input;
use crate::facts::List;
use crate::i18n::{hints, questions, reasons};

/// Id of a field's control, for labels and descriptions: "f-" and the path of the field with hyphens.
#[must_use]
pub fn control_id(field: Field) -> String {
    format!("f-{}", field.path().replace('.', "-"))
}

/// Choices up to this many are shown side by side, up to that many in a list to open; more are typed.
const SIDE_BY_SIDE: usize = 6;
const TO_OPEN: usize = 50;

/// What a control of a field needs to know from the label and messages around it.
#[derive(Clone)]
pub struct ControlOf {
    /// The form that holds the value.
    pub form: Form,
    /// The field that the control fills in.
    pub field: Field,
    /// Id for the control, which its label names.
    pub id: String,
    /// Ids of hint and error, separated by spaces, for `aria-describedby`; `None` without either.
    pub described: Signal<Option<String>>,
    /// Whether what it holds is refused.
    pub invalid: Signal<bool>,
}

/// A field of a form: the control that fits what the field takes, with its label, hint and error. The
/// control's `name` is the field's path. Shows nothing for a field that takes no input of its own.
#[component]
pub fn FieldControl(
    /// The form that holds the value.
    form: Form,
    /// The field; a question of a category is drawn anew when the question changes.
    field: Field,
    /// Whether it must be filled in; others are labelled as optional.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let Field::Answer(answer) = field else {
        return field.fixed_input().map(|input| control(form, field, required, input)).into_any();
    };
    // A question can be changed while its form is open.
    let rules = use_app().rules;
    let question = Memo::new(move |_| rules.with(|rules| answer.question(rules).cloned()));
    let control = move || {
        question.track();
        rules.with_untracked(|rules| control(form, field, required, answer.input(rules)))
    };
    control.into_any()
}

fn control(form: Form, field: Field, required: bool, input: Input<'_>) -> AnyView {
    match input {
        Input::Choice(list) if list.items().len() <= SIDE_BY_SIDE => {
            group(form, field, required, |of| chips(of, Some(list), false))
        }
        Input::Options(items) => group(form, field, required, |of| {
            let (described, invalid, items) = (of.described, of.invalid, items.to_vec());
            view! { <Chips form field list=None items many=false described invalid/> }.into_any()
        }),
        Input::Choices(list) => group(form, field, required, |of| chips(of, Some(list), true)),
        Input::YesNo => group(form, field, required, |of| chips(of, None, false)),
        Input::Scale => group(form, field, required, |ControlOf { described, invalid, .. }| {
            view! { <Scale form field described invalid/> }.into_any()
        }),
        Input::Flag => tick(form, field),
        Input::Choice(list) if list.items().len() > TO_OPEN => {
            labelled(form, field, required, |of| view! { <TypeAhead of list required/> }.into_any())
        }
        input => labelled(form, field, required, |ControlOf { id, described, invalid, .. }| match input {
            Input::Choice(list) => view! { <Select form field list id described invalid/> }.into_any(),
            Input::Moment => view! { <MomentInput form field id described invalid/> }.into_any(),
            input => {
                let typed = Typed::of(input);
                view! { <TextInput form field typed id described invalid required/> }.into_any()
            }
        }),
    }
}

fn chips(of: ControlOf, list: Option<List>, many: bool) -> AnyView {
    let ControlOf { form, field, described, invalid, .. } = of;
    view! { <Chips form field list many described invalid/> }.into_any()
}

/// Label, mark and messages around a control.
struct Words {
    label: Signal<String>,
    mark: Signal<Option<&'static str>>,
    below: AnyView,
    of: ControlOf,
}

impl Words {
    fn new(form: Form, field: Field, required: bool) -> Self {
        let (app, lang) = (use_app(), use_lang());
        let id = control_id(field);
        let own = form.own_words(field);
        let label = Signal::derive(move || match own {
            Some((label, _)) => label.text(lang.get()).to_owned(),
            None => app.rules.with(|rules| field_text::label(rules, lang.get(), form.audience(app), field)),
        });
        let hint = move || {
            let message = own.map_or_else(|| hints::hint(field, form.audience(app)), |(_, hint)| hint);
            let fixed = message.map(|message| message.text(lang.get()).to_owned());
            fixed.or_else(|| app.rules.with(|rules| questions::hint(rules, lang.get(), field)))
        };
        let problem = move || match form.problem(field) {
            Some(problem) => Some(reasons::problem_in(lang.get(), field, problem)),
            None => form.refusal(field).map(|why| reasons::refusal(lang.get(), form.audience(app), &why)),
        };
        form.shows(field);
        let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
        let described = {
            let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
            Signal::derive(move || {
                let ids = [problem().map(|_| error_id.as_str()), hint().map(|_| hint_id.as_str())];
                ids.into_iter().flatten().map(str::to_owned).reduce(|ids, id| format!("{ids} {id}"))
            })
        };
        let below = view! {
            {move || hint().map(|hint| view! { <p class="hint" id=hint_id.clone()>{hint}</p> })}
            {move || problem().map(|text| view! { <p class="error" id=error_id.clone()>{text}</p> })}
        }
        .into_any();
        let invalid = Signal::derive(move || form.problem(field).is_some() || form.refusal(field).is_some());
        Self {
            label,
            mark: Signal::derive(move || (!required).then(|| form.mark(app, field).text(lang.get()))),
            below,
            of: ControlOf { form, field, id, described, invalid },
        }
    }
}

/// A single control with its label above it and hint and error below. `control` makes the control.
pub fn labelled(
    form: Form,
    field: Field,
    required: bool,
    control: impl FnOnce(ControlOf) -> AnyView,
) -> AnyView {
    let Words { label, mark, below, of } = Words::new(form, field, required);
    let (id, invalid) = (of.id.clone(), of.invalid);
    view! {
        <div class="field" data-invalid=move || invalid.get().then_some("")>
            <label for=id>{label}" "<span class="optional">{mark}</span></label>
            {control(of)}
            {below}
        </div>
    }
    .into_any()
}

/// Several controls, such as chips, under one legend, with hint and error below. `control` makes them.
pub fn group(
    form: Form,
    field: Field,
    required: bool,
    control: impl FnOnce(ControlOf) -> AnyView,
) -> AnyView {
    let Words { label, mark, below, of } = Words::new(form, field, required);
    let invalid = of.invalid;
    view! {
        <fieldset class="group" data-invalid=move || invalid.get().then_some("")>
            <legend>{label}" "<span class="optional">{mark}</span></legend>
            {control(of)}
            {below}
        </fieldset>
    }
    .into_any()
}

fn tick(form: Form, field: Field) -> AnyView {
    let Words { label, below, of, .. } = Words::new(form, field, true);
    let (described, invalid) = (of.described, of.invalid);
    view! {
        <div class="field inline" data-invalid=move || invalid.get().then_some("")>
            <Checkbox form field label described invalid/>
            {below}
        </div>
    }
    .into_any()
}
