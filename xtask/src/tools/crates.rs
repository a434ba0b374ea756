//! Tools that come as crates. The first that works: installed by an earlier run, on PATH, prebuilt by
//! `cargo binstall`, compiled.

use super::progress;
use crate::project::executable;
use anyhow::{Context, Result, ensure};
use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};
use xshell::{Shell, cmd};

/// A program to be had at exactly one version.
pub struct CrateTool {
    pub program: &'static str,
    /// The crate that contains it.
    pub package: &'static str,
    pub version: &'static str,
    /// Another program of that crate, needed beside it.
    pub companion: Option<&'static str>,
    /// Its place among the tools, for people who wait: "1 of 2".
    pub place: &'static str,
    /// How long two cores take to compile it.
    pub minutes: u32,
}

/// Where tools are looked for.
pub struct Places {
    /// Where tools are installed, each in a folder of its own.
    pub cache: PathBuf,
    /// The value of PATH.
    pub path: OsString,
}

impl Places {
    /// Those of whoever runs this program.
    pub fn of_this_user() -> Result<Self> {
        Ok(Self { cache: super::cache()?, path: env::var_os("PATH").unwrap_or_default() })
    }

    fn on_path(&self, program: &str) -> Option<PathBuf> {
        let file = executable(program);
        env::split_paths(&self.path).map(|dir| dir.join(&file)).find(|file| file.is_file())
    }
}

impl CrateTool {
    /// The path of the program, which is installed if need be.
    pub fn install(&self, sh: &Shell, places: &Places) -> Result<PathBuf> {
        let home = places.cache.join(format!("{}-{}", self.program, self.version));
        let installed = home.join("bin").join(executable(self.program));
        if installed.is_file() {
            return Ok(installed);
        }
        if let Some(program) = places.on_path(self.program)
            && self.check(sh, &program).is_ok()
        {
            return Ok(program);
        }
        if places.on_path("cargo-binstall").is_some() {
            match self.binstall(sh, places, &home).and_then(|()| self.check(sh, &installed)) {
                Ok(()) => return Ok(installed),
                Err(why) => eprintln!("   {self} is compiled, because a prebuilt one cannot be had: {why:#}"),
            }
            sh.remove_path(&home)?;
        }
        self.compile(sh, places, &home)?;
        self.check(sh, &installed)?;
        Ok(installed)
    }

    /// Refuses a program of another version, one that does not run, and one without its companion.
    fn check(&self, sh: &Shell, program: &Path) -> Result<()> {
        // trunk refuses NO_COLOR=1.
        let output = cmd!(sh, "{program} --version").env_remove("NO_COLOR").ignore_stderr().read()?;
        let version = version(&output).with_context(|| format!("`{output}` names no version"))?;
        ensure!(version == self.version, "{} is version {version}, not {}", program.display(), self.version);
        let companion = self.companion.map(|name| program.with_file_name(executable(name)));
        ensure!(companion.is_none_or(|file| file.is_file()), "{} came alone", program.display());
        Ok(())
    }

    fn binstall(&self, sh: &Shell, places: &Places, home: &Path) -> Result<()> {
        eprintln!("   downloading {self}");
        let package = format!("{}@{}", self.package, self.version);
        let options = ["--no-confirm", "--disable-telemetry", "--no-discover-github-token"];
        // Compiling is done by ourselves, with progress.
        cmd!(sh, "cargo binstall {options...} --disable-strategies compile --root {home} {package}")
            .env("PATH", &places.path)
            .run()?;
        Ok(())
    }

    fn compile(&self, sh: &Shell, places: &Places, home: &Path) -> Result<()> {
        eprintln!("   compiling {self}: about {} minutes on two cores, once", self.minutes);
        let scratch = places.cache.join(format!("build-{}-{}", self.program, self.version));
        sh.create_dir(&scratch)?;
        let (package, version) = (self.package, self.version);
        let in_scratch = sh.push_dir(&scratch);
        let command = cmd!(sh, "cargo install --locked {package} --version {version} --root {home}")
            .env("PATH", &places.path)
            .env("CARGO_TARGET_DIR", &scratch)
            .env_remove("RUSTFLAGS");
        progress::run(&self.to_string(), command)?;
        drop(in_scratch);
        // Only room is lost when this fails.
        let _ = sh.remove_path(&scratch);
        Ok(())
    }
}

impl std::fmt::Display for CrateTool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} ({})", self.program, self.version, self.place)
    }
}

/// The version in what a program answers to `--version`: "trunk 0.21.14", "cargo 1.95.0 (f2d3ce0bd …)".
fn version(output: &str) -> Option<&str> {
    let word = output.lines().next()?.split_whitespace().nth(1)?;
    let version = word.strip_prefix('v').unwrap_or(word);
    version.starts_with(|first: char| first.is_ascii_digit()).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_second_word() {
        assert_eq!(version("trunk 0.21.14"), Some("0.21.14"));
        assert_eq!(version("wasm-bindgen 0.2.129 (1a2b3c4d5 2026-01-02)\nmore"), Some("0.2.129"));
        assert_eq!(version("tool v1.2.3-beta.1"), Some("1.2.3-beta.1"));
        for other in ["", "trunk", "error: unknown option"] {
            assert_eq!(version(other), None, "{other}");
        }
    }

    #[test]
    fn wasm_bindgen_is_of_the_version_that_the_page_is_compiled_with() {
        let lock = std::fs::read_to_string(crate::project::root().join("Cargo.lock")).unwrap();
        let version = super::super::WASM_BINDGEN.version;
        assert!(lock.contains(&format!("name = \"wasm-bindgen\"\nversion = \"{version}\"\n")));
    }

    /// Fake programs stand in for cargo, binstall and the tool itself.
    #[cfg(unix)]
    mod ways {
        use super::*;
        use std::{fs, os::unix::fs::PermissionsExt};
        use xshell::TempDir;

        const TOOL: CrateTool = CrateTool {
            program: "tool",
            package: "tool-cli",
            version: "1.2.3",
            companion: Some("tool-runner"),
            place: "1 of 1",
            minutes: 1,
        };
        /// Lays the tool where `--root` says, and notes who did it.
        const INSTALL: &str = r#"echo "$0" >> "$(dirname "$0")/calls"
            while [ "$1" != --root ]; do shift; done
            mkdir -p "$2/bin"; for name in tool tool-runner; do
            printf '#!/bin/sh\necho tool VERSION\n' > "$2/bin/$name"; chmod +x "$2/bin/$name"; done"#;

        struct Machine {
            sh: Shell,
            dir: TempDir,
        }

        impl Machine {
            fn new() -> Self {
                let sh = Shell::new().unwrap();
                let dir = sh.create_temp_dir().unwrap();
                let machine = Self { sh, dir };
                // `cargo binstall` runs cargo-binstall, as the real one does.
                let compile = INSTALL.replace("VERSION", "1.2.3");
                let cargo = r#"[ "$1" = binstall ] && exec "$(dirname "$0")/cargo-binstall" "$@""#;
                machine.program("cargo", &format!("{cargo}\n{compile}"));
                machine
            }

            fn program(&self, name: &str, script: &str) {
                let file = self.sh.create_dir(self.dir.path().join("bin")).unwrap().join(name);
                fs::write(&file, format!("#!/bin/sh\nset -e\nPATH=/usr/bin:/bin\n{script}\n")).unwrap();
                fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
            }

            /// Where the tool then is, below this machine's folder, and which programs installed it.
            fn install(&self) -> (String, Vec<String>) {
                let (bin, cache) = (self.dir.path().join("bin"), self.dir.path().join("cache"));
                let program = TOOL.install(&self.sh, &Places { cache, path: bin.clone().into() }).unwrap();
                let calls = fs::read_to_string(bin.join("calls")).unwrap_or_default();
                let names = calls.lines().filter_map(|call| Some(call.rsplit('/').next()?.to_owned()));
                let below = program.strip_prefix(self.dir.path()).unwrap().display().to_string();
                (below, names.collect())
            }
        }

        const CACHED: &str = "cache/tool-1.2.3/bin/tool";

        #[test]
        fn a_tool_of_the_right_version_on_path_is_used() {
            let machine = Machine::new();
            machine.program("tool", "echo tool 1.2.3");
            machine.program("tool-runner", "true");
            machine.program("cargo-binstall", &INSTALL.replace("VERSION", "1.2.3"));
            assert_eq!(machine.install(), ("bin/tool".to_owned(), vec![]));
        }

        #[test]
        fn a_tool_of_another_version_or_without_its_companion_is_not() {
            let machine = Machine::new();
            machine.program("tool", "echo tool 1.2.4");
            machine.program("tool-runner", "true");
            assert_eq!(machine.install(), (CACHED.to_owned(), vec!["cargo".to_owned()]));
            let machine = Machine::new();
            machine.program("tool", "echo tool 1.2.3");
            assert_eq!(machine.install(), (CACHED.to_owned(), vec!["cargo".to_owned()]));
        }

        #[test]
        fn a_prebuilt_tool_is_preferred_to_compiling() {
            let machine = Machine::new();
            machine.program("cargo-binstall", &INSTALL.replace("VERSION", "1.2.3"));
            assert_eq!(machine.install(), (CACHED.to_owned(), vec!["cargo-binstall".to_owned()]));
            fs::remove_file(machine.dir.path().join("bin/cargo")).unwrap();
            assert_eq!(machine.install().0, CACHED, "an installed tool is used as it is");
        }

        #[test]
        fn a_tool_is_compiled_where_no_prebuilt_one_works() {
            for broken in ["exit 1".to_owned(), "true".to_owned(), INSTALL.replace("VERSION", "1.0.0")] {
                let machine = Machine::new();
                machine.program("cargo-binstall", &broken);
                let (program, calls) = machine.install();
                assert_eq!((program.as_str(), calls.last().map(String::as_str)), (CACHED, Some("cargo")));
            }
        }
    }
}
