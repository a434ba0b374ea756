//! The language of the first screen.

use leptos::prelude::*;

use crate::app::use_app;
use crate::i18n::Lang;
use crate::ui::parts;

/// A button for each language, named in itself; pressing one changes the language at once, and for good.
#[component]
pub fn Languages() -> impl IntoView {
    let app = use_app();
    let choose = Callback::new(move |lang: Lang| {
        app.prefer(|preferences| preferences.lang = Some(lang));
    });
    view! { <parts::Languages choose/> }
}
