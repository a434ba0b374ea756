//! What a complaint is: entries, the fold that makes a case of them, the steps and their guards,
//! clocks and calendars. Pure: no browser, no clock, no randomness; `now`, the zone and random
//! bits are parameters.

pub mod values;
pub mod fields;
pub mod history;
pub mod readings;

pub use fields::answer::Answer;
pub use fields::field::Field;
pub use fields::values::Values;
pub use history::case::Case;
pub use history::entry::{Author, Entry, Role};
pub use history::step::{Step, StepKind};
pub use values::ids::{CaseId, Digest, EntryId, RegisterId};
pub use values::moment::{Moment, Zone};
pub use values::purpose::Purpose;
