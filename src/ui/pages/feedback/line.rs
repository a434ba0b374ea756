//! One case in a queue of the feedback view.

use chrono::{DateTime, TimeDelta};
use leptos::prelude::*;
use leptos_router::components::A;

use super::handed::Handed;
use super::queues::{Queue, QueuedCase};
use super::said::Said;
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::domain::{StepKind, Zone};
use crate::i18n::pages::{case, feedback as words};
use crate::i18n::{common, titles};
use crate::ui::parts::moments::distance;
use crate::ui::routes::Page;

/// A line of a queue: what the case is about with a link to it, who complains, when it is due or how it was
/// rated. In a desk's register, a button hands the screen over for an answer or rating.
#[component]
pub fn QueueLine(
    /// The queue the line stands in.
    queue: Queue,
    /// The case, as read from the table.
    line: QueuedCase,
    /// Set to the case and step when the button to hand over is pressed.
    handed: RwSignal<Option<Handed>>,
) -> impl IntoView {
    let app = use_app();
    let QueuedCase { case, reference, product, problem, who, due, soft, theirs, rating, .. } = line;
    let href = Page::Case(reference.clone()).href();
    let what =
        move || app.rules.with(|rules| titles::complaint_by(rules, app.lang.get(), &product, &problem));
    let who = move || {
        let anonymous = || common::ANONYMOUS.text(app.lang.get()).to_owned();
        if who.is_empty() { anonymous() } else { who.clone() }
    };
    let mark = match queue {
        Queue::Rated => view! { <Figures rating/> }.into_any(),
        Queue::Unrated | Queue::Suggestions => ().into_any(),
        _ => view! { <DueTag due soft theirs/> }.into_any(),
    };
    // Only the complainant answers and rates; what the desk can do is to hand over the screen.
    let offer = match queue {
        Queue::Answers => Some((StepKind::Respond, words::HAND_OVER_ANSWER)),
        Queue::Unrated => Some((StepKind::Rate, words::HAND_OVER)),
        _ => None,
    };
    let offer = offer.filter(|_| untrack(move || app.has_desk())).map(|(kind, label)| {
        let number = reference.clone();
        let name = move || {
            let lang = app.lang.get();
            words::HandOverOf { action: label.text(lang), number: &number }.text(lang)
        };
        let next = Handed { case, reference: reference.clone(), kind };
        let give = move |_| handed.set(Some(next.clone()));
        view! { <button type="button" class="button small" aria-label=name on:click=give>{t(label)}</button> }
    });
    view! {
        <li>
            <div>
                <A href=href>{what}</A>
                <p class="muted small"><span class="ref">{reference.clone()}</span>" · "{who}</p>
                {(queue == Queue::Suggestions).then(|| view! { <Said case/> })}
            </div>
            {mark}
            {offer}
        </li>
    }
}

/// How far the date is. The complainant's time is over one day, and nobody is late then.
#[component]
fn DueTag(due: i64, soft: bool, theirs: bool) -> impl IntoView {
    let app = use_app();
    let at = DateTime::from_timestamp_millis(due).filter(|_| due != 0);
    at.map(|at| {
        let late = move || app.now.get() >= at;
        let soon = move || (at - app.now.get()).num_days() < 3;
        let over = move || theirs && late();
        let tone = move || match () {
            () if over() => "neutral",
            () if late() && !soft => "late",
            () if late() || soon() => "warn",
            () => "neutral",
        };
        let text = move || {
            let lang = app.lang.get();
            if !over() {
                return distance(lang, at, app.now.get(), &app.zone());
            }
            let last = app.zone().day(at - TimeDelta::milliseconds(1));
            case::WindowEnded { date: &intl::day(lang.tag(), last) }.text(lang)
        };
        view! { <span class="tag" data-tone=tone>{text}</span> }
    })
}

/// The two figures of a rating; a dash of words where one was not given.
#[component]
fn Figures(rating: (u8, u8)) -> impl IntoView {
    let app = use_app();
    let score = move |score: u8| match score {
        0 => words::NO_SCORE.text(app.lang.get()).to_owned(),
        score => score.to_string(),
    };
    let scores = move || (score(rating.0), score(rating.1));
    let short = move || {
        let (outcome, handling) = &scores();
        words::Rating { outcome, handling }.text(app.lang.get())
    };
    let full = move || {
        let (outcome, handling) = &scores();
        words::RatingFull { outcome, handling }.text(app.lang.get())
    };
    view! {
        <span class="num">
            <span aria-hidden="true">{short}</span>
            <span class="visually-hidden">{full}</span>
        </span>
    }
}
