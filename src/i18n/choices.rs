//! Coded choices in words, and those that a consumer's own register words otherwise.

use super::messages;
use super::{Audience, Lang, Msg};
use crate::domain::values::codes::{Confirmation, FollowUpResult, Party};
use crate::facts::{List, Rules};

messages! {
    PARTY_ME: "我本人", "Me";
    PARTY_MERCHANT: "商家", "The merchant";
    CONFIRMED: "认可", "Yes";
    NOT_CONFIRMED: "不认可", "No";
    CONFIRMED_OPEN: "还说不准", "Not sure";
    FIXED_OPEN: "还看不出来", "Cannot tell yet";
}

/// The label of a choice in the words for `audience`; a code the list lacks stands for itself.
#[must_use]
pub fn label(lang: Lang, audience: Audience, list: List, id: &str) -> String {
    let own = own_label(list, id).filter(|_| audience == Audience::Owner);
    own.map_or_else(|| lang.label(list, id), |message| message.text(lang).to_owned())
}

/// As [`label`], in a register with these rules, which may have choices of its own.
#[must_use]
pub fn label_by(rules: &Rules, lang: Lang, audience: Audience, list: List, id: &str) -> String {
    if list.is_editable() { lang.label_by(rules, list, id) } else { label(lang, audience, list, id) }
}

/// How a consumer's own register words it otherwise than the list.
fn own_label(list: List, id: &str) -> Option<Msg> {
    match list {
        List::Party => match Party::from(id) {
            Party::Complainant => Some(PARTY_ME),
            Party::Respondent => Some(PARTY_MERCHANT),
            Party::Third | Party::Unstated | Party::Unknown(_) => None,
        },
        List::Confirmation => match Confirmation::from(id) {
            Confirmation::Yes => Some(CONFIRMED),
            Confirmation::No => Some(NOT_CONFIRMED),
            Confirmation::NoAnswer => Some(CONFIRMED_OPEN),
            Confirmation::Unstated | Confirmation::Unknown(_) => None,
        },
        List::FollowUpResult if FollowUpResult::from(id) == FollowUpResult::Unreachable => Some(FIXED_OPEN),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_otherwise_is_in_the_list() {
        let lists = [List::Party, List::Confirmation, List::FollowUpResult];
        let otherwise = lists
            .into_iter()
            .flat_map(|list| list.items().iter().filter(move |item| own_label(list, &item.id).is_some()));
        assert_eq!(otherwise.count(), ALL.len());
        let owner = |id| label(Lang::En, Audience::Owner, List::Party, id);
        assert_eq!(owner("third"), Lang::En.label(List::Party, "third"));
    }
}
