//! The first look at a file: the whole of it, for a column can only be told from all its cells.

use std::collections::HashSet;
use std::io::{Read, Seek, SeekFrom};

use serde::{Deserialize, Serialize};

use super::columns::{FileColumn, Learning};
use super::encoding::{self, Decoder, Encoding, LOOK, NotText, Text, Utf8};
use super::import::{self, ImportOptions, Imported};
use super::mapping::{self, Mapping};
use super::read::{self, Record, RecordError, Records};
use crate::domain::Context;

/// Rows shown.
const PREVIEW: usize = 8;
/// Bytes of the largest file taken. What comes of a file is held in memory as a whole until the one
/// transaction that stores it: a file of this size wants about two gigabytes for a moment, as much as
/// a browser on a small machine gives a page.
pub const LARGEST: u64 = 256_000_000;
/// Rows of the longest file taken: five times the register this program is made for. Short rows cost
/// more than their bytes; 1.4 million of them took three gigabytes, and the page stood still for ten
/// seconds while they were stored.
pub const MOST_ROWS: u64 = 500_000;

/// How a file is written: enough to read it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileForm {
    /// Encoding of its bytes.
    pub encoding: Encoding,
    /// Sign between its fields.
    pub delimiter: char,
}

/// What was found out about a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inspection {
    /// How it is written: encoding and delimiter.
    pub form: FileForm,
    /// Its columns in order.
    pub columns: Vec<FileColumn>,
    /// Cells of its first rows, at most eight, without the header.
    pub preview: Vec<Vec<String>>,
    /// Number of rows behind the header.
    pub rows: u64,
    /// Rows whose width is not that of the header, or that ran into one another.
    pub uneven: u64,
    /// Characters that could not be decoded.
    pub damaged: u64,
    /// Why it could not be read to its end; `None` when it was.
    pub stopped: Option<RecordError>,
    /// What its columns are probably meant to be.
    pub mapping: Mapping,
    /// Whether it is an export of the CFPB Consumer Complaint Database.
    pub cfpb: bool,
}

/// Why a CSV file cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CsvError {
    /// It is no text.
    #[error(transparent)]
    NotText(#[from] NotText),
    /// The browser could not read it.
    #[error("the file could not be read")]
    File,
    /// It has more than [`LARGEST`] bytes; holds how many it has.
    #[error("the file has {0} bytes, more than can be taken at once")]
    TooLarge(u64),
    /// It has more than [`MOST_ROWS`] rows.
    #[error("the file has more rows than can be taken at once")]
    TooManyRows,
    /// It has no rows: not even a header with two columns, or nothing below it.
    #[error("the file has no rows")]
    NoRows,
    /// Reading stopped before the first row was over.
    #[error(transparent)]
    Stopped(#[from] RecordError),
    /// One of its cases refuses to be written in the form in which it is stored.
    #[error("a case cannot be written")]
    NotWritten,
}

/// Makes the decoder for an encoding. UTF-8 is decoded here and never asked for.
pub type Decoders<'a> = &'a dyn Fn(Encoding) -> Box<dyn Decoder>;

/// A file: its bytes can be read more than once.
pub trait Source: Read + Seek {}
impl<T: Read + Seek> Source for T {}

/// Looks through a whole file: how it is written, what its columns hold, what they probably mean. `progress`
/// hears how many bytes were read.
///
/// # Errors
/// The file cannot be read, is no text, has no rows, or is larger or longer than can be taken.
pub fn inspect<S: Source>(
    source: &mut S,
    decoders: Decoders<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Inspection, CsvError> {
    let size = source.seek(SeekFrom::End(0)).map_err(|_| CsvError::File)?;
    if size > LARGEST {
        return Err(CsvError::TooLarge(size));
    }
    let first = look(source)?;
    let encoding = encoding::detect(&first)?;
    let found = look_through(source, encoding, decoders, progress)?;
    // The beginning may be plain ASCII and the first Chinese character come late.
    if encoding != Encoding::Utf8 || found.damaged == 0 || first.starts_with(b"\xef\xbb\xbf") {
        return Ok(found);
    }
    let other = look_through(source, Encoding::Gb18030, decoders, progress)?;
    Ok(if other.damaged < found.damaged { other } else { found })
}

/// The first bytes.
fn look<S: Source>(source: &mut S) -> Result<Vec<u8>, CsvError> {
    source.seek(SeekFrom::Start(0)).map_err(|_| CsvError::File)?;
    let mut first = Vec::with_capacity(LOOK);
    source.by_ref().take(LOOK as u64).read_to_end(&mut first).map_err(|_| CsvError::File)?;
    Ok(first)
}

fn open<'s, S: Source>(
    source: &'s mut S,
    encoding: Encoding,
    decoders: Decoders<'_>,
) -> Result<Text<&'s mut S>, CsvError> {
    source.seek(SeekFrom::Start(0)).map_err(|_| CsvError::File)?;
    let decoder = if encoding == Encoding::Utf8 { Box::new(Utf8::default()) } else { decoders(encoding) };
    Ok(Text::new(source, decoder))
}

fn look_through<S: Source>(
    source: &mut S,
    encoding: Encoding,
    decoders: Decoders<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Inspection, CsvError> {
    let mut text = open(source, encoding, decoders)?;
    let delimiter = {
        use std::io::BufRead;
        let start = text.fill_buf().map_err(|_| CsvError::File)?;
        // A cut through a character at the end does not matter here.
        read::delimiter(&String::from_utf8_lossy(&start[..start.len().min(LOOK)]))
    };
    let mut records = Records::new(text, delimiter);
    let mut record = Record::default();
    if !records.next(&mut record)? {
        return Err(CsvError::NoRows);
    }
    let mut learning = Learning::new(headers(&record));
    let width = record.len();
    let (mut preview, mut rows, mut uneven, mut stopped) = (Vec::new(), 0_u64, 0, None);
    loop {
        match records.next(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(stop) => {
                stopped = Some(stop);
                break;
            }
        }
        rows += 1;
        if rows > MOST_ROWS {
            return Err(CsvError::TooManyRows);
        }
        uneven += u64::from(record.len() != width || record.is_torn());
        learning.learn(&record);
        if preview.len() < PREVIEW {
            preview.push(record.iter().map(str::to_owned).collect());
        }
        if rows.is_multiple_of(1000) {
            progress(records.input().bytes_read());
        }
    }
    if rows == 0 {
        return Err(stopped.map_or(CsvError::NoRows, CsvError::Stopped));
    }
    let columns = learning.columns();
    Ok(Inspection {
        form: FileForm { encoding, delimiter: char::from(delimiter) },
        mapping: mapping::propose(&columns),
        cfpb: mapping::is_cfpb(&columns),
        damaged: records.input().damaged(),
        columns,
        preview,
        rows,
        uneven,
        stopped,
    })
}

fn headers(record: &Record) -> Vec<String> {
    record.iter().map(|header| header.trim().to_owned()).collect()
}

/// Imports a file that was looked through: `form` and `mapping` say how to read it, `known` holds the ids of
/// cases the register has. `progress` hears how many bytes were read.
///
/// # Errors
/// The file cannot be read, its header is missing or breaks off, or a case cannot be serialised. A file that
/// stops in the middle is no error, the report says so.
#[allow(clippy::too_many_arguments, reason = "each is a different thing from a different place")]
pub fn import<S: Source>(
    context: Context<'_>,
    source: &mut S,
    form: FileForm,
    mapping: &Mapping,
    options: &ImportOptions,
    known: &HashSet<u128>,
    decoders: Decoders<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<Imported, CsvError> {
    let text = open(source, form.encoding, decoders)?;
    let mut records = Records::new(text, u8::try_from(form.delimiter).unwrap_or(b','));
    let mut record = Record::default();
    if !records.next(&mut record)? {
        return Err(CsvError::NoRows);
    }
    let headers = headers(&record);
    let mut imported =
        import::import(context, &mut records, &headers, mapping, options, known, &mut |text| {
            progress(text.bytes_read());
        })
        .map_err(|_| CsvError::NotWritten)?;
    imported.report.damaged = records.input().damaged();
    Ok(imported)
}
