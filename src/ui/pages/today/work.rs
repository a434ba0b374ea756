//! The work list: every open case once, in its most urgent section or with its handler.

use leptos::prelude::*;

use super::calendar::CalendarFile;
use super::list::WorkingList;
use super::section::WorkSection;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::today as words;
use crate::register::worklist::SectionOf;
use crate::ui::widgets::{Icon, Shape};

/// The sections of the work list that are not empty, through which keys move, and the button for a calendar
/// file. When nothing is to be done it says so.
#[component]
pub fn Work(
    /// The work list that is shown, as the address asks for it.
    work: WorkingList,
) -> impl IntoView {
    let app = use_app();
    let sections = Memo::new(move |_| {
        work.list
            .with(|list| list.sections.iter().map(|section| section.of.clone()).collect::<Vec<SectionOf>>())
    });
    let left_out = Memo::new(move |_| work.list.with(|list| list.left_out));
    let nothing = move || match work.handler.with(Option::is_some) {
        true => words::NOTHING_THEIRS,
        false => words::NOTHING_TO_DO,
    };
    view! {
        <h2 class="visually-hidden">{t(words::WORK)}</h2>
        <Show
            when=move || sections.with(|sections| !sections.is_empty())
            fallback=move || view! {
                <div class="card empty">
                    <Icon shape=Shape::Tick/>
                    <h3>{t(words::NO_WORK)}</h3>
                    <p>{move || nothing().text(app.lang.get())}</p>
                </div>
            }
        >
            <For each=move || sections.get() key=|of| of.clone() let:of>
                <WorkSection work of/>
            </For>
            <Show when=move || left_out.get() != 0>
                <p class="muted">
                    {move || words::LeftOut { n: &common::number(left_out.get()) }.text(app.lang.get())}
                </p>
            </Show>
            <CalendarFile handler=work.handler/>
        </Show>
    }
}
