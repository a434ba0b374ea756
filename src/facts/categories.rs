//! Categories: what a complaint of a kind is asked besides, and how it is handled.
//!
//! A category names a kind of product, a type of problem, or both; an item of the first level stands for
//! all below it. The ids of categories and questions are stored in histories for ever: the answer to
//! `sample` of `food_safety` is kept under `question.food_safety.sample`.

use std::collections::HashSet;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::{Bilingual, Item, List, custom_rules, parse, policy};

/// What a register asks and does for complaints of a kind.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Category {
    /// Stable code.
    pub id: String,
    /// Name to show, where kind and problem do not say enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Bilingual>,
    /// Id in [`List::ProductKind`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Id in [`List::Problem`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// What is asked, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// Id in [`List::Priority`] that a case begins with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub priority: Option<String>,
    /// The group that handles it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Id of the policy whose clocks run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
}

/// A question of a category.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    /// Stable code, unique in the category.
    pub id: String,
    /// The question.
    pub text: Bilingual,
    /// Help beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Bilingual>,
    /// What it takes.
    pub input: Ask,
    /// Whether it must be answered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
}

/// What a question takes.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
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
    /// One of these.
    Choice(Vec<Item>),
}

impl Category {
    /// How closely it fits a complaint of this kind and problem: the larger, the closer. `None` when it
    /// does not.
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

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

/// How closely an item is the one wanted: itself, or a child of it.
fn fit(list: List, wanted: &str, id: &str) -> Option<u8> {
    let parent = || list.find(id).and_then(|item| item.parent.as_deref());
    if id == wanted { Some(2) } else { (parent() == Some(wanted)).then_some(1) }
}

/// The categories that ship.
pub(super) fn shipped() -> &'static [Category] {
    static SHIPPED: OnceLock<Vec<Category>> = OnceLock::new();
    SHIPPED.get_or_init(|| parse(include_str!("data/categories.json")).unwrap_or_default())
}

/// All categories, the register's own first, those switched off too.
#[must_use]
pub fn categories() -> &'static [Category] {
    custom_rules::laid_categories().unwrap_or_else(shipped)
}

/// The category that ships under this id.
#[must_use]
pub fn shipped_category(id: &str) -> Option<&'static Category> {
    shipped().iter().find(|category| category.id == id)
}

/// Whether the register goes by a category.
#[must_use]
pub fn is_category_on(id: &str) -> bool {
    !custom_rules::own().categories_off.iter().any(|off| off == id)
}

/// The categories of a complaint, the closest last.
#[must_use]
pub fn categories_of(kind: &str, problem: &str) -> Vec<&'static Category> {
    let on = categories().iter().filter(|category| is_category_on(&category.id));
    let mut fitting: Vec<_> =
        on.filter_map(|category| Some((category.fit(kind, problem)?, category))).collect();
    // The register's own come first; among equals the first is the closest.
    fitting.reverse();
    fitting.sort_by_key(|(fit, _)| *fit);
    fitting.into_iter().map(|(_, category)| category).collect()
}

/// A question by the ids of its category and itself, also of a category that is switched off. One that
/// an edit took out of a category that ships is still known.
#[must_use]
pub fn question(category: &str, question: &str) -> Option<&'static Question> {
    let all = categories().iter().chain(shipped());
    all.filter(|known| known.id == category).find_map(|known| known.question(question))
}

/// Something wrong with a category.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CategoryError {
    /// The id of the category; empty when it is the file.
    pub category: String,
    /// The id of the question; empty when it is the category.
    pub question: String,
    /// What.
    pub reason: CategoryErrorKind,
}

/// What is wrong with a category.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CategoryErrorKind {
    /// The text does not read as categories from this line on.
    NotRead {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// There is no category.
    Nothing,
    /// Not a code of small letters, digits and `_`.
    NotACode(String),
    /// The id is there twice.
    Twice(String),
    /// Neither a kind nor a problem.
    ForNothing,
    /// There is no such kind of product.
    NoSuchKind(String),
    /// There is no such problem.
    NoSuchProblem(String),
    /// There is no such priority.
    NoSuchPriority(String),
    /// There is no such policy.
    NoSuchPolicy(String),
    /// A text is missing in one of the languages.
    NoText,
    /// A choice needs two answers at least.
    NoChoices,
}

/// Everything that is wrong with categories that are to be the register's own.
#[must_use]
pub fn check_categories(all: &[Category]) -> Vec<CategoryError> {
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for category in all {
        if !seen.insert(&category.id) {
            faults.push(fault(category, "", CategoryErrorKind::Twice(category.id.clone())));
        }
        faults.extend(check_category(category));
    }
    faults
}

fn fault(category: &Category, question: &str, reason: CategoryErrorKind) -> CategoryError {
    CategoryError { category: category.id.clone(), question: question.to_owned(), reason }
}

/// Everything that is wrong with a category.
#[must_use]
pub fn check_category(category: &Category) -> Vec<CategoryError> {
    use CategoryErrorKind as R;
    let mut faults = Vec::new();
    let mut of_category = |reason| faults.push(fault(category, "", reason));
    if !is_code(&category.id) {
        of_category(R::NotACode(category.id.clone()));
    }
    if category.name.as_ref().is_some_and(is_empty) {
        of_category(R::NoText);
    }
    if category.kind.is_none() && category.problem.is_none() {
        of_category(R::ForNothing);
    }
    let unknown = |list: List, id: &Option<String>| id.clone().filter(|id| list.find(id).is_none());
    if let Some(id) = unknown(List::ProductKind, &category.kind) {
        of_category(R::NoSuchKind(id));
    }
    if let Some(id) = unknown(List::Problem, &category.problem) {
        of_category(R::NoSuchProblem(id));
    }
    if let Some(id) = unknown(List::Priority, &category.priority) {
        of_category(R::NoSuchPriority(id));
    }
    if let Some(id) = category.policy.clone().filter(|id| policy(id).is_none()) {
        of_category(R::NoSuchPolicy(id));
    }
    let mut seen = HashSet::new();
    for question in &category.questions {
        let again = !seen.insert(&question.id);
        let twice = again.then(|| R::Twice(question.id.clone()));
        let reasons = twice.into_iter().chain(check_question(question));
        faults.extend(reasons.map(|reason| fault(category, &question.id, reason)));
    }
    faults
}

fn check_question(question: &Question) -> Vec<CategoryErrorKind> {
    use CategoryErrorKind as R;
    let mut reasons = Vec::new();
    if !is_code(&question.id) {
        reasons.push(R::NotACode(question.id.clone()));
    }
    let mut empty = is_empty(&question.text) || question.hint.as_ref().is_some_and(is_empty);
    if let Ask::Choice(items) = &question.input {
        if items.len() < 2 {
            reasons.push(R::NoChoices);
        }
        let mut seen = HashSet::new();
        for item in items {
            if !is_code(&item.id) {
                reasons.push(R::NotACode(item.id.clone()));
            }
            if !seen.insert(&item.id) {
                reasons.push(R::Twice(item.id.clone()));
            }
            empty |= item.zh.trim().is_empty() || item.en.trim().is_empty();
        }
    }
    if empty {
        reasons.push(R::NoText);
    }
    reasons
}

/// Reads categories that somebody offers: a list of them.
///
/// # Errors
/// Everything that is wrong. Nothing of a file with a fault is taken.
pub fn read_categories(text: &str) -> Result<Vec<Category>, Vec<CategoryError>> {
    let of_file = |reason| vec![fault(&Category::default(), "", reason)];
    let read: Vec<Category> = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let (line, column) = (error.line().max(1), error.column().max(1));
        of_file(CategoryErrorKind::NotRead { line, column })
    })?;
    if read.is_empty() {
        return Err(of_file(CategoryErrorKind::Nothing));
    }
    let faults = check_categories(&read);
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

/// A code as it stands in the paths of answers.
#[must_use]
pub fn is_code(id: &str) -> bool {
    (1..=40).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn is_empty(text: &Bilingual) -> bool {
    text.zh.trim().is_empty() || text.en.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{CustomRules, adopt};

    fn ids(kind: &str, problem: &str) -> Vec<&'static str> {
        categories_of(kind, problem).into_iter().map(|category| category.id.as_str()).collect()
    }

    fn own_category(id: &str, kind: &str) -> Category {
        Category { id: id.to_owned(), kind: Some(kind.to_owned()), ..Category::default() }
    }

    fn only(change: impl Fn(&mut Category)) -> CategoryErrorKind {
        let mut category = shipped_category("food_safety").expect("food_safety").clone();
        change(&mut category);
        let faults = check_category(&category);
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults.into_iter().next().expect("fault").reason
    }

    #[test]
    fn the_file_parses_and_has_no_fault() {
        let read = parse::<Vec<Category>>(include_str!("data/categories.json")).expect("parses");
        assert!(read.len() >= 10);
        assert_eq!(check_categories(&read), []);
        let questions = read.iter().flat_map(|category| &category.questions);
        for text in questions.flat_map(|q| std::iter::once(&q.text).chain(&q.hint)) {
            assert!(text.en.is_ascii() && !text.zh.is_ascii(), "{text:?}");
        }
        let text = serde_json::to_string(&read).expect("json");
        assert_eq!(read_categories(&text), Ok(read));
    }

    #[test]
    fn a_kind_or_problem_and_its_children_fit() {
        assert_eq!(ids("", ""), [] as [&str; 0]);
        assert_eq!(ids("appliance", ""), ["appliance"]);
        assert_eq!(ids("appliance_washer", ""), ["appliance"]);
        assert_eq!(ids("device_phone", "safety_food"), ["device", "food_safety"]);
        let both = ids("transport_courier", "safety_injury");
        assert!(both.contains(&"courier") && both.contains(&"injury"), "{both:?}");
    }

    #[test]
    fn the_closest_comes_last_and_both_must_fit() {
        let mut both = own_category("both", "appliance");
        both.problem = Some("quality".to_owned());
        let exact = own_category("exact", "appliance_tv");
        adopt(CustomRules { categories: vec![exact, both], ..CustomRules::default() });
        assert_eq!(ids("appliance_washer", ""), ["appliance"]);
        assert_eq!(ids("appliance_washer", "quality_defect"), ["appliance", "both"]);
        assert_eq!(ids("appliance_tv", "").last(), Some(&"exact"));
        adopt(CustomRules::default());
    }

    #[test]
    fn its_own_replace_what_ships_and_can_be_switched_off() {
        let own = own_category("appliance", "device");
        adopt(CustomRules { categories: vec![own], ..CustomRules::default() });
        assert_eq!(ids("appliance_tv", ""), [] as [&str; 0]);
        assert!(ids("device_phone", "").contains(&"appliance"));
        assert!(question("appliance", "serial").is_some(), "old answers keep their question");
        let off = vec!["appliance".to_owned()];
        adopt(CustomRules { categories_off: off, ..CustomRules::default() });
        assert_eq!(ids("appliance_tv", ""), [] as [&str; 0]);
        assert!(question("appliance", "serial").is_some());
        adopt(CustomRules::default());
    }

    #[test]
    fn faults_are_said() {
        use CategoryErrorKind as R;
        let text = |text: &str| text.to_owned();
        assert_eq!(only(|c| c.id = text("A b")), R::NotACode(text("A b")));
        assert_eq!(only(|c| c.problem = None), R::ForNothing);
        assert_eq!(only(|c| c.problem = Some(text("x"))), R::NoSuchProblem(text("x")));
        assert_eq!(only(|c| c.kind = Some(text("x"))), R::NoSuchKind(text("x")));
        assert_eq!(only(|c| c.priority = Some(text("x"))), R::NoSuchPriority(text("x")));
        assert_eq!(only(|c| c.policy = Some(text("x"))), R::NoSuchPolicy(text("x")));
        assert_eq!(only(|c| c.questions[0].text.en.clear()), R::NoText);
        assert_eq!(only(|c| c.questions[0].input = Ask::Choice(Vec::new())), R::NoChoices);
        assert_eq!(only(|c| c.name = Some(Bilingual::default())), R::NoText);
        let again = only(|c| {
            let first = c.questions[0].clone();
            c.questions.push(first);
        });
        assert!(matches!(again, R::Twice(_)));
        let reason = |text: &str| read_categories(text).expect_err("fault")[0].reason.clone();
        assert_eq!(reason("[]"), R::Nothing);
        assert!(matches!(reason("[\n{"), R::NotRead { line: 2, .. }));
        assert!(matches!(reason(r#"[{"id":"a","questions":[{"input":"colour"}]}]"#), R::NotRead { .. }));
        let twice = r#"[{"id":"a","kind":"food"},{"id":"a","kind":"food"}]"#;
        assert_eq!(reason(twice), R::Twice(text("a")));
    }
}
