//! What a file's bytes are: text in which encoding, or no text at all; and the stream of UTF-8 with
//! plain line ends that the [reader](super::read) takes.

use std::io::{BufRead, ErrorKind, Read, Result};

use serde::{Deserialize, Serialize};

/// Bytes at the start of a file that [`detect`] needs to see.
pub const LOOK: usize = 64 * 1024;
/// Bytes taken from the file at a time.
const CHUNK: usize = 256 * 1024;

/// The encodings that are told apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// GB 18030, which contains GBK and GB 2312: what Chinese spreadsheets write.
    Gb18030,
}

impl Encoding {
    /// Its label for the browser's `TextDecoder`.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Gb18030 => "gb18030",
        }
    }
}

/// What a file that is no text seems to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// A picture.
    Picture,
    /// A ZIP archive, which a workbook (XLSX) is too.
    Zip,
    /// A workbook of Excel 97–2003, or another OLE document.
    OldOffice,
    /// A PDF.
    Pdf,
    /// A compressed file.
    Compressed,
    /// Some other file that is no text.
    Binary,
}

/// Why a file cannot be read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotText {
    /// The file has no bytes.
    #[error("the file is empty")]
    Empty,
    /// Its bytes are those of another kind of file.
    #[error("the file is not text: {looks_like:?}")]
    NotText {
        /// What it seems to be.
        looks_like: FileKind,
    },
}

/// First bytes that give a file away.
const MAGIC: &[(&[u8], FileKind)] = &[
    (b"\x89PNG", FileKind::Picture),
    (b"\xff\xd8\xff", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"RIFF", FileKind::Picture),
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"\xd0\xcf\x11\xe0", FileKind::OldOffice),
    (b"%PDF", FileKind::Pdf),
    (b"\x1f\x8b", FileKind::Compressed),
    (b"7z\xbc\xaf", FileKind::Compressed),
    (b"Rar!", FileKind::Compressed),
    (b"SQLite format 3", FileKind::Binary),
];

/// The encoding of a file that starts with these bytes: up to [`LOOK`] of them.
///
/// # Errors
/// The file is empty, starts like another kind of file, or holds control characters that no text has.
pub fn detect(first: &[u8]) -> std::result::Result<Encoding, NotText> {
    if first.is_empty() {
        return Err(NotText::Empty);
    }
    if let Some((_, looks_like)) = MAGIC.iter().find(|(magic, _)| first.starts_with(magic)) {
        return Err(NotText::NotText { looks_like: *looks_like });
    }
    match first {
        [0xef, 0xbb, 0xbf, ..] => return Ok(Encoding::Utf8),
        [0xff, 0xfe, ..] => return Ok(Encoding::Utf16Le),
        [0xfe, 0xff, ..] => return Ok(Encoding::Utf16Be),
        _ => {}
    }
    if let Some(utf16) = utf16_by_zeros(first) {
        return Ok(utf16);
    }
    let control =
        first.iter().filter(|byte| **byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1a));
    if first.contains(&0) || control.count() * 50 > first.len() {
        return Err(NotText::NotText { looks_like: FileKind::Binary });
    }
    match std::str::from_utf8(first) {
        Ok(_) => Ok(Encoding::Utf8),
        // The cut may go through a character.
        Err(error) if error.error_len().is_none() && first.len() >= LOOK => Ok(Encoding::Utf8),
        // Not UTF-8: what else files of this kind are written in.
        Err(_) => Ok(Encoding::Gb18030),
    }
}

/// UTF-16 without a mark: delimiters, digits and line ends leave every other byte zero.
fn utf16_by_zeros(first: &[u8]) -> Option<Encoding> {
    let zeros = |parity: usize| first.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    // A tenth of ASCII is enough, if the other half has next to none.
    let least = first.len() / 20 + 1;
    if odd > least && even * 20 < odd {
        Some(Encoding::Utf16Le)
    } else if even > least && odd * 20 < even {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Turns bytes into text, piece by piece. Bytes that mean nothing become U+FFFD.
pub trait Decoder {
    /// Appends the text of the next bytes to `out`; `last` when no more will come.
    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut String);
}

/// Decodes UTF-8 without leaving Rust.
#[derive(Default)]
pub struct Utf8 {
    /// The start of a character whose rest has not come yet.
    held: Vec<u8>,
}

impl Decoder for Utf8 {
    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut String) {
        let joined;
        let mut rest = bytes;
        if !self.held.is_empty() {
            self.held.extend_from_slice(bytes);
            joined = std::mem::take(&mut self.held);
            rest = &joined;
        }
        while !rest.is_empty() {
            let error = match std::str::from_utf8(rest) {
                Ok(text) => return out.push_str(text),
                Err(error) => error,
            };
            let (good, bad) = rest.split_at(error.valid_up_to());
            // So far it was found valid.
            out.push_str(std::str::from_utf8(good).unwrap_or_default());
            match error.error_len() {
                None if !last => return self.held.extend_from_slice(bad),
                length => {
                    out.push('\u{fffd}');
                    rest = &bad[length.unwrap_or(bad.len())..];
                }
            }
        }
    }
}

/// A file as UTF-8 text in which every line ends with a single `\n`, without a byte order mark.
pub struct Text<R> {
    input: R,
    decoder: Box<dyn Decoder>,
    raw: Vec<u8>,
    decoded: String,
    ready: String,
    taken: usize,
    ended: bool,
    started: bool,
    after_return: bool,
    read: u64,
    damaged: u64,
}

impl<R: Read> Text<R> {
    /// The text of `input`, whose bytes `decoder` decodes. Nothing is read yet.
    #[must_use]
    pub fn new(input: R, decoder: Box<dyn Decoder>) -> Self {
        Self {
            input,
            decoder,
            raw: vec![0; CHUNK],
            decoded: String::new(),
            ready: String::new(),
            taken: 0,
            ended: false,
            started: false,
            after_return: false,
            read: 0,
            damaged: 0,
        }
    }

    /// Bytes read from the file so far.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        self.read
    }

    /// Characters that could not be decoded so far.
    #[must_use]
    pub fn damaged(&self) -> u64 {
        self.damaged
    }

    fn refill(&mut self) -> Result<()> {
        self.ready.clear();
        self.taken = 0;
        while self.ready.is_empty() && !self.ended {
            let count = match self.input.read(&mut self.raw) {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                result => result?,
            };
            self.read += count as u64;
            self.ended = count == 0;
            self.decoded.clear();
            self.decoder.decode(&self.raw[..count], self.ended, &mut self.decoded);
            let mut text = self.decoded.as_str();
            if !self.started && !text.is_empty() {
                self.started = true;
                text = text.strip_prefix('\u{feff}').unwrap_or(text);
            }
            self.damaged += memchr::memmem::find_iter(text.as_bytes(), "\u{fffd}").count() as u64;
            unify_line_ends(text, &mut self.after_return, &mut self.ready);
        }
        Ok(())
    }
}

/// Appends `text` with `\r\n` and `\r` as `\n`. `after_return`: the last character was a `\r`.
fn unify_line_ends(text: &str, after_return: &mut bool, out: &mut String) {
    let mut rest = text;
    if std::mem::take(after_return) {
        // At the end of the input there is nothing left to strip.
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    while let Some(at) = memchr::memchr(b'\r', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        out.push('\n');
        rest = &rest[at + 1..];
        *after_return = rest.is_empty();
        rest = rest.strip_prefix('\n').unwrap_or(rest);
    }
    out.push_str(rest);
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(out.len());
        out[..count].copy_from_slice(&ready[..count]);
        self.consume(count);
        Ok(count)
    }
}

impl<R: Read> BufRead for Text<R> {
    fn fill_buf(&mut self) -> Result<&[u8]> {
        if self.taken >= self.ready.len() {
            self.refill()?;
        }
        Ok(&self.ready.as_bytes()[self.taken..])
    }

    fn consume(&mut self, count: usize) {
        self.taken += count;
    }
}
