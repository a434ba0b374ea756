//! Messages of single views: one file a view.

pub mod shell;
