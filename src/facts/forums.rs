//! The forums a consumer can turn to: what has to come first, until when, and why.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{Bilingual, CHINA, Length, parse};

/// A place to take a complaint to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forum {
    /// Stable code; that of the body in [`List::ReferralBody`](super::List::ReferralBody) where it is one.
    pub id: String,
    /// Name to show.
    pub name: Bilingual,
    /// How to go about it.
    pub how: Bilingual,
    /// What has to come first; all of it.
    pub first: Vec<Condition>,
    /// When it closes; `None` when it stays open.
    pub closes: Option<Limit>,
    /// Where this is laid down.
    pub source: Bilingual,
    /// Whether the source was read.
    pub checked: bool,
}

/// The id of the forum that comes before all others.
const MERCHANT: &str = "merchant";

impl Forum {
    /// Whether it is the merchant complained of, and no body outside.
    pub fn is_merchant(&self) -> bool {
        self.id == MERCHANT
    }
}

/// What has to come before a forum.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The merchant was asked: the complaint was put to it.
    MerchantAsked,
    /// The merchant has refused, or let its time pass without an answer, or the answer was rejected.
    MerchantRefusedOrSilent,
    /// It was bought on a platform, and the platform is noted.
    PlatformKnown,
    /// There is an arbitration agreement; only the consumer can tell.
    ArbitrationAgreed,
}

/// Until when a forum is open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Paths of the date fields of which the first that is filled in starts it.
    pub from: Vec<String>,
    /// How long it is open from then on.
    pub length: Length,
    /// Whether it runs anew once the consumer has asked the merchant, or turned to a body.
    #[serde(default)]
    pub restarts: bool,
    /// Where this is laid down.
    pub source: Bilingual,
    /// Whether the source was read.
    pub checked: bool,
}

/// The forums of a region, in the order in which they are usually tried; none where they are not on file.
pub fn forums(region: &str) -> &'static [Forum] {
    static PARSED: OnceLock<Vec<Forum>> = OnceLock::new();
    let china = || parse(include_str!("data/forums/cn.json")).unwrap_or_default();
    if region == CHINA { PARSED.get_or_init(china) } else { &[] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::List;

    #[test]
    fn the_file_parses_and_names_known_bodies() {
        assert_eq!(forums("CN").len(), 6);
        assert!(forums("GB").is_empty());
        for forum in forums("CN") {
            assert!(forum.is_merchant() || List::ReferralBody.find(&forum.id).is_some(), "{}", forum.id);
            for text in [&forum.name, &forum.how, &forum.source] {
                assert!(!text.zh.trim().is_empty() && text.en.is_ascii() && !text.en.trim().is_empty());
            }
        }
    }
}
