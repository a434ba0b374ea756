//! Who signs an agreement: for each a place to draw or to type.

use leptos::prelude::*;

use super::signature_pad::SignaturePad;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::browser::time;
use crate::diagnostics::OrReport;
use crate::domain::fields::{rows, signing};
use crate::domain::history::refusal::Signer;
use crate::domain::history::step::Signature;
use crate::domain::{Field, Role, Values};
use crate::i18n::pages::{case as words, signing as signing_words};
use crate::i18n::steps;
use crate::ui::pages::case::on_show::CasePageState;
use crate::ui::parts::field::ControlOf;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::Notice;

/// A place to sign for both parties and, in formal mediation, the mediator. The field holds the signatures as
/// a JSON list; a notice asks what to do where the terms are no longer those that were signed.
#[component]
pub fn Signatures(
    /// The case whose agreement is signed.
    shown: CasePageState,
    /// The form, the field and the ids of the control.
    of: ControlOf,
) -> impl IntoView {
    let ControlOf { form, id, described, .. } = of.clone();
    let is_changed = Memo::new(move |_| form.values.with(signing::is_signed_otherwise));
    let formal = Memo::new(move |_| shown.case.with(|case| case.state.mediation.convened.is_some()));
    let signers = move || {
        let needed = move |signer: &&Signer| **signer != Signer::Mediator || formal.get();
        let of = of.clone();
        let place =
            move |signer: &Signer| view! { <SignHere shown of=of.clone() signer=*signer is_changed/> };
        Signer::ALL.iter().filter(needed).map(place).collect_view()
    };
    let change = move |change: fn(&mut Values)| form.change_all(Field::AgreeSignatures, change);
    // Spoken as it comes: who changes the terms is further up.
    let changed = move || {
        is_changed.get().then(|| {
            view! {
                <Notice tone=Tone::Warn title=title_of(signing_words::TERMS_CHANGED)>
                    <p>{t(signing_words::TERMS_CHANGED_TEXT)}</p>
                    <div class="actions">
                        <button type="button" class="button small" on:click=move |_| change(signing::put_back)>{t(signing_words::PUT_BACK)}</button>
                        <button type="button" class="button small" on:click=move |_| change(signing::clear)>{t(signing_words::SIGN_ANEW)}</button>
                    </div>
                </Notice>
            }
        })
    };
    view! {
        <div class="stack" id=id aria-describedby=move || described.get()>
            <div role="status">{changed}</div>
            {signers}
        </div>
    }
}

/// The place of one signer.
#[component]
fn SignHere(shown: CasePageState, of: ControlOf, signer: Signer, is_changed: Memo<bool>) -> impl IntoView {
    let app = use_app();
    let ControlOf { form, field, .. } = of;
    let read = move || -> Vec<Signature> { rows::rows(&form.text(field)) };
    let theirs = Memo::new(move |_| {
        read().into_iter().find(|signature| signature.party == signer.id()).unwrap_or_default()
    });
    let sign = move |change: &dyn Fn(&mut Signature)| {
        // First it is said what becomes of the signatures that are there.
        if is_changed.get_untracked() {
            return;
        }
        let mut all = untrack(read);
        let mut signature = theirs.get_untracked();
        all.retain(|known| known.party != signer.id());
        change(&mut signature);
        signer.id().clone_into(&mut signature.party);
        let is_signed = !signature.typed.trim().is_empty() || !signature.strokes.is_empty();
        signature.at = is_signed.then(time::now);
        if is_signed {
            all.push(signature);
        }
        if let Some(text) = rows::text(&all).or_report("ui::pages::case, signatures") {
            form.set(field, text);
        }
    };
    let role = match signer {
        Signer::Complainant => Role::Complainant,
        Signer::Respondent => Role::Respondent,
        Signer::Mediator => Role::Mediator,
    };
    // The name that belongs here, to be taken over instead of typed.
    let known = move || {
        shown.case.with(|case| match signer {
            Signer::Complainant => case.fields.get(Field::ComplainantName).to_owned(),
            Signer::Respondent => case.fields.get(Field::RespondentName).to_owned(),
            Signer::Mediator => case
                .state
                .mediation
                .convened
                .as_ref()
                .map(|convened| convened.mediator.clone())
                .unwrap_or_default(),
        })
    };
    // A drawing nobody can read is signed with the name that belongs to it, and wiped with it.
    let named = StoredValue::new(false);
    let draw = Callback::new(move |strokes: Vec<Vec<(i32, i32)>>| {
        sign(&|signature| {
            signature.strokes.clone_from(&strokes);
            if strokes.is_empty() && named.get_value() {
                signature.typed.clear();
                named.set_value(false);
            } else if !strokes.is_empty() && signature.typed.trim().is_empty() {
                signature.typed = untrack(known);
                named.set_value(true);
            }
        });
    });
    let input = format!("sign-{}", signer.id());
    let strokes = Signal::derive(move || theirs.get().strokes);
    view! {
        <fieldset class="sign-here" disabled=move || is_changed.get()>
            <legend>{t(steps::role(role))}</legend>
            <div class="field">
                <label for=input.clone()>{t(words::SIGN_TYPED)}</label>
                <input
                    id=input
                    name=format!("{}.{}", field.path(), signer.id())
                    autocomplete="off"
                    placeholder=known
                    prop:value=move || theirs.get().typed
                    on:input:target=move |event| {
                        let text = event.target().value();
                        sign(&|signature| signature.typed.clone_from(&text));
                    }
                />
            </div>
            <SignaturePad
                label=Signal::derive(move || words::SignDrawn { who: steps::role(role).text(app.lang.get()) }.text(app.lang.get()))
                strokes
                change=draw
            />
        </fieldset>
    }
}
