//! One part of the form of a new complaint.

use leptos::prelude::*;

use super::alike::Alike;
use super::known::Known;
use super::layout::{self, Fold};
use super::repeat::Repeat;
use crate::app::{t, use_app, use_lang};
use crate::domain::fields::answer;
use crate::domain::fields::intake::{self, Part};
use crate::domain::{Field, Values};
use crate::i18n::fields;
use crate::i18n::pages::{categories as category_words, intake as words};
use crate::ui::parts::{FieldControl, Form};

/// The fields of one part of the form, with notices about what is on record and the questions of categories.
#[component]
pub fn PartFields(
    /// The form of the complaint, which holds what is typed.
    form: Form,
    /// The part that is open; it decides which fields and notices are shown.
    part: Part,
    /// Whether the complainant's details are to be remembered; asked in a personal register only.
    remember: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let personal = untrack(move || app.is_personal());
    let layout = layout::layout(part, untrack(move || app.audience()));
    let about = move || match part {
        Part::Complainant if !personal => view! { <Repeat form/> }.into_any(),
        Part::Respondent => view! { <Known form/><Alike form with_text=false/> }.into_any(),
        Part::Purchase => view! { <Alike form with_text=false/> }.into_any(),
        _ => ().into_any(),
    };
    let asks = part == Part::Complainant && personal;
    view! {
        <p class="lede">{move || fields::part_lede(part).text(lang.get())}</p>
        {layout.plain.iter().map(|field| view! { <Relevant form field=*field/> }).collect_view()}
        {about()}
        {(part == Part::Facts).then(|| view! { <Questions form/> })}
        {asks.then(|| view! {
            <div class="field inline">
                <label class="choice">
                    <input
                        type="checkbox"
                        name="preferences.remember"
                        aria-describedby="intake-remember-hint"
                        prop:checked=move || remember.get()
                        on:change:target=move |event| remember.set(event.target().checked())
                    />
                    <span>{t(words::REMEMBER)}</span>
                </label>
                <p class="hint" id="intake-remember-hint">{t(words::REMEMBER_HINT)}</p>
            </div>
        })}
        {layout.folds.into_iter().map(|fold| view! { <Folded form fold/> }).collect_view()}
    }
}

/// What the categories of the complaint ask besides.
#[component]
fn Questions(form: Form) -> impl IntoView {
    let app = use_app();
    let asked =
        Memo::new(move |_| app.rules.with(|rules| form.values.with(|values| answer::asked(rules, values))));
    let control = move |field: Field| {
        let required = app.rules.with(|rules| intake::is_required(rules, field));
        view! { <FieldControl form field required/> }
    };
    view! {
        <Show when=move || asked.with(|asked| !asked.is_empty())>
            <div class="stack" role="group" aria-labelledby="intake-questions">
                <h3 id="intake-questions">{t(category_words::ASKED)}</h3>
                <p class="muted">{t(category_words::ASKED_WHY)}</p>
                <For each=move || asked.get() key=|field| *field children=control/>
            </div>
        </Show>
    }
}

/// A field, unless it makes no sense with what else was filled in.
#[component]
fn Relevant(form: Form, field: Field) -> impl IntoView {
    let hidden = Memo::new(move |_| {
        layout::hidden_when_anonymous(field)
            && form.values.with(|values| values.is_yes(Field::ComplainantAnonymous))
    });
    view! {
        <Show when=move || !hidden.get()>
            <FieldControl form field required=asked_for(field)/>
        </Show>
    }
}

/// Whether a field is not optional: required, or required of everybody who gives a name.
fn asked_for(field: Field) -> bool {
    intake::is_always_required(field) || field == Field::ComplainantName
}

/// Fields behind a line; open at once when something in them is filled in or wrong.
#[component]
fn Folded(form: Form, fold: Fold) -> impl IntoView {
    let Fold { label, fields } = fold;
    let filled = |values: &Values| fields.iter().any(|field| !values.get(*field).is_empty());
    let wrong = form.errors.with_untracked(|errors| errors.iter().any(|error| fields.contains(&error.field)));
    let open = wrong || form.values.with_untracked(filled);
    view! {
        <details class="disclosure" open=open>
            <summary>{t(label)}</summary>
            <div class="stack">
                {fields.iter().map(|field| view! { <Relevant form field=*field/> }).collect_view()}
            </div>
        </details>
    }
}
