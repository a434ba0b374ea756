//! A policy in use: its clocks, and what can be done with it.

use leptos::prelude::*;

use super::policy_form::Editing;
use super::saving::{download, say, title};
use super::table::ClockTable;
use crate::app::{t, use_app, use_lang};
use crate::browser::zone::BrowserZone;
use crate::domain::Zone;
use crate::facts::{self, Policy};
use crate::i18n::pages::{rules as words, settings};
use crate::i18n::{Lang, common};

/// When it applies, where that is limited.
fn validity(lang: Lang, policy: &Policy) -> Option<String> {
    let day = |day| common::date(lang, day);
    match (policy.valid_from, policy.valid_to) {
        (None, None) => None,
        (Some(from), None) => Some(words::ValidFrom { from: &day(from) }.text(lang)),
        (None, Some(to)) => Some(words::ValidTo { to: &day(to) }.text(lang)),
        (Some(from), Some(to)) => Some(words::ValidBetween { from: &day(from), to: &day(to) }.text(lang)),
    }
}

/// A policy in use.
#[component]
pub fn PolicyCard(
    /// The policy.
    policy: &'static Policy,
    /// What edits it.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let is_used = Memo::new(move |_| {
        app.rules.track();
        app.purpose().policy(BrowserZone.day(app.now.get())) == policy.key()
    });
    let is_chosen = move || {
        app.rules.track();
        facts::begins_under(app.purpose().side()) == policy.id
    };
    let is_own = facts::own().policies.iter().any(|own| own.key() == policy.key());
    let unchecked = policy.clocks.iter().any(|rule| !rule.checked && !rule.soft);
    let switch_off = move |_| {
        let lang = app.lang.get_untracked();
        let said = words::SwitchedOff { name: lang.of(&policy.name) }.text(lang);
        say(app, app.switch_policy(&policy.id, false), said, || {});
    };
    let label =
        move |message: fn(Lang, &str) -> String| move || message(lang.get(), &title(lang.get(), policy));
    view! {
        <details class="disclosure card">
            <summary>
                <span>{move || lang.get().of(&policy.name)}</span>
                <span class="muted small">
                    {move || settings::PolicyVersion { n: &policy.version.to_string() }.text(lang.get())}
                </span>
                {is_own.then(|| view! { <span class="tag">{t(words::OWN)}</span> })}
                {unchecked.then(|| view! { <span class="tag" data-tone="warn">{t(words::UNCHECKED_POLICY)}</span> })}
                <Show when=move || is_used.get()>
                    <span class="tag" data-tone="ok">{t(settings::POLICY_IN_USE)}</span>
                </Show>
            </summary>
            <div class="stack tight">
                {move || validity(lang.get(), policy).map(|text| view! { <p class="muted">{text}</p> })}
                <div class="actions">
                    <button type="button" class="button small" aria-label=label(|lang, name| words::NextVersionOf { name }.text(lang)) on:click=move |_| editing.next_version(policy)>
                        {t(words::NEXT_VERSION)}
                    </button>
                    <button type="button" class="button small" aria-label=label(|lang, name| words::CopyAsNewOf { name }.text(lang)) on:click=move |_| editing.new_policy(policy)>
                        {t(words::COPY_AS_NEW)}
                    </button>
                    <button type="button" class="button small" aria-label=label(|lang, name| words::ToFileOf { name }.text(lang)) on:click=move |_| download(&policy.key(), policy)>
                        {t(words::TO_FILE)}
                    </button>
                    <Show when=move || !is_chosen()>
                        <button type="button" class="button small quiet" aria-label=label(|lang, name| words::SwitchOffOf { name }.text(lang)) on:click=switch_off>
                            {t(words::SWITCH_OFF)}
                        </button>
                    </Show>
                </div>
                <ClockTable policy/>
            </div>
        </details>
    }
}
