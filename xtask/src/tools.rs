//! Every tool, at a pinned version, kept in the user's cache and fetched when it is missing.

use crate::{
    Result, packages,
    shell::{ask, cargo, on_path, run},
};
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The newest trunk that this repository's Rust can build.
const TRUNK: &str = "0.21.14";
/// Must equal the wasm-bindgen crate in Cargo.toml exactly.
const WASM_BINDGEN: &str = "0.2.129";
/// Must understand the wasm_split_helpers that leptos brings.
const WASM_SPLIT: &str = "0.2.4";
const BINARYEN: &str = "132.0.0";
const AXE: &str = "4.14.1";

/// What compiles and packs the page: the wasm32 target, trunk, wasm-bindgen and, if it can be had, wasm-opt.
pub struct Packer {
    pub trunk: PathBuf,
    pub wasm_bindgen: PathBuf,
    pub wasm_split: PathBuf,
    pub wasm_opt: Option<PathBuf>,
    /// PATH with our tools first, so that trunk finds them and downloads none.
    pub path: OsString,
}

/// Everything the page's build needs.
pub fn packer() -> Result<Packer> {
    wasm_target()?;
    let trunk = crate_tool("trunk", "trunk", TRUNK, &[])?;
    let wasm_bindgen = wasm_bindgen()?;
    let features = ["--features", "build-binary"];
    let wasm_split = crate_tool("wasm-split-cli", "wasm_split_cli_support", WASM_SPLIT, &features)?;
    let wasm_opt = wasm_opt();
    let path = path_with(std::iter::once(&wasm_bindgen).chain(&wasm_opt))?;
    Ok(Packer { trunk, wasm_bindgen, wasm_split, wasm_opt, path })
}

/// What runs tests inside a browser: the driver, and PATH with wasm-bindgen's test runner.
pub fn browser_runner() -> Result<(PathBuf, OsString)> {
    wasm_target()?;
    chromium()?;
    Ok((chromedriver()?, path_with([&wasm_bindgen()?])?))
}

/// The browser to test with. Off Linux the driver finds an installed Chrome by itself.
pub fn chromium() -> Result<Option<PathBuf>> {
    let names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
    if cfg!(target_os = "linux") {
        packages::program(&names, "chromium").map(Some)
    } else {
        Ok(on_path(&names))
    }
}

/// The driver of that browser.
pub fn chromedriver() -> Result<PathBuf> {
    packages::program(&["chromedriver"], "chromium-driver")
}

/// The accessibility rules that the end-to-end tests inject into every view.
pub fn axe() -> Result<PathBuf> {
    let dir = cache()?.join(format!("axe-core-{AXE}"));
    let file = dir.join("axe.min.js");
    if !file.is_file() {
        let npm = packages::program(&["npm"], "npm")?;
        fs::create_dir_all(&dir).map_err(|why| format!("cannot create {}: {why}", dir.display()))?;
        run(Command::new(npm).arg("pack").arg(format!("axe-core@{AXE}")).current_dir(&dir))?;
        let archive = format!("axe-core-{AXE}.tgz");
        let unpack = ["-xzf", &archive, "--strip-components=1", "package/axe.min.js"];
        run(Command::new("tar").args(unpack).current_dir(&dir))?;
    }
    Ok(file)
}

/// Chinese glyphs for screenshots. Nothing but their looks depends on it, so a failure only warns.
pub fn chinese_fonts() {
    let present = ask("fc-list", &[":lang=zh", "family"]).is_some_and(|fonts| !fonts.is_empty());
    if cfg!(target_os = "linux")
        && !present
        && let Err(why) = packages::install("fonts-noto-cjk")
    {
        eprintln!("warning: no Chinese font, screenshots will show boxes. {why}");
    }
}

fn wasm_target() -> Result {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = ask("rustc", &["--print", "target-libdir", "--target", TARGET]);
    if libraries.is_some_and(|dir| Path::new(&dir).is_dir()) {
        return Ok(());
    }
    let rustup = on_path(&["rustup"]).ok_or(format!(
        "Rust's {TARGET} target is missing, and so is rustup, which installs it.\n\
         Install Rust with rustup (rustup.rs), or that target with your package manager."
    ))?;
    run(Command::new(rustup).args(["target", "add", TARGET]))
}

fn wasm_bindgen() -> Result<PathBuf> {
    crate_tool("wasm-bindgen", "wasm-bindgen-cli", WASM_BINDGEN, &[])
}

/// A program built from its crate; minutes the first time, nothing afterwards.
fn crate_tool(name: &str, package: &str, version: &str, options: &[&str]) -> Result<PathBuf> {
    let home = cache()?.join(format!("{name}-{version}"));
    let tool = home.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX));
    if !tool.is_file() {
        eprintln!("   installing {package} {version}; this takes some minutes, once");
        let scratch = cache()?.join(format!("build-{name}-{version}"));
        fs::create_dir_all(&scratch).map_err(|why| format!("cannot create {}: {why}", scratch.display()))?;
        let mut install = cargo(&["install", "--quiet", "--locked", package, "--version", version, "--root"]);
        run(install
            .arg(&home)
            .args(options)
            .env("CARGO_TARGET_DIR", &scratch)
            .env_remove("RUSTFLAGS")
            .current_dir(&scratch))?;
        // Only room is lost when this fails.
        let _ = fs::remove_dir_all(&scratch);
    }
    Ok(tool)
}

/// wasm-opt: installed, else npm's, else Debian's. Without it trunk downloads one of its own.
fn wasm_opt() -> Option<PathBuf> {
    on_path(&["wasm-opt"]).or_else(|| npm_wasm_opt().ok()).or_else(|| {
        packages::can_install().then(|| packages::program(&["wasm-opt"], "binaryen").ok()).flatten()
    })
}

fn npm_wasm_opt() -> Result<PathBuf> {
    let dir = cache()?.join(format!("binaryen-{BINARYEN}"));
    let tool = dir.join("node_modules").join(".bin").join("wasm-opt");
    if !tool.is_file() {
        let (Some(npm), true) = (on_path(&["npm"]), cfg!(unix)) else {
            return Err("no npm".to_owned());
        };
        fs::create_dir_all(&dir).map_err(|why| format!("cannot create {}: {why}", dir.display()))?;
        let package = format!("binaryen@{BINARYEN}");
        run(Command::new(npm)
            .args(["install", "--silent", "--no-save", "--prefix", ".", &package])
            .current_dir(&dir))?;
    }
    ask(&tool, &["--version"]).map(|_| tool).ok_or_else(|| "npm's wasm-opt does not run".to_owned())
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
    let dir = dir.ok_or("no cache folder: set XDG_CACHE_HOME (LOCALAPPDATA on Windows)")?;
    Ok(dir.join("redress").join("tools"))
}

/// PATH with the folders of these programs first.
fn path_with<'a>(programs: impl IntoIterator<Item = &'a PathBuf>) -> Result<OsString> {
    let mut dirs: Vec<PathBuf> =
        programs.into_iter().filter_map(|file| Some(file.parent()?.into())).collect();
    dirs.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(dirs).map_err(|why| format!("cannot extend PATH: {why}"))
}
