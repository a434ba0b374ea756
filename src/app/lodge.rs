//! Lodging: a draft becomes a case with a number and a tracking code.

use uuid::Uuid;

use super::drafts::DraftKey;
use super::state::App;
use crate::browser::{random, space};
use crate::domain::fields::answer::{self, Handling};
use crate::domain::fields::intake;
use crate::domain::fields::values::FieldError;
use crate::domain::history::entry::{Body, Content, Entry};
use crate::domain::history::step::{Origin, Receive};
use crate::domain::values::reference::Reference;
use crate::domain::values::tracking::TrackingCode;
use crate::domain::{Case, CaseId, Field, Moment, Step, Values};
use crate::register::Row;
use crate::storage::journal::NewEntries;
use crate::storage::{Head, StorageError};

/// What the complainant takes away.
#[derive(Clone, PartialEq, Debug)]
pub struct Receipt {
    /// The case.
    pub case: CaseId,
    /// Its number.
    pub reference: Reference,
    /// The code only the complainant holds: it is shown once and not kept.
    pub code: TrackingCode,
    /// When the complaint was received.
    pub received: Moment,
    /// The policy whose clocks run: `id@version`.
    pub policy: String,
}

/// Why a draft was not lodged. It is kept as it was.
#[derive(Clone, PartialEq, Debug)]
pub enum LodgeError {
    /// Fields are missing or wrong.
    Fields(Vec<FieldError>),
    /// It could not be written.
    Storage(StorageError),
}

impl App {
    /// Lodges the draft: comes back with the receipt once the transaction is complete, and only then
    /// forgets the draft.
    ///
    /// # Errors
    /// Fields are missing or wrong, or nothing can be written; the draft is kept.
    pub async fn lodge(self, draft: &Values) -> Result<Receipt, LodgeError> {
        let held = self.context_now();
        let (context, now) = (held.get(), held.now);
        let mut fields = intake::check(&context, draft).map_err(LodgeError::Fields)?;
        let received = match fields.moment(Field::LodgedReceived) {
            Moment::Unknown => Moment::At(now),
            known => known,
        };
        fields.set(Field::LodgedReceived, "");
        let case = CaseId(Uuid::from_u64_pair(random::bits(), random::bits()));
        let code = TrackingCode::new(random::bits());
        let id = self.next_id(now);
        let author = self.author(&self.seat());
        let tracking = Some(code.digest(case));
        let mut made = None;
        let mut begun_under = String::new();
        let make = |head: &mut Head| {
            let day = received.day(context.zone).unwrap_or_else(|| context.today());
            let reference = head.issue(chrono::Datelike::year(&day));
            let Handling { policy, priority, group } =
                answer::handling(context.rules, head.purpose, &fields, day);
            begun_under.clone_from(&policy);
            let receive = Receive {
                reference: reference.clone(),
                tracking,
                origin: Origin::Lodged,
                policy,
                fields,
                priority,
                group,
            };
            let content = Content::Step(Step::Receive(receive));
            let body = Body { id, case, recorded: now, happened: received, by: author, content };
            let entry = Entry::seal(body, &[])?;
            let row = Row::of(&context, &Case::fold(case, vec![entry.clone()]), Vec::new());
            made = Some((reference, row.clone()));
            Ok(NewEntries { entries: vec![entry], rows: vec![row] })
        };
        let journal = self.journal().map_err(LodgeError::Storage)?;
        let head = journal.append(make).await.map_err(LodgeError::Storage)?;
        let Some((reference, row)) = made else { return Err(LodgeError::Storage(StorageError::Closed)) };
        self.forget_draft(&DraftKey::Intake);
        self.appended(&head, &row);
        if head.serial == 1 {
            // From the first complaint on there is something to lose: ask the browser to keep it.
            leptos::task::spawn_local(async {
                space::persist().await;
            });
        }
        Ok(Receipt { case, reference, code, received, policy: begun_under })
    }
}
