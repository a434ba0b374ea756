//! The same step on many cases: one form, progress, and a reason for each case that refuses.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bulk_act::BulkAct;
use super::listing::Listing;
use crate::app::bulk::BulkOutcome;
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app};
use crate::domain::{CaseId, Field, Values};
use crate::i18n::common;
use crate::i18n::pages::register_work as work;
use crate::register::row::{case_id, key};
use crate::storage::StorageError;
use crate::ui::parts::{FieldControl, Form, Round, RoundProgress, StaffPick, TagInput, error_text};
use crate::ui::widgets::Notice;

/// A case in which it was not recorded, and why.
type Failure = (String, String);

/// The form of what is done with all chosen rows: progress while that runs, then which cases were left out and why.
/// The sheet closes when all went well; closing it stops the rest.
#[component]
pub fn BulkForm(
    /// The listing whose chosen rows it is done with; those done are no longer chosen.
    listing: Listing,
    /// Whether the sheet around the form is open.
    open: RwSignal<bool>,
    /// What is done.
    act: BulkAct,
) -> impl IntoView {
    let app = use_app();
    let typed = Form::new(Values::default());
    let round = Round::default();
    let failures = RwSignal::new(Vec::<Failure>::new());

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if untrack(|| round.is_on()) {
            return;
        }
        let step = match act.step(&typed.values.get_untracked()) {
            Ok(step) => step,
            Err(errors) => return typed.refuse(errors),
        };
        let cases: Vec<CaseId> =
            listing.chosen.with_untracked(|chosen| chosen.chosen().iter().map(|key| case_id(*key)).collect());
        let seat = untrack(|| app.seat());
        failures.set(Vec::new());
        let go_on = round.begin(cases.len());
        spawn_local(async move {
            // Closed or left: what is done is done, the rest stays selected.
            let BulkOutcome { done, refused, stopped: trouble } =
                app.record_many(&cases, &step, &seat, go_on).await;
            let keys: Vec<_> = done.iter().map(|case| key(*case)).collect();
            listing.chosen.try_update(|chosen| chosen.drop_all(&keys));
            let text = work::BulkDone { n: &common::number(done.len()) }.text(app.lang.get_untracked());
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
    let control = move |(field, required): (Field, bool)| match field {
        Field::TagText => view! { <TagInput form=typed id="bulk-tag"/> }.into_any(),
        _ => view! { <FieldControl form=typed field required/> }.into_any(),
    };
    view! {
        <form novalidate on:submit=send>
            <div class="sheet-body">
                {act.help().map(|help| view! { <p class="muted">{t(help)}</p> })}
                {act.asked().into_iter().map(control).collect_view()}
                {(act == BulkAct::Assign).then(|| view! { <StaffPick typed/> })}
                <RoundProgress round label=act.name()/>
                <NotDone failures/>
            </div>
            <footer>
                <button type="button" class="button" on:click=move |_| {
                    round.stop();
                    open.set(false);
                }>{t(common::CANCEL)}</button>
                <button type="submit" class="button primary" aria-busy=move || round.is_on().to_string()>
                    {t(act.name())}
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
fn NotDone(failures: RwSignal<Vec<Failure>>) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || {
        let count = common::number(failures.with(Vec::len));
        work::BulkFailed { n: &count }.text(app.lang.get())
    });
    let line = |(reference, why): Failure| {
        view! { <li><span class="where ref">{reference}</span><span>{why}</span></li> }
    };
    view! {
        <Show when=move || failures.with(|failures| !failures.is_empty())>
            <Notice tone=Tone::Warn title>
                <p>{t(work::BULK_FAILED_TEXT)}</p>
                <ul class="error-list">{move || failures.get().into_iter().map(line).collect_view()}</ul>
            </Notice>
        </Show>
    }
}
