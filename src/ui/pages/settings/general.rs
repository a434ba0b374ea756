//! What holds for the whole register.

use leptos::prelude::*;

use super::appearance::Appearance;
use super::country::CountryCard;
use super::more::More;
use super::numbers::Numbers;
use super::profile::Profile;
use super::purpose::PurposeChoice;
use super::zone::ZoneCard;
use crate::app::use_app;

/// Language and theme, the owner's details in a register of their own, purpose, country, zone, numbers.
#[component]
pub fn General() -> impl IntoView {
    let app = use_app();
    let is_personal = Memo::new(move |_| app.is_personal());
    view! {
        <Appearance/>
        <Show when=move || is_personal.get()><Profile/></Show>
        <PurposeChoice/>
        <CountryCard/>
        <ZoneCard/>
        <Numbers/>
        <Show when=move || is_personal.get()><More/></Show>
    }
}
