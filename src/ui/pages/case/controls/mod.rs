//! Controls of a step form that need the case: its clocks, its obligations, other cases.

mod case_pick;
mod obligation_rows;
mod pick;
mod signature_pad;
mod signatures;
mod with_snippets;

use leptos::prelude::*;

use self::case_pick::CasePick;
use self::obligation_rows::ObligationRows;
use self::pick::{Pick, clocks, obligations, policies};
use self::signatures::Signatures;
use self::with_snippets::WithSnippets;
use super::on_show::CasePageState;
use crate::domain::Field;
use crate::domain::fields::field::Input;
use crate::domain::fields::form::arises;
use crate::i18n::pages::case as words;
use crate::ui::parts::field::{group, labelled};
use crate::ui::parts::{FieldControl, Form};

/// The control of a field in the form of a step on this case. Fields that need the case get a control of
/// their own; all others are a `FieldControl`. Nothing shows while the field does not arise.
#[component]
pub fn StepControl(
    /// The case on which the step is recorded.
    shown: CasePageState,
    /// The form that holds the value.
    form: Form,
    /// The field that is filled in; what it takes decides on the control.
    field: Field,
    /// Whether it must be filled in; others are labelled as optional.
    required: bool,
) -> impl IntoView {
    let is_asked = move || form.values.with(|values| arises(values, field));
    view! { <Show when=is_asked>{control(shown, form, field, required)}</Show> }
}

fn control(shown: CasePageState, form: Form, field: Field, required: bool) -> AnyView {
    match field.fixed_input() {
        Some(Input::Clock) => labelled(form, field, required, |of| {
            let options = clocks(shown, field);
            view! { <Pick of options none=words::ALL_CLOCKS/> }.into_any()
        }),
        Some(Input::Policy) => labelled(form, field, required, |of| {
            let options = policies(shown);
            view! { <Pick of options/> }.into_any()
        }),
        Some(Input::Obligation) => labelled(form, field, required, |of| {
            let options = obligations(shown);
            view! { <Pick of options/> }.into_any()
        }),
        Some(Input::Case) => labelled(form, field, required, |of| view! { <CasePick of/> }.into_any()),
        Some(Input::Obligations) => {
            group(form, field, required, |of| view! { <ObligationRows of required/> }.into_any())
        }
        Some(Input::Signatures) => {
            group(form, field, required, |of| view! { <Signatures shown of/> }.into_any())
        }
        Some(Input::Text(_)) => {
            view! { <WithSnippets shown field><FieldControl form field required/></WithSnippets> }.into_any()
        }
        _ => view! { <FieldControl form field required/> }.into_any(),
    }
}
