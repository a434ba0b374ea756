//! In and out: CSV files of other registers, the whole register as JSON. The heavy part runs in the worker.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use leptos::prelude::*;

use super::state::App;
use super::tabs::TabMessage;
use crate::browser::dedicated_worker;
use crate::browser::files::{self, File};
use crate::diagnostics::OrReport;
use crate::exchange::csv::{FileForm, ImportReport, Inspection, Mapping};
use crate::exchange::json;
use crate::facts::Rules;
use crate::storage::StorageError;
use crate::worker::client::Client;
use crate::worker::protocol::Progress;

pub use crate::commands::merge::MergeReport;
pub use crate::commands::transfer::TransferError;

/// Work under way, with a way to call it off.
pub struct Running<T> {
    /// The work, which begins when it is awaited.
    pub future: Pin<Box<dyn Future<Output = T>>>,
    /// Calls it off: the register stays as it was.
    pub cancel: Rc<dyn Fn()>,
}

type Outcome<T> = Result<T, TransferError>;

/// The second thread between two questions, while a page is open that will ask one.
#[derive(Default)]
pub struct SpareWorker {
    is_wanted: bool,
    client: Option<Client>,
}

impl App {
    /// Starts the second thread ahead of the first question, which then need not wait for its code, and keeps
    /// it between questions until [`release_worker`](Self::release_worker).
    pub fn keep_worker_ready(self) {
        let client = self.client();
        // What is in the way is said to whoever asks.
        let started = client.start().or_report("app::transfer, a thread ahead of its work");
        self.spare.set_value(SpareWorker { is_wanted: true, client: started.map(|()| client) });
    }

    /// Ends the thread that is kept ready; a question under way is still answered.
    pub fn release_worker(self) {
        self.spare.set_value(SpareWorker::default());
    }

    /// A worker that goes by the rules in force and counts days in the register's zone.
    pub(super) fn client(self) -> Client {
        let zone = self.zone_untracked().id().cloned();
        let client = Client::new(&dedicated_worker::script(), self.rules.get_untracked(), zone);
        match self.spare.try_update_value(|spare| spare.client.take()).flatten() {
            Some(spare) => client.on_thread_of(&spare),
            None => client,
        }
    }

    fn run<T: 'static, F: Future<Output = Outcome<T>> + 'static>(
        self,
        work: impl FnOnce(Client) -> F + 'static,
    ) -> Running<Outcome<T>> {
        let client = self.client();
        let (cancelled, kept) = (client.clone(), client.clone());
        let work = async move {
            let outcome = work(client).await;
            self.spare.update_value(|spare| {
                if spare.is_wanted {
                    spare.client = Some(kept);
                }
            });
            outcome
        };
        Running { future: Box::pin(work), cancel: Rc::new(move || cancelled.cancel()) }
    }

    /// Looks through a CSV file. `progress` hears how many of its bytes were read.
    #[must_use]
    pub fn inspect(self, file: File, progress: impl Fn(Progress) + 'static) -> Running<Outcome<Inspection>> {
        self.run(|client| async move { Ok(client.inspect(file, progress).await?) })
    }

    /// Imports a CSV file: all of it, or nothing. `form` and `mapping` say how to read it.
    #[must_use]
    pub fn import(
        self,
        file: File,
        form: FileForm,
        mapping: Mapping,
        progress: impl Fn(Progress) + 'static,
    ) -> Running<Outcome<ImportReport>> {
        self.run(move |client| async move {
            let register = self.register()?;
            let name = file.name();
            let read = async move |options, known| {
                let imported = client.import(file, form, mapping, options, known, progress).await;
                // What the worker holds is not needed any more, and storing wants room.
                client.cancel();
                imported
            };
            let report = register.import(&self.context_now(), name, read).await?;
            if report.added > 0 {
                self.announce(&register, &TabMessage::Rows);
            }
            Ok(report)
        })
    }

    /// Writes the whole register as one JSON file and hands it to the browser's downloads.
    #[must_use]
    pub fn export_json(self, progress: impl Fn(Progress) + 'static) -> Running<Outcome<()>> {
        self.run(move |client| async move {
            let (register, context) = (self.register()?, self.context_now());
            let write =
                async move |header, segments, tail| client.write_json(header, segments, tail, progress).await;
            let exported = register.export(&context, write).await?;
            let at = context.get();
            let name = json::file_name(at.zone.local(at.now));
            files::download(&name, "application/json", &exported.pieces).map_err(StorageError::from)?;
            register.note_backup(&context, &exported);
            Ok(())
        })
    }

    /// Reads a register from a JSON file and unites it with this one: what is here is never replaced. Comes
    /// back with what was added.
    #[must_use]
    pub fn merge_json(
        self,
        file: File,
        progress: impl Fn(Progress) + 'static,
    ) -> Running<Outcome<MergeReport>> {
        self.run(move |client| async move {
            let register = self.register()?;
            let read = async move |entries, cases, first| {
                client.read_json(file, entries, cases, first, progress).await
            };
            let merged = register.merge(&self.context_now(), read).await?;
            if let Some(rules) = merged.rules {
                self.install_rules(Rules::new(rules), self.rules_left_out.get_untracked());
                self.broadcast(&TabMessage::Rules);
            }
            if let Some(desk) = merged.desk {
                self.announce_desk(desk);
            }
            self.announce(&register, &TabMessage::Rows);
            Ok(merged.report)
        })
    }
}
