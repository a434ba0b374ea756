//! What the harness is told by environment variables; `cargo xtask` sets them all.

use crate::Outcome;
use std::{env, path::PathBuf};

/// Where everything lies that this crate does not build itself.
pub struct Settings {
    /// `DIST`: the built page.
    pub dist: PathBuf,
    /// `BASE`: the path it was built for, like `/redress/`.
    pub base: String,
    /// `CHROMEDRIVER`: the driver's program.
    pub chromedriver: PathBuf,
    /// `CHROMIUM`: the browser's program; without it the driver looks for one.
    pub chromium: Option<PathBuf>,
    /// `AXE_JS`: axe.min.js of axe-core.
    pub axe_js: PathBuf,
    /// `SCREENSHOTS`: the folder for pictures, and for evidence of failures.
    pub screenshots: PathBuf,
}

impl Settings {
    /// Reads the environment; an error names the variable that is missing.
    pub fn read() -> Outcome<Self> {
        Ok(Self {
            dist: required("DIST")?,
            base: env::var("BASE").unwrap_or_else(|_| "/".to_owned()),
            chromedriver: required("CHROMEDRIVER")?,
            chromium: env::var_os("CHROMIUM").map(PathBuf::from),
            axe_js: required("AXE_JS")?,
            screenshots: required("SCREENSHOTS")?,
        })
    }
}

fn required(name: &str) -> Outcome<PathBuf> {
    env::var_os(name)
        .map(PathBuf::from)
        .ok_or_else(|| format!("{name} is not set; use `cargo xtask test --only e2e`").into())
}
