//! Words and the application at hand, for every component.

use leptos::prelude::*;

use super::state::App;
use crate::browser::page;
use crate::i18n::{Lang, Msg, Voices};

/// The application that the component is part of. Every component is drawn below the root that provides it:
/// one that is not would show, and change, a register of its own, so that it stops the page instead.
#[must_use]
pub fn use_app() -> App {
    use_context().unwrap_or_else(|| page::crash("app::words", "a component is drawn outside of the app"))
}

/// The language of the interface, as a signal to follow or set.
#[must_use]
pub fn use_lang() -> RwSignal<Lang> {
    use_app().lang
}

/// The text of a message, as a function that follows the language.
pub fn t(message: Msg) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let lang = use_lang();
    move || message.text(lang.get())
}

/// As [`t`], of a message that depends on who keeps the register.
pub fn to_keeper(message: Voices) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let app = use_app();
    move || message.to(app.audience()).text(app.lang.get())
}
