//! The place in the list: kept while one scrolls and when a row is left, found again on Back and after a reload.

use super::listing::Listing;
use super::row::link_id;
use crate::browser::list_place::{self, ListPlace};
use crate::browser::{frame, idle, page};

/// How long scrolling pauses before its place is kept, in milliseconds: browsers limit how often it may change.
pub const PAUSE: u32 = 400;

/// Keeps how far the frame with this id is scrolled, and the row that has the focus.
pub fn keep(listing: Listing, frame_id: &str, focused: Option<usize>) {
    let row = focused.and_then(|index| listing.key_at(index));
    if let Some(frame) = page::element(frame_id) {
        list_place::keep(ListPlace { top: frame::scrolled(&frame) as i32, row });
    }
}

/// Scrolls the frame with this id to the place that was kept, if one was, and gives the focus to its row.
pub fn find(listing: Listing, frame_id: &'static str) {
    let (Some(place), Some(frame)) = (list_place::kept(), page::element(frame_id)) else { return };
    frame::scroll_to(&frame, place.top);
    let index = place.row.and_then(|row| listing.index_of(row));
    // Whoever follows a link or goes back begins at the top of the page (shell::root): this comes after that.
    let focus = move || page::focus(&index.map_or_else(|| frame_id.to_owned(), link_id));
    let later = move || {
        idle::after(0, focus).forget();
    };
    idle::after(0, later).forget();
}
