//! The driver's process, and the browsers it starts.

use crate::{Outcome, settings::Settings};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
};
use tempfile::TempDir;

/// A running chromedriver; it ends when this value is dropped.
pub struct Driver {
    process: Child,
    /// Where it listens.
    pub address: String,
}

impl Driver {
    /// Starts the driver on a port it chooses itself.
    pub fn start(settings: &Settings) -> Outcome<Self> {
        let mut process = Command::new(&settings.chromedriver)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|why| format!("cannot start {}: {why}", settings.chromedriver.display()))?;
        let mut lines = BufReader::new(process.stdout.take().ok_or("chromedriver has no output")?).lines();
        let port = loop {
            let line = lines.next().ok_or("chromedriver ended before it said its port")??;
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                break port.trim_end_matches('.').parse::<u16>()?;
            }
        };
        // Keep reading, or the driver would block on a full pipe.
        thread::spawn(move || lines.for_each(drop));
        Ok(Self { process, address: format!("http://127.0.0.1:{port}") })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A browser's folder of stored data, removed with the last value that names it.
pub struct Profile(TempDir);

impl Profile {
    /// An empty one.
    pub fn new() -> Outcome<Self> {
        Ok(Self(TempDir::with_prefix("redress-profile-")?))
    }

    /// Its path; tests look there for traces.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Kills every process of the browser that uses this profile, as a power cut would.
    pub fn kill_browser(&self) -> Outcome {
        let mark = format!("--user-data-dir={}", self.path().display());
        let mut killed = 0;
        for (id, command) in processes()? {
            if command.contains(&mark) {
                kill(id)?;
                killed += 1;
            }
        }
        if killed == 0 { Err("no browser uses this profile".into()) } else { Ok(()) }
    }
}

/// Every process with its command line.
fn processes() -> Outcome<Vec<(i32, String)>> {
    if cfg!(target_os = "linux") {
        let ids =
            fs::read_dir("/proc")?.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok());
        let command = |id: i32| fs::read_to_string(format!("/proc/{id}/cmdline")).ok();
        return Ok(ids.filter_map(|id| Some((id, command(id)?.replace('\0', " ")))).collect());
    }
    let listed = Command::new("ps").args(["-axww", "-o", "pid=,command="]).output()?;
    let lines = String::from_utf8_lossy(&listed.stdout).into_owned();
    Ok(lines
        .lines()
        .filter_map(|line| line.trim().split_once(' '))
        .filter_map(|(id, command)| Some((id.parse().ok()?, command.to_owned())))
        .collect())
}

#[cfg(unix)]
fn kill(id: i32) -> Outcome {
    use rustix::process::{Pid, Signal, kill_process};
    let id = Pid::from_raw(id).ok_or("not a process id")?;
    match kill_process(id, Signal::KILL) {
        // Children end by themselves when their parent is gone.
        Ok(()) | Err(rustix::io::Errno::SRCH) => Ok(()),
        Err(why) => Err(why.into()),
    }
}

#[cfg(not(unix))]
fn kill(id: i32) -> Outcome {
    Command::new("taskkill").args(["/F", "/T", "/PID", &id.to_string()]).output()?;
    Ok(())
}
