//! What happened: steps, entries chained by digests, the guards, and the fold that makes a case of them.

pub mod step;
pub mod step_code;
pub mod entry;
pub mod chain;
pub mod refusal;
pub mod state;
pub mod case;
pub mod apply;
mod corrections;
pub(in crate::domain) mod erasure;
pub mod guard;
mod tags;
pub mod zone_change;
mod fold;
