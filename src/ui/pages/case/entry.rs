//! One entry of a case's history, as a line.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::{App, use_app};
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::fields::field::Input;
use crate::domain::fields::form;
use crate::domain::fields::rows;
use crate::domain::history::case::{Flag, Standing};
use crate::domain::history::entry::Entry;
use crate::domain::history::step::{Origin, Signature, Step};
use crate::domain::readings::changes::FieldChange;
use crate::domain::{CaseId, Field, Moment, Role, Zone};
use crate::facts::Rules;
use crate::i18n::pages::case as words;
use crate::i18n::{Audience, Lang, common, history, reasons, steps};
use crate::ui::parts::field_text;
use crate::ui::parts::moments;
use crate::ui::parts::shown_text::shown as in_words;
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
    /// A button below it that records what follows from it; `None` for most.
    note: Option<AnyView>,
) -> impl IntoView {
    let app = use_app();
    let kind = entry.kind();
    let happened = entry.body.happened;
    let flagged = standing.is_amiss() || !flags.is_empty();
    let is_emptied = entry.is_emptied();
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
            Standing::Effective | Standing::Erased => None,
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
        <li class="timeline-item" data-flag=flagged.then_some("")>
            <time datetime=moments::machine(happened)>{day}{hour}</time>
            <p class="timeline-what">{what}</p>
            <p class="timeline-who">{who}</p>
            {details}
            {concerns}
            {note.map(|note| view! { <div class="timeline-body no-print">{note}</div> })}
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

fn day(lang: Lang, happened: Moment, zone: &dyn Zone) -> String {
    let today = zone.day(crate::browser::time::now());
    match happened.day(zone) {
        Some(day) => intl::short_day(lang.tag(), day, today),
        None => common::UNKNOWN.text(lang).to_owned(),
    }
}

/// Who recorded it, as what and, when that was another day than it happened, when.
fn who(lang: Lang, audience: Audience, entry: &Entry, zone: &RegisterZone) -> String {
    let by = &entry.body.by;
    let role = steps::role(by.role).text(lang);
    // Who opened the case did not write it down: the register did.
    let line = |person| match entry.is_consultation() {
        true => words::OpenedBy { person, role }.text(lang),
        false => common::RecordedBy { person, role }.text(lang),
    };
    let mut text = match (by.role, by.person.as_str()) {
        (Role::Import, _) | (Role::Complainant, "") => role.to_owned(),
        // Whose register it is knows their own name.
        (Role::Owner, _) if audience == Audience::Owner && !entry.is_consultation() => {
            words::RECORDED_BY_ME.text(lang).to_owned()
        }
        (_, "") => line(common::UNNAMED.text(lang)),
        (_, person) => line(person),
    };
    let recorded = zone.day(entry.body.recorded);
    if entry.body.happened.day(zone).is_some_and(|day| day != recorded) {
        let moment = intl::instant(lang.tag(), entry.body.recorded, zone);
        text.push_str(" · ");
        text.push_str(&words::RecordedOn { moment: &moment }.text(lang));
    }
    text
}

/// What the entry says: each field with its text in words.
fn details(
    rules: &Rules,
    zone: &RegisterZone,
    lang: Lang,
    audience: Audience,
    entry: &Entry,
    changes: &[FieldChange],
    currency: &str,
) -> Vec<(Field, String)> {
    let Some(step) = entry.body.content.step() else { return Vec::new() };
    let say = |field, text: &str| in_words(rules, zone, lang, audience, field, text, currency);
    if let (Step::Amend(amend), false) = (step, changes.is_empty()) {
        let why = (!amend.reason.is_empty()).then(|| (Field::AmendReason, amend.reason.clone()));
        return changes.iter().map(|change| (change.field, changed(lang, change, say))).chain(why).collect();
    }
    if let Step::Receive(receive) = step {
        let channel = receive.fields.get(Field::LodgedChannel);
        let lodged = receive.origin == Origin::Lodged && !channel.is_empty();
        let channel = lodged.then(|| (Field::LodgedChannel, say(Field::LodgedChannel, channel)));
        return channel.into_iter().collect();
    }
    let given = form::details(step).into_iter().filter(|(_, text)| !text.is_empty());
    given.map(|(field, text)| (field, say(field, &text))).collect()
}

/// What became of a field. A masked one does not show what it was or is.
fn changed(lang: Lang, change: &FieldChange, say: impl Fn(Field, &str) -> String) -> String {
    let text = |text: &str| match change.field.is_masked() {
        true => field_text::masked(text),
        false => say(change.field, text),
    };
    let (from, to) = (&*text(&change.from), &*text(&change.to));
    match (change.from.is_empty(), change.to.is_empty()) {
        (true, _) => words::FilledIn { to }.text(lang),
        (false, true) => words::Emptied { from }.text(lang),
        (false, false) => words::Changed { from, to }.text(lang),
    }
}
