//! Sizes and speed of the release build, written to BENCHMARKS.md.

use crate::{
    Result, build,
    shell::root,
    sizes::{self, FIRST_VIEW_BUDGET, grouped},
    test,
};
use std::{
    fs,
    path::Path,
    thread,
    time::{SystemTime, UNIX_EPOCH},
};

/// Measures, writes the file, and fails when the first view is over its budget.
pub fn run() -> Result {
    let dist = build::for_browser()?;
    let files = sizes::measure(&dist)?;
    let first_view = sizes::first_view(&files);
    let text = format!(
        "# Benchmarks\n\nWritten by `cargo xtask bench` on {}, {} {}, {} cores.\n\n\
         ## Size\n\nBudget of the first view: {} bytes of brotli 11; it takes {}.\n\n{}\n## Speed\n\n{}",
        today(),
        std::env::consts::OS,
        std::env::consts::ARCH,
        thread::available_parallelism().map_or(1, usize::from),
        grouped(FIRST_VIEW_BUDGET),
        grouped(first_view),
        sizes::table(&files),
        speed(&dist)?,
    );
    print!("{text}");
    let file = root().join("BENCHMARKS.md");
    fs::write(&file, text).map_err(|why| format!("cannot write {}: {why}", file.display()))?;
    if first_view > FIRST_VIEW_BUDGET {
        return Err(format!(
            "the first view takes {} bytes of brotli, {} over its budget",
            grouped(first_view),
            grouped(first_view - FIRST_VIEW_BUDGET)
        ));
    }
    Ok(())
}

/// The end-to-end crate measures in a browser and prints Markdown.
fn speed(dist: &Path) -> Result<String> {
    test::drive_for_output(dist, "bench")
}

fn today() -> String {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
    let (year, month, day) = civil(i64::try_from(seconds / 86_400).unwrap_or(0));
    format!("{year}-{month:02}-{day:02}")
}

/// The date of a day counted from 1970-01-01, in years that begin in March so that the leap day comes last.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    (era * 400 + year_of_era + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn days_become_dates() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(19_782), (2024, 2, 29));
        assert_eq!(civil(20_454), (2026, 1, 1));
    }
}
