//! Keys that work on every page, and the sheet that lists them.

mod help;
mod shortcut;

use chrono::{DateTime, TimeDelta, Utc};
use leptos::ev;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

pub use help::KeyHelp;
pub use shortcut::Shortcut;

use crate::app::{App, use_app};
use crate::browser::keyboard::press;
use crate::browser::{idle, list_keys, page, time};
use crate::ui::routes::{Page, use_go};

/// Id of the register's search box.
pub const SEARCH_BOX: &str = "register-search";

/// How long the second key of two is waited for.
const SECOND_KEY: TimeDelta = TimeDelta::milliseconds(1_500);

/// Listens for the shortcuts that are on, for as long as it is drawn. Draws nothing but a mark that it listens.
#[component]
pub fn Keys() -> impl IntoView {
    let app = use_app();
    let go = use_go();
    let path = use_location().pathname;
    let first = StoredValue::new(None::<(String, DateTime<Utc>)>);

    let run = move |shortcut: Shortcut| match shortcut {
        Shortcut::Search => {
            if path.get_untracked() != Page::Register(String::new()).href() {
                go(&Page::Register(String::new()));
            }
            focus_once_there(40);
        }
        Shortcut::Help => app.key_help.set(true),
        Shortcut::Palette => app.palette.set(true),
        other => other.page().iter().for_each(&go),
    };
    let listener = window_event_listener(ev::keydown, move |event| {
        let Some(press) = press(&event) else { return };
        if is_on(app, Shortcut::List) && list_keys::answer(&press, &event) {
            event.prevent_default();
            return;
        }
        let now = time::now();
        let before = first.try_update_value(Option::take).flatten();
        let before = before.filter(|(_, at)| now - *at < SECOND_KEY).map(|(key, _)| key);
        let is_on = |shortcut: &Shortcut| is_on(app, *shortcut);
        match Shortcut::of(before.as_deref(), &press).filter(is_on) {
            Some(shortcut) => {
                event.prevent_default();
                run(shortcut);
            }
            None if !press.with_control => first.set_value(Some((press.key, now))),
            None => {}
        }
    });
    on_cleanup(move || listener.remove());
    view! { <span hidden data-keys=""></span> }
}

/// Whether a shortcut leads somewhere in this register, and nobody turned it off.
#[must_use]
pub fn is_on(app: App, shortcut: Shortcut) -> bool {
    let is_off = |id: &str| app.preferences.with_untracked(|all| all.keys_off.iter().any(|off| off == id));
    shortcut.is_for(untrack(|| app.audience())) && !is_off(shortcut.id())
}

/// Moves the focus into the search box, which its page is about to draw. Gives up after so many looks.
fn focus_once_there(looks: u32) {
    if page::element(SEARCH_BOX).is_some() {
        page::focus(SEARCH_BOX);
    } else if looks > 0 {
        idle::after(50, move || focus_once_there(looks - 1)).forget();
    }
}
