//! Drafts that were left half typed.

use chrono::DateTime;
use leptos::prelude::*;

use crate::app::drafts::{DraftKey, DraftState};
use crate::app::{App, t, use_app};
use crate::i18n::pages::today as words;
use crate::i18n::{common, steps};
use crate::register::row;
use crate::storage::drafts;
use crate::ui::pages::case::step_page;
use crate::ui::routes::Page;

/// A draft and where to go on with it.
struct Line {
    what: &'static str,
    reference: String,
    page: Page,
    changed: i64,
}

/// The card of the drafts kept at this desk, each with a link to go on with it. Nothing is shown when there
/// are none; those of complainants are left out.
#[component]
pub fn Drafts() -> impl IntoView {
    let app = use_app();
    let kept = StoredValue::new(drafts::all());
    let lines = move || {
        app.version.track();
        kept.with_value(|all| all.iter().filter_map(|of| line(app, of)).collect::<Vec<_>>())
    };
    let item = move |line: Line| {
        let minutes = (app.now.get().timestamp_millis() - line.changed).max(0).unsigned_abs() / 60_000;
        let ago = common::ago(app.lang.get(), minutes);
        let changed = words::DraftChanged { ago: &ago }.text(app.lang.get());
        let label = format!("{} {} {}", words::DRAFT_GO_ON.text(app.lang.get()), line.what, line.reference);
        view! {
            <li>
                <div><strong>{line.what}</strong>" "<span class="ref muted">{line.reference}</span>
                    <p class="small muted">{changed}</p></div>
                <a class="button small" href=line.page.href() aria-label=label>{t(words::DRAFT_GO_ON)}</a>
            </li>
        }
    };
    move || {
        let lines = lines();
        (!lines.is_empty()).then(|| {
            view! {
                <section class="card flush" aria-labelledby="drafts">
                    <header><h2 id="drafts">{t(words::DRAFTS)}</h2></header>
                    <ul class="queue">{lines.into_iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// A draft of a step goes on in its case. One whose case is gone cannot.
fn line(app: App, of: &DraftKey) -> Option<Line> {
    let lang = app.lang.get();
    let DraftState::At(changed) = app.draft_kept(of) else { return None };
    let changed = DateTime::timestamp_millis(&changed);
    match of {
        DraftKey::Intake => {
            let what = words::DRAFT_INTAKE.text(lang);
            Some(Line { what, reference: String::new(), page: Page::Intake, changed })
        }
        // What a complainant has not sent is none of the desk's.
        DraftKey::ComplainantStep(..) => None,
        DraftKey::Step(case, kind) => {
            let reference = app
                .with_table(|table| table.place(row::key(*case)).map(|at| table.reference(at).to_owned()))?;
            let what = steps::step(*kind, app.audience());
            Some(Line { what: what.text(lang), page: step_page(&reference, *kind), reference, changed })
        }
    }
}
