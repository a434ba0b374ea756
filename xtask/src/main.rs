//! `cargo xtask …`: everything one does to Redress from a shell, with the tools it needs installed first.

mod bench;
mod build;
mod flags;
mod import_names;
mod offline;
mod packages;
mod project;
mod serve;
mod shots;
mod sizes;
mod speed;
mod split;
mod test;
mod tools;

use anyhow::Result;
use flags::{Xtask, XtaskCmd};
use std::process::ExitCode;

fn main() -> ExitCode {
    let flags = match Xtask::from_env() {
        Ok(flags) => flags,
        Err(help) if help.is_help() => help.exit(),
        Err(why) => {
            eprintln!("{}\n{why}", flags::usage());
            return ExitCode::from(2);
        }
    };
    match dispatch(flags.subcommand) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\n{why:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: XtaskCmd) -> Result<()> {
    let sh = project::shell()?;
    match command {
        XtaskCmd::Serve(flags) => serve::run(&sh, &flags),
        XtaskCmd::Build(flags) => build::release(&sh, &flags.base.unwrap_or_default(), &build::dist()),
        XtaskCmd::Test(flags) => test::run(&sh, &flags),
        XtaskCmd::Bench(flags) => bench::run(&sh, &flags),
        XtaskCmd::Shots(flags) => shots::run(&sh, &flags.filter),
        XtaskCmd::Dist(_) => build::finish_dist(&sh),
    }
}
