//! The second person of a disposal, chosen from the staff.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::{t, use_app, use_lang};
use crate::domain::history::refusal::Refusal;
use crate::i18n::pages::disposal as words;
use crate::i18n::{common, reasons};
use crate::ui::routes::{Page, section};

/// Id of the control, where the focus goes when it is refused.
pub const SECOND_PERSON: &str = "disposal-second";

/// The choice of who confirms: everybody of the staff but who is at the desk. A desk of one is led to the
/// list of staff.
#[component]
pub fn SecondPerson(
    /// The name chosen; empty before.
    second: RwSignal<String>,
    /// Why the people were refused; said below the control.
    refused: RwSignal<Option<Refusal>>,
) -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let others = Memo::new(move |_| {
        let here = app.preferences.with(|preferences| preferences.person.clone());
        app.staff().into_iter().map(|staff| staff.name).filter(|name| *name != here).collect::<Vec<_>>()
    });
    let choose = move |name: String| {
        second.set(name);
        refused.set(None);
    };
    let error = move || refused.get().map(|why| reasons::refusal(lang.get(), app.audience(), &why));
    let is_invalid = move || refused.with(Option::is_some).then_some("true");
    let described = move || match refused.with(Option::is_some) {
        true => "disposal-second-hint disposal-second-error",
        false => "disposal-second-hint",
    };
    let option = move |name: String| {
        let value = name.clone();
        let is_chosen = move || second.with(|second| *second == value);
        view! { <option value=name.clone() selected=is_chosen>{name.clone()}</option> }
    };
    view! {
        <div class="field short" data-invalid=is_invalid>
            <label for=SECOND_PERSON>{t(words::SECOND)}</label>
            <select id=SECOND_PERSON name="disposal.second" aria-invalid=is_invalid aria-describedby=described
                on:change:target=move |event| choose(event.target().value())>
                <option value="">{t(common::CHOOSE)}</option>
                {move || others.get().into_iter().map(option).collect_view()}
            </select>
            <p class="hint" id="disposal-second-hint">{t(words::SECOND_TEXT)}</p>
            <Show when=move || others.with(Vec::is_empty)>
                <p>{t(words::SECOND_NONE)}" "<A href=Page::SettingsOf(section::PEOPLE).href()>{t(words::SECOND_ADD)}</A></p>
            </Show>
            {move || error().map(|error| view! { <p class="error" id="disposal-second-error">{error}</p> })}
        </div>
    }
}
