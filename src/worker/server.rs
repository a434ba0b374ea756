//! The second thread's side: does one job after the other.

use std::io::{Read, Seek, SeekFrom};

use chrono::DateTime;

use super::jobs;
use super::protocol::{
    DemoOptions, Done, Job, Progress, Request, Response, WorkerError, WorkerEvent, pack_batch, pack_stored,
    unpack_cases,
};
use crate::browser::decode::BrowserDecoder;
use crate::browser::dedicated_worker::{self, Attached, Message};
use crate::browser::file_source::FileSource;
use crate::browser::time;
use crate::browser::zone::RegisterZone;
use crate::demo;
use crate::diagnostics::{self, OrReport, Surroundings};
use crate::domain::Context;
use crate::encode;
use crate::exchange::csv::inspect;
use crate::exchange::csv::{Decoder, Encoding, FileForm, ImportOptions, Mapping};
use crate::exchange::json::{Header, Writer};
use crate::exchange::segment;
use crate::exchange::stored::StoredEntry;
use crate::facts::Rules;

/// Bytes of JSON in one piece.
const PIECE: usize = 4 * 1024 * 1024;

/// Does what the page asks, one job after the other, until the page ends the thread.
pub fn serve() {
    diagnostics::connect(Surroundings { now: || time::now().timestamp_millis(), added: || {} });
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let Some(location) = info.location() {
            diagnostics::report("panic in the worker", location);
            hand_on_reports();
        }
    }));
    dedicated_worker::listen(answer);
    say(0, WorkerEvent::Ready, Vec::new());
}

fn say(id: u32, event: WorkerEvent, parts: Vec<Vec<u8>>) {
    let parts = parts.into_iter().map(Attached::Bytes).collect();
    match encode::json_text("an answer", &Response { id, event }) {
        Ok(text) => dedicated_worker::post_to_page(Message { text, parts }),
        Err(error) => {
            diagnostics::report("worker::server, answering", &error);
            // The page would wait for ever. What says so holds numbers and a word, and can be written.
            if let Ok(text) =
                encode::json_text("an answer", &Response { id, event: WorkerEvent::Failed(error.into()) })
            {
                dedicated_worker::post_to_page(Message { text, parts: Vec::new() });
            }
        }
    }
}

/// Lets the page know what went wrong here without stopping anything.
fn hand_on_reports() {
    let reports = diagnostics::take_all();
    if !reports.is_empty() {
        say(0, WorkerEvent::Reported(reports), Vec::new());
    }
}

fn answer(message: Message) {
    let question = serde_json::from_str(&message.text).or_report("worker::server, asked");
    let Some(Request { id, own, zone, now, job }) = question else {
        hand_on_reports();
        // Without its id the question cannot be answered; the page hears it as the answer to all.
        return say(0, WorkerEvent::Failed(WorkerError::Misunderstood), Vec::new());
    };
    let (rules, zone) = (Rules::new(own), RegisterZone::new(zone.as_ref()));
    let now = DateTime::from_timestamp_millis(now).unwrap_or_default();
    let context = Context { rules: &rules, zone: &zone, now };
    let result = run(context, job, message.parts, &mut |done, total| {
        say(id, WorkerEvent::Progress(Progress { done, total }), Vec::new());
    });
    hand_on_reports();
    match result {
        Ok((done, parts)) => say(id, WorkerEvent::Done(Box::new(done)), parts),
        Err(trouble) => say(id, WorkerEvent::Failed(trouble), Vec::new()),
    }
}

type Outcome = Result<(Done, Vec<Vec<u8>>), WorkerError>;
type Report<'a> = &'a mut dyn FnMut(u64, u64);

fn run(context: Context<'_>, job: Job, parts: Vec<Attached>, report: Report<'_>) -> Outcome {
    let mut parts = Parts(parts.into_iter());
    match job {
        Job::Inspect => inspected(parts.file()?, report),
        Job::Import { form, mapping, options } => {
            let (file, known) = (parts.file()?, parts.bytes()?);
            imported(context, file, &known, form, &mapping, &options, report)
        }
        Job::Demo(options) => sampled(context, options),
        Job::ReadJson { first_segment } => {
            let (file, entries, cases) = (parts.file()?, parts.bytes()?, parts.bytes()?);
            read(context, file, &entries, &cases, first_segment, report)
        }
        Job::WriteJson { header, segments } => write(&header, segments, parts, report),
    }
}

/// What came beside a message, in order.
struct Parts(std::vec::IntoIter<Attached>);

impl Parts {
    fn file(&mut self) -> Result<FileSource, WorkerError> {
        match self.0.next() {
            Some(Attached::File(file)) => FileSource::new(file).map_err(|_| WorkerError::File),
            _ => Err(WorkerError::Misunderstood),
        }
    }

    fn bytes(&mut self) -> Result<Vec<u8>, WorkerError> {
        match self.0.next() {
            Some(Attached::Bytes(bytes)) => Ok(bytes),
            _ => Err(WorkerError::Misunderstood),
        }
    }
}

fn decoder(encoding: Encoding) -> Box<dyn Decoder> {
    Box::new(BrowserDecoder::new(encoding.label()))
}

impl Decoder for BrowserDecoder {
    fn decode(&mut self, bytes: &[u8], last: bool, out: &mut String) {
        BrowserDecoder::decode(self, bytes, last, out);
    }
}

fn inspected(mut file: FileSource, report: Report<'_>) -> Outcome {
    let total = file.len();
    let found = inspect::inspect(&mut file, &decoder, &mut |done| report(done, total))?;
    Ok((Done::Inspected(found), Vec::new()))
}

fn imported(
    context: Context<'_>,
    mut file: FileSource,
    known: &[u8],
    form: FileForm,
    mapping: &Mapping,
    options: &ImportOptions,
    report: Report<'_>,
) -> Outcome {
    let total = file.len();
    let known = unpack_cases(known);
    let mut progress = |done| report(done, total);
    let imported =
        inspect::import(context, &mut file, form, mapping, options, &known, &decoder, &mut progress)?;
    // What follows is storing, and cannot be called off.
    report(total, total);
    let (sum, parts) = pack_batch(imported.batch);
    Ok((Done::Imported { sum, report: imported.report, latest: imported.latest }, parts))
}

fn sampled(context: Context<'_>, options: DemoOptions) -> Outcome {
    let DemoOptions { side, country, count, chinese, seed, prefix, issuer, first_segment } = options;
    let options =
        demo::GeneratorOptions { side, country, count, chinese, seed, prefix, issuer, first_segment };
    let staff = demo::staff(&options);
    let (sum, parts) = pack_batch(demo::generate(context, &options)?);
    Ok((Done::Demo { sum, staff }, parts))
}

fn read(
    context: Context<'_>,
    mut file: FileSource,
    entries: &[u8],
    cases: &[u8],
    first_segment: u32,
    report: Report<'_>,
) -> Outcome {
    let total = file.len();
    let mut bytes = Vec::with_capacity(usize::try_from(total).unwrap_or(0));
    file.seek(SeekFrom::Start(0))
        .and_then(|_| file.read_to_end(&mut bytes))
        .map_err(|_| WorkerError::File)?;
    report(total / 4, total);
    let read = jobs::read_json(context, bytes, entries, cases, first_segment, &mut |quarters| {
        report(total / 4 * quarters, total);
    })?;
    let (sum, mut parts) = pack_batch(read.batch);
    parts.push(pack_stored(&read.merged)?);
    Ok((Done::Read { sum, found: Box::new(read.found) }, parts))
}

fn write(header: &Header, segments: usize, parts: Parts, report: Report<'_>) -> Outcome {
    let total = parts.0.len() as u64;
    let mut writer = Writer::default();
    let mut piece = writer.head(header)?;
    let mut pieces = Vec::new();
    for (at, part) in parts.0.enumerate() {
        let Attached::Bytes(bytes) = part else { return Err(WorkerError::Misunderstood) };
        let entries = if at < segments {
            segment::read(&bytes).map_err(|_| WorkerError::Damaged)?
        } else {
            vec![StoredEntry::from_bytes(&bytes).map_err(|_| WorkerError::Damaged)?]
        };
        writer.entries(&entries, &mut piece)?;
        if piece.len() >= PIECE {
            pieces.push(std::mem::take(&mut piece).into_bytes());
            report(at as u64 + 1, total);
        }
    }
    piece.push_str(writer.tail());
    pieces.push(piece.into_bytes());
    Ok((Done::Written, pieces))
}
