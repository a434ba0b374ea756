//! What a case has on paper alone: the day of printing above, a line to sign below.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::domain::Zone;
use crate::i18n::pages::case as words;

/// Number of the case and day of printing. Shown on paper only.
#[component]
pub fn PrintHead(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let text = move || {
        let lang = app.lang.get();
        let date = intl::day(lang.tag(), app.zone().day(app.now.get()));
        words::PrintedOn { reference: &shown.reference(), date: &date }.text(lang)
    };
    view! { <p class="print-only print-head">{text}</p> }
}

/// Room for place, date, name and signature. Shown on paper only.
#[component]
pub fn SignOff() -> impl IntoView {
    let line = |label| view! { <div><dt>{t(label)}</dt><dd></dd></div> };
    view! {
        <dl class="print-only sign-off">
            {[words::SIGN_PLACE, words::SIGN_DATE, words::SIGN_NAME].map(line).collect_view()}
        </dl>
    }
}
