//! A static host like the ones the page is published on: it knows files, a sub-path, and 404.html.

use crate::Outcome;
use std::{
    collections::HashMap,
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
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
    host: Host,
    served: Arc<Served>,
}

impl Site {
    /// Serves the folder's files, as they are now, below the base path.
    pub fn serve(dist: &Path, base: &str, host: Host) -> Outcome<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let origin = format!("http://127.0.0.1:{}", listener.local_addr()?.port());
        let site = Self { origin, base: base.to_owned(), host, served: Arc::default() };
        site.publish(dist, base)?;
        let served = site.served.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let served = served.clone();
                // The browser may close the connection at any time.
                thread::spawn(move || converse(&stream, &served));
            }
        });
        Ok(site)
    }

    /// Serves the folder's files, as they are now, below a base path from now on, in place of what was there.
    /// Other base paths stay as they are: they are other sites of the same origin.
    pub fn publish(&self, dist: &Path, base: &str) -> Outcome {
        let mut files = HashMap::new();
        collect(dist, base, self.host, &mut files)?;
        if let Some(index) = files.get(&format!("{base}index.html")).cloned() {
            // With and without the last slash: hosts differ.
            files.insert(base.trim_end_matches('/').to_owned(), index.clone());
            files.insert(base.to_owned(), index);
        }
        let mut sites = self.served.sites.write().unwrap_or_else(PoisonError::into_inner);
        sites.insert(base.to_owned(), files);
        Ok(())
    }

    /// Takes the site off the network: whoever asks gets no answer. Or back on.
    pub fn switch(&self, on: bool) {
        self.served.is_off.store(!on, Ordering::SeqCst);
    }

    /// The address of a path below the base; `""` is the home page.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}{}", self.origin, self.base, path.trim_start_matches('/'))
    }
}

/// What a server answers with.
#[derive(Default)]
struct Served {
    /// By base path, the files by their whole path.
    sites: RwLock<HashMap<String, HashMap<String, Arc<File>>>>,
    is_off: AtomicBool,
}

impl Served {
    fn file(&self, path: &str) -> Option<Arc<File>> {
        let sites = self.sites.read().unwrap_or_else(PoisonError::into_inner);
        sites.values().find_map(|files| files.get(path)).cloned()
    }

    /// What is answered to a path that is no file: 404.html of the site the path is of.
    fn missing(&self, path: &str) -> Option<Arc<File>> {
        let sites = self.sites.read().unwrap_or_else(PoisonError::into_inner);
        let below = sites.iter().filter(|(base, _)| path.starts_with(base.as_str()));
        let (base, files) = below.max_by_key(|(base, _)| base.len())?;
        files.get(&format!("{base}404.html")).cloned()
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
fn converse(stream: &TcpStream, served: &Served) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut lines = BufReader::new(stream).lines();
    while let Some(request) = lines.next() {
        let request = request?;
        // Nothing in the headers changes the answer.
        while lines.next().transpose()?.is_some_and(|header| !header.is_empty()) {}
        if served.is_off.load(Ordering::SeqCst) {
            return Ok(());
        }
        answer(stream, &request, served)?;
    }
    Ok(())
}

fn answer(mut stream: &TcpStream, request: &str, served: &Served) -> io::Result<()> {
    let mut words = request.split(' ');
    let method = words.next().unwrap_or_default();
    let path = words.next().and_then(|url| url.split('?').next()).unwrap_or_default();
    let (status, file) = match served.file(path) {
        Some(file) => ("200 OK", Some(file)),
        // The browser asks for it by itself when it shows a bare file; a 404 would be logged as an error.
        None if path == "/favicon.ico" => ("204 No Content", None),
        None => ("404 Not Found", served.missing(path)),
    };
    let (mime, bytes) = file.as_ref().map_or(("text/plain", b"".as_slice()), |file| (file.mime, &file.bytes));
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
