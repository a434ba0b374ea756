//! The form that takes an entry back.

use leptos::prelude::*;

use super::form_foot::FormFoot;
use super::on_show::CasePageState;
use super::recorder::{NotRecorded, Recorder};
use super::taken_back::entry_named;
use crate::app::drafts::DraftKey;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::domain::fields::form;
use crate::domain::history::guard;
use crate::domain::history::step::Correct;
use crate::domain::{EntryId, Field, Moment, StepKind, Values};
use crate::i18n::pages::case as words;
use crate::i18n::{reasons, steps};
use crate::ui::parts::draft::keep_draft;
use crate::ui::parts::field_text::title_of;
use crate::ui::parts::{FieldControl, Form};
use crate::ui::widgets::Notice;

/// Says which entry is taken back and what follows, and asks why. Sending it records that; cancelling closes the
/// panel and keeps the draft.
#[component]
pub fn TakeBackForm(
    /// The case whose page is open.
    shown: CasePageState,
    /// The entry that is taken back.
    entry: EntryId,
) -> impl IntoView {
    let app = use_app();
    let recorder = Recorder::new(shown);
    let of = DraftKey::Step(shown.case.with_untracked(|case| case.id), StepKind::Correct);
    let began = Values::default().with(Field::CorrectEntry, entry.to_string());
    // A reason half typed for another entry is not lost: it is offered for this one.
    let draft = app.draft(&of).map(|draft| draft.values.with(Field::CorrectEntry, entry.to_string()));
    let typed = Form::new(draft.unwrap_or_else(|| began.clone()));
    let kept = keep_draft(typed, of, began, Signal::stored(0));

    let name = move || shown.case.with(|case| entry_named(app, case.entry(entry)));
    let help = move || steps::step_help(StepKind::Correct, app.audience()).text(app.lang.get());
    let refusal = Memo::new(move |_| {
        let (lang, audience, seat) = (app.lang.get(), app.audience(), app.seat());
        let refusal = app.with_context(|context| {
            shown.case.with(|case| {
                guard::check_correction(context, case, &Correct::taking_back(entry), &seat).err()
            })
        });
        refusal.map(|why| reasons::refusal(lang, audience, &why))
    });
    let cannot = move || {
        refusal.get().map(|text| {
            view! { <Notice tone=Tone::Warn title=title_of(words::CANNOT_TAKE_BACK)><p>{text}</p></Notice> }
        })
    };

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        recorder.trouble.set(None);
        match form::step(StepKind::Correct, StepKind::Correct.form(), &typed.values.get_untracked()) {
            Ok(step) => recorder.record(typed, step, Moment::Unknown),
            Err(errors) => typed.refuse(errors),
        }
    };
    view! {
        <form novalidate on:submit=send>
            <div class="sheet-body">
                <p><strong>{name}</strong></p>
                <p class="muted">{help}</p>
                <p class="muted">{t(words::LATER_ENTRIES_STAY)}</p>
                {cannot}
                <FieldControl form=typed field=Field::CorrectReason required=true/>
                <NotRecorded recorder/>
            </div>
            <FormFoot kept recorder open=shown.correct_open label=words::TAKE_IT_BACK/>
        </form>
    }
}
