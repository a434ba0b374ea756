//! What is read from a case: its stage and situation, the next step, clocks, and what may be shown.

pub mod stage;
pub mod situation;
pub mod next;
pub mod clock;
pub mod checklist;
pub mod visible;
pub mod limit;
pub mod decision;
pub mod route;
pub mod amounts;
pub mod retention;
pub mod consult;
pub mod changes;
pub mod first_letter;
pub mod own_steps;
pub mod doubts;
pub mod summary;
pub mod history_filter;
pub mod in_bulk;
