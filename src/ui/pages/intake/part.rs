//! One part of the form of a new complaint.

use leptos::prelude::*;

use super::alike::Alike;
use super::known::Known;
use super::layout::{self, Fold};
use super::merchant::MerchantInput;
use super::repeat::Repeat;
use super::state::IntakeState;
use crate::app::{t, use_app, use_lang};
use crate::domain::fields::answer;
use crate::domain::fields::intake::{self, Part};
use crate::domain::{Field, Values};
use crate::i18n::fields;
use crate::i18n::pages::{categories as category_words, intake as words};
use crate::ui::parts::field::labelled;
use crate::ui::parts::{FieldControl, Form};

/// The fields of one part of the form, with notices about what is on record and the questions of categories.
#[component]
pub fn PartFields(
    /// The complaint that is being filled in.
    complaint: IntakeState,
    /// The part that is open; it decides which fields and notices are shown.
    part: Part,
) -> impl IntoView {
    let app = use_app();
    let IntakeState { form, .. } = complaint;
    let values = Signal::from(form.values);
    let lang = use_lang();
    let personal = untrack(move || app.is_personal());
    let layout = layout::layout(part, untrack(move || app.audience()));
    let about = move || match part {
        Part::Complainant if !personal => view! { <Repeat values/> }.into_any(),
        Part::Respondent => view! { <Known form/><Alike values with_text=false/> }.into_any(),
        Part::Purchase => view! { <Alike values with_text=false/> }.into_any(),
        _ => ().into_any(),
    };
    let asks = part == Part::Complainant && personal;
    view! {
        <p class="lede">{move || fields::part_lede(part, app.audience()).text(lang.get())}</p>
        {layout.plain.iter().map(|field| view! { <Relevant form field=*field/> }).collect_view()}
        {about()}
        {(part == Part::Facts).then(|| view! { <Questions form/> })}
        {asks.then(|| view! { <Remember remember=complaint.remember/> })}
        {layout.folds.into_iter().map(|fold| view! { <Folded complaint fold/> }).collect_view()}
    }
}

/// Whether the owner's details are to be filled in next time.
#[component]
pub fn Remember(
    /// The answer.
    remember: RwSignal<bool>,
) -> impl IntoView {
    view! {
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
    }
}

/// What the categories of the complaint ask besides.
#[component]
pub fn Questions(
    /// The form of the complaint.
    form: Form,
) -> impl IntoView {
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
pub fn Relevant(
    /// The form of the complaint.
    form: Form,
    /// The field.
    field: Field,
) -> impl IntoView {
    let hidden = Memo::new(move |_| {
        layout::hidden_when_anonymous(field)
            && form.values.with(|values| values.is_yes(Field::ComplainantAnonymous))
    });
    let control = move || match field {
        Field::RespondentName => labelled(form, field, true, |of| view! { <MerchantInput of/> }.into_any()),
        field => view! { <FieldControl form field required=asked_for(field)/> }.into_any(),
    };
    view! { <Show when=move || !hidden.get()>{control()}</Show> }
}

/// Whether a field is not optional: required, or required of everybody who gives a name.
fn asked_for(field: Field) -> bool {
    intake::is_always_required(field) || field == Field::ComplainantName
}

/// Fields behind a line; open at once when somebody filled in something of them, or something is wrong.
#[component]
pub fn Folded(
    /// The complaint that is being filled in.
    complaint: IntakeState,
    /// The line, and the fields behind it.
    fold: Fold,
    /// The field whose text stands in the line, so that it need not be opened to be known.
    #[prop(default = None)]
    names: Option<Field>,
) -> impl IntoView {
    let IntakeState { form, began, .. } = complaint;
    let Fold { label, fields } = fold;
    let typed = |values: &Values| {
        let has_other = |field: &Field| {
            let text = values.get(*field);
            !text.is_empty() && began.with_value(|began| began.get(*field) != text)
        };
        fields.iter().any(has_other)
    };
    let wrong = form.errors.with_untracked(|errors| errors.iter().any(|error| fields.contains(&error.field)));
    let open = wrong || form.values.with_untracked(typed);
    view! {
        <details class="disclosure" open=open>
            <summary>
                {t(label)}
                {names.map(|field| view! { <span class="fold-value">{move || form.text(field)}</span> })}
            </summary>
            <div class="stack">
                {fields.iter().map(|field| view! { <Relevant form field=*field/> }).collect_view()}
            </div>
        </details>
    }
}
