//! The page, built by trunk.

use crate::{
    flags::BasePath,
    offline,
    project::{root, target_dir},
    split,
    tools::{self, BuildTools},
};
use anyhow::{Context, Result};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};
use xshell::{Cmd, Shell, cmd};

/// Where the tests serve the page: under a sub-path, because most static hosts do.
pub const TEST_BASE: &str = "/redress/";

/// Views as boxed types: a seventh smaller under brotli here, and half the time to build.
pub const RUSTFLAGS: &str = "--cfg erase_components";

/// Where `cargo xtask build` leaves the page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// A release build for a base path.
pub fn release(sh: &Shell, base: &BasePath, dist: &Path) -> Result<()> {
    let tools = tools::for_build(sh)?;
    trunk(sh, &tools, "build", true).args(["--public-url", &base.to_string(), "--dist"]).arg(dist).run()?;
    eprintln!("   built for {base}");
    Ok(())
}

/// The release build that tests and benchmarks drive, apart from dist/.
pub fn for_browser(sh: &Shell) -> Result<PathBuf> {
    let dist = test_dist();
    release(sh, &TEST_BASE.parse()?, &dist)?;
    Ok(dist)
}

/// Where [`for_browser`] leaves it.
pub fn test_dist() -> PathBuf {
    target_dir().join("e2e-dist")
}

/// trunk with our tools on PATH and without its own questions to the network. A release is split.
pub fn trunk<'a>(sh: &'a Shell, tools: &BuildTools, command: &str, release: bool) -> Cmd<'a> {
    let rustflags = if release { format!("{RUSTFLAGS} {}", split::RUSTFLAGS) } else { RUSTFLAGS.to_owned() };
    let trunk = &tools.trunk;
    cmd!(sh, "{trunk} {command}")
        .args(release.then_some("--release"))
        .env("PATH", &tools.path)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // trunk wants a boolean here, while others set NO_COLOR=1.
        .env_remove("NO_COLOR")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rustflags)
}

/// Called by trunk before the new page replaces the old: lazy views get files of their own, a service worker
/// keeps the page for use without a network, and static hosts answer unknown paths with 404.html.
pub fn finish_dist(sh: &Shell) -> Result<()> {
    let staging = PathBuf::from(env_required("TRUNK_STAGING_DIR")?);
    let base = env_required("TRUNK_PUBLIC_URL")?;
    let is_release = env_required("TRUNK_PROFILE")? == "release";
    if is_release {
        split::split_page(sh, &staging, &base.to_string_lossy())?;
    }
    let index = staging.join("index.html");
    let page = without_ignored_integrity(&sh.read_file(&index)?);
    sh.write_file(&index, without_comments(&page))?;
    if is_release {
        offline::keep_build(sh, &staging)?;
    } else {
        offline::keep_nothing(sh, &staging)?;
    }
    sh.copy_file(index, staging.join("404.html"))?;
    Ok(())
}

/// The page without what its comments tell whoever works on it.
fn without_comments(page: &str) -> String {
    let mut parts = page.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |made, part| made + part.split_once("-->").map_or("", |(_, after)| after.trim_start()))
}

/// The page without digests in its hints for what is fetched. Browsers do not look at them there, and warn.
fn without_ignored_integrity(page: &str) -> String {
    let mut made = String::new();
    for part in page.split_inclusive('>') {
        let integrity = part.find(" integrity=\"").filter(|_| part.contains(" as=\"fetch\""));
        let ends = integrity.and_then(|at| Some((at, at + 12 + part[at + 12..].find('"')? + 1)));
        match ends {
            Some((begin, end)) => made.extend([&part[..begin], &part[end..]]),
            None => made.push_str(part),
        }
    }
    made
}

fn env_required(name: &str) -> Result<OsString> {
    env::var_os(name).context("`dist` is trunk's post-build hook; run `cargo xtask build`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_not_published() {
        let page = "<!doctype html><!-- a -- b --> <p>c</p><!--d-->";
        assert_eq!(without_comments(page), "<!doctype html><p>c</p>");
        assert_eq!(without_comments("<p></p>"), "<p></p>");
    }

    #[test]
    fn only_hints_to_fetch_lose_their_digest() {
        let script = "<link rel=\"modulepreload\" href=\"a.js\" integrity=\"sha384-a\">";
        let fetched = "<link rel=\"preload\" href=\"a.wasm\" integrity=\"sha384-b\" as=\"fetch\">";
        let made = without_ignored_integrity(&format!("{script}{fetched}<p>"));
        assert_eq!(made, format!("{script}<link rel=\"preload\" href=\"a.wasm\" as=\"fetch\"><p>"));
    }
}
