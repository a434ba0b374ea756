//! The table of all cases, column by column: a hundred thousand rows in a few dozen megabytes,
//! scanned in milliseconds.

use std::borrow::Cow;

use super::block::{self, BlockError, NAMES, Packed};
use super::names::{NameId, Names};
use super::row::{CaseKey, Day, InTime, Row, RowFlags};
use crate::domain::readings::stage::{Stage, Turn};

/// Place of a row in the table.
pub type Place = u32;

/// The columns that hold names, in the order of [`Table::name`].
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Column {
    /// Respondent.
    Respondent,
    /// Kind of product.
    Kind,
    /// Problem type.
    Problem,
    /// Channel.
    Channel,
    /// Handler.
    Handler,
    /// Group that is to handle it.
    Group,
    /// Outcome.
    Outcome,
    /// Cause.
    Cause,
    /// Clock that runs out next.
    DueClock,
    /// Policy.
    Policy,
    /// Currency.
    Currency,
}

/// The fixed-size part of a row.
#[derive(Clone, Copy, Debug)]
pub struct Cells {
    /// The case.
    pub id: CaseKey,
    /// Earliest instant of receipt, ms.
    pub received_at: i64,
    /// Latest entry recorded, ms.
    pub updated: i64,
    /// First instant too late, ms; 0 when no clock runs.
    pub due: i64,
    /// First instant at which the complainant is no longer waited for, ms; 0 when nothing ends it.
    pub waits_until: i64,
    /// Amount in dispute, hundredths; -1 when not given.
    pub amount: i64,
    names: [NameId; NAMES],
    /// Day received.
    pub received: Day,
    /// Day closed.
    pub closed: Day,
    /// Minutes to acknowledgement; -1 when not answerable.
    pub to_acknowledge: i32,
    /// Minutes to the first result; -1 when not answerable.
    pub to_answer: i32,
    /// Minutes to closing; -1 when not answerable.
    pub to_close: i32,
    /// What is true of it.
    pub flags: RowFlags,
    stage: u8,
    turn: u8,
    /// Place in the list of priorities, from 1; 0 when not assessed.
    pub priority: u8,
    /// Acknowledged within 24 hours.
    pub acknowledged: InTime,
    /// Satisfaction with the outcome.
    pub rating_outcome: u8,
    /// Satisfaction with the handling.
    pub rating_handling: u8,
}

impl Cells {
    /// The stage.
    #[must_use]
    pub fn stage(&self) -> Stage {
        Stage::ALL.get(usize::from(self.stage)).copied().unwrap_or(Stage::Received)
    }

    /// Who has to act, as long as the complainant is waited for: see [`Bounds::turn`](super::due::Bounds::turn).
    #[must_use]
    pub fn turn(&self) -> Turn {
        Turn::ALL.get(usize::from(self.turn)).copied().unwrap_or(Turn::Nobody)
    }

    /// The number of the name in a column.
    #[must_use]
    pub fn name(&self, column: Column) -> NameId {
        self.names[column as usize]
    }
}

/// Texts end to end, each found by its place.
#[derive(Clone, Debug, Default)]
pub struct Arena {
    text: String,
    spans: Vec<(u32, u32)>,
}

impl Arena {
    fn push(&mut self, text: &str) {
        self.spans.push((self.text.len() as u32, text.len() as u32));
        self.text.push_str(text);
    }

    fn replace(&mut self, place: usize, text: &str) {
        if self.get(place) == text {
            return;
        }
        // The old text stays behind as garbage until the register is opened again.
        if let Some(span) = self.spans.get_mut(place) {
            *span = (self.text.len() as u32, text.len() as u32);
            self.text.push_str(text);
        }
    }

    /// The text at a place.
    #[must_use]
    pub fn get(&self, place: usize) -> &str {
        self.spans
            .get(place)
            .and_then(|(start, length)| self.text.get(*start as usize..(*start + *length) as usize))
            .unwrap_or_default()
    }

    /// All bytes, and for each place where its text starts and how long it is.
    #[must_use]
    pub fn parts(&self) -> (&str, &[(u32, u32)]) {
        (&self.text, &self.spans)
    }
}

/// All rows.
#[derive(Clone, Debug, Default)]
pub struct Table {
    cells: Vec<Cells>,
    /// Names that rows share.
    pub names: Names,
    references: Arena,
    complainants: Arena,
    products: Arena,
    search: Arena,
    segments: Vec<Box<[u32]>>,
}

impl Table {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The fixed-size parts of all rows.
    #[must_use]
    pub fn cells(&self) -> &[Cells] {
        &self.cells
    }

    /// The fixed-size part of one row.
    #[must_use]
    pub fn at(&self, place: Place) -> Option<&Cells> {
        self.cells.get(place as usize)
    }

    /// The place of a case.
    #[must_use]
    pub fn place(&self, id: CaseKey) -> Option<Place> {
        self.cells.iter().position(|cells| cells.id == id).map(|place| place as Place)
    }

    /// The place of a reference number, as printed.
    #[must_use]
    pub fn place_of_reference(&self, reference: &str) -> Option<Place> {
        (0..self.len()).find(|place| self.references.get(*place) == reference).map(|place| place as Place)
    }

    /// Reference number.
    #[must_use]
    pub fn reference(&self, place: Place) -> &str {
        self.references.get(place as usize)
    }

    /// Complainant's name.
    #[must_use]
    pub fn complainant(&self, place: Place) -> &str {
        self.complainants.get(place as usize)
    }

    /// Product or service.
    #[must_use]
    pub fn product(&self, place: Place) -> &str {
        self.products.get(place as usize)
    }

    /// The texts that search looks through.
    #[must_use]
    pub fn search(&self) -> &Arena {
        &self.search
    }

    /// The segments the sealed entries of a row live in.
    #[must_use]
    pub fn segments(&self, place: Place) -> &[u32] {
        self.segments.get(place as usize).map_or(&[], |segments| segments)
    }

    /// The name in a column of a row.
    #[must_use]
    pub fn name(&self, place: Place, column: Column) -> &str {
        self.at(place).map_or("", |cells| self.names.get(cells.name(column)))
    }

    /// Appends the rows of a stored block. On error nothing was appended.
    ///
    /// # Errors
    /// [`BlockError`].
    pub fn read_block(&mut self, bytes: &[u8]) -> Result<(), BlockError> {
        let ids: std::cell::RefCell<Vec<NameId>> = std::cell::RefCell::default();
        let this = std::cell::RefCell::new(self);
        block::read(
            bytes,
            |names| {
                let mut this = this.borrow_mut();
                *ids.borrow_mut() = names.iter().map(|name| this.names.intern(name)).collect();
            },
            |packed| {
                let ids = ids.borrow();
                let names = packed.names.map(|at| ids.get(usize::from(at)).copied().unwrap_or(0));
                this.borrow_mut().append(names, packed);
            },
        )
    }

    fn append(&mut self, names: [NameId; NAMES], packed: Packed<'_>) {
        let [reference, complainant, product, search] = packed.texts;
        self.references.push(reference);
        self.complainants.push(complainant);
        self.products.push(product);
        self.search.push(search);
        self.cells.push(cells(&packed, names));
        self.segments.push(packed.segments.into());
    }

    /// Puts a row in: over the row of the same case if there is one, else at the end.
    pub fn put(&mut self, row: &Row<'_>) -> Place {
        let place = self.place(row.id);
        self.put_at(place, row)
    }

    /// Appends the row of a case that is known not to be there yet.
    pub fn push(&mut self, row: &Row<'_>) -> Place {
        self.put_at(None, row)
    }

    /// Puts a row in at a place known beforehand, or at the end.
    pub fn put_at(&mut self, place: Option<Place>, row: &Row<'_>) -> Place {
        let names = row.names().map(|name| self.names.intern(name));
        let cells = Cells {
            id: row.id,
            received_at: row.received_at,
            updated: row.updated,
            due: row.due,
            waits_until: row.waits_until,
            amount: row.amount,
            names,
            received: row.received,
            closed: row.closed,
            to_acknowledge: row.to_acknowledge,
            to_answer: row.to_answer,
            to_close: row.to_close,
            flags: row.flags,
            stage: row.stage,
            turn: row.turn,
            priority: row.priority,
            acknowledged: row.acknowledged,
            rating_outcome: row.rating_outcome,
            rating_handling: row.rating_handling,
        };
        let segments = row.segments.clone().into_boxed_slice();
        if let Some(place) = place {
            let at = place as usize;
            self.cells[at] = cells;
            self.segments[at] = segments;
            self.references.replace(at, &row.reference);
            self.complainants.replace(at, &row.complainant);
            self.products.replace(at, &row.product);
            self.search.replace(at, &row.search);
            return place;
        }
        self.cells.push(cells);
        self.segments.push(segments);
        self.references.push(&row.reference);
        self.complainants.push(&row.complainant);
        self.products.push(&row.product);
        self.search.push(&row.search);
        (self.cells.len() - 1) as Place
    }

    /// The table of the rows that `keep` keeps.
    #[must_use]
    pub fn filtered(&self, keep: impl Fn(&Cells) -> bool) -> Self {
        let mut table = Self::default();
        for place in 0..self.len() as Place {
            if let Some(row) = self.row(place).filter(|_| self.at(place).is_some_and(&keep)) {
                table.push(&row);
            }
        }
        table
    }

    /// The row at a place, for writing it out again.
    #[must_use]
    pub fn row(&self, place: Place) -> Option<Row<'_>> {
        let cells = self.at(place)?;
        let name = |column| Cow::Borrowed(self.name(place, column));
        Some(Row {
            id: cells.id,
            reference: self.reference(place).into(),
            complainant: self.complainant(place).into(),
            product: self.product(place).into(),
            search: self.search.get(place as usize).into(),
            respondent: name(Column::Respondent),
            kind: name(Column::Kind),
            problem: name(Column::Problem),
            channel: name(Column::Channel),
            handler: name(Column::Handler),
            group: name(Column::Group),
            outcome: name(Column::Outcome),
            cause: name(Column::Cause),
            due_clock: name(Column::DueClock),
            policy: name(Column::Policy),
            currency: name(Column::Currency),
            stage: cells.stage,
            received: cells.received,
            closed: cells.closed,
            received_at: cells.received_at,
            updated: cells.updated,
            due: cells.due,
            waits_until: cells.waits_until,
            to_acknowledge: cells.to_acknowledge,
            to_answer: cells.to_answer,
            to_close: cells.to_close,
            acknowledged: cells.acknowledged,
            amount: cells.amount,
            rating_outcome: cells.rating_outcome,
            rating_handling: cells.rating_handling,
            turn: cells.turn,
            priority: cells.priority,
            flags: cells.flags,
            segments: self.segments(place).to_vec(),
        })
    }
}

fn cells(packed: &Packed<'_>, names: [NameId; NAMES]) -> Cells {
    let [stage, acknowledged, rating_outcome, rating_handling, turn, priority] = packed.bytes;
    let [received, closed, to_acknowledge, to_answer, to_close] = packed.days;
    let [received_at, updated, due, waits_until, amount] = packed.longs;
    Cells {
        id: packed.id,
        received_at,
        updated,
        due,
        waits_until,
        amount,
        names,
        received,
        closed,
        to_acknowledge,
        to_answer,
        to_close,
        flags: RowFlags(packed.flags),
        stage,
        turn,
        priority,
        acknowledged: InTime::from_byte(acknowledged),
        rating_outcome,
        rating_handling,
    }
}
