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

/// All, open, closed; and those past a deadline, of the open ones.
#[component]
pub fn Summary(
    /// The respondent.
    theirs: Theirs,
) -> impl IntoView {
    let app = use_app();
    let figures = theirs.figures;
    let count = move || {
        let (total, open, closed) = figures.with(|all| (all.total, all.open, all.closed));
        let values = [("total", number(total)), ("open", number(open)), ("closed", number(closed))];
        words::HOW_MANY.with(app.lang.get(), &values.each_ref().map(|(name, text)| (*name, text.as_str())))
    };
    let late = move || {
        let (open, late, soft) = figures.with(|all| (all.open, all.overdue, all.overdue_soft));
        let lang = app.lang.get();
        let text = words::LATE.with(lang, &[("open", &number(open)), ("n", &number(late))]);
        let soft = (soft > 0).then(|| words::LATE_SOFT.with(lang, &[("n", &number(soft))]));
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
            <p><strong>{count}</strong></p>
            {late}
        </section>
    }
}
