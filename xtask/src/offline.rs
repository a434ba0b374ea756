//! The page for use without a network: its service worker, with the list of the files of this build.
//!
//! public/service_worker.js says how it works. Its list is written here. So are digests into the names of the
//! worker's files, which trunk calls the same in all builds: then no two builds have different contents under
//! one name, but for the page itself, the icon and the manifest.

use crate::split::{integrity, replace_all};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fmt::Write, fs, path::Path};
use xshell::Shell;

/// The script's name in the page's folder: one for all builds, because browsers ask for newer ones by it.
const SCRIPT: &str = "service_worker.js";
/// What the script does with its list.
const TEXT: &str = include_str!("../../public/service_worker.js");
/// What takes its place to turn offline use off.
const OFF: &str = include_str!("../../public/service_worker_off.js");

/// The files of the worker, as trunk names them.
const WORKER: [&str; 3] = ["worker.js", "worker_bg.wasm", "worker_loader.js"];
/// Where Trunk.toml leaves room in the page for the folder of the worker and the id of the build.
const WORKER_FOLDER: &str = "data-worker=\"\"";
const BUILD: &str = "data-build=\"\"";

/// Gives the page that trunk is about to publish its service worker.
pub fn keep_build(sh: &Shell, staging: &Path) -> Result<()> {
    let index = staging.join("index.html");
    let folder = name_worker(sh, staging)?;
    let page = sh.read_file(&index)?;
    let page = replace_all(&page, WORKER_FOLDER, &format!("data-worker=\"{folder}/\""))?;
    sh.write_file(&index, &page)?;
    // Of all that a build is made of; the page is about to name the id, so this is the page before it does.
    let build = short_digest([list(staging)?.as_bytes(), TEXT.as_bytes()]);
    sh.write_file(&index, replace_all(&page, BUILD, &format!("data-build=\"{build}\""))?)?;
    let script = format!("const BUILD = \"{build}\";\nconst FILES = {};\n{TEXT}", list(staging)?);
    sh.write_file(staging.join(SCRIPT), script)?;
    Ok(())
}

/// Leaves a service worker that turns offline use off: what is being worked on must not be hidden by a
/// release that was served on the same port.
pub fn keep_nothing(sh: &Shell, staging: &Path) -> Result<()> {
    Ok(sh.write_file(staging.join(SCRIPT), OFF)?)
}

/// Moves the files of the worker into a folder named by their contents, and gives its name.
fn name_worker(sh: &Shell, staging: &Path) -> Result<String> {
    let contents: Vec<Vec<u8>> =
        WORKER.iter().map(|file| sh.read_binary_file(staging.join(file))).collect::<Result<_, _>>()?;
    let folder = format!("worker-{}", short_digest(contents.iter().map(Vec::as_slice)));
    sh.create_dir(staging.join(&folder))?;
    for file in WORKER {
        let place = staging.join(&folder).join(file);
        fs::rename(staging.join(file), &place)
            .with_context(|| format!("cannot move {file} to {}", place.display()))?;
    }
    Ok(folder)
}

/// The files of the page with their digests, as the service worker has them: JSON, a file a line. The page is
/// listed as the folder: some hosts answer `index.html` with a redirection to it.
fn list(staging: &Path) -> Result<String> {
    let mut files = BTreeMap::new();
    collect(staging, "", &mut files).with_context(|| format!("cannot read {}", staging.display()))?;
    // 404.html is index.html again.
    files.retain(|path, _| path != "404.html" && path != SCRIPT);
    let page = files.remove("index.html").context("no index.html")?;
    files.insert(String::new(), page);
    let mut list = String::from("{");
    for (at, (path, digest)) in files.iter().enumerate() {
        let comma = if at == 0 { "" } else { "," };
        write!(list, "{comma}\n\"{path}\":\"{digest}\"")?;
    }
    Ok(list + "\n}")
}

fn collect(dir: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> std::io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else {
            files.insert(name, integrity(&fs::read(&path)?));
        }
    }
    Ok(())
}

/// Sixteen hexadecimal digits, as trunk's names have.
fn short_digest<'a>(contents: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut digest = Sha256::new();
    for content in contents {
        digest.update(Sha256::digest(content));
    }
    digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::root;

    fn made(page: &str) -> (String, String, Vec<String>) {
        let sh = Shell::new().unwrap();
        let dir = sh.create_temp_dir().unwrap();
        let write = |file: &str, text: &str| sh.write_file(dir.path().join(file), text).unwrap();
        for file in WORKER {
            write(file, file);
        }
        write("index.html", &format!("<template data-worker=\"\" data-build=\"\"></template>{page}"));
        write("404.html", "the same");
        write("lazy-1/split_work.wasm", "");
        keep_build(&sh, dir.path()).unwrap();
        let (index, script) = (dir.path().join("index.html"), dir.path().join(SCRIPT));
        let mut files = BTreeMap::new();
        collect(dir.path(), "", &mut files).unwrap();
        let page = sh.read_file(index).unwrap();
        assert!(sh.read_file(script).unwrap().contains(&integrity(page.as_bytes())));
        (page, sh.read_file(dir.path().join(SCRIPT)).unwrap(), files.into_keys().collect())
    }

    #[test]
    fn every_file_of_the_build_is_in_the_list() {
        let (page, script, files) = made("");
        let listed = script.split_once("\n}").unwrap().0;
        for file in files.iter().filter(|file| !["404.html", "index.html", SCRIPT].contains(&file.as_str())) {
            assert!(listed.contains(&format!("\"{file}\":\"sha384-")), "{file} in {listed}");
        }
        assert_eq!(listed.matches("sha384-").count(), files.len() - 2);
        assert!(listed.contains("{\n\"\":\"sha384-") && listed.contains("\"lazy-1/split_work.wasm\""));
        let folder = files.iter().find_map(|file| file.strip_suffix("/worker_loader.js")).unwrap();
        assert!(folder.starts_with("worker-") && page.contains(&format!("data-worker=\"{folder}/\"")));
        assert!(!files.iter().any(|file| file == "worker.js"));
    }

    #[test]
    fn another_page_is_another_build() {
        let build = |page: &str| {
            let (page, script, _) = made(page);
            let id = page.split_once("data-build=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
            assert!(script.starts_with(&format!("const BUILD = \"{id}\";\n")));
            id
        };
        assert_eq!(build("a"), build("a"));
        assert_ne!(build("a"), build("b"));
    }

    #[test]
    fn room_is_left_in_the_page() {
        let trunk = fs::read_to_string(root().join("Trunk.toml")).unwrap();
        assert!(trunk.contains(WORKER_FOLDER) && trunk.contains(BUILD));
    }

    /// The service worker answers these addresses and no others.
    #[test]
    fn it_knows_the_addresses_of_the_page() {
        let root = fs::read_to_string(root().join("src/ui/shell/root.rs")).unwrap();
        let routes: Vec<&str> = root
            .split("path!(\"/")
            .skip(1)
            .map(|rest| rest.split(['"', '/']).next().unwrap_or_default())
            .collect();
        assert!(routes.len() > 8);
        let pages = TEXT.split_once("const PAGES = [").unwrap().1.split_once("];").unwrap().0;
        let known: Vec<&str> = pages.split('"').skip(1).step_by(2).collect();
        for route in &routes {
            assert!(known.contains(route), "{route:?} is not in PAGES of public/service_worker.js");
        }
        let files = ["index.html", "404.html"];
        assert!(known.iter().all(|page| routes.contains(page) || files.contains(page)), "{known:?}");
    }

    #[test]
    fn all_that_names_the_caches_agrees() {
        let boot = fs::read_to_string(root().join("public/boot.js")).unwrap();
        assert!(boot.contains("`redress:${basePath}:build:${build}`"));
        assert!(TEXT.contains("`redress:${base}:build:`"));
        assert!(OFF.contains("`redress:${new URL(\"./\", location).pathname}:build:`"));
    }
}
