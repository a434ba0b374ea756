//! The card of one category.

use leptos::prelude::*;

use super::editing::Editing;
use super::question::input_name;
use crate::app::{t, use_app, use_lang};
use crate::facts::{Bilingual, Category, List, Question, Rules, shipped_category};
use crate::i18n::common;
use crate::i18n::pages::categories as words;

/// A category with what its card needs to know of the rules: whether it is on, is the register's own, and
/// which policy it has.
#[derive(Clone, PartialEq)]
pub struct Standing {
    category: Category,
    /// The name of the policy whose clocks run; `None` when the usual one does.
    policy: Option<Bilingual>,
    is_on: bool,
    is_own: bool,
}

impl Standing {
    /// A category as it stands under these rules.
    pub fn of(rules: &Rules, category: &Category) -> Self {
        let policy = category.policy.as_deref().and_then(|id| rules.policy(id));
        Self {
            policy: policy.map(|policy| policy.name.clone()),
            is_on: rules.is_category_on(&category.id),
            is_own: rules.custom().categories.iter().any(|own| own.id == category.id),
            category: category.clone(),
        }
    }
}

/// A category to be opened: what it is for and what it asks, with buttons to edit it, turn it on or off, and,
/// where it is the register's own, to remove it or restore the one that ships.
#[component]
pub fn CategoryCard(
    /// The category, as `Standing::of` gives it.
    standing: Standing,
    /// The editor in which the category is opened for editing.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let Standing { category, policy, is_on: on, is_own } = standing;
    let id = StoredValue::new(category.id.clone());
    let ships = shipped_category(&category.id).is_some();
    let switch = move |_| {
        let id = id.get_value();
        editing.change_with(app, words::SWITCHED, move |own| {
            own.categories_off.retain(|off| *off != id);
            if on {
                own.categories_off.push(id);
            }
        });
    };
    let remove = move |_| {
        let (said, id) = (if ships { words::SWITCHED } else { words::REMOVED }, id.get_value());
        editing.change_with(app, said, move |own| own.categories.retain(|own| own.id != id));
    };
    let questions = category.questions.clone();
    let category = StoredValue::new(category);
    let about = move || {
        let (lang, category) = (lang.get(), category.get_value());
        let list = |list: List, id: &Option<String>| id.as_deref().map(|id| lang.label(list, id));
        let priority = list(List::Priority, &category.priority)
            .map(|priority| words::PriorityIs { priority: &priority }.text(lang));
        let group = category.group.as_ref().map(|group| words::GroupIs { group }.text(lang));
        let policy = policy.as_ref().map(|name| lang.of(name).to_owned());
        let kind = list(List::ProductKind, &category.kind);
        let problem = list(List::Problem, &category.problem);
        [kind, problem, priority, group, policy].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let asks = |question: Question| {
        let Question { text, input, required, .. } = question;
        view! {
            <li>
                {move || lang.get().of(&text).to_owned()}
                " "<span class="muted small">{t(input_name(&input))}</span>
                {required.then(|| view! { " "<span class="tag" data-tone="neutral">{t(words::REQUIRED)}</span> })}
            </li>
        }
    };
    view! {
        <details class="disclosure card" data-category=id.get_value()>
            <summary>
                <span>{move || category.with_value(|category| super::name(lang.get(), category))}</span>
                {is_own.then(|| view! { <span class="tag" data-tone="ok">{t(words::OWN)}</span> })}
                {(!on).then(|| view! { <span class="tag" data-tone="warn">{t(words::OFF)}</span> })}
            </summary>
            <div class="stack tight">
                <p class="muted">{about}</p>
                {questions.is_empty().then(|| view! { <p class="muted">{t(words::NO_QUESTIONS)}</p> })}
                <ol>{questions.into_iter().map(asks).collect_view()}</ol>
                <div class="actions">
                    <button type="button" class="button small" on:click=move |_| editing.begin(category.get_value())>
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
