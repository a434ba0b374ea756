//! The questions of categories in words: they are data, and what they say is in the rules.

use super::Lang;
use crate::domain::Field;
use crate::facts::Rules;

/// What the question of an answer says in a register with these rules, by its path where nobody asks it any
/// more; `None` for any other field.
#[must_use]
pub fn text(rules: &Rules, lang: Lang, field: Field) -> Option<String> {
    let Field::Answer(answer) = field else { return None };
    let question = answer.question(rules);
    Some(question.map_or_else(|| answer.path(), |question| lang.of(&question.text)).to_owned())
}

/// The help of the question of an answer; `None` where it has none, and for any other field.
#[must_use]
pub fn hint(rules: &Rules, lang: Lang, field: Field) -> Option<String> {
    let Field::Answer(answer) = field else { return None };
    answer.question(rules)?.hint.as_ref().map(|hint| lang.of(hint).to_owned())
}
