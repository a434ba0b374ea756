//! What is still to be set up in a new register.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::i18n::Msg;
use crate::i18n::common::number;
use crate::i18n::pages::first_hour as words;
use crate::register::first_hour::{self, OnRecord, Task};
use crate::ui::routes::{Page, section};

/// The card of the first hour: each thing to set up as a link to its page, ticked once it is on record. Nothing is
/// shown when all is done, or it was put away.
#[component]
pub fn FirstHour() -> impl IntoView {
    let app = use_app();
    let tasks = Memo::new(move |_| {
        app.version.track();
        let has_country = app.country().is_some();
        let complaints = app.with_table(crate::register::Table::len);
        let is_backed_up = app.last_backup().is_some();
        let purpose = app.purpose();
        app.desk
            .with(|desk| first_hour::tasks(purpose, OnRecord { desk, has_country, is_backed_up, complaints }))
    });
    let is_away = move || app.preferences.with(|preferences| preferences.first_hour_off);
    let done = move || {
        let (done, all) = tasks.with(|tasks| (tasks.iter().filter(|(_, done)| *done).count(), tasks.len()));
        (all > 1).then(|| words::Done { n: &number(done), m: &number(all) }.text(app.lang.get()))
    };
    let item = move |(task, is_done): (Task, bool)| {
        let (name, text, page) = of(task);
        view! {
            <li data-done=is_done.then_some("")>
                <a href=page.href()>{t(name)}</a>
                {is_done.then(|| view! { " "<span class="visually-hidden">{t(words::IS_DONE)}</span> })}
                <p class="muted small">{t(text)}</p>
            </li>
        }
    };
    view! {
        <Show when=move || !is_away() && tasks.with(|tasks| !tasks.is_empty())>
            <section class="card stack tight first-hour" aria-labelledby="first-hour">
                <header>
                    <h2 id="first-hour">{t(words::TITLE)}</h2>
                    <span class="muted small">{done}</span>
                    <button type="button" class="button small quiet push" on:click=move |_| {
                        app.prefer(|preferences| preferences.first_hour_off = true);
                    }>{t(words::PUT_AWAY)}</button>
                </header>
                <ul class="checklist">{move || tasks.get().into_iter().map(item).collect_view()}</ul>
            </section>
        </Show>
    }
}

/// What a task is called, what it is for, and where it is done.
const fn of(task: Task) -> (Msg, Msg, Page) {
    match task {
        Task::Shop => (words::SHOP, words::SHOP_TEXT, Page::SettingsOf(section::PEOPLE)),
        Task::Staff => (words::STAFF, words::STAFF_TEXT, Page::SettingsOf(section::PEOPLE)),
        Task::Country => (words::COUNTRY, words::COUNTRY_TEXT, Page::SettingsOf(section::GENERAL)),
        Task::Backup => (words::BACKUP, words::BACKUP_TEXT, Page::Data),
        Task::OwnRegister => {
            (words::OWN_REGISTER, words::OWN_REGISTER_TEXT, Page::SettingsOf(section::GENERAL))
        }
    }
}
