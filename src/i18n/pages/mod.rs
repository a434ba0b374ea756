//! Messages of single views: one file a view.

pub mod feedback;
pub mod intake;
pub mod missing;
pub mod shell;
pub mod track;
pub mod welcome;
pub mod case;
pub mod route;
pub mod register;
pub mod today;
pub mod statistics;
pub mod settings;
pub mod data;
pub mod disposal;
pub mod recovery;
