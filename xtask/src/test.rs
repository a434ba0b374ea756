//! Everything that must hold before a commit, in the order in which a failure is cheapest to learn.

use crate::{
    build::{self, TEST_BASE, for_browser, test_dist},
    flags,
    project::target_dir,
    tools,
};
use anyhow::{Context, Result, bail, ensure};
use std::{path::Path, time::Instant};
use xshell::{Cmd, Shell, cmd};

const WASM: &str = "wasm32-unknown-unknown";

struct Stage {
    name: &'static str,
    /// Part of `--fast`: seconds after a change, and no browser.
    fast: bool,
    /// Takes parts of the names of tests.
    run: fn(&Shell, &[String]) -> Result<()>,
}

const STAGES: [Stage; 11] = [
    Stage { name: "tools", fast: false, run: |sh, _| install_tools(sh) },
    Stage { name: "format", fast: true, run: |sh, _| exec(&cmd!(sh, "cargo fmt --all --check")) },
    Stage {
        name: "lint-pure",
        fast: true,
        run: |sh, _| clippy(sh, &["--no-default-features", "--all-targets"]),
    },
    Stage {
        name: "lint-page",
        fast: true,
        // As it is built: views as boxed types are other types, with other borrows.
        run: |sh, _| {
            let _flags = sh.push_env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", build::RUSTFLAGS);
            clippy(sh, &["--target", WASM, "--lib", "--bin", "redress", "--test", "browser"])
        },
    },
    Stage {
        name: "lint-worker",
        fast: true,
        run: |sh, _| {
            let features = ["--no-default-features", "--features", "worker"];
            clippy(sh, &[&["--target", WASM, "--lib", "--bin", "worker"], &features[..]].concat())
        },
    },
    Stage {
        name: "lint-tools",
        fast: true,
        run: |sh, _| clippy(sh, &["-p", "xtask", "-p", "e2e", "--all-targets"]),
    },
    Stage {
        name: "docs",
        fast: true,
        run: |sh, _| {
            let _flags = sh.push_env("RUSTDOCFLAGS", "-D warnings");
            exec(&cmd!(sh, "cargo doc --quiet --no-deps --lib --no-default-features"))
        },
    },
    Stage { name: "unit", fast: true, run: unit },
    Stage { name: "browser", fast: false, run: |sh, _| in_browser(sh) },
    Stage { name: "build", fast: false, run: |sh, _| for_browser(sh).map(drop) },
    Stage {
        name: "e2e",
        fast: false,
        run: |sh, filters| exec(&end_to_end(sh, &test_dist(), "test")?.args(filters)),
    },
];

/// Runs every stage, the fast ones, or one; stops at the first that fails.
pub fn run(sh: &Shell, flags: &flags::Test) -> Result<()> {
    let chosen = choose(flags)?;
    let started = Instant::now();
    for stage in &chosen {
        eprintln!("\n== {}", stage.name);
        let began = Instant::now();
        if let Err(why) = (stage.run)(sh, &flags.filter) {
            bail!(
                "FAILED in stage {name}: {why:#}\nRun it alone: cargo xtask test --only {name}",
                name = stage.name
            );
        }
        eprintln!("== {}: ok, {:.0} s", stage.name, began.elapsed().as_secs_f32());
    }
    println!("\npassed in {:.0} s: {}", started.elapsed().as_secs_f32(), names(&chosen));
    Ok(())
}

fn choose(flags: &flags::Test) -> Result<Vec<&'static Stage>> {
    let Some(name) = &flags.only else {
        return Ok(STAGES.iter().filter(|stage| stage.fast || !flags.fast).collect());
    };
    ensure!(!flags.fast, "--only names one stage: --fast means nothing beside it");
    let stage = STAGES.iter().find(|stage| stage.name == name);
    let all: Vec<_> = STAGES.iter().collect();
    Ok(vec![stage.with_context(|| format!("no stage {name}; there are: {}", names(&all)))?])
}

/// The end-to-end crate, about to do something to a built page: `test`, `shots` or `bench`.
pub fn end_to_end<'a>(sh: &'a Shell, dist: &Path, what: &str) -> Result<Cmd<'a>> {
    ensure!(dist.join("index.html").is_file(), "the page is not built: cargo xtask test --only build");
    let command = cmd!(sh, "cargo run --quiet --package e2e -- {what}")
        .env("DIST", dist)
        .env("BASE", TEST_BASE)
        .env("CHROMEDRIVER", tools::chromedriver(sh)?)
        .env("AXE_JS", tools::axe(sh)?)
        .env("SCREENSHOTS", target_dir().join("shots"));
    Ok(match tools::chromium(sh)? {
        Some(chromium) => command.env("CHROMIUM", chromium),
        None => command,
    })
}

fn install_tools(sh: &Shell) -> Result<()> {
    tools::for_build(sh)?;
    tools::for_browser_tests(sh)?;
    tools::axe(sh)?;
    tools::chinese_fonts(sh);
    Ok(())
}

fn clippy(sh: &Shell, args: &[&str]) -> Result<()> {
    exec(&cmd!(sh, "cargo clippy --quiet {args...} -- -D warnings"))
}

fn unit(sh: &Shell, filters: &[String]) -> Result<()> {
    exec(&cmd!(sh, "cargo test --quiet --no-default-features {filters...}"))?;
    exec(&cmd!(sh, "cargo test --quiet -p xtask -p e2e"))
}

/// Tests that need a browser's storage or clock, run in one by wasm-bindgen; webdriver.json holds its flags.
fn in_browser(sh: &Shell) -> Result<()> {
    let (chromedriver, path) = tools::for_browser_tests(sh)?;
    let features = ["--no-default-features", "--features", "browser"];
    let command = cmd!(sh, "cargo test --target {WASM} {features...} --test browser")
        .env("PATH", path)
        .env("CHROMEDRIVER", chromedriver)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    exec(&command)
}

/// Runs a command; xshell's error says which one failed.
fn exec(command: &Cmd) -> Result<()> {
    Ok(command.run()?)
}

fn names(stages: &[&Stage]) -> String {
    stages.iter().map(|stage| stage.name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(fast: bool, only: Option<&str>) -> Result<String> {
        let flags = flags::Test { filter: vec![], fast, only: only.map(str::to_owned) };
        choose(&flags).map(|stages| names(&stages))
    }

    #[test]
    fn every_stage_the_fast_ones_or_one() {
        assert_eq!(chosen(false, None).unwrap().split(", ").count(), STAGES.len());
        assert_eq!(
            chosen(true, None).unwrap(),
            "format, lint-pure, lint-page, lint-worker, lint-tools, docs, unit"
        );
        assert_eq!(chosen(false, Some("e2e")).unwrap(), "e2e");
        assert!(chosen(true, Some("e2e")).is_err());
        assert!(chosen(false, Some("e3e")).unwrap_err().to_string().contains("e2e"));
    }
}
