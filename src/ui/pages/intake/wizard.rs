//! The guided form: its parts in any order, kept at every change, and the step that lodges it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::alike::Alike;
use super::discard::DiscardDialog;
use super::foot::{Foot, NotLodgedNotice};
use super::part::PartFields;
use super::problems::Problems;
use super::repeat::Repeat;
use super::review::Review;
use super::steps::{self, CHECK, Steps};
use super::{layout, lodged, start};
use crate::app::drafts::DraftKey;
use crate::app::lodge::{LodgeError, Receipt};
use crate::app::{t, use_app};
use crate::browser::{idle, page};
use crate::domain::fields::date_input;
use crate::domain::fields::intake::{self, Part};
use crate::domain::{Context, Field};
use crate::i18n::pages::intake as words;
use crate::i18n::{Audience, Msg};
use crate::register::duplicates::probable;
use crate::storage::StorageError;
use crate::ui::parts::Form;
use crate::ui::parts::currency::follow_country;
use crate::ui::parts::draft::keep_draft;
use crate::ui::routes::use_go;

/// Id of the heading of a step, where the focus goes when it opens.
pub const HEADING: &str = "intake-step";

/// The guided form of a new complaint, kept as a draft. "Next" opens the next step once what the open one must
/// have is filled in; the row of steps opens any. The last step checks everything and lodges the complaint. An
/// owner whose form is complete saves it without the check.
#[component]
pub fn Wizard(
    /// Set to the receipt once the complaint is lodged.
    receipt: RwSignal<Option<Receipt>>,
    /// Title of the page, which depends on the register's purpose.
    title: Msg,
    /// Called when the draft was discarded: the form begins anew.
    restart: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let began = start::values(app);
    let draft = app.draft(&DraftKey::Intake);
    let audience = untrack(move || app.audience());
    let step_of = move |part: Part| steps::step_of(part, audience);
    let part = draft.as_ref().map_or(0, |draft| draft.part.min(CHECK));
    let part = Part::ALL.get(part).map_or(CHECK, |part| step_of(*part));
    let go = StoredValue::new_local(use_go());
    let form = Form::new(draft.map_or_else(|| began.clone(), |draft| draft.values)).in_region(app.region());
    let changed = follow_country(form);
    let open = RwSignal::new(part);
    let remember = RwSignal::new(true);
    let discarding = RwSignal::new(false);
    let lodging = RwSignal::new(false);
    let trouble = RwSignal::new(None::<StorageError>);

    let furthest = Memo::new(move |before: Option<&usize>| open.get().max(before.copied().unwrap_or(part)));
    let said = Memo::new(move |_| app.rules.with(|rules| layout::said(rules, form.values.get())));
    let problems = Memo::new(move |_| {
        let side = app.purpose().side();
        let check = |context: &Context<'_>| said.with(|said| intake::check(context, side, said).err());
        app.with_context(check).unwrap_or_default()
    });
    let faulty = Memo::new(move |_| {
        problems.with(|errors| {
            let parts = errors.iter().filter_map(|error| Part::of(error.field));
            parts.map(step_of).collect::<Vec<usize>>()
        })
    });
    // What is probably on record already is looked at first.
    let is_new =
        move || form.values.with(|values| app.with_table(|table| probable(table, values, None).is_empty()));
    let lodges = Memo::new(move |_| match open.get() {
        CHECK => true,
        at => {
            let is_last = audience == Audience::Owner && steps::after(at, audience) == CHECK;
            is_last && problems.with(Vec::is_empty) && is_new()
        }
    });

    let blank = Memo::new(move |_| {
        let is_blank = |part: &&Part| app.rules.with(|rules| said.with(|said| part.is_blank(rules, said)));
        Part::ALL.iter().filter(is_blank).map(|part| part.place()).collect::<Vec<usize>>()
    });

    let lodge = move || {
        if lodging.get_untracked() {
            return;
        }
        lodging.set(true);
        trouble.set(None);
        let said = said.get_untracked();
        let profile =
            (untrack(move || app.is_personal()) && remember.get_untracked()).then(|| start::profile(&said));
        spawn_local(async move {
            let lodged = app.lodge(&said).await;
            lodging.set(false);
            match lodged {
                Ok(lodged) => {
                    if let Some(profile) = profile {
                        app.prefer(|preferences| preferences.profile = profile);
                    }
                    lodged::show(app, receipt, go, lodged);
                }
                Err(LodgeError::Fields(errors)) => {
                    form.errors.set(errors);
                    page::focus(HEADING);
                }
                Err(LodgeError::Storage(why)) => trouble.set(Some(why)),
            }
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        page::tell_half_typed(&event);
        // What is half typed would be gone with its control, and what is missing is said where it is asked.
        let at = open.get_untracked();
        let part = Part::ALL.get(at);
        let rules = app.rules.get_untracked();
        let refused = part.map_or_else(Vec::new, |part| {
            let missing =
                problems.with_untracked(|errors| intake::unfinished(errors, |one| step_of(one) == at));
            let unread = || form.values.with_untracked(|values| date_input::unread(&rules, values, *part));
            if missing.is_empty() { unread() } else { missing }
        });
        match part {
            Some(_) if !refused.is_empty() => form.refuse(refused),
            _ if lodges.get_untracked() => lodge(),
            Some(part) => open.set(steps::after(part.place(), audience)),
            None => lodge(),
        }
    };
    let jump = Callback::new(move |field: Field| {
        form.errors.set(problems.get_untracked());
        open.set(Part::of(field).map_or(CHECK, step_of));
        idle::after(0, move || page::focus_field(field.path())).forget();
    });
    let discard = Callback::new(move |()| {
        app.forget_draft(&DraftKey::Intake);
        restart.run(());
    });

    let kept = keep_draft(form, DraftKey::Intake, began, open.into());
    // Opening a step moves the reader to its top. The page itself is the outside world.
    Effect::new(move |before: Option<usize>| {
        let at = open.get();
        if before.is_some_and(|before| before != at) {
            page::focus(HEADING);
            page::scroll_to_top();
        }
        at
    });

    let heading = move || steps::title(open.get(), app.audience()).text(app.lang.get());
    let body = move |at: usize| match Part::ALL.get(at) {
        Some(part) => view! { <PartFields form part=*part remember/> }.into_any(),
        None => view! {
            <p class="lede">{t(words::CHECK_LEDE)}</p>
            <Problems problems jump/>
            <Alike form with_text=true/>
            {(!app.is_personal()).then(|| view! { <Repeat form/> })}
            <Review said jump open/>
        }
        .into_any(),
    };
    let not_lodged = move || trouble.get().map(|why| view! { <NotLodgedNotice why/> });
    view! {
        <header class="page-head"><h1>{t(title)}</h1></header>
        <div class="wizard">
            <Steps open furthest faulty blank/>
            <form class="wizard-body" novalidate on:submit=submit on:change=move |_| changed()>
                <h2 id=HEADING tabindex="-1">{heading}</h2>
                // By key, so that no control of one part lives on in another.
                <For each=move || std::iter::once(open.get()) key=|at| *at children=body/>
                {not_lodged}
                <Foot open lodges lodging discarding kept=kept.into()/>
            </form>
        </div>
        <DiscardDialog open=discarding discard/>
    }
}
