//! A step that the complainant takes in person: its form, recorded as theirs.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft::{SavedMark, keep_draft};
use super::field::FieldControl;
use super::form::Form;
use super::notice::Notice;
use super::{troubles, voice};
use crate::app::drafts::{Kept, Of};
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::domain::{Case, CaseId, Moment, StepKind, Values, form};
use crate::i18n::{Msg, common, trouble as words};
use crate::storage::Trouble;

/// The form of a step of the complainant's. What was typed stays until it is recorded.
#[component]
pub fn OwnStep(
    /// The case.
    case: CaseId,
    /// The step.
    kind: StepKind,
    /// What the button that records it says.
    send: Msg,
    /// The device belongs to somebody else: nothing is kept that the next person could read.
    #[prop(optional)]
    handed_over: bool,
    /// Called with the case once it is recorded.
    done: Callback<Case>,
    /// Called to leave without recording.
    cancel: Callback<()>,
) -> impl IntoView {
    voice::speak_to_complainant();
    let app = use_app();
    let of = Of::Step(case, kind);
    let began = app.draft(&of).filter(|_| !handed_over).map(|draft| draft.values).unwrap_or_default();
    let typed = Form::new(began);
    let trouble = RwSignal::new(None::<Trouble>);
    let busy = RwSignal::new(false);

    let kept: Signal<Kept> = if handed_over {
        Signal::stored(Kept::Nothing)
    } else {
        keep_draft(typed, of.clone(), Values::default(), Signal::stored(0)).into()
    };
    let personal = untrack(move || app.is_personal());

    let record = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let step = match form::step(kind, form::fields(kind), &typed.values.get_untracked()) {
            Ok(step) => step,
            Err(errors) => return typed.refuse(errors),
        };
        busy.set(true);
        trouble.set(None);
        let (of, seat) = (of.clone(), app.complainant_seat());
        spawn_local(async move {
            let result = app.record(case, step, Moment::Unknown, seat).await;
            busy.set(false);
            match result {
                Ok(case) => {
                    app.forget_draft(&of);
                    done.try_run(case);
                }
                Err(why) => trouble.set(Some(why)),
            }
        });
    };

    let problem = move || {
        trouble.get().map(|why| {
            let title = Signal::derive(move || words::STORAGE_TROUBLE.text(app.lang.get()).to_owned());
            view! {
                <Notice tone=Tone::Error title>
                    <p>{move || troubles::text(app.lang.get(), &why, personal)}</p>
                    <p>{t(words::TYPED_KEPT)}</p>
                </Notice>
            }
        })
    };
    view! {
        <form class="stack" novalidate on:submit=record>
            {form::fields(kind)
                .iter()
                .map(|(field, required)| view! { <FieldControl form=typed field=*field required=*required/> })
                .collect_view()}
            {problem}
            <div class="actions">
                <button type="submit" class="button primary" aria-busy=move || busy.get().to_string()>{t(send)}</button>
                <button type="button" class="button" on:click=move |_| cancel.run(())>{t(common::CANCEL)}</button>
                <SavedMark kept/>
            </div>
        </form>
    }
}
