//! One case of the work list, as a row.

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::readings::clock;
use crate::domain::readings::situation::Situation;
use crate::domain::readings::stage::Turn;
use crate::domain::values::codes::Priority;
use crate::domain::{StepKind, Zone};
use crate::facts;
use crate::i18n::pages::case as case_words;
use crate::i18n::pages::today as words;
use crate::i18n::{Audience, Lang, clocks, common, history, steps};
use crate::register::Table;
use crate::register::due::{Bounds, Due};
use crate::register::table::{Column, Place};
use crate::ui::pages::case::step_page;
use crate::ui::parts::due_tag::DueTag;
use crate::ui::routes::Page;

/// What is drawn of a case.
#[derive(Clone, PartialEq)]
struct Line {
    reference: String,
    what: String,
    who: String,
    handler: String,
    group: String,
    priority: Option<PriorityTag>,
    due: DueTag,
    why: String,
    situation: Situation,
    step: Option<StepKind>,
}

/// A priority worth a tag: what is normal has none.
#[derive(Clone, PartialEq)]
struct PriorityTag {
    tone: &'static str,
    text: String,
}

/// A case of the work list: number, what it is about and who complains; what to do, by which clock and when,
/// and whose turn it is; and a button that opens the likeliest step.
#[component]
pub fn WorkItem(
    /// Place of the case in the register's table.
    place: Place,
    /// Whether to name the handler; not needed where cases stand under their handler.
    with_handler: bool,
) -> impl IntoView {
    let app = use_app();
    let line = Memo::new(move |_| {
        app.version.track();
        app.with_table(|table| line(app, table, place))
    });
    move || {
        line.get().map(
            |Line { reference, what, who, handler, group, priority, due, why, situation, step }| {
                let (lang, audience) = (app.lang.get(), app.audience());
                let advice = steps::advice(situation, audience);
                let action = match step {
                    // A refusal of the mediator is in the working list only while it waits for its decision.
                    Some(kind) => history::action(kind, true, situation == Situation::Body, audience),
                    None => words::ITEM_OPEN,
                };
                let action = action.text(lang);
                let label = format!("{action} {reference}");
                let page = Page::Case(reference.clone());
                let step = step.map_or_else(|| page.clone(), |kind| step_page(&reference, kind));
                // Whose it is, or else who is to take it up.
                let whose = match (handler.as_str(), group.as_str()) {
                    ("", "") => None,
                    ("", group) => Some(words::ItemGroup { name: group }.text(lang)),
                    (handler, _) => with_handler.then(|| words::ItemHandler { name: handler }.text(lang)),
                };
                let whose = whose.map(|whose| format!(" · {whose}"));
                let priority = priority.map(
                    |PriorityTag { tone, text }| view! { " "<span class="tag" data-tone=tone>{text}</span> },
                );
                view! {
                    <li class="work-item" data-tone=due.row_tone>
                        <span class="ref">{reference}{priority}</span>
                        <span class="work-what">
                            <a href=page.href()>{what}</a>
                            <span class="muted">{who}" · "{advice.text(lang)}</span>
                            <span class="muted">{why}{whose}</span>
                        </span>
                        <span class="tag" data-tone=due.tone>{due.text}</span>
                        <a class="button small" href=step.href() aria-label=label>{action}</a>
                    </li>
                }
            },
        )
    }
}

fn line(app: App, table: &Table, place: Place) -> Option<Line> {
    let (lang, now, personal, zone) = (app.lang.get(), app.now.get(), app.is_personal(), app.zone());
    let cells = table.at(place)?;
    let bounds = Bounds::new(now, &zone);
    let (state, phase) = (bounds.of(cells), bounds.phase(cells));
    let clock = table.clock(place, &bounds);
    let who = if personal { table.name(place, Column::Respondent) } else { table.complainant(place) };
    let who = if who.is_empty() { common::ANONYMOUS.text(lang).to_owned() } else { who.to_owned() };
    let policy = table.name(place, Column::Policy);
    let due = DateTime::from_timestamp_millis(phase.due).filter(|_| state != Due::None);
    let named = app.rules.with(|rules| clocks::name_of(rules, lang, app.audience(), clock, policy));
    let runs = due.zip(named).map(|(due, named)| by_when(lang, (clock, &named), due, now, &zone));
    Some(Line {
        reference: table.reference(place).to_owned(),
        what: what(lang, table, place),
        who,
        // In a consumer's own register the merchant's people are no help in telling cases apart.
        handler: if personal { String::new() } else { table.name(place, Column::Handler).to_owned() },
        group: table.name(place, Column::Group).to_owned(),
        priority: priority(lang, cells.priority),
        due: DueTag::of(cells, lang, now, bounds, &zone),
        why: why(lang, app.audience(), runs, phase.turn()),
        situation: phase.situation(),
        step: phase.step(),
    })
}

/// The clock that brought it here and its date, and whose turn it is.
fn why(lang: Lang, audience: Audience, clock: Option<String>, turn: Turn) -> String {
    let turn = steps::turn(turn, audience).text(lang);
    let clock = clock.unwrap_or_else(|| words::ITEM_NO_CLOCK.text(lang).to_owned());
    format!("{clock} · {turn}")
}

/// "Review: by Fri 9 Oct". A session is on its day, everything else by the end of it.
fn by_when(
    lang: Lang,
    (id, clock): (&str, &str),
    due: DateTime<Utc>,
    now: DateTime<Utc>,
    zone: &RegisterZone,
) -> String {
    let last = zone.day(due - TimeDelta::milliseconds(1));
    let date = if zone.end(last) == due {
        intl::short_day(lang.tag(), last, zone.day(now))
    } else {
        intl::instant(lang.tag(), due, zone)
    };
    let date = &*date;
    match id {
        clock::id::SESSION => words::ItemOn { clock, date }.text(lang),
        _ if due <= now => words::ItemLate { clock, date }.text(lang),
        _ => words::ItemBy { clock, date }.text(lang),
    }
}

fn priority(lang: Lang, place: u8) -> Option<PriorityTag> {
    let (id, text) = facts::priority_at(lang.tag(), usize::from(place).checked_sub(1)?)?;
    let tone = match Priority::from(id) {
        Priority::Urgent => "late",
        Priority::High => "warn",
        Priority::Low => "neutral",
        Priority::Normal | Priority::Unstated | Priority::Unknown(_) => return None,
    };
    Some(PriorityTag { tone, text: text.to_owned() })
}

/// What a row is about: the product, else the problem, else against whom.
fn what(lang: Lang, table: &Table, place: Place) -> String {
    let product = table.product(place);
    let problem = table.name(place, Column::Problem);
    let respondent = table.name(place, Column::Respondent);
    match (product, problem, respondent) {
        ("", "", "") => case_words::UNTITLED.text(lang).to_owned(),
        ("", "", respondent) => respondent.to_owned(),
        ("", code, _) => problem_name(lang, code),
        (product, "", _) => product.to_owned(),
        (product, code, _) => format!("{product} · {}", problem_name(lang, code)),
    }
}

/// A problem in words; a code the list lacks stands for itself.
fn problem_name(lang: Lang, code: &str) -> String {
    facts::problem_label(lang.tag(), code).unwrap_or(code).to_owned()
}
