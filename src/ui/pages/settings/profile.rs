//! The details of a personal register's owner.

use leptos::prelude::*;

use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::domain::Field;
use crate::i18n::common;
use crate::i18n::pages::settings as words;
use crate::ui::parts::{FieldControl, Form};

const FIELDS: &[Field] = &[
    Field::ComplainantName,
    Field::ComplainantPhone,
    Field::ComplainantEmail,
    Field::ComplainantAddress,
    Field::ComplainantMeans,
];

/// The form of a personal register's owner: name and ways to be reached, filled in at every new complaint. A
/// toast says whether it was saved.
#[component]
pub fn Profile() -> impl IntoView {
    let app = use_app();
    let form = Form::new(app.preferences.with_untracked(|preferences| preferences.profile.clone()))
        .in_region(app.region());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let lang = app.lang.get_untracked();
        let rules = app.rules.get_untracked();
        let checked = form.values.with_untracked(|values| values.checked(&rules));
        match checked {
            Err(errors) => form.refuse(errors),
            Ok(profile) => match app.prefer(|preferences| preferences.profile = profile) {
                true => app.toasts.show(Tone::Ok, words::PROFILE_SAVED.text(lang)),
                false => app.toasts.show(Tone::Warn, words::NOT_KEPT.text(lang)),
            },
        }
    };
    view! {
        <form class="card stack" aria-labelledby="settings-profile" novalidate on:submit=save>
            <h2 id="settings-profile">{t(words::PROFILE)}</h2>
            <p class="muted">{t(words::PROFILE_TEXT)}</p>
            <div class="grid-2">
                {FIELDS.iter().map(|field| view! { <FieldControl form field=*field/> }).collect_view()}
            </div>
            <div class="actions">
                <button type="submit" class="button primary">{t(common::SAVE)}</button>
            </div>
        </form>
    }
}
