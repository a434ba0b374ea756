//! Pictures of every view, and the few of them that the README shows.

use crate::{
    Result, build,
    shell::{root, target_dir},
    test,
};
use std::fs;

/// The pictures of the README, by the name each has there.
const SHOWN: &[(&str, &str)] = &[
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

/// Takes the pictures whose names match; those of the README replace the ones it shows.
pub fn run(filters: &[String]) -> Result {
    let dist = build::for_browser()?;
    test::drive(&dist, "shots", filters)?;
    let (from, to) = (target_dir().join("shots"), root().join("docs/pictures"));
    fs::create_dir_all(&to).map_err(|why| format!("cannot make {}: {why}", to.display()))?;
    for (name, picture) in SHOWN {
        let taken = from.join(format!("{picture}.png"));
        if taken.is_file() {
            fs::copy(&taken, to.join(format!("{name}.png")))
                .map_err(|why| format!("cannot copy {}: {why}", taken.display()))?;
        }
    }
    Ok(())
}
