//! Categories: what a complaint of a kind is asked besides and how it is handled, to be changed.

mod card;
mod choices;
mod controls;
mod editing;
mod faults;
mod form;
mod question;
mod questions;
mod transfer;

use leptos::prelude::*;

use self::card::{CategoryCard, Standing};
use self::editing::Editing;
use self::form::CategoryForm;
use self::transfer::CategoryTransfer;
use crate::app::{t, use_app};
use crate::facts::Category;
use crate::i18n::pages::categories as words;
use crate::ui::widgets::Dialog;

/// The page of the settings with all categories, a button that adds one, and their export and import. A
/// category is edited in a sheet.
#[component]
pub fn Categories() -> impl IntoView {
    let app = use_app();
    let editing = Editing::new();
    let all = Memo::new(move |_| {
        app.rules.with(|rules| {
            let standing = |category: &Category| Standing::of(rules, category);
            rules.categories().iter().map(standing).collect::<Vec<_>>()
        })
    });
    let title = Signal::derive(move || {
        let lang = app.lang.get();
        let id = editing.category.with(|category| category.id.clone());
        let known = app.rules.with(|rules| rules.categories().iter().any(|category| category.id == id));
        if !known {
            return words::NEW.text(lang).to_owned();
        }
        words::Edit { name: &editing.category.with(|category| name(lang, category)) }.text(lang)
    });
    view! {
        <section class="stack tight" aria-labelledby="settings-categories">
            <p class="muted">{t(words::TEXT)}</p>
            {move || all.get().into_iter().map(|standing| view! { <CategoryCard standing editing/> }).collect_view()}
            <div class="actions">
                <button type="button" class="button" on:click=move |_| editing.begin(Editing::blank())>
                    {t(words::ADD)}
                </button>
            </div>
            <CategoryTransfer editing/>
            <Dialog open=editing.open title wide=true>
                <CategoryForm editing/>
            </Dialog>
        </section>
    }
}

/// What a category is called: its name, else what it is for.
fn name(lang: crate::i18n::Lang, category: &Category) -> String {
    use crate::facts::List;
    if let Some(name) = &category.name {
        return lang.of(name).to_owned();
    }
    let kind = category.kind.as_deref().map(|id| lang.label(List::ProductKind, id));
    let problem = category.problem.as_deref().map(|id| lang.label(List::Problem, id));
    let both: Vec<String> = [kind, problem].into_iter().flatten().collect();
    if both.is_empty() { words::UNNAMED.text(lang).to_owned() } else { both.join(" · ") }
}
