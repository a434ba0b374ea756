//! Choice of whose work is listed, and whether it is grouped by handler.

use leptos::prelude::*;

use super::list::WorkingList;
use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::today as words;
use crate::register::worklist::{Whose, WorkQuery};

/// A list to choose whose work is shown (everybody's, one's own, nobody's, or one handler's), and a button
/// that groups it by handler.
#[component]
pub fn WhoseWork(
    /// The work list, whose address is changed.
    work: WorkingList,
) -> impl IntoView {
    let app = use_app();
    let chosen = Memo::new(move |_| work.whose.with(value));
    let options = Memo::new(move |_| {
        let lang = app.lang.get();
        let person = app.preferences.with(|preferences| preferences.person.clone());
        let mut options = vec![(value(&Whose::Everybody), words::ALL_CASES.text(lang).to_owned())];
        if !person.is_empty() {
            options.push((value(&Whose::Mine), words::Mine { name: &person }.text(lang)));
        }
        work.list.with(|list| {
            let nobodys = list.handlers.iter().filter(|(name, _)| name.is_empty());
            let named = list.handlers.iter().filter(|(name, _)| !name.is_empty());
            options.extend(nobodys.chain(named).map(|(name, open)| {
                let n = &*common::number(*open);
                let label = match &**name {
                    "" => words::Nobodys { n }.text(lang),
                    name => words::HandlerCases { name, n }.text(lang),
                };
                (value(&Whose::Handler(name.to_string())), label)
            }));
        });
        // Somebody of the address who has nothing open is shown all the same.
        let now = chosen.get();
        if options.iter().all(|(known, _)| *known != now) {
            let name = match whose(&now) {
                Whose::Handler(name) if !name.is_empty() => name,
                Whose::Handler(_) => words::NO_HANDLER.text(lang).to_owned(),
                _ => words::ALL_CASES.text(lang).to_owned(),
            };
            options.push((now, name));
        }
        options
    });
    let option = move |(value, label): (String, String)| {
        let own = value.clone();
        view! { <option value=value selected=move || chosen.with(|chosen| *chosen == own)>{label}</option> }
    };
    let change = move |text: String| {
        let whose = whose(&text);
        work.show(&WorkQuery { whose, ..work.query.get_untracked() });
    };
    let group = move |by_handler: bool| {
        work.show(&WorkQuery { by_handler, ..work.query.get_untracked() });
    };
    view! {
        <div class="cluster">
            <div class="field inline">
                <label for="work-whose">{t(words::WHOSE)}</label>
                <select id="work-whose" name="work.whose" on:change:target=move |event| change(event.target().value())>
                    {move || options.get().into_iter().map(option).collect_view()}
                </select>
            </div>
            <button
                type="button"
                class="button small"
                aria-pressed=move || work.query.with(|query| query.by_handler).to_string()
                on:click=move |_| group(!work.query.with_untracked(|query| query.by_handler))
            >
                {t(words::BY_HANDLER)}
            </button>
        </div>
    }
}

/// The value of the option of whoever sits at the desk.
const MINE: &str = "mine";

/// The value of an option: empty for everybody, else a sign before the name, so that no name is a word.
fn value(whose: &Whose) -> String {
    match whose {
        Whose::Usual | Whose::Everybody => String::new(),
        Whose::Mine => MINE.to_owned(),
        Whose::Handler(name) => format!("={name}"),
    }
}

fn whose(value: &str) -> Whose {
    match value.strip_prefix('=') {
        Some(name) => Whose::Handler(name.to_owned()),
        None if value == MINE => Whose::Mine,
        None => Whose::Everybody,
    }
}
