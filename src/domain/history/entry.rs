//! Entries: what the history is made of.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::step::{Step, StepKind};
use crate::domain::values::ids::{CaseId, Digest, EntryId};
use crate::domain::values::moment::Moment;
use crate::encode::{self, EncodeError};
use strum::IntoStaticStr;

/// The role in which a person acts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Whoever complains.
    Complainant,
    /// The merchant or body complained of.
    Respondent,
    /// Whoever handles complaints at the desk.
    Handler,
    /// Whoever decides reconsiderations.
    Reviewer,
    /// Whoever leads the desk.
    Manager,
    /// Whoever mediates between the parties.
    Mediator,
    /// Whoever keeps a personal register, and records what everybody did.
    Owner,
    /// A record taken over from another register.
    Import,
}

/// Who recorded an entry, in which role and on which device.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Author {
    /// The person's name; empty when nobody is named.
    pub person: String,
    /// The role in which they recorded it.
    pub role: Role,
    /// Code of the device they used, such as `K3`.
    pub device: String,
}

/// The step that an entry records, as far as it is known and still there.
#[derive(Clone, PartialEq, Debug)]
pub enum Content {
    /// A step this version knows.
    Step(Step),
    /// A step of a newer version, as its text.
    Unknown(String),
    /// Erased: only its digest is kept.
    Erased,
}

impl Content {
    /// The canonical text: what is stored and what the content's digest is taken over. Empty once the content
    /// is erased.
    ///
    /// # Errors
    /// The step cannot be serialised.
    pub fn text(&self) -> Result<String, EncodeError> {
        match self {
            Self::Step(step) => encode::json_text("a step", step),
            Self::Unknown(text) => Ok(text.clone()),
            Self::Erased => Ok(String::new()),
        }
    }

    /// Reads stored text; what this version does not know is kept as it is.
    #[must_use]
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).map_or_else(|_| Self::Unknown(text.to_owned()), Self::Step)
    }

    /// The kind of step; `Unknown` for a step of a newer version and for erased content.
    #[must_use]
    pub fn kind(&self) -> StepKind {
        match self {
            Self::Step(step) => step.kind(),
            Self::Unknown(_) | Self::Erased => StepKind::Unknown,
        }
    }

    /// The step; `None` for one of a newer version and for erased content.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        match self {
            Self::Step(step) => Some(step),
            Self::Unknown(_) | Self::Erased => None,
        }
    }
}

/// What an entry says before its digests are taken.
#[derive(Clone, PartialEq, Debug)]
pub struct Body {
    /// Id of the entry, made by the [hybrid clock](crate::domain::values::hybrid::HybridClock).
    pub id: EntryId,
    /// The case it belongs to.
    pub case: CaseId,
    /// When it was recorded, by the device's clock.
    pub recorded: DateTime<Utc>,
    /// When the step it records happened.
    pub happened: Moment,
    /// Who recorded it.
    pub by: Author,
    /// The step it records.
    pub content: Content,
}

/// One entry of the history, never changed once written.
#[derive(Clone, PartialEq, Debug)]
pub struct Entry {
    /// What it says: id, case, times, author and content.
    pub body: Body,
    /// The entries it was written on, ascending: the heads of the case when it was written.
    pub after: Vec<EntryId>,
    /// Digest of the content's canonical text. It outlives an erased content.
    pub content_digest: Digest,
    /// Digest over everything above and the digests of `after`.
    pub digest: Digest,
}

impl Entry {
    /// The entry without its content: id, time, author and digests stay as they are.
    #[must_use]
    pub fn emptied(mut self) -> Self {
        self.body.content = Content::Erased;
        self
    }

    /// Whether its content was erased.
    #[must_use]
    pub fn is_emptied(&self) -> bool {
        self.body.content == Content::Erased
    }

    /// Makes an entry of a body by taking its digests. `parents` are the entries it is written on, with their
    /// digests, in any order.
    ///
    /// # Errors
    /// The content cannot be serialised.
    pub fn seal(body: Body, parents: &[(EntryId, Digest)]) -> Result<Self, EncodeError> {
        Ok(Self::seal_text(body, parents)?.0)
    }

    /// As [`seal`](Self::seal), with the content's canonical text beside the entry, so that who stores it
    /// need not write the text a second time.
    ///
    /// # Errors
    /// The content cannot be serialised.
    pub fn seal_text(body: Body, parents: &[(EntryId, Digest)]) -> Result<(Self, String), EncodeError> {
        let mut parents = parents.to_vec();
        parents.sort_unstable();
        parents.dedup();
        let text = body.content.text()?;
        let content_digest = content_digest(&text);
        let digest = digest(&body, content_digest, &parents);
        let after = parents.iter().map(|(id, _)| *id).collect();
        Ok((Self { body, after, content_digest, digest }, text))
    }

    /// The kind of step it records; `Unknown` for a step of a newer version and for erased content.
    #[must_use]
    pub fn kind(&self) -> StepKind {
        self.body.content.kind()
    }

    /// When the step it records happened; [`Moment::Unknown`] when nobody wrote it down.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.body.happened
    }
}

/// The digest of a content's canonical text.
#[must_use]
pub fn content_digest(text: &str) -> Digest {
    Digest::of(&[b"redress content 1", text.as_bytes()])
}

/// The digest that links an entry to those it was written on. `parents` ascend by id.
#[must_use]
pub fn digest(body: &Body, content: Digest, parents: &[(EntryId, Digest)]) -> Digest {
    let recorded = body.recorded.timestamp_millis().to_be_bytes();
    let happened = body.happened.to_string();
    // The name of the role is the same as in stored entries.
    let role: &str = body.by.role.into();
    let mut parts: Vec<&[u8]> = vec![
        b"redress entry 1",
        body.id.0.as_bytes(),
        body.case.0.as_bytes(),
        &recorded,
        happened.as_bytes(),
        body.by.person.as_bytes(),
        role.as_bytes(),
        body.by.device.as_bytes(),
        &content.0,
    ];
    for (id, digest) in parents {
        parts.push(id.0.as_bytes());
        parts.push(&digest.0);
    }
    Digest::of(&parts)
}
