//! Law and practice as data files: coded lists, calendars, policies and the phrases of the demo.
//!
//! The lowest layer: nothing here knows another module of the crate. Each file is embedded in the
//! binary and parsed once, when first asked for. A file that does not parse reads as empty, so that
//! nothing can panic in a browser; a test proves that every file parses. What a register has of its own is
//! read and checked by [`read_policies`], [`read_calendars`] and [`read_categories`], and laid over these
//! in [`Rules`]: the value that says what is in force.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::diagnostics::OrReport;

mod amounts;
mod calendars;
mod categories;
mod category_checks;
pub mod category_editing;
mod checks;
mod clock_names;
mod countries;
mod stored_rules;
mod editing;
pub mod events;
mod rules_error;
mod forums;
mod labels;
mod lists;
mod custom_lists;
mod custom_rules;
mod opening_hours;
mod pinyin;
mod policies;
mod reading;
mod retention;
mod rules;
mod shapes;
mod snippets;

pub use amounts::{AmountRule, amount_rules};
pub use calendars::{CHINA, Calendar, Year, country_of, shipped_calendar};
pub use categories::{AnswerKind, Category, LONGEST_CODE, Question, is_code, shipped_category};
pub use category_checks::{
    CategoryError, CategoryErrorKind, check_categories, check_category, read_categories,
};
pub use checks::{check_calendar, check_policy};
pub use countries::{Country, CountryCode, CountryCodeError, own_first, to_choose_from};
pub use custom_lists::{ChoiceError, CustomList, EDITABLE, LONGEST_NAME, OwnChoice};
pub use custom_rules::CustomRules;
pub use editing::{edited_policy, new_policy, next_version};
pub use forums::{Condition, Forum, Limit, MERCHANT, NO_REGION, Scope, forum_region, forums};
pub use labels::{priority_at, problem_label};
pub use lists::{List, ListItem};
pub use opening_hours::{OpeningHours, OpeningHoursError};
pub use pinyin::pinyin;
pub use policies::{ClockRule, Length, Policy, Roll, Side, Who};
pub use reading::{read_calendars, read_policies};
pub use retention::{Schedule, schedule, schedule_of, schedules};
pub use rules::Rules;
pub use rules_error::{ErrorPlace, MemberKind, Reason, RulesError};
pub use snippets::{ShippedSnippet, Variable, VariableWords, shipped_snippets};
pub use stored_rules::{RulesMerge, StoredRules};

/// A text in both languages of the product.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Chinese as used in mainland China (zh-CN).
    pub zh: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text for a language tag: Chinese for `zh` and `zh-…`, English for every other.
    pub fn text(&self, lang: &str) -> &str {
        pick(lang, &self.zh, &self.en)
    }
}

/// Chooses between the two languages by a BCP 47 tag.
fn pick<'a>(lang: &str, zh: &'a str, en: &'a str) -> &'a str {
    if is_chinese(lang) { zh } else { en }
}

/// Whether a BCP 47 tag names Chinese.
pub(crate) fn is_chinese(lang: &str) -> bool {
    lang.split(['-', '_']).next().is_some_and(|primary| primary.eq_ignore_ascii_case("zh"))
}

/// One embedded file as its type; `None`, which is reported, when it does not parse. `tests/facts.rs` reads
/// them all: whoever goes on without one goes on with a broken build, and shows as much as there is.
pub(crate) fn parse<T: DeserializeOwned>(json: &str) -> Option<T> {
    serde_json::from_str(json).or_report("facts, a file that ships")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_choose_the_text() {
        let both = Bilingual { zh: "投诉".to_owned(), en: "complaint".to_owned() };
        assert_eq!(both.text("zh"), "投诉");
        assert_eq!(both.text("zh-CN"), "投诉");
        assert_eq!(both.text("ZH_Hans"), "投诉");
        assert_eq!(both.text("en-GB"), "complaint");
        assert_eq!(both.text(""), "complaint");
    }
}
