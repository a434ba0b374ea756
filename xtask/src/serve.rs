//! The page on this machine, rebuilt when a file changes.

use crate::{Args, Result, build::trunk, shell, tools};
use std::{
    net::{Ipv4Addr, TcpListener, TcpStream},
    thread,
    time::Duration,
};

const FIRST_PORT: u16 = 8080;

/// Serves until interrupted.
pub fn run(args: &Args) -> Result {
    let packer = tools::packer()?;
    let port = match args.port {
        Some(port) => port,
        None => free_port()?,
    };
    let mut trunk = trunk(&packer, "serve", args.release)?;
    trunk.args(["--address", "127.0.0.1", "--port", &port.to_string(), "--public-url", args.base()]);
    announce(port, format!("http://127.0.0.1:{port}{}", args.base()));
    shell::run(&mut trunk)
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
        .ok_or_else(|| "no free port from 8080 to 8179; choose one with --port".to_owned())
}
