//! Every format that comes in or goes out. Pure: bytes in, values out, and back.

pub mod stored;
pub mod segment;
pub mod batch;
pub mod random;
pub mod json;
pub mod csv;
pub mod ics;
pub mod mailto;
