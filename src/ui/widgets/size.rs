//! Sizes of files and storage in words.

use crate::browser::intl;
use crate::i18n::Lang;

const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];

/// A number of bytes in its largest fitting unit, B to TB in steps of 1000, as "1.4 MB".
#[must_use]
pub fn bytes(lang: Lang, bytes: f64) -> String {
    let fits = |power: &i32| bytes < 1000_f64.powi(power + 1);
    let power = (0..4).find(fits).unwrap_or(4);
    let value = bytes / 1000_f64.powi(power);
    let decimals = u32::from(power > 0 && value < 100.0);
    let unit = UNITS.get(power.unsigned_abs() as usize).copied().unwrap_or_default();
    format!("{} {unit}", intl::number(lang.tag(), value, decimals))
}
