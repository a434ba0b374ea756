//! What is shown while cargo compiles a tool for minutes.

use anyhow::{Context, Result, bail};
use std::{
    io::{self, IsTerminal, Read},
    process::{Command, Stdio},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

/// How often a log gets a line.
const EVERY: Duration = Duration::from_secs(20);
/// How many lines of cargo's are kept for the case that it fails.
const KEPT: usize = 40;

/// Runs cargo. In a terminal it draws its own bar; in a log a line from time to time says how far it is.
pub fn run(what: &str, command: impl Into<Command>) -> Result<()> {
    let mut command = command.into();
    let began = Instant::now();
    let mut progress = Progress::default();
    command.stdin(Stdio::null());
    let status = if io::stderr().is_terminal() {
        command.status().context("cannot run cargo")?
    } else {
        // Without a terminal cargo draws no bar unless told to; it is read here and never shown.
        command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "80");
        let mut child = command.stderr(Stdio::piped()).spawn().context("cannot run cargo")?;
        let lines = lines(child.stderr.take().context("cargo has no output")?);
        let mut next = EVERY;
        loop {
            match lines.recv_timeout(next.saturating_sub(began.elapsed())) {
                Ok(line) => progress.read(&line),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {}
            }
            if began.elapsed() >= next {
                eprintln!("   {}", progress.line(what, began.elapsed()));
                next += EVERY;
            }
        }
        child.wait().context("cannot wait for cargo")?
    };
    if !status.success() {
        bail!("{}\ncargo could not compile {what} ({status})", progress.latest.join("\n"));
    }
    eprintln!("   {what}: ready after {}", duration(began.elapsed()));
    Ok(())
}

/// How far cargo is, read from its own bar.
#[derive(Default)]
struct Progress {
    /// Steps that are done, and all of them: a crate takes one or a few.
    steps: Option<(usize, usize)>,
    /// The last lines that were not the bar.
    latest: Vec<String>,
}

impl Progress {
    fn read(&mut self, line: &str) {
        if let Some(steps) = bar(line) {
            self.steps = Some(steps);
        } else if !line.trim().is_empty() {
            if self.latest.len() == KEPT {
                self.latest.remove(0);
            }
            self.latest.push(line.to_owned());
        }
    }

    fn line(&self, what: &str, elapsed: Duration) -> String {
        let elapsed = duration(elapsed);
        match self.steps {
            Some((done, all)) => format!("{what}: step {done} of {all}, {elapsed} so far"),
            None => format!("{what}: downloading its crates, {elapsed} so far"),
        }
    }
}

/// The figures of a line like `    Building [=====>      ] 12/345: serde, syn`.
fn bar(line: &str) -> Option<(usize, usize)> {
    let (_, rest) = line.split_once("Building ")?;
    let figures = rest.split_once("] ")?.1.split(':').next()?;
    let (done, all) = figures.trim().split_once('/')?;
    Some((done.parse().ok()?, all.parse().ok()?))
}

/// The lines of a stream, as they come. A bar is drawn over itself: its lines end with a carriage return.
fn lines(mut stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        // Whoever no longer listens needs no more lines.
        let send = |line: &[u8]| drop(sender.send(String::from_utf8_lossy(line).into_owned()));
        let (mut rest, mut chunk) = (Vec::new(), [0; 4096]);
        while let Ok(read @ 1..) = stream.read(&mut chunk) {
            rest.extend_from_slice(&chunk[..read]);
            while let Some(end) = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')) {
                send(&rest[..end]);
                rest.drain(..=end);
            }
        }
        send(&rest);
    });
    receiver
}

/// 160 s as "2 min 40 s".
fn duration(time: Duration) -> String {
    match (time.as_secs() / 60, time.as_secs() % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_which_tool_how_far_and_how_long() {
        let mut progress = Progress::default();
        let after = |progress: &Progress, seconds| {
            progress.line("trunk 0.21.14 (1 of 2)", Duration::from_secs(seconds))
        };
        progress.read("    Updating crates.io index");
        assert_eq!(after(&progress, 20), "trunk 0.21.14 (1 of 2): downloading its crates, 20 s so far");
        progress.read("    Building [=======>                 ] 123/345: serde, syn(build.rs)");
        progress.read("   Compiling serde v1.0.229");
        assert_eq!(after(&progress, 160), "trunk 0.21.14 (1 of 2): step 123 of 345, 2 min 40 s so far");
    }

    #[test]
    fn what_cargo_says_is_kept_for_a_failure_but_its_bar_is_not() {
        let mut progress = Progress::default();
        for number in 0..100 {
            progress.read(&format!("    Building [=> ] {number}/100"));
            progress.read(&format!("line {number}"));
        }
        assert_eq!(progress.latest.len(), KEPT);
        assert_eq!(progress.latest.last().map(String::as_str), Some("line 99"));
    }

    #[test]
    fn lines_end_with_a_line_feed_or_a_carriage_return() {
        let read: Vec<String> = lines("one\rtwo\n\nthree".as_bytes()).into_iter().collect();
        assert_eq!(read, ["one", "two", "", "three"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_failure_says_what_cargo_said() {
        let mut command = Command::new("sh");
        command.args(["-c", "echo 'error: no such crate' >&2; exit 101"]);
        let why = run("tool 1.2.3 (1 of 1)", command).unwrap_err().to_string();
        assert!(why.contains("error: no such crate") && why.contains("tool 1.2.3"), "{why}");
    }
}
