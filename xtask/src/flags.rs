//! What can be asked of `cargo xtask`: every command takes only the options that mean something to it.

use std::{convert::Infallible, fmt, str::FromStr};

xflags::xflags! {
    /// Everything one does to Redress from a shell. Tools that are missing are installed first.
    cmd xtask {
        /// Builds the page, serves it, and builds it again on change.
        cmd serve {
            /// Serves the release build.
            optional --release
            /// Port; the first free one from 8080 if left out.
            optional --port port: u16
            /// Path to serve the page under; the root if left out.
            optional --base path: BasePath
        }
        /// Builds the release into dist/.
        cmd build {
            /// Path the page will be served under; the root if left out.
            optional --base path: BasePath
        }
        /// Checks everything that must hold before a commit.
        cmd test {
            /// Runs only the stages that take seconds and no browser.
            optional --fast
            /// Runs one stage; an unknown name lists them.
            optional --only stage: String
            /// Parts of the names of tests to run, in the stages unit and e2e.
            repeated filter: String
        }
        /// Measures sizes and speed and writes them to BENCHMARKS.md.
        cmd bench {
            /// Also builds this revision, measures both in turn, and compares them.
            optional --against revision: String
            /// How often each thing is measured; 7 if left out.
            optional --runs count: u32
        }
        /// Takes screenshots of every view into target/shots/.
        cmd shots {
            /// Parts of the names of screenshots to take; all if left out.
            repeated filter: String
        }
        /// Completes the page that trunk has built: its post-build hook, see Trunk.toml.
        cmd dist {}
    }
}

/// The text that `cargo xtask --help` prints.
pub fn usage() -> String {
    Xtask::from_vec(vec!["--help".into()]).err().map(|help| help.to_string()).unwrap_or_default()
}

/// The path the page is served under. It begins and ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasePath(String);

impl Default for BasePath {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl FromStr for BasePath {
    type Err = Infallible;

    fn from_str(path: &str) -> Result<Self, Infallible> {
        Ok(match path.trim_matches('/') {
            "" => Self::default(),
            inner => Self(format!("/{inner}/")),
        })
    }
}

impl fmt::Display for BasePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> xflags::Result<XtaskCmd> {
        let words = line.split_whitespace().map(Into::into).collect();
        Xtask::from_vec(words).map(|flags| flags.subcommand)
    }

    #[test]
    fn a_base_begins_and_ends_with_a_slash() {
        let base = |path: &str| path.parse::<BasePath>().unwrap().to_string();
        assert_eq!(base(""), "/");
        assert_eq!(base("/"), "/");
        assert_eq!(base("redress"), "/redress/");
        assert_eq!(base("/a/b"), "/a/b/");
    }

    #[test]
    fn options_and_filters_are_told_apart() {
        let Ok(XtaskCmd::Test(flags)) = parse("test --only e2e boots") else { panic!() };
        assert_eq!((flags.only.as_deref(), flags.filter), (Some("e2e"), vec!["boots".to_owned()]));
        assert!(parse("test --nonsense").is_err());
        assert!(parse("serve --port").is_err());
    }

    #[test]
    fn an_option_of_another_command_is_refused() {
        let refused = ["build --fast", "build extra", "bench --release", "test --port 1", "shots --only x"];
        for line in refused {
            let why = parse(line).unwrap_err();
            assert!(!why.is_help() && why.to_string().starts_with("unexpected"), "{line}: {why}");
        }
        assert!(parse("serve --port many").is_err());
        assert!(parse("").is_err());
    }

    #[test]
    fn the_usage_names_every_command_and_option() {
        for word in ["serve", "build", "test", "bench", "shots", "--base", "--only", "--against", "--runs"] {
            assert!(usage().contains(word), "{word}");
        }
    }
}
