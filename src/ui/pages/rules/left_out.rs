//! What the register has of its own and cannot be used any more.

use leptos::prelude::*;

use super::faults::FaultList;
use crate::app::toasts::Tone;
use crate::app::use_app;
use crate::i18n::pages::rules as words;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::Notice;

/// A notice while there is such a thing.
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
