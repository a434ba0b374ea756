//! The table of shortcuts.

use strum::{IntoStaticStr, VariantArray};

use crate::browser::keyboard::Press;
use crate::i18n::pages::{keys as words, snippets as texts};
use crate::i18n::{Audience, Lang, Msg, common};
use crate::ui::routes::Page;

/// What a shortcut does. The ids stand in preferences.
#[derive(Clone, Copy, PartialEq, Eq, Debug, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Shortcut {
    /// Opens the palette.
    Palette,
    /// Moves into the search of the register.
    Search,
    /// Opens the form of a new complaint.
    New,
    /// Goes to Today.
    Today,
    /// Goes to the register.
    Register,
    /// Goes to Feedback.
    Feedback,
    /// Goes to Statistics.
    Statistics,
    /// Goes to the settings.
    Settings,
    /// Moves in the list of Today, and opens what a row leads to (`browser::list_keys`).
    List,
    /// Offers standard texts in the text box that is written in (`pages::case`).
    Snippets,
    /// Moves in the list of the register, and chooses rows (`pages::register::row_keys`).
    Rows,
    /// Lists the shortcuts.
    Help,
}

impl Shortcut {
    /// All shortcuts, in the order of the list.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name in preferences and forms.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The keys, one after the other.
    #[must_use]
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Palette => &["k"],
            Self::Search | Self::Snippets => &["/"],
            Self::New => &["c"],
            Self::Today => &["g", "t"],
            Self::Register => &["g", "c"],
            Self::Feedback => &["g", "f"],
            Self::Statistics => &["g", "s"],
            Self::Settings => &["g", "p"],
            Self::List => &["j", "k", "a", "r"],
            Self::Rows => &["j", "k", "x"],
            Self::Help => &["?"],
        }
    }

    /// Whether Control, or Command on a Mac, is held with it.
    #[must_use]
    pub const fn with_control(self) -> bool {
        matches!(self, Self::Palette | Self::Snippets)
    }

    /// Whether it works on the whole page; another is answered by what has the focus.
    const fn is_everywhere(self) -> bool {
        !matches!(self, Self::Snippets)
    }

    /// The shortcut of a key, with the one pressed before it where there was one.
    #[must_use]
    pub fn of(before: Option<&str>, press: &Press) -> Option<Self> {
        let ends = |shortcut: &Self, keys: &[&str]| {
            shortcut.is_everywhere()
                && shortcut.keys() == keys
                && press.with_control == shortcut.with_control()
        };
        let two = before.and_then(|before| {
            let keys = [before, press.key.as_str()];
            Self::ALL.iter().copied().find(|shortcut| ends(shortcut, &keys))
        });
        two.or_else(|| Self::ALL.iter().copied().find(|shortcut| ends(shortcut, &[press.key.as_str()])))
    }

    /// The page it goes to; `None` where it does something else.
    #[must_use]
    pub fn page(self) -> Option<Page> {
        Some(match self {
            Self::New => Page::Intake,
            Self::Today => Page::Today,
            Self::Register => Page::Register(String::new()),
            Self::Feedback => Page::Feedback,
            Self::Statistics => Page::Statistics(String::new()),
            Self::Settings => Page::Settings,
            Self::Palette | Self::Search | Self::List | Self::Snippets | Self::Rows | Self::Help => {
                return None;
            }
        })
    }

    /// Whether these readers have what it leads to.
    #[must_use]
    pub fn is_for(self, audience: Audience) -> bool {
        audience != Audience::Owner || !matches!(self, Self::Feedback | Self::Statistics)
    }

    /// What it does, in words.
    #[must_use]
    pub fn name(self, lang: Lang, audience: Audience) -> String {
        let go_to = |view: Msg| words::GoTo { view: view.text(lang) }.text(lang);
        match self {
            Self::Palette => words::PALETTE.text(lang).to_owned(),
            Self::Search => words::SEARCH.text(lang).to_owned(),
            Self::New => words::NEW.text(lang).to_owned(),
            Self::List => words::LIST.text(lang).to_owned(),
            Self::Snippets => texts::BY_KEY.text(lang).to_owned(),
            Self::Rows => words::ROWS.text(lang).to_owned(),
            Self::Help => words::SHOW_HELP.text(lang).to_owned(),
            Self::Today => go_to(common::TODAY_VIEW),
            Self::Register => go_to(common::REGISTER_VIEW.to(audience)),
            Self::Feedback => go_to(common::FEEDBACK_VIEW),
            Self::Statistics => go_to(common::STATISTICS_VIEW),
            Self::Settings => go_to(common::SETTINGS_VIEW),
        }
    }
}
