//! The form that corrects a part of what was recorded.

use leptos::prelude::*;

use super::form_foot::FormFoot;
use super::on_show::CasePageState;
use super::recorder::{NotRecorded, Recorder};
use crate::app::drafts::DraftKey;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::domain::fields::form;
use crate::domain::fields::intake::{self, Part};
use crate::domain::fields::values::{FieldError, FieldProblem};
use crate::domain::{Context, Field, Moment, Step, StepKind, Values};
use crate::facts::{Rules, Side};
use crate::i18n::pages::case as words;
use crate::ui::parts::currency::follow_country;
use crate::ui::parts::draft::keep_draft;
use crate::ui::parts::{FieldControl, Form};

/// The fields of one part as they stand, to be changed, and a reason. Sending it records an amendment; when
/// nothing was changed it says so and records nothing.
#[component]
pub fn AmendForm(
    /// The case that is corrected.
    shown: CasePageState,
    /// The part of the record that is corrected.
    part: Part,
) -> impl IntoView {
    let app = use_app();
    let recorder = Recorder::new(shown);
    let of = DraftKey::Step(shown.case.with_untracked(|case| case.id), StepKind::Amend);
    let began = shown.case.with_untracked(|case| only(&app.rules.get_untracked(), part, &case.fields));
    let draft = app.draft(&of).filter(|draft| draft.part == part.place());
    let typed = Form::new(draft.map_or_else(|| began.clone(), |draft| draft.values)).in_region(app.region());
    let changed = follow_country(typed);
    let kept = keep_draft(typed, of, began, Signal::stored(part.place()));
    let unchanged = RwSignal::new(false);

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        unchanged.set(false);
        recorder.trouble.set(None);
        let (before, received) = shown.case.with_untracked(|case| (case.fields.clone(), case.state.received));
        let side = untrack(|| app.purpose().side());
        let values = typed.values.get_untracked();
        let received = received.unwrap_or(Moment::Unknown);
        match corrected(&app.context_now().get(), side, part, &before, &values, received) {
            Err(errors) => typed.refuse(errors),
            Ok(after) => match form::amendment(&before, &after, values.get(Field::AmendReason).trim()) {
                Some(amend) => recorder.record(typed, Step::Amend(amend), Moment::Unknown),
                None => unchanged.set(true),
            },
        }
    };
    let asked = {
        let before = shown.case.with_untracked(|case| case.fields.clone());
        Memo::new(move |_| {
            let rules = app.rules.get();
            fields(&rules, part, &typed.values.with(|typed| whole(&rules, part, &before, typed)))
        })
    };
    let control = move |field: Field| {
        let required = app.rules.with(|rules| intake::is_required(rules, field));
        view! { <FieldControl form=typed field required/> }
    };
    view! {
        <form novalidate on:submit=send on:change=move |_| changed()>
            <div class="sheet-body">
                <p class="muted">{t(words::AMEND_HELP)}</p>
                <For each=move || asked.get() key=|field| *field children=control/>
                <FieldControl form=typed field=Field::AmendReason required=true/>
                <Show when=move || unchanged.get()><p class="error" role="alert">{t(words::NOTHING_CHANGED)}</p></Show>
                <NotRecorded recorder/>
            </div>
            <FormFoot kept recorder open=shown.amend_open/>
        </form>
    }
}

/// The fields of a part that can be corrected, as the complaint is. When the complaint was received is told by the entry
/// that received it.
fn fields(rules: &Rules, part: Part, values: &Values) -> Vec<Field> {
    part.fields_in(rules, values).into_iter().filter(|field| *field != Field::LodgedReceived).collect()
}

fn only(rules: &Rules, part: Part, values: &Values) -> Values {
    let fields = fields(rules, part, values).into_iter();
    fields.fold(Values::default(), |kept, field| kept.with(field, values.get(field)))
}

/// All fields of the case with those of the part as typed.
fn whole(rules: &Rules, part: Part, before: &Values, typed: &Values) -> Values {
    let mut after = before.clone();
    for field in fields(rules, part, before) {
        after.set(field, typed.get(field));
    }
    for answer in typed.answers() {
        after.set(answer, typed.get(answer));
    }
    after
}

/// All fields of the case with those of the part as typed, or what is wrong with them. What is wrong
/// with other parts is not asked here.
fn corrected(
    context: &Context<'_>,
    side: Side,
    part: Part,
    before: &Values,
    typed: &Values,
    received: Moment,
) -> Result<Values, Vec<FieldError>> {
    let rules = context.rules;
    let mut after = whole(rules, part, before, typed);
    let lodged = after.clone().with(Field::LodgedReceived, received.to_string());
    let mut errors = intake::check(context, side, &lodged).err().unwrap_or_default();
    // A question that came after the complaint need not be answered for another field to be corrected.
    let never_asked = |error: &FieldError| {
        error.problem == FieldProblem::Required
            && matches!(error.field, Field::Answer(_))
            && before.get(error.field).is_empty()
    };
    // Other registers brought days that cannot be: they are no bar to correcting something else.
    let same_days = intake::DAYS.iter().all(|field| before.get(*field) == after.get(*field));
    let stood = |error: &FieldError| {
        same_days && matches!(error.problem, FieldProblem::AfterReceipt | FieldProblem::BeforePurchase)
    };
    let asked = fields(rules, part, &after);
    errors.retain(|error| asked.contains(&error.field) && !never_asked(error) && !stood(error));
    if typed.get(Field::AmendReason).trim().is_empty() {
        errors.push(FieldError { field: Field::AmendReason, problem: FieldProblem::Required });
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    let part_only = only(rules, part, &after).checked(rules)?;
    for field in fields(rules, part, &after) {
        after.set(field, part_only.get(field));
    }
    Ok(after)
}
