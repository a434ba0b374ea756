//! The head of the register: what it is, how much it holds, and what numbers come next.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::error::StorageError;
use crate::domain::history::zone_change::{ZoneChange, ZoneChangeError};
use crate::domain::values::reference::{Reference, clear_code};
use crate::domain::{Author, Digest, EntryId, Purpose, RegisterId, ZoneId};
use crate::encode::{self, EncodeError, Unread};
use crate::facts::CountryCode;

/// The version of the head written.
const VERSION: u8 = 1;

/// What tells one state of a register from another: no entry came or went, and none was moved to another
/// place, as long as it is the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Snapshot {
    /// The combined digest of all entries.
    pub digest: Digest,
    /// The number of the next segment: sealing and batches raise it.
    pub next_segment: u32,
}

/// Why the zone was not changed.
#[derive(Clone, PartialEq, Debug)]
pub enum ZoneError {
    /// Whoever wants it may not, gives no reason, or it is the zone already.
    Refused(ZoneChangeError),
    /// The change could not be stored.
    Storage(StorageError),
}

impl From<ZoneChangeError> for ZoneError {
    fn from(error: ZoneChangeError) -> Self {
        Self::Refused(error)
    }
}

impl From<StorageError> for ZoneError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl From<EncodeError> for ZoneError {
    fn from(error: EncodeError) -> Self {
        Self::Storage(error.into())
    }
}

/// The one record of `meta`. It changes in the same transaction as what it counts.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Head {
    /// Version in which this record is written.
    pub version: u8,
    /// Id of the register.
    pub register: RegisterId,
    /// What it is for: a consumer's own complaints, a desk, or a look around.
    pub purpose: Purpose,
    /// When it was made, milliseconds since 1970.
    pub created: i64,
    /// Number of entries in tail and segments.
    pub entries: u64,
    /// Combined digest of all entries.
    pub digest: Digest,
    /// Entries in the tail, which are not yet sealed.
    pub tail: u64,
    /// Number of segments that are stored.
    pub segments: u64,
    /// Number that the next segment will get.
    pub next_segment: u32,
    /// Number of the next block of rows.
    pub next_block: u32,
    /// Segments that hold sample data alone.
    pub demo_segments: Vec<u32>,
    /// The latest entry id seen, from which the hybrid clock goes on. `None` before the first entry.
    pub latest: Option<EntryId>,
    /// Prefix of the reference numbers given out from now on.
    pub prefix: String,
    /// Code of this device in reference numbers and entries, two characters.
    pub device: String,
    /// Serial number given out last; 0 before the first.
    pub serial: u32,
    /// When a complaint was last lodged here, milliseconds since 1970: an older draft is spent.
    #[serde(default)]
    pub lodged: i64,
    /// Whether it is noted in the history of a case who opens it.
    #[serde(default)]
    pub notes_openings: bool,
    /// Where the register's purchases are made: its rules, currency and calendar. `None` in a head that was
    /// stored before registers had one, until somebody chooses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryCode>,
    /// The zone in which days and deadlines are counted. `None` in a head that was stored before registers
    /// had one: the device's counts, and is kept here with the next change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<ZoneId>,
    /// [Changes](ZoneChange) of the zone, the first one first. Every visit reads the head; hardly any asks
    /// for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zone_changes: Vec<Unread>,
}

impl Head {
    /// The head of a new, empty register, in no country and in the device's zone until they are set. `created` is in
    /// milliseconds since 1970; the code of the device is made from the bits of `random`.
    #[must_use]
    pub fn new(register: RegisterId, purpose: Purpose, created: i64, random: u64) -> Self {
        Self {
            version: VERSION,
            register,
            purpose,
            created,
            entries: 0,
            digest: Digest::default(),
            tail: 0,
            segments: 0,
            next_segment: 0,
            next_block: 0,
            demo_segments: Vec::new(),
            latest: None,
            prefix: "TS".to_owned(),
            device: clear_code(random, 2),
            serial: 0,
            lodged: 0,
            notes_openings: false,
            country: None,
            zone: None,
            zone_changes: Vec::new(),
        }
    }

    /// Reads the record; `None` when it is damaged or newer.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        encode::read_json::<Self>(bytes).ok().filter(|head| head.version <= VERSION)
    }

    /// Writes the record.
    ///
    /// # Errors
    /// The head cannot be serialised.
    pub fn write(&self) -> Result<Vec<u8>, EncodeError> {
        encode::json("the head", self)
    }

    /// The state of the register, to be compared with an earlier one.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot { digest: self.digest, next_segment: self.next_segment }
    }

    /// Gives out the next reference number, in `year`.
    pub fn issue(&mut self, year: i32) -> Reference {
        self.serial += 1;
        Reference::new(&self.prefix, year, &self.device, self.serial)
    }

    /// Takes another code, made from the bits of `random`, for the numbers given out from now on: some that
    /// were given out under the old one may no longer be here.
    pub fn renew_device(&mut self, random: u64) {
        let mut codes = (0..6).map(|at| clear_code(random >> (at * 10), 2));
        if let Some(code) = codes.find(|code| *code != self.device) {
            self.device = code;
        }
    }

    /// Changes the zone to `to`, and puts on record at what moment, by whom and why.
    ///
    /// # Errors
    /// Whoever wants it may not, gives no reason, or it is the zone already; or the change cannot be
    /// serialised. Nothing is changed.
    pub fn change_zone(
        &mut self,
        at: DateTime<Utc>,
        by: Author,
        to: ZoneId,
        reason: &str,
    ) -> Result<(), ZoneError> {
        let change = ZoneChange::new(at, by, self.zone.clone(), to.clone(), reason)?;
        self.zone_changes.push(Unread::of("a change of the zone", &change)?);
        self.zone = Some(to);
        Ok(())
    }

    /// Counts a new entry in: number of entries, combined digest, latest id.
    pub fn count(&mut self, id: EntryId, digest: Digest) {
        self.entries += 1;
        self.digest = self.digest.combine(digest);
        self.latest = self.latest.max(Some(id));
    }
}
