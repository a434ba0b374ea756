//! How many bytes a visitor downloads.

use crate::Result;
use std::{fs, path::Path};

/// What the first view may cost, after brotli at its highest level.
pub const FIRST_VIEW_BUDGET: usize = 350_000;

/// Pieces of the first views, in the folder of lazy pieces (src/ui/shell/lazy.rs names them).
const FIRST: [&str; 3] = ["/split_first", "/split_today", "/chunk_"];

/// One file of the built page.
pub struct File {
    pub name: String,
    pub raw: usize,
    pub brotli: usize,
    /// index.html names it, or it is code of the first screen or of Today, or code that views share:
    /// at most this is loaded before something can be done. The rest is loaded when needed.
    pub first_view: bool,
}

/// Every file of a built page, the largest first. 404.html is left out: it is index.html again.
pub fn measure(dist: &Path) -> Result<Vec<File>> {
    let mut files = Vec::new();
    collect(dist, dist, &mut files).map_err(|why| format!("cannot read {}: {why}", dist.display()))?;
    let index = fs::read_to_string(dist.join("index.html")).map_err(|why| format!("no index.html: {why}"))?;
    let mut files: Vec<File> = files
        .into_iter()
        .filter(|(name, _)| name != "404.html")
        .map(|(name, bytes)| File {
            first_view: name == "index.html"
                || index.contains(&name)
                || FIRST.iter().any(|part| name.contains(part)),
            raw: bytes.len(),
            brotli: brotli_size(&bytes),
            name,
        })
        .collect();
    files.sort_by_key(|file| std::cmp::Reverse(file.brotli));
    Ok(files)
}

/// Brotli bytes of the first view.
pub fn first_view(files: &[File]) -> usize {
    files.iter().filter(|file| file.first_view).map(|file| file.brotli).sum()
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
    fn the_first_view_is_what_the_index_names() {
        let file = |name: &str, first_view| File { name: name.to_owned(), raw: 10, brotli: 4, first_view };
        let files = [file("index.html", true), file("worker.js", false)];
        assert_eq!(first_view(&files), 4);
        assert!(table(&files).contains("| **everything** | **20** | **8** | |"));
    }
}
