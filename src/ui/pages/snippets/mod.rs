//! Standard texts: those of the register's own, the form to write one, and those that come with it.

mod editing;
mod form;
mod list;
mod places;

use leptos::prelude::*;

use self::editing::Editing;
use self::form::SnippetForm;
use self::list::{OwnSnippets, ShippedSnippets, Variables};
use crate::app::t;
use crate::i18n::pages::snippets as words;

/// The page of the settings with the standard texts.
#[component]
pub fn Snippets() -> impl IntoView {
    let editing = Editing::new();
    view! {
        <p class="muted">{t(words::TEXT)}</p>
        <OwnSnippets editing/>
        <SnippetForm editing/>
        <Variables/>
        <ShippedSnippets editing/>
    }
}
