//! Every tool, at a pinned version: installed in the user's cache when it is not at hand.

mod crates;
mod progress;

use crate::{packages, project::on_path};
use anyhow::{Context, Result, bail};
use crates::{CrateTool, Places};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};
use xshell::{Shell, cmd};

/// The newest trunk that this repository's Rust can build.
const TRUNK: CrateTool = CrateTool {
    program: "trunk",
    package: "trunk",
    version: "0.21.14",
    companion: None,
    place: "1 of 2",
    minutes: 8,
};
/// Must equal the wasm-bindgen crate in Cargo.toml exactly.
const WASM_BINDGEN: CrateTool = CrateTool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    companion: Some("wasm-bindgen-test-runner"),
    place: "2 of 2",
    minutes: 4,
};
const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";

/// What builds the page, with the wasm32 target installed.
pub struct BuildTools {
    pub trunk: PathBuf,
    /// PATH with wasm-bindgen and, if it can be had, wasm-opt first: trunk finds them and downloads none.
    pub path: OsString,
}

/// Everything the page's build needs.
pub fn for_build(sh: &Shell) -> Result<BuildTools> {
    wasm_target(sh)?;
    let places = Places::of_this_user()?;
    let trunk = TRUNK.install(sh, &places)?;
    let wasm_bindgen = WASM_BINDGEN.install(sh, &places)?;
    let path = path_with([Some(wasm_bindgen), wasm_opt(sh)].into_iter().flatten())?;
    Ok(BuildTools { trunk, path })
}

/// What runs tests inside a browser: the driver, and PATH with wasm-bindgen's test runner.
pub fn for_browser_tests(sh: &Shell) -> Result<(PathBuf, OsString)> {
    wasm_target(sh)?;
    chromium(sh)?;
    let wasm_bindgen = WASM_BINDGEN.install(sh, &Places::of_this_user()?)?;
    Ok((chromedriver(sh)?, path_with([wasm_bindgen])?))
}

/// The browser to test with. Off Linux the driver finds an installed Chrome by itself.
pub fn chromium(sh: &Shell) -> Result<Option<PathBuf>> {
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    if cfg!(target_os = "linux") {
        packages::program(sh, &names, "chromium").map(Some)
    } else {
        Ok(on_path(&names))
    }
}

/// The driver of that browser.
pub fn chromedriver(sh: &Shell) -> Result<PathBuf> {
    packages::program(sh, &["chromedriver"], "chromium-driver")
}

/// The accessibility rules that the end-to-end tests inject into every view.
pub fn axe(sh: &Shell) -> Result<PathBuf> {
    let dir = cache()?.join(format!("axe-core-{AXE}"));
    let file = dir.join("axe.min.js");
    if !file.is_file() {
        let npm = packages::program(sh, &["npm"], "npm")?;
        sh.create_dir(&dir)?;
        let _in_dir = sh.push_dir(&dir);
        cmd!(sh, "{npm} pack axe-core@{AXE}").run()?;
        cmd!(sh, "tar -xzf axe-core-{AXE}.tgz --strip-components=1 package/axe.min.js").run()?;
    }
    Ok(file)
}

/// Chinese glyphs for screenshots. Nothing but their looks depends on it, so a failure only warns.
pub fn chinese_fonts(sh: &Shell) {
    let fonts = cmd!(sh, "fc-list :lang=zh family").ignore_stderr().read().unwrap_or_default();
    if cfg!(target_os = "linux")
        && fonts.is_empty()
        && let Err(why) = packages::install(sh, "fonts-noto-cjk")
    {
        eprintln!("warning: no Chinese font, screenshots will show boxes. {why:#}");
    }
}

fn wasm_target(sh: &Shell) -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = cmd!(sh, "rustc --print target-libdir --target {TARGET}").ignore_stderr().read();
    if libraries.is_ok_and(|dir| Path::new(&dir).is_dir()) {
        return Ok(());
    }
    if on_path(&["rustup"]).is_none() {
        bail!(
            "Rust's {TARGET} target is missing, and so is rustup, which installs it.\n\
             Install Rust with rustup (rustup.rs), or that target with your package manager."
        );
    }
    cmd!(sh, "rustup target add {TARGET}").run()?;
    Ok(())
}

/// wasm-opt: installed, else npm's, else Debian's. Without it trunk downloads one of its own.
fn wasm_opt(sh: &Shell) -> Option<PathBuf> {
    on_path(&["wasm-opt"]).or_else(|| npm_wasm_opt(sh).ok()).or_else(|| {
        packages::can_install(sh).then(|| packages::program(sh, &["wasm-opt"], "binaryen").ok()).flatten()
    })
}

fn npm_wasm_opt(sh: &Shell) -> Result<PathBuf> {
    let dir = cache()?.join(format!("binaryen-{BINARYEN}"));
    let tool = dir.join("node_modules").join(".bin").join("wasm-opt");
    if !tool.is_file() {
        let npm = on_path(&["npm"]).filter(|_| cfg!(unix)).context("no npm")?;
        sh.create_dir(&dir)?;
        let _in_dir = sh.push_dir(&dir);
        cmd!(sh, "{npm} install --silent --no-save --prefix . binaryen@{BINARYEN}").run()?;
    }
    cmd!(sh, "{tool} --version").ignore_stderr().read().context("npm's wasm-opt does not run")?;
    Ok(tool)
}

/// `redress/tools` in the user's cache.
fn cache() -> Result<PathBuf> {
    let var = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let dir = if cfg!(windows) {
        var("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        var("XDG_CACHE_HOME").or_else(|| Some(var("HOME")?.join("Library").join("Caches")))
    } else {
        var("XDG_CACHE_HOME").or_else(|| Some(var("HOME")?.join(".cache")))
    };
    let dir = dir.context("no cache folder: set XDG_CACHE_HOME (LOCALAPPDATA on Windows)")?;
    Ok(dir.join("redress").join("tools"))
}

/// PATH with the folders of these programs first.
fn path_with(programs: impl IntoIterator<Item = PathBuf>) -> Result<OsString> {
    let mut dirs: Vec<PathBuf> =
        programs.into_iter().filter_map(|file| Some(file.parent()?.to_owned())).collect();
    dirs.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(dirs).context("cannot extend PATH")
}
