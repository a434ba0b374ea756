//! The form that says what an entry should have recorded.

use leptos::prelude::*;

use super::controls::StepControl;
use super::form_foot::FormFoot;
use super::on_show::CasePageState;
use super::recorder::{NotRecorded, Recorder};
use super::taken_back::entry_named;
use crate::app::drafts::DraftKey;
use crate::app::toasts::Tone;
use crate::app::{t, to_keeper, use_app};
use crate::browser::page;
use crate::domain::fields::correction_form;
use crate::domain::fields::field::Input;
use crate::domain::readings::route;
use crate::domain::{EntryId, Field, Moment, Step, StepKind, Values};
use crate::i18n::pages::{case as words, case_work as work};
use crate::ui::parts::draft::keep_draft;
use crate::ui::parts::field_text::title_of;
use crate::ui::parts::{FieldControl, Form};
use crate::ui::widgets::Notice;

/// The form of an entry as it counts, to be put right, with when it happened and why it was wrong. Sending it records
/// what was changed; cancelling closes the panel and keeps the draft.
#[component]
pub fn CorrectForm(
    /// The case whose page is open.
    shown: CasePageState,
    /// The entry that is corrected.
    entry: EntryId,
) -> impl IntoView {
    let app = use_app();
    let recorder = Recorder::new(shown);
    let unchanged = RwSignal::new(false);
    let of = DraftKey::Step(shown.case.with_untracked(|case| case.id), StepKind::Correct);
    let (began, fields) = shown.case.with_untracked(|case| match case.entry(entry) {
        Some(entry) => (correction_form::began(case, entry), correction_form::fields(case, entry)),
        None => (Values::default(), Vec::new()),
    });
    // A draft about another entry is not mixed into this one.
    let draft = app.draft(&of).map(|draft| draft.values);
    let draft = draft.filter(|values| values.get(Field::CorrectEntry) == began.get(Field::CorrectEntry));
    let region =
        app.rules.with_untracked(|rules| shown.case.with_untracked(|case| route::region(rules, case)));
    let typed = Form::new(draft.unwrap_or_else(|| began.clone())).in_region(region);
    let kept = keep_draft(typed, of, began, Signal::stored(0));

    let name = move || shown.case.with(|case| entry_named(app, case.entry(entry)));
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        recorder.trouble.set(None);
        unchanged.set(false);
        let values = typed.values.get_untracked();
        let correction = shown.case.with_untracked(|case| {
            case.entry(entry).map(|entry| correction_form::correction(case, entry, &values))
        });
        match correction {
            Some(Ok(correct)) => recorder.record(typed, Step::Correct(correct), Moment::Unknown),
            Some(Err(errors)) if errors.is_empty() => unchanged.set(true),
            Some(Err(errors)) => typed.refuse(errors),
            None => {}
        }
    };

    // What was signed stays as it was signed.
    let controls = fields.into_iter().filter(|(field, _)| field.fixed_input() != Some(Input::Signatures));
    let controls = controls.map(|(field, required)| view! { <StepControl shown form=typed field required/> });
    let nothing = move || {
        unchanged.get().then(|| {
            view! { <Notice tone=Tone::Warn title=title_of(words::NOTHING_CHANGED)><p>{t(work::CHANGE_FIRST)}</p></Notice> }
        })
    };
    view! {
        <form novalidate on:submit=send>
            <div class="sheet-body">
                <p><strong>{name}</strong></p>
                <p class="muted">{to_keeper(work::CORRECT_HELP)}</p>
                {controls.collect_view()}
                <FieldControl form=typed field=Field::StepHappened/>
                <FieldControl form=typed field=Field::CorrectReason required=true/>
                {nothing}
                <NotRecorded recorder/>
            </div>
            <FormFoot kept recorder open=shown.correct_open label=work::RECORD_CORRECTION/>
        </form>
    }
}
