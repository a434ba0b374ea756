//! The part of the country whose days off are counted.

use leptos::prelude::*;

use super::saving::say;
use crate::app::{t, use_app};
use crate::facts::{Calendar, CountryCode};
use crate::i18n::pages::rules as words;

/// A list of the country's calendar and those of its parts, which sets the one that its rules are counted by;
/// nothing where no part has a calendar. A toast says when it is saved.
#[component]
pub fn PartOfCountry(
    /// The region whose calendar the page shows; set to the one chosen.
    region: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let country = move || app.country().unwrap_or(CountryCode::OTHER).country().calendar;
    let has_parts = Memo::new(move |_| {
        let is_part = |one: &Calendar| one.is_of_part() && one.country() == country();
        app.rules.with(|rules| rules.calendars().iter().any(is_part))
    });
    let choose = move |chosen: String| {
        let lang = app.lang.get_untracked();
        let name = app.rules.with_untracked(|rules| {
            rules.calendar(&chosen).map(|one| lang.of(&one.name).to_owned()).unwrap_or_default()
        });
        let part = if chosen == untrack(country) { String::new() } else { chosen.clone() };
        let said = words::PartSaved { name: &name }.text(lang);
        say(app, async move { app.count_by_part(part).await }, said, move || region.set(chosen));
    };
    let options = move || {
        let (lang, rules, country) = (app.lang.get(), app.rules.get(), country());
        let now = rules.counted_by(country).map(|one| one.region.clone());
        let option = |one: &Calendar| {
            let is_chosen = now.as_ref() == Some(&one.region);
            view! { <option value=one.region.clone() selected=is_chosen>{lang.of(&one.name).to_owned()}</option> }
        };
        let mut listed: Vec<&Calendar> =
            rules.calendars().iter().filter(|one| one.country() == country).collect();
        listed.sort_by_key(|one| one.is_of_part());
        listed.into_iter().map(option).collect_view()
    };
    view! {
        <Show when=move || has_parts.get()>
            <div class="field">
                <label for="rules-part">{t(words::PART)}</label>
                <select id="rules-part" name="rules.part" aria-describedby="rules-part-hint"
                    on:change:target=move |event| choose(event.target().value())>
                    {options}
                </select>
                <p class="hint" id="rules-part-hint">{t(words::PART_HINT)}</p>
            </div>
        </Show>
    }
}
