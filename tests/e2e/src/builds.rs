//! Copies of the built page that are other builds: what a host serves one after another.

use crate::Outcome;
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::Value;
use sha2::{Digest, Sha384};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// A copy of a built page, removed with this value.
pub struct Build {
    dir: TempDir,
}

impl Build {
    /// A copy that is another build under every name: no file of code is called as in the page it was copied
    /// from, and the page says another id. `id` is sixteen hexadecimal digits.
    pub fn another(dist: &Path, id: &str) -> Outcome<Self> {
        let build = Self::copy(dist)?;
        let page = build.read("index.html")?;
        let old = between(&page, "lazy-", "/")?.to_owned();
        // Modules name their scripts too, and an id as long keeps them whole.
        for folder in [String::new(), format!("lazy-{old}")] {
            for file in fs::read_dir(build.path().join(folder))? {
                let path = file?.path();
                if path.is_file() {
                    fs::write(&path, replaced(fs::read(&path)?, old.as_bytes(), id.as_bytes()))?;
                }
            }
        }
        fs::rename(build.path().join(format!("lazy-{old}")), build.path().join(format!("lazy-{id}")))?;
        for ending in [".js", "_bg.wasm"] {
            let name = |id: &str| build.path().join(format!("redress-{id}{ending}"));
            fs::rename(name(&old), name(id))?;
        }
        let script = format!("redress-{id}.js");
        // Of the digests in the page only that of the main script changed.
        let was = integrity(&fs::read(dist.join(format!("redress-{old}.js")))?);
        let is = integrity(&fs::read(build.path().join(script))?);
        build.edit_file("index.html", |page| page.replace(&was, &is))?;
        let told = between(&page, "data-build=\"", "\"")?.to_owned();
        build.edit_file("index.html", |page| page.replace(&told, id))?;
        build.complete(id)?;
        Ok(build)
    }

    /// A copy for another base path.
    pub fn rebased(dist: &Path, from: &str, to: &str) -> Outcome<Self> {
        let build = Self::copy(dist)?;
        build.edit_file("index.html", |page| page.replace(&format!("\"{from}"), &format!("\"{to}")))?;
        let id = build.id()?;
        build.complete(&id)?;
        Ok(build)
    }

    /// Where the copy lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.dir.path()
    }

    /// The id that its page says.
    pub fn id(&self) -> Outcome<String> {
        id_of(self.path())
    }

    /// Removes the first file of the worker: a build that was only published in part.
    pub fn break_worker(&self) -> Outcome {
        let page = self.read("index.html")?;
        let folder = between(&page, "data-worker=\"", "\"")?;
        Ok(fs::remove_file(self.path().join(folder).join("worker.js"))?)
    }

    /// Publishes another text as the service worker.
    pub fn replace_service_worker(&self, text: &str) -> Outcome {
        Ok(fs::write(self.path().join("service_worker.js"), text)?)
    }

    fn copy(dist: &Path) -> Outcome<Self> {
        let dir = TempDir::with_prefix("redress-build-")?;
        copy_into(dist, dir.path())?;
        Ok(Self { dir })
    }

    fn read(&self, file: &str) -> Outcome<String> {
        Ok(fs::read_to_string(self.path().join(file))?)
    }

    fn edit_file(&self, file: &str, change: impl Fn(&str) -> String) -> Outcome {
        Ok(fs::write(self.path().join(file), change(&self.read(file)?))?)
    }

    /// Completes the copy, as a build would: writes the list of the service worker for the files as they are,
    /// and 404.html.
    fn complete(&self, id: &str) -> Outcome {
        fs::copy(self.path().join("index.html"), self.path().join("404.html"))?;
        let script = self.read("service_worker.js")?;
        let (_, text) = script.split_once("\n};\n").ok_or("the list does not end")?;
        let mut files = serde_json::Map::new();
        let mut paths = Vec::new();
        names(self.path(), "", &mut paths)?;
        for path in paths.iter().filter(|path| !["404.html", "service_worker.js"].contains(&path.as_str())) {
            let digest = integrity(&fs::read(self.path().join(path))?);
            let listed = if path == "index.html" { "" } else { path.as_str() };
            files.insert(listed.to_owned(), Value::String(digest));
        }
        let list = serde_json::to_string_pretty(&files)?;
        self.replace_service_worker(&format!("const BUILD = \"{id}\";\nconst FILES = {list};\n{text}"))
    }
}

/// The bytes with one run of bytes in place of another that is as long.
fn replaced(mut bytes: Vec<u8>, old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut at = 0;
    while at + old.len() <= bytes.len() {
        if bytes[at..].starts_with(old) {
            bytes[at..at + old.len()].copy_from_slice(new);
        }
        at += 1;
    }
    bytes
}

/// The id that the page in this folder says.
pub fn id_of(dist: &Path) -> Outcome<String> {
    let page = fs::read_to_string(dist.join("index.html"))?;
    Ok(between(&page, "data-build=\"", "\"")?.to_owned())
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Outcome<&'a str> {
    let found = text.split_once(before).and_then(|(_, rest)| rest.split_once(after));
    Ok(found.ok_or_else(|| format!("the page has no {before}"))?.0)
}

fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}

fn copy_into(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path: PathBuf = entry?.path();
        let place = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy_into(&path, &place)?;
        } else {
            fs::copy(&path, place)?;
        }
    }
    Ok(())
}

fn names(dir: &Path, prefix: &str, into: &mut Vec<String>) -> Outcome {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            names(&path, &format!("{name}/"), into)?;
        } else {
            into.push(name);
        }
    }
    Ok(())
}
