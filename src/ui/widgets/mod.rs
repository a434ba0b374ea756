//! Pieces that views share and that know nothing of complaints.

pub mod combobox;
pub mod copy;
pub mod dialog;
pub mod drop_zone;
pub mod finder;
pub mod icon;
pub mod line_input;
pub mod notice;
pub mod qr;
pub mod size;
pub mod title;
pub mod toasts;

pub use copy::CopyButton;
pub use dialog::Dialog;
pub use drop_zone::DropZone;
pub use icon::{Icon, Shape};
pub use line_input::LineInput;
pub use notice::Notice;
pub use qr::Qr;
pub use title::use_title;
