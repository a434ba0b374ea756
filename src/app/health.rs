//! How well the register is kept: what a person should know before the browser forgets.

use chrono::{DateTime, Utc};

use super::state::App;
use crate::browser::space;
use crate::storage::canary;

impl App {
    /// When the whole register last left the browser as a file; `None` when it never did, as far as is
    /// known.
    #[must_use]
    pub fn last_backup(self) -> Option<DateTime<Utc>> {
        canary::remembered()?.last_backup.and_then(DateTime::from_timestamp_millis)
    }

    /// Whether the browser promises to keep the register.
    pub async fn is_persisted(self) -> bool {
        space::estimate().await.persisted
    }
}
