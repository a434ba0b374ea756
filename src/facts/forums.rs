//! The forums a consumer can turn to: what has to come first, what it costs, until when, and why.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{Bilingual, Length, List, country_of, parse};

/// A place to take a complaint to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forum {
    /// Stable code; that of the body in [`List::ReferralBody`] where it is one.
    pub id: String,
    /// Name to show.
    pub name: Bilingual,
    /// How to go about it.
    pub how: Bilingual,
    /// What to send or bring.
    pub send: Bilingual,
    /// What it costs.
    pub cost: Bilingual,
    /// What has to come first; all of it.
    pub first: Vec<Condition>,
    /// What it is for; `None` when it takes everything.
    #[serde(default)]
    pub only: Option<Scope>,
    /// How long the merchant has before its silence opens the forum; `None` when that is as long as the
    /// answer clocks of the case's policy say.
    #[serde(default)]
    pub waits: Option<Length>,
    /// When it closes; `None` when it stays open, or nothing on record tells.
    pub closes: Option<Limit>,
    /// Where this is laid down.
    pub source: Bilingual,
    /// Whether the source was read.
    pub checked: bool,
}

/// The id of the forum that comes before all others.
pub const MERCHANT: &str = "merchant";

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
    /// The merchant has refused, let its time pass without an answer or broken its promise, or the answer was
    /// rejected.
    MerchantRefusedOrSilent,
}

/// What a forum is for. Often only the consumer can tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// What was bought on a platform, and not on the shop's own site.
    Platform,
    /// What was paid for by card.
    Card,
    /// Financial products and services.
    Finance,
    /// Trades and merchants that belong to a scheme.
    Scheme,
    /// Merchants in another country.
    Abroad,
    /// Disputes for which arbitration was agreed on.
    Arbitration,
}

/// Means of payment that are a card.
const CARDS: &[&str] = &["debit_card", "credit_card"];
/// Means of payment behind which no card can stand.
const CARDLESS: &[&str] =
    &["cash", "digital_yuan", "bank_transfer", "direct_debit", "cod", "voucher", "cheque"];
/// The kind of product under which all financial ones stand.
const FINANCE: &str = "finance";

impl Scope {
    /// Whether a complaint about this coded kind of product, paid for in this coded way, is within the scope;
    /// `None` where that does not tell.
    pub fn takes(self, kind: &str, payment: &str) -> Option<bool> {
        match self {
            Self::Card if CARDS.contains(&payment) => Some(true),
            Self::Card if CARDLESS.contains(&payment) => Some(false),
            Self::Finance => {
                let item = List::ProductKind.find(kind)?;
                Some(item.parent.as_ref().unwrap_or(&item.id) == FINANCE)
            }
            _ => None,
        }
    }
}

/// Until when a forum is open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// What tells the day it runs from, the first that is known: paths of date fields, [`Self::ANSWERED`] or
    /// [`Self::WAITED`].
    pub from: Vec<String>,
    /// How long it is open from then on.
    pub length: Length,
    /// Where that is another time in a part of the country: by region of the calendar that is counted by.
    #[serde(default)]
    pub length_in: BTreeMap<String, Length>,
    /// Whether a last day that is a day off moves to the next working day.
    #[serde(default)]
    pub roll_forward: bool,
    /// The forums that start it anew when they are turned to while it runs; once over it stays over.
    #[serde(default)]
    pub restarts: Vec<String>,
    /// Where this is laid down.
    pub source: Bilingual,
    /// Whether the source was read.
    pub checked: bool,
}

impl Limit {
    /// The day of the merchant's first answer.
    pub const ANSWERED: &str = "merchant:answered";
    /// The last day of the time that the merchant has, by [`Forum::waits`], if it passed without an answer.
    pub const WAITED: &str = "merchant:waited";

    /// How long it is open in the region whose calendar is counted by.
    pub fn length_at(&self, region: &str) -> Length {
        self.length_in.get(region).copied().unwrap_or(self.length)
    }
}

/// The region of what applies in no country in particular: neither its law nor its bodies are known.
pub const NO_REGION: &str = "XX";

/// A region, the calendars that count by its law, and its forums.
type Region = (&'static str, &'static [&'static str], &'static str);

const REGIONS: &[Region] = &[
    ("CN", &["CN"], include_str!("data/forums/cn.json")),
    ("GB", &["GB"], include_str!("data/forums/gb.json")),
    ("EU", &["EU", "DE", "FR", "IE", "ES", "IT"], include_str!("data/forums/eu.json")),
    ("US", &["US"], include_str!("data/forums/us.json")),
    ("AU", &["AU"], include_str!("data/forums/au.json")),
    ("IN", &["IN"], include_str!("data/forums/in.json")),
    ("BR", &["BR"], include_str!("data/forums/br.json")),
];

/// The region whose forums are those of a calendar: a member state's are the European Union's, a part of a
/// country has those of the country, and [`NO_REGION`] stands for all that are not on file.
pub fn forum_region(calendar: &str) -> &'static str {
    let country = country_of(calendar);
    let region = REGIONS.iter().find(|(_, calendars, _)| calendars.contains(&country));
    region.map_or(NO_REGION, |(region, ..)| region)
}

/// The forums of a [region](forum_region), in the order in which they are usually tried; none where they are
/// not on file.
pub fn forums(region: &str) -> &'static [Forum] {
    static PARSED: [OnceLock<Vec<Forum>>; REGIONS.len()] = [const { OnceLock::new() }; REGIONS.len()];
    let known = REGIONS.iter().zip(&PARSED).find(|((id, ..), _)| *id == region);
    known.map_or(&[], |((.., json), cell)| cell.get_or_init(|| parse(json).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_file_is_in_the_table_and_parses() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/facts/data/forums");
        for file in std::fs::read_dir(folder).expect("a folder") {
            let path = file.expect("a file").path();
            let text = std::fs::read_to_string(&path).expect("a text");
            assert!(REGIONS.iter().any(|(.., json)| *json == text), "{} is not in REGIONS", path.display());
            if let Err(error) = serde_json::from_str::<Vec<Forum>>(&text) {
                panic!("{}: {error}", path.display());
            }
        }
        let count = |region| forums(region).len();
        assert_eq!(["CN", "GB", "EU", "US", "AU", "IN", "BR"].map(count), [6, 8, 8, 9, 8, 7, 7]);
        assert!(forums(NO_REGION).is_empty() && forums("DE").is_empty());
    }

    #[test]
    fn a_member_state_has_the_unions_forums_and_an_unknown_region_none() {
        let of = ["CN", "GB", "EU", "DE", "FR", "IE", "ES", "IT", "US", "AU", "IN", "BR"].map(forum_region);
        assert_eq!(of, ["CN", "GB", "EU", "EU", "EU", "EU", "EU", "EU", "US", "AU", "IN", "BR"]);
        assert_eq!(["XX", "HK", "TW", "SG", "QQ", ""].map(forum_region), [NO_REGION; 6]);
    }

    #[test]
    fn every_forum_is_a_body_of_its_region_and_says_all_in_both_languages() {
        for (region, ..) in REGIONS {
            let mut seen = HashSet::new();
            assert!(forums(region).first().is_some_and(Forum::is_merchant), "{region}");
            for forum in forums(region) {
                let id = &forum.id;
                assert!(seen.insert(id), "{id} twice in {region}");
                let body = List::ReferralBody.find(id);
                assert!(forum.is_merchant() || body.is_some_and(|item| item.is_of(region)), "{region} {id}");
                let closes = forum.closes.as_ref().map(|limit| &limit.source);
                let texts = [&forum.name, &forum.how, &forum.send, &forum.cost, &forum.source];
                for text in texts.into_iter().chain(closes) {
                    assert!(!text.zh.trim().is_empty() && !text.en.trim().is_empty(), "{region} {id}");
                    assert!(text.en.is_ascii() && !text.zh.is_ascii(), "{region} {id}: {}", text.en);
                }
            }
        }
    }

    #[test]
    fn what_restarts_a_limit_is_a_forum_and_what_it_waits_for_is_asked() {
        for (region, ..) in REGIONS {
            for forum in forums(region) {
                let refused = forum.first.contains(&Condition::MerchantRefusedOrSilent);
                assert_eq!(forum.waits.is_some(), refused, "{region} {}", forum.id);
                for id in forum.closes.iter().flat_map(|limit| &limit.restarts) {
                    let body = List::ReferralBody.find(id);
                    assert!(id == MERCHANT || body.is_some_and(|item| item.is_of(region)), "{region} {id}");
                    assert_eq!(*region, "CN", "elsewhere turning to a body starts no limit anew");
                }
            }
        }
    }

    #[test]
    fn bodies_of_one_country_are_offered_there_only() {
        let of = |region| -> Vec<&str> {
            let items = List::ReferralBody.items().iter().filter(|item| item.is_of(region));
            items.map(|item| item.id.as_str()).collect()
        };
        let neutral =
            "platform card_issuer association advice ombudsman adr regulator arbitration court police other";
        assert_eq!(of(NO_REGION).join(" "), neutral);
        let china = "platform association hotline regulator peoples_mediation arbitration court police other";
        assert_eq!(of("CN").join(" "), china);
        for item in List::ReferralBody.items().iter().flat_map(|item| &item.regions) {
            assert!(item == NO_REGION || REGIONS.iter().any(|(region, ..)| region == item), "{item}");
        }
    }

    #[test]
    fn the_record_tells_what_was_paid_by_card_and_what_is_finance() {
        for id in CARDS.iter().chain(CARDLESS) {
            assert!(List::Payment.find(id).is_some(), "{id}");
        }
        assert!(List::ProductKind.find(FINANCE).is_some());
        let card = |payment| Scope::Card.takes("", payment);
        let paid = ["credit_card", "debit_card", "cash", "bank_transfer", "mobile_wallet", ""].map(card);
        assert_eq!(paid, [Some(true), Some(true), Some(false), Some(false), None, None]);
        let finance = |kind| Scope::Finance.takes(kind, "cash");
        let kinds = ["finance", "finance_loan", "device_phone", "", "of_another_register"].map(finance);
        assert_eq!(kinds, [Some(true), Some(true), Some(false), None, None]);
        assert_eq!(Scope::Platform.takes("device_phone", "credit_card"), None);
    }
}
