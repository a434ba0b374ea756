//! The values a complaint is made of: ids, moments, amounts, numbers and codes, days that are worked.

pub mod codes;
pub mod ids;
pub mod hybrid;
pub mod moment;
pub mod zone_id;
pub mod remembered_zone;
pub mod money;
pub mod reference;
pub mod tracking;
pub mod calendar;
pub mod purpose;
