//! A case: the fold of its entries.

use chrono::{DateTime, NaiveDate, Utc};

use super::chain::{self, Break};
use super::entry::{Entry, Role};
use super::guard::{self, Refusal};
use super::ids::{CaseId, Digest, EntryId};
use super::moment::Moment;
use super::reference::Reference;
use super::step::{Origin, StepKind};
use super::values::Values;

/// How an entry stands in the history of its case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Standing {
    /// It took effect.
    Effective,
    /// It did not fit what the case was when it was written: kept and shown, without effect.
    Refused(Refusal),
    /// It was recorded by a newer version: kept and shown, without effect.
    Unknown,
}

/// Something about an entry that people must see.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Flag {
    /// Recorded beside another entry that did not know of it.
    Concurrent,
    /// Not what it was when it was written, or torn from what it was written on.
    Broken(Break),
}

/// An effective step, for questions about order and time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// The step.
    pub kind: StepKind,
    /// The entry.
    pub entry: EntryId,
    /// When it happened.
    pub happened: Moment,
    /// When it was recorded.
    pub recorded: DateTime<Utc>,
    /// Who recorded it.
    pub person: String,
    /// As what.
    pub role: Role,
}

/// What follows from the effective steps.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct State {
    /// When it was received; unknown before.
    pub received: Option<Moment>,
    /// Where the record comes from.
    pub origin: Origin,
    /// Digest of the tracking code.
    pub tracking: Option<Digest>,
    /// The policy: `id@version`.
    pub policy: String,
    /// Who is responsible.
    pub handler: Option<String>,
    /// Who was the first to be (首问负责).
    pub first_handler: Option<String>,
    /// When the complainant was told.
    pub acknowledged: Option<Moment>,
    /// When it was taken up.
    pub accepted: Option<Moment>,
    /// When, and on which coded ground, it was not.
    pub declined: Option<(Moment, String)>,
    /// The report, by the entry that made it.
    pub investigated: Option<EntryId>,
    /// Coded cause and responsible department.
    pub cause: Option<(String, String)>,
    /// When the result was notified.
    pub notified: Option<Moment>,
    /// Until when reconsideration can be asked for, as the last notice says.
    pub reconsider_until: Option<NaiveDate>,
    /// Coded remedies last offered.
    pub offered: Vec<String>,
    /// The complainant's coded answer to the latest result.
    pub answer: Option<String>,
    /// When reconsideration was asked for.
    pub reconsideration_requested: Option<Moment>,
    /// When it was decided.
    pub reconsidered: Option<Moment>,
    /// Whether that changed the decision.
    pub decision_changed: bool,
    /// Everybody who has decided in this case.
    pub deciders: Vec<String>,
    /// Attempts to reach the complainant that failed since the last result.
    pub failed_attempts: u32,
    /// What the latest follow-up found, coded.
    pub followed_up: Option<String>,
    /// The latest rating: outcome, handling; 0 where not answered.
    pub rating: Option<(u8, u8)>,
    /// When the complainant withdrew.
    pub withdrawn: Option<Moment>,
    /// The closing.
    pub closed: Option<Closing>,
    /// How often it was opened again.
    pub reopened: u32,
}

/// How and when a case was closed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Closing {
    /// When.
    pub when: Moment,
    /// Coded outcome.
    pub outcome: String,
    /// Coded confirmation by the complainant.
    pub confirmed: String,
    /// Whether the loop was complete.
    pub complete: bool,
}

impl State {
    /// Whether reconsideration was asked for and is not decided.
    #[must_use]
    pub fn reconsideration_pending(&self) -> bool {
        self.reconsideration_requested.is_some() && self.reconsidered.is_none()
    }

    /// Whether the complainant accepts the latest result, wholly or in part.
    #[must_use]
    pub fn answer_accepts(&self) -> bool {
        matches!(self.answer.as_deref(), Some("accept" | "accept_in_part"))
    }
}

/// A complaint, folded from its entries.
#[derive(Clone, PartialEq, Debug)]
pub struct Case {
    /// Which one.
    pub id: CaseId,
    /// Its number; `None` when the entry that received it is missing.
    pub reference: Option<Reference>,
    /// The fields as they stand now.
    pub fields: Values,
    /// All entries in the order of their ids.
    pub entries: Vec<Entry>,
    /// How each entry stands, in the same order.
    pub standings: Vec<Standing>,
    /// What people must see about entries.
    pub flags: Vec<(EntryId, Flag)>,
    /// The effective steps in order.
    pub marks: Vec<Mark>,
    /// What follows from them.
    pub state: State,
}

impl Case {
    /// An empty case: nothing was recorded yet.
    #[must_use]
    pub fn new(id: CaseId) -> Self {
        Self {
            id,
            reference: None,
            fields: Values::default(),
            entries: Vec::new(),
            standings: Vec::new(),
            flags: Vec::new(),
            marks: Vec::new(),
            state: State::default(),
        }
    }

    /// What it is called: its reference number; its id while its receipt, which tells the number, is
    /// lost. A case that came from a damaged file or register is found by it all the same.
    #[must_use]
    pub fn name(&self) -> String {
        self.reference.as_ref().map_or_else(|| self.id.to_string(), ToString::to_string)
    }

    /// Folds entries, in whatever order and however often each comes. Entries of other cases are
    /// left aside. Never fails: what does not fit is kept and flagged.
    #[must_use]
    pub fn fold(id: CaseId, mut entries: Vec<Entry>) -> Self {
        entries.retain(|entry| entry.body.case == id);
        // Equal ids with different digests are two versions of one entry: both are kept, and
        // `verify` names at least one of them.
        entries.sort_by_key(|entry| (entry.body.id, entry.digest));
        entries.dedup_by(|a, b| a.body.id == b.body.id && a.digest == b.digest);
        let mut case = Self::new(id);
        case.flag(&entries);
        for entry in entries {
            case.push(entry);
        }
        case
    }

    /// Takes in the next entry without checking its place in the chain: for entries this device
    /// has just written on the heads of the case.
    pub fn push(&mut self, entry: Entry) {
        let standing = match entry.body.content.step() {
            None => Standing::Unknown,
            Some(step) => match guard::check_recorded(self, step, &entry.body) {
                Ok(()) => Standing::Effective,
                Err(refusal) => Standing::Refused(refusal),
            },
        };
        if let (Standing::Effective, Some(step)) = (&standing, entry.body.content.step()) {
            self.apply(step, &entry.body);
            self.marks.push(Mark {
                kind: step.kind(),
                entry: entry.body.id,
                happened: entry.body.happened,
                recorded: entry.body.recorded,
                person: entry.body.by.person.clone(),
                role: entry.body.by.role,
            });
        }
        self.entries.push(entry);
        self.standings.push(standing);
    }

    fn flag(&mut self, entries: &[Entry]) {
        // An unbroken line of entries, by far the commonest case, needs no closer look.
        let concurrent = chain::concurrent(entries).into_iter().map(|id| (id, Flag::Concurrent));
        let broken = chain::verify(entries).into_iter().map(|(id, kind)| (id, Flag::Broken(kind)));
        self.flags = concurrent.chain(broken).collect();
        self.flags.sort_unstable();
    }

    /// The entries the next one is written on.
    #[must_use]
    pub fn heads(&self) -> Vec<(EntryId, Digest)> {
        chain::heads(&self.entries)
    }

    /// Whether steps can still be taken without reopening.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state.received.is_some() && self.state.closed.is_none()
    }

    /// The latest effective step of this kind.
    #[must_use]
    pub fn last(&self, kind: StepKind) -> Option<&Mark> {
        self.marks.iter().rev().find(|mark| mark.kind == kind)
    }

    /// The entry behind a mark.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.body.id == id)
    }

    /// What people must see about an entry.
    pub fn flags_of(&self, id: EntryId) -> impl Iterator<Item = Flag> {
        self.flags.iter().filter(move |(entry, _)| *entry == id).map(|(_, flag)| *flag)
    }
}
