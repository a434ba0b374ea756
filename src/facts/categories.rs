//! Categories: what a complaint of a kind is asked besides, and how it is handled.
//!
//! A category names a kind of product, a type of problem, or both; an item of the first level stands for
//! all below it. The ids of categories and questions are stored in histories for ever: the answer to
//! `sample` of `food_safety` is kept under `question.food_safety.sample`.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{Bilingual, List, ListItem, parse};

/// What a register asks and does for complaints of a kind.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Category {
    /// Stable code, which stands in the paths of answers for ever.
    pub id: String,
    /// Name to show; `None` where kind and problem say enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    /// Id in [`List::ProductKind`] of the products it is for; `None` for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Id in [`List::Problem`] of the problems it is for; `None` for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// What is asked, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// Id in [`List::Priority`] that a case begins with; `None` when it gives none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// The group that handles it; `None` when it names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Id of the policy whose clocks run; `None` when it names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
}

/// A question that complaints of a category are asked besides.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    /// Stable code, unique in the category.
    pub id: String,
    /// The question as it is asked.
    pub text: Bilingual,
    /// Help shown beside the question, if there is any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Bilingual>,
    /// What it takes as its answer.
    pub input: AnswerKind,
    /// Whether it must be answered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
}

/// What a question takes as its answer.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// One line.
    #[default]
    Line,
    /// Several lines.
    Text,
    /// A day.
    Date,
    /// An amount of money.
    Amount,
    /// A number.
    Number,
    /// Yes or no.
    YesNo,
    /// One of these items.
    Choice(Vec<ListItem>),
}

impl Category {
    /// How closely it fits a complaint of this kind and problem, from 1 to 4: the larger, the closer. `None`
    /// when it does not.
    #[must_use]
    pub fn fit(&self, kind: &str, problem: &str) -> Option<u8> {
        if self.kind.is_none() && self.problem.is_none() {
            return None;
        }
        let kind = self.kind.as_deref().map_or(Some(0), |wanted| fit(List::ProductKind, wanted, kind))?;
        let problem =
            self.problem.as_deref().map_or(Some(0), |wanted| fit(List::Problem, wanted, problem))?;
        Some(kind + problem)
    }

    /// The question with this id; `None` when it asks no such question.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

/// How closely an item is the one wanted: itself, or a child of it.
fn fit(list: List, wanted: &str, id: &str) -> Option<u8> {
    if id == wanted { Some(2) } else { (list.above(id) == Some(wanted)).then_some(1) }
}

/// The categories that ship.
pub(super) fn shipped() -> &'static [Category] {
    static SHIPPED: OnceLock<Vec<Category>> = OnceLock::new();
    SHIPPED.get_or_init(|| parse(include_str!("data/categories.json")).unwrap_or_default())
}

/// The category that ships under this id; `None` when none does.
#[must_use]
pub fn shipped_category(id: &str) -> Option<&'static Category> {
    shipped().iter().find(|category| category.id == id)
}

/// Most bytes that a [code](is_code) may have.
pub const LONGEST_CODE: usize = 40;

/// Whether an id can stand in the path of an answer: 1 to 40 small letters of ASCII, digits and `_`.
#[must_use]
pub fn is_code(id: &str) -> bool {
    (1..=LONGEST_CODE).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
