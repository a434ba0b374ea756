//! The seven grounds of non-acceptance over a case, and what is missing to rule them out.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::{t, use_app};
use crate::domain::Field;
use crate::domain::fields::intake::Part;
use crate::domain::readings::route::{self, Ground};
use crate::facts::List;
use crate::i18n::pages::route as words;
use crate::i18n::{common, fields};

/// The card that checks a complaint for the grounds on which an authority would decline it: each is clear,
/// holds, lacks fields, or is for the authority to judge.
#[component]
pub fn Precheck(
    /// The case that is checked.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let grounds = Memo::new(move |_| {
        app.with_context(|context| shown.case.with(|case| route::precheck(context, case)))
    });
    let open = move || {
        let concerns = |(_, ground): &&(&str, Ground)| matches!(ground, Ground::Missing(_) | Ground::Holds);
        grounds.with(|grounds| grounds.iter().filter(concerns).count())
    };
    let summary = move || {
        let lang = app.lang.get();
        match open() {
            0 => words::ALL_CLEAR.text(lang).to_owned(),
            n => words::Count { n: &common::number(n) }.text(lang),
        }
    };
    let line = move |(id, ground): (&'static str, Ground)| {
        let (tone, tag) = match &ground {
            Ground::Clear => ("ok", words::CLEAR),
            Ground::Holds => ("late", words::HOLDS),
            Ground::Missing(_) => ("warn", words::MISSING),
            Ground::Judge => ("neutral", words::JUDGE),
        };
        let missing = if let Ground::Missing(fields) = ground { fields } else { Vec::new() };
        view! {
            <li>
                <p>{move || app.lang.get().label(List::DeclineGround, id)}" "<span class="tag" data-tone=tone>{t(tag)}</span></p>
                <Lacking shown missing/>
            </li>
        }
    };
    view! {
        <section class="card no-print" aria-labelledby="precheck">
            <header><h2 id="precheck">{t(words::CHECK_TITLE)}</h2></header>
            <details class="disclosure">
                <summary>{summary}</summary>
                <p class="muted small">{t(words::CHECK_LEDE)}</p>
                <ol class="routes">{move || grounds.get().into_iter().map(line).collect_view()}</ol>
            </details>
        </section>
    }
}

/// The fields that are missing, each a button that opens the form to add it; nothing when none is.
#[component]
fn Lacking(shown: CasePageState, missing: Vec<Field>) -> impl IntoView {
    let app = use_app();
    let button = move |field: Field| {
        let label = move || fields::label(field, app.audience()).text(app.lang.get());
        let add = move |_| {
            if let Some(part) = Part::of(field) {
                shown.amend(part);
            }
        };
        view! { <button type="button" class="button small" on:click=add>{label}</button> }
    };
    (!missing.is_empty()).then(|| {
        view! {
            <div class="cluster small">
                <span>{t(words::LACKS)}</span>
                {missing.into_iter().map(button).collect_view()}
            </div>
        }
    })
}
