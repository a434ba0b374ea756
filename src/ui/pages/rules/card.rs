//! A policy in use: its clocks, and what can be done with it.

use leptos::prelude::*;

use super::policy_form::Editing;
use super::saving::{download, say, title};
use super::table::ClockTable;
use crate::app::{t, use_app, use_lang};
use crate::facts::Policy;
use crate::i18n::pages::{rules as words, settings};
use crate::i18n::{Lang, common};

/// When a policy applies, in words; `None` where that is not limited.
fn validity(lang: Lang, policy: &Policy) -> Option<String> {
    let day = |day| common::date(lang, day);
    match (policy.valid_from, policy.valid_to) {
        (None, None) => None,
        (Some(from), None) => Some(words::ValidFrom { from: &day(from) }.text(lang)),
        (None, Some(to)) => Some(words::ValidTo { to: &day(to) }.text(lang)),
        (Some(from), Some(to)) => Some(words::ValidBetween { from: &day(from), to: &day(to) }.text(lang)),
    }
}

/// A policy to be opened: its clocks, with buttons to edit its next version, copy it as a new one, save it to
/// a file, or switch it off (not while new complaints begin under it).
#[component]
pub fn PolicyCard(
    /// The version of the policy that is shown.
    policy: Policy,
    /// The editor that its buttons open.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let is_own = app
        .rules
        .with_untracked(|rules| rules.custom().policies.iter().any(|own| own.is_version_of(&policy)));
    let unchecked = policy.clocks.iter().any(|rule| !rule.checked && !rule.soft);
    let (clocks, version) = (policy.clone(), policy.version.to_string());
    let policy = StoredValue::new(policy);
    let is_used = Memo::new(move |_| {
        let country = app.country();
        let used = app.with_context(|context| app.purpose().policy(context.rules, country, context.today()));
        policy.with_value(|policy| policy.key() == used)
    });
    let is_chosen = move || {
        let (side, country) = (app.purpose().side(), app.country());
        app.rules.with(|rules| policy.with_value(|policy| rules.begins_under(side, country) == policy.id))
    };
    let name = move || policy.with_value(|policy| lang.get().of(&policy.name).to_owned());
    let valid = move || policy.with_value(|policy| validity(lang.get(), policy));
    let switch_off = move |_| {
        let said = words::SwitchedOff { name: &untrack(name) }.text(app.lang.get_untracked());
        let id = policy.with_value(|policy| policy.id.clone());
        say(app, async move { app.switch_policy(&id, false).await }, said, || {});
    };
    let next_version = move |_| policy.with_value(|policy| editing.next_version(app, policy));
    let new_policy = move |_| policy.with_value(|policy| editing.new_policy(app, policy));
    let to_file = move |_| policy.with_value(|policy| download(app, &policy.key(), policy));
    let label = move |message: fn(Lang, &str) -> String| {
        move || policy.with_value(|policy| message(lang.get(), &title(lang.get(), policy)))
    };
    view! {
        <details class="disclosure card">
            <summary>
                <span>{name}</span>
                <span class="muted small">
                    {move || settings::PolicyVersion { n: &version }.text(lang.get())}
                </span>
                {is_own.then(|| view! { <span class="tag">{t(words::OWN)}</span> })}
                {unchecked.then(|| view! { <span class="tag" data-tone="warn">{t(words::UNCHECKED_POLICY)}</span> })}
                <Show when=move || is_used.get()>
                    <span class="tag" data-tone="ok">{t(settings::POLICY_IN_USE)}</span>
                </Show>
            </summary>
            <div class="stack tight">
                {move || valid().map(|text| view! { <p class="muted">{text}</p> })}
                <div class="actions">
                    <button type="button" class="button small" aria-label=label(|lang, name| words::NextVersionOf { name }.text(lang)) on:click=next_version>
                        {t(words::NEXT_VERSION)}
                    </button>
                    <button type="button" class="button small" aria-label=label(|lang, name| words::CopyAsNewOf { name }.text(lang)) on:click=new_policy>
                        {t(words::COPY_AS_NEW)}
                    </button>
                    <button type="button" class="button small" aria-label=label(|lang, name| words::ToFileOf { name }.text(lang)) on:click=to_file>
                        {t(words::TO_FILE)}
                    </button>
                    <Show when=move || !is_chosen()>
                        <button type="button" class="button small quiet" aria-label=label(|lang, name| words::SwitchOffOf { name }.text(lang)) on:click=switch_off>
                            {t(words::SWITCH_OFF)}
                        </button>
                    </Show>
                </div>
                <ClockTable policy=clocks/>
            </div>
        </details>
    }
}
