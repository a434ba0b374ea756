//! Answers to the questions of categories: fields that are data, each under
//! `question.<category>.<question>`.

use std::fmt;

use super::field::{Field, Input};
use super::values::Values;
use crate::domain::values::codes::Priority;
use crate::domain::values::purpose::Purpose;
use crate::facts::{AnswerKind, Category, CountryCode, LONGEST_CODE, Question, Rules, is_code};
use chrono::NaiveDate;

/// What the paths of answers begin with.
const PREFIX: &str = "question.";

/// Bytes of the longest path.
const LONGEST: usize = PREFIX.len() + LONGEST_CODE + 1 + LONGEST_CODE;

/// The answer to a question, named by its path. The path is held in place: an answer copies as every other
/// field does, and is no larger than two [codes](is_code) can make it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answer {
    /// The path in ASCII, then zeros.
    path: [u8; LONGEST],
    length: u8,
}

impl Answer {
    /// The answer to a question of a category; `None` when one of the ids is no [code](is_code).
    #[must_use]
    pub fn to(category: &str, question: &str) -> Option<Self> {
        Self::read(&format!("{PREFIX}{category}.{question}"))
    }

    /// The answer that a path names; `None` when it is not written `question.<category>.<question>`, with two
    /// [codes](is_code).
    #[must_use]
    pub fn read(path: &str) -> Option<Self> {
        let (category, question) = path.strip_prefix(PREFIX)?.split_once('.')?;
        if !is_code(category) || !is_code(question) {
            return None;
        }
        let mut answer = Self { path: [0; LONGEST], length: u8::try_from(path.len()).ok()? };
        answer.path.get_mut(..path.len())?.copy_from_slice(path.as_bytes());
        Some(answer)
    }

    /// The path: `question.<category>.<question>`.
    #[must_use]
    pub fn path(&self) -> &str {
        let path = self.path.get(..usize::from(self.length)).unwrap_or_default();
        // ASCII, as it was read.
        str::from_utf8(path).unwrap_or_default()
    }

    /// The question it answers in a register with these rules; `None` when there is no such question any
    /// more.
    #[must_use]
    pub fn question(self, rules: &Rules) -> Option<&Question> {
        let (category, question) = self.path().strip_prefix(PREFIX)?.split_once('.')?;
        rules.question(category, question)
    }

    /// What it takes, by the kind of its question; text of up to 4000 characters when the question is not
    /// known.
    #[must_use]
    pub fn input(self, rules: &Rules) -> Input<'_> {
        match self.question(rules).map(|question| &question.input) {
            Some(AnswerKind::Line) => Input::Line(200),
            Some(AnswerKind::Date) => Input::Date,
            Some(AnswerKind::Amount) => Input::Amount,
            Some(AnswerKind::Number) => Input::Number,
            Some(AnswerKind::YesNo) => Input::YesNo,
            Some(AnswerKind::Choice(items)) => Input::Options(items),
            Some(AnswerKind::Text) | None => Input::Text(4000),
        }
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Answer").field(&self.path()).finish()
    }
}

/// The categories of a complaint, the closest last.
fn categories<'a>(rules: &'a Rules, values: &Values) -> Vec<&'a Category> {
    let text = |field| values.get(field).trim();
    rules.categories_of(text(Field::PurchaseKind), text(Field::FactsProblem))
}

/// The questions that a complaint is asked, by its kind of product and its problem, in order: those of the
/// closest category last.
#[must_use]
pub fn asked(rules: &Rules, values: &Values) -> Vec<Field> {
    let questions = |category: &Category| {
        let ids = category.questions.iter().map(|question| question.id.as_str());
        ids.filter_map(|question| Answer::to(&category.id, question)).collect::<Vec<_>>()
    };
    categories(rules, values).into_iter().flat_map(questions).map(Field::Answer).collect()
}

/// Removes the answers to questions that are not asked, such as those of a kind chosen before another.
pub fn drop_unasked(rules: &Rules, values: &mut Values) {
    let asked = asked(rules, values);
    let unasked: Vec<Field> = values.answers().filter(|answer| !asked.contains(answer)).collect();
    for field in unasked {
        values.set(field, "");
    }
}

/// The policy, priority and group that a complaint is handled with from its receipt on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Handling {
    /// The policy: `id@version`.
    pub policy: String,
    /// The priority; `Unstated` when nothing says it.
    pub priority: Priority,
    /// The group that handles it; empty when nothing says it.
    pub group: String,
}

/// How a complaint received on this day is handled, in a register for this purpose in this country: as the
/// closest of its categories says; else by the rules of the country of purchase, where that is another one
/// than the register's; else as the register does. A policy that is switched off, or not valid that day, does
/// not count.
#[must_use]
pub fn handling(
    rules: &Rules,
    (purpose, country): (Purpose, Option<CountryCode>),
    values: &Values,
    received: NaiveDate,
) -> Handling {
    let categories = categories(rules, values);
    let closest = || categories.iter().rev();
    let policy = |id: &String| {
        let policy = rules.policy_on(id, received)?;
        (policy.side == purpose.side() && rules.is_on(policy)).then(|| policy.key())
    };
    let policy = closest().filter_map(|category| category.policy.as_ref()).find_map(policy);
    let bought_in: Option<CountryCode> = values.get(Field::PurchaseCountry).trim().parse().ok();
    let policy = policy.unwrap_or_else(|| match bought_in.filter(|bought_in| Some(*bought_in) != country) {
        Some(abroad) => purpose.policy_abroad(rules, abroad, received),
        None => purpose.policy(rules, country, received),
    });
    if purpose == Purpose::Personal {
        return Handling { policy, ..Handling::default() };
    }
    let priority =
        closest().find_map(|category| category.priority.as_deref()).map(Priority::from).unwrap_or_default();
    let group = closest().find_map(|category| category.group.clone()).unwrap_or_default();
    Handling { policy, priority, group }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::CustomRules;

    fn of(kind: &str, problem: &str) -> Values {
        Values::default().with(Field::PurchaseKind, kind).with(Field::FactsProblem, problem)
    }

    fn answer(category: &str, question: &str) -> Field {
        Field::Answer(Answer::to(category, question).unwrap())
    }

    #[test]
    fn paths_are_read_back() {
        let field = answer("food_safety", "sample");
        assert_eq!(field.path(), "question.food_safety.sample");
        assert_eq!(field.path().parse(), Ok(field));
        assert_eq!((field.group(), field.name()), ("question", "sample"));
        for path in ["question.", "question.a", "question.A.b", "question.a.b.c", "question..b", "a.b"] {
            assert_eq!(Answer::read(path), None, "{path}");
        }
    }

    #[test]
    fn the_longest_path_fits_and_a_longer_one_is_kept_word_for_word() {
        let (code, long) = ("q".repeat(LONGEST_CODE), "q".repeat(LONGEST_CODE + 1));
        let field = answer(&code, &code);
        assert_eq!(field.path(), format!("question.{code}.{code}"));
        assert_eq!(field.path().parse(), Ok(field));
        assert_eq!((Answer::to(&code, &long), Answer::to(&long, &code)), (None, None));
        let text =
            format!(r#"{{"question.{code}.{code}":"1","question.{code}.{long}":"2","question.x":"3"}}"#);
        let values: Values = serde_json::from_str(&text).unwrap();
        assert_eq!(values.get(field), "1");
        assert_eq!(serde_json::to_string(&values).unwrap(), text);
    }

    #[test]
    fn there_is_no_end_to_the_answers_that_can_be_known() {
        let path = |n: usize| format!("question.category_{n}.question_{n}");
        let texts: std::collections::BTreeMap<String, String> =
            (0..10_000).map(|n| (path(n), n.to_string())).collect();
        let values = Values::from(texts.clone());
        assert_eq!(values.answers().count(), 10_000);
        assert_eq!(values.get(path(9_999).parse().unwrap()), "9999");
        assert_eq!(serde_json::to_value(&values).unwrap(), serde_json::to_value(&texts).unwrap());
    }

    #[test]
    fn a_complaint_is_asked_what_its_categories_ask() {
        let rules = Rules::default();
        assert_eq!(asked(&rules, &Values::default()), []);
        let asked_of = asked(&rules, &of("appliance_washer", "safety_food"));
        assert!(asked_of.contains(&answer("appliance", "serial")));
        assert!(asked_of.contains(&answer("food_safety", "sample")));
        let mut values = of("appliance", "").with(answer("appliance", "serial"), "1");
        values.set(answer("gym", "sessions"), "2");
        drop_unasked(&rules, &mut values);
        assert_eq!(values.answers().collect::<Vec<_>>(), [answer("appliance", "serial")]);
    }

    #[test]
    fn the_closest_category_says_how_it_is_handled() {
        let day = "2026-06-01".parse().unwrap();
        let rules = Rules::default();
        let plain = handling(&rules, (Purpose::Desk, None), &Values::default(), day);
        let policy = Purpose::Desk.policy(&rules, None, day);
        assert_eq!(plain, Handling { policy: policy.clone(), ..Handling::default() });
        assert_eq!(
            handling(&rules, (Purpose::Desk, None), &of("", "safety_injury"), day).priority.id(),
            "urgent"
        );
        assert_eq!(
            handling(&rules, (Purpose::Personal, None), &of("", "safety_injury"), day).priority.id(),
            ""
        );
        let category = |id: &str, kind: &str, policy: &str, group: &str| Category {
            id: id.to_owned(),
            kind: Some(kind.to_owned()),
            policy: Some(policy.to_owned()),
            group: Some(group.to_owned()),
            ..Category::default()
        };
        let wide = category("wide", "appliance", "cn_market", "家电组");
        let close = category("close", "appliance_tv", "personal", "电视组");
        let rules = Rules::new(CustomRules { categories: vec![wide, close], ..CustomRules::default() });
        let washer = handling(&rules, (Purpose::Desk, None), &of("appliance_washer", ""), day);
        assert_eq!((washer.policy.as_str(), washer.group.as_str()), ("cn_market@2", "家电组"));
        // A policy of the other side of the counter is passed over.
        let tv = handling(&rules, (Purpose::Desk, None), &of("appliance_tv", ""), day);
        assert_eq!((tv.policy.as_str(), tv.group.as_str()), ("cn_market@2", "电视组"));
        let early = handling(
            &rules,
            (Purpose::Desk, None),
            &of("appliance_washer", ""),
            "2026-01-01".parse().unwrap(),
        );
        assert_eq!(early.policy, "cn_market@1");
    }

    #[test]
    fn what_nobody_asks_any_more_is_kept_as_it_is() {
        let field = answer("gone", "away");
        let rules = Rules::default();
        assert_eq!(field.input(&rules), Input::Text(4000));
        let values = Values::default().with(field, " 留着 ");
        let text = serde_json::to_string(&values).unwrap();
        assert_eq!(text, r#"{"question.gone.away":" 留着 "}"#);
        assert_eq!(serde_json::from_str::<Values>(&text).unwrap(), values);
        assert_eq!(values.checked(&rules).unwrap().get(field), "留着");
    }
}
