//! The report of a hand-over of open cases.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::bulk::BulkOutcome;
use crate::app::toasts::Tone;
use crate::app::{App, use_app};
use crate::domain::CaseId;
use crate::i18n::common;
use crate::i18n::pages::people as words;
use crate::register::Query;
use crate::register::query::Key;
use crate::storage::StorageError;
use crate::ui::parts::error_text;
use crate::ui::parts::field_text::title_of;
use crate::ui::routes::Page;
use crate::ui::widgets::Notice;

/// Reasons named one by one at most.
const NAMED: usize = 20;

/// What a hand-over of cases came to.
#[derive(Clone, PartialEq)]
pub struct Report {
    /// The name of who took the cases over.
    pub to: String,
    /// How many cases were to be handed over.
    pub total: usize,
    /// Which cases were done, which were refused, and what stopped the rest.
    pub many: BulkOutcome,
}

/// A notice of how many cases were handed over, which were not and why, and how many are left; nothing before
/// there is a report.
#[component]
pub fn HandOverReport(
    /// The report; `None` before a hand-over was done.
    report: RwSignal<Option<Report>>,
) -> impl IntoView {
    let app = use_app();
    move || report.get().map(|report| view! { <Shown app report/> })
}

#[component]
fn Shown(app: App, report: Report) -> impl IntoView {
    let Report { to, total, many } = report;
    let BulkOutcome { done, refused, stopped } = many;
    let left = total.saturating_sub(done.len() + refused.len());
    let tone = if refused.is_empty() && left == 0 { Tone::Ok } else { Tone::Warn };
    let (moved, not) = (done.len(), refused.len());
    let name = to.clone();
    let moved = move || words::ReportDone { n: &common::number(moved), name: &name }.text(app.lang.get());
    let see = {
        let to = to.clone();
        move || words::SeeThem { name: &to }.text(app.lang.get())
    };
    let href = Page::Register(Query::default().with(Key::Handler, &to).to_query_string()).href();
    let lines: Vec<(CaseId, StorageError)> = refused.into_iter().take(NAMED).collect();
    let more = not.saturating_sub(lines.len());
    let line = move |(case, why): (CaseId, StorageError)| {
        let reference = app.reference_of(case).unwrap_or_else(|| case.to_string());
        let why = move || error_text::text(app.lang.get(), app.audience(), &why);
        view! { <li><span class="where ref">{reference}</span><span>{why}</span></li> }
    };
    let stopped = stopped.map(|why| {
        view! { <p>{move || error_text::text(app.lang.get(), app.audience(), &why)}</p> }
    });
    view! {
        <Notice tone title=title_of(words::REPORT)>
            <p>{moved}</p>
            {(not > 0).then(|| view! {
                <p>{move || words::ReportRefused { n: &common::number(not) }.text(app.lang.get())}</p>
                <ul class="error-list">{lines.into_iter().map(line).collect_view()}</ul>
                {(more > 0).then(|| view! { <p>{move || words::ReportMore { n: &common::number(more) }.text(app.lang.get())}</p> })}
            })}
            {stopped}
            {(left > 0).then(|| view! { <p>{move || words::ReportLeft { n: &common::number(left) }.text(app.lang.get())}</p> })}
            <p><A href=href>{see}</A></p>
        </Notice>
    }
}
