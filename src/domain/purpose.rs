//! What a register is for.

use serde::{Deserialize, Serialize};

/// What a register is for. The head, the canary and the register's file each remember it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A consumer's own complaints.
    Personal,
    /// A store desk's.
    Desk,
    /// A look around with sample data.
    Demo,
}

impl Purpose {
    /// All purposes.
    pub const ALL: &[Purpose] = &[Self::Personal, Self::Desk, Self::Demo];

    /// The policy new cases begin under: `id@version`.
    #[must_use]
    pub fn policy(self) -> String {
        let id = if self == Self::Personal { "personal" } else { "desk" };
        let version = crate::facts::policy(id).map_or(1, |policy| policy.version);
        format!("{id}@{version}")
    }
}
