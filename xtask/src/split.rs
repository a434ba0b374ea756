//! Views in files of their own, loaded when first shown (src/ui/shell/lazy.rs declares them).
//!
//! trunk runs cargo, wasm-bindgen and wasm-opt; splitting belongs between the first two, and trunk has no
//! hook there. So its post-build hook makes the main module anew from what cargo compiled: it splits the
//! module, runs wasm-bindgen and wasm-opt on the main part, and replaces what trunk made of the whole:
//!
//! ```text
//! redress-<id>.js              imports lazy-<id>/__wasm_split.js
//! redress-<id>_bg.wasm         the main part
//! lazy-<id>/__wasm_split.js    fetches pieces; imports ../redress-<id>.js for the memory they share
//! lazy-<id>/split_*.wasm       the code of a lazy view
//! lazy-<id>/chunk_*.wasm       code that several of them share
//! ```

use crate::import_names;
use crate::project::{on_path, root, target_dir};
use anyhow::{Context, Result, anyhow, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha384};
use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};
use wasm_split_cli_support as splitter;
use xshell::{Shell, cmd};

/// What rustc needs: views are declared lazy, and build.rs has the linker keep what the splitter reads.
pub const RUSTFLAGS: &str = "--cfg split";

/// The script that ties the pieces to the main part.
pub const LINK_SCRIPT: &str = "__wasm_split.js";

/// What wasm-opt makes of the page's parts smaller under brotli: inlining, and keeping what is worked out twice in
/// a local, make a module smaller and its brotli larger. The worker, whose loops are hot, is left with both.
const SMALLER: [&str; 4] = [
    "-Os",
    "--skip-pass=local-cse",
    "--one-caller-inline-max-function-size=1",
    "--always-inline-max-function-size=1",
];

/// What rustc uses and wasm-opt has to be told; index.html says the same of the worker.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Where a module that is not split yet imports its lazy functions from.
const LAZY_MARK: &[u8] = b"__wasm_split_placeholder__";

/// How the link script compiles a piece: only when the host says that the file is wasm.
const STREAMING: &str = "WebAssembly.instantiateStreaming(src, imports)";
/// What it does here: hosts that do not know .wasm send bytes, which are as good.
const ON_ANY_HOST: &str = "instantiatePiece(src, imports)";
const INSTANTIATE_PIECE: &str = r#"async function instantiatePiece(src, imports) {
    const response = await src;
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    if (response.headers.get("Content-Type") === "application/wasm") {
        return WebAssembly.instantiateStreaming(response, imports);
    }
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
"#;

/// Splits the page that trunk is about to publish, served under `base`. A page without lazy views is left as
/// it is.
pub fn split_page(sh: &Shell, staging: &Path, base: &str) -> Result<()> {
    let module = sh.read_binary_file(target_dir().join("wasm32-unknown-unknown/release/redress.wasm"))?;
    if !module.windows(LAZY_MARK.len()).any(|bytes| bytes == LAZY_MARK) {
        return Ok(());
    }
    let index = staging.join("index.html");
    let page = sh.read_file(&index)?;
    let whole =
        main_name(&page).context("index.html names no main script: see pattern_script in Trunk.toml")?;
    // Named by what it is made of, and by what makes it: an old page never meets new pieces, nor the other
    // way round, however long something in between caches them.
    let id = hash(&[&module, &sh.read_binary_file(root().join("Cargo.lock"))?]);
    let parts = Parts { staging, name: format!("redress-{id}"), folder: format!("lazy-{id}") };

    parts.write(sh, &module)?;
    let page = parts.rewrite_page(sh, &page, whole, base)?;
    sh.write_file(&index, page)?;
    for file in main_files(whole) {
        sh.remove_path(staging.join(file))?;
    }
    Ok(())
}

/// The files that a split page has instead of one module.
struct Parts<'a> {
    staging: &'a Path,
    /// Main script and main module begin with it.
    name: String,
    /// Where the pieces lie, below `staging`.
    folder: String,
}

impl Parts<'_> {
    fn write(&self, sh: &Shell, module: &[u8]) -> Result<()> {
        let (staging, name) = (self.staging, &self.name);
        let unbound = target_dir().join("split").join("main.wasm");
        sh.create_dir(unbound.parent().unwrap_or(staging))?;
        sh.create_dir(staging.join(&self.folder))?;
        for piece in self.split(module, &unbound)? {
            let place = staging.join(&self.folder).join(piece.file_name().unwrap_or_default());
            optimise(sh, &piece, &place)?;
            sh.remove_path(piece)?;
        }
        // The pieces find memory, table and stack pointer among the exports of the main part.
        let exports = ["--keep-lld-exports", "--no-demangle"];
        cmd!(sh, "wasm-bindgen --target web --no-typescript {exports...}")
            .args(["--out-name", name, "--out-dir"])
            .args([staging, &unbound])
            .quiet()
            .run()?;
        let [script, main] = main_files(name).map(|file| staging.join(file));
        let (short, names) = import_names::shorten(
            &sh.read_binary_file(&main)?,
            &sh.read_file(&script)?,
            &format!("./{name}_bg.js"),
        )?;
        sh.write_file(&main, short)?;
        sh.write_file(&script, names)?;
        optimise(sh, &main, &main)?;

        let link = staging.join(&self.folder).join(LINK_SCRIPT);
        let script = replace_all(&sh.read_file(&link)?, STREAMING, ON_ANY_HOST)?;
        sh.write_file(&link, script + INSTANTIATE_PIECE)?;
        Ok(())
    }

    /// Writes the main part, which wasm-bindgen has yet to work on, the link script and the pieces, whose
    /// paths it returns.
    fn split(&self, module: &[u8], main: &Path) -> Result<Vec<PathBuf>> {
        let link_name = format!("./{}/{LINK_SCRIPT}", self.folder);
        let main_module = format!("../{}.js", self.name);
        let mut options = splitter::Options::new(module);
        options.output_dir = self.staging;
        options.main_out_path = main;
        options.link_name = &link_name;
        options.main_module = &main_module;
        let split = splitter::transform(options).map_err(|why| anyhow!("cannot split the page: {why:#}"))?;
        Ok(split.split_modules)
    }

    /// The page with the main part in place of the whole module. It also asks for the link script, which the
    /// main script imports, at once.
    fn rewrite_page(&self, sh: &Shell, page: &str, whole: &str, base: &str) -> Result<String> {
        let mut page = page.to_owned();
        for (old, new) in main_files(whole).into_iter().zip(main_files(&self.name)) {
            let digest = |file| anyhow::Ok(integrity(&sh.read_binary_file(self.staging.join(file))?));
            page = replace_all(&page, &digest(&old)?, &digest(&new)?)?;
            page = replace_all(&page, &old, &new)?;
        }
        let hint =
            format!("<link rel=\"modulepreload\" href=\"{base}{}/{LINK_SCRIPT}\"></head>", self.folder);
        replace_all(&page, "</head>", &hint)
    }
}

/// wasm-opt on one part; it also drops the names of functions.
fn optimise(sh: &Shell, from: &Path, to: &Path) -> Result<()> {
    if on_path(&["wasm-opt"]).is_some() {
        cmd!(sh, "wasm-opt {SMALLER...} {FEATURES...} {from} -o {to}").quiet().run()?;
    } else {
        eprintln!("warning: no wasm-opt on PATH, so {} stays as large as it is", to.display());
        if from != to {
            sh.copy_file(from, to)?;
        }
    }
    Ok(())
}

/// Main script and main module of that name.
fn main_files(name: &str) -> [String; 2] {
    [format!("{name}.js"), format!("{name}_bg.wasm")]
}

/// The file name of the main script without `.js`, from where public/boot.js reads it.
fn main_name(page: &str) -> Option<&str> {
    let (address, _) = page.split_once("data-js=\"")?.1.split_once('"')?;
    address.rsplit('/').next()?.strip_suffix(".js")
}

fn hash(contents: &[&[u8]]) -> String {
    let mut hasher = DefaultHasher::new();
    contents.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// What browsers hold a file against, in the form that trunk writes.
pub fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

/// The text must be there, else some tool writes differently than it did.
pub fn replace_all(text: &str, old: &str, new: &str) -> Result<String> {
    ensure!(
        text.contains(old),
        "`{old}` was expected in what the tools write: adapt xtask/src/split.rs and offline.rs"
    );
    Ok(text.replace(old, new))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_main_script_is_found_in_the_page() {
        let page =
            r#"<template data-js="/redress/redress-1a2b.js" data-wasm="/redress/redress-1a2b_bg.wasm">"#;
        assert_eq!(main_name(page), Some("redress-1a2b"));
        assert_eq!(main_name("<p>"), None);
    }

    #[test]
    fn parts_may_use_what_the_worker_may() {
        let index = std::fs::read_to_string(root().join("index.html")).unwrap();
        let params = format!("data-wasm-opt-params=\"{}\"", FEATURES.join(" "));
        assert!(index.contains(&params) && index.contains("data-wasm-opt=\"z\""));
    }

    #[test]
    fn the_page_names_the_main_part_in_place_of_the_whole_module() {
        let sh = Shell::new().unwrap();
        let dir = sh.create_temp_dir().unwrap();
        for (file, text) in [
            ("redress-1.js", "a"),
            ("redress-1_bg.wasm", "b"),
            ("redress-2.js", "c"),
            ("redress-2_bg.wasm", "d"),
        ] {
            sh.write_file(dir.path().join(file), text).unwrap();
        }
        let parts = Parts { staging: dir.path(), name: "redress-2".into(), folder: "lazy-2".into() };
        let page = |name: &str, js: &str, wasm: &str, hint: &str| {
            format!(
                "<head><link href=\"/x/{name}.js\" integrity=\"{}\"><link href=\"/x/{name}_bg.wasm\" \
                 integrity=\"{}\">{hint}</head>",
                integrity(js.as_bytes()),
                integrity(wasm.as_bytes())
            )
        };
        let made = parts.rewrite_page(&sh, &page("redress-1", "a", "b", ""), "redress-1", "/x/").unwrap();
        let hint = "<link rel=\"modulepreload\" href=\"/x/lazy-2/__wasm_split.js\">";
        assert_eq!(made, page("redress-2", "c", "d", hint));
        let why = parts.rewrite_page(&sh, "<head></head>", "redress-1", "/x/").unwrap_err().to_string();
        assert!(why.contains("xtask/src/split.rs"), "{why}");
    }

    #[test]
    fn integrity_is_a_digest_in_base64() {
        // openssl dgst -sha384 -binary </dev/null | base64
        assert_eq!(integrity(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }
}
