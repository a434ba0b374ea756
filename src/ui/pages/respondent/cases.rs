//! The complaints about the respondent, the latest first.

use leptos::prelude::*;
use leptos_router::components::A;

use super::Theirs;
use crate::app::{App, t, use_app};
use crate::browser::intl;
use crate::domain::readings::stage::Stage;
use crate::i18n::common;
use crate::i18n::pages::respondent as words;
use crate::register::Query;
use crate::register::due::Bounds;
use crate::register::query::Key;
use crate::register::row::date;
use crate::register::table::{Place, Table};
use crate::ui::parts::due_tag::DueTag;
use crate::ui::parts::{StageTag, row_words};
use crate::ui::routes::Page;

/// Complaints listed at most.
const LISTED: usize = 20;

/// What is drawn of a case.
#[derive(Clone, PartialEq)]
struct Line {
    reference: String,
    what: String,
    received: Option<String>,
    stage: Stage,
    due: Option<DueTag>,
}

/// The latest 20 complaints about the respondent with stage and next deadline, and a link to all of them in
/// the register.
#[component]
pub fn CaseList(
    /// The respondent of the page, with their complaints.
    theirs: Theirs,
) -> impl IntoView {
    let app = use_app();
    let total = move || theirs.places.with(|places| places.len());
    let lines = Memo::new(move |_| {
        app.version.track();
        theirs.places.with(|places| {
            app.with_table(|table| {
                places.iter().take(LISTED).filter_map(|place| line(app, table, *place)).collect::<Vec<_>>()
            })
        })
    });
    let item = |Line { reference, what, received, stage, due }: Line| {
        view! {
            <li>
                <div>
                    <A href=Page::Case(reference.clone()).href()>{what}</A>
                    <p class="muted small"><span class="ref">{reference}</span>" "{received}</p>
                </div>
                <StageTag stage/>
                {due.map(|due| view! { <span class="tag" data-tone=due.tone>{due.text}</span> })}
            </li>
        }
    };
    let first = move || {
        let (lang, total) = (app.lang.get(), total());
        let (n, all) = (&*common::number(LISTED), &*common::number(total));
        (total > LISTED).then(|| words::CasesFirst { n, total: all }.text(lang))
    };
    let all = move || words::SeeAll { n: &common::number(total()) }.to(app.audience()).text(app.lang.get());
    let query =
        move || theirs.name.with(|name| Query::default().with(Key::Respondent, name).to_query_string());
    view! {
        <section class="stack tight" aria-labelledby="respondent-cases">
            <header class="cluster">
                <h2 id="respondent-cases">{t(words::CASES)}</h2>
                <span class="count">{move || common::number(total())}</span>
            </header>
            <p class="muted small">{first}</p>
            <ul class="queue">{move || lines.get().into_iter().map(item).collect_view()}</ul>
            <p><A href=move || Page::Register(query()).href()>{all}</A></p>
        </section>
    }
}

fn line(app: App, table: &Table, place: Place) -> Option<Line> {
    let (lang, now) = (app.lang.get(), app.now.get());
    let cells = table.at(place)?;
    let what = app.rules.with(|rules| row_words::title_by(rules, lang, table, place));
    let stage = cells.stage();
    let zone = app.zone();
    let due = (cells.due != 0).then(|| DueTag::of(cells, lang, now, Bounds::new(now, &zone), &zone));
    let received = date(cells.received).map(|day| intl::day(lang.tag(), day));
    Some(Line { reference: table.reference(place).to_owned(), what, received, stage, due })
}
