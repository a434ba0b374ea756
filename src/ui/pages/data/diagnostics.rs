//! Diagnostics: what went wrong without stopping anybody, to be handed on when asking for help.

use chrono::DateTime;
use leptos::prelude::*;

use crate::app::toasts::Tone;
use crate::app::{t, use_app, use_lang};
use crate::browser::{intl, page};
use crate::diagnostics::{self, Diagnostic};
use crate::i18n::pages::data as words;
use crate::storage::diagnostics as kept;
use crate::ui::widgets::CopyButton;

/// Id of the heading, where the focus goes once the reports are cleared.
const HEADING: &str = "data-diagnostics";

/// The diagnostics: each report with its last time and its count, and buttons to copy and clear them. Says so
/// when there are none.
#[component]
pub fn DiagnosticsCard() -> impl IntoView {
    let app = use_app();
    let cleared = RwSignal::new(());
    let seen = Memo::new(move |_| {
        // Nothing tells of a new report: look again with every move of the clock.
        app.now.track();
        cleared.track();
        diagnostics::list()
    });
    let clear = move |_| {
        kept::clear();
        cleared.set(());
        // The button that had the focus goes.
        page::focus(HEADING);
        app.toasts.show(Tone::Ok, words::DIAGNOSTICS_CLEARED.text(app.lang.get_untracked()));
    };
    let list = move || {
        let seen = seen.get();
        if seen.is_empty() {
            return view! { <p>{t(words::DIAGNOSTICS_NONE)}</p> }.into_any();
        }
        let text = for_copying(&seen);
        let items = seen.into_iter().map(|seen| view! { <Item seen/> }).collect_view();
        view! {
            <div class="actions">
                <CopyButton text label=words::DIAGNOSTICS_COPY/>
                <button type="button" class="button" on:click=clear>{t(words::DIAGNOSTICS_CLEAR)}</button>
            </div>
            <ol class="error-list">{items}</ol>
        }
        .into_any()
    };
    view! {
        <section class="stack tight" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{t(words::DIAGNOSTICS)}</h2>
            <p class="muted">{t(words::DIAGNOSTICS_TEXT)}</p>
            {list}
        </section>
    }
}

/// One report: when it was seen last, how often, where, what.
#[component]
fn Item(seen: Diagnostic) -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let (at, count) = (seen.at, usize::try_from(seen.count).unwrap_or(usize::MAX));
    let when = move || {
        DateTime::from_timestamp_millis(at).map(|at| intl::instant(lang.get().tag(), at, &app.zone()))
    };
    let often = move || words::DIAGNOSTICS_TIMES.text(lang.get(), count);
    view! {
        <li>
            <span class="where">{when}</span>
            <span>{often}</span>
            // Names of modules and errors, the same in every language.
            <span lang="en">{format!("{}: {}", seen.place, seen.cause)}</span>
        </li>
    }
}

/// The version, then a line for each report with its time in UTC.
fn for_copying(seen: &[Diagnostic]) -> String {
    let line = |seen: &Diagnostic| {
        let at =
            DateTime::from_timestamp_millis(seen.at).map(|at| at.format("%Y-%m-%dT%H:%M:%SZ").to_string());
        format!("{}\t{}\t{}\t{}", at.unwrap_or_default(), seen.count, seen.place, seen.cause)
    };
    let version = format!("Redress {}", env!("CARGO_PKG_VERSION"));
    std::iter::once(version).chain(seen.iter().map(line)).collect::<Vec<_>>().join("\n")
}
