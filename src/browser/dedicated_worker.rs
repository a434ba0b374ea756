//! The second thread: a dedicated worker, and messages of a text with files and moved bytes.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
pub use web_sys::File;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Url, Worker, WorkerOptions, WorkerType};

use crate::diagnostics::OrReport;

/// Trunk's loader of the second thread.
const LOADER: &str = "worker_loader.js";

/// Where the loader lies, below the base. A release puts it into a folder named by its content and tells in
/// index.html which (xtask/src/offline.rs), so that a page never starts the thread of another build.
#[must_use]
pub fn script() -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let bootstrap = document.and_then(|document| document.get_element_by_id("bootstrap"));
    let folder = bootstrap.and_then(|bootstrap| bootstrap.get_attribute("data-worker"));
    folder.unwrap_or_default() + LOADER
}

/// A message from one thread to the other.
pub struct Message {
    /// Text of the message, as JSON of the worker's protocol.
    pub text: String,
    /// Bytes and files that travel beside the text, in order.
    pub parts: Vec<Attached>,
}

/// What can travel beside a message.
pub enum Attached {
    /// Bytes; their buffer is moved.
    Bytes(Vec<u8>),
    /// A file: a handle, its bytes stay where they are.
    File(File),
}

impl Message {
    /// The runs of bytes among the parts, in order; files are left out.
    #[must_use]
    pub fn bytes(self) -> Vec<Vec<u8>> {
        let bytes = |part| match part {
            Attached::Bytes(bytes) => Some(bytes),
            Attached::File(_) => None,
        };
        self.parts.into_iter().filter_map(bytes).collect()
    }

    /// As JavaScript: an array of the text and the parts, and the buffers to move.
    fn into_js(self) -> (Array, Array) {
        let (message, moved) = (Array::of1(&self.text.into()), Array::new());
        for part in self.parts {
            match part {
                Attached::Bytes(bytes) => {
                    let bytes = Uint8Array::from(bytes.as_slice());
                    moved.push(&bytes.buffer());
                    message.push(&bytes);
                }
                Attached::File(file) => {
                    message.push(&file);
                }
            }
        }
        (message, moved)
    }

    fn from_js(event: &MessageEvent) -> Self {
        // What is none of ours has no text or lacks parts: whoever reads it says that it is not understood.
        let message = Array::from(&event.data());
        let part = |value: JsValue| match value.dyn_into::<Uint8Array>() {
            Ok(bytes) => Some(Attached::Bytes(bytes.to_vec())),
            Err(value) => value.dyn_into::<File>().ok().map(Attached::File),
        };
        Self {
            text: message.get(0).as_string().unwrap_or_default(),
            parts: message.iter().skip(1).filter_map(part).collect(),
        }
    }
}

/// The browser refuses to start a second thread, or the page's address is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no second thread can be started")]
pub struct StartWorkerError;

/// A second thread as the page holds it. It ends when this is dropped.
pub struct DedicatedWorker {
    worker: Worker,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _lost: Closure<dyn FnMut()>,
}

impl DedicatedWorker {
    /// Starts a thread with a script beside the page. `hear` gets its messages; `lost` is called when
    /// it cannot be loaded or fails.
    ///
    /// # Errors
    /// The browser refuses to start it. Why is reported.
    pub fn start(
        script: &str,
        hear: impl Fn(Message) + 'static,
        lost: impl Fn() + 'static,
    ) -> Result<Self, StartWorkerError> {
        let document = web_sys::window().and_then(|window| window.document()).ok_or(StartWorkerError)?;
        let place = "browser::dedicated_worker, starting";
        let base = document.base_uri().or_report(place).flatten().ok_or(StartWorkerError)?;
        let url = Url::new_with_base(script, &base).or_report(place).ok_or(StartWorkerError)?;
        let options = WorkerOptions::new();
        // trunk's loader for the "web" target is a module.
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&url.href(), &options);
        let worker = worker.or_report(place).ok_or(StartWorkerError)?;
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            hear(Message::from_js(&event))
        });
        worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let lost = Closure::<dyn FnMut()>::new(lost);
        worker.set_onerror(Some(lost.as_ref().unchecked_ref()));
        worker.set_onmessageerror(Some(lost.as_ref().unchecked_ref()));
        Ok(Self { worker, _heard: heard, _lost: lost })
    }

    /// Sends a message. `false` when the browser does not take it, which is reported.
    #[must_use]
    pub fn post(&self, message: Message) -> bool {
        let (message, moved) = message.into_js();
        let sent = self.worker.post_message_with_transfer(&message, &moved);
        sent.or_report("browser::dedicated_worker, to the worker").is_some()
    }
}

impl Drop for DedicatedWorker {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.set_onmessageerror(None);
        self.worker.terminate();
    }
}

/// Inside the second thread: calls `hear` with each message from now on. Outside of one it does nothing.
pub fn listen(hear: impl Fn(Message) + 'static) {
    let Some(scope) = scope() else { return };
    let heard =
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| hear(Message::from_js(&event)));
    scope.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // As long as the thread lives.
    heard.forget();
}

/// Inside the second thread: sends a message to the page. Outside of one it does nothing.
pub fn post_to_page(message: Message) {
    if let Some(scope) = scope() {
        let (message, moved) = message.into_js();
        let sent = scope.post_message_with_transfer(&message, &moved);
        sent.or_report("browser::dedicated_worker, to the page");
    }
}

/// The worker's own scope; `None` outside of a worker.
fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}
