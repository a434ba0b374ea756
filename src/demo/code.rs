//! The tracking code of the sample data: apart from it, for the page shows the code and is built
//! without the data.

use crate::domain::values::tracking::TrackingCode;

/// The tracking code of every sample complaint, so that the complainant's view can be tried with any
/// reference number of the sample data. Real complaints each have a code of their own.
#[must_use]
pub fn demo_code() -> TrackingCode {
    // Eight times the letter D: printed as `DDD-DDD-DD` and a check character.
    TrackingCode::new((0..8).fold(0, |bits, _| bits << 5 | 13))
}
