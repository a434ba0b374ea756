//! Small pieces that views share.

pub mod choice;
pub mod dialog;
pub mod field;
pub mod form;
pub mod icon;
pub mod moments;
pub mod notice;
pub mod title;
pub mod toasts;
pub mod troubles;

pub use dialog::Dialog;
pub use field::FieldControl;
pub use form::Form;
pub use icon::{Icon, Shape};
pub use notice::Notice;
pub use title::use_title;
