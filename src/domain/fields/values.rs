//! What was filled in: a text for each field, as typed in a draft, in canonical form once checked.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize, Serializer};

use super::answer::Answer;
use super::field::{Field, Input};
pub use super::problem::{FieldError, FieldProblem, RowProblem};
use super::rows;
use crate::diagnostics::OrReport;
use crate::domain::history::step::{Obligation, Signature};
use crate::domain::values::moment::Moment;
use crate::domain::values::money::Amount;
use crate::facts::{List, Rules};

/// The text of a flag that is set, and of a question answered with yes.
pub const YES: &str = "yes";
/// The text of a question answered with no.
pub const NO: &str = "no";
/// The texts of a scale.
const SCALE: [&str; 5] = ["1", "2", "3", "4", "5"];

/// Texts by field. Empty texts are absent. Serialised as a map from path to text; paths that this
/// version does not know (from a newer one) are kept as they are.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(from = "BTreeMap<String, String>")]
pub struct Values {
    /// By [`Field::place`], which is one byte where a field is ninety: a register holds millions.
    fixed: BTreeMap<u8, String>,
    /// By path: the answers, and what this version does not know.
    others: BTreeMap<String, String>,
}

impl Values {
    /// The text of a field; empty when absent.
    #[must_use]
    pub fn get(&self, field: Field) -> &str {
        let text = match field.place() {
            Some(place) => self.fixed.get(&place),
            None => self.others.get(field.path()),
        };
        text.map_or("", String::as_str)
    }

    /// Sets a field; an empty text removes it.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        let text = text.into();
        match field.place() {
            Some(place) => put(&mut self.fixed, place, text),
            None => put(&mut self.others, field.path().to_owned(), text),
        }
    }

    /// These values with one field set, for chaining; an empty text removes it.
    #[must_use]
    pub fn with(mut self, field: Field, text: impl Into<String>) -> Self {
        self.set(field, text);
        self
    }

    /// Whether no field at all is filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fixed.is_empty() && self.others.is_empty()
    }

    /// The known fields filled in, with their texts: in the order of [`Field::ALL`], then the answers.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &str)> {
        let fixed = self.fixed.iter().filter_map(|(place, text)| Some((*fixed_field(*place)?, text)));
        let answers = self.others.iter().filter_map(|(path, text)| Some((answer(path)?, text)));
        fixed.chain(answers).map(|(field, text)| (field, text.as_str()))
    }

    /// The fields of the questions that are answered, by path.
    pub fn answers(&self) -> impl Iterator<Item = Field> {
        self.others.keys().filter_map(|path| answer(path))
    }

    /// The ids of the items chosen in a field that takes several.
    pub fn choices(&self, field: Field) -> impl Iterator<Item = &str> {
        self.get(field).split_whitespace()
    }

    /// Whether a flag is set or a yes-or-no answered with yes.
    #[must_use]
    pub fn is_yes(&self, field: Field) -> bool {
        self.get(field) == YES
    }

    /// The day in a field; `None` when it is absent or cannot be read.
    #[must_use]
    pub fn date(&self, field: Field) -> Option<NaiveDate> {
        self.get(field).parse().ok()
    }

    /// The moment in a field; [`Moment::Unknown`] when it is absent or cannot be read.
    #[must_use]
    pub fn moment(&self, field: Field) -> Moment {
        self.get(field).parse().unwrap_or(Moment::Unknown)
    }

    /// The amount in a field; `None` when it is absent or cannot be read.
    #[must_use]
    pub fn amount(&self, field: Field) -> Option<Amount> {
        self.get(field).parse().ok()
    }

    /// Lays `newer` over these values: a field it fills is replaced, one it leaves is kept.
    pub fn overlay(&mut self, newer: &Values) {
        self.fixed.extend(newer.fixed.iter().map(|(place, text)| (*place, text.clone())));
        self.others.extend(newer.others.iter().map(|(path, text)| (path.clone(), text.clone())));
    }

    /// These values in canonical form, or what is wrong with each, in a register with these rules.
    ///
    /// # Errors
    /// One error for each field whose text its [`Input`] does not take.
    pub fn checked(&self, rules: &Rules) -> Result<Values, Vec<FieldError>> {
        self.checked_as(|field| Some(field.input(rules)))
    }

    /// These values in canonical form, of fields that take what `input` says; where it says nothing, the
    /// text is kept as it is.
    ///
    /// # Errors
    /// One error for each field whose text its input does not take.
    pub(super) fn checked_as<'a>(
        &self,
        input: impl Fn(Field) -> Option<Input<'a>>,
    ) -> Result<Values, Vec<FieldError>> {
        let mut checked = Values { others: self.others.clone(), ..Values::default() };
        let mut errors = Vec::new();
        for (field, text) in self.iter() {
            match input(field).map_or_else(|| Ok(text.to_owned()), |input| canonical(input, text)) {
                Ok(text) => checked.set(field, text),
                Err(problem) => errors.push(FieldError { field, problem }),
            }
        }
        if errors.is_empty() { Ok(checked) } else { Err(errors) }
    }
}

/// The field at this place in [`Field::ALL`].
fn fixed_field(place: u8) -> Option<&'static Field> {
    Field::ALL.get(usize::from(place))
}

/// The answer of a path, if it is one.
fn answer(path: &str) -> Option<Field> {
    Answer::read(path).map(Field::Answer)
}

/// Puts a text in; an empty one takes out what was there.
fn put<K: Ord>(texts: &mut BTreeMap<K, String>, key: K, text: String) {
    if text.is_empty() {
        texts.remove(&key);
    } else {
        texts.insert(key, text);
    }
}

/// The canonical form of `text` for a field that takes `input`; empty when it holds only blanks.
///
/// # Errors
/// The first thing that is wrong with the text.
pub fn canonical(input: Input<'_>, text: &str) -> Result<String, FieldProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    let limited = |most: usize| {
        if text.chars().count() > most { Err(FieldProblem::TooLong(most)) } else { Ok(text.to_owned()) }
    };
    match input {
        Input::Line(most) => limited(most).map(|line| line.replace(['\r', '\n'], " ")),
        Input::Text(most) => limited(most).map(|text| text.replace("\r\n", "\n")),
        Input::Phone => phone(text).ok_or(FieldProblem::Phone),
        Input::Email => email(text).ok_or(FieldProblem::Email),
        Input::Date => text.parse::<NaiveDate>().map(|day| day.to_string()).map_err(|_| FieldProblem::Date),
        Input::Moment => text.parse::<Moment>().map(|at| at.to_string()).map_err(|_| FieldProblem::Date),
        Input::Amount => {
            let problem = || {
                if Amount::is_too_large(text) { FieldProblem::AmountTooLarge } else { FieldProblem::Amount }
            };
            text.parse::<Amount>().map(|amount| amount.to_string()).map_err(|_| problem())
        }
        Input::Choice(list) => match list.find(text) {
            Some(item) => Ok(item.id.clone()),
            None => Err(FieldProblem::NotListed),
        },
        Input::ChoiceOf(_, items) | Input::Options(items) => {
            match items.iter().find(|item| item.id == text) {
                Some(item) => Ok(item.id.clone()),
                None => Err(FieldProblem::NotListed),
            }
        }
        Input::Choices(list) => {
            let known = text.split_whitespace().all(|id| list.find(id).is_some());
            if known {
                Ok(each_once(text.split_whitespace()).join(" "))
            } else {
                Err(FieldProblem::NotListed)
            }
        }
        Input::Flag if text == YES => Ok(text.to_owned()),
        Input::Flag => Ok(String::new()),
        Input::YesNo if matches!(text, YES | NO) => Ok(text.to_owned()),
        Input::YesNo => Err(FieldProblem::YesNo),
        Input::Number => number(text).ok_or(FieldProblem::Number),
        Input::Time => time(text).ok_or(FieldProblem::Time),
        Input::Clock | Input::Policy => limited(60),
        Input::Case => {
            text.parse::<uuid::Uuid>().map(|id| id.to_string()).map_err(|_| FieldProblem::NoSuchCase)
        }
        Input::Entry => {
            text.parse::<uuid::Uuid>().map(|id| id.to_string()).map_err(|_| FieldProblem::NotListed)
        }
        Input::Obligation => text.parse::<u32>().map(|n| n.to_string()).map_err(|_| FieldProblem::NotListed),
        Input::Obligations => obligations(text),
        Input::Signatures => signatures(text),
        Input::Scale if SCALE.contains(&text) => Ok(text.to_owned()),
        Input::Scale => Err(FieldProblem::Scale),
    }
}

/// The texts in the order in which each first comes, without the repetitions. Meant for a few.
#[must_use]
pub fn each_once<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut once = Vec::new();
    for text in texts {
        if !once.contains(&text) {
            once.push(text);
        }
    }
    once
}

/// A number of at most nine digits before the point and three behind it.
fn number(text: &str) -> Option<String> {
    let plain: String = text.chars().map(half_width).filter(|c| !matches!(c, ',' | ' ')).collect();
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let good = (1..=9).contains(&whole.len()) && part.len() <= 3 && digits(whole) && digits(part);
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let part = part.trim_end_matches('0');
    good.then(|| if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") })
}

/// A time of day, `HH:MM`.
fn time(text: &str) -> Option<String> {
    let plain: String = text.chars().map(half_width).collect();
    let at = NaiveTime::parse_from_str(&plain, "%H:%M").ok()?;
    Some(at.format("%H:%M").to_string())
}

/// A row of obligations as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ObligationRow {
    /// Coded side that owes.
    pub party: String,
    /// What it owes.
    pub what: String,
    /// How much; empty when it is not about money.
    pub amount: String,
    /// The day by which it is owed.
    pub by: String,
}

impl ObligationRow {
    /// Whether nothing but who owes is filled in.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        [&self.what, &self.amount, &self.by].iter().all(|text| text.trim().is_empty())
    }

    fn checked(&self) -> Result<Obligation, RowProblem> {
        List::Side.find(&self.party).ok_or(RowProblem::Party)?;
        let what = self.what.trim().to_owned();
        if what.is_empty() {
            return Err(RowProblem::What);
        }
        let amount = match self.amount.trim() {
            "" => None,
            text if Amount::is_too_large(text) => return Err(RowProblem::AmountTooLarge),
            text => Some(text.parse().map_err(|_| RowProblem::Amount)?),
        };
        let by = self.by.trim().parse().map_err(|_| RowProblem::By)?;
        Ok(Obligation { party: self.party.as_str().into(), what, amount, by: Some(by) })
    }
}

/// Obligations as a JSON list, blank rows left out.
fn obligations(text: &str) -> Result<String, FieldProblem> {
    let rows: Vec<ObligationRow> = serde_json::from_str(text).map_err(|_| FieldProblem::NotListed)?;
    let filled = rows.iter().zip(1..).filter(|(row, _)| !row.is_blank());
    let checked = filled.map(|(row, n)| row.checked().map_err(|problem| FieldProblem::Row(n, problem)));
    list(&checked.collect::<Result<Vec<_>, _>>()?)
}

/// Signatures as a JSON list, those without name and strokes left out.
fn signatures(text: &str) -> Result<String, FieldProblem> {
    let mut signed: Vec<Signature> = serde_json::from_str(text).map_err(|_| FieldProblem::NotListed)?;
    for signature in &mut signed {
        signature.typed = signature.typed.trim().to_owned();
    }
    signed.retain(|signature| !signature.is_empty());
    list(&signed)
}

fn list<T: Serialize>(rows: &[T]) -> Result<String, FieldProblem> {
    rows::text(rows).or_report("domain::fields::values, a list").ok_or(FieldProblem::NotListed)
}

/// A telephone number: digits and the signs people set between them, at least five digits.
fn phone(text: &str) -> Option<String> {
    let plain: String = text.chars().map(half_width).collect();
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    let signs = plain.chars().all(|c| c.is_ascii_digit() || " +-()./#*x转分机ext".contains(c));
    ((5..=20).contains(&digits) && signs && plain.len() <= 40).then_some(plain)
}

/// An e-mail address, as far as one can tell without sending: something, an `@`, a domain with a dot.
fn email(text: &str) -> Option<String> {
    let plain: String = text.chars().map(half_width).collect();
    let (name, domain) = plain.rsplit_once('@')?;
    let good = !name.is_empty()
        && domain.contains('.')
        && !domain.starts_with('.')
        && !domain.ends_with('.')
        && !plain.contains(|c: char| c.is_whitespace() || c == ',' || c == ';')
        && plain.len() <= 254;
    good.then_some(plain)
}

/// The ASCII character for a full-width one; others as they are.
#[must_use]
pub fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        other => other,
    }
}

/// Whether two names are the same but for blanks, full-width letters and case. A blank name is like no other.
#[must_use]
pub fn is_same_name(one: &str, other: &str) -> bool {
    let mut plain = plain(one).peekable();
    plain.peek().is_some() && plain.eq(self::plain(other))
}

/// What all names have in common that are [the same](is_same_name).
#[must_use]
pub fn name_key(name: &str) -> String {
    plain(name).collect()
}

/// The letters of a name by which it is compared.
fn plain(name: &str) -> impl Iterator<Item = char> {
    name.chars().map(half_width).filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase)
}

impl From<BTreeMap<String, String>> for Values {
    fn from(map: BTreeMap<String, String>) -> Self {
        let mut values = Self::default();
        for (path, text) in map {
            match path.parse() {
                Ok(field) => values.set(field, text),
                Err(_) => {
                    values.others.insert(path, text);
                }
            }
        }
        values
    }
}

impl Serialize for Values {
    /// A map in the order of the paths, written without copying the texts: imports write millions.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fixed = self.fixed.iter().filter_map(|(place, text)| Some((fixed_field(*place)?.path(), text)));
        let others = self.others.iter().map(|(path, text)| (path.as_str(), text));
        let mut pairs: Vec<_> = fixed.chain(others).collect();
        pairs.sort_unstable_by_key(|(path, _)| *path);
        serializer.collect_map(pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_input_takes_what_it_should() {
        use crate::facts::List;
        let good = [
            (Input::Line(5), " a\nb ", "a b"),
            (Input::Text(5), "a\r\nb", "a\nb"),
            (Input::Phone, "０10-8888 0000转12", "010-8888 0000转12"),
            (Input::Email, "a@b.example", "a@b.example"),
            (Input::Date, "2026-02-28", "2026-02-28"),
            (Input::Moment, "2026-02-28", "2026-02-28"),
            (Input::Amount, "1,280", "1280.00"),
            (Input::Choice(List::Channel), "phone", "phone"),
            (Input::Choices(List::Remedy), " refund  apology refund", "refund apology"),
            (Input::Flag, "no", ""),
            (Input::YesNo, "no", "no"),
            (Input::Time, "9：30", "09:30"),
            (Input::Number, " ０12.50", "12.5"),
            (Input::Number, "1,000", "1000"),
            (Input::Number, "0", "0"),
            (Input::Options(List::Priority.items()), "high", "high"),
            (Input::Scale, "5", "5"),
            (Input::Scale, "  ", ""),
        ];
        for (input, text, canonical_text) in good {
            assert_eq!(canonical(input, text).as_deref(), Ok(canonical_text), "{input:?} {text}");
        }
        let bad = [
            (Input::Line(2), "abc", FieldProblem::TooLong(2)),
            (Input::Phone, "12", FieldProblem::Phone),
            (Input::Phone, "call me", FieldProblem::Phone),
            (Input::Email, "a@b", FieldProblem::Email),
            (Input::Email, "a b@c.example", FieldProblem::Email),
            (Input::Date, "2026-02-30", FieldProblem::Date),
            (Input::Moment, "soon", FieldProblem::Date),
            (Input::Amount, "-1", FieldProblem::Amount),
            (Input::Amount, "99999999999999", FieldProblem::AmountTooLarge),
            (Input::Choice(List::Channel), "pigeon", FieldProblem::NotListed),
            (Input::Choices(List::Remedy), "refund revenge", FieldProblem::NotListed),
            (Input::YesNo, "maybe", FieldProblem::YesNo),
            (Input::Scale, "6", FieldProblem::Scale),
            (Input::Number, "two", FieldProblem::Number),
            (Input::Number, "-1", FieldProblem::Number),
            (Input::Options(List::Priority.items()), "higher", FieldProblem::NotListed),
        ];
        for (input, text, problem) in bad {
            assert_eq!(canonical(input, text), Err(problem), "{input:?} {text}");
        }
    }

    #[test]
    fn unknown_paths_survive_a_round_trip() {
        let text = r#"{"complainant.name":"A","from.the.future":"x"}"#;
        let values: Values = serde_json::from_str(text).unwrap();
        assert_eq!(values.get(Field::ComplainantName), "A");
        assert_eq!(serde_json::to_string(&values).unwrap(), text);
    }

    #[test]
    fn errors_name_their_field() {
        let values = Values::default().with(Field::PurchasePrice, "x").with(Field::FactsWhat, "y");
        let error = FieldError { field: Field::PurchasePrice, problem: FieldProblem::Amount };
        assert_eq!(values.checked(&Rules::default()), Err(vec![error]));
    }
}
