//! What people fill in: fields, the texts they hold, their checks, and forms made of them.

pub mod field;
pub mod input;
pub mod answer;
pub mod rows;
pub mod signing;
pub mod problem;
pub mod quick;
pub mod type_ahead;
pub mod values;
pub mod date_input;
pub mod intake;
pub mod currency;
pub mod form;
pub mod correction_form;
