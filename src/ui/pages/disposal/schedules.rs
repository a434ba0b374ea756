//! The schedules: what is kept for how long, and why.

use leptos::prelude::*;

use super::outcome;
use crate::app::{t, use_lang};
use crate::facts::{Schedule, schedules};
use crate::i18n::pages::{disposal as words, settings};
use crate::i18n::{common, steps};

/// A table of all retention schedules: to which outcomes each applies, for how long, by which source.
#[component]
pub fn Schedules() -> impl IntoView {
    let name = t(words::SCHEDULES);
    view! {
        <section class="stack tight">
            <h2 id="disposal-schedules">{name}</h2>
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby="disposal-schedules">
                <table class="plain wide">
                    <thead>
                        <tr>
                            <th scope="col">{t(words::SCHEDULE)}</th>
                            <th scope="col">{t(words::APPLIES)}</th>
                            <th scope="col">{t(words::LENGTH)}</th>
                            <th scope="col">{t(settings::SOURCE)}</th>
                        </tr>
                    </thead>
                    <tbody>{schedules().iter().map(|schedule| view! { <ScheduleRow schedule/> }).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

#[component]
fn ScheduleRow(schedule: &'static Schedule) -> impl IntoView {
    let lang = use_lang();
    let applies = move || {
        let lang = lang.get();
        let names: Vec<String> =
            schedule.outcomes.iter().map(|code| outcome(lang, &code.as_str().into())).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        if names.is_empty() { words::OTHERS.text(lang).to_owned() } else { common::all_of(lang, &names) }
    };
    let (tone, checked) =
        if schedule.checked { ("ok", settings::CHECKED) } else { ("warn", settings::NOT_CHECKED) };
    view! {
        <tr>
            <th scope="row">{move || lang.get().of(&schedule.name).to_owned()}</th>
            <td>{applies}</td>
            <td>{move || steps::length(lang.get(), schedule.length)}</td>
            <td>
                {move || lang.get().of(&schedule.source).to_owned()}
                " "
                <span class="tag" data-tone=tone>{t(checked)}</span>
            </td>
        </tr>
    }
}
