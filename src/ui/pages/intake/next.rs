//! What happens after lodging, by the clocks that now run.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::facts::{self, Policy};
use crate::i18n::pages::intake as words;
use crate::i18n::{Lang, Msg, loops};

/// What a clock says about the time to come.
const DESK: &[(&str, Msg)] = &[
    ("acknowledge", words::NEXT_ACKNOWLEDGE),
    ("review", words::NEXT_REVIEW),
    ("resolve", words::NEXT_RESOLVE),
];

fn line(policy: &Policy, clock: &str, message: Msg, lang: Lang) -> Option<String> {
    policy.clock(clock).map(|rule| message.with(lang, &[("length", &loops::length(lang, rule.length))]))
}

/// The lines, for one side of the counter or the other.
fn lines(personal: bool, policy: &str, lang: Lang) -> Vec<String> {
    let policy = facts::policy_by_key(policy);
    if !personal {
        let Some(policy) = policy else { return Vec::new() };
        return DESK.iter().filter_map(|(clock, message)| line(policy, clock, *message, lang)).collect();
    }
    let plain = |message: Msg| Some(message.text(lang).to_owned());
    let answer = policy.and_then(|policy| line(policy, "answer", words::NEXT_PERSONAL_ANSWER, lang));
    let all = [plain(words::NEXT_PERSONAL_CONFIRM), answer, plain(words::NEXT_PERSONAL_PROOF)];
    all.into_iter().flatten().collect()
}

/// What happens next.
#[component]
pub fn WhatNext(
    /// The policy: `id@version`.
    policy: String,
) -> impl IntoView {
    let app = use_app();
    let items = move || {
        let lines = lines(app.is_personal(), &policy, app.lang.get());
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <section class="card">
            <h2>{t(words::NEXT)}</h2>
            <ol>{items}</ol>
        </section>
    }
}
