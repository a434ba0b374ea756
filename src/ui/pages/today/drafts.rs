//! Drafts that were left half typed.

use chrono::DateTime;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::drafts::{DraftKey, DraftState};
use crate::app::{App, t, use_app};
use crate::diagnostics::OrReport;
use crate::i18n::pages::today as words;
use crate::i18n::{Msg, common, steps};
use crate::register::row;
use crate::storage::drafts::{self, Draft};
use crate::ui::pages::case::step_page;
use crate::ui::routes::Page;

/// A draft and where to go on with it.
struct Line {
    of: DraftKey,
    what: &'static str,
    reference: String,
    page: Page,
    changed: i64,
}

/// What was just discarded, and can be had back while the page shows.
#[derive(Clone)]
struct Discarded {
    of: DraftKey,
    draft: Draft,
    what: String,
}

/// The card of the drafts kept at this desk, each with a link to go on with it, or a button to discard it
/// where its step can no longer be recorded. Nothing is shown when there are none; those of complainants are
/// left out.
#[component]
pub fn Drafts() -> impl IntoView {
    let app = use_app();
    let kept = RwSignal::new(drafts::all());
    let stale = RwSignal::new(Vec::<DraftKey>::new());
    let discarded = RwSignal::new(None::<Discarded>);
    let lines = move || {
        app.version.track();
        kept.with(|all| all.iter().filter_map(|of| line(app, of)).collect::<Vec<_>>())
    };

    let discard = Callback::new(move |(of, what): (DraftKey, String)| {
        let Some(draft) = app.draft(&of) else { return };
        spawn_local(async move {
            app.discard_draft(&of).await;
            kept.try_update(|all| all.retain(|other| *other != of));
            discarded.try_set(Some(Discarded { of, draft, what }));
        });
    });
    let undo = Callback::new(move |Discarded { of, draft, .. }: Discarded| {
        // A draft that cannot be kept again stays in the line that offers it.
        if let DraftState::At(_) = app.keep_draft(&of, draft.values, draft.part) {
            kept.update(|all| all.push(of));
            discarded.set(None);
        }
    });

    // The cases are in storage.
    Effect::new(move |_| {
        app.version.track();
        let of_steps = |all: &Vec<DraftKey>| {
            all.iter()
                .filter(|of| matches!(of, DraftKey::Step(..)) && line(app, of).is_some())
                .cloned()
                .collect()
        };
        let all: Vec<DraftKey> = untrack(|| kept.with(of_steps));
        if !all.is_empty() {
            spawn_local(async move {
                if let Some(found) = app.stale_drafts(all).await.or_report("ui::pages::today, drafts") {
                    stale.try_set(found);
                }
            });
        }
    });

    let item = move |line: Line| {
        let is_stale = stale.with(|stale| stale.contains(&line.of));
        view! { <DraftLine line is_stale discard/> }
    };
    let gone = move || {
        discarded.get().map(|gone| {
            let text = words::DraftDiscarded { what: &gone.what }.text(app.lang.get());
            view! {
                <li role="status">
                    <div><p>{text}</p></div>
                    <button type="button" class="button small" on:click=move |_| undo.run(gone.clone())>
                        {t(words::DRAFT_UNDO)}
                    </button>
                </li>
            }
        })
    };
    move || {
        let lines = lines();
        let shows = !lines.is_empty() || discarded.with(Option::is_some);
        shows.then(|| {
            view! {
                <section class="card flush" aria-labelledby="drafts">
                    <header><h2 id="drafts">{t(words::DRAFTS)}</h2></header>
                    <ul class="queue">{gone}{lines.into_iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    }
}

#[component]
fn DraftLine(line: Line, is_stale: bool, discard: Callback<(DraftKey, String)>) -> impl IntoView {
    let app = use_app();
    let Line { of, what, reference, page, changed } = line;
    let changed = move || {
        let minutes = (app.now.get().timestamp_millis() - changed).max(0).unsigned_abs() / 60_000;
        let lang = app.lang.get();
        words::DraftChanged { ago: &common::ago(lang, minutes) }.text(lang)
    };
    let name = format!("{what} {reference}");
    let label = |act: Msg| {
        let name = name.clone();
        move || format!("{} {name}", act.text(app.lang.get()))
    };
    let act = if is_stale {
        let label = label(words::DRAFT_DISCARD);
        let press = move |_| discard.run((of.clone(), name.clone()));
        view! {
            <button type="button" class="button small" aria-label=label on:click=press>{t(words::DRAFT_DISCARD)}</button>
        }
        .into_any()
    } else {
        let label = label(words::DRAFT_GO_ON);
        view! { <a class="button small" href=page.href() aria-label=label>{t(words::DRAFT_GO_ON)}</a> }
            .into_any()
    };
    view! {
        <li>
            <div><strong>{what}</strong>" "<span class="ref muted">{reference}</span>
                {is_stale.then(|| view! { <p class="small">{t(words::DRAFT_STALE)}</p> })}
                <p class="small muted">{changed}</p></div>
            {act}
        </li>
    }
}

/// A draft of a step goes on in its case. One whose case is gone cannot.
fn line(app: App, of: &DraftKey) -> Option<Line> {
    let lang = app.lang.get();
    let DraftState::At(changed) = app.draft_kept(of) else { return None };
    let changed = DateTime::timestamp_millis(&changed);
    let line = |what, reference, page| Some(Line { of: of.clone(), what, reference, page, changed });
    match of {
        DraftKey::Intake => line(words::DRAFT_INTAKE.text(lang), String::new(), Page::Intake),
        // What a complainant has not sent is none of the desk's.
        DraftKey::ComplainantStep(..) => None,
        DraftKey::Step(case, kind) => {
            let reference = app
                .with_table(|table| table.place(row::key(*case)).map(|at| table.reference(at).to_owned()))?;
            let page = step_page(&reference, *kind);
            line(steps::step(*kind, app.audience()).text(lang), reference, page)
        }
    }
}
