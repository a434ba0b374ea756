//! Every address of the app. Links and navigation are made here and nowhere else: the router does
//! not rebase `<A href="/x">` under a sub-path, and rebases `navigate("/?x")` to `/base?x`, which is
//! another folder: it gets whole addresses and is told to leave them alone.

use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::browser::place::{self, Address};
use crate::domain::values::reference::Reference;

/// A page of the app with what its address says; `path` and `href` make the address.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum Page {
    /// The work list of today, of everybody, in its usual grouping.
    Today,
    /// The work list, with the handler and the grouping of this query string.
    Work(String),
    /// The form that records a new complaint.
    Intake,
    /// A step of the guided form that records a new complaint, by its name.
    IntakePart(&'static str),
    /// The register of all complaints, with the filters of this query string; all rows when it is empty.
    Register(String),
    /// One complaint, by its reference number as printed; may end in a query such as `?step=accept`.
    Case(String),
    /// One respondent and their complaints, by the name as recorded.
    Respondent(String),
    /// The complainant's view of a complaint, with this reference number filled in; empty for none.
    Track(String),
    /// The feedback view: answers of respondents, ratings, follow-ups.
    Feedback,
    /// Statistics, over the range of this query string; the usual range when it is empty.
    Statistics(String),
    /// The settings' first page: the list of the others, and beside it, where there is room, the first of them.
    Settings,
    /// A page of the settings, by its name in [`section`].
    SettingsOf(&'static str),
    /// The data page: import, export, storage, sample data.
    Data,
    /// The disposal page: cases whose time of keeping is over.
    Disposal,
}

impl Page {
    /// The address below the base path, with a leading slash and the query, for instance `/register?q=mill`.
    #[must_use]
    pub fn path(&self) -> String {
        let with = |path: &str, query: &str| {
            if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
        };
        match self {
            Self::Today => "/".to_owned(),
            Self::Work(query) => with("/", query),
            Self::Intake => "/intake".to_owned(),
            Self::IntakePart(part) => format!("/intake?{PART}={part}"),
            Self::Register(query) => with("/register", query),
            Self::Case(reference) => format!("/case/{reference}"),
            Self::Respondent(name) => format!("/respondent/{}", utf8_percent_encode(name, PLAIN)),
            Self::Track(reference) if reference.is_empty() => "/track".to_owned(),
            Self::Track(reference) => format!("/track?{NUMBER}={reference}"),
            Self::Feedback => "/feedback".to_owned(),
            Self::Statistics(query) => with("/statistics", query),
            Self::Settings => "/settings".to_owned(),
            Self::SettingsOf(section) => format!("/settings/{section}"),
            Self::Data => Self::SettingsOf(section::DATA).path(),
            Self::Disposal => Self::SettingsOf(section::RETENTION).path(),
        }
    }

    /// The whole address with the base path, for the `href` of a link.
    #[must_use]
    pub fn href(&self) -> String {
        format!("{}{}", base(), self.path())
    }
}

/// The names of the settings' pages, as they stand in addresses.
pub mod section {
    /// Language, purpose, country, zone, numbers.
    pub const GENERAL: &str = "general";
    /// The shop and who works there.
    pub const PEOPLE: &str = "people";
    /// The lists that people choose from.
    pub const LISTS: &str = "lists";
    /// Texts that are written often.
    pub const SNIPPETS: &str = "snippets";
    /// What complaints of a kind are asked.
    pub const CATEGORIES: &str = "categories";
    /// The rules of deadlines.
    pub const DEADLINES: &str = "deadlines";
    /// Working days.
    pub const CALENDARS: &str = "calendars";
    /// How long closed complaints are kept, and their disposal.
    pub const RETENTION: &str = "retention";
    /// What retention was called before: addresses that people kept lead on.
    pub const RETENTION_BEFORE: &str = "disposal";
    /// Import, export, storage, sample data.
    pub const DATA: &str = "data";
    /// Version, licence, privacy.
    pub const ABOUT: &str = "about";
}

/// What stands as it is in a segment of a path: letters, digits, `-`, `_` and `~`. A point does not: a
/// segment of points alone would be another folder.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'~');

/// The name in the query of the number of a complaint that is followed.
const NUMBER: &str = "number";

/// The name in the query of the step of the form that is open.
pub const PART: &str = "part";

/// What an address says of a complaint that is to be followed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Followed {
    /// The reference number as printed.
    pub number: String,
    /// The tracking code as it stands in the address; empty when there is none.
    pub code: String,
}

/// What the QR code of a receipt leads to; `None` at any other address. Outside of the router, which there
/// is only once there is a register.
#[must_use]
pub fn followed() -> Option<Followed> {
    let Address { path, query, fragment } = place::address();
    if path.trim_end_matches('/') != Page::Track(String::new()).href() {
        return None;
    }
    let mut asked = form_urlencoded::parse(query.trim_start_matches('?').as_bytes());
    let number: Reference = asked.find(|(name, _)| name == NUMBER)?.1.parse().ok()?;
    let code = fragment.strip_prefix("#code=").unwrap_or_default().to_owned();
    Some(Followed { number: number.to_string(), code })
}

/// The base path of the app for the router, without its last slash; empty at the root of a site.
#[must_use]
pub fn base() -> String {
    place::base_path().trim_end_matches('/').to_owned()
}

/// Gives a function that goes to a page and adds a step to the browser's history. Call it while a component
/// is being made.
pub fn use_go() -> impl Fn(&Page) + Clone + 'static {
    let navigate = use_navigate();
    move |page| navigate(&page.href(), NavigateOptions { resolve: false, ..NavigateOptions::default() })
}

/// Gives a function that replaces the address without a step in the browser's history and without scrolling:
/// for filters as one types. Call it while a component is being made.
pub fn use_replace() -> impl Fn(&Page) + Clone + 'static {
    let navigate = use_navigate();
    move |page| {
        let options =
            NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&page.href(), options);
    }
}
