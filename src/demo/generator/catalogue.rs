//! The phrases of which the demo's sample complaints are made. Every person, merchant and number is invented.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::domain::values::codes::{Conclusion, Direction, FollowUpResult, ReferralBody};
use crate::facts::{is_chinese, parse};

/// The phrase bank of one language.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoBank {
    /// Names of complainants.
    pub people: Vec<String>,
    /// Addresses of complainants.
    pub addresses: Vec<String>,
    /// A telephone number that cannot be assigned; each `#` stands for a digit.
    pub phone: String,
    /// An e-mail address in a reserved domain; each `#` stands for a digit.
    pub email: String,
    /// Code of the currency the prices are in.
    pub currency: String,
    /// Merchants complained of.
    pub merchants: Vec<Merchant>,
    /// People at the desk.
    pub staff: Vec<Staff>,
    /// What complaints are about and how they went.
    pub scenarios: Vec<Scenario>,
    /// Lines for contacts on the way.
    pub contacts: Vec<ContactNote>,
    /// Mediators, who belong to neither side.
    pub mediators: Vec<Mediator>,
    /// What is said and done in disputes.
    pub disputes: DisputeWords,
    /// What is said beside the way from complaint to answer.
    pub asides: AsideWords,
}

/// An invented mediator.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mediator {
    /// Name of the mediator.
    pub name: String,
    /// Name of the body they mediate for.
    pub body: String,
}

/// What is said and done in disputes.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisputeWords {
    /// Why there is a dispute after the second decision was rejected.
    pub rejected: Vec<String>,
    /// Why there is one at once: somebody may be hurt.
    pub serious: Vec<String>,
    /// What is said in informal mediation.
    pub talks: Talks,
    /// What is said in formal mediation.
    pub sessions: Talks,
    /// Where sessions of formal mediation are held.
    pub place: String,
    /// What the parties are told before a session.
    pub notice: String,
    /// Why a party refuses the mediator.
    pub refused: String,
    /// Why the mediator has to leave.
    pub refusal_granted: String,
    /// Why the mediator stays, where the refusal is not granted.
    pub refusal_denied: String,
    /// What the respondent owes by an agreement.
    pub owes_money: String,
    /// What the complainant owes by an agreement.
    pub owes_papers: String,
    /// Other terms of the agreement.
    pub terms: String,
    /// The note that the complainant has performed.
    pub papers_given: String,
    /// The note that the respondent has performed.
    pub paid: String,
    /// The note that the respondent has performed in part.
    pub paid_in_part: String,
    /// The measure taken when nothing was paid.
    pub breach: String,
    /// Ways in which mediation ends without agreement.
    pub endings: Vec<Ending>,
    /// Bodies outside to which cases go.
    pub referrals: Vec<ReferralWords>,
    /// What the follow-up heard after an agreement.
    pub followed_up_agreed: String,
    /// What the follow-up heard where a body outside has the case.
    pub followed_up_outside: String,
    /// Reasons to waive the follow-up.
    pub waived: Vec<String>,
}

/// What is said in mediation, by what it comes to.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talks {
    /// What is said where the parties agree.
    pub agreed: Talk,
    /// What is said where they go on another day.
    pub adjourned: Talk,
    /// What is said where they do not agree.
    pub failed: Talk,
}

/// What both sides say, and what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// What the complainant's side says.
    pub complainant: String,
    /// What the respondent's side says.
    pub respondent: String,
    /// The minutes of the talk.
    pub note: String,
}

/// A way in which mediation ends without agreement.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// The ground, an id of the list of grounds on which mediation ends.
    pub ground: String,
    /// Where the complainant can turn next.
    pub turn_to: String,
}

/// A body outside and how it deals with a case.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferralWords {
    /// The body outside that the case goes to.
    pub body: ReferralBody,
    /// What the desk sent to that body.
    pub sent: String,
    /// The number it gives; each `#` stands for a digit.
    pub number: String,
    /// What comes of the referral.
    pub outcome: String,
}

/// What is said beside the way from complaint to answer.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AsideWords {
    /// What must be done at once where somebody may be hurt.
    pub immediate: String,
    /// Material that is missing, one phrase for each case.
    pub missing: Vec<String>,
    /// The note that missing material came in.
    pub came_in: String,
    /// Why a clock is paused, as a note.
    pub pause: String,
    /// Why a paused clock goes on.
    pub resume: String,
    /// Id of another policy, whose clocks run after a change.
    pub policy: String,
    /// Why the clocks of that policy run from now on.
    pub moved: String,
    /// Why the case must be kept.
    pub hold: String,
    /// Why the case need no longer be kept.
    pub lifted: String,
    /// Suggestions on the process.
    pub suggestions: Vec<String>,
    /// What the handler notes about a suggestion.
    pub noted: String,
    /// Why two cases belong together.
    pub linked: String,
    /// Why two cases are one.
    pub merged: String,
    /// Contacts that two people note at the same time.
    pub beside: (String, String),
    /// What was found out about them, when somebody looked at both.
    pub settled: String,
    /// A contact written into the wrong case, and why it is taken back.
    pub mistaken: (String, String),
}

/// An invented merchant.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merchant {
    /// Name of the shop or firm.
    pub name: String,
    /// What it sells: an item of the first level of the product kinds.
    pub kind: String,
    /// Name of the contact person there.
    pub contact: String,
    /// Postal address.
    pub address: String,
}

/// An invented member of staff.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staff {
    /// Name of the member of staff.
    pub name: String,
    /// Department they belong to, an id of that list.
    pub department: String,
}

/// One story: a complaint from the first words to the survey.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Kind of product, an id of the second level of that list.
    pub kind: String,
    /// Product or service as the complainant names it.
    pub product: String,
    /// Lowest and highest price in whole units of the bank's currency.
    pub price: (u32, u32),
    /// Problem, an id of the second level of that list.
    pub problem: String,
    /// Consumer right concerned, an id of that list.
    pub right: String,
    /// Remedies asked for, ids of that list.
    pub remedies: Vec<String>,
    /// What happened, in the complainant's voice.
    pub what: String,
    /// What was already tried with the merchant.
    pub tried: String,
    /// What the investigation found.
    pub finding: String,
    /// Conclusion of the investigation.
    pub conclusion: Conclusion,
    /// Cause, an id of the second level of that list.
    pub cause: String,
    /// Responsible department, an id of that list.
    pub department: String,
    /// The reply to the complainant.
    pub decision: String,
    /// Why the complainant asks for reconsideration, should they.
    pub reconsider_grounds: String,
    /// Whether the reconsideration changes the result.
    pub reconsider_changed: bool,
    /// Reasons of the decision on the reconsideration.
    pub reconsider_reasons: String,
    /// What the follow-up visit heard.
    pub follow_up: String,
    /// What the follow-up visit found.
    pub follow_up_result: FollowUpResult,
    /// Satisfaction from 1 to 5: with the outcome, with the handling.
    pub rating: (u8, u8),
    /// Comment in the survey, in keeping with the rating.
    pub comment: String,
}

/// The remedies by which money is paid.
const PAID: [&str; 3] = ["refund", "return", "compensation"];
/// The right to safety.
const SAFETY: &str = "safety";

impl Scenario {
    /// Whether money is asked for.
    pub fn is_about_money(&self) -> bool {
        self.remedies.iter().any(|remedy| PAID.contains(&remedy.as_str()))
    }

    /// Whether somebody may be hurt.
    pub fn is_about_safety(&self) -> bool {
        self.right == SAFETY
    }
}

/// A line for the record of a contact.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactNote {
    /// Means of the contact, an id of that list.
    pub means: String,
    /// Whether it came in or went out.
    pub direction: Direction,
    /// What was said, as the record has it.
    pub text: String,
}

/// The phrase bank of a language: `zh` (and `zh-…`) or `en` (and `en-…`). `None` for any other language, or
/// when its data file does not parse.
pub fn demo(lang: &str) -> Option<&'static DemoBank> {
    static ZH: OnceLock<Option<DemoBank>> = OnceLock::new();
    static EN: OnceLock<Option<DemoBank>> = OnceLock::new();
    if is_chinese(lang) {
        ZH.get_or_init(|| parse(include_str!("data/zh.json"))).as_ref()
    } else if lang.get(..2).is_some_and(|primary| primary.eq_ignore_ascii_case("en")) {
        EN.get_or_init(|| parse(include_str!("data/en.json"))).as_ref()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::List;
    use std::collections::HashSet;

    fn banks() -> [(&'static str, &'static DemoBank); 2] {
        ["zh", "en"].map(|lang| (lang, demo(lang).expect(lang)))
    }

    fn second_level(list: List, id: &str) -> bool {
        list.find(id).is_some_and(|item| item.parent.is_some())
    }

    #[test]
    fn both_files_parse_and_are_large_enough() {
        for json in [include_str!("data/zh.json"), include_str!("data/en.json")] {
            serde_json::from_str::<DemoBank>(json).expect("demo file");
        }
        assert!(demo("zh-CN").is_some() && demo("en-GB").is_some() && demo("fr").is_none());
        for (lang, bank) in banks() {
            assert!(bank.people.len() >= 40, "{lang}");
            assert!(bank.merchants.len() >= 18, "{lang}");
            assert!(bank.staff.len() >= 8, "{lang}");
            assert!(bank.scenarios.len() >= 36, "{lang}");
            assert!(bank.contacts.len() >= 8 && bank.addresses.len() >= 8, "{lang}");
            assert!(bank.mediators.len() >= 3 && bank.asides.missing.len() >= 2, "{lang}");
            assert!(bank.disputes.endings.len() >= 3 && bank.disputes.referrals.len() >= 3, "{lang}");
            assert!(List::Currency.find(&bank.currency).is_some());
            assert!(bank.phone.contains('#') && bank.email.contains('#'));
        }
    }

    #[test]
    fn names_do_not_repeat() {
        for (_, bank) in banks() {
            let mut seen = HashSet::new();
            let names = bank.people.iter().chain(bank.merchants.iter().map(|m| &m.name));
            let desk = bank.staff.iter().map(|s| &s.name).chain(bank.mediators.iter().map(|m| &m.name));
            for name in names.chain(desk) {
                assert!(seen.insert(name), "{name}");
            }
            let stories: HashSet<_> = bank.scenarios.iter().map(|s| &s.what).collect();
            assert_eq!(stories.len(), bank.scenarios.len());
        }
    }

    #[test]
    fn every_id_is_in_its_list() {
        for (_, bank) in banks() {
            for s in &bank.scenarios {
                assert!(second_level(List::ProductKind, &s.kind), "{}", s.kind);
                assert!(second_level(List::Problem, &s.problem), "{}", s.problem);
                assert!(second_level(List::Cause, &s.cause), "{}", s.cause);
                assert!(List::Right.find(&s.right).is_some(), "{}", s.right);
                assert!(List::Department.find(&s.department).is_some(), "{}", s.department);
                assert!(List::Conclusion.find(s.conclusion.id()).is_some(), "{:?}", s.conclusion);
                assert!(
                    List::FollowUpResult.find(s.follow_up_result.id()).is_some(),
                    "{:?}",
                    s.follow_up_result
                );
                assert!(!s.remedies.is_empty());
                assert!(s.remedies.iter().all(|id| List::Remedy.find(id).is_some()), "{:?}", s.remedies);
            }
            assert!(bank.staff.iter().all(|s| List::Department.find(&s.department).is_some()));
            for note in &bank.contacts {
                assert!(List::ContactMeans.find(&note.means).is_some(), "{}", note.means);
                assert!(List::Direction.find(note.direction.id()).is_some(), "{:?}", note.direction);
            }
            for ending in &bank.disputes.endings {
                assert!(List::MediationEnd.find(&ending.ground).is_some(), "{}", ending.ground);
            }
            for referral in &bank.disputes.referrals {
                assert!(List::ReferralBody.find(referral.body.id()).is_some(), "{:?}", referral.body);
                assert!(referral.number.contains('#'));
            }
            let rules = crate::facts::Rules::default();
            let policy = rules.policy_by_key(&bank.asides.policy).expect("policy");
            assert_eq!(policy.side, crate::facts::Side::Desk);
        }
    }

    #[test]
    fn every_story_has_a_merchant_and_whole_sense() {
        for (_, bank) in banks() {
            let kinds: HashSet<_> = bank.merchants.iter().map(|m| m.kind.as_str()).collect();
            for kind in &kinds {
                assert!(List::ProductKind.find(kind).is_some_and(|item| item.parent.is_none()), "{kind}");
            }
            for s in &bank.scenarios {
                let top = List::ProductKind.find(&s.kind).and_then(|item| item.parent.as_deref());
                assert!(top.is_some_and(|top| kinds.contains(top)), "no merchant for {}", s.kind);
                assert!(s.price.0 > 0 && s.price.0 <= s.price.1, "{}", s.product);
                assert!((1..=5).contains(&s.rating.0) && (1..=5).contains(&s.rating.1), "{}", s.product);
                let texts = [
                    &s.product,
                    &s.what,
                    &s.tried,
                    &s.finding,
                    &s.decision,
                    &s.reconsider_grounds,
                    &s.reconsider_reasons,
                    &s.follow_up,
                    &s.comment,
                ];
                assert!(texts.iter().all(|text| !text.trim().is_empty()), "{}", s.product);
            }
        }
    }

    #[test]
    fn the_english_bank_has_no_chinese_and_the_other_way_round() {
        let english = include_str!("data/en.json");
        assert!(!english.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)));
        for s in &demo("zh").expect("zh").scenarios {
            assert!(s.what.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{}", s.what);
        }
    }
}
