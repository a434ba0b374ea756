//! What happens after lodging, by the clocks of the policy that the complaint began under.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::domain::StepKind;
use crate::domain::readings::clock::id;
use crate::facts::ClockRule;
use crate::i18n::pages::{intake as words, rules};
use crate::i18n::{Lang, clocks};

/// What a clock says: in a sentence of its own, or by its name when it runs from the receipt on.
fn line(rule: &ClockRule, lang: Lang) -> Option<String> {
    let length = &*clocks::rule_length(lang, rule);
    let starts = |with: StepKind| rule.start.iter().any(|event| event == with.id());
    match rule.id.as_str() {
        id::ACKNOWLEDGE if starts(StepKind::Receive) => Some(words::NextAcknowledge { length }.text(lang)),
        id::REVIEW if starts(StepKind::Receive) => Some(words::NextReview { length }.text(lang)),
        id::RESOLVE if starts(StepKind::Accept) => Some(words::NextResolve { length }.text(lang)),
        _ if starts(StepKind::Receive) => {
            Some(rules::NextClock { name: lang.of(&rule.name), length }.text(lang))
        }
        _ => None,
    }
}

/// The card that says what happens next and by when, from the clocks of a policy.
#[component]
pub fn WhatNext(
    /// Key of the policy the complaint began under, `id@version`; one that is not known gives no lines.
    policy: String,
) -> impl IntoView {
    let app = use_app();
    let items = move || {
        let rules = app.rules.get();
        let policy = rules.policy_by_key(&policy);
        let lang = app.lang.get();
        let lines = policy.into_iter().flat_map(|policy| &policy.clocks).filter_map(|rule| line(rule, lang));
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <section class="card">
            <h2>{t(words::NEXT)}</h2>
            <ol>{items}</ol>
        </section>
    }
}
