//! A control that chooses a country.

use leptos::prelude::*;

use crate::app::use_lang;
use crate::facts::{Country, CountryCode};

/// A control that chooses a country of those on file. One that is not on file, of a newer version, shows as
/// "another country".
#[component]
pub fn CountryField(
    /// Id of the control; that of the hint begins with it.
    id: &'static str,
    /// What is asked.
    #[prop(into)]
    label: Signal<&'static str>,
    /// What the answer is for.
    #[prop(into)]
    hint: Signal<&'static str>,
    /// The country chosen; owned by the caller and set here.
    country: RwSignal<CountryCode>,
) -> impl IntoView {
    let lang = use_lang();
    let choose = move |code: String| country.set(code.parse().unwrap_or(CountryCode::OTHER));
    let option = move |each: &'static Country| {
        let code = each.code();
        let selected = move || country.get().country() == each;
        view! { <option value=code.to_string() selected=selected>{move || each.name(lang.get().tag())}</option> }
    };
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field short">
            <label for=id>{move || label.get()}</label>
            <select
                id=id
                name="register.country"
                aria-describedby=hint_id.clone()
                on:change:target=move |event| choose(event.target().value())
            >
                {Country::all().iter().map(option).collect_view()}
            </select>
            <p class="hint" id=hint_id>{move || hint.get()}</p>
        </div>
    }
}
