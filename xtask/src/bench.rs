//! Sizes and speed of the release build, written to BENCHMARKS.md.

use crate::{
    build,
    project::root,
    sizes::{self, FIRST_VIEW_BUDGET, grouped},
    test,
};
use anyhow::{Result, ensure};
use std::thread;
use xshell::Shell;

/// Measures, writes the file, and fails when the first view is over its budget.
pub fn run(sh: &Shell) -> Result<()> {
    let dist = build::for_browser(sh)?;
    let files = sizes::measure(&dist)?;
    let first_view = sizes::first_view(&files);
    let text = format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench` on {}, {} {}, {} cores.\n\n\
         ## Size\n\nBudget of the first view: {} bytes of brotli 11; it takes {}.\n\n{}\n## Speed\n\n{}\n",
        chrono::Utc::now().date_naive(),
        std::env::consts::OS,
        std::env::consts::ARCH,
        thread::available_parallelism().map_or(1, usize::from),
        grouped(FIRST_VIEW_BUDGET),
        grouped(first_view),
        sizes::table(&files),
        // The end-to-end crate measures in a browser and prints Markdown.
        test::end_to_end(sh, &dist, "bench")?.read()?,
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
