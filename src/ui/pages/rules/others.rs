//! Policies of this side that are off.

use leptos::prelude::*;

use super::saving::{say, title};
use super::table::ClockTable;
use crate::app::{t, use_app, use_lang};
use crate::facts::{Policy, is_on, policies};
use crate::i18n::common;
use crate::i18n::pages::rules as words;

/// Each with its clocks and a way to switch it on.
#[component]
pub fn OtherPolicies() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let others = Memo::new(move |_| {
        app.rules.track();
        let side = app.purpose().side();
        policies().iter().filter(|policy| policy.side == side && !is_on(policy)).collect::<Vec<_>>()
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
fn OffPolicy(policy: &'static Policy) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let switch_on = move |_| {
        let lang = app.lang.get_untracked();
        let said = words::SwitchedOn { name: lang.of(&policy.name) }.text(lang);
        say(app, app.switch_policy(&policy.id, true), said, || {});
    };
    let unchecked = policy.clocks.iter().any(|rule| !rule.checked && !rule.soft);
    view! {
        <details class="disclosure card">
            <summary>
                <span>{move || title(lang.get(), policy)}</span>
                {unchecked.then(|| view! { <span class="tag" data-tone="warn">{t(words::UNCHECKED_POLICY)}</span> })}
            </summary>
            <div class="stack tight">
                <div class="actions">
                    <button
                        type="button"
                        class="button"
                        aria-label=move || words::SwitchOnOf { name: &title(lang.get(), policy) }.text(lang.get())
                        on:click=switch_on
                    >
                        {t(words::SWITCH_ON)}
                    </button>
                </div>
                <ClockTable policy/>
            </div>
        </details>
    }
}
