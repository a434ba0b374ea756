//! The dates of a case, each with its explanation.

use leptos::prelude::*;

use super::clock_line::ClockLine;
use super::{Shown, read};
use crate::app::t;
use crate::browser::zone::BrowserZone;
use crate::domain::clock::{Clock, clocks};
use crate::i18n::pages::track as words;

/// The clocks of a case: those that run first.
#[component]
pub fn Dates(
    /// The case.
    shown: Shown,
) -> impl IntoView {
    let all = move || {
        let mut all: Vec<Clock> = read(shown, |case| clocks(case, &BrowserZone));
        all.sort_by_key(|clock| (clock.stopped.is_some(), clock.due));
        all
    };
    let none = move || all().iter().all(|clock| clock.stopped.is_some());
    view! {
        <section class="card">
            <header><h2>{t(words::DATES)}</h2></header>
            <Show when=none><p class="muted">{t(words::NO_DATES)}</p></Show>
            {move || all().into_iter().map(|clock| view! { <ClockLine clock/> }).collect_view()}
        </section>
    }
}
