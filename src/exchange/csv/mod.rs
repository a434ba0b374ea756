//! Registers of others as CSV: what a file is, what stands in its columns, what they are read as, and
//! the cases its rows become.

pub mod encoding;
pub mod read;
pub mod values;
pub mod columns;
pub mod mapping;
mod codes;
mod cases;
pub mod report;
pub mod import;
pub mod inspect;

pub use cases::NARRATIVE;
pub use columns::{Dates, FileColumn};
pub use encoding::{Decoder, Encoding, FileKind, NotText};
pub use import::{ImportOptions, Imported};
pub use inspect::{FileForm, Inspection};
pub use mapping::{ColumnMapping, Mapping, MappingError, Target};
pub use read::RecordError;
pub use report::{ImportReport, Rejected, RowProblem};
pub use values::DateFormat;
