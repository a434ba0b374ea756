//! Sizes and speed of the release build, written to BENCHMARKS.md; on request beside those of another
//! revision, measured in the same run.

use crate::{
    build, flags,
    project::{root, target_dir},
    sizes::{self, FIRST_VIEW_BUDGET, File, grouped},
    speed::{self, Comparison, Run},
    test,
};
use anyhow::{Context, Result, ensure};
use std::{
    path::{Path, PathBuf},
    thread,
};
use xshell::{Shell, cmd};

/// Enough for a median that one hiccup does not move.
const RUNS: u32 = 7;

/// The built page of another revision.
struct Baseline {
    /// The revision as it was given, and its commit.
    name: String,
    dist: PathBuf,
}

/// Measures, writes the file, and fails when the first view is over its budget.
pub fn run(sh: &Shell, flags: &flags::Bench) -> Result<()> {
    let runs = flags.runs.unwrap_or(RUNS).max(1);
    let baseline = flags.against.as_deref().map(|revision| build_baseline(sh, revision)).transpose()?;
    let dist = build::for_browser(sh)?;
    let files = sizes::measure(&dist)?;
    let first_view = sizes::first_view(&files);
    let (speed, comparison) = match &baseline {
        None => (measure(sh, &dist, runs)?, String::new()),
        Some(baseline) => {
            let (before, after) = measure_in_turn(sh, &baseline.dist, &dist, runs)?;
            let mut figures = compare_sizes(&sizes::measure(&baseline.dist)?, &files);
            figures.extend(speed::compare(&before, &after));
            let table = speed::comparison_table(&figures);
            let text = format!(
                "\n## Before and after\n\nBefore is {}, after is this. Both were measured in turn, {runs} times \
                 each; times are medians.\n\n{table}",
                baseline.name
            );
            (after, text)
        }
    };
    let text = format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench` on {}, {} {}, {} cores.\n\n\
         ## Size\n\nBudget of the first view: {} bytes of brotli 11; it takes {}.\n\n{}\n\
         ## Speed\n\nMeasured in {}.\n\n{}{comparison}",
        chrono::Utc::now().date_naive(),
        std::env::consts::OS,
        std::env::consts::ARCH,
        thread::available_parallelism().map_or(1, usize::from),
        grouped(FIRST_VIEW_BUDGET),
        grouped(first_view),
        sizes::table(&files),
        speed.browser,
        speed::table(&speed),
    );
    print!("{text}");
    sh.write_file(root().join("BENCHMARKS.md"), text)?;
    ensure!(
        first_view <= FIRST_VIEW_BUDGET,
        "the first view takes {} bytes of brotli, {} over its budget",
        grouped(first_view),
        grouped(first_view - FIRST_VIEW_BUDGET)
    );
    Ok(())
}

/// The end-to-end crate measures in a browser.
fn measure(sh: &Shell, dist: &Path, runs: u32) -> Result<Run> {
    Run::parse(&test::end_to_end(sh, dist, "bench")?.env("BENCH_RUNS", runs.to_string()).read()?)
}

/// Before, after, before, after …: whatever slows the machine down meets both.
fn measure_in_turn(sh: &Shell, before: &Path, after: &Path, runs: u32) -> Result<(Run, Run)> {
    let mut both = (Run::default(), Run::default());
    for number in 1..=runs {
        eprintln!("   round {number} of {runs}");
        both.0.add(measure(sh, before, 1)?);
        both.1.add(measure(sh, after, 1)?);
    }
    Ok(both)
}

fn compare_sizes(before: &[File], after: &[File]) -> Vec<Comparison> {
    let compare = |what: &str, size: fn(&[File]) -> usize| Comparison {
        what: format!("{what}, brotli 11"),
        before: size(before) as f64,
        after: size(after) as f64,
        unit: "bytes",
    };
    vec![compare("first view", sizes::first_view), compare("everything", sizes::everything)]
}

/// Builds a revision in a worktree of its own, by its own xtask; a build of the same commit is kept.
fn build_baseline(sh: &Shell, revision: &str) -> Result<Baseline> {
    let object = format!("{revision}^{{commit}}");
    let commit = cmd!(sh, "git rev-parse --verify --short=12 {object}").read()?;
    let home = target_dir().join("against");
    let (tree, dist) = (home.join(&commit), home.join(format!("{commit}-dist")));
    let name = if revision == commit { format!("`{commit}`") } else { format!("`{revision}` ({commit})") };
    if !dist.join("index.html").is_file() {
        eprintln!("   building {name}");
        sh.create_dir(&home)?;
        remove_worktree(sh, &tree)?;
        cmd!(sh, "git worktree add --quiet --detach {tree} {commit}").run()?;
        let built = build_in(sh, &tree, &home.join("build"));
        let kept = built.and_then(|()| {
            std::fs::rename(tree.join("dist"), &dist)
                .with_context(|| format!("no dist in {}", tree.display()))
        });
        remove_worktree(sh, &tree)?;
        kept.with_context(|| format!("cannot build {name}"))?;
    }
    Ok(Baseline { name, dist })
}

fn build_in(sh: &Shell, tree: &Path, target: &Path) -> Result<()> {
    let _in_tree = sh.push_dir(tree);
    let base = build::TEST_BASE;
    // Dependencies are compiled once for all revisions.
    cmd!(sh, "cargo xtask build --base {base}").env("CARGO_TARGET_DIR", target).run()?;
    Ok(())
}

/// One that an earlier run left behind, too.
fn remove_worktree(sh: &Shell, tree: &Path) -> Result<()> {
    if tree.exists() {
        cmd!(sh, "git worktree remove --force {tree}").run()?;
    }
    Ok(())
}
