//! How the case stands: who is responsible, which rules it runs under, what holds it, what belongs to it.

use leptos::prelude::*;
use leptos_router::components::A;

use super::on_show::CasePageState;
use crate::app::{App, t, use_app};
use crate::browser::zone::RegisterZone;
use crate::domain::{Case, CaseId, StepKind};
use crate::facts::Rules;
use crate::i18n::pages::{case as words, settings};
use crate::i18n::{Audience, Lang, Msg, common};
use crate::ui::parts::moments::moment;
use crate::ui::routes::Page;

/// What a line says: a text, or other cases as links.
#[derive(Clone, PartialEq)]
enum Said {
    Text(String),
    Cases(Vec<CaseId>),
}

/// The card of who is responsible, which policy holds, what keeps the case from erasure, and related cases.
/// Only lines that have something to say are shown; without any, no card.
#[component]
pub fn StandingCard(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let lines = Memo::new(move |_| {
        let (lang, audience) = (app.lang.get(), app.audience());
        app.rules.with(|rules| shown.case.with(|case| lines(rules, &app.zone(), lang, audience, case)))
    });
    let line = move |(label, said): (Msg, Said)| {
        let said = match said {
            Said::Text(text) => text.into_any(),
            Said::Cases(cases) => cases_list(app, cases),
        };
        view! { <div><dt>{t(label)}</dt><dd>{said}</dd></div> }
    };
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <section class="card" aria-labelledby="standing">
                <header><h2 id="standing">{t(words::STANDING)}</h2></header>
                <dl class="facts">{move || lines.get().into_iter().map(line).collect_view()}</dl>
            </section>
        </Show>
    }
}

/// The lines that have something to say. A consumer knows no groups, and nobody of the merchant's was
/// the first to be responsible to them.
fn lines(
    rules: &Rules,
    zone: &RegisterZone,
    lang: Lang,
    audience: Audience,
    case: &Case,
) -> Vec<(Msg, Said)> {
    let state = &case.state;
    let named = |name: &Option<String>| name.clone().filter(|name| !name.is_empty());
    let desk = |name: Option<String>| name.filter(|_| audience == Audience::Desk);
    let texts = [
        (words::HANDLER.to(audience), named(&state.handler)),
        (common::FIRST_HANDLER, desk(named(&state.first_handler))),
        (words::GROUP, desk(named(&state.group))),
        (words::POLICY, policy(rules, lang, &state.policy)),
        (words::HELD.to(audience), state.hold.as_ref().map(|reason| hold(lang, case, reason, zone))),
    ];
    let texts = texts.into_iter().filter_map(|(label, text)| Some((label, Said::Text(text?))));
    let cases = [
        (words::LINKED, state.linked.iter().copied().collect::<Vec<_>>()),
        (words::MERGED, state.merged.iter().copied().collect()),
        (words::MERGED_INTO, state.merged_into.into_iter().collect()),
    ];
    let cases = cases.into_iter().filter(|(_, cases)| !cases.is_empty());
    texts.chain(cases.map(|(label, cases)| (label, Said::Cases(cases)))).collect()
}

/// The policy the case runs under and its version. One that is not known here is called by its key.
fn policy(rules: &Rules, lang: Lang, key: &str) -> Option<String> {
    if key.is_empty() {
        return None;
    }
    let (id, version) = key.split_once('@').unwrap_or((key, ""));
    let name = rules.policy_by_key(key).map_or(id, |policy| lang.of(&policy.name));
    if version.is_empty() {
        return Some(name.to_owned());
    }
    Some(format!("{name} · {}", settings::PolicyVersion { n: version }.text(lang)))
}

/// Why the case is kept from being disposed of, and since when.
fn hold(lang: Lang, case: &Case, reason: &str, zone: &RegisterZone) -> String {
    match case.last(StepKind::Hold) {
        Some(mark) => {
            let date = moment(lang, mark.happened, zone);
            words::HeldSince { reason, date: &date }.text(lang)
        }
        None => reason.to_owned(),
    }
}

/// Other cases by their numbers, each a link; one that is not in this register by its id.
fn cases_list(app: App, cases: Vec<CaseId>) -> AnyView {
    let item = move |id: CaseId| {
        let name = match app.reference_of(id) {
            Some(reference) => {
                let href = Page::Case(reference.clone()).href();
                view! { <A href=href attr:class="ref">{reference}</A> }.into_any()
            }
            None => id.to_string().into_any(),
        };
        view! { <li>{name}</li> }
    };
    view! { <ul class="stack tight">{cases.into_iter().map(item).collect_view()}</ul> }.into_any()
}
