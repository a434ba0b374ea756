//! About: version, licence, and what happens to the data.

use leptos::prelude::*;

use crate::app::{t, to_keeper, use_lang};
use crate::i18n::pages::settings as words;

/// Names of the licences the program is under.
const LICENCES: [&str; 2] = ["MIT", "Apache 2.0"];

/// The card about the program: version, licences, and what happens to the data.
#[component]
pub fn About() -> impl IntoView {
    let lang = use_lang();
    let licence = move || words::LicenceText { a: LICENCES[0], b: LICENCES[1] }.text(lang.get());
    view! {
        <section class="card stack tight" aria-labelledby="settings-about">
            <dl class="facts">
                <div>
                    <dt>{t(words::VERSION)}</dt>
                    <dd>{env!("CARGO_PKG_VERSION")}</dd>
                </div>
                <div>
                    <dt>{t(words::LICENCE)}</dt>
                    <dd>{licence}</dd>
                </div>
                <div class="full">
                    <dt>{t(words::PRIVACY)}</dt>
                    <dd class="prose">{to_keeper(words::PRIVACY_TEXT)}</dd>
                </div>
            </dl>
            <p class="muted small">{t(words::ADVICE)}</p>
        </section>
    }
}
