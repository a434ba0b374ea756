//! Lodging: a draft becomes a case with a number and, at a desk, a tracking code.

use chrono::Datelike;
use uuid::Uuid;

use super::actor::Actor;
use super::context::OwnedContext;
use super::register::OpenRegister;
use crate::browser::random;
use crate::domain::fields::answer::{self, Handling};
use crate::domain::fields::intake;
use crate::domain::fields::values::FieldError;
use crate::domain::history::entry::{Body, Content, Entry};
use crate::domain::history::guard;
use crate::domain::history::step::{Origin, Receive};
use crate::domain::values::reference::Reference;
use crate::domain::values::tracking::TrackingCode;
use crate::domain::{Case, CaseId, Field, Moment, Purpose, Step, StepKind, Values};
use crate::register::Row;
use crate::storage::drafts::{self, DraftKey};
use crate::storage::journal::{CaseLocations, NewEntries};
use crate::storage::{Head, StorageError};

/// What the complainant takes away.
#[derive(Clone, PartialEq, Debug)]
pub struct Receipt {
    /// Id of the case.
    pub case: CaseId,
    /// Its reference number.
    pub reference: Reference,
    /// The code only the complainant holds: it is shown once and not kept. `None` in a register of one's
    /// own, where nobody else could use it.
    pub code: Option<TrackingCode>,
    /// When the complaint was received.
    pub received: Moment,
    /// The policy whose clocks run: `id@version`.
    pub policy: String,
    /// What was lodged, field by field.
    pub fields: Values,
}

/// Why a draft was not lodged. It is kept as it was.
#[derive(Clone, PartialEq, Debug)]
pub enum LodgeError {
    /// Fields are missing or wrong: each with what is wrong.
    Fields(Vec<FieldError>),
    /// The complaint could not be stored.
    Storage(StorageError),
}

impl OpenRegister {
    /// Lodges the draft: comes back with the receipt once the transaction is complete, and only then
    /// forgets the draft. The number is given out inside the transaction, so no two tabs give out the same.
    ///
    /// # Errors
    /// Nobody is named at the desk, fields are missing or wrong, or nothing can be written; the draft is kept.
    pub async fn lodge(
        &self,
        context: &OwnedContext,
        actor: &Actor,
        draft: &Values,
    ) -> Result<Receipt, LodgeError> {
        guard::recorder_is_named(StepKind::Receive, actor.seat.role, &actor.seat.person)
            .map_err(|refusal| LodgeError::Storage(refusal.into()))?;
        let side = actor.side();
        let mut fields = intake::check(&context.get(), side, draft).map_err(LodgeError::Fields)?;
        let received = match fields.moment(Field::LodgedReceived) {
            Moment::Unknown => Moment::At(context.now),
            known => known,
        };
        fields.set(Field::LodgedReceived, "");
        let case = CaseId(Uuid::from_u64_pair(random::bits(), random::bits()));
        let bits = random::bits();
        let make = |head: &mut Head| {
            let day = received.day(context.get().zone).unwrap_or_else(|| context.get().today());
            let reference = head.issue(day.year());
            let code = (head.purpose != Purpose::Personal).then(|| TrackingCode::new(bits));
            let Handling { policy, priority, group } =
                answer::handling(&context.rules, (head.purpose, head.country), &fields, day);
            let receive = Receive {
                reference: reference.clone(),
                tracking: code.as_ref().map(|code| code.digest(case)),
                origin: Origin::Lodged,
                policy: policy.clone(),
                fields: fields.clone(),
                priority,
                group,
            };
            let body = Body {
                id: self.next_id(context.now),
                case,
                recorded: context.now,
                happened: received,
                by: actor.author(head),
                content: Content::Step(Step::Receive(receive)),
            };
            let entry = Entry::seal(body, &[])?;
            let row = Row::of(&context.get(), &Case::fold(case, vec![entry.clone()]), Vec::new());
            let new = NewEntries { entries: vec![entry], rows: vec![row], ..NewEntries::default() };
            Ok((new, Receipt { case, reference, code, received, policy, fields }))
        };
        // Nothing is read, so there is nothing that could change in between.
        let written = self.append_to(&CaseLocations::default(), None, |head, _| make(head)).await;
        let (_, receipt) = written.map_err(LodgeError::Storage)?;
        drafts::forget(&DraftKey::Intake);
        Ok(receipt)
    }
}
