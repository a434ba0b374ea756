//! A register's own policies, calendars, categories and lists, edited or imported. [`Rules`](super::Rules) lays
//! them over those that ship.

use serde::{Deserialize, Serialize};

use super::{Calendar, Category, CustomList, Policy, Side};

/// The version of [`CustomRules`] written.
pub(super) const VERSION: u8 = 1;

/// What a register has of its own. Stored as JSON; what a newer version adds is passed over.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomRules {
    /// Version of the form in which it is stored.
    pub version: u8,
    /// Policies; one that ships with the same id and version gives way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub policies: Vec<Policy>,
    /// Calendars; one that ships for the same region gives way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub calendars: Vec<Calendar>,
    /// Ids of policies switched on although they are off by themselves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub switched: Vec<String>,
    /// Ids of policies switched off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub off: Vec<String>,
    /// Id of the policy that new complaints at a desk begin under; empty for the product's choice.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub desk: String,
    /// Id of the policy that new complaints of a consumer's own begin under; empty for the product's choice.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub personal: String,
    /// Region of the calendar of a part of the country, which is counted by in place of the country's; empty
    /// for the country's.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub part: String,
    /// Categories; one that ships with the same id gives way.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// Ids of categories switched off.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories_off: Vec<String>,
    /// Lists in which it has choices of its own, each once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<CustomList>,
}

impl Default for CustomRules {
    fn default() -> Self {
        Self {
            version: VERSION,
            policies: Vec::new(),
            calendars: Vec::new(),
            switched: Vec::new(),
            off: Vec::new(),
            desk: String::new(),
            personal: String::new(),
            part: String::new(),
            categories: Vec::new(),
            categories_off: Vec::new(),
            lists: Vec::new(),
        }
    }
}

impl CustomRules {
    /// Whether the register has neither rules nor choices of its own.
    pub fn is_nothing(&self) -> bool {
        *self == Self { version: self.version, ..Self::default() }
    }

    /// Chooses the policy that new complaints of a side begin under; an empty id leaves it to the product.
    pub fn begin_under(&mut self, side: Side, id: &str) {
        let chosen = match side {
            Side::Desk => &mut self.desk,
            Side::Personal => &mut self.personal,
        };
        id.clone_into(chosen);
    }

    /// Puts a policy in, in the place of its own of the same id and version.
    pub fn put_policy(&mut self, policy: Policy) {
        self.policies.retain(|known| !known.is_version_of(&policy));
        self.policies.push(policy);
    }

    /// Puts a calendar in, in the place of its own of the same region.
    pub fn put_calendar(&mut self, calendar: Calendar) {
        self.calendars.retain(|known| known.region != calendar.region);
        self.calendars.push(calendar);
    }

    /// Switches the policy with this id on or off, in every version.
    pub fn switch(&mut self, id: &str, on: bool) {
        self.switched.retain(|known| known != id);
        self.off.retain(|known| known != id);
        let list = if on { &mut self.switched } else { &mut self.off };
        list.push(id.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Rules;

    #[test]
    fn the_stored_form_reads_back_and_newer_members_are_passed_over() {
        let rules = Rules::default();
        let policies = vec![rules.policy("desk").expect("desk").clone()];
        let facts = CustomRules { policies, ..CustomRules::default() };
        let text = serde_json::to_string(&facts).expect("json");
        assert_eq!(serde_json::from_str::<CustomRules>(&text).expect("facts"), facts);
        let newer = r#"{"version":2,"forums":[{"id":"x"}],"off":["desk"]}"#;
        let read = serde_json::from_str::<CustomRules>(newer).expect("facts");
        assert_eq!((read.version, read.off), (2, vec!["desk".to_owned()]));
    }
}
