//! What a register is for.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::facts::{CountryCode, Policy, Rules, Side};
use strum::VariantArray;

/// What a register is for. The head, the canary and the register's file each remember it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A consumer's register of their own complaints.
    Personal,
    /// A desk's register, such as that of a store.
    Desk,
    /// A look around with sample data.
    Demo,
}

impl Purpose {
    /// All purposes, in the order in which they are offered.
    pub const ALL: &[Purpose] = Self::VARIANTS;

    /// The side of a dispute that keeps the register; a look around is at a desk.
    #[must_use]
    pub const fn side(self) -> Side {
        if matches!(self, Self::Personal) { Side::Personal } else { Side::Desk }
    }

    /// The policy a case begins under that was received on this day in a register of this country:
    /// `id@version`. The newest version where none is valid then.
    #[must_use]
    pub fn policy(self, rules: &Rules, country: Option<CountryCode>, received: NaiveDate) -> String {
        policy_on(rules, rules.begins_under(self.side(), country), received)
    }

    /// As [`policy`](Self::policy), for a complaint about a purchase in another country than the register's:
    /// what was chosen for the register's own does not count.
    #[must_use]
    pub fn policy_abroad(self, rules: &Rules, country: CountryCode, received: NaiveDate) -> String {
        policy_on(rules, rules.usual(self.side(), Some(country)), received)
    }
}

/// The version of a policy that applies on a day, or the newest.
fn policy_on(rules: &Rules, id: &str, received: NaiveDate) -> String {
    let policy = rules.policy_on(id, received).or_else(|| rules.policy(id));
    policy.map_or_else(|| format!("{id}@1"), Policy::key)
}
