//! How long closed complaints are kept, by outcome.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{Bilingual, Length, parse};

/// How long complaints that ended in one of some ways are kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Schedule {
    /// Stable code; it stands in disposal certificates for ever.
    pub id: String,
    /// Name to show.
    pub name: Bilingual,
    /// The coded outcomes it applies to; those of no other schedule when empty.
    pub outcomes: Vec<String>,
    /// How long, from the day of closing on.
    pub length: Length,
    /// Where this is laid down.
    pub source: Bilingual,
    /// Whether the source was read.
    pub checked: bool,
}

/// All schedules. The last one applies to every outcome that no other names.
pub fn schedules() -> &'static [Schedule] {
    static PARSED: OnceLock<Vec<Schedule>> = OnceLock::new();
    PARSED.get_or_init(|| parse(include_str!("data/retention.json")).unwrap_or_default())
}

/// The schedule with this id; `None` when there is none.
pub fn schedule(id: &str) -> Option<&'static Schedule> {
    schedules().iter().find(|schedule| schedule.id == id)
}

/// The schedule that applies to a coded outcome: the last one where none names it. Always `Some` while the
/// file that ships can be read.
pub fn schedule_of(outcome: &str) -> Option<&'static Schedule> {
    let named = |schedule: &&Schedule| schedule.outcomes.iter().any(|known| known == outcome);
    schedules().iter().find(named).or_else(|| schedules().last())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::List;

    #[test]
    fn the_file_parses_and_every_outcome_has_one_schedule() {
        assert_eq!(schedules().len(), 2);
        let named: Vec<&String> = schedules().iter().flat_map(|schedule| &schedule.outcomes).collect();
        for outcome in &named {
            assert!(List::Outcome.find(outcome).is_some(), "{outcome}");
            assert_eq!(named.iter().filter(|other| other == &outcome).count(), 1, "{outcome}");
        }
        for item in List::Outcome.items() {
            assert!(schedule_of(&item.id).is_some(), "{}", item.id);
        }
        for found in schedules() {
            assert_eq!(schedule(&found.id), Some(found));
            assert!(matches!(found.length, Length::Years(3..)), "never shorter than the limitation period");
            for text in [&found.name, &found.source] {
                assert!(!text.zh.trim().is_empty() && text.en.is_ascii() && !text.en.trim().is_empty());
            }
        }
    }

    #[test]
    fn what_may_end_in_court_is_kept_longer() {
        let id = |outcome| schedule_of(outcome).map(|schedule| schedule.id.as_str());
        assert_eq!((id("solved"), id("duplicate")), (Some("ordinary"), Some("ordinary")));
        assert_eq!((id("not_solved"), id("referred")), (Some("contested"), Some("contested")));
        // A word of another register.
        assert_eq!(id("Closed with relief"), Some("contested"));
    }
}
