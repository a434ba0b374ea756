//! To whom the words of a form speak: the desk, or the complainant in person.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::Field;
use crate::i18n::Msg;

/// The forms below speak to the complainant in person.
#[derive(Clone, Copy)]
struct ToComplainant;

/// Label and help that a form gives a field in place of the usual ones.
type Relabel = fn(Field) -> Option<(Msg, Option<Msg>)>;

/// The fields that the form below calls otherwise.
#[derive(Clone, Copy)]
struct Otherwise(Relabel);

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

/// Has the forms of this component give some fields a label and help of their own.
pub fn relabel(relabel: Relabel) {
    provide_context(Otherwise(relabel));
}

/// The label and help that the form around gives this field. Call it while a component is being made.
#[must_use]
pub fn relabelled(field: Field) -> Option<(Msg, Option<Msg>)> {
    use_context::<Otherwise>().and_then(|otherwise| (otherwise.0)(field))
}
