//! All complaints at once: table rows, search, filters, duplicates, statistics; and whose desk it is. Pure.

pub mod row;
pub mod names;
pub mod block;
mod columns;
pub mod table;
pub mod disposal;
pub mod due;
pub mod phases;
pub mod query;
pub mod search;
pub mod order;
pub mod select;
pub mod selection;
pub mod list_columns;
pub mod list_cells;
pub mod duplicates;
pub mod related;
pub mod durations;
pub mod statistics;
pub mod scale;
pub mod period;
pub mod worklist;
pub mod first_hour;
pub mod handlers;
pub mod desk;
pub mod snippets;
pub mod alerts;
pub mod respondents;
pub mod merchants;
pub mod merchant_names;
pub mod tags;
#[cfg(test)]
mod sample;

pub use query::Query;
pub use row::Row;
pub use table::Table;
