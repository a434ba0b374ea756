//! A new complaint in either of two forms: all on one page, or part after part. What is typed is the same.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::discard::DiscardDialog;
use super::quick::Quick;
use super::state::IntakeState;
use super::wizard::Wizard;
use super::{start, steps};
use crate::app::drafts::DraftKey;
use crate::app::lodge::Receipt;
use crate::app::preferences::IntakeForm;
use crate::app::{t, use_app};
use crate::i18n::Msg;
use crate::i18n::pages::intake_forms as words;
use crate::ui::parts::currency::follow_country;
use crate::ui::parts::draft::keep_draft;
use crate::ui::routes::{PART, Page, use_replace};

/// The form of a new complaint, kept as a draft, in the way that was chosen last.
#[component]
pub fn Forms(
    /// Set to the receipt once the complaint is lodged.
    receipt: RwSignal<Option<Receipt>>,
    /// Title of the page, which depends on the register's purpose.
    title: Msg,
    /// Called when the draft was discarded: the form begins anew.
    restart: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let replace = StoredValue::new_local(use_replace());
    let query = use_query_map();
    let began = start::values(app);
    let draft = app.draft(&DraftKey::Intake);
    let audience = untrack(move || app.audience());
    let is_anew = draft.is_none();
    let kept_at = steps::shown_at(draft.as_ref().map_or(0, |draft| draft.part), audience);
    let complaint = IntakeState::new(draft.map(|draft| draft.values), began.clone(), receipt);
    let changed = follow_country(complaint.form);
    let discarding = RwSignal::new(false);

    // The step that is open stands in the address, so that Back goes one step back. An address of before the
    // form began anew names a step of a form that is gone.
    if is_anew && query.with_untracked(|query| query.get(PART).is_some()) {
        replace.with_value(|replace| replace(&Page::Intake));
    }
    let open = Memo::new(move |_| {
        let named = query.with(|query| query.get(PART).and_then(|name| steps::named(&name)));
        named.map_or(kept_at, |at| steps::shown_at(at, audience))
    });
    let which = Memo::new(move |_| {
        app.preferences
            .with(|preferences| preferences.intake_form)
            .unwrap_or(IntakeForm::usual(app.purpose()))
    });

    let choose = Callback::new(move |form: IntakeForm| {
        app.prefer(|preferences| preferences.intake_form = Some(form));
    });
    let discard = Callback::new(move |()| {
        app.forget_draft(&DraftKey::Intake);
        restart.run(());
    });

    let kept = keep_draft(complaint.form, DraftKey::Intake, began, open.into()).into();
    let form = move || match which.get() {
        IntakeForm::Quick => {
            view! { <Quick complaint discarding kept changed=Callback::new(move |()| changed())/> }.into_any()
        }
        IntakeForm::Guided => {
            view! { <Wizard complaint open discarding kept changed=Callback::new(move |()| changed())/> }
                .into_any()
        }
    };
    view! {
        <header class="page-head">
            <h1>{t(title)}</h1>
            <Switch which choose/>
        </header>
        {form}
        <DiscardDialog open=discarding discard/>
    }
}

/// The choice between the two forms.
#[component]
fn Switch(
    /// The form on show.
    which: Memo<IntakeForm>,
    /// Called with the form that was chosen.
    choose: Callback<IntakeForm>,
) -> impl IntoView {
    let button = move |form: IntakeForm| {
        let label = match form {
            IntakeForm::Quick => words::QUICK,
            IntakeForm::Guided => words::GUIDED,
        };
        view! {
            <button
                type="button"
                data-form=form.id()
                aria-pressed=move || (which.get() == form).to_string()
                on:click=move |_| choose.run(form)
            >
                {t(label)}
            </button>
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=t(words::FORMS)>
            {IntakeForm::ALL.iter().copied().map(button).collect_view()}
        </div>
    }
}
