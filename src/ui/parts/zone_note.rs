//! Which zone times are of.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::app::use_app;
use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::Zone;
use crate::domain::values::zone_id::utc_offset;
use crate::i18n::Lang;
use crate::i18n::pages::zone as words;

/// A zone with what it is ahead of UTC then: `China Time (UTC+8)`.
#[must_use]
pub fn zone_in_words(lang: Lang, zone: &RegisterZone, at: DateTime<Utc>) -> String {
    let name = zone.id().map(|id| intl::zone_name(lang.tag(), id));
    let name = name.as_deref().unwrap_or(words::THIS_DEVICE.text(lang));
    words::Name { name, offset: &utc_offset(zone.offset(at)) }.text(lang)
}

/// Says which zone times are of, to a reader whose device is in another one.
#[component]
pub fn ZoneNote() -> impl IntoView {
    let app = use_app();
    let is_elsewhere = Memo::new(move |_| app.is_elsewhere());
    let text = move || {
        let lang = app.lang.get();
        words::Note { zone: &zone_in_words(lang, &app.zone(), app.now.get()) }.text(lang)
    };
    view! {
        <Show when=move || is_elsewhere.get()>
            <p class="zone-note muted small">{text}</p>
        </Show>
    }
}
