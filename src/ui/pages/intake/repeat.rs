//! Earlier complaints of the same complainant: to know, not to hold against them.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::domain::{Field, Values};
use crate::i18n::pages::intake as words;
use crate::register::Query;
use crate::register::duplicates::repeat_complainant;
use crate::register::query::Key;
use crate::ui::routes::Page;
use crate::ui::widgets::Notice;

/// What a complainant is known by, the surest first.
const KEYS: &[Field] =
    &[Field::ComplainantPhone, Field::ComplainantEmail, Field::ComplainantName, Field::ComplainantAnonymous];

/// A notice of how many complaints the complainant lodged before, with a link to them in the register.
/// Nothing is shown when there are none.
#[component]
pub fn Repeat(
    /// The values whose complainant is looked up: each change looks through the register.
    values: Signal<Values>,
) -> impl IntoView {
    let app = use_app();
    let who = Memo::new(move |_| {
        values.with(|values| {
            KEYS.iter().fold(Values::default(), |who, field| who.with(*field, values.get(*field)))
        })
    });
    let before = Memo::new(move |_| {
        app.version.track();
        who.with(|who| app.with_table(|table| repeat_complainant(table, who)))
    });
    let title = Signal::derive(move || words::REPEAT.text(app.lang.get(), before.get()));
    let query = move || {
        let text = who.with(|who| {
            let known = KEYS.iter().take(3).map(|field| who.get(*field).trim()).find(|text| !text.is_empty());
            known.unwrap_or_default().to_owned()
        });
        Query::default().with(Key::Text, &text).to_query_string()
    };
    let shown = move || before.get() > 0;
    view! {
        <Show when=shown>
            <Notice tone=Tone::Info title>
                <p class="muted">{t(words::REPEAT_TEXT)}</p>
                <div class="actions">
                    <A href=move || Page::Register(query()).href() attr:class="button small">{t(words::SEE_THEM)}</A>
                </div>
            </Notice>
        </Show>
    }
}
