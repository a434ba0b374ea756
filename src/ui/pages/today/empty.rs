//! An empty register, and how to begin.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::{t, to_keeper, use_app};
use crate::i18n::pages::today as words;
use crate::ui::routes::Page;
use crate::ui::widgets::{Icon, Shape};

/// The card of a register that is empty, with links to lodge a complaint, import a file, or load sample data.
#[component]
pub fn EmptyRegister() -> impl IntoView {
    let app = use_app();
    let text = move || words::EMPTY_TEXT.to(app.audience()).text(app.lang.get());
    view! {
        <section class="card empty" aria-labelledby="empty-register">
            <Icon shape=Shape::Brand/>
            <h2 id="empty-register">{to_keeper(words::EMPTY_TITLE)}</h2>
            <p>{text}</p>
            <div class="actions">
                <A href=Page::Intake.href() attr:class="button primary">{t(words::EMPTY_LODGE)}</A>
                <A href=Page::Data.href() attr:class="button">{to_keeper(words::EMPTY_IMPORT)}</A>
                <A href=Page::Data.href() attr:class="button quiet">{t(words::EMPTY_DEMO)}</A>
            </div>
        </section>
    }
}
