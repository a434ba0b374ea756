//! The form that records a step.

use leptos::prelude::*;

use super::controls::StepControl;
use super::form_foot::FormFoot;
use super::on_show::CasePageState;
use super::recorder::{NotRecorded, Recorder};
use super::recusal_asked::{RecusalAsked, deciding_words};
use crate::app::drafts::DraftKey;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::domain::fields::form;
use crate::domain::fields::values::{FieldError, FieldProblem};
use crate::domain::history::guard;
use crate::domain::readings::checklist::{self, ChecklistItem};
use crate::domain::readings::{decision, next, route};
use crate::domain::{Case, Field, Moment, StepKind, Values};
use crate::i18n::pages::case as words;
use crate::i18n::{reasons, steps};
use crate::ui::parts::StaffPick;
use crate::ui::parts::draft::keep_draft;
use crate::ui::parts::field_text::title_of;
use crate::ui::parts::{FieldControl, Form};
use crate::ui::widgets::Notice;

/// The form of a step, with what is known filled in. Sending it records the step, or shows what is wrong;
/// cancelling closes the panel and keeps the draft.
#[component]
pub fn StepForm(
    /// The case on which the step is recorded.
    shown: CasePageState,
    /// The kind of step, whose fields the form has.
    kind: StepKind,
) -> impl IntoView {
    let app = use_app();
    let recorder = Recorder::new(shown);
    let of = DraftKey::Step(shown.case.with_untracked(|case| case.id), kind);
    let draft = app.draft(&of);
    // A draft about something else goes first: what was typed is not put aside for what could be filled in.
    let fits = |values: &Values| {
        shown.given.with_untracked(|given| given.iter().all(|(field, text)| values.get(field) == text))
    };
    if draft.as_ref().is_some_and(|draft| !fits(&draft.values)) {
        shown.given.set(Values::default());
    }
    let given = shown.given.get_untracked();
    // What is counted from the day of the step, for a step that happened then.
    let counted = move |happened: Moment| {
        let (person, side) = untrack(|| (app.seat().person, app.purpose().side()));
        let context = app.context_now();
        shown
            .case
            .with_untracked(|case| next::defaults_at(&context.get(), case, kind, &person, side, happened))
    };
    let mut began = counted(Moment::Unknown);
    began.overlay(&given);
    let restored = RwSignal::new(draft.is_some());
    let region =
        app.rules.with_untracked(|rules| shown.case.with_untracked(|case| route::region(rules, case)));
    let typed = Form::new(draft.map_or_else(|| began.clone(), |draft| draft.values)).in_region(region);
    // A mediator who is refused is decided on.
    let decides = shown.case.with_untracked(|case| decision::recusal(case).is_some());
    let typed = if kind == StepKind::Recuse && decides { typed.worded(deciding_words) } else { typed };
    let kept = keep_draft(typed, of, began.clone(), Signal::stored(0));
    let happened = move || typed.values.with_untracked(|values| values.moment(Field::StepHappened));
    let last = StoredValue::new(counted(happened()));

    let help = move || steps::step_help(kind, app.audience()).text(app.lang.get());
    let open_items = Memo::new(move |_| shown.case.with(|case| open_items(case, kind)));
    let reported = Memo::new(move |_| shown.case.with(is_reported));
    let is_asked = move |field: Field| match field {
        Field::CloseOpenReason => open_items.with(|items| !items.is_empty()),
        Field::NotifyFirstContact => !reported.get(),
        _ => true,
    };

    let asked = shown.case.with_untracked(|case| form::fields_for(case, kind, &given));
    let controls = asked.clone();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        let values = typed.values.with_untracked(form::arising);
        let made = form::step(kind, &asked, &values);
        let mut errors = made.as_ref().err().cloned().unwrap_or_default();
        let unexplained = values.get(Field::CloseOpenReason).trim().is_empty();
        if unexplained && open_items.with_untracked(|items| !items.is_empty()) {
            errors.push(FieldError { field: Field::CloseOpenReason, problem: FieldProblem::Required });
        }
        if let (true, Ok(step)) = (errors.is_empty(), made) {
            recorder.record(typed, step, values.moment(Field::StepHappened));
        } else {
            recorder.trouble.set(None);
            typed.refuse(errors);
        }
    };
    let afresh = move |_| {
        typed.clear_errors();
        typed.values.set(began.clone());
        last.set_value(counted(Moment::Unknown));
        restored.set(false);
    };

    let day_changed = move |_| {
        let (before, then) = (last.get_value(), counted(happened()));
        let moved = typed.values.with_untracked(|values| next::moved(values, &before, &then));
        moved.into_iter().for_each(|(field, text)| typed.set(field, text));
        last.set_value(then);
    };
    let control = move |(field, required): &(Field, bool)| {
        let (field, required) = (*field, *required || *field == Field::CloseOpenReason);
        view! { <Show when=move || is_asked(field)><StepControl shown form=typed field required/></Show> }
    };
    view! {
        <form novalidate on:submit=send>
            <div class="sheet-body">
                <p class="muted">{help}</p>
                <CannotNow shown kind/>
                <Show when=move || restored.get()>
                    <div class="cluster between">
                        <p class="small" role="status">{t(words::DRAFT_RESTORED)}</p>
                        <button type="button" class="button quiet small" on:click=afresh.clone()>{t(words::START_AFRESH)}</button>
                    </div>
                </Show>
                <OpenItems items=open_items/>
                {(kind == StepKind::Recuse).then(|| view! { <RecusalAsked shown/> })}
                {(kind == StepKind::Assign).then(|| view! { <StaffPick typed/> })}
                {controls.iter().map(control).collect_view()}
                <details class="disclosure" on:change=day_changed>
                    <summary>{t(words::WHEN_HAPPENED)}</summary>
                    <FieldControl form=typed field=Field::StepHappened/>
                </details>
                <NotRecorded recorder/>
            </div>
            <FormFoot kept recorder open=shown.step_open/>
        </form>
    }
}

/// Whether a result needs neither a report nor that it was given at first contact.
fn is_reported(case: &Case) -> bool {
    let state = &case.state;
    state.investigated.is_some() || state.notified.is_some() || state.is_own
}

/// What is open on the checklist when the case is to be closed.
fn open_items(case: &Case, kind: StepKind) -> Vec<ChecklistItem> {
    let open = checklist::checklist(case).into_iter().filter(|(_, check)| check.is_open());
    open.map(|(item, _)| item).filter(|_| kind == StepKind::Close).collect()
}

/// Why the step cannot be recorded now, said before anybody has typed it all.
#[component]
fn CannotNow(shown: CasePageState, kind: StepKind) -> impl IntoView {
    let app = use_app();
    let refusal = move || {
        let seat = app.seat();
        app.with_context(|context| shown.case.with(|case| guard::check(context, case, kind, &seat).err()))
    };
    let reason = Memo::new(move |_| {
        let lang = app.lang.get();
        refusal().map(|why| reasons::refusal(lang, app.audience(), &why))
    });
    move || {
        reason.get().map(|text| {
            view! { <Notice tone=Tone::Warn title=title_of(words::CANNOT_NOW)><p>{text}</p></Notice> }
        })
    }
}

/// The items of the checklist that are open.
#[component]
fn OpenItems(items: Memo<Vec<ChecklistItem>>) -> impl IntoView {
    let app = use_app();
    let line = move |item: ChecklistItem| {
        view! { <li>{t(steps::checklist_item(item, app.audience()))}</li> }
    };
    view! {
        <Show when=move || items.with(|items| !items.is_empty())>
            <Notice tone=Tone::Warn title=title_of(words::OPEN_ITEMS)>
                <ul class="checklist">{move || items.get().into_iter().map(line).collect_view()}</ul>
                <p>{t(words::OPEN_ITEMS_TEXT)}</p>
            </Notice>
        </Show>
    }
}
