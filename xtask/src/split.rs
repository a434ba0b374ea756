//! Views in files of their own, loaded when first shown (src/ui/shell/lazy.rs declares them).
//!
//! trunk knows cargo, wasm-bindgen and wasm-opt, but no splitting, which belongs between the first two.
//! So on a release build the `wasm-bindgen` that trunk finds on PATH is this program under that name: it
//! splits the module, hands the main part to the real one and keeps the pieces. trunk's post-build hook
//! then adds them to the page:
//!
//! ```text
//! redress-<hash>.js            imports the next one
//! lazy-<id>/__wasm_split.js    fetches pieces; imports ../redress-<hash>.js for the memory they share
//! lazy-<id>/split_*.wasm       the code of a lazy view
//! lazy-<id>/chunk_*.wasm       code that several of them share
//! ```

use crate::{Result, shell, tools::Packer};
use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
    process::Command,
};

/// What rustc needs: views are declared lazy, and build.rs has the linker keep what the splitter reads.
pub const RUSTFLAGS: &str = "--cfg split";

/// How wasm-opt treats a piece; the same as data-wasm-opt and data-wasm-opt-params in index.html.
const OPTIMISE: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

const STAND_IN: &str = "wasm-bindgen";
/// Where a module that is not split yet imports its lazy functions from.
const LAZY_MARK: &[u8] = b"__wasm_split_placeholder__";
/// The script of wasm-split-cli that ties the pieces to the main part.
const LINK: &str = "__wasm_split.js";

/// How that script makes code of a file it fetched: only when the host says what the file is.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// What it does here: hosts that do not know .wasm send bytes, which are as good.
const ANY_HOST: &str = "instantiatePiece(src, imports)";
const ON_ANY_HOST: &str = r#"async function instantiatePiece(src, imports) {
    const response = await src;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    if (response.headers.get("Content-Type") === "application/wasm") {
        return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
"#;

// Told to the stand-in and to the hook, which trunk starts, by environment variables.
const BINDGEN: &str = "REDRESS_WASM_BINDGEN";
const SPLITTER: &str = "REDRESS_WASM_SPLIT";
const OPTIMISER: &str = "REDRESS_WASM_OPT";
const PIECES: &str = "REDRESS_PIECES";

/// Lets this trunk split the page. The compiler's part is [`RUSTFLAGS`].
pub fn prepare(trunk: &mut Command, packer: &Packer) -> Result {
    let home = shell::target_dir().join("split");
    let (bin, pieces) = (home.join("bin"), home.join("pieces"));
    empty(&bin)?;
    empty(&pieces)?;
    let stand_in = bin.join(format!("{STAND_IN}{}", env::consts::EXE_SUFFIX));
    io(&stand_in, env::current_exe().and_then(|xtask| fs::copy(xtask, &stand_in)))?;
    let mut path = vec![bin];
    path.extend(env::split_paths(&packer.path));
    let path = env::join_paths(path).map_err(|why| format!("cannot extend PATH: {why}"))?;
    trunk
        .env("PATH", path)
        .env(BINDGEN, &packer.wasm_bindgen)
        .env(SPLITTER, &packer.wasm_split)
        .env(OPTIMISER, packer.wasm_opt.as_deref().unwrap_or(Path::new("")))
        .env(PIECES, pieces);
    Ok(())
}

/// Whether this program runs under the name of wasm-bindgen.
pub fn stands_in() -> bool {
    env::current_exe().is_ok_and(|program| program.file_stem() == Some(OsStr::new(STAND_IN)))
}

/// What it then does: splits a module that has lazy views; leaves any other call to the real wasm-bindgen.
pub fn bindgen(args: &[OsString]) -> Result {
    let mut real = Command::new(told(BINDGEN)?);
    let Some(job) = Job::read(args) else { return quietly(real.args(args)) };
    if !job.has_lazy_views()? {
        return quietly(real.args(args));
    }
    let pieces = PathBuf::from(told(PIECES)?);
    empty(&pieces)?;
    let mut splitter = Command::new(told(SPLITTER)?);
    quietly(splitter.arg(job.module).arg(&pieces).args(["--out-name", job.name]))?;

    // The pieces find memory, table and stack pointer among the exports of the main part.
    let main = pieces.join(format!("{}.wasm", job.name));
    let args = args.iter().map(|arg| if Path::new(arg) == job.module { main.as_os_str() } else { arg });
    quietly(real.args(args).args(["--keep-lld-exports", "--no-demangle"]))?;
    io(&main, fs::remove_file(&main))?;

    optimise(&pieces)?;
    let link = pieces.join(LINK);
    rewrite(&link, None, STREAMING, ANY_HOST)?;
    // It imports the main script, which trunk names by the whole module: it is another one when that is,
    // even where the pieces are the same.
    let script = io(&link, fs::read_to_string(&link))?;
    let script = format!("{script}{ON_ANY_HOST}// Of the module {}\n", hash(&[job.module])?);
    io(&link, fs::write(&link, script))?;
    // The import only. The object of imports keeps the old name as its key: the module asks for that.
    let (old, new) = (format!("from \"./{LINK}\""), format!("from \"./{}/{LINK}\"", folder(&pieces)?));
    rewrite(&job.out_dir.join(format!("{}.js", job.name)), None, &old, &new)
}

/// Adds the pieces to the page that trunk is about to publish; nothing when it was not split.
pub fn deliver(staging: &Path, base: &str) -> Result {
    let Some(pieces) = env::var_os(PIECES).map(PathBuf::from) else { return Ok(()) };
    if !pieces.join(LINK).is_file() {
        return Ok(());
    }
    let folder = folder(&pieces)?;
    let into = staging.join(&folder);
    empty(&into)?;
    for file in files(&pieces)? {
        io(&file, fs::copy(&file, into.join(file.file_name().unwrap_or_default())))?;
    }
    let index = staging.join("index.html");
    let page = io(&index, fs::read_to_string(&index))?;
    let glue =
        glue(&page).ok_or("index.html does not name the main script: see pattern_script in Trunk.toml")?;
    let plain = glue.rsplit_once('-').map_or(glue, |(name, _hash)| name);
    rewrite(&into.join(LINK), None, &format!("from \"./{plain}.js\""), &format!("from \"../{glue}\""))?;
    // The main script imports it: it is wanted at once.
    let hint = format!("<link rel=\"modulepreload\" href=\"{base}{folder}/{LINK}\"></head>");
    rewrite(&index, Some(page), "</head>", &hint)
}

/// What trunk asks of wasm-bindgen.
struct Job<'a> {
    module: &'a Path,
    out_dir: &'a Path,
    name: &'a str,
}

impl<'a> Job<'a> {
    fn read(args: &'a [OsString]) -> Option<Self> {
        let text = || args.iter().filter_map(|arg| arg.to_str());
        Some(Self {
            module: text().map(Path::new).find(|arg| arg.extension() == Some(OsStr::new("wasm")))?,
            out_dir: text().find_map(|arg| arg.strip_prefix("--out-dir=")).map(Path::new)?,
            name: text().find_map(|arg| arg.strip_prefix("--out-name="))?,
        })
    }

    fn has_lazy_views(&self) -> Result<bool> {
        let module = io(self.module, fs::read(self.module))?;
        Ok(module.windows(LAZY_MARK.len()).any(|bytes| bytes == LAZY_MARK))
    }
}

/// wasm-opt over every piece, in place; it also drops the names of functions.
fn optimise(pieces: &Path) -> Result {
    let wasm_opt = told(OPTIMISER)?;
    if wasm_opt.is_empty() {
        eprintln!("warning: no wasm-opt on PATH, so the pieces stay as large as they are");
        return Ok(());
    }
    for piece in files(pieces)?.iter().filter(|file| file.extension() == Some(OsStr::new("wasm"))) {
        quietly(Command::new(&wasm_opt).args(OPTIMISE).arg(piece).arg("-o").arg(piece))?;
    }
    Ok(())
}

/// Where the page keeps the pieces. Named by what they are: an old page never meets new pieces, nor the
/// other way round, however long something in between caches them.
fn folder(pieces: &Path) -> Result<String> {
    Ok(format!("lazy-{}", hash(&files(pieces)?)?))
}

/// Names and contents of files as a number.
fn hash(files: &[impl AsRef<Path>]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    for file in files.iter().map(AsRef::as_ref) {
        file.file_name().hash(&mut hasher);
        io(file, fs::read(file))?.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// The file name of the main script, as public/boot.js reads it.
fn glue(page: &str) -> Option<&str> {
    let (address, _) = page.split_once("data-js=\"")?.1.split_once('"')?;
    address.rsplit('/').next()
}

/// What [`prepare`] said.
fn told(name: &str) -> Result<OsString> {
    env::var_os(name).ok_or_else(|| format!("{name} is not set; use `cargo xtask build`"))
}

/// The files of a folder, always in the same order.
fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    let entries = io(dir, fs::read_dir(dir).and_then(Iterator::collect::<io::Result<Vec<_>>>))?;
    let mut files: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
    files.sort();
    Ok(files)
}

/// An empty folder, whatever was there.
fn empty(dir: &Path) -> Result {
    if dir.exists() {
        io(dir, fs::remove_dir_all(dir))?;
    }
    io(dir, fs::create_dir_all(dir))
}

/// Puts other text into a file; it must be there, else some tool writes differently than it did.
fn rewrite(file: &Path, text: Option<String>, old: &str, new: &str) -> Result {
    let text = text.map_or_else(|| io(file, fs::read_to_string(file)), Ok)?;
    if !text.contains(old) {
        return Err(format!("{} does not say `{old}`: xtask/src/split.rs must be adapted", file.display()));
    }
    io(file, fs::write(file, text.replace(old, new)))
}

/// Runs a program without announcing it: trunk reads what wasm-bindgen prints.
fn quietly(command: &mut Command) -> Result {
    let program = PathBuf::from(command.get_program());
    let status = io(&program, command.status())?;
    if status.success() { Ok(()) } else { Err(format!("{} failed ({status})", program.display())) }
}

fn io<T>(path: &Path, outcome: io::Result<T>) -> Result<T> {
    outcome.map_err(|why| format!("{}: {why}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_trunk_asks_is_understood() {
        let words =
            ["--target=web", "--out-dir=/t/out", "--out-name=redress", "/t/redress.wasm", "--no-typescript"];
        let args = words.map(OsString::from);
        let job = Job::read(&args).unwrap();
        assert_eq!((job.name, job.out_dir), ("redress", Path::new("/t/out")));
        assert_eq!(job.module, Path::new("/t/redress.wasm"));
        assert!(Job::read(&["--version".into()]).is_none());
    }

    #[test]
    fn the_main_script_is_found_in_the_page() {
        let page =
            r#"<template data-js="/redress/redress-1a2b.js" data-wasm="/redress/redress-1a2b_bg.wasm">"#;
        assert_eq!(glue(page), Some("redress-1a2b.js"));
        assert_eq!(glue("<p>"), None);
    }

    #[test]
    fn pieces_are_optimised_like_the_main_part() {
        let index = fs::read_to_string(shell::root().join("index.html")).unwrap();
        let params = format!("data-wasm-opt-params=\"{}\"", OPTIMISE[1..].join(" "));
        assert!(index.contains(&params) && index.contains("data-wasm-opt=\"z\""));
    }
}
