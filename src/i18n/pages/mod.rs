//! Messages of single views: one file a view.

pub mod feedback;
pub mod intake;
pub mod keys;
pub mod not_found;
pub mod complainant_acts;
pub mod people;
pub mod desk;
pub mod respondent;
pub mod shell;
pub mod track;
pub mod welcome;
pub mod zone;
pub mod country;
pub mod case;
pub mod case_work;
pub mod categories;
pub mod route;
pub mod amounts;
pub mod register;
pub mod today;
pub mod statistics;
pub mod settings;
pub mod rules;
pub mod data;
pub mod disposal;
pub mod recovery;
