//! Setting the document's title.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::browser::page;
use crate::i18n::{Msg, common};

/// Sets the document's title to this message and the app's name, and follows the language. Call it while a
/// page is being made.
pub fn use_title(title: Msg) {
    use_title_text(move |lang| title.text(lang).to_owned());
}

/// As [`use_title`], for a title that is made of signals: `title` is called again whenever one changes.
pub fn use_title_text(title: impl Fn(crate::i18n::Lang) -> String + 'static) {
    let lang = use_lang();
    Effect::new(move |_| {
        let lang = lang.get();
        page::set_title(&format!("{} · {}", title(lang), common::APP.text(lang)));
    });
}
