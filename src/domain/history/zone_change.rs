//! Changes of the zone in which a register counts its days. They concern every complaint at once, so they
//! are no steps: the head of the register lists them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::entry::{Author, Role};
use crate::domain::values::zone_id::ZoneId;
use crate::encode::Unread;

/// A change of a register's zone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ZoneChange {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Who made it.
    pub by: Author,
    /// The zone before. `None` where the browser did not tell the name of the device's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<ZoneId>,
    /// The zone since.
    pub to: ZoneId,
    /// Why it was made.
    pub reason: String,
}

/// Why a register's zone is not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ZoneChangeError {
    /// Whoever wants it neither leads the desk nor owns the register.
    #[error("only a manager or the owner may change the zone")]
    WrongRole,
    /// The browser does not know the zone.
    #[error("the browser does not know this zone")]
    Unknown,
    /// No reason is given.
    #[error("a change of the zone needs a reason")]
    NoReason,
    /// It is the zone already.
    #[error("this is the zone already")]
    Same,
}

impl ZoneChange {
    /// Reads changes from their record, in its order; those of a newer version are left out.
    #[must_use]
    pub fn read_all(record: &[Unread]) -> Vec<Self> {
        record.iter().filter_map(|change| change.read().ok()).collect()
    }

    /// Whether somebody may change the zone: it moves the deadlines of every complaint.
    #[must_use]
    pub const fn is_for(role: Role) -> bool {
        matches!(role, Role::Manager | Role::Owner)
    }

    /// Makes a change, if whoever makes it may. The reason is kept without blanks around it.
    ///
    /// # Errors
    /// The first that applies: whoever makes it may not, `to` is the zone already, or the reason is blank.
    pub fn new(
        at: DateTime<Utc>,
        by: Author,
        from: Option<ZoneId>,
        to: ZoneId,
        reason: &str,
    ) -> Result<Self, ZoneChangeError> {
        let reason = reason.trim();
        if !Self::is_for(by.role) {
            Err(ZoneChangeError::WrongRole)
        } else if from.as_ref() == Some(&to) {
            Err(ZoneChangeError::Same)
        } else if reason.is_empty() {
            Err(ZoneChangeError::NoReason)
        } else {
            Ok(Self { at, by, from, to, reason: reason.to_owned() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(role: Role, to: &str, reason: &str) -> Result<ZoneChange, ZoneChangeError> {
        let by = Author { person: "王演示".to_owned(), role, device: "K3".to_owned() };
        let from = Some("Asia/Shanghai".parse().unwrap());
        ZoneChange::new(DateTime::UNIX_EPOCH, by, from, to.parse().unwrap(), reason)
    }

    #[test]
    fn whoever_leads_or_owns_changes_it_and_says_why() {
        for role in [Role::Manager, Role::Owner] {
            let change = change(role, "Europe/London", " moved ").unwrap();
            assert_eq!((change.reason.as_str(), change.to.as_str()), ("moved", "Europe/London"));
            assert!(ZoneChange::is_for(role));
        }
        for role in [Role::Handler, Role::Reviewer, Role::Mediator, Role::Complainant] {
            assert_eq!(change(role, "Europe/London", "moved"), Err(ZoneChangeError::WrongRole));
        }
        assert_eq!(change(Role::Manager, "Europe/London", " "), Err(ZoneChangeError::NoReason));
        assert_eq!(change(Role::Manager, "Asia/Shanghai", "moved"), Err(ZoneChangeError::Same));
    }

    #[test]
    fn what_was_written_is_read() {
        let change = change(Role::Manager, "Europe/London", "moved").unwrap();
        let text = serde_json::to_string(&change).unwrap();
        assert_eq!(
            text,
            r#"{"at":"1970-01-01T00:00:00Z","by":{"person":"王演示","role":"manager","device":"K3"},"from":"Asia/Shanghai","to":"Europe/London","reason":"moved"}"#
        );
        assert_eq!(serde_json::from_str::<ZoneChange>(&text).unwrap(), change);
        let from_unnamed = text.replace(r#""from":"Asia/Shanghai","#, "");
        assert_eq!(
            serde_json::from_str::<ZoneChange>(&from_unnamed).unwrap(),
            ZoneChange { from: None, ..change }
        );
    }
}
