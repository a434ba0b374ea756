//! Sample complaints and the code that opens them in the complainant's view.

pub mod code;
#[cfg(any(test, not(target_arch = "wasm32"), feature = "worker"))]
mod generator;

pub use code::demo_code;
// The page is built without the generator: the worker makes the sample data.
#[cfg(any(test, not(target_arch = "wasm32"), feature = "worker"))]
pub use generator::{GeneratorOptions, LEAST, Sample, cases, generate, staff};
