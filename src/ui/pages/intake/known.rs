//! A respondent who is on record already: how to reach them need not be typed again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::respondents::CONTACT;
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app};
use crate::domain::Field;
use crate::i18n::common;
use crate::i18n::pages::respondent as words;
use crate::register::respondents::places_of;
use crate::ui::parts::Form;
use crate::ui::parts::field_text;
use crate::ui::widgets::Notice;

/// A notice of how many complaints there are about the respondent typed, with a button that fills in the
/// contact details given last where they are empty. Nothing is shown for a respondent who is not on record.
#[component]
pub fn Known(
    /// The form whose respondent is looked up and filled in.
    form: Form,
) -> impl IntoView {
    let app = use_app();
    let name = Memo::new(move |_| form.text(Field::RespondentName).trim().to_owned());
    // A name that nobody has costs one look into the table of names.
    let count = Memo::new(move |_| {
        app.version.track();
        name.with(|name| match *name == app.shop().name {
            // At a desk every complaint is about its own shop.
            true => 0,
            false => app.with_table(|table| places_of(table, name).len()),
        })
    });
    let told = RwSignal::new(None::<Vec<Field>>);
    let title = Signal::derive(move || {
        words::Known { n: &common::number(count.get()) }.to(app.audience()).text(app.lang.get())
    });
    let fill = move |_| {
        let name = name.get_untracked();
        spawn_local(async move {
            let recorded = app.respondent_as_recorded(&name).await;
            let values = recorded.map(|(_, values)| values).unwrap_or_default();
            let is_open = |field: &&Field| {
                form.values.try_with_untracked(|typed| typed.get(**field).is_empty()) == Some(true)
                    && !values.get(**field).is_empty()
            };
            let filled: Vec<Field> = CONTACT.iter().filter(is_open).copied().collect();
            filled.iter().for_each(|field| form.set(*field, values.get(*field)));
            told.try_set(Some(filled));
        });
    };
    let said = move || told.get().map(|filled| said(app, &filled));
    view! {
        <Show when=move || { count.get() > 0 }>
            <Notice tone=Tone::Info title>
                <div class="actions">
                    <button type="button" class="button small" on:click=fill>{t(words::USE_DETAILS)}</button>
                </div>
                <p role="status">{said}</p>
            </Notice>
        </Show>
    }
}

fn said(app: App, filled: &[Field]) -> String {
    let (lang, audience) = (app.lang.get(), app.audience());
    if filled.is_empty() {
        return words::NOTHING_TO_USE.text(lang).to_owned();
    }
    let label = |field: &Field| app.rules.with(|rules| field_text::label(rules, lang, audience, *field));
    let names: Vec<String> = filled.iter().map(label).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    words::Used { fields: &common::all_of(lang, &names) }.text(lang)
}
