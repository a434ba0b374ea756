//! Names under which one merchant is on record: somebody said that they are the same.

use serde::{Deserialize, Serialize};

use crate::domain::fields::values::is_same_name;

/// A merchant with more than one name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct KnownAs {
    /// The name it is listed and counted by.
    pub name: String,
    /// Its other names, in the order in which they were added; none of them is like another or like `name`.
    pub also: Vec<String>,
}

/// The merchants with more than one name. A name belongs to one of them at most, whatever its width, case and
/// blanks. What complaints say stays as it was recorded: only lists and figures take the names together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MerchantNames(Vec<KnownAs>);

impl MerchantNames {
    /// All merchants with more than one name.
    #[must_use]
    pub fn all(&self) -> &[KnownAs] {
        &self.0
    }

    /// The merchant with this name; `None` for one that has no other.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<&KnownAs> {
        self.0.iter().find(|known| known.has(name))
    }

    /// The name that the merchant of this name goes by.
    #[must_use]
    pub fn shown<'a>(&'a self, name: &'a str) -> &'a str {
        self.find(name).map_or(name, |known| &known.name)
    }

    /// Takes the merchants of two names for one that goes by `name`, with all names that either had. Without effect
    /// where a name is missing, or both are of one merchant already.
    pub fn join(&mut self, name: &str, other: &str) {
        let (name, other) = (name.trim(), other.trim());
        let is_one = is_same_name(name, other) || self.find(name).is_some_and(|known| known.has(other));
        if name.is_empty() || other.is_empty() || is_one {
            return;
        }
        let of_other = self.take(other);
        let mut joined = self.take(name);
        joined.go_by(name);
        joined.add(&of_other.name);
        of_other.also.iter().for_each(|name| joined.add(name));
        self.0.push(joined);
    }

    /// Takes a name out again: its complaints are another merchant's from now on. Without effect for a name
    /// that was not joined. Of the name that the merchant goes by, the next takes its place.
    pub fn part(&mut self, other: &str) {
        if self.find(other).is_none() {
            return;
        }
        let mut known = self.take(other);
        known.also.retain(|name| !is_same_name(name, other));
        if is_same_name(&known.name, other) && !known.also.is_empty() {
            known.name = known.also.remove(0);
        }
        self.keep(known);
    }

    /// Takes over what is joined in another register; where both have something of a name, they are one. The
    /// name that a merchant goes by here stays.
    pub fn unite(&mut self, theirs: &Self) {
        for known in &theirs.0 {
            let here = known.names().find_map(|name| self.find(name)).map(|here| here.name.clone());
            let name = here.unwrap_or_else(|| known.name.clone());
            known.names().for_each(|other| self.join(&name, other));
        }
    }

    /// Takes the merchant of a name out; one that has no other name is made.
    fn take(&mut self, name: &str) -> KnownAs {
        match self.0.iter().position(|known| known.has(name)) {
            Some(at) => self.0.remove(at),
            None => KnownAs { name: name.to_owned(), also: Vec::new() },
        }
    }

    /// Puts a merchant back in, if it still has more than one name.
    fn keep(&mut self, known: KnownAs) {
        if !known.also.is_empty() {
            self.0.push(known);
        }
    }
}

impl FromIterator<KnownAs> for MerchantNames {
    /// Total: whatever the order and however names overlap, each belongs to one merchant in the end.
    fn from_iter<I: IntoIterator<Item = KnownAs>>(merchants: I) -> Self {
        let mut all = Self::default();
        for known in merchants {
            known.also.iter().for_each(|other| all.join(&known.name, other));
        }
        all
    }
}

impl KnownAs {
    /// All names, the one it goes by first.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.also).map(String::as_str)
    }

    fn has(&self, name: &str) -> bool {
        self.names().any(|known| is_same_name(known, name))
    }

    fn add(&mut self, name: &str) {
        if !self.has(name) {
            self.also.push(name.to_owned());
        }
    }

    /// Makes one of its names the one that it goes by.
    fn go_by(&mut self, name: &str) {
        if !is_same_name(&self.name, name) {
            self.also.retain(|known| !is_same_name(known, name));
            let before = std::mem::replace(&mut self.name, name.to_owned());
            self.also.insert(0, before);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(joins: &[(&str, &str)]) -> MerchantNames {
        let mut names = MerchantNames::default();
        for (name, other) in joins {
            names.join(name, other);
        }
        names
    }

    fn known(name: &str, also: &[&str]) -> KnownAs {
        KnownAs { name: name.to_owned(), also: also.iter().map(|name| (*name).to_owned()).collect() }
    }

    #[test]
    fn a_chain_of_joins_is_one_merchant() {
        let joined = names(&[("甲店", "甲"), ("乙店", "乙"), ("甲店", "乙")]);
        assert_eq!(joined.all(), [known("甲店", &["甲", "乙店", "乙"])]);
        assert_eq!((joined.shown("乙"), joined.shown("丙")), ("甲店", "丙"));
    }

    #[test]
    fn the_name_it_goes_by_is_the_one_said_last() {
        let joined = names(&[("甲店", "甲"), ("甲", "老甲")]);
        assert_eq!(joined.all(), [known("甲", &["甲店", "老甲"])]);
    }

    #[test]
    fn width_case_and_blanks_make_no_other_name() {
        let mut joined = names(&[("Sample Store", "SS")]);
        for (name, other) in [("sample　store", "ＳＳ"), ("Sample Store", " "), ("a b", "AB"), ("", "ss")]
        {
            joined.join(name, other);
        }
        assert_eq!(joined.all(), [known("Sample Store", &["SS"])]);
        assert_eq!(joined.shown("ｓｓ"), "Sample Store");
    }

    #[test]
    fn a_name_is_taken_out_again() {
        let mut joined = names(&[("甲店", "甲"), ("甲店", "老甲")]);
        joined.part("甲店");
        assert_eq!(joined.all(), [known("甲", &["老甲"])]);
        joined.part("老 甲");
        assert_eq!(joined, MerchantNames::default());
        joined.part("没有");
        assert_eq!(joined, MerchantNames::default());
    }

    #[test]
    fn two_registers_keep_what_either_joined() {
        let mut here = names(&[("甲店", "甲")]);
        here.unite(&names(&[("甲集团", "甲"), ("甲集团", "乙"), ("丙店", "丙")]));
        assert_eq!(here.all(), [known("甲店", &["甲", "甲集团", "乙"]), known("丙店", &["丙"])]);
        let again = here.clone();
        here.unite(&again);
        assert_eq!(here, again);
    }

    proptest! {
        /// Whatever is joined and taken out: a name belongs to one merchant, which has more than one.
        #[test]
        fn a_name_belongs_to_one(steps in prop::collection::vec((0_u8..8, 0_u8..8, any::<bool>()), 0..40)) {
            let name = |n: u8| format!("店{n}");
            let mut names = MerchantNames::default();
            for (one, other, joins) in steps {
                match joins {
                    true => names.join(&name(one), &name(other)),
                    false => names.part(&name(other)),
                }
                let mut all: Vec<&str> = names.all().iter().flat_map(KnownAs::names).collect();
                let count = all.len();
                all.sort_unstable();
                all.dedup();
                prop_assert_eq!(all.len(), count);
                prop_assert!(names.all().iter().all(|known| !known.also.is_empty()));
                prop_assert_eq!(names.all().iter().cloned().collect::<MerchantNames>(), names.clone());
            }
        }
    }
}
