//! One category as it is.

use leptos::prelude::*;

use super::editing::Editing;
use super::question::input_name;
use crate::app::{t, use_app, use_lang};
use crate::facts::{self, Category, List, Question};
use crate::i18n::common;
use crate::i18n::pages::categories as words;

/// What a category is for, what it asks, and what can be done with it.
#[component]
pub fn CategoryCard(
    /// The category.
    category: &'static Category,
    /// The editor.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let id = category.id.as_str();
    let on = facts::is_category_on(id);
    let is_own = facts::own().categories.iter().any(|own| own.id == id);
    let ships = facts::shipped_category(id).is_some();
    let switch = move |_| {
        editing.change_with(app, words::SWITCHED, move |own| {
            own.categories_off.retain(|off| off != id);
            if on {
                own.categories_off.push(id.to_owned());
            }
        });
    };
    let remove = move |_| {
        let said = if ships { words::SWITCHED } else { words::REMOVED };
        editing.change_with(app, said, move |own| own.categories.retain(|own| own.id != id));
    };
    let about = move || {
        let lang = lang.get();
        let list = |list: List, id: &Option<String>| id.as_deref().map(|id| lang.label(list, id));
        let priority = list(List::Priority, &category.priority)
            .map(|priority| words::PriorityIs { priority: &priority }.text(lang));
        let group = category.group.as_ref().map(|group| words::GroupIs { group }.text(lang));
        let policy = category.policy.as_deref().and_then(facts::policy);
        let policy = policy.map(|policy| lang.of(&policy.name).to_owned());
        let kind = list(List::ProductKind, &category.kind);
        let problem = list(List::Problem, &category.problem);
        [kind, problem, priority, group, policy].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let asks = |question: &'static Question| {
        view! {
            <li>
                {move || lang.get().of(&question.text)}
                " "<span class="muted small">{t(input_name(&question.input))}</span>
                {question.required.then(|| view! { " "<span class="tag" data-tone="neutral">{t(words::REQUIRED)}</span> })}
            </li>
        }
    };
    view! {
        <details class="disclosure card" data-category=id>
            <summary>
                <span>{move || super::name(lang.get(), category)}</span>
                {is_own.then(|| view! { <span class="tag" data-tone="ok">{t(words::OWN)}</span> })}
                {(!on).then(|| view! { <span class="tag" data-tone="warn">{t(words::OFF)}</span> })}
            </summary>
            <div class="stack tight">
                <p class="muted">{about}</p>
                {category.questions.is_empty().then(|| view! { <p class="muted">{t(words::NO_QUESTIONS)}</p> })}
                <ol>{category.questions.iter().map(asks).collect_view()}</ol>
                <div class="actions">
                    <button type="button" class="button small" on:click=move |_| editing.begin(category.clone())>
                        {t(common::EDIT)}
                    </button>
                    <button type="button" class="button small" on:click=switch>
                        {t(if on { words::TURN_OFF } else { words::TURN_ON })}
                    </button>
                    {is_own.then(|| view! {
                        <button type="button" class="button small quiet danger" on:click=remove>
                            {t(if ships { words::RESTORE } else { words::REMOVE })}
                        </button>
                    })}
                </div>
            </div>
        </details>
    }
}
