//! A case of the working list.

use leptos::prelude::*;

use crate::app::{App, use_app};
use crate::browser::zone::BrowserZone;
use crate::domain::StepKind;
use crate::domain::stage::Stage;
use crate::facts::List;
use crate::i18n::pages::case as case_words;
use crate::i18n::{Lang, common, loops};
use crate::register::Table;
use crate::register::due::Bounds;
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
    due: DueTag,
    stage: Stage,
}

/// Number, what and who, when it is due, what to do, and the button that does it.
#[component]
pub fn WorkItem(
    /// Its place in the table.
    place: Place,
) -> impl IntoView {
    let app = use_app();
    let line = Memo::new(move |_| {
        app.version.track();
        app.with_table(|table| line(app, table, place))
    });
    move || {
        line.get().map(|Line { reference, what, who, due, stage }| {
            let (lang, personal) = (app.lang.get(), app.is_personal());
            let advice =
                if personal { loops::next_advice_personal(stage) } else { loops::next_advice(stage) };
            let kind = next_step(stage);
            let action =
                if personal { loops::step_action_personal(kind) } else { loops::step(kind) }.text(lang);
            let label = format!("{action} {reference}");
            let (case, step) = (Page::Case(reference.clone()).href(), step_page(&reference, kind).href());
            view! {
                <li class="work-item" data-tone=due.row_tone>
                    <span class="ref">{reference}</span>
                    <span class="work-what">
                        <a href=case>{what}</a>
                        <span class="muted">{who}" · "{advice.text(lang)}</span>
                    </span>
                    <span class="tag" data-tone=due.tone>{due.text}</span>
                    <a class="button small" href=step aria-label=label>{action}</a>
                </li>
            }
        })
    }
}

fn line(app: App, table: &Table, place: Place) -> Option<Line> {
    let (lang, now) = (app.lang.get(), app.now.get());
    let cells = table.at(place)?;
    let due = DueTag::of(cells, lang, now, Bounds::new(now, &BrowserZone));
    let who =
        if app.is_personal() { table.name(place, Column::Respondent) } else { table.complainant(place) };
    let who = if who.is_empty() { common::ANONYMOUS.text(lang).to_owned() } else { who.to_owned() };
    let reference = table.reference(place).to_owned();
    Some(Line { reference, what: what(lang, table, place), who, due, stage: cells.stage() })
}

/// What a row is about: the product, else the problem, else against whom.
fn what(lang: Lang, table: &Table, place: Place) -> String {
    let product = table.product(place);
    let problem = table.name(place, Column::Problem);
    let respondent = table.name(place, Column::Respondent);
    match (product, problem, respondent) {
        ("", "", "") => case_words::UNTITLED.text(lang).to_owned(),
        ("", "", respondent) => respondent.to_owned(),
        ("", problem, _) => lang.label(List::Problem, problem),
        (product, "", _) => product.to_owned(),
        (product, problem, _) => format!("{product} · {}", lang.label(List::Problem, problem)),
    }
}

/// The step a stage asks for, as far as the table tells.
const fn next_step(stage: Stage) -> StepKind {
    match stage {
        Stage::Received | Stage::UnderReview => StepKind::Acknowledge,
        Stage::Acknowledged => StepKind::Accept,
        Stage::Investigating => StepKind::Investigate,
        Stage::Deciding => StepKind::Notify,
        Stage::Declined => StepKind::Contact,
        Stage::Answered => StepKind::Respond,
        Stage::Reconsidering => StepKind::DecideReconsideration,
        Stage::Disputed => StepKind::MediateInformally,
        Stage::Mediating => StepKind::HoldSession,
        Stage::Performing => StepKind::Perform,
        Stage::FollowingUp => StepKind::FollowUp,
        Stage::Withdrawn | Stage::Closing => StepKind::Close,
        Stage::Merged => StepKind::Relate,
        Stage::Closed => StepKind::Reopen,
    }
}
