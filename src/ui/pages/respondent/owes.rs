//! What it owes: only the cases in which something is to be performed are opened, the first few due.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

use super::Theirs;
use crate::app::respondents::OwedIn;
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::domain::history::state::{Owed, Performance};
use crate::domain::{CaseId, Zone};
use crate::i18n::common::number;
use crate::i18n::pages::respondent as words;
use crate::i18n::{Lang, steps};
use crate::register::{respondents, row};
use crate::ui::routes::Page;

/// Cases opened at most.
const READ: usize = 50;

/// What was read.
#[derive(Clone, PartialEq, Default)]
struct Found {
    cases: Vec<OwedIn>,
    unread: usize,
}

/// The card of what the respondent owes, item by item, with how much is late and the sum left to pay. It
/// reads up to 50 cases and says so when there are more, or when nothing is owed.
#[component]
pub fn Owes(
    /// The respondent of the page, with their complaints.
    theirs: Theirs,
) -> impl IntoView {
    let app = use_app();
    // The cases to perform in, each with when it changed last.
    let performing = Memo::new(move |_| {
        app.version.track();
        theirs.places.with(|places| {
            app.with_table(|table| {
                let places = respondents::performing(table, places);
                let cells = places.iter().filter_map(|place| table.at(*place));
                cells.map(|cells| (cells.id, cells.updated)).collect::<Vec<_>>()
            })
        })
    });
    let found = RwSignal::new(None::<Found>);
    // The cases are read from the outside world; what comes when others are asked for is put aside.
    Effect::new(move |_| {
        let asked = performing.get();
        spawn_local(async move {
            let cases: Vec<CaseId> = asked.iter().take(READ).map(|(key, _)| row::case_id(*key)).collect();
            let (cases, unread) = app.owed_in(&cases).await;
            if performing.try_get_untracked() == Some(asked) {
                found.try_set(Some(Found { cases, unread }));
            }
        });
    });
    let total = Memo::new(move |_| performing.with(Vec::len));
    let body = move || match (total.get(), found.get()) {
        (0, _) => view! { <p class="muted">{t(words::OWES_NOTHING)}</p> }.into_any(),
        (_, None) => view! { <p class="muted" role="status">{t(words::READING)}</p> }.into_any(),
        (total, Some(found)) => view! { <Owing found total/> }.into_any(),
    };
    view! {
        <section class="card" aria-labelledby="respondent-owes">
            <header><h2 id="respondent-owes">{t(words::OWES)}</h2></header>
            {body}
        </section>
    }
}

#[component]
fn Owing(found: Found, total: usize) -> impl IntoView {
    let app = use_app();
    let lang = app.lang.get();
    let Found { cases, unread } = found;
    let today = app.zone().day(app.now.get());
    let is_late = |owed: &Owed| {
        matches!(owed.performance, Performance::Breached | Performance::ReferredOn)
            || owed.obligation.by.is_some_and(|by| by < today)
    };
    let items: Vec<(String, String, Owed)> = cases
        .iter()
        .flat_map(|case| {
            let item = |owed: &Owed| (case.reference.clone(), case.currency.clone(), owed.clone());
            case.owed.iter().map(item)
        })
        .collect();
    let late = items.iter().filter(|(_, _, owed)| is_late(owed)).count();
    let (read, all) = (number(cases.len()), number(total));
    let count = words::OwesCount { n: &number(items.len()), late: &number(late) }.text(lang);
    let sums = sums(lang, &items);
    let item = move |(reference, currency, owed): (String, String, Owed)| {
        let tone = if is_late(&owed) { "late" } else { "neutral" };
        let performance = steps::performance(owed.performance).text(lang);
        let line = line(lang, &owed, &currency);
        view! {
            <li>
                <p>{line}" "<span class="tag" data-tone=tone>{performance}</span></p>
                <p class="small"><A href=Page::Case(reference.clone()).href()><span class="ref">{reference}</span></A></p>
            </li>
        }
    };
    let nothing = items.is_empty();
    view! {
        <p>{words::OwesOf { n: &all, read: &read }.text(lang)}</p>
        {nothing.then(|| view! { <p class="muted">{words::OWES_NONE_LEFT.text(lang)}</p> })}
        {(!nothing).then(|| view! {
            <p><strong>{count}</strong>" "{sums}</p>
            <ul class="routes">{items.into_iter().map(item).collect_view()}</ul>
        })}
        {(total > READ).then(|| view! { <p class="muted">{words::OwesMore { n: &all, read: &number(READ) }.text(lang)}</p> })}
        {(unread > 0).then(|| view! { <p class="muted">{words::OwesUnread { n: &number(unread) }.text(lang)}</p> })}
    }
}

/// What, how much is left of it, by when.
fn line(lang: Lang, owed: &Owed, currency: &str) -> String {
    let left = left(owed).map(|left| intl::money(lang.tag(), left, currency));
    let by = match owed.obligation.by {
        Some(day) => words::By { date: &intl::day(lang.tag(), day) }.text(lang),
        None => words::NO_DAY.text(lang).to_owned(),
    };
    let parts = [Some(owed.obligation.what.clone()), left, Some(by)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What is left to be paid, in hundredths.
fn left(owed: &Owed) -> Option<i64> {
    owed.obligation.amount.map(|amount| amount.0.saturating_sub(owed.paid.0).max(0))
}

/// What is left to be paid in all, by currency.
fn sums(lang: Lang, items: &[(String, String, Owed)]) -> String {
    let mut sums = BTreeMap::<&str, i64>::new();
    for (_, currency, owed) in items {
        if let Some(left) = left(owed) {
            let sum = sums.entry(currency).or_default();
            *sum = sum.saturating_add(left);
        }
    }
    let sums: Vec<String> = sums
        .into_iter()
        .map(|(currency, sum)| words::OwesSum { sum: &intl::money(lang.tag(), sum, currency) }.text(lang))
        .collect();
    sums.join(" · ")
}
