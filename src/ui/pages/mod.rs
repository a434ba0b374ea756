//! The views, one folder each.

pub mod case;
pub mod categories;
pub mod data;
pub mod disposal;
pub mod feedback;
pub mod intake;
pub mod lists;
pub mod not_found;
pub mod recovery;
pub mod register;
pub mod respondent;
pub mod rules;
pub mod settings;
pub mod snippets;
pub mod statistics;
pub mod today;
pub mod track;
pub mod welcome;
