//! One entry of a case's history: a line that opens to the whole.

use leptos::prelude::*;
use leptos_router::components::A;

use super::as_recorded::AsRecorded;
use super::entry_words::{day, details, gist, who};
use super::taken_back::{Corrections, MendedBy, entry_named};
use super::timeline::HistoryView;
use crate::app::{App, t, use_app};
use crate::browser::{intl, page};
use crate::domain::fields::field::Input;
use crate::domain::fields::rows;
use crate::domain::history::case::{Flag, Standing};
use crate::domain::history::entry::Entry;
use crate::domain::history::step::Signature;
use crate::domain::readings::changes::FieldChange;
use crate::domain::{CaseId, Field, Moment};
use crate::i18n::pages::{case as words, case_work as work};
use crate::i18n::{history, reasons};
use crate::ui::parts::field_text;
use crate::ui::parts::moments;
use crate::ui::parts::signature::SignatureView;
use crate::ui::routes::Page;

/// An entry of the history, folded to a line of when it happened, what, the gist and by whom; it opens to all it
/// says, why it did not take effect, and what follows from it. What people must look at is open from the start.
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
    /// Which part of the history is shown, and what of it is open.
    history: HistoryView,
    /// Whether nothing was recorded after it: it is open then.
    is_newest: bool,
) -> impl IntoView {
    let app = use_app();
    let kind = entry.kind();
    let happened = entry.body.happened;
    let flagged = standing.is_amiss() || !flags.is_empty();
    let is_emptied = entry.is_emptied();
    let Corrections { by, corrected, of } = corrections;
    let is_taken_back = by.is_some();
    let is_corrected = corrected.is_some() && !is_taken_back;
    let was = corrected.map(|(by, recorded)| {
        let currency = currency.clone();
        view! { <AsRecorded by recorded currency/> }
    });
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
    let id = entry.body.id;
    let step = entry.body.content.step().cloned();
    let filtered = move || (!history.filter.get().admits(step.as_ref())).then_some("");
    let starts_open = is_newest || flagged;
    let is_open =
        move || history.all_open.get() || history.open.with(|open| open.contains(&id)) != starts_open;
    let lines = Memo::new(move |_| {
        let (lang, audience, zone) = (app.lang.get(), app.audience(), app.zone());
        app.rules.with(|rules| details(rules, &zone, lang, audience, &entry, &changes, &currency))
    });
    let gist = move || {
        lines.with(|lines| gist(lines)).map(|text| view! { <span class="timeline-gist">{text}</span> })
    };
    let details = move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        let rules = app.rules.get();
        let lines = lines.get();
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
        Moment::At(at) => Some(format!(" {}", intl::time(app.lang.get().tag(), at, &app.zone()))),
        _ => None,
    };
    // Folded or unfolded by hand: noted, so that it stays so when the case is drawn anew.
    let toggled = move |event: leptos::ev::Event| {
        let now = page::is_unfolded(&event);
        if now != is_open() && !history.all_open.get_untracked() {
            history.open.update(|open| {
                if !open.remove(&id) {
                    open.insert(id);
                }
            });
        }
    };
    view! {
        <li class="timeline-item" data-flag=flagged.then_some("") data-taken-back=is_taken_back.then_some("") data-filtered=filtered>
            <details prop:open=is_open on:toggle=toggled>
                <summary>
                    <time datetime=moments::machine(happened)>{day}{hour}</time>
                    <span class="timeline-what">
                        {is_corrected.then(|| view! { <span class="tag" data-tone="warn">{t(work::CORRECTED)}</span>" " })}
                        {match is_taken_back {
                            true => view! { <span class="tag">{t(words::TAKEN_BACK)}</span>" "<s>{what}</s> }.into_any(),
                            false => what.into_any(),
                        }}
                    </span>
                    {gist}
                    <span class="timeline-who">{who}</span>
                </summary>
                {details}
                {was}
                {by.map(|by| view! { <MendedBy by/> })}
                {concerns}
                {buttons}
            </details>
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
