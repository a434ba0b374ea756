//! Pieces that views share and that know what a complaint is.

pub mod choice;
mod select;
pub mod clock_line;
pub mod clock_why;
pub mod download;
pub mod due_tag;
pub mod draft;
pub mod decision;
pub mod field;
mod text_input;
pub mod form;
pub mod handed_screen;
mod languages;
pub mod staff_datalists;
pub mod milestone;
pub mod moments;
pub mod obligation;
pub mod complainant_step;
pub mod bulk_progress;
pub mod shown_text;
pub mod signature;
pub mod stage_tag;
pub mod error_text;
pub mod field_text;
pub mod country_field;
pub mod zone_field;
pub mod zone_note;

pub use bulk_progress::{Round, RoundProgress};
pub use clock_line::ClockLine;
pub use complainant_step::OwnStep;
pub use field::FieldControl;
pub use form::Form;
pub use handed_screen::{GiveScreen, HandBack, HandedScreen};
pub use languages::Languages;
pub use stage_tag::StageTag;
pub use zone_note::ZoneNote;
