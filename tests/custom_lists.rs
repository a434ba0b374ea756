//! Lists of a register's own: added, renamed, put in order and not offered any more, and never lost to a case.

use redress::domain::Field;
use redress::domain::fields::values::{FieldProblem, Values};
use redress::facts::{ChoiceError, CustomRules, LONGEST_NAME, List, ListItem, Rules, StoredRules};
use redress::i18n::Lang;

fn ids(items: &[ListItem]) -> Vec<&str> {
    items.iter().map(|item| item.id.as_str()).collect()
}

fn offered(own: &CustomRules, list: List) -> Vec<String> {
    Rules::new(own.clone()).offered_in(list).map(|item| item.id.clone()).collect()
}

fn with(list: List, parent: Option<&str>, name: &str) -> CustomRules {
    let mut own = CustomRules::default();
    assert_eq!(own.add_choice(list, parent, name), Ok(()));
    own
}

#[test]
fn without_entries_of_its_own_a_list_is_as_it_ships() {
    let rules = Rules::default();
    for list in List::ALL {
        assert_eq!(rules.items(*list), list.items());
        assert_eq!(rules.offered_in(*list).count(), list.items().len());
    }
}

#[test]
fn an_own_entry_is_offered_and_called_the_same_in_both_languages() {
    let rules = Rules::new(with(List::Department, None, "夜班 前台"));
    let item = rules.offered_in(List::Department).last().unwrap();
    assert_eq!(
        (item.id.as_str(), item.zh.as_str(), item.en.as_str()),
        ("夜班_前台", "夜班 前台", "夜班 前台")
    );
    for lang in Lang::ALL {
        assert_eq!(lang.label_by(&rules, List::Department, &item.id), "夜班 前台");
    }
    let values = Values::default().with(Field::InvestigateDepartment, item.id.as_str());
    assert_eq!(values.checked(&rules).unwrap(), values);
    let refused = values.checked(&Rules::default()).unwrap_err();
    assert_eq!(refused[0].problem, FieldProblem::NotListed);
}

#[test]
fn names_are_checked() {
    let mut own = with(List::Channel, None, "微信 小程序");
    let before = own.clone();
    let add = |own: &mut CustomRules, name: &str| own.add_choice(List::Channel, None, name);
    assert_eq!(add(&mut own, " 　"), Err(ChoiceError::NameMissing));
    assert_eq!(add(&mut own, &"长".repeat(500)), Err(ChoiceError::NameTooLong(LONGEST_NAME)));
    let phone = List::Channel.find("phone").unwrap();
    for taken in ["微信小程序", phone.zh.as_str(), "ＰＨＯＮＥ", " phone "] {
        assert_eq!(add(&mut own, taken), Err(ChoiceError::NameTaken), "{taken}");
    }
    assert_eq!(own.add_choice(List::Outcome, None, "散了"), Err(ChoiceError::Unknown));
    assert_eq!(own.add_choice(List::Problem, Some("no_such"), "散了"), Err(ChoiceError::Unknown));
    assert_eq!(own.rename_choice(List::Channel, "phone", "电话机"), Err(ChoiceError::Unknown));
    assert_eq!(own, before);
}

#[test]
fn a_code_is_never_that_of_another() {
    let mut own = CustomRules::default();
    // "phone" is the code of a channel, and the name of none beside it once its labels are told apart.
    own.add_choice(List::Department, None, "a-b").unwrap();
    own.add_choice(List::Department, None, "a b!").unwrap();
    own.add_choice(List::Department, None, "a,b").unwrap();
    let rules = Rules::new(own);
    assert_eq!(
        ids(&rules.items(List::Department)[List::Department.items().len()..]),
        ["a_b", "a_b_", "a_b_2"]
    );
}

#[test]
fn a_renamed_entry_keeps_its_code_and_an_unknowing_reader_its_first_name() {
    let mut own = with(List::Problem, Some("delivery"), "等了很久");
    own.rename_choice(List::Problem, "delivery.等了很久", "久等不到").unwrap();
    let rules = Rules::new(own);
    assert_eq!(Lang::Zh.label_by(&rules, List::Problem, "delivery.等了很久"), "久等不到");
    assert_eq!(Lang::Zh.label(List::Problem, "delivery.等了很久"), "等了很久");
    assert_eq!(List::Problem.above("delivery.等了很久"), Some("delivery"));
    assert_eq!(List::Problem.above("nothing.等了很久"), None);
    assert_eq!(Lang::Zh.label(List::Problem, "No.5"), "No.5", "another register's word");
}

#[test]
fn what_is_not_offered_keeps_its_name_and_is_still_taken() {
    let mut own = with(List::Cause, Some("staff"), "交接漏了");
    for id in ["staff.交接漏了", "product"] {
        own.offer_choice(List::Cause, id, false).unwrap();
        assert!(!offered(&own, List::Cause).contains(&id.to_owned()));
    }
    let below = List::Cause.children("product").next().unwrap();
    assert!(!offered(&own, List::Cause).contains(&below.id), "nor what belongs to it");
    let rules = Rules::new(own.clone());
    assert_eq!(Lang::En.label_by(&rules, List::Cause, "staff.交接漏了"), "交接漏了");
    assert_eq!(Lang::En.label_by(&rules, List::Cause, "product"), Lang::En.label(List::Cause, "product"));
    let held = Values::default().with(Field::InvestigateCause, "staff.交接漏了");
    assert!(held.checked(&rules).is_ok());
    own.offer_choice(List::Cause, "product", true).unwrap();
    assert!(offered(&own, List::Cause).contains(&below.id));
    assert_eq!(own.offer_choice(List::Cause, "no such", false), Err(ChoiceError::Unknown));
}

#[test]
fn order_holds_among_those_beside_and_passes_what_is_not_offered() {
    let mut own = with(List::Department, None, "夜班");
    let shipped = ids(List::Department.items());
    let last = *shipped.last().unwrap();
    own.move_choice(List::Department, "夜班", true).unwrap();
    let now = offered(&own, List::Department);
    assert_eq!(now[now.len() - 2..], ["夜班", last]);
    let before = shipped[shipped.len() - 2];
    own.offer_choice(List::Department, before, false).unwrap();
    own.move_choice(List::Department, "夜班", true).unwrap();
    let now = offered(&own, List::Department);
    assert_eq!(now[now.len() - 3], "夜班", "over the one that nobody sees");
    let top = now[0].clone();
    own.move_choice(List::Department, &top, true).unwrap();
    assert_eq!(offered(&own, List::Department), now);

    let mut own = with(List::Problem, Some("delivery"), "等了很久");
    own.move_choice(List::Problem, "delivery.等了很久", true).unwrap();
    let rules = Rules::new(own);
    for (at, item) in rules.items(List::Problem).iter().enumerate() {
        let above = rules.items(List::Problem)[..at].iter().rev().find(|above| above.parent.is_none());
        assert_eq!(
            item.parent.as_deref(),
            above.filter(|_| item.parent.is_some()).map(|above| above.id.as_str())
        );
    }
}

#[test]
fn they_are_stored_and_a_list_of_a_newer_version_is_kept() {
    let mut own = with(List::Department, None, "夜班");
    own.offer_choice(List::Department, "other", false).unwrap();
    let stored = serde_json::to_vec(&own).unwrap();
    assert_eq!(StoredRules::read(&stored).facts, own);
    assert_eq!(StoredRules::read(&StoredRules::read(&stored).write().unwrap()).facts, own);
    assert_eq!(StoredRules::default().write().unwrap(), br#"{"version":1}"#, "absent where there are none");

    let newer = r#"{"version":1,"lists":[{"list":"remedy","own":[{"id":"x","name":"赠券"}]},
        {"list":"department","own":[{"id":"夜班","name":"夜班"}]}]}"#;
    let read = StoredRules::read(newer.as_bytes());
    assert_eq!((read.facts.lists.len(), read.faults.len()), (1, 1));
    assert!(String::from_utf8(read.write().unwrap()).unwrap().contains("赠券"));
}

#[test]
fn a_merge_is_a_union_by_code() {
    let mut here = with(List::Department, None, "夜班");
    here.add_choice(List::Department, None, "仓库").unwrap();
    here.rename_choice(List::Department, "夜班", "夜间班").unwrap();
    let mut theirs = with(List::Department, None, "夜班");
    theirs.add_choice(List::Department, None, "夜间班").unwrap();
    theirs.add_choice(List::Channel, None, "小程序").unwrap();
    theirs.offer_choice(List::Channel, "letter", false).unwrap();
    let merge = here.unite(&theirs, false);
    assert_eq!(
        (merge.added, merge.kept),
        (vec!["夜间班".to_owned(), "小程序".to_owned()], vec!["夜间班".to_owned()])
    );
    let rules = Rules::new(here.clone());
    let of = |id: &str| Lang::Zh.label_by(&rules, List::Department, id);
    assert_eq!((of("夜班"), of("仓库"), of("夜间班")), ("夜间班".into(), "仓库".into(), "夜间班".into()));
    let names = rules.offered_in(List::Department).filter(|item| item.zh == "夜间班").count();
    assert_eq!(names, 1, "one name is offered once");
    assert!(offered(&here, List::Channel).contains(&"letter".to_owned()), "choices of another stay theirs");
    assert_eq!(here.unite(&theirs, false).added, [""; 0], "the same again changes nothing");

    let mut fresh = CustomRules::default();
    fresh.unite(&theirs, true);
    assert_eq!(fresh, theirs, "restored as it was");
}

#[test]
fn an_own_problem_counts_with_what_it_belongs_to() {
    let rules = Rules::new(with(List::Problem, Some("safety"), "夹手"));
    let of =
        |problem: &str| rules.categories_of("", problem).iter().map(|c| c.id.clone()).collect::<Vec<_>>();
    assert_eq!(of("safety.夹手"), of("safety"));
}
