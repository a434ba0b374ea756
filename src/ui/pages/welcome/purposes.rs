//! What the register is for: one card each.

use leptos::prelude::*;

use crate::app::t;
use crate::domain::Purpose;
use crate::i18n::Msg;
use crate::i18n::pages::{shell, welcome as words};

fn messages(purpose: Purpose) -> (&'static str, Msg, Msg) {
    match purpose {
        Purpose::Personal => ("personal", shell::PURPOSE_PERSONAL, shell::PURPOSE_PERSONAL_TEXT),
        Purpose::Desk => ("desk", shell::PURPOSE_DESK, shell::PURPOSE_DESK_TEXT),
        Purpose::Demo => ("demo", shell::PURPOSE_DEMO, shell::PURPOSE_DEMO_TEXT),
    }
}

/// A card for each purpose to choose one, and a box for sample data, which is always ticked for the demo.
#[component]
pub fn Purposes(
    /// The purpose chosen, `None` before one is; owned by the first screen.
    purpose: RwSignal<Option<Purpose>>,
    /// Whether none was chosen when one had to be; cleared at every choice.
    refused: RwSignal<bool>,
    /// Whether sample data is loaded as well; owned by the first screen.
    with_demo: RwSignal<bool>,
) -> impl IntoView {
    let card = move |each: Purpose| {
        let (id, title, text) = messages(each);
        view! {
            <label class="choice-card">
                <input
                    type="radio"
                    name="register.purpose"
                    value=id
                    prop:checked=move || purpose.get() == Some(each)
                    on:change=move |_| {
                        purpose.set(Some(each));
                        refused.set(false);
                    }
                />
                <span class="choice-title">{t(title)}</span>
                <span class="choice-text">{t(text)}</span>
            </label>
        }
    };
    // The demo is made of sample data: there it is no question.
    let always = move || purpose.get() == Some(Purpose::Demo);
    view! {
        <fieldset class="group" aria-describedby="purpose-error">
            <legend class="visually-hidden">{t(words::CHOOSE)}</legend>
            <div class="stack tight">{Purpose::ALL.iter().copied().map(card).collect_view()}</div>
            <p class="error" id="purpose-error">{move || refused.get().then(|| t(words::CHOOSE))}</p>
        </fieldset>
        <div class="cluster">
            <label class="choice">
                <input
                    type="checkbox"
                    name="register.with_demo"
                    prop:checked=move || with_demo.get() || always()
                    prop:disabled=always
                    on:change:target=move |event| with_demo.set(event.target().checked())
                />
                <span>{t(shell::WITH_DEMO)}</span>
            </label>
        </div>
    }
}
