//! The pages of the settings: a row each. What stands on them is drawn by `Settings`, so that the palette, which
//! names them too, does not bring their code along.

use crate::i18n::pages::{categories, disposal, lists, settings as words, settings_pages, snippets};
use crate::i18n::{Audience, Msg};
use crate::ui::routes::section;

/// A page of the settings.
pub struct Section {
    /// Its name in the address; its heading has the id `settings-<name>`.
    pub name: &'static str,
    /// What it is called: in the list, as its heading, in the window's title and in the palette.
    pub title: Msg,
    /// Whether only a desk has it, and not the owner of a register of their own.
    pub of_desk: bool,
}

/// Every page, in the order of the list.
const SECTIONS: &[Section] = &[
    everybody(section::GENERAL, words::GENERAL),
    desk(section::PEOPLE, settings_pages::PEOPLE),
    desk(section::LISTS, lists::TITLE),
    everybody(section::SNIPPETS, snippets::TITLE),
    everybody(section::CATEGORIES, categories::TITLE),
    everybody(section::DEADLINES, words::POLICIES),
    everybody(section::CALENDARS, words::CALENDARS),
    everybody(section::RETENTION, disposal::TITLE),
    everybody(section::DATA, words::DATA),
    everybody(section::ABOUT, words::ABOUT),
];

const fn everybody(name: &'static str, title: Msg) -> Section {
    Section { name, title, of_desk: false }
}

const fn desk(name: &'static str, title: Msg) -> Section {
    Section { name, title, of_desk: true }
}

/// The pages for whoever keeps the register.
pub fn listed(keeper: Audience) -> impl Iterator<Item = &'static Section> {
    SECTIONS.iter().filter(move |section| !(section.of_desk && keeper == Audience::Owner))
}

/// The page of this name in an address, also of a name it had before; `None` where there is none.
pub fn named(name: &str, keeper: Audience) -> Option<&'static Section> {
    let name = if name == section::RETENTION_BEFORE { section::RETENTION } else { name };
    listed(keeper).find(|section| section.name == name)
}
