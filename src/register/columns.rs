//! The columns of the register, declared once: the row as made from a case, the row as written in a block
//! and the row as held in the table are generated from this list, so that they cannot disagree.
//!
//! A new column is a line here and a line in `Row::of`, which says how it follows from a case. Raise
//! [`VERSION`](super::row::VERSION) with it: stored rows of another version are made anew from the log.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::names::{NameId, Names};
use super::phases::Later;
use super::row::{CaseKey, Day, InTime, RowFlags};
use super::table::Arena;

macro_rules! columns {
    (
        numbers { $($(#[doc = $number_doc:literal])+ $number:ident: $kind:ty,)+ }
        names { $($(#[doc = $name_doc:literal])+ $name:ident = $column:ident,)+ }
        texts { $($(#[doc = $text_doc:literal])+ $text:ident,)+ }
    ) => {
        /// A row: one case as the register shows it, with its texts.
        #[derive(Clone, PartialEq, Debug, Default)]
        pub struct Row<'a> {
            $($(#[doc = $number_doc])+ pub $number: $kind,)+
            $($(#[doc = $name_doc])+ pub $name: Cow<'a, str>,)+
            $($(#[doc = $text_doc])+ pub $text: Cow<'a, str>,)+
            /// Numbers of the segments that its sealed entries live in.
            pub segments: Vec<u32>,
        }

        /// The columns whose texts many rows share, such as the names of handlers.
        #[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
        pub enum Column { $($(#[doc = $name_doc])+ $column,)+ }

        /// How many columns hold names.
        const NAMES: usize = [$(Column::$column),+].len();

        /// A row as written in a block: its names are places in the list of names of the block.
        #[derive(Serialize, Deserialize)]
        pub(super) struct PackedRow<'a> {
            $($number: $kind,)+
            names: [u16; NAMES],
            $(#[serde(borrow)] $text: &'a str,)+
            segments: Vec<u32>,
        }

        /// The numbers of a row, all of one size, so that a scan over a hundred thousand of them is short.
        #[derive(Clone, Copy, Debug)]
        pub struct Cells {
            $($(#[doc = $number_doc])+ pub $number: $kind,)+
            names: [NameId; NAMES],
        }

        /// The texts of all rows that no two share, one arena a column.
        #[derive(Clone, Debug, Default)]
        pub(super) struct Texts { $(pub(super) $text: Arena,)+ }

        impl Row<'_> {
            /// The texts that many rows share, in the order of [`Column`].
            pub(super) fn names(&self) -> [&str; NAMES] {
                [$(&self.$name),+]
            }

            /// The row as written, its names numbered by `place`.
            pub(super) fn pack(&self, place: impl Fn(&str) -> u16) -> PackedRow<'_> {
                PackedRow {
                    $($number: self.$number,)+
                    names: self.names().map(place),
                    $($text: &self.$text,)+
                    segments: self.segments.clone(),
                }
            }

            /// The row as held in the table.
            pub(super) fn cells(&self, names: &mut Names) -> Cells {
                Cells { $($number: self.$number,)+ names: self.names().map(|name| names.intern(name)) }
            }
        }

        impl<'a> PackedRow<'a> {
            /// Whether its names are all among as many as `known`.
            pub(super) fn fits(&self, known: usize) -> bool {
                self.names.iter().all(|name| usize::from(*name) < known)
            }

            /// The row, with the names of its block.
            pub(super) fn row(self, names: &[&str]) -> Row<'static> {
                let name = |column: Column| {
                    let place = usize::from(self.names[column as usize]);
                    Cow::Owned(names.get(place).copied().unwrap_or_default().to_owned())
                };
                Row {
                    $($number: self.$number,)+
                    $($name: name(Column::$column),)+
                    $($text: Cow::Owned(self.$text.to_owned()),)+
                    segments: self.segments,
                }
            }

            /// The row as held in the table; `ids` are the table's numbers of the names of its block.
            pub(super) fn cells(&self, ids: &[NameId]) -> Cells {
                let id = |place: u16| ids.get(usize::from(place)).copied().unwrap_or(0);
                Cells { $($number: self.$number,)+ names: self.names.map(id) }
            }

            /// Appends its own texts, and hands back its segments.
            pub(super) fn append_texts(self, texts: &mut Texts) -> Vec<u32> {
                $(texts.$text.push(self.$text);)+
                self.segments
            }
        }

        impl Cells {
            /// The number of the name in a column; the table's names tell which name that is.
            #[must_use]
            pub fn name(&self, column: Column) -> NameId {
                self.names[column as usize]
            }

            /// The row, with its names and texts, for writing it out again.
            pub(super) fn row<'a>(&self, names: &'a Names, texts: &'a Texts, place: usize) -> Row<'a> {
                let name = |column: Column| Cow::Borrowed(names.get(self.name(column)));
                Row {
                    $($number: self.$number,)+
                    $($name: name(Column::$column),)+
                    $($text: Cow::Borrowed(texts.$text.get(place)),)+
                    segments: Vec::new(),
                }
            }
        }

        impl Texts {
            /// Appends the texts of a row.
            pub(super) fn push(&mut self, row: &Row<'_>) {
                $(self.$text.push(&row.$text);)+
            }

            /// Puts the texts of a row in place of those that are there.
            pub(super) fn replace(&mut self, place: usize, row: &Row<'_>) {
                $(self.$text.replace(place, &row.$text);)+
            }
        }
    };
}

columns! {
    numbers {
        /// The id of the case, as a number.
        id: CaseKey,
        /// Earliest instant of receipt, milliseconds since 1970, for sorting.
        received_at: i64,
        /// When its latest entry was recorded, notes of openings aside; milliseconds since 1970.
        updated: i64,
        /// The first instant too late for the next clock, milliseconds since 1970; 0 when none runs. Like
        /// situation, turn and step it is that of the first phase: [`Bounds::phase`](super::due::Bounds::phase)
        /// knows the present one.
        due: i64,
        /// Amount in dispute, in hundredths of the currency's unit; -1 when not given.
        amount: i64,
        /// Local day received; 0 when not known.
        received: Day,
        /// Local day closed; 0 while it is open, or when the day is not known.
        closed: Day,
        /// Minutes from receipt to acknowledgement; -1 when not answerable.
        to_acknowledge: i32,
        /// Minutes from receipt to the first result, or to the notice that it is not accepted; -1 when not
        /// answerable.
        to_answer: i32,
        /// Minutes from receipt to closing; -1 when not answerable.
        to_close: i32,
        /// What is true of it, as bits.
        flags: RowFlags,
        /// Place in [`Stage::ALL`](crate::domain::readings::stage::Stage::ALL).
        stage: u8,
        /// Place in [`Turn::ALL`](crate::domain::readings::stage::Turn::ALL): who has to act.
        turn: u8,
        /// Number of the situation: what is to be done.
        situation: u8,
        /// Place of the likeliest step in [`StepKind::ALL`](crate::domain::StepKind::ALL), from 1; 0 when
        /// there is none.
        step: u8,
        /// Place in the list of priorities, from 1; 0 when not assessed.
        priority: u8,
        /// Whether it was acknowledged within 24 hours.
        acknowledged: InTime,
        /// Satisfaction with the outcome, 1 to 5; 0 when not answered.
        rating_outcome: u8,
        /// Satisfaction with the handling, 1 to 5; 0 when not answered.
        rating_handling: u8,
        /// How it stands as time passes.
        later: Later,
    }
    names {
        /// Name of the respondent.
        respondent = Respondent,
        /// Coded kind of product, or the other register's word.
        kind = Kind,
        /// Coded problem type, or the other register's word.
        problem = Problem,
        /// Coded channel of receipt.
        channel = Channel,
        /// Responsible handler; empty when nobody is.
        handler = Handler,
        /// The group that is to handle it; empty when none is.
        group = Group,
        /// Coded outcome; empty while open.
        outcome = Outcome,
        /// Coded cause; empty when none is coded.
        cause = Cause,
        /// Id of the clock that runs out next; empty when none runs.
        due_clock = DueClock,
        /// Ids of the clocks of its later phases, in order, with spaces between them; nothing for none.
        later_clocks = LaterClocks,
        /// Id of the policy whose clocks it runs by, without its version.
        policy = Policy,
        /// Code of the currency of the amount; empty when not given.
        currency = Currency,
        /// Coded country of purchase; empty when not given.
        country = Country,
        /// Its tags, in the order of their letters, one a line; empty for none.
        tags = Tags,
    }
    texts {
        /// Reference number, as printed; the id of the case while its receipt is missing.
        reference,
        /// Complainant's name; empty when anonymous.
        complainant,
        /// Product or service.
        product,
        /// Text that search looks through: lower case and half width, one thing a line.
        search,
    }
}
