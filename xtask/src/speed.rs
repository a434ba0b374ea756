//! Times that the end-to-end crate measured in a browser.

use anyhow::{Context, Result};

/// Over this, a ratio counts as worse: no line may become more than 5 % worse.
pub const WORSE: f64 = 1.05;

/// The times of one thing, in milliseconds and in the order in which they were taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Times {
    pub what: String,
    pub millis: Vec<f64>,
}

/// What one run measured.
#[derive(Debug, Default)]
pub struct Run {
    pub browser: String,
    pub times: Vec<Times>,
}

impl Run {
    /// Reads what tests/e2e/src/bench.rs prints: a name, a tab, and words; the browser comes first.
    pub fn parse(text: &str) -> Result<Self> {
        let mut run = Self::default();
        for line in text.lines() {
            let (name, value) = line.split_once('\t').with_context(|| format!("no measurement: {line}"))?;
            if name == "browser" {
                value.clone_into(&mut run.browser);
                continue;
            }
            let millis = value.split_whitespace().map(str::parse).collect::<Result<_, _>>();
            let millis = millis.with_context(|| format!("no times: {line}"))?;
            run.times.push(Times { what: name.to_owned(), millis });
        }
        Ok(run)
    }

    /// Adds the times of another run of the same.
    pub fn add(&mut self, other: Self) {
        self.browser = other.browser;
        for Times { what, millis } in other.times {
            match self.times.iter_mut().find(|times| times.what == what) {
                Some(times) => times.millis.extend(millis),
                None => self.times.push(Times { what, millis }),
            }
        }
    }

    fn median(&self, what: &str) -> Option<f64> {
        self.times.iter().find(|times| times.what == what)?.median()
    }
}

impl Times {
    fn sorted(&self) -> Vec<f64> {
        let mut millis = self.millis.clone();
        millis.sort_by(f64::total_cmp);
        millis
    }

    /// The upper one of two in the middle; `None` when nothing was measured.
    pub fn median(&self) -> Option<f64> {
        self.sorted().get(self.millis.len() / 2).copied()
    }

    fn slowest(&self) -> Option<f64> {
        self.sorted().last().copied()
    }
}

/// A Markdown table of medians and slowest times.
pub fn table(run: &Run) -> String {
    let mut text = String::from("| what | median | slowest | of |\n|---|--:|--:|--:|\n");
    for times in &run.times {
        let (Some(median), Some(slowest)) = (times.median(), times.slowest()) else { continue };
        let Times { what, millis } = times;
        text += &format!("| {what} | {median:.0} ms | {slowest:.0} ms | {} |\n", millis.len());
    }
    text
}

/// One figure, before and after.
pub struct Comparison {
    pub what: String,
    pub before: f64,
    pub after: f64,
    pub unit: &'static str,
}

impl Comparison {
    fn ratio(&self) -> f64 {
        self.after / self.before
    }
}

/// The medians of what both runs measured.
pub fn compare(before: &Run, after: &Run) -> Vec<Comparison> {
    let both = after.times.iter().filter_map(|times| {
        let (before, after) = (before.median(&times.what)?, times.median()?);
        Some(Comparison { what: times.what.clone(), before, after, unit: "ms" })
    });
    both.collect()
}

/// A Markdown table of figures before and after, and a sentence that names those that are worse.
pub fn comparison_table(figures: &[Comparison]) -> String {
    let mut text = String::from("| what | before | after | ratio |\n|---|--:|--:|--:|\n");
    for figure in figures {
        let Comparison { what, before, after, unit } = figure;
        text += &format!("| {what} | {before:.0} {unit} | {after:.0} {unit} | {:.2} |\n", figure.ratio());
    }
    let worse: Vec<_> = figures.iter().filter(|figure| figure.ratio() > WORSE).collect();
    let names: Vec<_> = worse.iter().map(|figure| figure.what.as_str()).collect();
    let names = if names.is_empty() { "none".to_owned() } else { names.join("; ") };
    text += &format!("\nWorse by more than 5 %: {names}.\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "browser\tChrome/1\nopen\t10.4 30 20\nkey\t5\n";

    #[test]
    fn a_run_is_read_and_others_are_added() {
        let mut run = Run::parse(OUTPUT).unwrap();
        run.add(Run::parse("browser\tChrome/1\nopen\t40\nimport\t7\n").unwrap());
        let times = |what: &str, millis: &[f64]| Times { what: what.to_owned(), millis: millis.to_vec() };
        let all = [times("open", &[10.4, 30.0, 20.0, 40.0]), times("key", &[5.0]), times("import", &[7.0])];
        assert_eq!((run.browser.as_str(), run.times.as_slice()), ("Chrome/1", all.as_slice()));
        assert!(Run::parse("open").is_err());
        assert!(Run::parse("open\tten").is_err());
    }

    #[test]
    fn the_table_shows_medians_and_slowest() {
        let text = table(&Run::parse(OUTPUT).unwrap());
        assert!(text.contains("| open | 20 ms | 30 ms | 3 |\n| key | 5 ms | 5 ms | 1 |\n"), "{text}");
    }

    #[test]
    fn more_than_five_per_cent_is_worse() {
        let before = Run::parse("open\t100\nkey\t100\ngone\t1\n").unwrap();
        let after = Run::parse("open\t105\nkey\t106\nnew\t1\n").unwrap();
        let text = comparison_table(&compare(&before, &after));
        assert!(
            text.contains("| open | 100 ms | 105 ms | 1.05 |\n| key | 100 ms | 106 ms | 1.06 |"),
            "{text}"
        );
        assert!(text.ends_with("Worse by more than 5 %: key.\n"), "{text}");
        let text = comparison_table(&compare(&before, &before));
        assert!(text.ends_with("Worse by more than 5 %: none.\n"), "{text}");
    }
}
