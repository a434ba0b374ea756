//! The page, built by trunk.

use crate::{
    flags::BasePath,
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

/// Called by trunk before the new page replaces the old: lazy views get files of their own, and static
/// hosts answer unknown paths with 404.html.
pub fn finish_dist(sh: &Shell) -> Result<()> {
    let staging = PathBuf::from(env_required("TRUNK_STAGING_DIR")?);
    let base = env_required("TRUNK_PUBLIC_URL")?;
    if env_required("TRUNK_PROFILE")? == "release" {
        split::split_page(sh, &staging, &base.to_string_lossy())?;
    }
    sh.copy_file(staging.join("index.html"), staging.join("404.html"))?;
    Ok(())
}

fn env_required(name: &str) -> Result<OsString> {
    env::var_os(name).context("`dist` is trunk's post-build hook; run `cargo xtask build`")
}
