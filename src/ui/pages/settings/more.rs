//! Pages that the owner of a register seldom needs, and that are therefore not in the bar.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::t;
use crate::i18n::common;
use crate::i18n::pages::{disposal, settings as words};
use crate::ui::routes::Page;

/// Links to figures over all complaints, and to how long closed ones are kept.
#[component]
pub fn More() -> impl IntoView {
    view! {
        <section class="stack tight" aria-labelledby="settings-more">
            <h2 id="settings-more">{t(words::MORE)}</h2>
            <div class="actions">
                <A href=Page::Statistics(String::new()).href() attr:class="button">{t(common::STATISTICS_VIEW)}</A>
                <A href=Page::Disposal.href() attr:class="button">{t(disposal::SECTION)}</A>
            </div>
        </section>
    }
}
