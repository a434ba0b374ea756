//! What is over, to be chosen for disposal.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos_router::components::A;

use super::{Disposing, outcome};
use crate::app::{t, use_app, use_lang};
use crate::i18n::common::{date, number};
use crate::i18n::pages::disposal as words;
use crate::register::disposal::DisposalLine;
use crate::register::row;
use crate::ui::routes::Page;

/// The cases whose time of keeping is over, each with a box to choose it, and a box for all. Says so when
/// there are none.
#[component]
pub fn DueList(
    /// The state of the page; its `chosen` is changed here.
    disposing: Disposing,
) -> impl IntoView {
    let app = use_app();
    let lines = Memo::new(move |_| disposing.listing.with(|listing| listing.due.clone()));
    // What another tab has reopened or erased can no longer be chosen.
    Effect::new(move |_| {
        let there: BTreeSet<_> = lines.with(|lines| lines.iter().map(|line| row::key(line.case)).collect());
        if disposing.chosen.with_untracked(|chosen| !chosen.is_subset(&there)) {
            disposing.chosen.update(|chosen| chosen.retain(|key| there.contains(key)));
        }
    });
    let all_chosen =
        move || lines.with(|lines| !lines.is_empty() && disposing.chosen.with(BTreeSet::len) == lines.len());
    let choose_all = move |yes: bool| {
        let all = lines.with_untracked(|lines| lines.iter().map(|line| row::key(line.case)).collect());
        disposing.chosen.set(if yes { all } else { BTreeSet::new() });
    };
    let count =
        move || words::Chosen { n: &number(disposing.chosen.with(BTreeSet::len)) }.text(app.lang.get());
    view! {
        <section class="stack tight">
            <h2 id="disposal-due">{t(words::DUE)}" "<span class="count">{move || lines.with(Vec::len)}</span></h2>
            <Show
                when=move || lines.with(|lines| !lines.is_empty())
                fallback=|| view! { <p class="muted">{t(words::NONE_DUE)}</p> }
            >
                <label class="choice">
                    <input
                        type="checkbox"
                        name="disposal.all"
                        prop:checked=all_chosen
                        on:change:target=move |event| choose_all(event.target().checked())
                    />
                    <span>{t(words::CHOOSE_ALL)}</span>
                </label>
                <div class="table-scroll" tabindex="0" role="region" aria-labelledby="disposal-due">
                    <table class="plain wide">
                        <thead>
                            <tr>
                                <th scope="col">{t(words::CHOOSE)}</th>
                                <th scope="col">{t(words::NUMBER)}</th>
                                <th scope="col">{t(words::OUTCOME)}</th>
                                <th scope="col">{t(words::CLOSED_ON)}</th>
                                <th scope="col">{t(words::SCHEDULE)}</th>
                                <th scope="col">{t(words::UNTIL)}</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For each=move || lines.get() key=|line| row::key(line.case) let(line)>
                                <DueRow disposing line/>
                            </For>
                        </tbody>
                    </table>
                </div>
                <p class="muted" role="status">{count}</p>
            </Show>
        </section>
    }
}

#[component]
fn DueRow(disposing: Disposing, line: DisposalLine) -> impl IntoView {
    let lang = use_lang();
    let DisposalLine { case, reference, outcome: ending, closed, schedule, until } = line;
    let key = row::key(case);
    let number = reference.clone();
    let label = move || words::ChooseOne { number: &number }.text(lang.get());
    let choose = move |yes: bool| {
        disposing.chosen.update(|chosen| {
            if yes {
                chosen.insert(key)
            } else {
                chosen.remove(&key)
            };
        });
    };
    view! {
        <tr>
            <td>
                <input
                    type="checkbox"
                    name="disposal.case"
                    value=reference.clone()
                    aria-label=label
                    prop:checked=move || disposing.chosen.with(|chosen| chosen.contains(&key))
                    on:change:target=move |event| choose(event.target().checked())
                />
            </td>
            <th scope="row" class="ref"><A href=Page::Case(reference.clone()).href()>{reference.clone()}</A></th>
            <td>{move || outcome(lang.get(), &ending)}</td>
            <td>{move || date(lang.get(), closed)}</td>
            <td>{move || lang.get().of(&schedule.name).to_owned()}</td>
            <td>{move || date(lang.get(), until)}</td>
        </tr>
    }
}
