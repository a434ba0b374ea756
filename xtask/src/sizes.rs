//! How many bytes a visitor downloads.

use crate::split::LINK_SCRIPT;
use anyhow::{Context, Result};
use std::{fs, path::Path};

/// What the first view may cost, after brotli at its highest level.
pub const FIRST_VIEW_BUDGET: usize = 350_000;

/// The pieces that a first view loads: of the first screen on a first visit, of Today on any other. Both are in
/// the main part now (src/ui/shell/lazy.rs); a baseline may still have them.
const FIRST: [&str; 2] = ["first", "today"];

/// One file of the built page.
pub struct File {
    pub name: String,
    pub raw: usize,
    pub brotli: usize,
    /// index.html names it, or it is code of the first screen or of Today: at most this is loaded before
    /// something can be done. The rest is loaded when needed.
    pub first_view: bool,
}

/// Every file of a built page, the largest first. 404.html is left out: it is index.html again.
pub fn measure(dist: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    collect(dist, dist, &mut files).with_context(|| format!("cannot read {}", dist.display()))?;
    let index = fs::read_to_string(dist.join("index.html")).context("no index.html")?;
    let index = without_late(&index);
    let link = files.iter().find(|(name, _)| name.ends_with(LINK_SCRIPT));
    let pieces = link.map(|(_, script)| first_pieces(&String::from_utf8_lossy(script))).unwrap_or_default();
    let mut files: Vec<File> = files
        .into_iter()
        .filter(|(name, _)| name != "404.html")
        .map(|(name, bytes)| File {
            first_view: name == "index.html"
                || index.contains(&name)
                || pieces.iter().any(|piece| name.ends_with(piece)),
            raw: bytes.len(),
            brotli: brotli_size(&bytes),
            name,
        })
        .collect();
    files.sort_by_key(|file| std::cmp::Reverse(file.brotli));
    Ok(files)
}

/// The page without the style sheets that it takes over once the app has started.
fn without_late(index: &str) -> String {
    let Some((before, rest)) = index.split_once("<template id=\"late\">") else { return index.to_owned() };
    format!("{before}{}", rest.split_once("</template>").map_or("", |(_, after)| after))
}

/// The file names of the pieces that first views load. The link script says above each shared piece which
/// views need it.
fn first_pieces(script: &str) -> Vec<String> {
    let mut pieces: Vec<String> = FIRST.iter().map(|view| format!("/split_{view}.wasm")).collect();
    for block in script.split("/* ").skip(1) {
        let Some((views, rest)) = block.split_once(" */") else { continue };
        let needed = views.split(", ").any(|view| FIRST.contains(&view));
        let file =
            rest.split_once("URL(\"./").and_then(|(_, rest)| rest.split_once('"')).map(|(file, _)| file);
        pieces.extend(file.filter(|_| needed).map(|file| format!("/{file}")));
    }
    pieces
}

/// Brotli bytes of the first view.
pub fn first_view(files: &[File]) -> usize {
    files.iter().filter(|file| file.first_view).map(|file| file.brotli).sum()
}

/// Brotli bytes of all files.
pub fn everything(files: &[File]) -> usize {
    files.iter().map(|file| file.brotli).sum()
}

/// A Markdown table of the files and their sums.
pub fn table(files: &[File]) -> String {
    let mut text = String::from("| file | raw | brotli 11 | first view |\n|---|--:|--:|:-:|\n");
    for File { name, raw, brotli, first_view } in files {
        let mark = if *first_view { "yes" } else { "" };
        text += &format!("| {name} | {} | {} | {mark} |\n", grouped(*raw), grouped(*brotli));
    }
    let sum = |only_first: bool, size: fn(&File) -> usize| -> String {
        grouped(files.iter().filter(|file| file.first_view || !only_first).map(size).sum())
    };
    for (title, only_first) in [("first view", true), ("everything", false)] {
        text += &format!(
            "| **{title}** | **{}** | **{}** | |\n",
            sum(only_first, |file| file.raw),
            sum(only_first, |file| file.brotli)
        );
    }
    text
}

/// 1234567 as 1,234,567.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn collect(root: &Path, dir: &Path, into: &mut Vec<(String, Vec<u8>)>) -> std::io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, into)?;
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            into.push((name, fs::read(&path)?));
        }
    }
    Ok(())
}

fn brotli_size(bytes: &[u8]) -> usize {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut packed = Vec::new();
    let mut input = bytes;
    // Writing to memory cannot fail; if it ever did, the raw size errs on the safe side.
    brotli::BrotliCompress(&mut input, &mut packed, &params).unwrap_or(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn shared_pieces_count_for_the_views_that_need_them() {
        let chunk = |views: &str, n: u8| {
            format!("/* {views} */\nmakeLoad(fetch(new URL(\"./chunk_{n}.wasm\", x)))\n")
        };
        let script = chunk("office, work", 1) + &chunk("office, today", 2);
        assert_eq!(first_pieces(&script), ["/split_first.wasm", "/split_today.wasm", "/chunk_2.wasm"]);
    }

    #[test]
    fn late_sheets_are_not_of_the_first_view() {
        let page = "a.css<template id=\"late\">b.css</template><template>c.css</template>";
        assert_eq!(without_late(page), "a.css<template>c.css</template>");
        assert_eq!(without_late("a.css"), "a.css");
    }

    #[test]
    fn the_first_view_is_what_the_index_names() {
        let file = |name: &str, first_view| File { name: name.to_owned(), raw: 10, brotli: 4, first_view };
        let files = [file("index.html", true), file("worker.js", false)];
        assert_eq!(first_view(&files), 4);
        assert!(table(&files).contains("| **everything** | **20** | **8** | |"));
    }
}
