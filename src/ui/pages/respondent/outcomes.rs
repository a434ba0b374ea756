//! How the respondent's closed complaints ended.

use leptos::prelude::*;

use super::Theirs;
use crate::app::{t, use_app};
use crate::facts::List;
use crate::i18n::common::number;
use crate::i18n::pages::respondent as words;
use crate::register::statistics::Group;

/// The card of outcomes: each with how many of the closed complaints ended so. Says so when none is closed.
#[component]
pub fn Outcomes(
    /// The respondent of the page, with their complaints.
    theirs: Theirs,
) -> impl IntoView {
    let app = use_app();
    let outcomes = move || theirs.figures.with(|all| (all.outcomes.clone(), all.closed));
    let rows = move || {
        let (groups, closed) = outcomes();
        let row = |Group { key, count }: Group| {
            let lang = app.lang.get();
            let name = match key.as_str() {
                "" => words::NOT_RECORDED.text(lang).to_owned(),
                code => lang.label(List::Outcome, code),
            };
            let of = words::OutcomesOf { n: &number(count), closed: &number(closed) }.text(lang);
            view! { <div><dt>{name}</dt><dd>{of}</dd></div> }
        };
        groups.into_iter().filter(|group| group.count > 0).map(row).collect_view()
    };
    view! {
        <section class="card" aria-labelledby="respondent-outcomes">
            <header><h2 id="respondent-outcomes">{t(words::OUTCOMES)}</h2></header>
            <Show
                when=move || { theirs.figures.with(|all| all.closed) > 0 }
                fallback=move || view! { <p class="muted">{t(words::NO_OUTCOMES)}</p> }
            >
                <dl class="facts">{rows}</dl>
            </Show>
        </section>
    }
}
