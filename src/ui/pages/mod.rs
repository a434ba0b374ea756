//! The views, one folder each.

pub mod case;
pub mod data;
pub mod feedback;
pub mod intake;
pub mod missing;
pub mod recovery;
pub mod register;
pub mod respondent;
pub mod settings;
pub mod statistics;
pub mod today;
pub mod track;
pub mod welcome;
