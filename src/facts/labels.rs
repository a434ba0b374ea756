//! What the choices of two lists are called. Today names them and needs nothing else of a list: so their labels
//! are texts of their own, which build.rs takes out of the files, and the first view parses none.

use super::pick;

include!(concat!(env!("OUT_DIR"), "/labels.rs"));

/// The label of a type of problem, for a language tag; `None` when the list has no such id.
#[must_use]
pub fn problem_label(lang: &str, id: &str) -> Option<&'static str> {
    choices(PROBLEMS, lang).find(|(known, _)| *known == id).map(|(_, label)| label)
}

/// Id and label of the priority at this place of its list, for a language tag; `None` beyond its end.
#[must_use]
pub fn priority_at(lang: &str, place: usize) -> Option<(&'static str, &'static str)> {
    choices(PRIORITIES, lang).nth(place)
}

/// Each choice's id and label.
fn choices(list: &'static str, lang: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    list.lines().filter_map(move |line| {
        let (id, labels) = line.split_once('\t')?;
        let (zh, en) = labels.split_once('\t')?;
        Some((id, pick(lang, zh, en)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::List;

    #[test]
    fn choices_are_called_as_their_lists_call_them() {
        for lang in ["zh", "en"] {
            for (place, item) in List::Priority.items().iter().enumerate() {
                assert_eq!(priority_at(lang, place), Some((item.id.as_str(), item.label(lang))));
            }
            assert_eq!(priority_at(lang, List::Priority.items().len()), None);
            for item in List::Problem.items() {
                assert_eq!(problem_label(lang, &item.id), Some(item.label(lang)));
            }
            assert_eq!(problem_label(lang, "no such problem"), None);
        }
    }
}
