//! The register's own rules that can no longer be used.

use leptos::prelude::*;

use super::faults::FaultList;
use crate::app::toasts::Tone;
use crate::app::use_app;
use crate::i18n::pages::rules as words;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::Notice;

/// A notice that lists the register's own rules that can no longer be used and why; nothing when all can.
#[component]
pub fn LeftOut() -> impl IntoView {
    let app = use_app();
    move || {
        let faults = app.rules_left_out.get();
        (!faults.is_empty()).then(|| {
            view! { <Notice tone=Tone::Warn title=title_of(words::LEFT_OUT)><FaultList faults/></Notice> }
        })
    }
}
