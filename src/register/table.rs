//! The table of all cases, column by column: a hundred thousand rows in a few dozen megabytes,
//! scanned in milliseconds.

use std::cell::RefCell;

use super::block::{self, BlockError};
use super::columns::Texts;
pub use super::columns::{Cells, Column};
use super::due::Bounds;
use super::names::Names;
use super::phases::Phase;
use super::row::{CaseKey, Row, RowFlags};
use crate::domain::readings::stage::Stage;

/// Place of a row in the table, from 0.
pub type Place = u32;

impl Cells {
    /// The stage of the case.
    #[must_use]
    pub fn stage(&self) -> Stage {
        Stage::ALL.get(usize::from(self.stage)).copied().unwrap_or(Stage::Received)
    }

    /// How it stands until time changes it: see [`Bounds::phase`](super::due::Bounds::phase).
    #[must_use]
    pub fn first_phase(&self) -> Phase {
        let has = |flag: RowFlags| self.flags.contains(flag);
        Phase {
            from: 0,
            due: self.due,
            situation: self.situation,
            turn: self.turn,
            step: self.step,
            soft: has(RowFlags::SOFT),
            theirs: has(RowFlags::COMPLAINANT_WINDOW),
        }
    }
}

/// Texts end to end, each found by its place.
#[derive(Clone, Debug, Default)]
pub struct Arena {
    text: String,
    spans: Vec<(u32, u32)>,
}

impl Arena {
    pub(super) fn push(&mut self, text: &str) {
        self.spans.push((self.text.len() as u32, text.len() as u32));
        self.text.push_str(text);
    }

    pub(super) fn replace(&mut self, place: usize, text: &str) {
        if self.get(place) == text {
            return;
        }
        // The old text stays behind as garbage until the register is opened again.
        if let Some(span) = self.spans.get_mut(place) {
            *span = (self.text.len() as u32, text.len() as u32);
            self.text.push_str(text);
        }
    }

    /// The text at this place, counted from 0; empty when there is no such place.
    #[must_use]
    pub fn get(&self, place: usize) -> &str {
        self.spans
            .get(place)
            .and_then(|(start, length)| self.text.get(*start as usize..(*start + *length) as usize))
            .unwrap_or_default()
    }

    /// All texts as one, and for each place the byte where its text starts and its length in bytes. Texts
    /// that were replaced stay in the whole, and belong to no place.
    #[must_use]
    pub fn parts(&self) -> (&str, &[(u32, u32)]) {
        (&self.text, &self.spans)
    }
}

/// All rows of the register, column by column.
#[derive(Clone, Debug, Default)]
pub struct Table {
    cells: Vec<Cells>,
    /// Names that rows share.
    pub names: Names,
    texts: Texts,
    segments: Vec<Box<[u32]>>,
}

impl Table {
    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The numbers of all rows, by place.
    #[must_use]
    pub fn cells(&self) -> &[Cells] {
        &self.cells
    }

    /// The numbers of one row; `None` when there is no such place.
    #[must_use]
    pub fn at(&self, place: Place) -> Option<&Cells> {
        self.cells.get(place as usize)
    }

    /// The place of the row of a case; `None` when it has none.
    #[must_use]
    pub fn place(&self, id: CaseKey) -> Option<Place> {
        self.cells.iter().position(|cells| cells.id == id).map(|place| place as Place)
    }

    /// The place of the row with this reference number, as printed; `None` when no row has it.
    #[must_use]
    pub fn place_of_reference(&self, reference: &str) -> Option<Place> {
        (0..self.len())
            .find(|place| self.texts.reference.get(*place) == reference)
            .map(|place| place as Place)
    }

    /// Reference number of a row, as printed; empty when there is no such place.
    #[must_use]
    pub fn reference(&self, place: Place) -> &str {
        self.texts.reference.get(place as usize)
    }

    /// Complainant's name in a row; empty when anonymous, or when there is no such place.
    #[must_use]
    pub fn complainant(&self, place: Place) -> &str {
        self.texts.complainant.get(place as usize)
    }

    /// Product or service of a row; empty when not given, or when there is no such place.
    #[must_use]
    pub fn product(&self, place: Place) -> &str {
        self.texts.product.get(place as usize)
    }

    /// The texts that search looks through, by place.
    #[must_use]
    pub fn search(&self) -> &Arena {
        &self.texts.search
    }

    /// The segments that the sealed entries of a row live in; none when there is no such place.
    #[must_use]
    pub fn segments(&self, place: Place) -> &[u32] {
        self.segments.get(place as usize).map_or(&[], |segments| segments)
    }

    /// The name in a column of a row; empty when not given, or when there is no such place.
    #[must_use]
    pub fn name(&self, place: Place, column: Column) -> &str {
        self.at(place).map_or("", |cells| self.names.get(cells.name(column)))
    }

    /// The id of the clock that a row is listed by now; empty when none runs.
    #[must_use]
    pub fn clock(&self, place: Place, bounds: &Bounds) -> &str {
        let later = self.at(place).map_or(0, |cells| bounds.later(cells));
        match later.checked_sub(1) {
            None => self.name(place, Column::DueClock),
            Some(at) => self.name(place, Column::LaterClocks).split(' ').nth(at).unwrap_or_default(),
        }
    }

    /// Appends the rows of a stored block. On error nothing was appended.
    ///
    /// # Errors
    /// The block is of another version, or damaged.
    pub fn read_block(&mut self, bytes: &[u8]) -> Result<(), BlockError> {
        let this = RefCell::new((self, Vec::new()));
        block::read(
            bytes,
            |names| {
                let (table, ids) = &mut *this.borrow_mut();
                *ids = names.iter().map(|name| table.names.intern(name)).collect();
            },
            |packed| {
                let (table, ids) = &mut *this.borrow_mut();
                table.cells.push(packed.cells(ids));
                let segments = packed.append_texts(&mut table.texts);
                table.segments.push(segments.into());
            },
        )
    }

    /// Puts a row in, over the row of the same case if there is one, else at the end. Returns its place.
    pub fn put(&mut self, row: &Row<'_>) -> Place {
        let place = self.place(row.id);
        self.put_at(place, row)
    }

    /// Appends the row of a case that is known not to be there yet, and returns its place.
    pub fn push(&mut self, row: &Row<'_>) -> Place {
        self.put_at(None, row)
    }

    /// Puts a row in over the one at a place known beforehand, or at the end for `None`. Returns its place.
    /// Panics when there is no such place.
    pub fn put_at(&mut self, place: Option<Place>, row: &Row<'_>) -> Place {
        let cells = row.cells(&mut self.names);
        let segments = row.segments.clone().into_boxed_slice();
        if let Some(place) = place {
            let at = place as usize;
            self.cells[at] = cells;
            self.segments[at] = segments;
            self.texts.replace(at, row);
            return place;
        }
        self.cells.push(cells);
        self.segments.push(segments);
        self.texts.push(row);
        (self.cells.len() - 1) as Place
    }

    /// A new table of the rows that `keep` keeps, in the same order; their places are others.
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

    /// The row at a place, for writing it out again; `None` when there is no such place.
    #[must_use]
    pub fn row(&self, place: Place) -> Option<Row<'_>> {
        let row = self.at(place)?.row(&self.names, &self.texts, place as usize);
        Some(Row { segments: self.segments(place).to_vec(), ..row })
    }
}
