//! A row becomes a case: which entries a record of another register stands for.
//!
//! A complaint of the CFPB export is received on its day, acknowledged when it was sent to the
//! company, answered by the company's response, accepted or rejected by "Consumer disputed?", and
//! closed unless in progress. Moments that the other register does not tell stay
//! [`Moment::Unknown`]: none is invented.

use super::codes;
use super::mapping::{ColumnMapping, Target};
use super::read::Record;
use super::report::{RowProblem, unmarked};
use super::values::{DateFormat, YesNo, yes_no};
use crate::domain::fields::field::Input;
use crate::domain::fields::intake::is_future;
use crate::domain::fields::values::{canonical, each_once};
use crate::domain::history::step::{Acknowledge, Assign, Close, Notify, Rate, Respond, Step};
use crate::domain::values::codes::{Confirmation, Reply};
use crate::domain::{Context, Field, Moment, Values, Zone};
use crate::facts::List;

/// Most characters of what happened in an imported complaint: four times what the intake form takes, since
/// narratives of other registers run longer.
pub const NARRATIVE: usize = 32_000;
/// Characters of words that stand where a code would.
const WORD: usize = 200;

/// What a row says.
#[derive(Debug)]
pub(super) struct RowCase {
    /// The intake.
    pub fields: Values,
    /// When it was received.
    pub received: Moment,
    /// What followed, in order.
    pub steps: Vec<(Moment, Step)>,
    /// The other register's number.
    pub external: String,
    /// The day sent lies before the day received.
    pub reversed: bool,
}

/// What is wrong with a row, and the place of the column that is to blame.
pub(super) type Fault = (Option<usize>, RowProblem);

/// What the cells say beside the fields.
#[derive(Default)]
struct Told<'a> {
    received: Option<Moment>,
    sent: Option<(Moment, &'a str, &'a str)>,
    closed: Option<Moment>,
    result: &'a str,
    reasons: &'a str,
    timely: Option<bool>,
    disputed: Option<bool>,
    outcome: &'a str,
    handler: &'a str,
    rating: u8,
    external: &'a str,
}

/// Which targets a mapping has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mapped {
    pub closed: bool,
    pub outcome: bool,
}

/// Reads a row.
pub(super) fn read(
    context: &Context<'_>,
    record: &Record,
    columns: &[Option<&ColumnMapping>],
    mapped: Mapped,
    currency: &str,
) -> Result<RowCase, Fault> {
    let Context { rules, zone, now } = *context;
    let mut told = Told::default();
    let mut fields = Values::default();
    let mut notes = String::new();
    let mut said = false;
    for (at, column) in columns.iter().enumerate() {
        let Some(column) = column else { continue };
        let cell = unmarked(record.get(at).trim());
        if cell.is_empty() || column.target == Target::Ignore {
            continue;
        }
        said = true;
        let fault = |problem| (Some(at), problem);
        let moment = || {
            let format = column.date_format.unwrap_or(DateFormat::YearFirst);
            let moment = format.read(cell, zone).ok_or(fault(RowProblem::Date))?;
            if is_future(moment, now, zone) { Err(fault(RowProblem::Future)) } else { Ok(moment) }
        };
        let answer = || match yes_no(cell) {
            YesNo::Yes => Ok(Some(true)),
            YesNo::No => Ok(Some(false)),
            YesNo::Blank => Ok(None),
            YesNo::Unreadable => Err(fault(RowProblem::YesNo)),
        };
        match column.target {
            Target::Ignore => {}
            Target::Received => told.received = Some(moment()?),
            Target::Acknowledged => told.sent = Some((moment()?, column.header.as_str(), cell)),
            Target::Closed => told.closed = Some(moment()?),
            Target::Result => told.result = limited(cell, 4000).map_err(fault)?,
            Target::Reasons => told.reasons = limited(cell, 8000).map_err(fault)?,
            Target::Timely => told.timely = answer()?,
            Target::Disputed => told.disputed = answer()?,
            Target::Outcome => told.outcome = limited(cell, WORD).map_err(fault)?,
            Target::Handler => told.handler = limited(cell, 80).map_err(fault)?,
            Target::Rating => told.rating = codes::rating(cell),
            Target::ExternalId => told.external = limited(cell, WORD).map_err(fault)?,
            Target::Note => note(&mut notes, &column.header, cell),
            Target::Field(field) => {
                fill(field.input(rules), &mut fields, &mut notes, field, column, cell).map_err(fault)?;
            }
        }
    }
    if !said {
        return Err((None, RowProblem::Empty));
    }
    if !notes.is_empty() {
        join(&mut fields, Field::FactsWhat, &notes, "\n\n");
    }
    if fields.get(Field::FactsWhat).chars().count() > NARRATIVE {
        return Err((None, RowProblem::TooLong { limit: NARRATIVE }));
    }
    if fields.get(Field::ComplainantName).is_empty() {
        fields.set(Field::ComplainantAnonymous, "yes");
    }
    let amounts = [Field::PurchasePrice, Field::RequestAmount];
    if fields.get(Field::PurchaseCurrency).is_empty()
        && amounts.iter().any(|field| !fields.get(*field).is_empty())
    {
        fields.set(Field::PurchaseCurrency, currency);
    }
    let reversed = is_reversed(&told, zone);
    let steps = steps(&told, mapped, reversed);
    let received = told.received.unwrap_or(Moment::Unknown);
    Ok(RowCase { fields, received, steps, external: told.external.to_owned(), reversed })
}

fn limited(text: &str, limit: usize) -> Result<&str, RowProblem> {
    // Bytes are never fewer than characters: most texts need no counting.
    if text.len() > limit && text.chars().count() > limit {
        Err(RowProblem::TooLong { limit })
    } else {
        Ok(text)
    }
}

fn note(notes: &mut String, header: &str, text: &str) {
    if !notes.is_empty() {
        notes.push('\n');
    }
    notes.push_str(header);
    notes.push_str(": ");
    notes.push_str(text);
}

fn join(fields: &mut Values, field: Field, text: &str, between: &str) {
    let before = fields.get(field);
    let joined = if before.is_empty() { text.to_owned() } else { format!("{before}{between}{text}") };
    fields.set(field, joined);
}

/// Puts a cell into a field: as a code where one fits, as it stands where the register could only
/// have a code, telephone number or the like, and not at all where it is longer than the field.
fn fill(
    input: Input<'_>,
    fields: &mut Values,
    notes: &mut String,
    field: Field,
    column: &ColumnMapping,
    cell: &str,
) -> Result<(), RowProblem> {
    match input {
        Input::Line(most) => {
            // Parts of an address follow one another; nothing else has several columns in one line.
            let line = if cell.contains('\n') { cell.replace('\n', " ") } else { cell.to_owned() };
            join(fields, field, &line, " ");
            limited(fields.get(field), most).map(drop)
        }
        Input::Text(most) => {
            join(fields, field, cell, "\n");
            // The narrative is measured once it is whole.
            if field == Field::FactsWhat { Ok(()) } else { limited(fields.get(field), most).map(drop) }
        }
        Input::Time
        | Input::Number
        | Input::Options(_)
        | Input::Clock
        | Input::Policy
        | Input::Case
        | Input::Entry
        | Input::Obligation
        | Input::Obligations
        | Input::Signatures => Ok(()),
        Input::Date => {
            let format = column.date_format.unwrap_or(DateFormat::YearFirst);
            let utc = chrono::FixedOffset::east_opt(0).ok_or(RowProblem::Date)?;
            let day = format.read(cell, &utc).and_then(|moment| moment.day(&utc)).ok_or(RowProblem::Date)?;
            fields.set(field, day.to_string());
            Ok(())
        }
        Input::Amount => {
            let amount = canonical(Input::Amount, cell).map_err(|_| RowProblem::Amount)?;
            fields.set(field, amount);
            Ok(())
        }
        Input::Choice(list) => {
            let text = match codes::code(list, cell) {
                Some(code) => code,
                None => limited(cell, WORD)?,
            };
            fields.set(field, text);
            Ok(())
        }
        Input::ChoiceOf(list, items) => {
            let own = items.iter().find(|item| item.id == cell || item.zh == cell);
            let text = match own.map(|item| item.id.as_str()).or_else(|| codes::code(list, cell)) {
                Some(code) => code,
                None => limited(cell, WORD)?,
            };
            fields.set(field, text);
            Ok(())
        }
        Input::Choices(list) => {
            choices(fields, notes, field, list, column, cell);
            Ok(())
        }
        Input::YesNo | Input::Flag => {
            match consent(cell) {
                Some(yes) => fields.set(field, if yes { "yes" } else { "no" }),
                None => note(notes, &column.header, cell),
            }
            Ok(())
        }
        input @ (Input::Phone | Input::Email | Input::Moment | Input::Scale) => {
            let text = canonical(input, cell).or_else(|_| limited(cell, WORD).map(str::to_owned))?;
            fields.set(field, text);
            Ok(())
        }
    }
}

/// Several codes in one cell; what is no code is kept as a note.
fn choices(
    fields: &mut Values,
    notes: &mut String,
    field: Field,
    list: List,
    column: &ColumnMapping,
    cell: &str,
) {
    let parts =
        cell.split([',', ';', '、', '，', '；', '/', '|']).map(str::trim).filter(|part| !part.is_empty());
    let codes: Option<Vec<&str>> = parts.map(|part| codes::code(list, part)).collect();
    match codes {
        Some(codes) => fields.set(field, each_once(codes).join(" ")),
        None if field == Field::RequestRemedies => join(fields, Field::RequestDetails, cell, "\n"),
        None => note(notes, &column.header, cell),
    }
}

/// Words for a consent, beside yes and no: those of the CFPB's consent column first.
const CONSENT: &[(&str, bool)] = &[
    ("Consent provided", true),
    ("Consent not provided", false),
    ("Consent withdrawn", false),
    ("同意", true),
    ("不同意", false),
];

/// Yes or no, also in the words for a consent.
fn consent(cell: &str) -> Option<bool> {
    match yes_no(cell) {
        YesNo::Yes => Some(true),
        YesNo::No => Some(false),
        _ => {
            CONSENT.iter().find(|(words, _)| words.eq_ignore_ascii_case(cell)).map(|(_, consents)| *consents)
        }
    }
}

/// Sent on before it was received: one of the two is wrong, and nobody knows which.
fn is_reversed(told: &Told<'_>, zone: &dyn Zone) -> bool {
    let received = told.received.and_then(|received| received.day(zone));
    let sent = told.sent.and_then(|(sent, ..)| sent.day(zone));
    received.zip(sent).is_some_and(|(received, sent)| sent < received)
}

fn steps(told: &Told<'_>, mapped: Mapped, reversed: bool) -> Vec<(Moment, Step)> {
    let mut steps = Vec::with_capacity(4);
    if !told.handler.is_empty() {
        let handler = told.handler.to_owned();
        steps.push((Moment::Unknown, Step::Assign(Assign { handler, ..Assign::default() })));
    }
    if let Some((sent, header, cell)) = told.sent {
        // What the other register says stays readable where it cannot be true.
        let next = if reversed { format!("{header}: {cell}") } else { String::new() };
        let when = if reversed { Moment::Unknown } else { sent };
        steps.push((when, Step::Acknowledge(Acknowledge { next, ..Acknowledge::default() })));
    }
    let answered = !codes::is_pending(told.result);
    let ending = codes::ending(told.result);
    if answered {
        let notify = Notify {
            decision: told.result.to_owned(),
            reasons: told.reasons.to_owned(),
            remedies: ending.remedies.iter().map(|id| (*id).to_owned()).collect(),
            timely: told.timely,
            ..Notify::default()
        };
        steps.push((Moment::Unknown, Step::Notify(notify)));
        if let Some(disputed) = told.disputed {
            let answer = if disputed { Reply::Reject } else { Reply::Accept };
            steps.push((Moment::Unknown, Step::Respond(Respond { answer, ..Respond::default() })));
        }
    }
    if told.rating > 0 {
        steps.push((Moment::Unknown, Step::Rate(Rate { outcome: told.rating, ..Rate::default() })));
    }
    if is_closed(told, mapped, answered) {
        let outcome = match (told.outcome.is_empty(), told.disputed == Some(true)) {
            (false, _) => codes::outcome(told.outcome),
            (true, true) => ending.disputed.clone(),
            (true, false) => ending.outcome.clone(),
        };
        let confirmed = match told.disputed {
            Some(false) => Confirmation::Yes,
            Some(true) => Confirmation::No,
            None => Confirmation::NoAnswer,
        };
        let close = Close { outcome, confirmed, ..Close::default() };
        steps.push((told.closed.unwrap_or(Moment::Unknown), Step::Close(close)));
    }
    steps
}

/// A day of closing or an outcome closes a case; where a register has neither column, the result does.
fn is_closed(told: &Told<'_>, mapped: Mapped, answered: bool) -> bool {
    let by_outcome = mapped.outcome && !codes::is_pending(told.outcome);
    let by_result = !mapped.closed && !mapped.outcome && answered;
    told.closed.is_some() || by_outcome || by_result
}
