//! Blocks: about a thousand rows in one stored record. Names are written once a block, so that
//! reading one touches each name once and copies the rest straight into the table.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::row::{CaseKey, InTime, Row, RowFlags, VERSION};
use crate::encode::{self, EncodeError};

/// Rows in a full block.
pub const ROWS: usize = 1000;
/// Columns whose texts are names.
pub(super) const NAMES: usize = 11;

/// A row as written.
#[derive(Serialize, Deserialize)]
pub(super) struct Packed<'a> {
    pub id: CaseKey,
    /// Reference, complainant, product, search text.
    #[serde(borrow)]
    pub texts: [&'a str; 4],
    /// Places of respondent, kind, problem, channel, handler, group, outcome, cause, due clock, policy,
    /// currency.
    pub names: [u16; NAMES],
    /// Stage, acknowledged in time, the two ratings, turn, priority.
    pub bytes: [u8; 6],
    /// Day received, day closed, minutes to acknowledge, to answer, to close.
    pub days: [i32; 5],
    /// Received, updated, due, waits until, amount.
    pub longs: [i64; 5],
    pub flags: u32,
    pub segments: Vec<u32>,
}

#[derive(Serialize, Deserialize)]
struct Written<'a> {
    version: u8,
    #[serde(borrow)]
    names: Vec<&'a str>,
    #[serde(borrow)]
    rows: Vec<Packed<'a>>,
}

/// A block that cannot be read: of another version, or damaged. Its rows are made anew from the log.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the table rows are of another version or damaged")]
pub struct BlockError;

/// Writes rows as one block.
///
/// # Errors
/// A row refuses to be written.
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
    let packed = rows.iter().map(|row| Packed {
        id: row.id,
        texts: [&row.reference, &row.complainant, &row.product, &row.search],
        names: row.names().map(|name| places.get(name).copied().unwrap_or(0)),
        bytes: [
            row.stage,
            row.acknowledged as u8,
            row.rating_outcome,
            row.rating_handling,
            row.turn,
            row.priority,
        ],
        days: [row.received, row.closed, row.to_acknowledge, row.to_answer, row.to_close],
        longs: [row.received_at, row.updated, row.due, row.waits_until, row.amount],
        flags: row.flags.0,
        segments: row.segments.clone(),
    });
    encode::postcard("rows", &Written { version: VERSION, names, rows: packed.collect() })
}

/// Reads a block, handing each row on with the names of the block.
pub(super) fn read<'a>(
    bytes: &'a [u8],
    mut names: impl FnMut(&[&'a str]),
    mut row: impl FnMut(Packed<'a>),
) -> Result<(), BlockError> {
    if bytes.first() != Some(&VERSION) {
        return Err(BlockError);
    }
    let written: Written<'a> = postcard::from_bytes(bytes).map_err(|_| BlockError)?;
    let known = written.names.len();
    if written.rows.iter().any(|row| row.names.iter().any(|name| usize::from(*name) >= known)) {
        return Err(BlockError);
    }
    names(&written.names);
    written.rows.into_iter().for_each(&mut row);
    Ok(())
}

impl Row<'_> {
    /// The texts that many rows share, in the order of [`Packed::names`].
    pub(super) fn names(&self) -> [&str; NAMES] {
        [
            &self.respondent,
            &self.kind,
            &self.problem,
            &self.channel,
            &self.handler,
            &self.group,
            &self.outcome,
            &self.cause,
            &self.due_clock,
            &self.policy,
            &self.currency,
        ]
    }
}

/// All rows of a block, for tools and tests that want them one by one.
///
/// # Errors
/// [`BlockError`].
pub fn rows(bytes: &[u8]) -> Result<Vec<Row<'static>>, BlockError> {
    let mut names: Vec<&str> = Vec::new();
    let mut packed = Vec::new();
    read(bytes, |all| names = all.to_vec(), |row| packed.push(row))?;
    let name = |at: u16| names.get(usize::from(at)).copied().unwrap_or_default().to_owned();
    let unpack = |row: Packed<'_>| -> Row<'static> {
        let [reference, complainant, product, search] = row.texts.map(str::to_owned);
        let [respondent, kind, problem, channel, handler, group, outcome, cause, due_clock, policy, currency] =
            row.names.map(&name);
        let [stage, acknowledged, rating_outcome, rating_handling, turn, priority] = row.bytes;
        let [received, closed, to_acknowledge, to_answer, to_close] = row.days;
        let [received_at, updated, due, waits_until, amount] = row.longs;
        Row {
            id: row.id,
            reference: reference.into(),
            complainant: complainant.into(),
            product: product.into(),
            search: search.into(),
            respondent: respondent.into(),
            kind: kind.into(),
            problem: problem.into(),
            channel: channel.into(),
            handler: handler.into(),
            group: group.into(),
            outcome: outcome.into(),
            cause: cause.into(),
            due_clock: due_clock.into(),
            policy: policy.into(),
            currency: currency.into(),
            stage,
            turn,
            priority,
            received,
            closed,
            received_at,
            updated,
            due,
            waits_until,
            to_acknowledge,
            to_answer,
            to_close,
            acknowledged: InTime::from_byte(acknowledged),
            amount,
            rating_outcome,
            rating_handling,
            flags: RowFlags(row.flags),
            segments: row.segments,
        }
    };
    Ok(packed.into_iter().map(unpack).collect())
}
