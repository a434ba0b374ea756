//! Screenshots of every view, and the few of them that the README shows.

use crate::{
    build,
    project::{root, target_dir},
    test,
};
use anyhow::Result;
use xshell::Shell;

/// The screenshots of the README, by the name each has there.
const IN_README: &[(&str, &str)] = &[
    ("today", "today-zh-desktop-light"),
    ("register", "register-en-desktop-light"),
    ("case", "case-zh-desktop-light"),
    ("statistics", "statistics-en-desktop-light"),
    ("intake-phone", "intake-zh-phone-light"),
    ("track-phone", "track-en-phone-light"),
    ("receipt", "receipt-en-desktop-light"),
    ("mapping", "mapping-zh-desktop-light"),
    ("today-dark", "today-en-desktop-dark"),
];

/// Takes the screenshots whose names match; those of the README replace the ones it shows.
pub fn run(sh: &Shell, filters: &[String]) -> Result<()> {
    let dist = build::for_browser(sh)?;
    test::end_to_end(sh, &dist, "shots")?.args(filters).run()?;
    let (from, to) = (target_dir().join("shots"), root().join("docs/pictures"));
    sh.create_dir(&to)?;
    for (name, shot) in IN_README {
        let taken = from.join(format!("{shot}.png"));
        if taken.is_file() {
            sh.copy_file(taken, to.join(format!("{name}.png")))?;
        }
    }
    Ok(())
}
