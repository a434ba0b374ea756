//! Probable duplicates and repeat complainants, for a warning at intake. Nothing here ever blocks.

use std::collections::HashMap;

use super::names::NameId;
use super::respondents::same_merchant;
use super::row::fold_text;
use super::search::containing;
use super::table::{Column, Place, Table};
use crate::domain::{Field, Values};

/// Why a complaint is probably the same as another, the strongest reason first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Why {
    /// The same order or contract number.
    Order,
    /// The same respondent and the same complainant, by name or telephone.
    Complainant,
    /// The same respondent and a description much like this one.
    Text,
}

/// Share of character pairs, as Dice's coefficient, from which two descriptions are much alike.
pub const ALIKE: f64 = 0.6;
/// Characters of a description that are compared.
const COMPARED: usize = 400;
/// Pairs below which a description is too short to say anything.
const FEWEST_PAIRS: usize = 8;
/// Characters from which an order number counts even where the respondent is written otherwise.
const LONG_ORDER: usize = 8;
/// Digits from which a telephone number counts.
const FEWEST_DIGITS: usize = 7;
/// Lines of a search text that can hold a number or name: see `row::search_text`.
const HEADER: usize = 14;

/// The complaints that are probably the same as the one filled in, each with its strongest reason;
/// the strongest first, then the latest received. `but` is left out: the case itself, when it is
/// being corrected.
#[must_use]
pub fn probable(table: &Table, values: &Values, but: Option<Place>) -> Vec<(Place, Why)> {
    let intake = Intake::new(values);
    let respondents = same_names(table, &intake.respondent);
    let is_same = |place: Place| {
        table.at(place).is_some_and(|cells| respondents.contains(&cells.name(Column::Respondent)))
    };
    let mut found: Vec<(Place, Why)> = Vec::new();
    if !intake.order.is_empty() {
        let long = intake.order.chars().count() >= LONG_ORDER;
        let hits = containing(table, &intake.order).into_iter();
        let same = hits.filter(|place| has_line(table, *place, &intake.order) && (long || is_same(*place)));
        found.extend(same.map(|place| (place, Why::Order)));
    }
    let pairs = Pairs::of(&intake.description);
    for place in (0..table.len() as Place).filter(|place| is_same(*place)) {
        if intake.is_complainant(table, place) {
            found.push((place, Why::Complainant));
        } else if pairs.is_like(description(table, place)) {
            found.push((place, Why::Text));
        }
    }
    found.retain(|(place, _)| Some(*place) != but);
    found.sort_unstable();
    found.dedup_by_key(|(place, _)| *place);
    let received = |place: Place| table.at(place).map_or(0, |cells| cells.received_at);
    found.sort_by_key(|(place, why)| (*why, std::cmp::Reverse(received(*place))));
    found
}

/// How many complaints the same complainant has lodged before, whomever against: by telephone or
/// e-mail, or by name alone where neither is given.
#[must_use]
pub fn repeat_complainant(table: &Table, values: &Values) -> usize {
    same_complainant(table, values).len()
}

/// The complaints of the same complainant, ascending by place: by telephone or e-mail, or by name alone where
/// neither is given.
pub(super) fn same_complainant(table: &Table, values: &Values) -> Vec<Place> {
    let intake = Intake::new(values);
    let mut found = Vec::new();
    if let Some(end) = intake.phone.get(intake.phone.len().saturating_sub(4)..).filter(|_| intake.has_phone())
    {
        // Numbers are written with all sorts of signs between the digits; the last four seldom are.
        found.extend(containing(table, end).into_iter().filter(|place| intake.is_phone(table, *place)));
    }
    if !intake.email.is_empty() {
        let hits = containing(table, &intake.email).into_iter();
        found.extend(hits.filter(|place| has_line(table, *place, &intake.email)));
    }
    if !intake.has_phone() && intake.email.is_empty() && !intake.name.is_empty() {
        let hits = containing(table, &intake.name).into_iter();
        found.extend(hits.filter(|place| fold_text(table.complainant(*place)) == intake.name));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// What is compared of the complaint filled in, folded as search texts are.
struct Intake {
    name: String,
    /// Digits only.
    phone: String,
    email: String,
    respondent: String,
    order: String,
    description: String,
}

impl Intake {
    fn new(values: &Values) -> Self {
        let folded = |field| fold_text(values.get(field).trim());
        let named = !values.is_yes(Field::ComplainantAnonymous);
        Self {
            name: if named { folded(Field::ComplainantName) } else { String::new() },
            phone: folded(Field::ComplainantPhone).chars().filter(char::is_ascii_digit).collect(),
            email: folded(Field::ComplainantEmail),
            respondent: folded(Field::RespondentName),
            order: folded(Field::PurchaseOrder),
            description: format!("{}\n{}", folded(Field::RequestDetails), folded(Field::FactsWhat)),
        }
    }

    fn has_phone(&self) -> bool {
        self.phone.len() >= FEWEST_DIGITS
    }

    fn is_phone(&self, table: &Table, place: Place) -> bool {
        let digits = |line: &str| line.bytes().filter(u8::is_ascii_digit).eq(self.phone.bytes());
        self.has_phone() && header(table, place).any(digits)
    }

    fn is_complainant(&self, table: &Table, place: Place) -> bool {
        (!self.name.is_empty() && fold_text(table.complainant(place)) == self.name)
            || self.is_phone(table, place)
    }
}

fn header(table: &Table, place: Place) -> impl Iterator<Item = &str> {
    table.search().get(place as usize).split('\n').take(HEADER)
}

fn has_line(table: &Table, place: Place, line: &str) -> bool {
    header(table, place).any(|known| known == line)
}

/// The numbers of all names of the merchants that read so once folded.
pub(super) fn same_names(table: &Table, folded: &str) -> Vec<NameId> {
    if folded.is_empty() {
        return Vec::new();
    }
    let same = same_merchant(table, |known| fold_text(known) == folded);
    (0..).zip(same).filter_map(|(id, same)| same.then_some(id)).collect()
}

/// The end of a search text, from the request in the complainant's words on: what follows the last
/// coded line there is.
fn description(table: &Table, place: Place) -> &str {
    let text = table.search().get(place as usize);
    let after = |column| {
        let name = fold_text(table.name(place, column));
        let at = if name.is_empty() { None } else { text.find(&format!("\n{name}\n")) };
        at.and_then(|at| text.get(at + name.len() + 2..))
    };
    [Column::Problem, Column::Kind, Column::Respondent].into_iter().find_map(after).unwrap_or(text)
}

/// The pairs of neighbouring letters of a description, with how often each occurs. Blanks and
/// punctuation do not count.
struct Pairs {
    counts: HashMap<(char, char), u32>,
    total: usize,
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphanumeric()).take(COMPARED)
}

fn pairs(text: &str) -> impl Iterator<Item = (char, char)> {
    letters(text).zip(letters(text).skip(1))
}

impl Pairs {
    fn of(text: &str) -> Self {
        let mut counts = HashMap::new();
        pairs(text).for_each(|pair| *counts.entry(pair).or_default() += 1);
        Self { counts, total: pairs(text).count() }
    }

    /// Whether Dice's coefficient with another text reaches [`ALIKE`].
    fn is_like(&self, text: &str) -> bool {
        if self.total < FEWEST_PAIRS {
            return false;
        }
        let total = pairs(text).count();
        let (less, more) = (self.total.min(total), self.total.max(total));
        // Even if all of the shorter one occurred in the longer, it could not reach it.
        if less < FEWEST_PAIRS || 2.0 * (less as f64) < ALIKE * (less + more) as f64 {
            return false;
        }
        let mut left = self.counts.clone();
        let shared = pairs(text).filter(|pair| match left.get_mut(pair) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        });
        2.0 * shared.count() as f64 >= ALIKE * (self.total + total) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::register::Row;
    use Why::{Complainant, Order, Text};

    const WHAT: &str = "洗衣机买来第二天就漏水，多次联系客服没有结果，要求退款。";

    fn row(id: u128, name: &str, phone: &str, respondent: &str, order: &str, what: &str) -> Row<'static> {
        let lines = [&format!("TS2026-K3-{id:04}-0"), name, phone, respondent, order, "quality_defect", what];
        let search: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        Row {
            id,
            complainant: name.to_owned().into(),
            respondent: respondent.to_owned().into(),
            problem: "quality_defect".into(),
            search: fold_text(&search.join("\n")).into(),
            received_at: id as i64,
            ..Row::default()
        }
    }

    fn table() -> Table {
        sample::table([
            row(0, "样甲", "100-0000-0001", "示例电器城", "SH-20260101-7", "别的事情，与此无关的一段话。"),
            row(1, "样乙", "10000000002", "示例电器城", "A1", WHAT),
            row(2, "样丙", "10000000003", "另一家店", "A1", WHAT),
            row(3, "样甲", "100 0000 0001", "Another Shop", "", "Something else entirely happened here."),
        ])
    }

    fn values() -> Values {
        Values::default().with(Field::RespondentName, "示例电器城")
    }

    #[test]
    fn the_same_order() {
        let long = Values::default().with(Field::PurchaseOrder, "sh-20260101-7");
        assert_eq!(probable(&table(), &long, None), [(0, Order)]);
        // A short number says something only with the respondent.
        assert_eq!(probable(&table(), &values().with(Field::PurchaseOrder, "a1"), None), [(1, Order)]);
        assert_eq!(probable(&table(), &values().with(Field::PurchaseOrder, "A"), None), []);
    }

    #[test]
    fn the_same_complainant_with_the_same_respondent() {
        assert_eq!(
            probable(&table(), &values().with(Field::ComplainantName, "样甲"), None),
            [(0, Complainant)]
        );
        assert_eq!(
            probable(&table(), &values().with(Field::ComplainantPhone, "10000000001"), None),
            [(0, Complainant)]
        );
        let anonymous =
            values().with(Field::ComplainantName, "样甲").with(Field::ComplainantAnonymous, "yes");
        assert_eq!(probable(&table(), &anonymous, None), []);
        let english = Values::default()
            .with(Field::RespondentName, "ANOTHER SHOP")
            .with(Field::ComplainantName, "样甲");
        assert_eq!(probable(&table(), &english, None), [(3, Complainant)]);
    }

    #[test]
    fn a_text_much_like_it() {
        let near = "洗衣机买回来第二天就漏水了，联系客服多次没有结果，要求退款！";
        assert_eq!(probable(&table(), &values().with(Field::FactsWhat, near), None), [(1, Text)]);
        assert_eq!(probable(&table(), &values().with(Field::FactsWhat, near), Some(1)), []);
        let far = "空调安装工人态度恶劣，而且多收了高空作业费三百元。";
        assert_eq!(probable(&table(), &values().with(Field::FactsWhat, far), None), []);
        assert_eq!(probable(&table(), &values().with(Field::FactsWhat, "漏水"), None), [], "too short");
    }

    #[test]
    fn strongest_first_and_each_once() {
        let values = values()
            .with(Field::PurchaseOrder, "SH-20260101-7")
            .with(Field::ComplainantName, "样甲")
            .with(Field::FactsWhat, WHAT);
        assert_eq!(probable(&table(), &values, None), [(0, Order), (1, Text)]);
    }

    #[test]
    fn dice_is_counted_on_pairs() {
        // 9 pairs each; 6 of them shared: 2·6/18 ≥ 0.6. One less: 10/18 < 0.6.
        assert!(Pairs::of("abcdefghij").is_like("abcdefgxyz"));
        assert!(!Pairs::of("abcdefghij").is_like("abcdefwxyz"));
        // A pair counts as often as it occurs on both sides.
        assert!(!Pairs::of("abababababab").is_like("abcdefghijkl"));
    }

    #[test]
    fn who_complained_before() {
        let by = |field, text| repeat_complainant(&table(), &Values::default().with(field, text));
        assert_eq!(by(Field::ComplainantPhone, "1000 0000 001"), 2);
        assert_eq!(by(Field::ComplainantName, "样甲"), 2);
        assert_eq!(by(Field::ComplainantName, "样"), 0);
        assert_eq!(by(Field::ComplainantEmail, "a@b.example"), 0);
        assert_eq!(repeat_complainant(&table(), &Values::default()), 0);
        // With a telephone number, a namesake is somebody else.
        let other = Values::default()
            .with(Field::ComplainantName, "样甲")
            .with(Field::ComplainantPhone, "10000000009");
        assert_eq!(repeat_complainant(&table(), &other), 0);
    }
}
