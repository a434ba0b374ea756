//! Whole lives of complaints: after every step the stage, whose turn it is and what the loop lacks,
//! derived by hand from the table of the closed loop.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

#[path = "../support/mod.rs"]
mod support;

mod decided;
mod devices;
mod endings;
mod mediated;
mod related;
