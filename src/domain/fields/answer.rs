//! Answers to the questions of categories: fields that are data, each under
//! `question.<category>.<question>`.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::field::{Field, Input};
use super::values::Values;
use crate::domain::values::codes::Priority;
use crate::domain::values::purpose::Purpose;
use crate::facts::{self, Ask, Category, Question, is_code};
use chrono::NaiveDate;

/// What the paths of answers begin with.
const PREFIX: &str = "question.";

/// Paths that a visit can come to know. Beyond them answers are kept as paths nobody knows.
const MOST: usize = 4096;

/// The answer to a question, named by its path. Paths are kept once for as long as the page is open, so
/// that an answer is as small a name as every other field.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Answer(&'static str);

impl Answer {
    /// The answer to a question of a category.
    #[must_use]
    pub fn to(category: &str, question: &str) -> Option<Self> {
        Self::read(&format!("{PREFIX}{category}.{question}"))
    }

    /// The answer of a path; `None` when it is no path of an answer.
    #[must_use]
    pub fn read(path: &str) -> Option<Self> {
        static KNOWN: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
        let (category, question) = path.strip_prefix(PREFIX)?.split_once('.')?;
        if !is_code(category) || !is_code(question) {
            return None;
        }
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(path) = known.get(path) {
            return Some(Self(path));
        }
        if known.len() >= MOST {
            return None;
        }
        let path: &'static str = Box::leak(path.to_owned().into_boxed_str());
        known.insert(path);
        Some(Self(path))
    }

    /// The path.
    #[must_use]
    pub const fn path(self) -> &'static str {
        self.0
    }

    /// The question, if there still is one.
    #[must_use]
    pub fn question(self) -> Option<&'static Question> {
        let (category, question) = self.0.strip_prefix(PREFIX)?.split_once('.')?;
        facts::question(category, question)
    }

    /// What it takes; any text when the question is not known.
    #[must_use]
    pub fn input(self) -> Input {
        match self.question().map(|question| &question.input) {
            Some(Ask::Line) => Input::Line(200),
            Some(Ask::Date) => Input::Date,
            Some(Ask::Amount) => Input::Amount,
            Some(Ask::Number) => Input::Number,
            Some(Ask::YesNo) => Input::YesNo,
            Some(Ask::Choice(items)) => Input::Options(items),
            Some(Ask::Text) | None => Input::Text(4000),
        }
    }
}

/// The categories of a complaint, the closest last.
fn categories(values: &Values) -> Vec<&'static Category> {
    let text = |field| values.get(field).trim();
    facts::categories_of(text(Field::PurchaseKind), text(Field::FactsProblem))
}

/// The questions that a complaint of this kind and problem is asked, in order.
#[must_use]
pub fn asked(values: &Values) -> Vec<Field> {
    let questions = |category: &'static Category| {
        category.questions.iter().filter_map(|question| Answer::to(&category.id, &question.id))
    };
    categories(values).into_iter().flat_map(questions).map(Field::Answer).collect()
}

/// Takes out the answers to questions that are not asked: those of a kind chosen before another.
pub fn drop_unasked(values: &mut Values) {
    let asked = asked(values);
    let unasked: Vec<Field> = values.answers().filter(|answer| !asked.contains(answer)).collect();
    for field in unasked {
        values.set(field, "");
    }
}

/// How a complaint is handled from its receipt on.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Handling {
    /// The policy: `id@version`.
    pub policy: String,
    /// The priority; unstated when nothing says it.
    pub priority: Priority,
    /// The group that handles it; empty when nothing says it.
    pub group: String,
}

/// How a complaint received on this day is handled: as the closest of its categories says, else as the
/// register's purpose does. A policy that is switched off, or not valid that day, does not count.
#[must_use]
pub fn handling(purpose: Purpose, values: &Values, received: NaiveDate) -> Handling {
    let categories = categories(values);
    let closest = || categories.iter().rev();
    let policy = |id: &String| {
        let policy = facts::policy_on(id, received)?;
        (policy.side == purpose.side() && facts::is_on(policy)).then(|| policy.key())
    };
    let policy = closest().filter_map(|category| category.policy.as_ref()).find_map(policy);
    let policy = policy.unwrap_or_else(|| purpose.policy(received));
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
    use crate::facts::{CustomRules, adopt};

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
    fn a_complaint_is_asked_what_its_categories_ask() {
        assert_eq!(asked(&Values::default()), []);
        let asked_of = asked(&of("appliance_washer", "safety_food"));
        assert!(asked_of.contains(&answer("appliance", "serial")));
        assert!(asked_of.contains(&answer("food_safety", "sample")));
        let mut values = of("appliance", "").with(answer("appliance", "serial"), "1");
        values.set(answer("gym", "sessions"), "2");
        drop_unasked(&mut values);
        assert_eq!(values.answers().collect::<Vec<_>>(), [answer("appliance", "serial")]);
    }

    #[test]
    fn the_closest_category_says_how_it_is_handled() {
        let day = "2026-06-01".parse().unwrap();
        let plain = handling(Purpose::Desk, &Values::default(), day);
        let policy = Purpose::Desk.policy(day);
        assert_eq!(plain, Handling { policy: policy.clone(), ..Handling::default() });
        assert_eq!(handling(Purpose::Desk, &of("", "safety_injury"), day).priority.id(), "urgent");
        assert_eq!(handling(Purpose::Personal, &of("", "safety_injury"), day).priority.id(), "");
        let category = |id: &str, kind: &str, policy: &str, group: &str| Category {
            id: id.to_owned(),
            kind: Some(kind.to_owned()),
            policy: Some(policy.to_owned()),
            group: Some(group.to_owned()),
            ..Category::default()
        };
        let wide = category("wide", "appliance", "cn_market", "家电组");
        let close = category("close", "appliance_tv", "personal", "电视组");
        adopt(CustomRules { categories: vec![wide, close], ..CustomRules::default() });
        let washer = handling(Purpose::Desk, &of("appliance_washer", ""), day);
        assert_eq!((washer.policy.as_str(), washer.group.as_str()), ("cn_market@2", "家电组"));
        // A policy of the other side of the counter is passed over.
        let tv = handling(Purpose::Desk, &of("appliance_tv", ""), day);
        assert_eq!((tv.policy.as_str(), tv.group.as_str()), ("cn_market@2", "电视组"));
        let early = handling(Purpose::Desk, &of("appliance_washer", ""), "2026-01-01".parse().unwrap());
        assert_eq!(early.policy, "cn_market@1");
        adopt(CustomRules::default());
    }

    #[test]
    fn what_nobody_asks_any_more_is_kept_as_it_is() {
        let field = answer("gone", "away");
        assert_eq!(field.input(), Input::Text(4000));
        let values = Values::default().with(field, " 留着 ");
        let text = serde_json::to_string(&values).unwrap();
        assert_eq!(text, r#"{"question.gone.away":" 留着 "}"#);
        assert_eq!(serde_json::from_str::<Values>(&text).unwrap(), values);
        assert_eq!(values.checked().unwrap().get(field), "留着");
    }
}
