//! `cargo xtask …`: everything one does to Redress from a shell, with the tools it needs fetched first.

mod bench;
mod build;
mod packages;
mod pictures;
mod serve;
mod shell;
mod sizes;
mod split;
mod test;
mod tools;

use std::process::ExitCode;

/// What a command answers: nothing, or one message that says what went wrong and what to do.
type Result<T = ()> = std::result::Result<T, String>;

const USAGE: &str = "\
cargo xtask serve [--release] [--port N] [--base /path/]   build, serve and rebuild on change
cargo xtask build [--base /path/]                          release build into dist/
cargo xtask test [--fast] [--only STAGE [FILTER]]          everything that must hold before a commit
cargo xtask bench                                          sizes and speed into BENCHMARKS.md
cargo xtask shots [FILTER]                                 screenshots of every view into target/shots/";

fn main() -> ExitCode {
    let outcome = if split::stands_in() {
        split::bindgen(&std::env::args_os().skip(1).collect::<Vec<_>>())
    } else {
        obey(std::env::args().skip(1))
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\n{why}");
            ExitCode::FAILURE
        }
    }
}

fn obey(mut args: impl Iterator<Item = String>) -> Result {
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    match command.as_str() {
        "serve" => Args::read(&rest).and_then(|args| serve::run(&args)),
        "build" => Args::read(&rest).and_then(|args| build::release(args.base(), &build::dist())),
        "test" => Args::read(&rest).and_then(|args| test::run(&args)),
        "bench" => bench::run(),
        "shots" => pictures::run(&rest),
        // The post-build hook of Trunk.toml.
        "dist" => build::finish_dist(),
        _ => Err(USAGE.to_owned()),
    }
}

/// The options of every command; one that means nothing to a command is accepted and does nothing.
#[derive(Default)]
struct Args {
    release: bool,
    fast: bool,
    port: Option<u16>,
    base: Option<String>,
    only: Option<String>,
    filters: Vec<String>,
}

impl Args {
    fn read(words: &[String]) -> Result<Self> {
        let mut args = Self::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().cloned().ok_or(format!("{word} wants a value\n\n{USAGE}"));
            match word.as_str() {
                "--release" => args.release = true,
                "--fast" => args.fast = true,
                "--port" => {
                    args.port = Some(value()?.parse().map_err(|_| "--port wants a number".to_owned())?);
                }
                "--base" => args.base = Some(with_slashes(&value()?)),
                "--only" => args.only = Some(value()?),
                flag if flag.starts_with('-') => return Err(format!("unknown option {flag}\n\n{USAGE}")),
                filter => args.filters.push(filter.to_owned()),
            }
        }
        Ok(args)
    }

    /// The path the app is served under: begins and ends with a slash.
    fn base(&self) -> &str {
        self.base.as_deref().unwrap_or("/")
    }
}

fn with_slashes(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_begins_and_ends_with_a_slash() {
        assert_eq!(with_slashes(""), "/");
        assert_eq!(with_slashes("/"), "/");
        assert_eq!(with_slashes("redress"), "/redress/");
        assert_eq!(with_slashes("/a/b"), "/a/b/");
    }

    #[test]
    fn options_and_filters_are_told_apart() {
        let words = ["--only", "e2e", "boots"].map(str::to_owned);
        let args = Args::read(&words).unwrap();
        assert_eq!((args.only.as_deref(), args.filters), (Some("e2e"), vec!["boots".to_owned()]));
        assert!(Args::read(&["--nonsense".to_owned()]).is_err());
        assert!(Args::read(&["--port".to_owned()]).is_err());
    }
}
