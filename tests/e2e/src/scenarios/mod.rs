//! What must work, told as what a user does. Each file holds the scenarios of one subject.

mod boots;

use e2e::{Outcome, stage::Stage};
use std::{future::Future, pin::Pin};

/// A named test.
pub struct Scenario {
    /// File and function, like `boots::page_opens`.
    pub name: &'static str,
    /// Plays it with pages of its own.
    pub run: for<'a> fn(&'a Stage) -> Pin<Box<dyn Future<Output = Outcome> + 'a>>,
}

macro_rules! scenarios {
    ($($file:ident::$function:ident),* $(,)?) => {
        &[$(Scenario {
            name: concat!(stringify!($file), "::", stringify!($function)),
            run: |stage| Box::pin($file::$function(stage)),
        }),*]
    };
}

/// Every scenario, in the order in which they run.
pub const ALL: &[Scenario] = scenarios![
    boots::page_opens,
    boots::deep_link_opens,
    boots::addresses_are_put_right,
    boots::a_browser_that_cannot_run_it_says_so,
    boots::a_crash_is_shown_above_everything,
    boots::stored_data_survives_a_killed_browser,
];
