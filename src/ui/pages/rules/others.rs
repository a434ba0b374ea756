//! Policies of this side that are off.

use leptos::prelude::*;

use super::saving::{say, title};
use super::table::ClockTable;
use crate::app::{t, use_app, use_lang};
use crate::facts::Policy;
use crate::i18n::common;
use crate::i18n::pages::rules as words;

/// The policies of this purpose that are off, folded away, each with its clocks and a button that switches it
/// on. Nothing is shown when none is off.
#[component]
pub fn OtherPolicies() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let others = Memo::new(move |_| {
        let (rules, side) = (app.rules.get(), app.purpose().side());
        let is_off = |policy: &&Policy| policy.side == side && !rules.is_on(policy);
        rules.policies().iter().filter(is_off).cloned().collect::<Vec<Policy>>()
    });
    let heading = move || words::Others { n: &common::number(others.with(Vec::len)) }.text(lang.get());
    let rows = move || others.get().into_iter().map(|policy| view! { <OffPolicy policy/> }).collect_view();
    view! {
        <Show when=move || others.with(|others| !others.is_empty())>
            <details class="disclosure">
                <summary>{heading}</summary>
                <div class="stack tight">
                    <p class="muted">{t(words::OTHERS_TEXT)}</p>
                    {rows}
                </div>
            </details>
        </Show>
    }
}

#[component]
fn OffPolicy(policy: Policy) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let unchecked = policy.clocks.iter().any(|rule| !rule.checked && !rule.soft);
    let clocks = policy.clone();
    let policy = StoredValue::new(policy);
    let heading = move || policy.with_value(|policy| title(lang.get(), policy));
    let switch_on = move |_| {
        let lang = app.lang.get_untracked();
        let (id, name) = policy.with_value(|policy| (policy.id.clone(), lang.of(&policy.name).to_owned()));
        let said = words::SwitchedOn { name: &name }.text(lang);
        say(app, async move { app.switch_policy(&id, true).await }, said, || {});
    };
    view! {
        <details class="disclosure card">
            <summary>
                <span>{heading}</span>
                {unchecked.then(|| view! { <span class="tag" data-tone="warn">{t(words::UNCHECKED_POLICY)}</span> })}
            </summary>
            <div class="stack tight">
                <div class="actions">
                    <button
                        type="button"
                        class="button"
                        aria-label=move || words::SwitchOnOf { name: &heading() }.text(lang.get())
                        on:click=switch_on
                    >
                        {t(words::SWITCH_ON)}
                    </button>
                </div>
                <ClockTable policy=clocks/>
            </div>
        </details>
    }
}
