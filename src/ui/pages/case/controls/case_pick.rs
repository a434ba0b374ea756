//! Another case, by the number people read out.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::values::reference::Reference;
use crate::i18n::common;
use crate::register::row;
use crate::register::table::Column;
use crate::ui::parts::field::ControlOf;

/// A line to type the number of another case; below it, the respondent of the case found. The field holds the
/// id of that case, or the text as typed when none has the number.
#[component]
pub fn CasePick(
    /// The form, the field and the ids of the control.
    of: ControlOf,
) -> impl IntoView {
    let app = use_app();
    let ControlOf { form, field, id, described, invalid } = of;
    let known = move |text: &str| {
        let id = text.parse::<uuid::Uuid>().ok()?;
        app.with_table(|table| {
            let place = table.place(row::key(crate::domain::CaseId(id)))?;
            Some((table.reference(place).to_owned(), table.name(place, Column::Respondent).to_owned()))
        })
    };
    let number = move || {
        let text = form.text(field);
        known(&text).map_or(text, |(reference, _)| reference)
    };
    let found = move || {
        let (_, respondent) = known(&form.text(field))?;
        Some(if respondent.is_empty() { common::FOUND.text(app.lang.get()).to_owned() } else { respondent })
    };
    let typed = move |text: String| {
        let printed = text.trim().parse::<Reference>().map(|reference| reference.to_string());
        let id = printed.ok().and_then(|reference| app.find_reference(&reference));
        form.set(field, id.map_or(text, |id| id.to_string()));
    };
    view! {
        <input
            id=id
            name=field.to_string()
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            prop:value=number
            on:change:target=move |event| typed(event.target().value())
            on:blur=move |_| form.left(field)
            aria-describedby=move || described.get()
            aria-invalid=move || invalid.get().then_some("true")
        />
        <p class="small muted" role="status">{found}</p>
    }
}
