//! A note, written at the head of the history.

use leptos::prelude::*;

use super::controls::StepControl;
use super::on_show::CasePageState;
use super::recorder::{NotRecorded, Recorder};
use crate::app::drafts::DraftKey;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::domain::fields::form;
use crate::domain::history::guard;
use crate::domain::{Field, Moment, StepKind, Values};
use crate::i18n::pages::case_work as words;
use crate::ui::parts::Form;
use crate::ui::parts::draft::{SavedMark, keep_draft};

/// Whether whoever is at the desk may write a note on the case now.
pub fn can_note(shown: CasePageState) -> Memo<bool> {
    let app = use_app();
    Memo::new(move |_| {
        let seat = app.seat();
        app.with_context(|context| {
            shown.case.with(|case| guard::check(context, case, StepKind::Note, &seat).is_ok())
        })
    })
}

/// The form of a note: one text, and whether the complainant may read it. Recording it closes it and leaves
/// every other form as it is.
#[component]
pub fn NoteForm(
    /// The case whose page is open.
    shown: CasePageState,
    /// Whether the form is open; set to false here once the note is recorded.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let recorder = Recorder::beside(shown, open);
    let of = DraftKey::Step(shown.case.with_untracked(|case| case.id), StepKind::Note);
    let draft = app.draft(&of);
    let typed = Form::new(draft.map_or_else(Values::default, |draft| draft.values));
    let kept = keep_draft(typed, of, Values::default(), Signal::stored(0));
    let asked = shown.case.with_untracked(|case| form::fields_for(case, StepKind::Note, &Values::default()));
    let controls = asked.clone();

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        recorder.trouble.set(None);
        match form::step(StepKind::Note, &asked, &typed.values.get_untracked()) {
            Ok(step) => recorder.record(typed, step, Moment::Unknown),
            Err(errors) => typed.refuse(errors),
        }
    };
    let control =
        move |(field, required): (Field, bool)| view! { <StepControl shown form=typed field required/> };
    view! {
        <form novalidate class="note-form stack tight no-print" on:submit=send>
            {controls.into_iter().map(control).collect_view()}
            <NotRecorded recorder/>
            <div class="cluster">
                <button type="submit" class="button primary small" aria-busy=move || recorder.busy.get().to_string()>
                    {t(words::SAVE_NOTE)}
                </button>
                <SavedMark kept=kept.into()/>
            </div>
        </form>
    }
}
