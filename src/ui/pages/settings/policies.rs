//! The deadlines: every clock with its length, what starts and ends it, and where it comes from.

use leptos::prelude::*;

use crate::app::{t, use_app, use_lang};
use crate::browser::zone::BrowserZone;
use crate::domain::{Field, StepKind, Zone};
use crate::facts::{ClockRule, Policy, policies};
use crate::i18n::pages::settings as words;
use crate::i18n::{Lang, Msg, common, fields, loops};

/// All policies there are.
#[component]
pub fn Policies() -> impl IntoView {
    view! {
        <section class="stack tight" aria-labelledby="settings-policies">
            <h2 id="settings-policies">{t(words::POLICIES)}</h2>
            <p class="muted">{t(words::POLICIES_TEXT)}</p>
            {policies().iter().map(|policy| view! { <PolicyCard policy/> }).collect_view()}
        </section>
    }
}

#[component]
fn PolicyCard(policy: &'static Policy) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let is_used = Memo::new(move |_| app.purpose().policy(BrowserZone.day(app.now.get())) == policy.key());
    let name = move || lang.get().of(&policy.name);
    let version = move || words::POLICY_VERSION.with(lang.get(), &[("n", &policy.version.to_string())]);
    view! {
        <details class="disclosure card" open=is_used.get_untracked()>
            <summary>
                <span>{name}</span>
                <span class="muted small">{version}</span>
                <Show when=move || is_used.get()>
                    <span class="tag" data-tone="ok">{t(words::POLICY_IN_USE)}</span>
                </Show>
            </summary>
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
        </details>
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

fn event_name(event: &str, personal: bool) -> Option<Msg> {
    if let Some(path) = event.strip_prefix("field:") {
        let field = path.parse::<Field>().ok()?;
        return Some(if personal { fields::label_personal(field) } else { fields::label(field) });
    }
    let kind = StepKind::find(event.split(':').next().unwrap_or_default())?;
    Some(if personal { loops::step_personal(kind) } else { loops::step(kind) })
}

#[component]
fn RuleRow(rule: &'static ClockRule) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let start = move || steps(lang.get(), &rule.start, app.is_personal());
    let stops = move || steps(lang.get(), &rule.stop, app.is_personal());
    let who = move || {
        let who = if app.is_personal() { loops::who_personal(rule.who) } else { loops::who(rule.who) };
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
                {move || loops::length(lang.get(), rule.length)}
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
