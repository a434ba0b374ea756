//! The page, built by trunk.

use crate::{
    Result,
    shell::{root, run, target_dir},
    tools::{self, Packer},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Where the tests serve the page: under a sub-path, because most static hosts do.
pub const TEST_BASE: &str = "/redress/";

/// Where `cargo xtask build` leaves the page.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// A release build for a base path.
pub fn release(base: &str, dist: &Path) -> Result {
    let packer = tools::packer()?;
    let mut trunk = trunk(&packer, "build");
    run(trunk.args(["--release", "--public-url", base, "--dist"]).arg(dist))?;
    eprintln!("   built for {base}");
    Ok(())
}

/// The release build that tests and benchmarks drive, apart from dist/.
pub fn for_browser() -> Result<PathBuf> {
    let dist = test_dist();
    release(TEST_BASE, &dist)?;
    Ok(dist)
}

/// Where [`for_browser`] leaves it.
pub fn test_dist() -> PathBuf {
    target_dir().join("e2e-dist")
}

/// trunk with our tools on PATH and without its own questions to the network.
pub fn trunk(packer: &Packer, command: &str) -> Command {
    let mut trunk = Command::new(&packer.trunk);
    trunk
        .arg(command)
        .current_dir(root())
        .env("PATH", &packer.path)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // Views as boxed types: a seventh smaller under brotli here, and half the time to build. The
        // same flag for every profile, so that none is built twice.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "--cfg erase_components")
        // trunk wants a boolean here, while others set NO_COLOR=1.
        .env_remove("NO_COLOR");
    trunk
}

/// Called by trunk before the new page replaces the old: static hosts answer unknown paths with 404.html.
pub fn finish_dist() -> Result {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("`dist` is trunk's post-build hook; run `cargo xtask build`")?;
    fs::copy(staging.join("index.html"), staging.join("404.html"))
        .map(drop)
        .map_err(|why| format!("cannot write 404.html: {why}"))
}
