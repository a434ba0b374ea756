//! What comes from the system's package manager: installed on Debian as root, otherwise asked for by name.

use crate::{
    Result,
    shell::{ask, on_path, run},
};
use std::{
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

/// The program under any of these names; a Debian package that has it, installed if need be.
pub fn program(names: &[&str], package: &str) -> Result<PathBuf> {
    if let Some(found) = on_path(names) {
        return Ok(found);
    }
    install(package)?;
    on_path(names).ok_or_else(|| format!("{package} was installed, but {} is not on PATH", names[0]))
}

/// Installs a Debian package, or says what to type.
pub fn install(package: &str) -> Result {
    if !can_install() {
        return Err(format!(
            "{package} is missing. On Debian or Ubuntu: sudo apt-get install {package}\n\
             Elsewhere install it with your package manager, so that it is on PATH."
        ));
    }
    static UPDATED: OnceLock<Result> = OnceLock::new();
    UPDATED.get_or_init(|| run(apt().args(["update", "--quiet"]))).clone()?;
    run(apt().args(["install", "--yes", "--quiet", "--no-install-recommends", package]))
}

/// Whether this is Debian (or a child of it) and we are root.
pub fn can_install() -> bool {
    Path::new("/etc/debian_version").exists()
        && on_path(&["apt-get"]).is_some()
        && ask("id", &["-u"]).as_deref() == Some("0")
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
