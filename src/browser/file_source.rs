//! A file read piece by piece, inside the second thread, where a browser allows to wait for it.

use std::io::{Error, ErrorKind, Read, Result, Seek, SeekFrom};

use js_sys::Uint8Array;
use web_sys::{File, FileReaderSync};

/// Bytes asked of the browser at a time: each question costs more than the bytes.
const PIECE: u64 = 2 * 1024 * 1024;

/// A file that a person chose, read in pieces of 2 MiB.
pub struct FileSource {
    file: File,
    reader: FileReaderSync,
    at: u64,
    piece: Vec<u8>,
    taken: usize,
}

impl FileSource {
    /// A source of the file's bytes, at their start.
    ///
    /// # Errors
    /// `Unsupported` outside of a second thread.
    pub fn new(file: File) -> Result<Self> {
        let reader = FileReaderSync::new().map_err(|_| Error::from(ErrorKind::Unsupported))?;
        Ok(Self { file, reader, at: 0, piece: Vec::new(), taken: 0 })
    }

    /// Its size in bytes.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.file.size() as u64
    }

    /// Whether it has no bytes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn refill(&mut self) -> Result<()> {
        let end = (self.at + PIECE).min(self.len());
        // The file was changed or removed since it was chosen.
        let gone = |_| Error::from(ErrorKind::NotFound);
        let slice = self.file.slice_with_f64_and_f64(self.at as f64, end as f64).map_err(gone)?;
        let buffer = self.reader.read_as_array_buffer(&slice).map_err(gone)?;
        self.piece = Uint8Array::new(&buffer).to_vec();
        self.taken = 0;
        self.at = end;
        Ok(())
    }
}

impl Read for FileSource {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        if self.taken == self.piece.len() {
            if self.at >= self.len() {
                return Ok(0);
            }
            self.refill()?;
        }
        let ready = &self.piece[self.taken..];
        let count = ready.len().min(out.len());
        out[..count].copy_from_slice(&ready[..count]);
        self.taken += count;
        Ok(count)
    }
}

impl Seek for FileSource {
    fn seek(&mut self, to: SeekFrom) -> Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.len().checked_add_signed(by),
            SeekFrom::Current(by) => {
                (self.at - (self.piece.len() - self.taken) as u64).checked_add_signed(by)
            }
        };
        self.at = at.ok_or_else(|| Error::from(ErrorKind::InvalidInput))?.min(self.len());
        self.piece.clear();
        self.taken = 0;
        Ok(self.at)
    }
}
