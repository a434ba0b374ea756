//! One of what the case has: a clock, a policy, an obligation.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::app::App;
use crate::app::use_app;
use crate::domain::history::guard;
use crate::domain::readings::clock;
use crate::domain::{Context, Field};
use crate::facts::{Policy, own_first};
use crate::i18n::pages::{case as words, settings};
use crate::i18n::{Msg, common};
use crate::ui::pages::case::on_show::CasePageState;
use crate::ui::parts::field::ControlOf;
use crate::ui::parts::obligation;

/// The value that the field holds when this is chosen, and its label.
type Choice = (String, String);

/// A list to open that chooses one thing of the case.
#[component]
pub fn Pick(
    /// The form, the field and the ids of the control.
    of: ControlOf,
    /// What to choose from: value and label of each option.
    options: Signal<Vec<Choice>>,
    /// Label of the first option, which empties the field; "choose" when absent.
    #[prop(default = common::CHOOSE)]
    none: Msg,
) -> impl IntoView {
    let app = use_app();
    let ControlOf { form, field, id, described, invalid } = of;
    let option = move |(value, label): Choice| {
        let chosen = {
            let value = value.clone();
            move || form.text(field) == value
        };
        view! { <option value=value.clone() selected=chosen>{label}</option> }
    };
    view! {
        <select
            id=id
            name=field.to_string()
            on:change:target=move |event| form.set(field, event.target().value())
            aria-describedby=move || described.get()
            aria-invalid=move || invalid.get().then_some("true")
        >
            <option value="" selected=move || form.text(field).is_empty()>{move || none.text(app.lang.get())}</option>
            {move || options.get().into_iter().map(option).collect_view()}
        </select>
    }
}

/// The clocks to choose from, by id: those that are paused for the field `ResumeClock`, else those that can
/// be paused and are not.
pub fn clocks(shown: CasePageState, field: Field) -> Signal<Vec<Choice>> {
    let app = use_app();
    Signal::derive(move || {
        let lang = app.lang.get();
        shown.case.with(|case| {
            let fits = |clock: &clock::Clock| match field {
                Field::ResumeClock => case.state.paused.contains(&*clock.id()),
                _ => clock.can_be_paused() && !case.state.paused.contains(&*clock.id()),
            };
            let clocks = app.with_context(|context| clock::clocks(context, case));
            let choice = |clock: clock::Clock| {
                let name = clock.rule().map_or_else(String::new, |rule| lang.of(&rule.name).to_owned());
                (clock.id().to_string(), name)
            };
            clocks.into_iter().filter(fits).map(choice).collect()
        })
    })
}

/// The policies the case can change to, by key: those offered for this purpose without the one it runs under.
/// The label says where one came into force only after the case was received.
pub fn policies(shown: CasePageState) -> Signal<Vec<Choice>> {
    let app: App = use_app();
    Signal::derive(move || {
        let (lang, rules) = (app.lang.get(), app.rules.get());
        let (now, fit) = shown.case.with(|case| {
            let fit = |context: &Context<'_>| {
                let choice =
                    |policy: &Policy| (policy.key(), guard::is_newer_than_receipt(context, case, policy));
                guard::policies_for(context, case).map(choice).collect::<HashMap<String, bool>>()
            };
            (case.state.policy.clone(), app.with_context(fit))
        });
        let mut offered = rules.offered(app.purpose().side());
        own_first(&mut offered, app.country());
        let others = offered.into_iter();
        let others = others.filter(|policy| policy.key() != now);
        let title = |policy: &Policy, is_newer: bool| {
            let version = settings::PolicyVersion { n: &policy.version.to_string() }.text(lang);
            let title = format!("{} · {version}", lang.of(&policy.name));
            if is_newer { words::RulesSinceReceipt { rules: &title }.text(lang) } else { title }
        };
        let choice = |policy: &Policy| {
            let is_newer = *fit.get(&policy.key())?;
            Some((policy.key(), title(policy, is_newer)))
        };
        others.filter_map(choice).collect()
    })
}

/// The obligations that are not settled, by their place in the case's list, counted from 0.
pub fn obligations(shown: CasePageState) -> Signal<Vec<Choice>> {
    let app = use_app();
    Signal::derive(move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        shown.case.with(|case| {
            let currency = case.fields.get(Field::PurchaseCurrency);
            let open = case.state.obligations.iter().enumerate().filter(|(_, owed)| !owed.is_settled());
            let choice = |(place, owed): (usize, &crate::domain::history::state::Owed)| {
                let number = place + 1;
                let line = obligation::line(lang, audience, &owed.obligation, currency);
                (place.to_string(), format!("{number}. {line}"))
            };
            open.map(choice).collect()
        })
    })
}
