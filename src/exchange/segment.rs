//! Sealed segments: about a thousand entries in one immutable record, compressed.

use super::stored::{StoredEntry, StoredEntryError, VERSION};
use crate::encode::{self, EncodeError};

/// Entries from which on a segment counts as full. It may hold more: a case is never split over two.
pub const ENTRIES: usize = 1000;

/// Writes entries as one segment: version (a byte), entry count (`u32`, low byte first), LZ4 of the records.
///
/// # Errors
/// An entry cannot be serialised.
pub fn write(entries: &[StoredEntry]) -> Result<Vec<u8>, EncodeError> {
    let plain = encode::postcard("a segment", entries)?;
    let mut bytes = vec![VERSION];
    bytes.extend((entries.len() as u32).to_le_bytes());
    bytes.extend(lz4_flex::compress_prepend_size(&plain));
    Ok(bytes)
}

/// Reads a segment: its entries in the order in which they were written.
///
/// # Errors
/// `Newer` when a newer version of this program wrote it; `Damaged` when it is cut off or no segment.
pub fn read(bytes: &[u8]) -> Result<Vec<StoredEntry>, StoredEntryError> {
    match bytes.first() {
        Some(&VERSION) => {}
        Some(&newer) if newer > VERSION => return Err(StoredEntryError::Newer(newer)),
        _ => return Err(StoredEntryError::Damaged),
    }
    let block = bytes.get(5..).ok_or(StoredEntryError::Damaged)?;
    let size = block.first_chunk::<4>().map_or(0, |size| u32::from_le_bytes(*size) as usize);
    // LZ4 cannot shrink further than 255 to 1: a larger claim is a damaged record, not a big one.
    if size > block.len().saturating_mul(255) {
        return Err(StoredEntryError::Damaged);
    }
    let plain = lz4_flex::decompress_size_prepended(block).map_err(|_| StoredEntryError::Damaged)?;
    postcard::from_bytes(&plain).map_err(|_| StoredEntryError::Damaged)
}
