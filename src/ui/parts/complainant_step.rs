//! A step that the complainant takes in person: its form, recorded as theirs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft::{SavedMark, keep_draft};
use super::error_text;
use super::field::FieldControl;
use super::form::{Form, OwnWords};
use crate::app::drafts::{DraftKey, DraftState};
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::domain::fields::form;
use crate::domain::{Case, CaseId, Field, Moment, StepKind, Values};
use crate::i18n::pages::feedback;
use crate::i18n::{Msg, common, errors as words};
use crate::storage::StorageError;
use crate::ui::widgets::notice::Notice;

/// The form of a step that the complainant takes in person, recorded in their name. A refusal stands beside
/// its field or above the buttons; what was typed stays until the step is recorded.
#[component]
pub fn OwnStep(
    /// The case on which the step is recorded.
    case: CaseId,
    /// The kind of step, whose fields the form has.
    kind: StepKind,
    /// Label of the button that records it.
    send: Msg,
    /// The fields asked for, and whether each must be filled in; all of the step's when `None`.
    #[prop(optional_no_strip)]
    asked: Option<Vec<(Field, bool)>>,
    /// Values that the step is recorded with and that are not asked for, such as the obligation it is about.
    #[prop(optional)]
    given: Values,
    /// Label and help for some fields, where the usual ones do not fit; the usual ones when `None`.
    #[prop(optional_no_strip)]
    own_words: Option<OwnWords>,
    /// Whether the device belongs to somebody else: then no draft is kept that the next person could read.
    #[prop(optional)]
    handed_over: bool,
    /// Called with the case after the step, once it is recorded.
    done: Callback<Case>,
    /// Called when the button to cancel is pressed; nothing was recorded.
    cancel: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let asked = asked.unwrap_or_else(|| kind.form().to_vec());
    let of = DraftKey::ComplainantStep(case, kind);
    // A draft of the same step about something else, such as another obligation, is not this one.
    let fits = |values: &Values| given.iter().all(|(field, text)| values.get(field) == text);
    let draft = app.draft(&of).filter(|draft| !handed_over && fits(&draft.values));
    let typed = Form::new(draft.map_or_else(|| given.clone(), |draft| draft.values))
        .for_complainant(own_words.unwrap_or(|_| None));
    let trouble = RwSignal::new(None::<StorageError>);
    let busy = RwSignal::new(false);

    let kept: Signal<DraftState> = if handed_over {
        Signal::stored(DraftState::Nothing)
    } else {
        keep_draft(typed, of.clone(), given.clone(), Signal::stored(0)).into()
    };
    let silent = given.iter().map(|(field, _)| (field, true));
    let fields: Vec<(Field, bool)> = silent.chain(asked.iter().copied()).collect();

    let record = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        page::tell_half_typed(&event);
        trouble.set(None);
        let step = match form::step(kind, &fields, &typed.values.get_untracked()) {
            Ok(step) => step,
            Err(errors) => return typed.refuse(errors),
        };
        busy.set(true);
        typed.clear_errors();
        let (of, seat) = (of.clone(), app.complainant_seat());
        spawn_local(async move {
            let result = app.record(case, step, Moment::Unknown, seat).await;
            busy.try_set(false);
            match result {
                Ok(case) => {
                    app.forget_draft(&of);
                    done.try_run(case);
                }
                Err(why) => {
                    trouble.try_set(typed.show_refusal(why));
                }
            }
        });
    };

    let problem = move || {
        trouble.get().map(|why| {
            let refused = matches!(why, StorageError::Refused(_));
            let title = if refused { feedback::CANNOT } else { words::STORAGE_TROUBLE };
            let title = Signal::derive(move || title.text(app.lang.get()).to_owned());
            view! {
                <Notice tone=Tone::Error title>
                    <p>{move || error_text::text(app.lang.get(), app.complainant_audience(), &why)}</p>
                    <p>{t(words::TYPED_KEPT)}</p>
                </Notice>
            }
        })
    };
    let control = |(field, required)| view! { <FieldControl form=typed field required/> };
    view! {
        <form class="stack" novalidate on:submit=record>
            {asked.into_iter().map(control).collect_view()}
            {problem}
            <div class="actions">
                <button type="submit" class="button primary" aria-busy=move || busy.get().to_string()>{t(send)}</button>
                <button type="button" class="button" on:click=move |_| cancel.run(())>{t(common::CANCEL)}</button>
                <SavedMark kept/>
            </div>
        </form>
    }
}
