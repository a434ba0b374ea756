//! Redress 投诉台账: a consumer-complaint register that lives entirely in the browser.
//!
//! The map, in reading order. Arrows run one way:
//! `ui → app → commands → storage | worker → exchange → register → domain → facts`; `browser` is the only
//! module that names `web-sys`. `tests/layering.rs` holds the arrows; `ARCHITECTURE.md` says why.
//!
//! Invariants: the history is append-only; the fold is total; guards decide before writing; rules, zone,
//! time and chance come in from outside; one module owns storage; stored forms carry a version.

pub mod diagnostics;
pub mod encode;
pub mod facts;
pub mod domain;
pub mod register;
pub mod exchange;
pub mod demo;
#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "browser")]
pub mod storage;
pub mod worker;
#[cfg(feature = "browser")]
pub mod commands;
pub mod i18n;
#[cfg(feature = "ui")]
pub mod app;
#[cfg(feature = "ui")]
pub mod ui;
