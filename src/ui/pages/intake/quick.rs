//! The quick form: a simple complaint on one page, everything else folded away below.

use leptos::prelude::*;

use super::alike::Alike;
use super::foot::{Foot, NotLodgedNotice};
use super::known::Known;
use super::layout::{self, Fold};
use super::part::{Folded, Questions, Relevant, Remember};
use super::problems::{SUMMARY, Summary};
use super::repeat::Repeat;
use super::state::IntakeState;
use crate::app::drafts::DraftState;
use crate::app::{t, to_keeper, use_app};
use crate::browser::{controls, idle, page};
use crate::domain::Field;
use crate::domain::fields::quick;
use crate::i18n::Msg;
use crate::i18n::pages::{intake as intake_words, intake_forms as words};
use crate::ui::parts::Form;
use crate::ui::parts::field::control_id;

/// The quick form of a new complaint: who, how to reach them, what happened and what is asked for in sight. It
/// is checked as a whole when it is sent: what is missing or wrong stands on top and beside its fields.
#[component]
pub fn Quick(
    /// The complaint that is being filled in.
    complaint: IntakeState,
    /// Whether the question about discarding is open; set to true by its button.
    discarding: RwSignal<bool>,
    /// What became of the draft.
    kept: Signal<DraftState>,
    /// Called after each change.
    changed: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let audience = untrack(move || app.audience());
    let IntakeState { form, began, problems, lodging, trouble, .. } = complaint;
    // A draft of before the shop was told has nobody yet.
    let has_shop = began.with_value(|began| !began.get(Field::RespondentName).is_empty())
        && !form.text_now(Field::RespondentName).is_empty();
    // The register is looked through when a field is left, not at every key.
    let settled = RwSignal::new(form.values.get_untracked());
    let tried = RwSignal::new(false);

    let found = Signal::derive(move || if tried.get() { problems.get() } else { Vec::new() });
    let forward = Signal::derive(move || intake_words::LODGE.to(app.audience()).text(app.lang.get()));

    let settle = move || {
        let values = form.values.get_untracked();
        if settled.with_untracked(|settled| *settled != values) {
            settled.set(values);
        }
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        let errors = problems.get_untracked();
        if errors.is_empty() {
            return complaint.lodge(SUMMARY);
        }
        form.errors.set(errors);
        tried.set(true);
        // Once it is drawn.
        idle::after(0, || page::focus(SUMMARY)).forget();
    };
    let jump = Callback::new(move |field: Field| page::focus_field(field.path()));

    // At a desk one types at once; the page itself is the outside world.
    Effect::new(move |_| {
        let is_untouched = form.values.with_untracked(|values| began.with_value(|began| began == values));
        if is_untouched {
            idle::after(0, || page::focus(&control_id(Field::ComplainantName))).forget();
        }
    });

    let fold = move |fold: &quick::Fold| {
        let label = layout::fold_label(*fold, audience);
        let names = (has_shop && *fold == quick::Fold::Respondent).then_some(Field::RespondentName);
        view! { <Folded complaint names fold=Fold { label, fields: fold.fields(has_shop) }/> }
    };
    let not_lodged = move || trouble.get().map(|why| view! { <NotLodgedNotice why/> });
    view! {
        <form
            class="quick"
            novalidate
            on:submit=submit
            on:change=move |_| { changed.run(()); settle(); }
            on:focusout=move |_| settle()
            on:keydown=move |event| controls::enter_goes_on(&event)
        >
            <Summary problems=found jump/>
            <div class="quick-columns">
                <Column form title=words::WHO.to(audience) fields=quick::who(has_shop)>
                    <p class="hint keys">{to_keeper(words::KEYS)}</p>
                </Column>
                <Column form title=words::WHAT.to(audience) fields=quick::WHAT/>
            </div>
            <Questions form/>
            {(!has_shop).then(|| view! { <Known form/> })}
            <Alike values=settled.into() with_text=true/>
            {(!app.is_personal()).then(|| view! { <Repeat values=settled.into()/> })}
            <section class="stack tight" aria-labelledby="intake-rest">
                <h2 id="intake-rest">{t(words::REST)}</h2>
                {quick::Fold::ALL.iter().map(fold).collect_view()}
                {app.is_personal().then(|| view! { <Remember remember=complaint.remember/> })}
            </section>
            {not_lodged}
            <Foot forward lodging discarding kept/>
        </form>
    }
}

/// The fields in sight, under their heading.
#[component]
fn Column(
    form: Form,
    title: Msg,
    fields: &'static [Field],
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{t(title)}</h2>
            {fields.iter().map(|field| view! { <Relevant form field=*field/> }).collect_view()}
            {children.map(|children| children())}
        </section>
    }
}
