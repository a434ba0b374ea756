//! What an import will do, before it does it.

use leptos::prelude::*;

use super::flow::Flow;
use super::targets;
use crate::app::toasts::Tone;
use crate::app::{t, use_lang};
use crate::exchange::csv::{Inspection, Mapping, MappingError, Target};
use crate::i18n::Lang;
use crate::i18n::common::number;
use crate::i18n::pages::data as words;
use crate::ui::parts::error_text;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::Notice;

/// What a character that could not be decoded shows as.
const REPLACEMENT: &str = "\u{fffd}";

/// What the import will do, before it does it: rows and columns it takes, what is missing or damaged, and
/// what has to be put right first.
#[component]
pub fn Forecast(
    /// The import, whose mapping is followed.
    flow: Flow,
    /// What was found in the file: counts of rows and faults.
    found: Inspection,
) -> impl IntoView {
    let lang = use_lang();
    let stop = found.stopped;
    let found = StoredValue::new(found);
    let lines = move || {
        let lines = found.with_value(|found| flow.mapping.with(|mapping| lines(lang.get(), found, mapping)));
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let faults = move || {
        let faults = flow.mapping.with(Mapping::faults);
        faults.iter().map(|wrong| view! { <p class="error">{fault(lang.get(), wrong)}</p> }).collect_view()
    };
    let stopped = stop.map(|stop| {
        let text = move || error_text::stopped(lang.get(), stop);
        view! { <Notice tone=Tone::Warn title=title_of(words::STOP_TITLE)><p>{text}</p></Notice> }
    });
    view! {
        <h3>{t(words::WILL)}</h3>
        {stopped}
        <ul>{lines}</ul>
        <div role="alert">{faults}</div>
    }
}

fn fault(lang: Lang, fault: &MappingError) -> String {
    match fault {
        MappingError::Nothing => words::FAULT_NOTHING.text(lang).to_owned(),
        MappingError::Twice(target) => {
            words::FaultTwice { target: targets::name(*target).text(lang) }.text(lang)
        }
    }
}

fn lines(lang: Lang, found: &Inspection, mapping: &Mapping) -> Vec<String> {
    let count = |n: u64| number(usize::try_from(n).unwrap_or(usize::MAX));
    let has = |target: Target| mapping.columns.iter().any(|column| column.target == target);
    let left = mapping.columns.iter().filter(|column| column.target == Target::Ignore).count();
    let mapped = number(mapping.columns.len() - left);
    let mut lines = vec![
        words::WillRows { n: &count(found.rows) }.text(lang),
        words::WillColumns { mapped: &mapped, left: &number(left) }.text(lang),
    ];
    if !has(Target::Received) {
        lines.push(words::WILL_NO_RECEIVED.text(lang).to_owned());
    }
    if !has(Target::ExternalId) {
        lines.push(words::WILL_NO_ID.text(lang).to_owned());
    }
    if found.uneven > 0 {
        lines.push(words::WillUneven { n: &count(found.uneven) }.text(lang));
    }
    if found.damaged > 0 {
        lines.push(words::WillDamaged { n: &count(found.damaged), sign: REPLACEMENT }.text(lang));
    }
    lines
}
