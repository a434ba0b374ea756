//! To whom the words of a form speak: the desk, or the complainant in person.

use leptos::prelude::*;

use crate::app::use_app;

/// The forms below speak to the complainant in person.
#[derive(Clone, Copy)]
struct ToComplainant;

/// Has the forms of this component speak to the complainant in person, as in their own register.
pub fn speak_to_complainant() {
    provide_context(ToComplainant);
}

/// Whether the forms here speak to the complainant in person. Call it while a component is being
/// made; follow the answer.
#[must_use]
pub fn speaks_to_complainant() -> Signal<bool> {
    let app = use_app();
    let handed = use_context::<ToComplainant>().is_some();
    Signal::derive(move || handed || app.is_personal())
}
