//! The second thread: heavy work in a wasm file of its own, loaded when first needed.

pub mod protocol;
#[cfg(feature = "browser")]
pub mod jobs;
#[cfg(feature = "browser")]
pub mod client;
#[cfg(feature = "worker")]
pub mod server;
