//! A category as somebody writes it: one language is enough, and what is missing has a place in the form.

use super::{AnswerKind, Bilingual, Category, Question};

/// A control of the form of a category.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum CategoryPlace {
    /// The kind of product, which stands first of what a category is for.
    Kind,
    /// The text of the question at this place.
    Question(usize),
    /// The answers to the question at this place.
    Answers(usize),
    /// One answer: the place of the question, and its own.
    Answer(usize, usize),
}

/// The category as it is kept: without texts that nobody wrote, and with what was written in one language in the
/// other as well. A shop that works in one language owes nobody a translation.
#[must_use]
pub fn completed(category: &Category) -> Category {
    let mut category = category.clone();
    let in_both = |text: &mut Bilingual| fill(&mut text.zh, &mut text.en);
    category.name.take_if(|name| is_blank(name));
    category.name.as_mut().map(in_both);
    category.group.take_if(|group| group.trim().is_empty());
    for Question { text, hint, input, .. } in &mut category.questions {
        in_both(text);
        hint.take_if(|hint| is_blank(hint));
        hint.as_mut().map(in_both);
        if let AnswerKind::Choice(items) = input {
            items.iter_mut().for_each(|item| fill(&mut item.zh, &mut item.en));
        }
    }
    category
}

/// Writes the one text into the other where that is empty.
fn fill(zh: &mut String, en: &mut String) {
    match (zh.trim().is_empty(), en.trim().is_empty()) {
        (true, false) => zh.clone_from(en),
        (false, true) => en.clone_from(zh),
        _ => {}
    }
}

fn is_blank(text: &Bilingual) -> bool {
    text.zh.trim().is_empty() && text.en.trim().is_empty()
}

/// The controls of the form that have yet to be filled in, in the order of the form; empty when all are.
#[must_use]
pub fn to_fill_in(category: &Category) -> Vec<CategoryPlace> {
    use CategoryPlace as P;
    let mut places = Vec::new();
    if category.kind.is_none() && category.problem.is_none() {
        places.push(P::Kind);
    }
    for (at, question) in category.questions.iter().enumerate() {
        if is_blank(&question.text) {
            places.push(P::Question(at));
        }
        if let AnswerKind::Choice(items) = &question.input {
            let is_empty = |item: &super::ListItem| item.zh.trim().is_empty() && item.en.trim().is_empty();
            let empty = items.iter().enumerate().filter(|(_, item)| is_empty(item));
            places.extend(empty.map(|(n, _)| P::Answer(at, n)));
            if items.len() < 2 {
                places.push(P::Answers(at));
            }
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{ListItem, Rules, check_category};

    fn text(zh: &str, en: &str) -> Bilingual {
        Bilingual { zh: zh.to_owned(), en: en.to_owned() }
    }

    fn asks(text: Bilingual, answers: &[(&str, &str)]) -> Question {
        let item = |(zh, en): &(&str, &str)| ListItem {
            id: format!("a_{}", zh.len() + en.len()),
            zh: (*zh).to_owned(),
            en: (*en).to_owned(),
            ..ListItem::default()
        };
        let input = AnswerKind::Choice(answers.iter().map(item).collect());
        Question { id: "q".to_owned(), text, input, hint: Some(text_of_none()), ..Question::default() }
    }

    fn text_of_none() -> Bilingual {
        text(" ", "")
    }

    fn shop(questions: Vec<Question>) -> Category {
        let name = Some(text("安装", ""));
        let kind = Some("appliance".to_owned());
        Category { id: "own".to_owned(), name, kind, questions, ..Category::default() }
    }

    #[test]
    fn one_language_is_enough() {
        let category = completed(&shop(vec![asks(text("", "Colour?"), &[("红", ""), ("", "blue")])]));
        assert_eq!(category.name, Some(text("安装", "安装")));
        let question = &category.questions[0];
        assert_eq!((&question.text, &question.hint), (&text("Colour?", "Colour?"), &None));
        let AnswerKind::Choice(items) = &question.input else { unreachable!() };
        let said: Vec<_> = items.iter().map(|item| (item.zh.as_str(), item.en.as_str())).collect();
        assert_eq!(said, [("红", "红"), ("blue", "blue")]);
        let kind = crate::facts::List::ProductKind.items().first().map(|item| item.id.clone());
        let category = Category { kind, ..category };
        assert_eq!(check_category(&Rules::default(), &category), []);
        assert_eq!(to_fill_in(&category), []);
    }

    #[test]
    fn both_languages_stay_as_they_are_written() {
        let both = Category { name: Some(text("安装", "Installation")), ..shop(Vec::new()) };
        assert_eq!(completed(&both), both);
        let blank = Category { name: Some(text(" ", "")), group: Some(" ".to_owned()), ..shop(Vec::new()) };
        let kept = completed(&blank);
        assert_eq!((kept.name, kept.group), (None, None));
    }

    #[test]
    fn what_is_missing_has_a_place() {
        use CategoryPlace as P;
        let none = Category { kind: None, ..shop(vec![asks(text("", " "), &[("", "")])]) };
        assert_eq!(to_fill_in(&none), [P::Kind, P::Question(0), P::Answer(0, 0), P::Answers(0)]);
        let line = Question { text: text("颜色", ""), ..Question::default() };
        assert_eq!(to_fill_in(&shop(vec![line])), []);
    }
}
