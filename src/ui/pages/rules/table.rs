//! The clocks of a policy: length, what starts and ends each, and where it comes from.

use leptos::prelude::*;

use super::events::event_name;
use crate::app::{t, use_app, use_lang};
use crate::facts::{ClockRule, Policy};
use crate::i18n::pages::settings as words;
use crate::i18n::{Lang, common, steps};

/// A row for each clock.
#[component]
pub fn ClockTable(
    /// The policy.
    policy: &'static Policy,
) -> impl IntoView {
    let lang = use_lang();
    let name = move || lang.get().of(&policy.name);
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
                <tbody>{policy.clocks.iter().map(|rule| view! { <RuleRow rule/> }).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// Events of a policy by the names of their steps and fields, each once.
fn steps(lang: Lang, events: &[String], personal: bool) -> String {
    let mut names: Vec<&str> = Vec::new();
    for event in events {
        let Some(name) = event_name(event, personal) else { continue };
        if !names.contains(&name.text(lang)) {
            names.push(name.text(lang));
        }
    }
    common::any_of(lang, &names)
}

#[component]
fn RuleRow(rule: &'static ClockRule) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let start = move || steps(lang.get(), &rule.start, app.is_personal());
    let stops = move || steps(lang.get(), &rule.stop, app.is_personal());
    let who = move || {
        let who = if app.is_personal() { steps::who_personal(rule.who) } else { steps::who(rule.who) };
        who.text(lang.get())
    };
    let (tone, checked) = if rule.checked { ("ok", words::CHECKED) } else { ("warn", words::NOT_CHECKED) };
    view! {
        <tr>
            <th scope="row">
                {move || lang.get().of(&rule.name)}
                {rule.soft.then(|| view! { <br/><span class="muted small">{t(words::SOFT)}</span> })}
            </th>
            <td>
                {move || steps::length(lang.get(), rule.length)}
                {rule.roll_forward.then(|| view! { <br/><span class="muted small">{t(words::ROLLS)}</span> })}
            </td>
            <td>{who}</td>
            <td>{start}</td>
            <td>{stops}</td>
            <td>
                <span class="tag" data-tone=tone>{t(checked)}</span>
                " "
                {move || lang.get().of(&rule.source)}
            </td>
        </tr>
    }
}
