//! What a complaint is: entries, the fold that makes a case of them, the steps and their guards,
//! clocks and calendars. Pure: no browser, no clock, no randomness; `now`, the zone and random
//! bits are parameters.

pub mod ids;
pub mod hybrid;
pub mod moment;
pub mod money;
pub mod reference;
pub mod tracking;
pub mod field;
pub mod answer;
pub mod values;
pub mod typed;
pub mod intake;
pub mod step;
pub mod form;
pub mod entry;
pub mod chain;
pub mod retention;
pub mod state;
pub mod case;
pub mod consult;
pub mod apply;
pub mod guard;
pub mod stage;
pub mod checklist;
pub mod calendar;
pub mod clock;
pub mod route;
pub mod visible;
pub mod next;
pub mod situation;
pub mod changes;
pub mod purpose;

pub use answer::Answer;
pub use case::Case;
pub use entry::{Author, Entry, Role};
pub use field::Field;
pub use ids::{CaseId, Digest, EntryId, RegisterId};
pub use moment::{Moment, Zone};
pub use purpose::Purpose;
pub use step::{Step, StepKind};
pub use values::Values;
