//! The deadlines: those in use, those that can be switched on, and a way in for a file.

use leptos::prelude::*;

use super::begin::BeginUnder;
use super::card::PolicyCard;
use super::intake::{RuleFile, RulesFileKind};
use super::left_out::LeftOut;
use super::others::OtherPolicies;
use super::policy_form::{Editing, PolicyDialog};
use crate::app::{t, use_app};
use crate::facts::{Policy, to_choose_from};
use crate::i18n::pages::{rules, settings as words};

/// The page of the settings with the policies: which one new complaints begin under, those offered, those
/// that are off, and a place to drop a file on.
#[component]
pub fn Policies() -> impl IntoView {
    let app = use_app();
    let editing = Editing::new();
    let offered = Memo::new(move |_| {
        let (rules, side) = (app.rules.get(), app.purpose().side());
        let mut offered = rules.offered(side);
        offered.sort_by_key(|policy| (policy.id.as_str(), std::cmp::Reverse(policy.version)));
        to_choose_from(offered, app.country()).into_iter().cloned().collect::<Vec<Policy>>()
    });
    let cards =
        move || offered.get().into_iter().map(|policy| view! { <PolicyCard policy editing/> }).collect_view();
    view! {
        <section class="stack tight" aria-labelledby="settings-deadlines">
            <p class="muted">{t(words::POLICIES_TEXT)}</p>
            <LeftOut/>
            <BeginUnder/>
            <h2>{t(rules::OFFERED)}</h2>
            {cards}
            <OtherPolicies/>
            <RuleFile of=RulesFileKind::Policies/>
            <PolicyDialog editing/>
        </section>
    }
}
