//! Assigning a handler to many cases: a step each, with progress and a reason for each that fails.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::listing::Listing;
use crate::app::bulk::BulkOutcome;
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app};
use crate::domain::fields::form;
use crate::domain::{CaseId, Step, StepKind};
use crate::i18n::common;
use crate::i18n::pages::register as words;
use crate::register::row::{case_id, key};
use crate::storage::StorageError;
use crate::ui::parts::{FieldControl, Form, Round, RoundProgress, StaffPick, error_text};
use crate::ui::widgets::Notice;

/// A case that was not assigned, and why.
type Failure = (String, String);

/// The form that assigns a handler to all chosen rows: progress while that runs, then which cases were not
/// assigned and why. The sheet closes when all went well; closing it stops the rest.
#[component]
pub fn AssignForm(
    /// The listing whose chosen rows are assigned; those done are no longer chosen.
    listing: Listing,
    /// Whether the sheet around the form is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let typed = Form::new(crate::domain::Values::default());
    let round = Round::default();
    let failures = RwSignal::new(Vec::<Failure>::new());

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if untrack(|| round.is_on()) {
            return;
        }
        let assign =
            match form::step(StepKind::Assign, StepKind::Assign.form(), &typed.values.get_untracked()) {
                Ok(Step::Assign(assign)) => assign,
                Ok(_) => return,
                Err(errors) => return typed.refuse(errors),
            };
        let cases: Vec<CaseId> =
            listing.chosen.with_untracked(|chosen| chosen.iter().map(|key| case_id(*key)).collect());
        let step = Step::Assign(assign);
        let seat = untrack(|| app.seat());
        failures.set(Vec::new());
        let go_on = round.begin(cases.len());
        spawn_local(async move {
            // Closed or left: what is done is done, the rest stays selected.
            let BulkOutcome { done, refused, stopped: trouble } =
                app.record_many(&cases, &step, &seat, go_on).await;
            listing.chosen.try_update(|chosen| {
                done.iter().for_each(|case| {
                    chosen.remove(&key(*case));
                });
            });
            let lang = app.lang.get_untracked();
            let text = words::AssignDone { n: &common::number(done.len()) }.text(lang);
            let mut failed: Vec<Failure> =
                refused.iter().map(|(case, why)| failure(app, *case, why)).collect();
            failed.extend(trouble.map(|why| (String::new(), said(app, &why))));
            app.toasts.show(if failed.is_empty() { Tone::Ok } else { Tone::Warn }, text);
            round.end();
            if failed.is_empty() {
                open.try_set(false);
            }
            failures.try_set(failed);
        });
    };
    view! {
        <form novalidate on:submit=send>
            <div class="sheet-body">
                {StepKind::Assign.form()
                    .iter()
                    .map(|(field, required)| view! { <FieldControl form=typed field=*field required=*required/> })
                    .collect_view()}
                <StaffPick typed/>
                <RoundProgress round label=words::ASSIGN/>
                <NotAssigned failures/>
            </div>
            <footer>
                <button type="button" class="button" on:click=move |_| {
                    round.stop();
                    open.set(false);
                }>{t(common::CANCEL)}</button>
                <button type="submit" class="button primary" aria-busy=move || round.is_on().to_string()>
                    {t(words::ASSIGN)}
                </button>
            </footer>
        </form>
    }
}

fn failure(app: App, case: CaseId, why: &StorageError) -> Failure {
    (app.reference_of(case).unwrap_or_default(), said(app, why))
}

fn said(app: App, why: &StorageError) -> String {
    error_text::text(app.lang.get_untracked(), untrack(|| app.audience()), why)
}

/// What could not be done, and why.
#[component]
fn NotAssigned(failures: RwSignal<Vec<Failure>>) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || {
        let count = common::number(failures.with(Vec::len));
        words::AssignFailed { n: &count }.text(app.lang.get())
    });
    let line = |(reference, why): Failure| {
        view! { <li><span class="where ref">{reference}</span><span>{why}</span></li> }
    };
    view! {
        <Show when=move || failures.with(|failures| !failures.is_empty())>
            <Notice tone=Tone::Warn title>
                <p>{t(words::ASSIGN_FAILED_TEXT)}</p>
                <ul class="error-list">{move || failures.get().into_iter().map(line).collect_view()}</ul>
            </Notice>
        </Show>
    }
}
