//! The browser: the only place that names `web-sys`. Every contact with the environment is in one
//! of these files: time and zone, randomness, files, the second thread, locks, tabs, the page.

pub mod thrown;
pub mod time;
pub mod zone;
pub mod random;
pub mod place;
pub mod controls;
pub mod page;
pub mod back;
pub mod list_keys;
pub mod list_place;
pub mod pad;
pub mod files;
pub mod frame;
pub mod tabs;
pub mod locks;
pub mod space;
pub mod intl;
pub mod idle;
pub mod insert;
pub mod keyboard;
pub mod dedicated_worker;
pub mod service_worker;
pub mod file_source;
pub mod decode;
pub mod notify;
