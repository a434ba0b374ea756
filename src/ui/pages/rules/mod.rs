//! The rules the register goes by: deadlines and working days, as data that people choose, edit,
//! take away and bring in.

mod begin;
mod calendar_form;
mod calendars;
mod card;
mod clock_form;
mod controls;
mod days;
mod editor;
mod events;
mod faults;
mod hours;
mod intake;
mod left_out;
mod others;
mod part;
mod policies;
mod policy_form;
mod saving;
mod table;
mod weekend;
mod year_form;

pub use self::calendars::Calendars;
pub use self::policies::Policies;
