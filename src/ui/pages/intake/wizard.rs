//! The guided form: its parts in any order, and the step that lodges it.

use leptos::prelude::*;

use super::alike::Alike;
use super::foot::{Foot, NotLodgedNotice};
use super::part::PartFields;
use super::problems::Problems;
use super::repeat::Repeat;
use super::review::Review;
use super::state::IntakeState;
use super::steps::{self, CHECK, Steps};
use crate::app::drafts::DraftState;
use crate::app::{t, use_app};
use crate::browser::{idle, page};
use crate::domain::Field;
use crate::domain::fields::date_input;
use crate::domain::fields::intake::{self, Part};
use crate::i18n::pages::intake as words;
use crate::i18n::{Audience, common};
use crate::register::duplicates::probable;
use crate::ui::routes::{Page, use_go};

/// Id of the heading of a step, where the focus goes when it opens.
pub const HEADING: &str = "intake-step";

/// The guided form of a new complaint. "Next" opens the next step once nothing in the open one is missing or
/// wrong; the row of steps opens any. The last step checks everything and lodges the complaint. An owner whose
/// form is complete saves it without the check.
#[component]
pub fn Wizard(
    /// The complaint that is being filled in.
    complaint: IntakeState,
    /// The step that is open, counted from 0: it stands in the address.
    open: Memo<usize>,
    /// Whether the question about discarding is open; set to true by its button.
    discarding: RwSignal<bool>,
    /// What became of the draft.
    kept: Signal<DraftState>,
    /// Called after each change.
    changed: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let audience = untrack(move || app.audience());
    let step_of = move |part: Part| steps::step_of(part, audience);
    let IntakeState { form, said, problems, lodging, trouble, .. } = complaint;
    let address = StoredValue::new_local(use_go());

    let furthest =
        Memo::new(move |before: Option<&usize>| open.get().max(before.copied().unwrap_or_default()));
    let faulty = Memo::new(move |_| {
        problems.with(|errors| {
            let parts = errors.iter().filter_map(|error| Part::of(error.field));
            parts.map(step_of).collect::<Vec<usize>>()
        })
    });
    // What is probably on record already is looked at first.
    let is_new =
        move || form.values.with(|values| app.with_table(|table| probable(table, values, None).is_empty()));
    let lodges = Memo::new(move |_| match open.get() {
        CHECK => true,
        at => {
            let is_last = audience == Audience::Owner && steps::after(at, audience) == CHECK;
            is_last && problems.with(Vec::is_empty) && is_new()
        }
    });
    let blank = Memo::new(move |_| {
        let is_blank = |part: &&Part| app.rules.with(|rules| said.with(|said| part.is_blank(rules, said)));
        Part::ALL.iter().filter(is_blank).map(|part| part.place()).collect::<Vec<usize>>()
    });
    let forward = Signal::derive(move || {
        let audience = app.audience();
        let message = match open.get() {
            _ if lodges.get() => words::LODGE.to(audience),
            at if steps::after(at, audience) == CHECK => words::TO_CHECK.to(audience),
            _ => common::NEXT,
        };
        message.text(app.lang.get())
    });

    let go = Callback::new(move |at: usize| address.with_value(|go| go(&Page::IntakePart(steps::name(at)))));
    let back = Signal::derive(move || match open.get() {
        0 => None,
        at => Some(Callback::new(move |()| go.run(steps::before(at, audience)))),
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        let at = open.get_untracked();
        let Some(part) = Part::ALL.get(at) else { return complaint.lodge(HEADING) };
        // What is half typed would be gone with its control, and what is wrong is said where it is asked.
        let rules = app.rules.get_untracked();
        let mut refused =
            problems.with_untracked(|errors| intake::unfinished(errors, |one| step_of(one) == at));
        if refused.is_empty() {
            refused = form.values.with_untracked(|values| date_input::unread(&rules, values, *part));
        }
        match refused.is_empty() {
            false => form.refuse(refused),
            true if lodges.get_untracked() => complaint.lodge(HEADING),
            true => go.run(steps::after(at, audience)),
        }
    };
    let jump = Callback::new(move |field: Field| {
        form.errors.set(problems.get_untracked());
        go.run(Part::of(field).map_or(CHECK, step_of));
        idle::after(0, move || page::focus_field(field.path())).forget();
    });

    // Opening a step moves the reader to its top. The page itself is the outside world.
    Effect::new(move |before: Option<usize>| {
        let at = open.get();
        if before.is_some_and(|before| before != at) {
            page::focus(HEADING);
            page::scroll_to_top();
        }
        at
    });

    let heading = move || steps::title(open.get(), app.audience()).text(app.lang.get());
    let values = Signal::from(form.values);
    let body = move |at: usize| match Part::ALL.get(at) {
        Some(part) => view! { <PartFields complaint part=*part/> }.into_any(),
        None => view! {
            <p class="lede">{t(words::CHECK_LEDE)}</p>
            <Problems problems=problems.into() jump/>
            <Alike values with_text=true/>
            {(!app.is_personal()).then(|| view! { <Repeat values/> })}
            <Review said go/>
        }
        .into_any(),
    };
    let not_lodged = move || trouble.get().map(|why| view! { <NotLodgedNotice why/> });
    view! {
        <div class="wizard">
            <Steps open go furthest faulty blank/>
            <form class="wizard-body" novalidate on:submit=submit on:change=move |_| changed.run(())>
                <h2 id=HEADING tabindex="-1">{heading}</h2>
                // By key, so that no control of one part lives on in another.
                <For each=move || std::iter::once(open.get()) key=|at| *at children=body/>
                {not_lodged}
                <Foot forward back lodging discarding kept/>
            </form>
        </div>
    }
}
