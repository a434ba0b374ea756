//! The coded lists: what a person chooses from, in both languages, with its source where it is law.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{parse, pick};

/// One coded choice of a list. The id is stored in histories for ever and is never reused.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListItem {
    /// Stable code: `snake_case`, or the ISO code of a currency or a country.
    pub id: String,
    /// Chinese label.
    pub zh: String,
    /// English label.
    pub en: String,
    /// Id of the item one level up in the same list; `None` at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Law, standard or scheme the choice comes from; `None` for the product's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whether the source was read when the item was written; `None` where that is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<bool>,
    /// The [regions](super::forum_region) that have it; every region when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<String>,
}

impl ListItem {
    /// The label for a language tag: Chinese for `zh` and `zh-…`, English for every other.
    pub fn label(&self, lang: &str) -> &str {
        pick(lang, &self.zh, &self.en)
    }

    /// Whether it is offered where a region's law runs.
    pub fn is_of(&self, region: &str) -> bool {
        self.regions.is_empty() || self.regions.iter().any(|known| known == region)
    }
}

/// Writes the enum, its ids and its files from one table, so that they cannot disagree.
macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)+) => {
        /// The coded lists of the register, one data file each.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, PartialOrd, Ord)]
        pub enum List { $($(#[$doc])* $name,)+ }

        impl List {
            /// Every list, in the order of declaration.
            pub const ALL: &[List] = &[$(List::$name,)+];

            /// The name of the list, which is also the name of its file.
            pub fn id(self) -> &'static str {
                match self { $(List::$name => $id,)+ }
            }

            /// The embedded file.
            const fn json(self) -> &'static str {
                match self { $(List::$name => include_str!(concat!("data/lists/", $id, ".json")),)+ }
            }
        }
    };
}

lists! {
    /// How the complaint arrived 投诉渠道.
    Channel = "channel",
    /// Kind of product or service, two levels 商品服务类别.
    ProductKind = "product_kind",
    /// Type of problem, two levels 问题类型.
    Problem = "problem",
    /// The nine consumer rights 消费者权利.
    Right = "right",
    /// What is asked for or offered 诉求.
    Remedy = "remedy",
    /// Kind of identity document 证件类型.
    IdType = "id_type",
    /// Means of payment 支付方式.
    Payment = "payment",
    /// Currency, by ISO 4217 code 币种.
    Currency = "currency",
    /// Country, by ISO 3166-1 code 国家或地区.
    Country = "country",
    /// Means of a contact between the parties 联系方式.
    ContactMeans = "contact_means",
    /// What a representative is to the complainant 代理关系.
    Relation = "relation",
    /// Ground for not accepting a complaint 不予受理情形.
    DeclineGround = "decline_ground",
    /// Why a merchant refuses 商家拒绝的理由.
    RefusalReason = "refusal_reason",
    /// Conclusion of an investigation 调查结论.
    Conclusion = "conclusion",
    /// Cause found, two levels 原因.
    Cause = "cause",
    /// Responsible department 责任部门.
    Department = "department",
    /// How a case ended 办结结果.
    Outcome = "outcome",
    /// Whether the complainant confirmed the outcome 投诉人确认.
    Confirmation = "confirmation",
    /// What a follow-up visit found 回访结果.
    FollowUpResult = "follow_up_result",
    /// How a follow-up was made 回访方式.
    FollowUpMeans = "follow_up_means",
    /// What a satisfaction rating is about 评价原因.
    RatingReason = "rating_reason",
    /// Why a complaint was withdrawn 撤回原因.
    WithdrawReason = "withdraw_reason",
    /// Why a case was opened again 重新开启原因.
    ReopenReason = "reopen_reason",
    /// Kind of proof 证据类型.
    EvidenceKind = "evidence_kind",
    /// Direction of a contact 联系方向.
    Direction = "direction",
    /// The complainant's answer to a result 投诉人答复.
    Answer = "answer",
    /// With whom somebody spoke 联系对象.
    Party = "party",
    /// How soon a case wants attention 优先级.
    Priority = "priority",
    /// Why a clock is paused 中止计时原因.
    PauseReason = "pause_reason",
    /// What a dispute is about 纠纷性质.
    DisputeNature = "dispute_nature",
    /// What a mediation came to 调解结果.
    MediationOutcome = "mediation_outcome",
    /// Ground to end mediation without agreement 终止调解情形.
    MediationEnd = "mediation_end",
    /// What became of an obligation 履行情况.
    Performance = "performance",
    /// The body a case is referred to 转交机构.
    ReferralBody = "referral_body",
    /// How two cases belong together 案件关系.
    RelationKind = "relation_kind",
    /// A side of the dispute 当事人.
    Side = "side",
    /// Who was at a session 到场情况.
    Attendance = "attendance",
}

static PARSED: [OnceLock<Vec<ListItem>>; List::ALL.len()] = [const { OnceLock::new() }; List::ALL.len()];

impl List {
    /// All items, each parent directly before its children.
    pub fn items(self) -> &'static [ListItem] {
        PARSED
            .get(self as usize)
            .map_or(&[], |cell| cell.get_or_init(|| parse(self.json()).unwrap_or_default()))
    }

    /// The item with this id; `None` when the list has no such item.
    pub fn find(self, id: &str) -> Option<&'static ListItem> {
        self.items().iter().find(|item| item.id == id)
    }

    /// The items of the first level, in order.
    pub fn top(self) -> impl Iterator<Item = &'static ListItem> {
        self.items().iter().filter(|item| item.parent.is_none())
    }

    /// The items one level below the item with the id `parent`, in order.
    pub fn children(self, parent: &str) -> impl Iterator<Item = &'static ListItem> {
        self.items().iter().filter(move |item| item.parent.as_deref() == Some(parent))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_file_parses_and_has_items() {
        for list in List::ALL {
            let items = parse::<Vec<ListItem>>(list.json());
            assert!(items.as_ref().is_some_and(|items| !items.is_empty()), "{}", list.id());
            let items = items.unwrap_or_default();
            assert_eq!(list.items(), items);
        }
        assert_eq!(List::ALL.iter().map(|list| list.id()).collect::<HashSet<_>>().len(), List::ALL.len());
    }

    #[test]
    fn ids_are_unique_and_well_formed() {
        for list in List::ALL {
            let mut seen = HashSet::new();
            for item in list.items() {
                assert!(seen.insert(&item.id), "{} twice in {}", item.id, list.id());
                let snake = item.id.chars().all(|c| c.is_ascii_lowercase() || c == '_');
                let code =
                    |letters| item.id.len() == letters && item.id.chars().all(|c| c.is_ascii_uppercase());
                let is_well_formed = match list {
                    List::Currency => code(3),
                    List::Country => code(2),
                    _ => snake,
                };
                assert!(is_well_formed, "{}", item.id);
                assert_eq!(list.find(&item.id), Some(item));
            }
        }
    }

    #[test]
    fn parents_exist_and_stand_before_their_children() {
        for list in List::ALL {
            let mut last_top = None;
            for item in list.items() {
                match &item.parent {
                    None => last_top = Some(item.id.as_str()),
                    Some(parent) => {
                        assert_eq!(last_top, Some(parent.as_str()), "{} in {}", item.id, list.id());
                        assert!(list.find(parent).is_some_and(|top| top.parent.is_none()));
                    }
                }
            }
        }
    }

    #[test]
    fn the_two_level_lists_have_children_everywhere() {
        for list in [List::ProductKind, List::Problem, List::Cause] {
            for top in list.top() {
                assert!(list.children(&top.id).count() > 0, "{} in {}", top.id, list.id());
            }
        }
        assert!(List::ProductKind.top().count() >= 16);
    }

    #[test]
    fn labels_are_complete_and_distinct() {
        for list in List::ALL {
            let (mut zh, mut en) = (HashSet::new(), HashSet::new());
            for item in list.items() {
                assert!(!item.zh.trim().is_empty() && !item.en.trim().is_empty(), "{}", item.id);
                assert!(item.en.is_ascii(), "{}", item.en);
                assert!(zh.insert((&item.parent, &item.zh)), "{} in {}", item.zh, list.id());
                assert!(en.insert((&item.parent, &item.en)), "{} in {}", item.en, list.id());
            }
        }
    }

    #[test]
    fn what_is_law_carries_its_source() {
        for list in [List::Right, List::DeclineGround, List::MediationEnd, List::Currency] {
            assert!(list.items().iter().all(|item| item.source.is_some()), "{}", list.id());
        }
        assert_eq!(List::Right.items().len(), 9);
        assert_eq!(List::DeclineGround.items().len(), 7);
        assert_eq!(List::MediationEnd.items().len(), 8);
    }
}
