//! Every address of the app. Links and navigation are made here and nowhere else: the router does
//! not rebase `<A href="/x">` under a sub-path, and rebases `navigate("/?x")` to `/base?x`, which is
//! another folder: it gets whole addresses and is told to leave them alone.

use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::browser::place;

/// A page.
#[derive(Clone, PartialEq, Eq, Debug, Hash)]
pub enum Page {
    /// What is to be done.
    Today,
    /// What is to be done, with the handler and the grouping of this query string.
    Work(String),
    /// A new complaint.
    Intake,
    /// All complaints, with the filters of this query string.
    Register(String),
    /// One complaint, by its reference number.
    Case(String),
    /// One respondent, by name.
    Respondent(String),
    /// The complainant's view, with a number already filled in or none.
    Track(String),
    /// Answers, ratings, follow-ups.
    Feedback,
    /// Figures, over the range of this query string.
    Statistics(String),
    /// Settings.
    Settings,
    /// In and out, storage, sample data.
    Data,
    /// What need not be kept any longer.
    Disposal,
}

impl Page {
    /// The address below the base, with a leading slash.
    #[must_use]
    pub fn path(&self) -> String {
        let with = |path: &str, query: &str| {
            if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
        };
        match self {
            Self::Today => "/".to_owned(),
            Self::Work(query) => with("/", query),
            Self::Intake => "/intake".to_owned(),
            Self::Register(query) => with("/register", query),
            Self::Case(reference) => format!("/case/{reference}"),
            Self::Respondent(name) => format!("/respondent/{}", utf8_percent_encode(name, PLAIN)),
            Self::Track(reference) if reference.is_empty() => "/track".to_owned(),
            Self::Track(reference) => format!("/track?number={reference}"),
            Self::Feedback => "/feedback".to_owned(),
            Self::Statistics(query) => with("/statistics", query),
            Self::Settings => "/settings".to_owned(),
            Self::Data => "/settings/data".to_owned(),
            Self::Disposal => "/settings/disposal".to_owned(),
        }
    }

    /// The `href` of a link to it.
    #[must_use]
    pub fn href(&self) -> String {
        format!("{}{}", base(), self.path())
    }
}

/// What stands as it is in a segment of a path: letters, digits, `-`, `_` and `~`. A point does not: a
/// segment of points alone would be another folder.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'~');

/// The base for the router: the base path without its last slash.
#[must_use]
pub fn base() -> String {
    place::base_path().trim_end_matches('/').to_owned()
}

/// A way to go to pages from code. Call it while a component is being made.
pub fn use_go() -> impl Fn(&Page) + Clone + 'static {
    let navigate = use_navigate();
    move |page| navigate(&page.href(), NavigateOptions { resolve: false, ..NavigateOptions::default() })
}

/// A way to change the address without a step in the browser's history: for filters as one types.
pub fn use_replace() -> impl Fn(&Page) + Clone + 'static {
    let navigate = use_navigate();
    move |page| {
        let options =
            NavigateOptions { resolve: false, replace: true, scroll: false, ..NavigateOptions::default() };
        navigate(&page.href(), options);
    }
}
