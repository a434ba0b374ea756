//! Keys in the list: `j` and `k` or the arrows move, `x` chooses, with Shift the rows moved over are chosen.

use leptos::ev;
use leptos::prelude::*;

use super::listing::Listing;
use super::row::link_id;
use super::table::FRAME;
use crate::app::use_app;
use crate::browser::frame::{self, Sight};
use crate::browser::keyboard::press;
use crate::browser::{idle, page};
use crate::ui::shell::Shortcut;

/// The rows that keys move through.
#[derive(Clone, Copy)]
pub struct RowKeys {
    /// The listing whose rows they are.
    pub listing: Listing,
    /// What is in sight.
    pub sight: RwSignal<Sight>,
    /// Index of the row that has the focus.
    pub focused: RwSignal<Option<usize>>,
    /// How many rows there are.
    pub count: Memo<usize>,
}

/// Listens for the keys for as long as the list is drawn. The arrows move only from a row, elsewhere they scroll;
/// letters do nothing where the shortcut is turned off.
pub fn listen(rows: RowKeys) {
    let app = use_app();
    let letters = move || {
        let id = Shortcut::Rows.id();
        app.preferences.with_untracked(|all| all.keys_off.iter().all(|off| off != id))
    };
    let listener = window_event_listener(ev::keydown, move |event| {
        let Some(press) = press(&event).filter(|press| !press.with_control) else { return };
        let at = rows.focused.get_untracked();
        let extend = event.shift_key();
        let done = match press.key.as_str() {
            "ArrowDown" if at.is_some() => rows.step(true, extend),
            "ArrowUp" if at.is_some() => rows.step(false, extend),
            "j" | "J" if letters() => rows.step(true, extend),
            "k" | "K" if letters() => rows.step(false, extend),
            "x" | "X" if letters() => rows.choose(),
            _ => None,
        };
        if done.is_some() {
            event.prevent_default();
        }
    });
    on_cleanup(move || listener.remove());
}

impl RowKeys {
    /// Moves to the row after or before this one; to the first in sight where there is none. `extend` chooses the
    /// rows moved over. `None` where there is no row to go to.
    fn step(self, on: bool, extend: bool) -> Option<()> {
        let count = self.count.get_untracked();
        let at = self.focused.get_untracked();
        let to = match at {
            Some(at) if on => at + 1,
            Some(at) => at.checked_sub(1)?,
            None => {
                let sight = self.sight.get_untracked();
                if sight.row > 0.0 { (sight.top / sight.row).ceil() as usize } else { 0 }
            }
        };
        if to >= count {
            return None;
        }
        if extend {
            self.listing.extend(at.unwrap_or(to), to);
        }
        self.focus(to);
        Some(())
    }

    /// Chooses the row that has the focus, or no longer.
    fn choose(self) -> Option<()> {
        let at = self.focused.get_untracked()?;
        let key = self.listing.key_at(at)?;
        let chosen = self.listing.chosen.with_untracked(|chosen| chosen.chosen().contains(&key));
        self.listing.choose(at, !chosen);
        self.focus(at);
        Some(())
    }

    /// Gives the focus to a row. What is drawn of it may be drawn anew by what was just done, and of a row far out of
    /// sight nothing is drawn yet.
    fn focus(self, to: usize) {
        if page::element(&link_id(to)).is_none()
            && let Some(frame) = page::element(FRAME)
        {
            frame::scroll_to(&frame, (to as f64 * self.sight.get_untracked().row) as i32);
        }
        page::focus(&link_id(to));
        idle::after(0, move || page::focus(&link_id(to))).forget();
    }
}
