//! Which rules new complaints begin under.

use leptos::prelude::*;

use super::saving::say;
use crate::app::{t, use_app};
use crate::facts::to_choose_from;
use crate::i18n::pages::rules as words;

/// A list of the policies offered, which sets the one that new complaints begin under. It goes by id: the day
/// of receipt decides the version. A toast says when it is saved.
#[component]
pub fn BeginUnder() -> impl IntoView {
    let app = use_app();
    let choose = move |id: String| {
        let lang = app.lang.get_untracked();
        let rules = app.rules.get_untracked();
        let name = rules.policy(&id).map(|policy| lang.of(&policy.name)).unwrap_or_default();
        let side = app.purpose().side();
        say(
            app,
            async move { app.begin_under(side, &id).await },
            words::BeginSaved { name }.text(lang),
            || {},
        );
    };
    let options = move || {
        let (lang, rules, side) = (app.lang.get(), app.rules.get(), app.purpose().side());
        let now = rules.begins_under(side, app.country());
        let mut ids: Vec<&str> = Vec::new();
        for policy in to_choose_from(rules.offered(side), app.country()) {
            if !ids.contains(&policy.id.as_str()) {
                ids.push(&policy.id);
            }
        }
        // What was chosen under another country is listed as long as it is in use.
        if !ids.contains(&now) {
            ids.insert(0, now);
        }
        let option = |id: &str| {
            let name = rules.policy(id).map(|policy| lang.of(&policy.name).to_owned());
            view! { <option value=id.to_owned() selected=id == now>{name}</option> }
        };
        ids.into_iter().map(option).collect_view()
    };
    view! {
        <div class="field">
            <label for="rules-begin">{t(words::BEGIN_UNDER)}</label>
            <select
                id="rules-begin"
                name="rules.begin"
                aria-describedby="rules-begin-hint"
                on:change:target=move |event| choose(event.target().value())
            >
                {options}
            </select>
            <p class="hint" id="rules-begin-hint">{t(words::BEGIN_UNDER_TEXT)}</p>
        </div>
    }
}
