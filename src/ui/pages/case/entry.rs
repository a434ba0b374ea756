//! One entry of a case's history, as a line.

use leptos::prelude::*;
use leptos_router::components::A;

use super::entry_words::{day, details, who};
use super::taken_back::{Corrections, TakenBack, entry_named};
use crate::app::{App, t, use_app};
use crate::browser::intl;
use crate::domain::fields::field::Input;
use crate::domain::fields::rows;
use crate::domain::history::case::{Flag, Standing};
use crate::domain::history::entry::Entry;
use crate::domain::history::step::Signature;
use crate::domain::readings::changes::FieldChange;
use crate::domain::{CaseId, Field, Moment};
use crate::i18n::pages::case as words;
use crate::i18n::{history, reasons};
use crate::ui::parts::field_text;
use crate::ui::parts::moments;
use crate::ui::parts::signature::SignatureView;
use crate::ui::routes::Page;

/// A line of the history: when it happened, what, by whom, what it says, and why it did not take effect.
#[component]
pub fn TimelineEntry(
    /// The entry as recorded; of an erased one only date, author and a note are shown.
    entry: Entry,
    /// Whether the entry took effect, and why not.
    standing: Standing,
    /// Warnings about the entry, such as parallel entries; empty when there are none.
    flags: Vec<Flag>,
    /// The fields that it changed, with their values before and after; empty unless it is an amendment.
    changes: Vec<FieldChange>,
    /// Code of the currency in which amounts are shown.
    currency: String,
    /// What took it back, and what it took back.
    corrections: Corrections,
    /// Buttons below it, for what follows from it.
    buttons: AnyView,
) -> impl IntoView {
    let app = use_app();
    let kind = entry.kind();
    let happened = entry.body.happened;
    let flagged = standing.is_amiss() || !flags.is_empty();
    let is_emptied = entry.is_emptied();
    let Corrections { by, of } = corrections;
    let is_taken_back = by.is_some();
    let what = {
        let entry = entry.clone();
        move || match entry.body.content.step() {
            _ if is_emptied => words::CONTENT_ERASED.text(app.lang.get()),
            step => history::done(kind, step, app.audience()).text(app.lang.get()),
        }
    };
    let who = {
        let entry = entry.clone();
        move || who(app.lang.get(), app.audience(), &entry, &app.zone())
    };
    let details = move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        let (rules, zone) = (app.rules.get(), app.zone());
        let lines = details(&rules, &zone, lang, audience, &entry, &changes, &currency);
        let line = |(field, text): (Field, String)| {
            let input = field.input(&rules);
            let wide = matches!(input, Input::Text(_) | Input::Obligations | Input::Signatures);
            let text = match input {
                Input::Signatures => signatures(&text),
                Input::Case => other_case(app, text),
                Input::Entry => entry_named(app, of.as_ref()).into_any(),
                _ => text.into_any(),
            };
            view! { <div class:full=wide><dt>{field_text::label(&rules, lang, audience, field)}</dt><dd>{text}</dd></div> }
        };
        (!lines.is_empty()).then(|| {
            view! { <dl class="timeline-body facts">{lines.into_iter().map(line).collect_view()}</dl> }
        })
    };
    let concerns = move || {
        let lang = app.lang.get();
        let refused = match &standing {
            Standing::Effective | Standing::TakenBack(_) | Standing::Erased => None,
            standing => Some(reasons::standing(lang, app.audience(), standing)),
        };
        let flags = flags.iter().map(|flag| reasons::flag(*flag).text(lang).to_owned());
        refused
            .into_iter()
            .chain(flags)
            .map(|text| view! { <p class="timeline-body">{text}</p> })
            .collect_view()
    };
    let day = move || day(app.lang.get(), happened, &app.zone());
    let hour = move || match happened {
        Moment::At(at) => Some((view! { <br/> }, intl::time(app.lang.get().tag(), at, &app.zone()))),
        _ => None,
    };
    view! {
        <li class="timeline-item" data-flag=flagged.then_some("") data-taken-back=is_taken_back.then_some("")>
            <time datetime=moments::machine(happened)>{day}{hour}</time>
            <p class="timeline-what">
                {match is_taken_back {
                    true => view! { <span class="tag">{t(words::TAKEN_BACK)}</span>" "<s>{what}</s> }.into_any(),
                    false => what.into_any(),
                }}
            </p>
            <p class="timeline-who">{who}</p>
            {details}
            {by.map(|by| view! { <TakenBack by/> })}
            {concerns}
            {buttons}
        </li>
    }
}

/// The signatures in a field's text, drawn.
fn signatures(text: &str) -> AnyView {
    let all: Vec<Signature> = rows::rows(text);
    all.into_iter().map(|signature| view! { <SignatureView signature/> }).collect_view().into_any()
}

/// A link to another case, by its number.
fn other_case(app: App, id: String) -> AnyView {
    let reference = id.parse().ok().and_then(|id| app.reference_of(CaseId(id)));
    match reference {
        Some(reference) => view! { <A href=Page::Case(reference.clone()).href()>{reference}</A> }.into_any(),
        None => id.into_any(),
    }
}
