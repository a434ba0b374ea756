//! The harness: drives the built page in a real Chromium, as its users would.
//!
//! `cargo xtask test --only e2e [FILTER]` builds what this needs and sets the variables of [`settings`].
//! A scenario is an async function of one [`harness::Harness`]; it opens [`page::Page`]s and does what a user
//! does. At its end no page that is open may have a console error or a request to another origin.

pub mod builds;
mod case;
pub mod checks;
pub mod click;
pub mod driver;
mod fields;
pub mod locator;
pub mod intake;
pub mod page;
pub mod sample_files;
pub mod server;
pub mod settings;
pub mod harness;
pub mod typing;
pub mod user;

use std::error::Error;

/// How an action ends: with a value, or with a sentence that says what the user did not get.
pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;
