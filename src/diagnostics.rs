//! What went wrong without stopping anything, for whoever is asked for help: a ring of the last hundred
//! reports, shown in Settings → Data → Diagnostics.
//!
//! It can be called from every room, as a logger can, and for the same reason: passing a parameter
//! through every function that may meet a damaged record would bury what the function is about. Nothing
//! reads the ring to decide anything.
//!
//! No personal content gets in, because a [`Cause`] is only made of literal texts and of errors whose text
//! was looked at. That is why this is not the `log` crate, which takes any text that was put together.

use std::borrow::Cow;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use serde::{Deserialize, Serialize};

/// Kinds of report that are kept; the one seen longest ago makes room for the next.
pub const KEPT: usize = 100;

/// One kind of failure at one place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Diagnostic {
    /// When it was seen last, milliseconds since 1970; 0 where no clock was connected.
    pub at: i64,
    /// Where: the module and what it was doing, such as `storage::drafts, second copy`.
    pub place: Cow<'static, str>,
    /// Text of the error, without personal content.
    pub cause: Cow<'static, str>,
    /// How often it was seen, at most `u32::MAX`.
    pub count: u32,
}

/// The text of an error, without personal content. Implement `From<&YourError>` only where the text of
/// the error never quotes what a person typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cause(Cow<'static, str>);

impl From<&'static str> for Cause {
    fn from(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<&Cause> for Cause {
    fn from(cause: &Cause) -> Self {
        cause.clone()
    }
}

/// Where JSON broke off, and how. What `serde_json` says in words quotes what it read.
impl From<&serde_json::Error> for Cause {
    fn from(error: &serde_json::Error) -> Self {
        let kind = match error.classify() {
            serde_json::error::Category::Io => "could not be written",
            serde_json::error::Category::Syntax => "is no JSON",
            serde_json::error::Category::Data => "does not fit",
            serde_json::error::Category::Eof => "breaks off",
        };
        Self::of(&format_args!("{kind}, line {}, column {}", error.line(), error.column()))
    }
}

/// The file and the line of a panic. Its message is left out: it may quote the text it stumbled over.
impl From<&std::panic::Location<'_>> for Cause {
    fn from(location: &std::panic::Location<'_>) -> Self {
        // The folders further up belong to the machine that built the page.
        let file = location.file();
        let start = file.rmatch_indices('/').nth(1).map_or(0, |(at, _)| at + 1);
        Self::of(&format_args!("{}:{}", &file[start..], location.line()))
    }
}

impl Cause {
    /// The text of an error that never quotes what a person typed: for `From<&YourError>`.
    #[must_use]
    pub fn of(error: &dyn std::fmt::Display) -> Self {
        Self(Cow::Owned(error.to_string()))
    }
}

/// The reports of this thread, the latest last.
#[derive(Default)]
struct Ring {
    reports: Vec<Diagnostic>,
}

impl Ring {
    /// Takes a report in. Whether it is of a kind that was not there.
    fn put(&mut self, report: Diagnostic) -> bool {
        let is_same = |other: &Diagnostic| other.place == report.place && other.cause == report.cause;
        let known = self.reports.iter().position(is_same).map(|at| self.reports.remove(at));
        let count = report.count.saturating_add(known.as_ref().map_or(0, |known| known.count));
        if self.reports.len() >= KEPT {
            self.reports.remove(0);
        }
        self.reports.push(Diagnostic { count, ..report });
        known.is_none()
    }
}

/// How the ring reaches the thread around it.
#[derive(Clone, Copy)]
pub struct Surroundings {
    /// Now, milliseconds since 1970.
    pub now: fn() -> i64,
    /// Called after a report of a kind that was not there. Not for repetitions, so that whatever goes
    /// wrong a thousand times costs no thousand calls.
    pub added: fn(),
}

static RING: Mutex<Ring> = Mutex::new(Ring { reports: Vec::new() });
static SURROUNDINGS: OnceLock<Surroundings> = OnceLock::new();

fn ring() -> MutexGuard<'static, Ring> {
    RING.lock().unwrap_or_else(PoisonError::into_inner)
}

fn added(is_new: bool) {
    if let Some(surroundings) = SURROUNDINGS.get().filter(|_| is_new) {
        (surroundings.added)();
    }
}

/// Connects the ring with the thread around it. Only the first call counts.
pub fn connect(surroundings: Surroundings) {
    SURROUNDINGS.get_or_init(|| surroundings);
}

/// Reports what went wrong. `place` names the module and what it was doing.
pub fn report(place: &'static str, cause: impl Into<Cause>) {
    put(place, cause.into());
}

/// Apart from [`report`], so that its code is there once and not once for each kind of error.
fn put(place: &'static str, cause: Cause) {
    let at = SURROUNDINGS.get().map_or(0, |surroundings| (surroundings.now)());
    let report = Diagnostic { at, place: Cow::Borrowed(place), cause: cause.0, count: 1 };
    let is_new = ring().put(report);
    added(is_new);
}

/// Takes in the reports of another thread, or those kept of an earlier visit.
pub fn take_in(reports: Vec<Diagnostic>) {
    let mut ring = ring();
    let mut is_new = false;
    for report in reports {
        is_new |= ring.put(report);
    }
    drop(ring);
    added(is_new);
}

/// The reports, the latest first.
#[must_use]
pub fn list() -> Vec<Diagnostic> {
    ring().reports.iter().rev().cloned().collect()
}

/// Takes the reports out of the ring, the latest last, to hand them to [`take_in`] elsewhere.
#[must_use]
pub fn take_all() -> Vec<Diagnostic> {
    std::mem::take(&mut ring().reports)
}

/// Results whose error is reported and then does no harm.
pub trait OrReport<T> {
    /// The value; `None` on an error, which is reported under `place`.
    fn or_report(self, place: &'static str) -> Option<T>;
}

impl<T, E> OrReport<T> for Result<T, E>
where
    for<'a> Cause: From<&'a E>,
{
    fn or_report(self, place: &'static str) -> Option<T> {
        self.map_err(|error| report(place, &error)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(at: i64, place: &'static str) -> Diagnostic {
        Diagnostic { at, place: place.into(), cause: "full".into(), count: 1 }
    }

    #[test]
    fn the_same_failure_is_one_report_with_a_count() {
        let mut ring = Ring::default();
        assert!(ring.put(seen(1, "a")));
        assert!(ring.put(seen(2, "b")));
        assert!(!ring.put(seen(3, "a")));
        assert!(ring.put(Diagnostic { cause: "closed".into(), ..seen(4, "a") }));
        let lines: Vec<_> =
            ring.reports.iter().map(|report| (report.at, &*report.place, report.count)).collect();
        assert_eq!(lines, [(2, "b", 1), (3, "a", 2), (4, "a", 1)]);
    }

    #[test]
    fn the_oldest_gives_way_to_the_hundred_and_first() {
        let mut ring = Ring::default();
        for at in 0..=KEPT as i64 {
            ring.put(Diagnostic { place: at.to_string().into(), ..seen(at, "") });
        }
        assert_eq!((ring.reports.len(), ring.reports[0].at), (KEPT, 1));
    }

    /// The one test that touches the ring of this thread: others run beside it.
    #[test]
    fn what_is_reported_is_listed_and_can_be_taken_elsewhere() {
        take_in(vec![Diagnostic { count: 4, ..seen(5, "here") }, seen(7, "there")]);
        report("here", "full");
        let found = list();
        let mine = |place: &str| found.iter().find(|report| report.place == place).map(|report| report.count);
        assert_eq!((mine("here"), mine("there")), (Some(5), Some(1)));
        let whole = Ok::<_, serde_json::Error>(3).or_report("whole");
        let broken = serde_json::from_str::<u32>("\"张三\"").or_report("broken");
        assert_eq!((whole, broken), (Some(3), None));
        let taken = take_all();
        assert!(taken.iter().any(|report| report.place == "broken"));
        assert!(taken.iter().all(|report| report.place != "whole"));
        assert!(list().iter().all(|report| report.place != "broken"));
    }

    #[test]
    fn causes_quote_nothing_that_was_typed() {
        let wrong = serde_json::from_str::<u32>("\"张三\"").unwrap_err();
        assert!(wrong.to_string().contains("张三"));
        assert_eq!(Cause::from(&wrong), Cause::from("does not fit, line 1, column 8"));
        let Cause(text) = Cause::from(std::panic::Location::caller());
        assert!(text.starts_with("src/diagnostics.rs:"), "{text}");
    }
}
