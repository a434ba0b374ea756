//! What a complaint is: entries, the fold that makes a case of them, the steps and their guards,
//! clocks and calendars. Pure: no browser, no clock, no randomness; the rules in force, the zone and `now`
//! come in as a [`Context`], random bits as parameters.

mod context;
pub mod values;
pub mod fields;
pub mod history;
pub mod readings;

pub use context::Context;
pub use fields::answer::Answer;
pub use fields::field::Field;
pub use fields::values::Values;
pub use history::case::Case;
pub use history::entry::{Author, Entry, Role};
pub use history::step::{Step, StepKind};
pub use history::zone_change::ZoneChange;
pub use values::ids::{CaseId, Digest, EntryId, RegisterId};
pub use values::moment::{Moment, Zone};
pub use values::purpose::Purpose;
pub use values::remembered_zone::RememberedZone;
pub use values::zone_id::ZoneId;
