//! The choices of a register's own in some lists: entries that its shop added, those it does not offer, and the
//! order it wants. [`Rules`](super::Rules) lays them over the lists that ship.
//!
//! Cases hold codes for ever, so nothing is ever taken out: what is not offered any more keeps its name. The code
//! of an own entry is made of its first name, and of what it belongs to: `delivery.等了很久`. Whoever knows nothing
//! of the register's own lists (a figure, a filter, another register) still reads a name and what it counts with.

use serde::{Deserialize, Serialize};

use super::{CustomRules, List, ListItem};

/// The lists that a register can change. Nothing of the domain depends on their codes.
pub const EDITABLE: &[List] = &[List::Department, List::Cause, List::Problem, List::Channel];

/// Most characters of the name of an own entry.
pub const LONGEST_NAME: usize = 60;

/// What parts the code of an own entry: what it belongs to stands before it.
const BELOW: char = '.';

/// What a register has of its own in one list.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomList {
    /// The list, by its id.
    pub list: String,
    /// Entries of its own, in the order in which they were added.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<OwnChoice>,
    /// Codes that are not offered any more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<String>,
    /// Codes in the order wanted; the others follow in their usual one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub order: Vec<String>,
}

/// An entry of a register's own.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct OwnChoice {
    /// Its code, which stands in histories for ever.
    pub id: String,
    /// What it is called now, in every language.
    pub name: String,
}

/// Why a list was not changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ChoiceError {
    /// No name was given.
    NameMissing,
    /// The name has more characters than this.
    NameTooLong(usize),
    /// A choice beside it has this name; width, case and blanks make no other. It may be one that is not offered.
    NameTaken,
    /// There is no such entry, or no list that can be changed.
    Unknown,
}

impl List {
    /// Whether a register can have choices of its own in it.
    #[must_use]
    pub fn is_editable(self) -> bool {
        EDITABLE.contains(&self)
    }

    /// What a code belongs to, one level up: as the list says, or, of a register's own entry, as its code does.
    #[must_use]
    pub fn above(self, id: &str) -> Option<&str> {
        match self.find(id) {
            Some(item) => item.parent.as_deref(),
            None => self.own_parts(id).map(|(above, _)| above),
        }
    }

    /// What a code that is none of the list's own is called by itself: without what it belongs to.
    #[must_use]
    pub fn first_name(self, id: &str) -> &str {
        self.own_parts(id).map_or(id, |(_, name)| name)
    }

    fn own_parts(self, id: &str) -> Option<(&str, &str)> {
        let (above, name) = id.split_once(BELOW)?;
        let is_top = |item: &ListItem| item.parent.is_none();
        (!name.is_empty() && self.is_editable() && self.find(above).is_some_and(is_top))
            .then_some((above, name))
    }
}

impl CustomList {
    /// Whether it can be used: a list that can be changed, with entries that have a code and a name.
    pub(super) fn is_sound(&self) -> bool {
        let is_named = |own: &OwnChoice| !own.id.is_empty() && checked(&own.name).is_ok();
        list_of(&self.list).is_some() && self.own.iter().all(is_named)
    }

    /// Every choice, with what belongs to one directly after it, in the order wanted.
    pub(super) fn items(&self, list: List) -> Vec<ListItem> {
        let own = self.own.iter().map(|own| ListItem {
            id: own.id.clone(),
            zh: own.name.clone(),
            en: own.name.clone(),
            parent: list.above(&own.id).map(str::to_owned),
            ..ListItem::default()
        });
        let mut all: Vec<ListItem> = list.items().iter().cloned().chain(own).collect();
        let wanted = |item: &ListItem| self.order.iter().position(|id| *id == item.id);
        all.sort_by_key(|item| wanted(item).unwrap_or(usize::MAX));
        let (tops, below): (Vec<ListItem>, Vec<ListItem>) =
            all.into_iter().partition(|item| item.parent.is_none());
        let with_below = |top: ListItem| {
            let children = below.iter().filter(|item| item.parent.as_ref() == Some(&top.id)).cloned();
            let children: Vec<ListItem> = children.collect();
            std::iter::once(top).chain(children)
        };
        tops.into_iter().flat_map(with_below).collect()
    }

    /// Takes over the entries of another register that are not here. One whose name is here under another code is
    /// known from then on, and not offered a second time.
    fn unite(&mut self, list: List, theirs: &Self, added: &mut Vec<String>, kept: &mut Vec<String>) {
        for own in &theirs.own {
            match self.own.iter().find(|known| known.id == own.id) {
                Some(known) if known.name == own.name => {}
                Some(known) => kept.push(known.name.clone()),
                None => {
                    if is_taken(&self.items(list), list.above(&own.id), &own.name, &own.id) {
                        self.hidden.push(own.id.clone());
                    }
                    self.own.push(own.clone());
                    added.push(own.name.clone());
                }
            }
        }
    }
}

impl CustomRules {
    /// Adds an entry of the register's own, below the one with the id `parent` in a list of two levels.
    ///
    /// # Errors
    /// The name is missing, too long or taken, or there is no such list or parent. Nothing was changed.
    pub fn add_choice(&mut self, list: List, parent: Option<&str>, name: &str) -> Result<(), ChoiceError> {
        let name = checked(name)?;
        let is_parent = |id: &str| list.find(id).is_some_and(|item| item.parent.is_none());
        if parent.is_some_and(|parent| !is_parent(parent)) {
            return Err(ChoiceError::Unknown);
        }
        self.change_list(list, |of| {
            let items = of.items(list);
            if is_taken(&items, parent, &name, "") {
                return Err(ChoiceError::NameTaken);
            }
            let code = code(parent, &name);
            let again = (2_u32..).map(|number| format!("{code}_{number}"));
            let mut codes = std::iter::once(code.clone()).chain(again);
            let is_free = |code: &String| !items.iter().any(|item| item.id == *code);
            of.own.push(OwnChoice { id: codes.find(is_free).unwrap_or(code), name });
            Ok(())
        })
    }

    /// Gives an own entry another name; cases that hold it are called so too.
    ///
    /// # Errors
    /// The name is missing, too long or taken, or there is no such entry of its own. Nothing was changed.
    pub fn rename_choice(&mut self, list: List, id: &str, name: &str) -> Result<(), ChoiceError> {
        let name = checked(name)?;
        self.change_list(list, |of| {
            if is_taken(&of.items(list), list.above(id), &name, id) {
                return Err(ChoiceError::NameTaken);
            }
            of.own.iter_mut().find(|own| own.id == id).ok_or(ChoiceError::Unknown)?.name = name;
            Ok(())
        })
    }

    /// Has a choice offered, or not any more; cases that hold it keep it and its name.
    ///
    /// # Errors
    /// There is no such choice. Nothing was changed.
    pub fn offer_choice(&mut self, list: List, id: &str, offered: bool) -> Result<(), ChoiceError> {
        self.change_list(list, |of| {
            if !of.items(list).iter().any(|item| item.id == id) {
                return Err(ChoiceError::Unknown);
            }
            of.hidden.retain(|hidden| hidden != id);
            if !offered {
                of.hidden.push(id.to_owned());
            }
            Ok(())
        })
    }

    /// Moves a choice before the one above it among those beside it that are offered, or after the one below;
    /// nothing where it is the first, or the last.
    ///
    /// # Errors
    /// There is no such choice. Nothing was changed.
    pub fn move_choice(&mut self, list: List, id: &str, up: bool) -> Result<(), ChoiceError> {
        self.change_list(list, |of| {
            let mut ids: Vec<String> = of.items(list).into_iter().map(|item| item.id).collect();
            let at = ids.iter().position(|known| known == id).ok_or(ChoiceError::Unknown)?;
            let is_hidden = |other: &String| of.hidden.iter().any(|hidden| hidden == other);
            let is_beside = |other: &String| list.above(other) == list.above(id) && !is_hidden(other);
            let next = if up {
                ids.iter().take(at).rposition(is_beside)
            } else {
                ids.iter().skip(at + 1).position(is_beside).map(|after| at + 1 + after)
            };
            if let Some(next) = next {
                ids.swap(at, next);
                of.order = ids;
            }
            Ok(())
        })
    }

    /// What the register has of its own in a list; `None` where it has nothing.
    #[must_use]
    pub fn list(&self, list: List) -> Option<&CustomList> {
        self.lists.iter().find(|of| of.list == list.id())
    }

    /// Changes what the register has of its own in a list; a change that is refused leaves all as it was.
    fn change_list(
        &mut self,
        list: List,
        change: impl FnOnce(&mut CustomList) -> Result<(), ChoiceError>,
    ) -> Result<(), ChoiceError> {
        if !list.is_editable() {
            return Err(ChoiceError::Unknown);
        }
        let nothing = CustomList { list: list.id().to_owned(), ..CustomList::default() };
        let mut changed = self.list(list).unwrap_or(&nothing).clone();
        change(&mut changed)?;
        self.lists.retain(|of| of.list != nothing.list);
        if changed != nothing {
            self.lists.push(changed);
        }
        Ok(())
    }

    /// Takes over what another register has of its own in its lists: entries that are not here by their code. What
    /// it offers, and in which order, stays its choice. Comes back with the names that came in and those that are
    /// here under the same code with another name.
    pub(super) fn unite_lists(&mut self, theirs: &[CustomList]) -> (Vec<String>, Vec<String>) {
        let (mut added, mut kept) = (Vec::new(), Vec::new());
        for (list, of) in theirs.iter().filter_map(|of| Some((list_of(&of.list)?, of))) {
            // Of a list that can be changed nothing refuses.
            let united = self.change_list(list, |here| {
                here.unite(list, of, &mut added, &mut kept);
                Ok(())
            });
            debug_assert!(united.is_ok());
        }
        (added, kept)
    }
}

/// The list with this id, if a register can change it.
fn list_of(id: &str) -> Option<List> {
    EDITABLE.iter().copied().find(|list| list.id() == id)
}

fn checked(name: &str) -> Result<String, ChoiceError> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(ChoiceError::NameMissing),
        count if count > LONGEST_NAME => Err(ChoiceError::NameTooLong(LONGEST_NAME)),
        _ => Ok(name),
    }
}

/// Whether a choice beside, other than `but`, has this name in either language.
fn is_taken(items: &[ListItem], parent: Option<&str>, name: &str, but: &str) -> bool {
    let name = folded(name);
    let mut beside = items.iter().filter(|item| item.parent.as_deref() == parent && item.id != but);
    beside.any(|item| [&item.zh, &item.en].into_iter().any(|known| folded(known) == name))
}

/// The form in which names are compared: without blanks, in small letters of usual width.
fn folded(name: &str) -> String {
    let half_width = |c: char| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    };
    let kept = name.chars().map(half_width).filter(|c| !c.is_whitespace());
    kept.flat_map(char::to_lowercase).collect()
}

/// A code made of a name: what could part codes from each other stands as `_`.
fn code(parent: Option<&str>, name: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    parent.map_or_else(|| plain.clone(), |parent| format!("{parent}{BELOW}{plain}"))
}
