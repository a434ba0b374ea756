//! Small pieces that views share.

pub mod choice;
pub mod clock_line;
pub mod clock_why;
pub mod copy;
pub mod dialog;
pub mod due_tag;
pub mod draft;
pub mod field;
pub mod form;
pub mod icon;
pub mod known;
pub mod moments;
pub mod notice;
pub mod obligation;
pub mod own_step;
pub mod qr;
pub mod shown;
pub mod signature;
pub mod size;
pub mod stage_tag;
pub mod title;
pub mod toasts;
pub mod troubles;
pub mod value;
pub mod voice;

pub use clock_line::ClockLine;
pub use copy::CopyButton;
pub use dialog::Dialog;
pub use field::FieldControl;
pub use form::Form;
pub use icon::{Icon, Shape};
pub use notice::Notice;
pub use own_step::OwnStep;
pub use qr::Qr;
pub use stage_tag::StageTag;
pub use title::use_title;
