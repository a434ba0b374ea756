//! What comes from the system's package manager: installed on Debian as root, otherwise asked for by name.

use crate::project::on_path;
use anyhow::{Context, Result, bail};
use std::{
    path::{Path, PathBuf},
    sync::OnceLock,
};
use xshell::{Shell, cmd};

/// The program under any of these names; a Debian package that has it is installed if need be.
pub fn program(sh: &Shell, names: &[&str], package: &str) -> Result<PathBuf> {
    if let Some(found) = on_path(names) {
        return Ok(found);
    }
    install(sh, package)?;
    on_path(names).with_context(|| format!("{package} was installed, but {} is not on PATH", names[0]))
}

/// Installs a Debian package; where that is not possible, the error says what to type.
pub fn install(sh: &Shell, package: &str) -> Result<()> {
    if !can_install(sh) {
        bail!(
            "{package} is missing. On Debian or Ubuntu: sudo apt-get install {package}\n\
             Elsewhere install it with your package manager, so that it is on PATH."
        );
    }
    static UPDATED: OnceLock<()> = OnceLock::new();
    if UPDATED.get().is_none() {
        cmd!(sh, "apt-get update --quiet").run()?;
        UPDATED.get_or_init(|| ());
    }
    cmd!(sh, "apt-get install --yes --quiet --no-install-recommends {package}")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .run()?;
    Ok(())
}

/// Whether this is Debian (or a child of it) and we are root.
pub fn can_install(sh: &Shell) -> bool {
    Path::new("/etc/debian_version").exists()
        && on_path(&["apt-get"]).is_some()
        && cmd!(sh, "id -u").ignore_stderr().read().is_ok_and(|user| user == "0")
}
