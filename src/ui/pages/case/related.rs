//! Other complaints of the same complainant and about the same merchant.

use leptos::prelude::*;
use leptos_router::components::A;

use super::on_show::CasePageState;
use crate::app::{App, t, use_app};
use crate::browser::intl;
use crate::domain::{Field, Values, Zone};
use crate::i18n::pages::case_work as words;
use crate::i18n::{Counted, steps};
use crate::register::related::{Related, related};
use crate::register::table::{Place, Table};
use crate::ui::routes::Page;

/// Most complaints in each list.
const MOST: usize = 5;

/// What the lists are looked up by: while these stay, so do the lists.
const KEYS: [Field; 5] = [
    Field::ComplainantName,
    Field::ComplainantPhone,
    Field::ComplainantEmail,
    Field::ComplainantAnonymous,
    Field::RespondentName,
];

/// A complaint in a list.
#[derive(Clone, PartialEq)]
struct Line {
    reference: String,
    what: String,
    stage: &'static str,
    day: String,
}

/// A list of the latest of them, and how many there are in all.
#[derive(Clone, PartialEq, Default)]
struct Lines {
    all: usize,
    latest: Vec<Line>,
}

/// The card of other complaints, at a desk; no card without any.
#[component]
pub fn RelatedCases(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let keys = Memo::new(move |_| {
        shown.case.with(|case| {
            let keys =
                KEYS.iter().fold(Values::default(), |keys, field| keys.with(*field, case.fields.get(*field)));
            (case.id, keys)
        })
    });
    let lists = Memo::new(move |_| {
        app.version.track();
        if !app.has_desk() {
            return <(Lines, Lines)>::default();
        }
        keys.with(|(id, keys)| {
            app.with_table(|table| {
                let Related { complainant, respondent } = related(table, keys, table.place(id.0.as_u128()));
                (lines(app, table, &complainant), lines(app, table, &respondent))
            })
        })
    });
    let merchant =
        move || Page::Respondent(keys.with(|(_, keys)| keys.get(Field::RespondentName).to_owned())).href();
    let complainant = move || lists.with(|(lines, _)| lines.clone());
    let respondent = move || lists.with(|(_, lines)| lines.clone());
    let is_any = move || lists.with(|(one, other)| one.all + other.all > 0);
    view! {
        <Show when=is_any>
            <section class="card no-print" aria-labelledby="related">
                <header><h2 id="related">{t(words::RELATED)}</h2></header>
                {move || list(app, words::SAME_COMPLAINANT, complainant(), None)}
                {move || list(app, words::SAME_MERCHANT, respondent(), Some(merchant()))}
            </section>
        </Show>
    }
}

fn lines(app: App, table: &Table, places: &[Place]) -> Lines {
    let (lang, audience, zone) = (app.lang.get(), app.audience(), app.zone());
    let today = zone.day(app.now.get_untracked());
    let line = |place: &Place| {
        let cells = table.at(*place)?;
        let received = chrono::DateTime::from_timestamp_millis(cells.received_at)?;
        Some(Line {
            reference: table.reference(*place).to_owned(),
            what: table.product(*place).to_owned(),
            stage: steps::stage(cells.stage(), audience).text(lang),
            day: intl::short_day(lang.tag(), zone.day(received), today),
        })
    };
    Lines { all: places.len(), latest: places.iter().take(MOST).filter_map(line).collect() }
}

/// A list under its heading; nothing without any. `more` leads to all of them.
fn list(app: App, title: Counted, lines: Lines, more: Option<String>) -> Option<AnyView> {
    let Lines { all, latest } = lines;
    let line = |line: Line| {
        let Line { reference, what, stage, day } = line;
        let about = [what.as_str(), stage, day.as_str()].into_iter().filter(|text| !text.is_empty());
        let about = about.collect::<Vec<_>>().join(" · ");
        let href = Page::Case(reference.clone()).href();
        view! { <li><A href=href attr:class="ref">{reference}</A>" "<span class="muted small">{about}</span></li> }
    };
    let more = more.filter(|_| all > latest.len());
    let more = more.map(|href| view! { <p class="small"><A href=href>{t(words::SEE_ALL)}</A></p> });
    (all > 0).then(|| {
        view! {
            <h3>{move || title.text(app.lang.get(), all)}</h3>
            <ul class="related-list">{latest.into_iter().map(line).collect_view()}</ul>
            {more}
        }
        .into_any()
    })
}
