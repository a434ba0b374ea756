//! The deadlines: those in use, those that can be switched on, and a way in for a file.

use leptos::prelude::*;

use super::begin::BeginUnder;
use super::card::PolicyCard;
use super::intake::{RuleFile, RulesFileKind};
use super::left_out::LeftOut;
use super::others::OtherPolicies;
use super::policy_form::{Editing, PolicyDialog};
use crate::app::{App, t, use_app};
use crate::facts::{CountryCode, Policy, country_of, to_choose_from};
use crate::i18n::common::number;
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
    // Those of other countries are on for purchases there, and folded away.
    let (own, abroad) = (of_country(app, offered, true), of_country(app, offered, false));
    let cards = move |policies: Memo<Vec<Policy>>| {
        move || policies.get().into_iter().map(|policy| view! { <PolicyCard policy editing/> }).collect_view()
    };
    let count = move || rules::Abroad { n: &number(abroad.with(Vec::len)) }.text(app.lang.get());
    view! {
        <section class="stack tight" aria-labelledby="settings-deadlines">
            <p class="muted">{t(words::POLICIES_TEXT)}</p>
            <LeftOut/>
            <BeginUnder/>
            <h2>{t(rules::OFFERED)}</h2>
            {cards(own)}
            <Show when=move || abroad.with(|abroad| !abroad.is_empty())>
                <details class="disclosure">
                    <summary>{count}</summary>
                    <div class="stack tight">{cards(abroad)}</div>
                </details>
            </Show>
            <OtherPolicies/>
            <RuleFile of=RulesFileKind::Policies/>
            <PolicyDialog editing/>
        </section>
    }
}

/// The policies of the register's country and of no country, or those of others.
fn of_country(app: App, policies: Memo<Vec<Policy>>, own: bool) -> Memo<Vec<Policy>> {
    Memo::new(move |_| {
        let here = app.country().unwrap_or(CountryCode::OTHER).country().calendar;
        let nowhere = CountryCode::OTHER.country().calendar;
        let is_own = |policy: &&Policy| [here, nowhere].contains(&country_of(&policy.calendar)) == own;
        policies.with(|policies| policies.iter().filter(is_own).cloned().collect())
    })
}
