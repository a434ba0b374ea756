//! Where things lie: the repository, what cargo builds, programs on PATH.

use anyhow::{Context, Result};
use std::{
    env,
    path::{Path, PathBuf},
};
use xshell::Shell;

/// A shell at the repository's root.
pub fn shell() -> Result<Shell> {
    let sh = Shell::new().context("cannot tell the current folder")?;
    sh.change_dir(root());
    Ok(sh)
}

/// The repository's root. Cargo tells every program it runs where its manifest lies.
pub fn root() -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("xtask"), PathBuf::from);
    manifest.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// Where cargo builds; the outputs of tests go beside.
pub fn target_dir() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The first of these programs found on PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let dirs: Vec<PathBuf> = env::split_paths(&path).collect();
    names
        .iter()
        .flat_map(|name| dirs.iter().map(move |dir| dir.join(executable(name))))
        .find(|file| file.is_file())
}

/// The file name of a program on this system.
pub fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}
