//! Everything that must hold before a commit, in the order in which a failure is cheapest to learn.

use crate::{
    Args, Result,
    build::{TEST_BASE, for_browser, test_dist},
    shell::{cargo, output, run as sh, target_dir},
    tools,
};
use std::{path::Path, process::Command, time::Instant};

const WASM: &str = "wasm32-unknown-unknown";

struct Stage {
    name: &'static str,
    /// Part of `--fast`: seconds after a change, and no browser.
    fast: bool,
    run: fn(&Args) -> Result,
}

const STAGES: [Stage; 10] = [
    Stage { name: "tools", fast: false, run: |_| fetch_tools() },
    Stage { name: "format", fast: true, run: |_| sh(&mut cargo(&["fmt", "--all", "--check"])) },
    Stage { name: "lint-pure", fast: true, run: |_| clippy(&["--no-default-features", "--all-targets"]) },
    Stage {
        name: "lint-page",
        fast: true,
        run: |_| clippy(&["--target", WASM, "--lib", "--bin", "redress", "--test", "browser"]),
    },
    Stage {
        name: "lint-worker",
        fast: true,
        run: |_| {
            let features = ["--no-default-features", "--features", "worker"];
            clippy(&[&["--target", WASM, "--lib", "--bin", "worker"], &features[..]].concat())
        },
    },
    Stage { name: "lint-tools", fast: true, run: |_| clippy(&["-p", "xtask", "-p", "e2e", "--all-targets"]) },
    Stage { name: "unit", fast: true, run: |args| unit(&args.filters) },
    Stage { name: "browser", fast: false, run: |_| in_browser() },
    Stage { name: "build", fast: false, run: |_| for_browser().map(drop) },
    Stage { name: "e2e", fast: false, run: |args| drive(&test_dist(), "test", &args.filters) },
];

/// Runs every stage, the fast ones, or one; stops at the first that fails.
pub fn run(args: &Args) -> Result {
    let chosen: Vec<&Stage> = match &args.only {
        Some(name) => STAGES.iter().filter(|stage| stage.name == name).collect(),
        None => STAGES.iter().filter(|stage| stage.fast || !args.fast).collect(),
    };
    if chosen.is_empty() {
        return Err(format!("no such stage; there are: {}", names(&STAGES.iter().collect::<Vec<_>>())));
    }
    let started = Instant::now();
    for stage in &chosen {
        eprintln!("\n== {}", stage.name);
        let began = Instant::now();
        (stage.run)(args).map_err(|why| {
            format!(
                "FAILED in stage {name}: {why}\nRun it alone: cargo xtask test --only {name}",
                name = stage.name
            )
        })?;
        eprintln!("== {}: ok, {:.0} s", stage.name, began.elapsed().as_secs_f32());
    }
    println!("\npassed in {:.0} s: {}", started.elapsed().as_secs_f32(), names(&chosen));
    Ok(())
}

/// Lets the end-to-end crate do something to a built page: `test`, `shots` or `bench`.
pub fn drive(dist: &Path, what: &str, filters: &[String]) -> Result {
    sh(driver(dist)?.arg(what).args(filters))
}

/// The same, for its answer on standard output.
pub fn drive_for_output(dist: &Path, what: &str) -> Result<String> {
    output(driver(dist)?.arg(what))
}

fn driver(dist: &Path) -> Result<Command> {
    if !dist.join("index.html").is_file() {
        return Err("the page is not built: cargo xtask test --only build".to_owned());
    }
    let mut command = cargo(&["run", "--quiet", "--package", "e2e", "--"]);
    command
        .env("DIST", dist)
        .env("BASE", TEST_BASE)
        .env("CHROMEDRIVER", tools::chromedriver()?)
        .env("AXE_JS", tools::axe()?)
        .env("SCREENSHOTS", target_dir().join("shots"));
    if let Some(chromium) = tools::chromium()? {
        command.env("CHROMIUM", chromium);
    }
    Ok(command)
}

fn fetch_tools() -> Result {
    tools::packer()?;
    tools::browser_runner()?;
    tools::axe()?;
    tools::chinese_fonts();
    Ok(())
}

fn clippy(args: &[&str]) -> Result {
    sh(cargo(&["clippy", "--quiet"]).args(args).args(["--", "-D", "warnings"]))
}

fn unit(filters: &[String]) -> Result {
    sh(cargo(&["test", "--quiet", "--no-default-features"]).args(filters))?;
    sh(&mut cargo(&["test", "--quiet", "-p", "xtask", "-p", "e2e"]))
}

/// Tests that need a browser's storage or clock, run in one by wasm-bindgen; webdriver.json holds its flags.
fn in_browser() -> Result {
    let (chromedriver, path) = tools::browser_runner()?;
    let features = ["--no-default-features", "--features", "browser", "--test", "browser"];
    sh(cargo(&["test", "--target", WASM])
        .args(features)
        .env("PATH", path)
        .env("CHROMEDRIVER", chromedriver)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300"))
}

fn names(stages: &[&Stage]) -> String {
    stages.iter().map(|stage| stage.name).collect::<Vec<_>>().join(", ")
}
