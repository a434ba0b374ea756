//! What has happened, as far as the complainant may see it.

use leptos::prelude::*;

use super::{Shown, read};
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::domain::fields::field::Input;
use crate::domain::fields::form;
use crate::domain::fields::rows;
use crate::domain::history::entry::Role;
use crate::domain::history::step::{Signature, Step};
use crate::domain::readings::visible;
use crate::domain::{Field, Moment, StepKind, Zone};
use crate::i18n::pages::track as words;
use crate::i18n::{Audience, Lang, Msg, fields, history};
use crate::ui::parts::moments::{machine, moment};
use crate::ui::parts::shown_text::shown;
use crate::ui::parts::signature::SignatureView;

/// A line of the history.
#[derive(Clone, PartialEq)]
struct Event {
    when: Moment,
    what: Msg,
    theirs: bool,
    said: Vec<(Field, String)>,
    currency: String,
}

/// Steps that only the complainant can want, whoever wrote them down.
fn is_theirs(kind: StepKind) -> bool {
    matches!(
        kind,
        StepKind::Receive
            | StepKind::Respond
            | StepKind::RequestReconsideration
            | StepKind::Rate
            | StepKind::Withdraw
    )
}

/// Whether somebody other than the complainant suggested it: that stays among the desk.
fn is_inside(entry: &crate::domain::Entry, step: &Step) -> bool {
    matches!(step, Step::Suggest(_)) && !is_own(entry.body.by.role)
}

const fn is_own(role: Role) -> bool {
    matches!(role, Role::Complainant | Role::Owner)
}

fn events(case: &crate::domain::Case, audience: Audience) -> Vec<Event> {
    let event = |(entry, step, fields): (&crate::domain::Entry, &crate::domain::Step, &[Field])| {
        let mut said = form::details(step);
        said.retain(|(field, text)| fields.contains(field) && !text.is_empty());
        Event {
            when: entry.body.happened,
            what: history::done(step.kind(), Some(step), audience),
            theirs: is_theirs(step.kind()) || is_own(entry.body.by.role),
            said,
            currency: case.fields.get(Field::PurchaseCurrency).to_owned(),
        }
    };
    visible::history(case).filter(|(entry, step, _)| !is_inside(entry, step)).map(event).collect()
}

/// The card of the history as far as the complainant may see it, the latest first; says so when it is empty.
#[component]
pub fn Events(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let all = Memo::new(move |_| {
        let mut all = read(shown, |case| events(case, app.complainant_audience()));
        all.reverse();
        all
    });
    view! {
        <section class="card">
            <header><h2>{t(words::HISTORY)}</h2></header>
            <Show when=move || all.with(Vec::is_empty)><p class="muted">{t(words::NOTHING_YET)}</p></Show>
            <ol class="timeline">
                {move || all.get().into_iter().map(|event| view! { <EventLine event/> }).collect_view()}
            </ol>
        </section>
    }
}

#[component]
fn EventLine(event: Event) -> impl IntoView {
    let app = use_app();
    let Event { when, what, theirs, said, currency } = event;
    let what = t(what);
    let who = move || {
        let who = if theirs { words::BY_YOU } else { words::BY_US };
        (!app.is_personal()).then(|| who.text(app.lang.get()))
    };
    let line = move |lang: Lang, field: Field, text: &str| {
        let audience = app.complainant_audience();
        let label = fields::label(field, audience);
        if field.fixed_input() == Some(Input::Signatures) {
            let all: Vec<Signature> = rows::rows(text);
            return all
                .into_iter()
                .map(|signature| view! { <SignatureView signature/> })
                .collect_view()
                .into_any();
        }
        let text = app.rules.with(|rules| shown(rules, &app.zone(), lang, audience, field, text, &currency));
        view! { <p><span class="muted small">{label.text(lang)}</span><br/>{text}</p> }.into_any()
    };
    let body = move || {
        let lang = app.lang.get();
        said.iter().map(|(field, text)| line(lang, *field, text)).collect_view()
    };
    let day = move || {
        let (lang, zone) = (app.lang.get(), app.zone());
        let today = zone.day(app.now.get());
        when.day(&zone)
            .map_or_else(|| moment(lang, when, &zone), |day| intl::short_day(lang.tag(), day, today))
    };
    view! {
        <li class="timeline-item">
            <time datetime=machine(when)>{day}</time>
            <span class="timeline-what">{what}</span>
            <span class="timeline-who">{who}</span>
            <div class="timeline-body stack tight">{body}</div>
        </li>
    }
}
