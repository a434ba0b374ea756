//! The sources of the crate, for tests that read them.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::path::Path;

use walkdir::WalkDir;

/// The Rust files under these folders of the repository, by path and text.
pub fn files(folders: &[&str]) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut all = Vec::new();
    for folder in folders {
        let files = WalkDir::new(root.join(folder)).sort_by_file_name().into_iter().filter_map(Result::ok);
        for file in files.filter(|file| file.path().extension().is_some_and(|kind| kind == "rs")) {
            let path = file.path().strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            all.push((path, std::fs::read_to_string(file.path()).unwrap()));
        }
    }
    all
}
