//! Choices of a long list by what is typed of them: a word, their pinyin, or its first letters.

use super::values::half_width;
use crate::facts::{List, ListItem, pinyin};

/// How well a choice fits what is typed, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Begins,
    /// A later word of the label begins with it.
    Word,
    Contains,
    /// The first letters of its pinyin, or all of it, begin with it.
    Pinyin,
    PinyinWithin,
    /// What it belongs to fits.
    Above,
}

/// The choices of a list that fit what is typed, best first and else in their order; all in their order when
/// nothing is. `lang` is the tag of the language whose labels are compared; pinyin finds choices in any.
#[must_use]
pub fn choices<'a>(list: List, items: &[&'a ListItem], lang: &str, typed: &str) -> Vec<&'a ListItem> {
    let typed = folded(typed);
    let typed = typed.trim();
    if typed.is_empty() {
        return items.to_vec();
    }
    let letters: String = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    let fit = |item: &ListItem| {
        let label = folded(item.label(lang));
        Some(match () {
            () if label.starts_with(typed) => Fit::Begins,
            () if label.contains(&format!(" {typed}")) => Fit::Word,
            () if label.contains(typed) => Fit::Contains,
            () if letters.len() == typed.len() => by_pinyin(list, &item.id, &letters)?,
            () => return None,
        })
    };
    let fit_of = |item: &&'a ListItem| {
        let above = || items.iter().find(|other| Some(&other.id) == item.parent.as_ref());
        fit(item).or_else(|| above().and_then(|above| fit(above)).map(|_| Fit::Above))
    };
    let mut found: Vec<(Fit, &ListItem)> =
        items.iter().filter_map(|item| Some((fit_of(item)?, *item))).collect();
    found.sort_by_key(|(fit, _)| *fit);
    found.into_iter().map(|(_, item)| item).collect()
}

/// The one choice whose label this is; `None` when none has it.
#[must_use]
pub fn named<'a>(items: &[&'a ListItem], lang: &str, typed: &str) -> Option<&'a ListItem> {
    let typed = folded(typed);
    items.iter().find(|item| folded(item.label(lang)) == typed.trim()).copied()
}

fn by_pinyin(list: List, id: &str, letters: &str) -> Option<Fit> {
    let syllables = pinyin(list, id)?;
    let initials: String = syllables.split(' ').filter_map(|syllable| syllable.chars().next()).collect();
    let whole = syllables.replace(' ', "");
    if initials.starts_with(letters) || whole.starts_with(letters) {
        return Some(Fit::Pinyin);
    }
    // Within a word only from the beginning of a syllable: "an" is no part of "lan".
    let from_syllable = syllables
        .match_indices(' ')
        .any(|(at, _)| syllables.get(at..).is_some_and(|rest| rest.replace(' ', "").starts_with(letters)));
    (letters.len() > 1 && (initials.contains(letters) || from_syllable)).then_some(Fit::PinyinWithin)
}

fn folded(text: &str) -> String {
    text.chars().map(half_width).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(list: List, lang: &str, typed: &str) -> Vec<&'static str> {
        let items: Vec<&ListItem> = list.items().iter().collect();
        choices(list, &items, lang, typed).into_iter().map(|item| item.id.as_str()).collect()
    }

    #[test]
    fn by_word_in_both_languages() {
        assert_eq!(found(List::ProductKind, "zh-CN", "快递")[0], "transport_courier");
        assert_eq!(found(List::ProductKind, "en", "courier")[0], "transport_courier");
        assert_eq!(found(List::ProductKind, "en", "ＣＯＵＲＩＥＲ")[0], "transport_courier");
        assert_eq!(found(List::Problem, "zh-CN", "")[0], List::Problem.items()[0].id);
        assert_eq!(found(List::Problem, "zh-CN", "没有这样的"), [""; 0]);
    }

    #[test]
    fn by_pinyin_and_its_first_letters() {
        for typed in ["kd", "kuaidi", "KUAIDI", "ku"] {
            assert!(found(List::ProductKind, "zh-CN", typed).contains(&"transport_courier"), "{typed}");
        }
        assert_eq!(found(List::ProductKind, "zh-CN", "kuaidi")[0], "transport_courier");
    }

    #[test]
    fn every_choice_has_pinyin_that_finds_it() {
        for list in [List::ProductKind, List::Problem] {
            for item in list.items() {
                let syllables = pinyin(list, &item.id).unwrap_or_default();
                let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == ' ';
                assert!(
                    !syllables.is_empty() && syllables.chars().all(is_plain),
                    "{} {syllables:?}",
                    item.zh
                );
                let whole = syllables.replace(' ', "");
                assert!(found(list, "zh-CN", &whole).contains(&item.id.as_str()), "{}", item.zh);
            }
        }
    }

    #[test]
    fn what_a_choice_belongs_to_finds_it_last() {
        let top = List::ProductKind.top().find(|top| List::ProductKind.children(&top.id).count() > 1);
        let top = top.unwrap();
        let all = found(List::ProductKind, "zh-CN", &top.zh);
        assert_eq!(all[0], top.id);
        assert!(List::ProductKind.children(&top.id).all(|child| all.contains(&child.id.as_str())));
    }

    #[test]
    fn a_whole_label_names_its_choice() {
        let items: Vec<&ListItem> = List::Problem.items().iter().collect();
        for item in &items {
            assert_eq!(
                named(&items, "zh-CN", &format!(" {} ", item.zh)).map(|found| &found.id),
                Some(&item.id)
            );
        }
        assert_eq!(named(&items, "en", "nothing"), None);
    }
}
