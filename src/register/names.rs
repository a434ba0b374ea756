//! Names that many rows share, kept once.

use std::collections::HashMap;

/// The number of a name in [`Names`]; 0 is the empty name.
pub type NameId = u32;

/// The names that rows share, each kept once under a number.
#[derive(Clone, Debug)]
pub struct Names {
    texts: Vec<Box<str>>,
    ids: HashMap<Box<str>, NameId>,
}

impl Default for Names {
    fn default() -> Self {
        let empty: Box<str> = "".into();
        Self { texts: vec![empty.clone()], ids: HashMap::from([(empty, 0)]) }
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
