//! A static host like the ones the page is published on: it knows files, a sub-path, and 404.html.

use crate::Outcome;
use std::{
    collections::HashMap,
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::Arc,
    thread,
};

/// How a host labels the files it sends.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Host {
    /// With the media type of each.
    #[default]
    Typed,
    /// As a host that does not know .wasm: with the type of any bytes.
    WithoutWasmType,
}

/// A running server on a free port of this machine. It ends with the process.
pub struct Site {
    /// Scheme, host and port, without a slash at the end.
    pub origin: String,
    /// The path of the page, with a slash at both ends.
    pub base: String,
}

impl Site {
    /// Serves the folder's files, as they are now, below the base path.
    pub fn serve(dist: &Path, base: &str, host: Host) -> Outcome<Self> {
        let mut files = HashMap::new();
        collect(dist, base, host, &mut files)?;
        if let Some(index) = files.get(&format!("{base}index.html")).cloned() {
            // With and without the last slash: hosts differ.
            files.insert(base.trim_end_matches('/').to_owned(), index.clone());
            files.insert(base.to_owned(), index);
        }
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let (files, missing) = (Arc::new(files), format!("{base}404.html"));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (files, missing) = (files.clone(), missing.clone());
                // The browser may close the connection at any time.
                thread::spawn(move || converse(&stream, &files, &missing));
            }
        });
        Ok(Self { origin: format!("http://127.0.0.1:{port}"), base: base.to_owned() })
    }

    /// The address of a path below the base; `""` is the home page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}{}", self.origin, self.base, path.trim_start_matches('/'))
    }
}

struct File {
    mime: &'static str,
    bytes: Vec<u8>,
}

fn collect(dir: &Path, prefix: &str, host: Host, files: &mut HashMap<String, Arc<File>>) -> Outcome {
    for entry in fs::read_dir(dir).map_err(|why| format!("cannot read {}: {why}", dir.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), host, files)?;
        } else {
            files.insert(
                format!("{prefix}{name}"),
                Arc::new(File { mime: mime(&name, host), bytes: fs::read(&path)? }),
            );
        }
    }
    Ok(())
}

/// Answers one request after another until the browser hangs up.
fn converse(stream: &TcpStream, files: &HashMap<String, Arc<File>>, missing: &str) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut lines = BufReader::new(stream).lines();
    while let Some(request) = lines.next() {
        let request = request?;
        // Nothing in the headers changes the answer.
        while lines.next().transpose()?.is_some_and(|header| !header.is_empty()) {}
        answer(stream, &request, files, missing)?;
    }
    Ok(())
}

fn answer(
    mut stream: &TcpStream,
    request: &str,
    files: &HashMap<String, Arc<File>>,
    missing: &str,
) -> io::Result<()> {
    let mut words = request.split(' ');
    let method = words.next().unwrap_or_default();
    let path = words.next().and_then(|url| url.split('?').next()).unwrap_or_default();
    let (status, file) = match files.get(path) {
        Some(file) => ("200 OK", Some(file)),
        // The browser asks for it by itself when it shows a bare file; a 404 would be logged as an error.
        None if path == "/favicon.ico" => ("204 No Content", None),
        None => ("404 Not Found", files.get(missing)),
    };
    let (mime, bytes) = file.map_or(("text/plain", b"".as_slice()), |file| (file.mime, &file.bytes));
    // Kept for ten minutes, as GitHub Pages says.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\nCache-Control: max-age=600\r\n\r\n",
        bytes.len()
    );
    let body = if method == "HEAD" { b"".as_slice() } else { bytes };
    stream.write_all(&[head.as_bytes(), body].concat())
}

fn mime(name: &str, host: Host) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" if host == Host::Typed => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
