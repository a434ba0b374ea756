//! Whether categories make sense, and reading those that somebody offers.

use std::collections::HashSet;

use super::{AnswerKind, Bilingual, Category, List, Question, Rules, is_code};

/// Something wrong with a category or one of its questions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CategoryError {
    /// The id of the category; empty when it is the file.
    pub category: String,
    /// The id of the question; empty when it is the category.
    pub question: String,
    /// What is wrong with it.
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
    /// This id is there twice.
    Twice(String),
    /// It names neither a kind of product nor a problem.
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

/// Everything that is wrong with categories that are to be the own ones of a register with these rules; empty
/// when they can be used.
#[must_use]
pub fn check_categories(rules: &Rules, all: &[Category]) -> Vec<CategoryError> {
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for category in all {
        if !seen.insert(&category.id) {
            faults.push(fault(category, "", CategoryErrorKind::Twice(category.id.clone())));
        }
        faults.extend(check_category(rules, category));
    }
    faults
}

fn fault(category: &Category, question: &str, reason: CategoryErrorKind) -> CategoryError {
    CategoryError { category: category.id.clone(), question: question.to_owned(), reason }
}

/// Everything that is wrong with a category; empty when it can be used. The policy it names must be one of
/// these rules.
#[must_use]
pub fn check_category(rules: &Rules, category: &Category) -> Vec<CategoryError> {
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
    if let Some(id) = category.policy.clone().filter(|id| rules.policy(id).is_none()) {
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
    if let AnswerKind::Choice(items) = &question.input {
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

/// Reads categories that somebody offers, as a JSON list of them.
///
/// # Errors
/// Everything that is wrong. Nothing of a file with a fault is taken.
pub fn read_categories(rules: &Rules, text: &str) -> Result<Vec<Category>, Vec<CategoryError>> {
    let of_file = |reason| vec![fault(&Category::default(), "", reason)];
    let read: Vec<Category> = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let (line, column) = (error.line().max(1), error.column().max(1));
        of_file(CategoryErrorKind::NotRead { line, column })
    })?;
    if read.is_empty() {
        return Err(of_file(CategoryErrorKind::Nothing));
    }
    let faults = check_categories(rules, &read);
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

fn is_empty(text: &Bilingual) -> bool {
    text.zh.trim().is_empty() || text.en.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{parse, shipped_category};

    fn only(change: impl Fn(&mut Category)) -> CategoryErrorKind {
        let mut category = shipped_category("food_safety").expect("food_safety").clone();
        change(&mut category);
        let faults = check_category(&Rules::default(), &category);
        assert_eq!(faults.len(), 1, "{faults:?}");
        faults.into_iter().next().expect("fault").reason
    }

    #[test]
    fn the_file_parses_and_has_no_fault() {
        let read = parse::<Vec<Category>>(include_str!("data/categories.json")).expect("parses");
        assert!(read.len() >= 10);
        assert_eq!(check_categories(&Rules::default(), &read), []);
        let questions = read.iter().flat_map(|category| &category.questions);
        for text in questions.flat_map(|q| std::iter::once(&q.text).chain(&q.hint)) {
            assert!(text.en.is_ascii() && !text.zh.is_ascii(), "{text:?}");
        }
        let text = serde_json::to_string(&read).expect("json");
        assert_eq!(read_categories(&Rules::default(), &text), Ok(read));
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
        assert_eq!(only(|c| c.questions[0].input = AnswerKind::Choice(Vec::new())), R::NoChoices);
        assert_eq!(only(|c| c.name = Some(Bilingual::default())), R::NoText);
        let again = only(|c| {
            let first = c.questions[0].clone();
            c.questions.push(first);
        });
        assert!(matches!(again, R::Twice(_)));
        let reason =
            |text: &str| read_categories(&Rules::default(), text).expect_err("fault")[0].reason.clone();
        assert_eq!(reason("[]"), R::Nothing);
        assert!(matches!(reason("[\n{"), R::NotRead { line: 2, .. }));
        assert!(matches!(reason(r#"[{"id":"a","questions":[{"input":"colour"}]}]"#), R::NotRead { .. }));
        let twice = r#"[{"id":"a","kind":"food"},{"id":"a","kind":"food"}]"#;
        assert_eq!(reason(twice), R::Twice(text("a")));
    }
}
