//! The page on this machine, rebuilt when a file changes.

use crate::{build, flags, tools};
use anyhow::{Context, Result};
use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    thread,
    time::Duration,
};
use xshell::Shell;

const FIRST_PORT: u16 = 8080;

/// Serves until interrupted.
pub fn run(sh: &Shell, flags: &flags::Serve) -> Result<()> {
    let tools = tools::for_build(sh)?;
    let port = flags.port.map_or_else(free_port, Ok)?;
    let base = flags.base.clone().unwrap_or_default().to_string();
    announce(port, format!("http://127.0.0.1:{port}{base}"));
    build::trunk(sh, &tools, "serve", flags.release)
        .args(["--address", "127.0.0.1", "--port", &port.to_string(), "--public-url", &base])
        .run()?;
    Ok(())
}

/// Says where the page is as soon as something answers there: the first build takes minutes.
fn announce(port: u16, address: String) {
    eprintln!("   building; the page will be at {address}");
    thread::spawn(move || {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            thread::sleep(Duration::from_millis(200));
        }
        println!("\n   Redress is at {address}   (Ctrl+C stops; reload the page after a change)\n");
    });
}

fn free_port() -> Result<u16> {
    (FIRST_PORT..FIRST_PORT + 100)
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .context("no free port from 8080 to 8179; choose one with --port")
}
