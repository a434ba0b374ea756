//! Ways out when the register cannot be opened or believed, and the first register of all.

use std::rc::Rc;

use uuid::Uuid;

use super::context::OwnedContext;
use super::transfer::TransferError;
use crate::browser::{random, zone};
use crate::domain::{Purpose, RegisterId, ZoneId};
use crate::encode::Unread;
use crate::exchange::json::{Header, Writer};
use crate::facts::{CountryCode, Rules};
use crate::storage::{Head, Journal, StorageError, canary, opening};

/// What can still be read of a register, as a file that can be read back in.
pub struct Salvaged {
    /// The file, as a register in JSON.
    pub text: String,
    /// Number of entries in it.
    pub entries: usize,
}

/// Makes a register in an empty database, of this country, to count days in `zone`; without one in the
/// device's, as it may change. Comes back with its head.
///
/// # Errors
/// There is a register already, or nothing can be written.
pub async fn set_up(
    journal: &Journal,
    context: &OwnedContext,
    purpose: Purpose,
    country: Option<CountryCode>,
    zone: Option<ZoneId>,
) -> Result<Head, StorageError> {
    let now = context.now.timestamp_millis();
    let stamp = context.in_zone(zone.as_ref()).stamp();
    let head = Head { country, zone, ..Head::new(new_register(), purpose, now, random::bits()) };
    journal.create(head, &stamp).await
}

/// Writes every entry that can still be read into a file, whatever the head says. Nothing is changed.
///
/// # Errors
/// The database cannot be opened at all, or an entry cannot be serialised.
pub async fn salvage(context: &OwnedContext) -> Result<Salvaged, StorageError> {
    let journal = opening::open_unchecked().await?;
    let salvage = journal.salvage().await;
    let head = journal.head().await.ok().flatten();
    let own = journal.own().await.map(|stored| stored.facts).unwrap_or_default();
    let desk = journal.own_records().await.ok().and_then(|records| records.desk);
    let desk = desk.as_deref().and_then(Unread::from_bytes);
    let snippets = journal.snippets_record().await.ok().flatten();
    let snippets = snippets.as_deref().and_then(Unread::from_bytes);
    journal.close();
    let salvage = salvage?;
    let remembered = canary::remembered();
    let remembered =
        remembered.map(|canary| (canary.register, canary.purpose, canary.country, canary.zone, Vec::new()));
    let (register, purpose, country, zone, zone_changes) = head
        .map(|head| (head.register, Some(head.purpose), head.country, head.zone, head.zone_changes))
        .or(remembered)
        .unwrap_or_else(|| (new_register(), None, None, None, Vec::new()));
    let entries = salvage.entries.len();
    let (exported, count) = (context.now, entries as u64);
    let header =
        Header { register, purpose, country, zone, zone_changes, own, desk, snippets, exported, count };
    let mut writer = Writer::default();
    let mut text = writer.head(&header)?;
    writer.entries(&salvage.entries, &mut text)?;
    text.push_str(writer.tail());
    Ok(Salvaged { text, entries })
}

/// Opens the database for a register that is to be restored from a file with this header: what is there is
/// kept where it is the same register and can be read, else a new database is made, for the purpose, of the
/// country and in the zone that the file names or this browser remembers. The file has to have been read once before: a
/// damaged one must not cost what is left. What follows is [`merge`](super::OpenRegister::merge); until it
/// is done, the register is not taken for whole.
///
/// # Errors
/// The browser cannot open or delete the database, or nothing can be written.
pub async fn make_room(context: &OwnedContext, header: &Header) -> Result<Rc<Journal>, TransferError> {
    let remembered = canary::remembered();
    let mut journal = opening::open_unchecked().await?;
    let same = journal.head().await.ok().flatten().filter(|head| head.register == header.register);
    if same.is_none() {
        let known = remembered.as_ref();
        let purpose = header.purpose.or_else(|| known?.purpose).unwrap_or(Purpose::Desk);
        let country = header.country.or_else(|| known?.country);
        let zone = header.zone.clone().or_else(|| known?.zone.clone()).or_else(zone::device);
        journal.close();
        opening::start_over().await?;
        journal = opening::open_unchecked().await?;
        let now = context.now.timestamp_millis();
        // Its rules come with what is read from the file.
        let context = context.with_rules(Rules::default()).in_zone(zone.as_ref());
        let zone_changes = header.zone_changes.clone();
        let head = Head::new(header.register, purpose, now, random::bits());
        let head = Head { country, zone, zone_changes, ..head };
        journal.create(head, &context.stamp()).await?;
    }
    journal.reconcile().await?;
    if let Some(remembered) = remembered {
        // Until the file is in, nobody must take what is there for the register.
        canary::put_back(&remembered);
    }
    Ok(Rc::new(journal))
}

/// The id of a new register.
fn new_register() -> RegisterId {
    RegisterId(Uuid::from_u64_pair(random::bits(), random::bits()))
}
