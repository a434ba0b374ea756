//! Randomness from the browser's cryptographic source.

use crate::diagnostics::OrReport;

/// 64 random bits.
///
/// Every browser that runs this page has the source; were it missing, time and `Math.random` stand
/// in, which is enough to keep ids apart.
#[must_use]
pub fn bits() -> u64 {
    let mut bytes = [0; 8];
    let crypto = web_sys::window().and_then(|window| window.crypto().or_report("browser::random"));
    let filled = crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    match filled.and_then(|filled| filled.or_report("browser::random")) {
        Some(_) => u64::from_le_bytes(bytes),
        None => (js_sys::Date::now() as u64) ^ ((js_sys::Math::random() * 9e15) as u64).rotate_left(11),
    }
}
