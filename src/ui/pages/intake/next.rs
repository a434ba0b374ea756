//! What happens after lodging, by the clocks of the policy that the complaint began under.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::domain::StepKind;
use crate::domain::readings::clock::id;
use crate::facts::{CHINA, ClockRule, Policy, forum_region};
use crate::i18n::pages::{intake as words, rules};
use crate::i18n::{Audience, Lang, Msg, clocks};

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

/// The lines, for one side of the counter or the other.
fn lines(policy: &Policy, audience: Audience, lang: Lang) -> Vec<String> {
    if audience != Audience::Owner {
        return policy.clocks.iter().filter_map(|rule| line(rule, lang)).collect();
    }
    let plain = |message: Msg| Some(message.text(lang).to_owned());
    let answer = policy.clock(id::ANSWER).map(|rule| {
        let length = &*clocks::rule_length(lang, rule);
        match forum_region(&policy.calendar) {
            CHINA => words::NextWithoutAnswerInChina { length }.text(lang),
            _ => words::NextWithoutAnswer { length }.text(lang),
        }
    });
    let all = [plain(words::NEXT_ASK_MERCHANT), answer, plain(words::NEXT_KEEP_PROOF)];
    all.into_iter().flatten().collect()
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
        let lines = policy.map(|policy| lines(policy, app.audience(), app.lang.get())).unwrap_or_default();
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    view! {
        <section class="card">
            <h2>{t(words::NEXT)}</h2>
            <ol>{items}</ol>
        </section>
    }
}
