//! A sample case: what was recorded of it, and on what.

use chrono::Datelike;

use super::story::Desk;
use crate::domain::history::entry::{Body, Content, Entry};
use crate::domain::values::reference::Reference;
use crate::domain::{CaseId, EntryId, Step};
use crate::encode::EncodeError;

/// A sample case, as what was recorded of it.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Id of the case.
    pub case: CaseId,
    /// Bodies of its entries, in the order in which they were recorded.
    pub bodies: Vec<Body>,
    /// Ids of those that were written without knowing of the one before.
    pub(super) beside: Vec<EntryId>,
}

impl Sample {
    /// Whether each entry was written on the one before.
    #[must_use]
    pub fn is_line(&self) -> bool {
        self.beside.is_empty()
    }

    /// Seals the entries, each on those it was written on.
    ///
    /// # Errors
    /// A step cannot be serialised.
    pub fn entries(self) -> Result<Vec<Entry>, EncodeError> {
        let mut entries = Vec::with_capacity(self.bodies.len());
        let (mut heads, mut before) = (Vec::new(), Vec::new());
        for body in self.bodies {
            let apart = self.beside.contains(&body.id);
            let entry = Entry::seal(body, if apart { &before } else { &heads })?;
            let head = (entry.body.id, entry.digest);
            if apart {
                heads.push(head);
            } else {
                before = std::mem::replace(&mut heads, vec![head]);
            }
            entries.push(entry);
        }
        Ok(entries)
    }

    /// Gives it its number.
    pub(super) fn number(&mut self, desk: &Desk<'_>, serial: u32) {
        let Some(first) = self.bodies.first_mut() else { return };
        let year = desk.context.zone.day(first.recorded).year();
        if let Content::Step(Step::Receive(receive)) = &mut first.content {
            receive.reference = Reference::new(desk.prefix, year, desk.issuer, serial);
        }
    }
}
