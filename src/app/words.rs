//! Words and the application at hand, for every component.

use leptos::prelude::*;

use super::state::App;
use crate::i18n::{Lang, Msg};

/// The application. Every component is drawn below the root that provides it.
#[must_use]
pub fn use_app() -> App {
    use_context::<App>().unwrap_or_default()
}

/// The language of the interface.
#[must_use]
pub fn use_lang() -> RwSignal<Lang> {
    use_app().lang
}

/// A message that follows the language.
pub fn t(message: Msg) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = use_lang();
    move || message.text(lang.get())
}
