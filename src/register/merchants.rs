//! The respondents on record, to choose from while a name is typed: recent ones, and those spelled alike.

use super::names::NameId;
use super::table::{Column, Table};
use crate::domain::fields::values::half_width;

/// What a company's name ends with that says nothing of which company it is, longest first.
const SUFFIXES: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "集团有限公司",
    "有限公司",
    "分公司",
    "公司",
    "集团",
    "limited",
    "company",
    "gmbh",
    "corp",
    "ltd",
    "llc",
    "plc",
    "inc",
    "co",
];
/// Letters of a name from which a slip in them still leaves the same name.
const LONG: usize = 4;
/// Share of pairs of neighbouring letters, as Dice's coefficient, from which two names are spelled alike.
const ALIKE: f64 = 0.6;

/// A respondent on record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merchant {
    /// The name as it is recorded most often.
    pub name: String,
    /// How many complaints there are about it.
    pub count: usize,
    /// When the last of them was received, milliseconds since 1970.
    latest: i64,
    /// How it is spelled, the name first, then the names that were joined with it.
    spellings: Vec<Spelling>,
}

/// A name as it is compared.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Spelling {
    letters: String,
    /// The same without what any company is called.
    core: String,
}

impl Spelling {
    fn of(name: &str) -> Self {
        let letters = letters(name);
        let core = core(&letters).to_owned();
        Self { letters, core }
    }
}

/// The respondents of a table, folded once so that a keystroke compares names and not complaints.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Merchants(Vec<Merchant>);

impl Merchants {
    /// The respondents of a table, the one complained of last first. One pass over the table. Names that differ
    /// by blanks, width or case alone are one, and so are those that were joined.
    #[must_use]
    pub fn of(table: &Table) -> Self {
        let names = &table.names;
        let mut seen: Vec<(usize, i64)> = vec![(0, i64::MIN); names.len()];
        for cells in table.cells() {
            let name: NameId = names.stands_for(cells.name(Column::Respondent));
            if let Some((count, latest)) = seen.get_mut(name as usize).filter(|_| name != 0) {
                *count += 1;
                *latest = cells.received_at.max(*latest);
            }
        }
        let named = seen.into_iter().zip(names.iter()).filter(|((count, _), _)| *count > 0);
        let mut all: Vec<Merchant> = named
            .map(|((count, latest), name)| {
                let spellings =
                    std::iter::once(name).chain(names.joined_with(name)).map(Spelling::of).collect();
                Merchant { name: name.to_owned(), count, latest, spellings }
            })
            .collect();
        all.sort_by(|a, b| (a.letters(), b.count, &a.name).cmp(&(b.letters(), a.count, &b.name)));
        all.dedup_by(|other, kept| {
            let is_same = other.letters() == kept.letters();
            if is_same {
                kept.count += other.count;
                kept.latest = kept.latest.max(other.latest);
                kept.spellings.append(&mut other.spellings);
            }
            is_same
        });
        all.sort_by(|a, b| (b.latest, &a.name).cmp(&(a.latest, &b.name)));
        Self(all)
    }

    /// The merchants to offer for what is typed so far, at most `most`, best first: those whose name begins with
    /// it, has it, has its letters in order, or is spelled much like it. Nothing typed offers the latest.
    #[must_use]
    pub fn offers(&self, typed: &str, most: usize) -> Vec<&Merchant> {
        let letters = letters(typed);
        let typed = Typed { core: core(&letters), count: letters.chars().count() };
        let best = |merchant: &Merchant| merchant.spellings.iter().filter_map(|name| typed.fit(name)).min();
        let mut fit: Vec<(Fit, &Merchant)> =
            self.0.iter().filter_map(|merchant| Some((best(merchant)?, merchant))).collect();
        // Stable: among those that fit as well, the latest comes first.
        fit.sort_by_key(|(fit, _)| *fit);
        fit.truncate(most);
        fit.into_iter().map(|(_, merchant)| merchant).collect()
    }
}

impl Merchant {
    /// The letters of its name.
    fn letters(&self) -> &str {
        self.spellings.first().map_or("", |spelling| &spelling.letters)
    }
}

/// How well a name fits what is typed, the best first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Same,
    Begins,
    Contains,
    /// What is typed is a longer name of the same, or the letters stand in this order with others between.
    Short,
    Alike,
}

/// What is typed so far.
struct Typed<'a> {
    core: &'a str,
    /// How many letters there are, what any company is called included.
    count: usize,
}

impl Typed<'_> {
    fn fit(&self, name: &Spelling) -> Option<Fit> {
        let (core, theirs) = (self.core, name.core.as_str());
        let has_some = self.count >= 2;
        Some(match () {
            () if core == theirs => Fit::Same,
            () if theirs.starts_with(core) => Fit::Begins,
            () if name.letters.contains(core) => Fit::Contains,
            () if theirs.chars().count() >= 2 && core.starts_with(theirs) => Fit::Short,
            () if has_some && is_within(core, theirs) => Fit::Short,
            () if self.count >= LONG && is_alike(core, theirs) => Fit::Alike,
            () => return None,
        })
    }
}

/// The letters and digits of a name, half width and lower case.
fn letters(name: &str) -> String {
    let plain = name.chars().map(half_width).flat_map(char::to_lowercase);
    plain.filter(|c| c.is_alphanumeric()).collect()
}

/// Letters without what any company is called at its end; all of them where nothing else would be left.
fn core(letters: &str) -> &str {
    let mut core = letters;
    while let Some(shorter) = SUFFIXES.iter().find_map(|suffix| core.strip_suffix(suffix)) {
        if shorter.chars().count() < 2 {
            break;
        }
        core = shorter;
    }
    core
}

/// Whether the letters of a short name stand in a long one in the same order, beginning with its first.
fn is_within(short: &str, long: &str) -> bool {
    let mut rest = long.chars();
    short.chars().all(|c| rest.any(|other| other == c))
}

/// Whether two names are spelled much alike.
fn is_alike(one: &str, other: &str) -> bool {
    let pairs = |text: &str| text.chars().zip(text.chars().skip(1)).collect::<Vec<(char, char)>>();
    let (one, mut other) = (pairs(one), pairs(other));
    let total = one.len() + other.len();
    let is_shared = |pair: &&(char, char)| match other.iter().position(|known| known == *pair) {
        Some(at) => {
            other.swap_remove(at);
            true
        }
        None => false,
    };
    let shared = one.iter().filter(is_shared).count();
    total > 0 && 2.0 * shared as f64 >= ALIKE * total as f64
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::register::Row;
    use crate::register::merchant_names::KnownAs;

    /// A table with a complaint about each of these, received in this order.
    fn table(names: &[&str]) -> Table {
        sample::table(names.iter().zip(0_u32..).map(|(name, n)| Row {
            id: u128::from(n),
            respondent: (*name).to_owned().into(),
            received_at: i64::from(n),
            ..Row::default()
        }))
    }

    fn offers(names: &[&str], typed: &str) -> Vec<String> {
        let merchants = Merchants::of(&table(names));
        merchants.offers(typed, 8).into_iter().map(|merchant| merchant.name.clone()).collect()
    }

    const TOWN: &[&str] =
        &["临江百汇购物中心有限公司", "示例电器城", "Sample Store Ltd.", "江北百货", "样板市家电维修部"];

    #[test]
    fn a_short_name_finds_the_whole_and_the_whole_a_short_one() {
        assert_eq!(offers(TOWN, "临江百汇"), ["临江百汇购物中心有限公司"]);
        assert_eq!(offers(&["临江百汇"], "临江百汇购物中心有限公司"), ["临江百汇"]);
        assert_eq!(offers(TOWN, "江百购物"), ["临江百汇购物中心有限公司"]);
        assert_eq!(offers(TOWN, "样板家电"), ["样板市家电维修部"]);
    }

    #[test]
    fn width_case_blanks_points_and_suffixes_make_no_other() {
        for typed in ["ｓａｍｐｌｅ　store", "SAMPLE STORE CO., LTD", "sample-store", "Sample Store Limited"]
        {
            assert_eq!(offers(TOWN, typed), ["Sample Store Ltd."], "{typed}");
        }
        assert_eq!(offers(TOWN, "示例电器城有限责任公司"), ["示例电器城"]);
    }

    #[test]
    fn a_slip_is_forgiven_where_enough_is_typed() {
        assert_eq!(offers(TOWN, "sampel store"), ["Sample Store Ltd."]);
        assert_eq!(offers(TOWN, "临江白汇购物中心"), ["临江百汇购物中心有限公司"]);
        assert_eq!(offers(TOWN, "别的店"), [""; 0]);
        assert_eq!(offers(TOWN, "Other Shop"), [""; 0]);
    }

    #[test]
    fn nothing_typed_offers_the_latest_each_once() {
        let names = ["甲店", "乙店", "甲 店", "丙店", "甲店"];
        assert_eq!(offers(&names, ""), ["甲店", "丙店", "乙店"]);
        let merchants = Merchants::of(&table(&names));
        assert_eq!(merchants.offers("甲", 8)[0].count, 3);
        assert_eq!(offers(&[], ""), [""; 0]);
        assert_eq!(offers(&["", "公司"], "公司"), ["公司"]);
    }

    #[test]
    fn joined_names_are_one_that_is_found_by_each() {
        let mut table =
            table(&["临江百汇购物中心有限公司", "示例电器城", "LJBH", "临江百汇购物中心有限公司"]);
        let known = KnownAs {
            name: "临江百汇".to_owned(),
            also: vec!["临江百汇购物中心有限公司".to_owned(), "ljbh".to_owned()],
        };
        table.names.join(std::slice::from_ref(&known));
        let merchants = Merchants::of(&table);
        let found = |typed| {
            merchants.offers(typed, 8).into_iter().map(|of| (of.name.as_str(), of.count)).collect::<Vec<_>>()
        };
        assert_eq!(found("ljbh"), [("临江百汇", 3)]);
        assert_eq!(found("购物中心"), [("临江百汇", 3)]);
        assert_eq!(found(""), [("临江百汇", 3), ("示例电器城", 1)]);
        table.names.join(&[]);
        assert_eq!(Merchants::of(&table).offers("", 8).len(), 3);
    }

    #[test]
    fn of_two_hundred_of_nearly_one_name_the_one_that_is_typed_comes_first() {
        let names: Vec<String> = (0..200).map(|n| format!("临江百汇第{n:03}分店")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let found = offers(&names, "临江百汇第142分店");
        assert_eq!((found.len(), found[0].as_str()), (8, "临江百汇第142分店"));
        assert_eq!(offers(&names, "142"), ["临江百汇第142分店"]);
        assert_eq!(offers(&names, "百汇").len(), 8);
    }
}
