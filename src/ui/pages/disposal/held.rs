//! What is over and on hold: not to be disposed of, and why.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

use super::{Disposing, outcome};
use crate::app::{t, use_app, use_lang};
use crate::i18n::common::date;
use crate::i18n::pages::disposal as words;
use crate::register::disposal::DisposalLine;
use crate::register::row;
use crate::ui::parts::error_text;
use crate::ui::routes::Page;

/// The cases whose time is over and that are on legal hold, with the reason. Nothing is shown where there are
/// none.
#[component]
pub fn HeldList(
    /// The state of the page; its listing is shown.
    disposing: Disposing,
) -> impl IntoView {
    let lines = Memo::new(move |_| disposing.listing.with(|listing| listing.held.clone()));
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <section class="stack tight">
                <h2 id="disposal-held">{t(words::HELD)}" "<span class="count">{move || lines.with(Vec::len)}</span></h2>
                <p class="muted">{t(words::HELD_TEXT)}</p>
                <div class="table-scroll" tabindex="0" role="region" aria-labelledby="disposal-held">
                    <table class="plain wide">
                        <thead>
                            <tr>
                                <th scope="col">{t(words::NUMBER)}</th>
                                <th scope="col">{t(words::OUTCOME)}</th>
                                <th scope="col">{t(words::CLOSED_ON)}</th>
                                <th scope="col">{t(words::HOLD_REASON)}</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For each=move || lines.get() key=|line| row::key(line.case) let(line)>
                                <HeldRow line/>
                            </For>
                        </tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

#[component]
fn HeldRow(line: DisposalLine) -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let DisposalLine { case, reference, outcome: ending, closed, .. } = line;
    let reason = RwSignal::new(Ok(String::new()));
    spawn_local(async move {
        // The reason stands in the case, not in its row.
        let why = app.hold_reason(case).await;
        reason.try_set(why);
    });
    let reason = move || reason.get().unwrap_or_else(|why| error_text::of_storage(lang.get(), &why));
    view! {
        <tr>
            <th scope="row" class="ref"><A href=Page::Case(reference.clone()).href()>{reference.clone()}</A></th>
            <td>{move || outcome(lang.get(), &ending)}</td>
            <td>{move || date(lang.get(), closed)}</td>
            <td>{reason}</td>
        </tr>
    }
}
