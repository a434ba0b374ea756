//! What a corrected entry said at first.

use leptos::prelude::*;

use super::entry_words::{day, details};
use super::taken_back::MendedBy;
use crate::app::{t, use_app};
use crate::domain::Field;
use crate::domain::history::entry::Entry;
use crate::i18n::pages::case_work as work;
use crate::ui::parts::field_text;

/// By whom, when and why an entry was corrected, and, folded, what it said at first.
#[component]
pub fn AsRecorded(
    /// The entry that corrected it.
    by: Entry,
    /// The entry as it was recorded.
    recorded: Entry,
    /// Code of the currency in which amounts are shown.
    currency: String,
) -> impl IntoView {
    let app = use_app();
    let line = move |(field, text): (Field, String)| {
        let label =
            move || app.rules.with(|rules| field_text::label(rules, app.lang.get(), app.audience(), field));
        view! { <div><dt>{label}</dt><dd>{text}</dd></div> }
    };
    let happened = recorded.body.happened;
    let lines = move || {
        let (lang, audience, zone) = (app.lang.get(), app.audience(), app.zone());
        let said = app.rules.with(|rules| details(rules, &zone, lang, audience, &recorded, &[], &currency));
        said.into_iter().map(line).collect_view()
    };
    let when = move || {
        let label = app
            .rules
            .with(|rules| field_text::label(rules, app.lang.get(), app.audience(), Field::StepHappened));
        view! { <div><dt>{label}</dt><dd>{day(app.lang.get(), happened, &app.zone())}</dd></div> }
    };
    view! {
        <MendedBy by/>
        <details class="timeline-body disclosure">
            <summary>{t(work::AS_RECORDED)}</summary>
            <dl class="facts">{when}{lines}</dl>
        </details>
    }
}
