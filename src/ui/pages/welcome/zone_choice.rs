//! The zone in which days will be counted: the device's, unless another one is chosen.

use leptos::prelude::*;

use crate::app::zone::zone_in_words;
use crate::app::{t, use_app};
use crate::i18n::Msg;
use crate::i18n::pages::zone as words;
use crate::ui::parts::zone_field::ZoneField;

/// A line that names the zone, with a button that shows a list to choose another.
#[component]
pub fn ZoneChoice(
    /// The IANA name of the zone chosen; owned by the first screen.
    zone: RwSignal<String>,
    /// Why the name is refused; `None` when it is not.
    refused: RwSignal<Option<Msg>>,
) -> impl IntoView {
    let app = use_app();
    let choosing = RwSignal::new(false);
    let text = move || {
        let lang = app.lang.get();
        words::Chosen { zone: &zone_in_words(lang, &app.zone(), app.now.get()) }.text(lang)
    };
    view! {
        <Show
            when=move || choosing.get()
            fallback=move || view! {
                <p class="muted small cluster">
                    <span>{text}</span>
                    <button type="button" class="button small quiet" on:click=move |_| choosing.set(true)>{t(words::CHOOSE)}</button>
                </p>
            }
        >
            <ZoneField id="welcome-zone" name=zone refused/>
        </Show>
    }
}
