//! Where a consumer can take a complaint: which forum is open, what comes first, until when.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::readings::route::{self, ForumOption, ForumStanding};
use crate::domain::{Field, Moment, StepKind, Values};
use crate::facts::Limit;
use crate::i18n::pages::route as words;
use crate::i18n::{Lang, Msg, common};
use crate::ui::parts::moments;

/// The card of the forums where a consumer can take the complaint: which are open and until when, what comes
/// first, and a button that records the referral. Says so when no forum is known.
#[component]
pub fn Routes(
    /// The case whose forums are shown.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let lines =
        Memo::new(move |_| app.with_context(|context| shown.case.with(|case| route::routes(context, case))));
    view! {
        <section class="card no-print" aria-labelledby="routes">
            <header><h2 id="routes">{t(words::TITLE)}</h2></header>
            <Show
                when=move || lines.with(|lines| !lines.is_empty())
                fallback=|| view! { <NotOnFile/> }
            >
                <p class="muted small">{t(words::LEDE)}</p>
                <ol class="routes">
                    {move || lines.get().into_iter().map(|line| view! { <RouteLine shown line/> }).collect_view()}
                </ol>
            </Show>
        </section>
    }
}

/// What can be done where the bodies of the region are not known.
#[component]
fn NotOnFile() -> impl IntoView {
    view! {
        <p>{t(words::NOT_ON_FILE)}</p>
        <ul>
            <li>{t(words::DO_WRITE)}</li>
            <li>{t(words::DO_CARD)}</li>
            <li>{t(words::DO_ASK)}</li>
        </ul>
    }
}

#[component]
fn RouteLine(shown: CasePageState, line: ForumOption) -> impl IntoView {
    let app = use_app();
    let forum = line.forum;
    let (standing, until) = (line.standing, line.until);
    let (tone, tag) = tag(standing);
    let when = move || when(app.lang.get(), &line, &app.zone());
    let why = match standing {
        ForumStanding::First(condition) => Some(words::condition(condition)),
        ForumStanding::IfSo(scope) | ForumStanding::NotFor(scope) => Some(words::scope(scope)),
        ForumStanding::Open if until.is_none() => forum.closes.as_ref().map(no_date),
        _ => None,
    };
    let take = move |_| {
        shown.ask_with(StepKind::Refer, Values::default().with(Field::ReferBody, forum.id.clone()));
    };
    let can_take = standing.is_open() && !forum.is_merchant();
    let limit = forum.closes.as_ref();
    view! {
        <li>
            <p class="cluster">
                <strong>{move || app.lang.get().of(&forum.name).to_owned()}</strong>
                <span class="tag" data-tone=tone>{t(tag)}</span>
                <span class="small">{when}</span>
            </p>
            {why.map(|text| view! { <p class="small">{t(text)}</p> })}
            <details class="disclosure small">
                <summary>{t(words::HOW)}</summary>
                <p>{move || app.lang.get().of(&forum.how).to_owned()}</p>
                <p>{move || words::Send { what: app.lang.get().of(&forum.send) }.text(app.lang.get())}</p>
                <p>{move || words::Cost { what: app.lang.get().of(&forum.cost) }.text(app.lang.get())}</p>
                <p class="muted">{move || source(app.lang.get(), &forum.source, forum.checked)}</p>
                {limit.map(|limit| view! {
                    <p class="muted">{move || source(app.lang.get(), &limit.source, limit.checked)}</p>
                })}
            </details>
            {can_take.then(|| view! {
                <button type="button" class="button small" on:click=take>
                    {t(words::TAKE)}
                    <span class="visually-hidden">{move || app.lang.get().of(&forum.name).to_owned()}</span>
                </button>
            })}
        </li>
    }
}

/// Why the last day of a limit is not known.
fn no_date(limit: &Limit) -> Msg {
    let waits = limit.from.iter().any(|from| from == Limit::ANSWERED);
    if waits { words::NOT_BEGUN } else { words::NO_DATE }
}

const fn tag(standing: ForumStanding) -> (&'static str, Msg) {
    match standing {
        ForumStanding::Open => ("ok", words::OPEN),
        ForumStanding::IfSo(_) => ("neutral", words::IF_SO),
        ForumStanding::Taken(_) => ("info", words::TAKEN),
        ForumStanding::First(_) => ("neutral", words::FIRST),
        ForumStanding::NotFor(_) => ("neutral", words::NOT_FOR),
        ForumStanding::Over(_) => ("late", words::OVER),
    }
}

fn when(lang: Lang, line: &ForumOption, zone: &RegisterZone) -> Option<String> {
    let day = |day| intl::day(lang.tag(), day);
    match (line.standing, line.opens, line.until) {
        (ForumStanding::Over(last), ..) => Some(words::Ended { date: &day(last) }.text(lang)),
        (ForumStanding::NotFor(_) | ForumStanding::Taken(Moment::Unknown), ..) => None,
        (ForumStanding::Taken(at), ..) => {
            Some(words::Since { date: &moments::moment(lang, at, zone) }.text(lang))
        }
        (_, Some(first), _) => Some(words::Opens { date: &day(first) }.text(lang)),
        (_, None, Some(last)) => Some(words::Until { date: &day(last) }.text(lang)),
        (_, None, None) => None,
    }
}

/// Where something is laid down, and whether that was read.
pub fn source(lang: Lang, source: &crate::facts::Bilingual, checked: bool) -> String {
    let note = if checked { common::CHECKED } else { common::NOT_CHECKED };
    common::SourceIs { source: lang.of(source), note: note.text(lang) }.text(lang)
}
