//! The page, built by trunk.

use crate::{
    Result,
    shell::{root, run, target_dir},
    split,
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
    let mut trunk = trunk(&packer, "build", true)?;
    run(trunk.args(["--public-url", base, "--dist"]).arg(dist))?;
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

/// trunk with our tools on PATH and without its own questions to the network. A release is split.
pub fn trunk(packer: &Packer, command: &str, release: bool) -> Result<Command> {
    let mut trunk = Command::new(&packer.trunk);
    // Views as boxed types: a seventh smaller under brotli here, and half the time to build.
    let mut rustflags = "--cfg erase_components".to_owned();
    trunk
        .arg(command)
        .current_dir(root())
        .env("PATH", &packer.path)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        // trunk wants a boolean here, while others set NO_COLOR=1.
        .env_remove("NO_COLOR");
    if release {
        trunk.arg("--release");
        split::prepare(&mut trunk, packer)?;
        rustflags = format!("{rustflags} {}", split::RUSTFLAGS);
    }
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", rustflags);
    Ok(trunk)
}

/// Called by trunk before the new page replaces the old: lazy views join it, and static hosts answer
/// unknown paths with 404.html.
pub fn finish_dist() -> Result {
    let told = |name: &str| {
        env::var_os(name).ok_or("`dist` is trunk's post-build hook; run `cargo xtask build`".to_owned())
    };
    let staging = PathBuf::from(told("TRUNK_STAGING_DIR")?);
    split::deliver(&staging, &told("TRUNK_PUBLIC_URL")?.to_string_lossy())?;
    fs::copy(staging.join("index.html"), staging.join("404.html"))
        .map(drop)
        .map_err(|why| format!("cannot write 404.html: {why}"))
}
