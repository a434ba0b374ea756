//! The page's side: asks, hears of progress, and can call everything off.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use futures_channel::oneshot;

use super::jobs::ReadRegister;
use super::protocol::{
    DemoOptions, Done, Job, Progress, Request, Response, WorkerError, WorkerEvent, unpack_batch,
    unpack_stored,
};
use crate::browser::dedicated_worker::{Attached, DedicatedWorker, File, Message};
use crate::browser::time;
use crate::diagnostics::{self, OrReport};
use crate::domain::ZoneId;
use crate::encode;
use crate::exchange::batch::Batch;
use crate::exchange::csv::{FileForm, ImportOptions, Imported, Inspection, Mapping};
use crate::exchange::json::Header;
use crate::facts::Rules;
use crate::register::desk::Staff;

/// A result with the runs of bytes that came beside it.
type Outcome = Result<(Done, Vec<Vec<u8>>), WorkerError>;

/// One question that waits for its answer.
struct Waiting {
    progress: Rc<dyn Fn(Progress)>,
    answer: oneshot::Sender<Outcome>,
}

#[derive(Default)]
struct State {
    thread: RefCell<Option<DedicatedWorker>>,
    /// Questions asked before the thread listens, by their ids.
    early: RefCell<Vec<(u32, Message)>>,
    ready: Cell<bool>,
    waiting: RefCell<HashMap<u32, Waiting>>,
    last: Cell<u32>,
}

/// The second thread as the page sees it. It is started by the first question and ended by
/// [`cancel`](Self::cancel); the next question starts it again. Clones are the same thread.
#[derive(Clone)]
pub struct Client {
    state: Rc<State>,
    script: Rc<str>,
    rules: Arc<Rules>,
    zone: Option<ZoneId>,
}

impl Client {
    /// A client of the thread that `script` starts: trunk's loader. What
    /// is asked goes by these rules, and counts days in this zone (without one in the device's).
    #[must_use]
    pub fn new(script: &str, rules: Arc<Rules>, zone: Option<ZoneId>) -> Self {
        Self { state: Rc::default(), script: script.into(), rules, zone }
    }

    /// This client, asking the thread of `other`, which may be ready already.
    #[must_use]
    pub fn on_thread_of(self, other: &Self) -> Self {
        Self { state: Rc::clone(&other.state), ..self }
    }

    /// Ends the thread. Whatever was asked fails with [`WorkerError::Cancelled`].
    pub fn cancel(&self) {
        self.state.end(&WorkerError::Cancelled);
    }

    /// Looks through a CSV file. `progress` hears how many bytes were read.
    ///
    /// # Errors
    /// The file cannot be taken, or the thread is gone, was called off or is of another version.
    pub async fn inspect(
        &self,
        file: File,
        progress: impl Fn(Progress) + 'static,
    ) -> Result<Inspection, WorkerError> {
        match self.ask(Job::Inspect, vec![Attached::File(file)], progress).await? {
            (Done::Inspected(found), _) => Ok(found),
            _ => Err(WorkerError::Misunderstood),
        }
    }

    /// Imports a CSV file, stores nothing. `known` are the [cases](super::protocol::pack_cases) the register
    /// has.
    ///
    /// # Errors
    /// The file cannot be taken, or the thread is gone, was called off or is of another version.
    pub async fn import(
        &self,
        file: File,
        form: FileForm,
        mapping: Mapping,
        options: ImportOptions,
        known: Vec<u8>,
        progress: impl Fn(Progress) + 'static,
    ) -> Result<Imported, WorkerError> {
        let job = Job::Import { form, mapping, options };
        match self.ask(job, vec![Attached::File(file), Attached::Bytes(known)], progress).await? {
            (Done::Imported { sum, report, latest }, mut parts) => {
                let batch = unpack_batch(sum, &mut parts).ok_or(WorkerError::Misunderstood)?;
                Ok(Imported { batch, report, latest })
            }
            _ => Err(WorkerError::Misunderstood),
        }
    }

    /// Makes sample data, ready to be stored, and the people who handled it.
    ///
    /// # Errors
    /// The data cannot be made, or the thread is gone, was called off or is of another version.
    pub async fn demo(&self, options: DemoOptions) -> Result<(Batch, Vec<Staff>), WorkerError> {
        match self.ask(Job::Demo(options), Vec::new(), |_| {}).await? {
            (Done::Demo { sum, staff }, mut parts) => {
                let batch = unpack_batch(sum, &mut parts).ok_or(WorkerError::Misunderstood)?;
                Ok((batch, staff))
            }
            _ => Err(WorkerError::Misunderstood),
        }
    }

    /// Reads a register from JSON and compares it with the register here, of which `entries` and `cases` are
    /// the [entries](super::protocol::pack_entries) and [cases](super::protocol::pack_cases). Stores
    /// nothing.
    ///
    /// # Errors
    /// The file cannot be taken, or the thread is gone, was called off or is of another version.
    pub async fn read_json(
        &self,
        file: File,
        entries: Vec<u8>,
        cases: Vec<u8>,
        first_segment: u32,
        progress: impl Fn(Progress) + 'static,
    ) -> Result<ReadRegister, WorkerError> {
        let parts = vec![Attached::File(file), Attached::Bytes(entries), Attached::Bytes(cases)];
        match self.ask(Job::ReadJson { first_segment }, parts, progress).await? {
            (Done::Read { sum, found }, mut parts) => {
                let batch = unpack_batch(sum, &mut parts).ok_or(WorkerError::Misunderstood)?;
                let merged = parts.first().and_then(|bytes| unpack_stored(bytes));
                Ok(ReadRegister { batch, merged: merged.ok_or(WorkerError::Misunderstood)?, found: *found })
            }
            _ => Err(WorkerError::Misunderstood),
        }
    }

    /// Writes the register as JSON; comes back with the file in pieces of UTF-8. `segments` and `tail` are
    /// as stored: sealed segments, and records of single entries.
    ///
    /// # Errors
    /// A segment or record is damaged, or the thread is gone, was called off or is of another version.
    pub async fn write_json(
        &self,
        header: Header,
        segments: Vec<Vec<u8>>,
        tail: Vec<Vec<u8>>,
        progress: impl Fn(Progress) + 'static,
    ) -> Result<Vec<Vec<u8>>, WorkerError> {
        let job = Job::WriteJson { header, segments: segments.len() };
        let parts = segments.into_iter().chain(tail).map(Attached::Bytes).collect();
        match self.ask(job, parts, progress).await? {
            (Done::Written, pieces) => Ok(pieces),
            _ => Err(WorkerError::Misunderstood),
        }
    }

    async fn ask(&self, job: Job, parts: Vec<Attached>, progress: impl Fn(Progress) + 'static) -> Outcome {
        let state = &self.state;
        let id = state.last.get().wrapping_add(1).max(1);
        state.last.set(id);
        let (own, zone) = (self.rules.custom().clone(), self.zone.clone());
        let request = Request { id, own, zone, now: time::now().timestamp_millis(), job };
        let text = encode::json_text("a question", &request)?;
        self.start()?;
        let (answer, answered) = oneshot::channel();
        let waiting = Waiting { progress: Rc::new(progress), answer };
        state.waiting.borrow_mut().insert(id, waiting);
        // Whoever no longer waits for the answer drops this, and with it the question.
        let _asked = Asked { id, state: Rc::clone(state) };
        state.post(id, Message { text, parts });
        answered.await.unwrap_or(Err(WorkerError::Gone))
    }

    /// Starts the thread ahead of the first question, unless it runs.
    ///
    /// # Errors
    /// The browser refuses to start it.
    pub fn start(&self) -> Result<(), WorkerError> {
        if self.state.thread.borrow().is_some() {
            return Ok(());
        }
        let (heard, lost) = (Rc::downgrade(&self.state), Rc::downgrade(&self.state));
        let hear = move |message| {
            if let Some(state) = heard.upgrade() {
                state.receive(message);
            }
        };
        let lose = move || {
            if let Some(state) = lost.upgrade() {
                state.end(&WorkerError::Gone);
            }
        };
        let thread = DedicatedWorker::start(&self.script, hear, lose).map_err(|_| WorkerError::Gone)?;
        *self.state.thread.borrow_mut() = Some(thread);
        Ok(())
    }
}

impl State {
    fn post(&self, id: u32, message: Message) {
        if !self.ready.get() {
            return self.early.borrow_mut().push((id, message));
        }
        let is_sent = self.thread.borrow().as_ref().is_some_and(|thread| thread.post(message));
        if !is_sent {
            self.settle(id, Err(WorkerError::Gone));
        }
    }

    fn receive(&self, message: Message) {
        let Some(Response { id, event }) =
            encode::read_json(message.text.as_bytes()).or_report("worker::client, hearing")
        else {
            return self.end(&WorkerError::Misunderstood);
        };
        match event {
            WorkerEvent::Ready => {
                self.ready.set(true);
                self.early.take().into_iter().for_each(|(id, message)| self.post(id, message));
            }
            WorkerEvent::Progress(progress) => {
                let follow = self.waiting.borrow().get(&id).map(|waiting| Rc::clone(&waiting.progress));
                if let Some(follow) = follow {
                    follow(progress);
                }
            }
            WorkerEvent::Reported(reports) => diagnostics::take_in(reports),
            WorkerEvent::Done(done) => self.settle(id, Ok((*done, message.bytes()))),
            WorkerEvent::Failed(trouble) if id == 0 => self.end(&trouble),
            WorkerEvent::Failed(trouble) => self.settle(id, Err(trouble)),
        }
    }

    fn settle(&self, id: u32, outcome: Outcome) {
        let waiting = self.waiting.borrow_mut().remove(&id);
        if let Some(waiting) = waiting {
            // Whoever asked may have gone meanwhile.
            let _ = waiting.answer.send(outcome);
        }
    }

    fn end(&self, trouble: &WorkerError) {
        if *trouble != WorkerError::Cancelled {
            diagnostics::report("worker::client, the worker ended", trouble);
        }
        drop(self.thread.take());
        self.ready.set(false);
        self.early.borrow_mut().clear();
        let ids: Vec<u32> = self.waiting.borrow().keys().copied().collect();
        ids.into_iter().for_each(|id| self.settle(id, Err(trouble.clone())));
    }
}

/// A question for as long as somebody waits for its answer.
struct Asked {
    id: u32,
    state: Rc<State>,
}

impl Drop for Asked {
    fn drop(&mut self) {
        self.state.waiting.borrow_mut().remove(&self.id);
    }
}
