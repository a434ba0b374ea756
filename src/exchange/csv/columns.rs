//! What stands in each column, learned from the whole of it.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::read::Record;
use super::values::{DateFormat, Written, YesNo, yes_no};
use crate::domain::values::money::Amount;

/// Different values counted in a column; beyond, there are "many".
pub const DISTINCT: usize = 1000;
/// Different values shown.
const SHOWN: usize = 20;
/// Filled cells tried as amounts.
const AMOUNTS: u64 = 1000;

/// What stands in one column of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileColumn {
    /// Its header, without blanks around it.
    pub header: String,
    /// Number of cells that are not blank.
    pub filled: u64,
    /// Different values in it, counted up to [`DISTINCT`].
    pub distinct: usize,
    /// The first different values, at most twenty.
    pub samples: Vec<String>,
    /// Characters of the longest value.
    pub longest: usize,
    /// The format of its dates, when nineteen in twenty of its values are dates.
    pub dates: Option<Dates>,
    /// Whether every value is a yes or a no, apart from words for "not known".
    pub yes_no: bool,
    /// Whether it holds amounts: its first thousand values all are, and it holds no dates.
    pub amounts: bool,
}

/// How the dates of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dates {
    /// The format that reads the most of them.
    pub format: DateFormat,
    /// Month and day could be either way round: no day above the 12th anywhere in the column.
    pub ambiguous: bool,
    /// Cells that the format does not read.
    pub unread: u64,
}

/// Learns a column, cell by cell.
#[derive(Clone, Debug, Default)]
pub struct Learner {
    filled: u64,
    values: HashSet<String>,
    samples: Vec<String>,
    longest: usize,
    dates: [u64; 3],
    yes_no: u64,
    blank_words: u64,
    amounts: u64,
    tried: u64,
}

impl Learner {
    /// Takes in the next cell of the column. A blank one counts for nothing.
    pub fn learn(&mut self, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() {
            return;
        }
        self.filled += 1;
        // Bytes are never fewer than characters: most cells need no counting.
        if cell.len() > self.longest {
            self.longest = self.longest.max(cell.chars().count());
        }
        if self.values.len() < DISTINCT && !self.values.contains(cell) {
            self.values.insert(cell.to_owned());
            if self.samples.len() < SHOWN {
                self.samples.push(cell.to_owned());
            }
        }
        if let Some(written) = Written::of(cell) {
            for (hits, format) in self.dates.iter_mut().zip(DateFormat::ALL) {
                *hits += u64::from(written.day(*format).is_some());
            }
        }
        match yes_no(cell) {
            YesNo::Yes | YesNo::No => self.yes_no += 1,
            YesNo::Blank => self.blank_words += 1,
            YesNo::Unreadable => {}
        }
        if self.tried < AMOUNTS {
            self.tried += 1;
            self.amounts += u64::from(cell.parse::<Amount>().is_ok());
        }
    }

    /// What was learned, as the column with this header.
    #[must_use]
    pub fn column(self, header: &str) -> FileColumn {
        let answers = self.filled - self.blank_words;
        let dates = self.dates();
        FileColumn {
            header: header.to_owned(),
            filled: self.filled,
            distinct: self.values.len(),
            samples: self.samples,
            longest: self.longest,
            dates,
            yes_no: answers > 0 && self.yes_no == answers,
            amounts: dates.is_none() && self.tried > 0 && self.amounts == self.tried,
        }
    }

    /// Nineteen in twenty must be dates, of a few all but one: dirt in a date column is the rule, not the exception.
    fn dates(&self) -> Option<Dates> {
        let [year, month, day] = self.dates;
        let format = if year >= month && year >= day {
            DateFormat::YearFirst
        } else if month >= day {
            DateFormat::MonthFirst
        } else {
            DateFormat::DayFirst
        };
        let hits = year.max(month).max(day);
        let ambiguous = format == DateFormat::MonthFirst && month == day;
        let all_but_one = hits >= 2 && self.filled - hits <= 1;
        let enough = self.filled > 0 && (hits * 20 >= self.filled * 19 || all_but_one);
        enough.then_some(Dates { format, ambiguous, unread: self.filled - hits })
    }
}

/// Learns all columns of a file.
#[derive(Clone, Debug)]
pub struct Learning {
    headers: Vec<String>,
    learners: Vec<Learner>,
}

impl Learning {
    /// Begins to learn a file with these headers.
    #[must_use]
    pub fn new(headers: Vec<String>) -> Self {
        let learners = vec![Learner::default(); headers.len()];
        Self { headers, learners }
    }

    /// Takes in the next record. Cells beyond the last header are left out.
    pub fn learn(&mut self, record: &Record) {
        for (learner, cell) in self.learners.iter_mut().zip(record.iter()) {
            learner.learn(cell);
        }
    }

    /// What was learned: a column for each header, in order.
    #[must_use]
    pub fn columns(self) -> Vec<FileColumn> {
        self.headers.iter().zip(self.learners).map(|(header, learner)| learner.column(header)).collect()
    }
}
