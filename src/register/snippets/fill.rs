//! Variables in a text, and what the case puts in their place.

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::history::case::Case;
use crate::domain::readings::next;
use crate::domain::{Context, Field};
use crate::facts::Variable;
use crate::register::desk::Shop;

/// The most characters between the braces of a variable: what is longer is a text in braces.
const LONGEST: usize = 30;

/// What a case says of a variable.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Filled {
    /// A text.
    Text(String),
    /// A day, to be written as people of the language write it.
    Day(NaiveDate),
}

/// What stands for a variable on this case; `None` where the record does not tell.
#[must_use]
pub fn value(context: &Context<'_>, case: &Case, shop: &Shop, variable: Variable) -> Option<Filled> {
    let text = |text: &str| {
        Some(text.trim()).filter(|text| !text.is_empty()).map(|text| Filled::Text(text.to_owned()))
    };
    let field = |field: Field| text(case.fields.get(field));
    match variable {
        // Who wants to stay unnamed is not named by a text.
        Variable::Complainant if case.fields.is_yes(Field::ComplainantAnonymous) => None,
        Variable::Complainant => field(Field::ComplainantName),
        Variable::Merchant => field(Field::RespondentName),
        Variable::Reference => text(&case.reference.as_ref()?.to_string()),
        Variable::Product => field(Field::PurchaseProduct),
        Variable::Received => case.state.received?.day(context.zone).map(Filled::Day),
        // After a result nothing is promised that does not run.
        Variable::Due if case.state.notified.is_some() => next::result_due(context, case).map(Filled::Day),
        Variable::Due => next::answer_by(context, case).map(Filled::Day),
        Variable::Handler => text(case.state.handler.as_deref()?),
        Variable::Shop => text(&shop.name),
        Variable::Today => Some(Filled::Day(context.today())),
    }
}

/// A part of a text.
enum Part<'a> {
    /// As it stands.
    Plain(&'a str),
    /// What stands between braces, and with them.
    Braced(&'a str, &'a str),
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        // Of two braces before an end, the second begins.
        let name = from[1..].find(['{', '}', '\n']).map(|end| &from[1..=end]);
        let named = name.filter(|name| {
            from[1 + name.len()..].starts_with('}')
                && !name.trim().is_empty()
                && name.chars().count() <= LONGEST
        });
        let taken = named.map_or(1, |name| name.len() + 2);
        parts.push(Part::Plain(before));
        parts.push(match named {
            Some(name) => Part::Braced(name, &from[..taken]),
            None => Part::Plain(&from[..taken]),
        });
        rest = &from[taken..];
    }
    parts.push(Part::Plain(rest));
    parts
}

/// The text with every variable replaced by what `put` gives for it. What is no variable is left as typed.
#[must_use]
pub fn fill(text: &str, put: impl Fn(Variable) -> String) -> String {
    let part = |part: Part<'_>| match part {
        Part::Plain(text) => text.to_owned(),
        Part::Braced(name, whole) => Variable::find(name).map_or_else(|| whole.to_owned(), &put),
    };
    parts(text).into_iter().map(part).collect()
}

/// What stands between braces in a text and is no variable, each once, with its braces.
#[must_use]
pub fn unknown(text: &str) -> Vec<String> {
    let mut unknown: Vec<String> = Vec::new();
    for part in parts(text) {
        if let Part::Braced(name, whole) = part
            && Variable::find(name).is_none()
            && !unknown.iter().any(|known| known == whole)
        {
            unknown.push(whole.to_owned());
        }
    }
    unknown
}

/// Where the first blank to fill in stands, 【…】 or […], in units of UTF-16 as a browser counts them.
#[must_use]
pub fn blank_in(text: &str) -> Option<Range<u32>> {
    let (start, close) = text.char_indices().find_map(|(at, c)| match c {
        '【' => Some((at, '】')),
        '[' => Some((at, ']')),
        _ => None,
    })?;
    let end = start + text[start..].find(close)? + close.len_utf8();
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).ok();
    let before = units(&text[..start])?;
    Some(before..before + units(&text[start..end])?)
}
