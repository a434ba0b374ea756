//! The form that records a step.

use leptos::prelude::*;

use super::controls::StepControl;
use super::on_show::CasePageState;
use super::recorder::{NotRecorded, Recorder};
use crate::app::drafts::DraftKey;
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app};
use crate::browser::page;
use crate::domain::fields::form;
use crate::domain::fields::values::{FieldError, FieldProblem};
use crate::domain::history::guard;
use crate::domain::readings::checklist::{self, Check, ChecklistItem};
use crate::domain::readings::{next, route};
use crate::domain::{Case, Field, StepKind};
use crate::i18n::pages::case as words;
use crate::i18n::{common, reasons, steps};
use crate::ui::parts::draft::{SavedMark, keep_draft};
use crate::ui::parts::field_text::title_of;
use crate::ui::parts::{FieldControl, Form};
use crate::ui::widgets::Notice;

/// The form of a step, with what is known filled in. Sending it records the step, or shows what is wrong;
/// cancelling closes the sheet and keeps the draft.
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
    let began = shown.case.with_untracked(|case| {
        let (person, side) = untrack(|| (app.seat().person, app.purpose().side()));
        let mut values = next::defaults(&app.context_now().get(), case, kind, &person, side);
        values.overlay(&shown.given.get_untracked());
        values
    });
    let draft = app.draft(&of);
    let restored = RwSignal::new(draft.is_some());
    let region =
        app.rules.with_untracked(|rules| shown.case.with_untracked(|case| route::region(rules, case)));
    let typed = Form::new(draft.map_or_else(|| began.clone(), |draft| draft.values)).in_region(region);
    let kept = keep_draft(typed, of, began.clone(), Signal::stored(0));

    let help = move || steps::step_help(kind, app.audience()).text(app.lang.get());
    let open_items = Memo::new(move |_| shown.case.with(|case| open_items(case, kind)));
    let reported =
        Memo::new(move |_| shown.case.with(|case| case.state.investigated.is_some() || case.state.is_own));
    let is_asked = move |field: Field| match field {
        Field::CloseOpenReason => open_items.with(|items| !items.is_empty()),
        Field::NotifyFirstContact => !reported.get(),
        _ => true,
    };

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        let values = typed.values.get_untracked();
        let asked = shown.case.with_untracked(|case| form::fields_for(case, kind));
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
        typed.voided.set(false);
        typed.values.set(began.clone());
        restored.set(false);
    };

    let asked = shown.case.with_untracked(|case| form::fields_for(case, kind));
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
                {(kind == StepKind::Assign).then(|| view! { <StaffPick typed/> })}
                {asked.iter().map(control).collect_view()}
                <details class="disclosure">
                    <summary>{t(words::WHEN_HAPPENED)}</summary>
                    <FieldControl form=typed field=Field::StepHappened/>
                </details>
                <NotRecorded recorder/>
            </div>
            <footer>
                <SavedMark kept=kept.into()/>
                <button type="button" class="button" on:click=move |_| shown.step_open.set(false)>{t(common::CANCEL)}</button>
                <button type="submit" class="button primary" aria-busy=move || recorder.busy.get().to_string()>
                    {t(words::RECORD_STEP)}
                </button>
            </footer>
        </form>
    }
}

/// What is open on the checklist when the case is to be closed.
fn open_items(case: &Case, kind: StepKind) -> Vec<ChecklistItem> {
    let open = checklist::checklist(case).into_iter().filter(|(_, check)| *check == Check::Open);
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

/// The people known at the desk, to be picked instead of typed.
#[component]
fn StaffPick(typed: Form) -> impl IntoView {
    let app: App = use_app();
    let staff = move || app.preferences.with(|preferences| preferences.staff.clone());
    let button = move |name: String| {
        let picked = name.clone();
        view! {
            <button type="button" class="button small" on:click=move |_| typed.set(Field::AssignHandler, picked.clone())>
                {name}
            </button>
        }
    };
    view! {
        <Show when=move || app.has_desk() && !staff().is_empty()>
            <div class="cluster" role="group" aria-label=t(words::STAFF_PICK)>
                {move || staff().into_iter().map(|staff| button(staff.name)).collect_view()}
            </div>
        </Show>
    }
}
