//! Where the register's purchases are made.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::country::CountryError;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::domain::Purpose;
use crate::facts::CountryCode;
use crate::i18n::pages::country as words;
use crate::ui::parts::country_field::CountryField;
use crate::ui::parts::error_text;

/// The card of the register's country: the rules that new complaints begin under, and a list to choose another
/// from (for whoever may; for anybody while none was chosen). A toast says when it is saved.
#[component]
pub fn CountryCard() -> impl IntoView {
    let app = use_app();
    let picked = RwSignal::new(untrack(move || app.country()).unwrap_or_else(|| app.proposed_country()));
    let may = Memo::new(move |_| app.may_choose_country());
    let is_changed = Memo::new(move |_| app.country() != Some(picked.get()));
    let rules = move || {
        let (lang, country) = (app.lang.get(), app.country());
        let key = app.with_context(|context| app.purpose().policy(context.rules, country, context.today()));
        let name = app.rules.with(|rules| {
            rules.policy_by_key(&key).map(|policy| lang.of(&policy.name).to_owned()).unwrap_or_default()
        });
        words::Begin { rules: &name }.text(lang)
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let to: CountryCode = picked.get_untracked();
        spawn_local(async move {
            let lang = app.lang.get_untracked();
            match app.change_country(to).await {
                Ok(()) => app.toasts.show(Tone::Ok, words::SAVED.text(lang)),
                Err(CountryError::WrongRole) => app.toasts.show(Tone::Error, words::WHO.text(lang)),
                Err(CountryError::Storage(error)) => {
                    app.toasts.show(Tone::Error, error_text::of_storage(lang, &error));
                }
            }
        });
    };
    let label = Signal::derive(move || {
        let asked = if app.purpose() == Purpose::Personal { words::BOUGHT } else { words::SHOP };
        asked.text(app.lang.get())
    });
    let hint = Signal::derive(move || words::KEPT.text(app.lang.get()));
    view! {
        <section class="card stack tight" aria-labelledby="settings-country">
            <h2 id="settings-country">{t(words::TITLE)}</h2>
            <p class="muted">{t(words::TEXT)}</p>
            <Show when=move || app.country().is_none()><p>{t(words::NONE)}</p></Show>
            <p>{rules}</p>
            <form class="stack tight" on:submit=save>
                <CountryField id="settings-country-code" label hint country=picked/>
                <Show when=move || !may.get()><p class="muted small">{t(words::WHO)}</p></Show>
                <div class="actions">
                    <button type="submit" class="button" disabled=move || !(may.get() && is_changed.get())>{t(words::SAVE)}</button>
                </div>
            </form>
        </section>
    }
}
