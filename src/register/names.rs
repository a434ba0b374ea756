//! Names that many rows share, kept once.

use std::collections::HashMap;

use super::merchant_names::KnownAs;
use crate::domain::fields::values::name_key;

/// The number of a name in [`Names`]; 0 is the empty name.
pub type NameId = u32;

/// The names that rows share, each kept once under a number.
#[derive(Clone, Debug)]
pub struct Names {
    texts: Vec<Box<str>>,
    ids: HashMap<Box<str>, NameId>,
    /// Names that stand for another.
    joined: HashMap<NameId, NameId>,
}

impl Default for Names {
    fn default() -> Self {
        let empty: Box<str> = "".into();
        Self { texts: vec![empty.clone()], ids: HashMap::from([(empty, 0)]), joined: HashMap::new() }
    }
}

impl Names {
    /// The number of a name, given out on first sight.
    pub fn intern(&mut self, text: &str) -> NameId {
        if let Some(id) = self.ids.get(text) {
            return *id;
        }
        let id = self.texts.len() as NameId;
        self.texts.push(text.into());
        self.ids.insert(text.into(), id);
        id
    }

    /// The number of a name; `None` when it was given none.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<NameId> {
        self.ids.get(text).copied()
    }

    /// The name with this number; empty when none was given that number.
    #[must_use]
    pub fn get(&self, id: NameId) -> &str {
        self.texts.get(id as usize).map_or("", |text| text)
    }

    /// Takes the names of each merchant for the one it goes by, and what was joined before no longer.
    pub fn join(&mut self, merchants: &[KnownAs]) {
        self.joined.clear();
        let mut shown = HashMap::new();
        for known in merchants {
            let to = self.intern(&known.name);
            for name in known.names() {
                // Also a name that is not on record yet: a complaint may come that has it.
                self.intern(name);
                shown.insert(name_key(name), to);
            }
        }
        if !shown.is_empty() {
            let to = |(name, id): (&str, NameId)| Some((id, *shown.get(&name_key(name))?));
            self.joined = self.iter().zip(0..).filter_map(to).filter(|(id, to)| id != to).collect();
        }
    }

    /// The name that this one stands for: itself, where it was not joined with another.
    #[must_use]
    pub fn stands_for(&self, id: NameId) -> NameId {
        self.joined.get(&id).copied().unwrap_or(id)
    }

    /// The names that stand for this one.
    pub fn joined_with(&self, name: &str) -> impl Iterator<Item = &str> {
        let to = self.find(name);
        self.joined.iter().filter(move |(_, known)| Some(**known) == to).map(|(id, _)| self.get(*id))
    }

    /// All names, in the order of their numbers; the empty one first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|text| &**text)
    }

    /// How many names there are; numbers are below it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Always `false`: the empty name is always there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        false
    }
}
