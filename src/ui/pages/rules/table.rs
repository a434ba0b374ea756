//! The clocks of a policy: length, what starts and ends each, and where it comes from.

use std::sync::Arc;

use leptos::prelude::*;

use super::events::event_name;
use crate::app::{t, use_app, use_lang};
use crate::facts::{ClockRule, Policy, Roll};
use crate::i18n::pages::settings as words;
use crate::i18n::{Audience, Lang, clocks, common, steps};

/// A table with a row for each clock of a policy: length, whose it is, what starts and stops it, source.
#[component]
pub fn ClockTable(
    /// The policy whose clocks are shown.
    policy: Policy,
) -> impl IntoView {
    let lang = use_lang();
    let Policy { name, clocks, .. } = policy;
    let caption = StoredValue::new(name);
    let name = move || caption.with_value(|name| lang.get().of(name).to_owned());
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=name>
            <table class="plain">
                <caption class="visually-hidden">{name}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(words::CLOCK)}</th>
                        <th scope="col">{t(words::LENGTH)}</th>
                        <th scope="col">{t(words::WHO)}</th>
                        <th scope="col">{t(words::STARTS)}</th>
                        <th scope="col">{t(words::STOPS)}</th>
                        <th scope="col">{t(words::SOURCE)}</th>
                    </tr>
                </thead>
                <tbody>{clocks.into_iter().map(|rule| view! { <RuleRow rule/> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// Events of a policy by the names of their steps and fields, each once.
fn steps(lang: Lang, events: &[String], audience: Audience) -> String {
    let mut names: Vec<&str> = Vec::new();
    for event in events {
        let Some(name) = event_name(event, audience) else { continue };
        if !names.contains(&name.text(lang)) {
            names.push(name.text(lang));
        }
    }
    common::any_of(lang, &names)
}

#[component]
fn RuleRow(rule: Arc<ClockRule>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let ClockRule { who, soft, roll_forward, roll, .. } = *rule;
    // Of what the product set by itself there is nothing to read.
    let tag = match (rule.is_product_default(), rule.checked) {
        (true, _) => None,
        (false, true) => Some(("ok", words::CHECKED)),
        (false, false) => Some(("warn", words::NOT_CHECKED)),
    };
    let tag = tag.map(|(tone, checked)| view! { <span class="tag" data-tone=tone>{t(checked)}</span> " " });
    let rule = StoredValue::new(rule);
    let name = move || rule.with_value(|rule| lang.get().of(&rule.name).to_owned());
    let length = move || rule.with_value(|rule| clocks::rule_length(lang.get(), rule));
    let rolls = if roll == Roll::Holidays { words::ROLLS_HOLIDAYS } else { words::ROLLS };
    let source = move || rule.with_value(|rule| lang.get().of(&rule.source).to_owned());
    let start = move || rule.with_value(|rule| steps(lang.get(), &rule.start, app.audience()));
    let stops = move || rule.with_value(|rule| steps(lang.get(), &rule.stop, app.audience()));
    let who = move || {
        let who = steps::who(who, app.audience());
        who.text(lang.get())
    };
    view! {
        <tr>
            <th scope="row">
                {name}
                {soft.then(|| view! { <br/><span class="muted small">{t(words::SOFT)}</span> })}
            </th>
            <td>
                {length}
                {roll_forward.then(|| view! { <br/><span class="muted small">{t(rolls)}</span> })}
            </td>
            <td>{who}</td>
            <td>{start}</td>
            <td>{stops}</td>
            <td>
                {tag}
                {source}
            </td>
        </tr>
    }
}
