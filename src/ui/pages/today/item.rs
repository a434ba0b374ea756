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
use crate::i18n::pages::today as words;
use crate::i18n::{Audience, Lang, clocks, history, steps};
use crate::register::Table;
use crate::register::due::{Bounds, Due};
use crate::register::table::{Column, Place};
use crate::ui::pages::case::step_page;
use crate::ui::parts::due_tag::DueTag;
use crate::ui::parts::row_words;
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
    /// When it is due: the date first, then what is left.
    when: String,
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

/// A case of the work list in one line: what it is about, who complains, by when, whose it is; a button that
/// opens the likeliest step, and below the row that has the focus what to do and why.
#[component]
pub fn WorkItem(
    /// Place of the case in the register's table.
    place: Place,
) -> impl IntoView {
    let app = use_app();
    let line = Memo::new(move |_| {
        app.version.track();
        app.with_table(|table| line(app, table, place))
    });
    move || {
        line.get().map(
            |Line { reference, what, who, handler, group, priority, due, when, why, situation, step }| {
                let (lang, audience) = (app.lang.get(), app.audience());
                let action = match step {
                    // A refusal of the mediator is in the working list only while it waits for its decision.
                    Some(kind) => history::action(kind, true, situation == Situation::Body, audience),
                    None => words::ITEM_OPEN,
                };
                let action = action.text(lang);
                let label = format!("{action} {reference}");
                let page = Page::Case(reference.clone());
                let step = step.map_or_else(|| page.clone(), |kind| step_page(&reference, kind));
                // Whose it is, or else who is to take it up; it leads to whoever is to have it next.
                let whose = match (handler.as_str(), group.as_str()) {
                    ("", "") => words::ITEM_ASSIGN.text(lang).to_owned(),
                    ("", group) => words::ItemGroup { name: group }.text(lang),
                    (handler, _) => handler.to_owned(),
                };
                let whose = app.has_desk().then(|| {
                    let label = words::ItemAssign { whose: &whose, number: &reference }.text(lang);
                    let href = step_page(&reference, StepKind::Assign).href();
                    view! { <a class="work-whose" href=href aria-label=label>{whose}</a> }
                });
                // What to do stands below the row that has the focus; elsewhere the pointer shows it.
                let advice = format!("{} {why}", steps::advice(situation, audience).text(lang));
                let hint = advice.clone();
                let priority = priority.map(
                    |PriorityTag { tone, text }| view! { <span class="tag" data-tone=tone>{text}</span> },
                );
                view! {
                    <li class="work-item" class:roomy=app.is_personal() data-tone=due.row_tone title=hint>
                        <a class="work-title" href=page.href()>{what}</a>
                        <span class="work-who">{priority}" "{who}</span>
                        <span class="ref">{reference}</span>
                        <span class="work-due" data-tone=due.tone>{when}</span>
                        {whose}
                        <a class="button small" href=step.href() aria-label=label>{action}</a>
                        <p class="work-advice">{advice}</p>
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
    let who = match personal {
        true => table.name(place, Column::Respondent).to_owned(),
        false => row_words::complainant(lang, table, place),
    };
    let policy = table.name(place, Column::Policy);
    let due = DateTime::from_timestamp_millis(phase.due).filter(|_| state != Due::None);
    let named = app.rules.with(|rules| clocks::name_of(rules, lang, app.audience(), clock, policy));
    let date = due.map(|due| last_day(lang, due, now, &zone));
    let runs = due.zip(named).zip(date.as_deref());
    let runs = runs.map(|((due, named), date)| by_when(lang, (clock, &named), date, due <= now));
    let tag = DueTag::of(cells, lang, now, bounds, &zone);
    let when = match date {
        Some(date) => words::ItemWhen { date: &date, left: &tag.text }.text(lang),
        None => tag.text.clone(),
    };
    Some(Line {
        reference: table.reference(place).to_owned(),
        what: app.rules.with(|rules| row_words::title_by(rules, lang, table, place)),
        who,
        // In a consumer's own register the merchant's people are no help in telling cases apart.
        handler: if personal { String::new() } else { table.name(place, Column::Handler).to_owned() },
        group: table.name(place, Column::Group).to_owned(),
        priority: priority(lang, cells.priority),
        due: tag,
        when,
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

/// The last day, or the instant where it is not the end of one.
fn last_day(lang: Lang, due: DateTime<Utc>, now: DateTime<Utc>, zone: &RegisterZone) -> String {
    let last = zone.day(due - TimeDelta::milliseconds(1));
    if zone.end(last) == due {
        intl::short_day(lang.tag(), last, zone.day(now))
    } else {
        let day = intl::short_day(lang.tag(), zone.day(due), zone.day(now));
        format!("{day} {}", intl::time(lang.tag(), due, zone))
    }
}

/// "Review: by Fri 9 Oct". A session is on its day, everything else by the end of it.
fn by_when(lang: Lang, (id, clock): (&str, &str), date: &str, is_over: bool) -> String {
    match id {
        clock::id::SESSION => words::ItemOn { clock, date }.text(lang),
        _ if is_over => words::ItemLate { clock, date }.text(lang),
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
