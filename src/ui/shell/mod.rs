//! The frame around every view: the root with its routes, the bar, the banners, who is at the desk.

mod banners;
mod country_banner;
mod zone_banner;
mod bar;
mod desk;
mod desk_change;
mod desk_form;
mod keys;
mod lazy;
mod palette;
mod palette_items;
mod root;

pub use bar::{LanguageSwitch, ThemeSwitch};
pub use keys::{SEARCH_BOX, Shortcut, is_on};
pub use lazy::{doors, first_hour, missing, snippet_sheet};
pub use root::Root;
