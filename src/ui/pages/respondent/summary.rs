//! How many complaints, and how many of them are late.

use leptos::prelude::*;
use leptos_router::components::A;

use super::Theirs;
use crate::app::{t, use_app};
use crate::i18n::common::number;
use crate::i18n::pages::respondent as words;
use crate::register::Query;
use crate::register::query::Key;
use crate::ui::routes::Page;

/// The card of counts: all, open and closed complaints, and how many of the open ones are late, with a link
/// to them.
#[component]
pub fn Summary(
    /// The respondent of the page, with their complaints.
    theirs: Theirs,
) -> impl IntoView {
    let app = use_app();
    let figures = theirs.figures;
    let count = move || {
        let (total, open, closed) = figures.with(|all| (all.total, all.open, all.closed));
        let (total, open, closed) = (&*number(total), &*number(open), &*number(closed));
        words::HowMany { total, open, closed }.text(app.lang.get())
    };
    let merged = move || {
        let n = figures.with(|all| all.total.saturating_sub(all.open + all.closed));
        (n > 0).then(|| words::MergedToo { n: &number(n) }.text(app.lang.get()))
    };
    let late = move || {
        let (open, late, soft) = figures.with(|all| (all.open, all.overdue, all.overdue_soft));
        let lang = app.lang.get();
        let text = words::Late { open: &number(open), n: &number(late) }.text(lang);
        let soft = (soft > 0).then(|| words::LateSoft { n: &number(soft) }.text(lang));
        let href = theirs.name.with(|name| {
            Query::default().with(Key::Respondent, name).with(Key::Due, "overdue").to_query_string()
        });
        view! {
            <p>
                {text}" "{soft}" "
                {(late > 0).then(|| view! { <A href=Page::Register(href).href()>{t(words::SEE_LATE)}</A> })}
            </p>
        }
    };
    view! {
        <section class="card">
            <p><strong>{count}</strong>" "{merged}</p>
            {late}
        </section>
    }
}
