//! The state of an import, from choosing a file to its report.

use leptos::prelude::*;

use super::super::work::Work;
use crate::app::App;
use crate::app::transfer::{MergeReport, TransferError};
use crate::browser::files::File;
use crate::browser::{idle, page};
use crate::exchange::csv::{ColumnMapping, ImportReport, Inspection, Mapping, Target};

/// What the import card shows now.
#[derive(Clone, PartialEq, Debug)]
pub enum Stage {
    /// The place to drop a file: one is to be chosen.
    Choose,
    /// Work on the file is under way.
    Working(Doing),
    /// The columns of a CSV file are to be matched to fields.
    Map,
    /// A CSV file was imported, with the report of it.
    Imported(ImportReport),
    /// A register file was merged, with the report of it.
    Merged(Box<MergeReport>),
    /// Nothing was imported; says why and lets another file be chosen.
    Failed(TransferError),
}

/// The kind of work that is under way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doing {
    /// A CSV file is read to find its columns.
    Looking,
    /// The rows of a CSV file are imported.
    Importing,
    /// A register file is merged.
    Merging,
}

/// The state of an import and what moves it on; handles that copy.
#[derive(Clone, Copy)]
pub struct Flow {
    app: App,
    /// What the card shows now.
    pub stage: RwSignal<Stage>,
    /// What was found in the CSV file; `None` before one was read.
    pub found: RwSignal<Option<Inspection>>,
    /// What each column of the file is read as, in the order of the file.
    pub mapping: RwSignal<Mapping>,
    /// How many times a saved mapping was applied: the rows of the table are then drawn anew.
    pub applied: RwSignal<u32>,
    /// The work under way, for its progress and to cancel it.
    pub work: Work,
    file: StoredValue<Option<File>, LocalStorage>,
}

impl Flow {
    /// An import for which no file was chosen yet.
    #[must_use]
    pub fn new(app: App) -> Self {
        Self {
            app,
            stage: RwSignal::new(Stage::Choose),
            found: RwSignal::new(None),
            mapping: RwSignal::new(Mapping::default()),
            applied: RwSignal::new(0),
            work: Work::new(),
            file: StoredValue::new_local(None),
        }
    }

    /// The name of the file; empty before one is chosen.
    #[must_use]
    pub fn file_name(self) -> String {
        self.file.with_value(|file| file.as_ref().map(File::name)).unwrap_or_default()
    }

    /// Takes a file: one that ends in `.json` is merged as a register, any other is read as CSV and its
    /// columns are shown for matching.
    pub fn take(self, file: File) {
        self.file.set_value(Some(file.clone()));
        if file.name().to_lowercase().ends_with(".json") {
            self.show(Stage::Working(Doing::Merging));
            self.work.run(self.app.merge_json(file, self.work.listener()), move |done| {
                self.end(done, |report| Stage::Merged(Box::new(report)))
            });
            return;
        }
        self.show(Stage::Working(Doing::Looking));
        self.work.run(self.app.inspect(file, self.work.listener()), move |done| match done {
            Err(trouble) => self.show(Stage::Failed(trouble)),
            Ok(found) => {
                self.mapping.set(found.mapping.clone());
                self.found.set(Some(found));
                self.show(Stage::Map);
            }
        });
    }

    /// Imports the CSV file with its columns as they are matched now; does nothing before a file was read.
    pub fn import(self) {
        let form = self.found.with_untracked(|found| found.as_ref().map(|found| found.form));
        let (Some(file), Some(form)) = (self.file.get_value(), form) else { return };
        let mapping = self.mapping.get_untracked();
        self.show(Stage::Working(Doing::Importing));
        let running = self.app.import(file, form, mapping, self.work.listener());
        self.work.run(running, move |done| self.end(done, Stage::Imported));
    }

    /// Forgets the file and goes back to choosing one.
    pub fn start_again(self) {
        self.file.set_value(None);
        self.found.set(None);
        self.show(Stage::Choose);
    }

    /// Changes what the column at this place is read as; does nothing when there is none.
    pub fn change(self, at: usize, change: impl FnOnce(&mut ColumnMapping)) {
        self.mapping.update(|mapping| {
            if let Some(column) = mapping.columns.get_mut(at) {
                change(column);
            }
        });
    }

    /// Matches the columns as a saved mapping says and leaves out those it does not know. Gives the headers
    /// that the mapping has and this file lacks.
    pub fn apply(self, saved: &Mapping) -> Vec<String> {
        let headers = self.headers();
        let columns = headers.iter().zip(saved.bind(&headers)).map(|(header, bound)| match bound {
            Some(column) => column.clone(),
            None => ColumnMapping { header: header.clone(), target: Target::Ignore, date_format: None },
        });
        let columns = columns.collect();
        self.mapping.set(Mapping { name: saved.name.clone(), columns });
        self.applied.update(|count| *count += 1);
        saved.missing(&headers).into_iter().map(str::to_owned).collect()
    }

    /// The headers of the CSV file, in order; empty before one was read.
    #[must_use]
    pub fn headers(self) -> Vec<String> {
        self.found.with_untracked(|found| {
            found.iter().flat_map(|found| &found.columns).map(|column| column.header.clone()).collect()
        })
    }

    fn end<T>(self, done: Result<T, TransferError>, shown: fn(T) -> Stage) {
        self.show(done.map_or_else(Stage::Failed, shown));
    }

    fn show(self, stage: Stage) {
        // What had the focus is gone with the step before.
        let moves = !matches!(stage, Stage::Working(_));
        self.stage.set(stage);
        if moves {
            idle::after(0, || page::focus("data-import")).forget();
        }
    }
}
