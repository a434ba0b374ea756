//! Blocks: about a thousand rows in one stored record. Names are written once a block, so that
//! reading one touches each name once and copies the rest straight into the table.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::columns::PackedRow;
use super::row::{Row, VERSION};
use crate::diagnostics::Cause;
use crate::encode::{self, EncodeError};

/// The number of rows in a full block.
pub const ROWS: usize = 1000;

#[derive(Serialize, Deserialize)]
struct Block<'a> {
    version: u8,
    #[serde(borrow)]
    names: Vec<&'a str>,
    #[serde(borrow)]
    rows: Vec<PackedRow<'a>>,
}

/// A block that cannot be read: of another version, or damaged. Its rows are made anew from the log.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the table rows are of another version or damaged")]
pub struct BlockError;

impl From<&BlockError> for Cause {
    fn from(error: &BlockError) -> Self {
        Self::of(error)
    }
}

/// Writes rows as one block, in the form of this [`VERSION`].
///
/// # Errors
/// The rows cannot be serialised.
pub fn write(rows: &[Row<'_>]) -> Result<Vec<u8>, EncodeError> {
    let mut names: Vec<&str> = Vec::new();
    let mut places: HashMap<&str, u16> = HashMap::new();
    for row in rows {
        for name in row.names() {
            if !places.contains_key(name) {
                places.insert(name, names.len() as u16);
                names.push(name);
            }
        }
    }
    let place = |name: &str| places.get(name).copied().unwrap_or(0);
    let rows = rows.iter().map(|row| row.pack(place)).collect();
    encode::postcard("rows", &Block { version: VERSION, names, rows })
}

/// Reads a block, handing each row on after the names of the block.
pub(super) fn read<'a>(
    bytes: &'a [u8],
    mut names: impl FnMut(&[&'a str]),
    row: impl FnMut(PackedRow<'a>),
) -> Result<(), BlockError> {
    if bytes.first() != Some(&VERSION) {
        return Err(BlockError);
    }
    let block: Block<'a> = postcard::from_bytes(bytes).map_err(|_| BlockError)?;
    if !block.rows.iter().all(|row| row.fits(block.names.len())) {
        return Err(BlockError);
    }
    names(&block.names);
    block.rows.into_iter().for_each(row);
    Ok(())
}

/// All rows of a block, for tools and tests that want them one by one.
///
/// # Errors
/// The block is of another version, or damaged.
pub fn rows(bytes: &[u8]) -> Result<Vec<Row<'static>>, BlockError> {
    let mut names: Vec<&str> = Vec::new();
    let mut packed = Vec::new();
    read(bytes, |all| names = all.to_vec(), |row| packed.push(row))?;
    Ok(packed.into_iter().map(|row| row.row(&names)).collect())
}
