//! The frame around every view.

mod banners;
mod bar;
mod desk;
mod root;

pub use root::Root;
