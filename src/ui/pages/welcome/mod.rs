//! The first screen: what the register is for.

mod languages;
mod purposes;
mod zone_choice;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::toasts::Tone;
use crate::app::{Phase, t, use_app};
use crate::browser::page;
use crate::diagnostics::report;
use crate::domain::{Purpose, ZoneId};
use crate::i18n::pages::{country as country_words, shell, welcome as words, zone as zone_words};
use crate::i18n::{Msg, common, errors as troubles_words};
use crate::storage::StorageError;
use crate::ui::parts::country_field::CountryField;
use crate::ui::parts::error_text;
use crate::ui::parts::zone_field::zone_named;
use crate::ui::widgets::{Icon, Notice, Shape, use_title};
use languages::Languages;
use purposes::Purposes;
use zone_choice::ZoneChoice;

/// What went wrong when the register was made.
#[derive(Clone, PartialEq)]
enum Hitch {
    /// The register could not be made, for this reason.
    Storage(StorageError),
    /// It is made, and the sample data did not come.
    Demo,
}

/// The first screen, before there is a register: language, purpose, sample data, country, time zone. "Begin" makes the
/// register; what went wrong is shown above the button.
#[component]
pub fn Welcome() -> impl IntoView {
    use_title(shell::WELCOME_TITLE);
    let app = use_app();
    let purpose = RwSignal::new(None::<Purpose>);
    let purpose_refused = RwSignal::new(false);
    let country = RwSignal::new(app.proposed_country());
    let with_demo = RwSignal::new(false);
    let zone = RwSignal::new(app.zone_untracked().id().map(ZoneId::to_string).unwrap_or_default());
    let zone_refused = RwSignal::new(None::<Msg>);
    let busy = RwSignal::new(false);
    let hitch = RwSignal::new(None::<Hitch>);

    let wants_demo = move || with_demo.get() || purpose.get() == Some(Purpose::Demo);

    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let Some(chosen) = purpose.get_untracked() else {
            purpose_refused.set(true);
            return page::focus_field("register.purpose");
        };
        let (demo, bought_in) = (untrack(wants_demo), country.get_untracked());
        let counted = zone.with_untracked(|name| zone_named(name).and_then(|zone| zone.id().cloned()));
        if counted.is_none() && zone.with_untracked(|name| !name.is_empty()) {
            return zone_refused.set(Some(zone_words::NOT_A_ZONE));
        }
        busy.set(true);
        hitch.set(None);
        spawn_local(async move {
            let made = app.set_up(chosen, bought_in, counted).await;
            if made.is_ok() && demo {
                // The register is made; this screen stays until the sample data is in it.
                app.phase.set(Phase::Welcome);
                match app.load_demo().await {
                    Ok(_) => app.phase.set(Phase::Ready),
                    Err(error) => {
                        report("ui::pages::welcome, sample data", &error);
                        hitch.set(Some(Hitch::Demo));
                    }
                }
            }
            if let Err(why) = made {
                hitch.set(Some(Hitch::Storage(why)));
            }
            busy.set(false);
        });
    };

    let asked = Signal::derive(move || {
        let is_shop = matches!(purpose.get(), Some(Purpose::Desk | Purpose::Demo));
        let asked = if is_shop { country_words::SHOP } else { country_words::BOUGHT };
        asked.text(app.lang.get())
    });
    let hint = Signal::derive(move || country_words::HINT.text(app.lang.get()));
    let problem = move || hitch.get().map(|hitch| view! { <HitchNotice hitch/> });
    let progress = move || {
        let loading = busy.get() && wants_demo();
        loading.then(
            || view! { <p class="progress"><span>{t(shell::LOADING_DEMO)}</span><progress></progress></p> },
        )
    };
    let made = move || hitch.get() == Some(Hitch::Demo);
    view! {
        <main id="main" class="welcome">
            <div class="cluster between">
                <p class="cluster"><Icon shape=Shape::Brand/><strong>{t(common::APP)}</strong></p>
                <Languages/>
            </div>
            <h1>{t(shell::WELCOME_TITLE)}</h1>
            <p class="lede">{t(shell::WELCOME_LEDE)}</p>
            <form class="stack" on:submit=begin>
                <Purposes purpose refused=purpose_refused with_demo/>
                <CountryField id="welcome-country" label=asked hint country/>
                <ZoneChoice zone refused=zone_refused/>
                <div aria-live="polite">{progress}</div>
                {problem}
                <Show when=move || !made()>
                    <div class="actions foot">
                        <button type="submit" class="button primary" aria-busy=move || busy.get().to_string()>{t(shell::BEGIN)}</button>
                    </div>
                </Show>
            </form>
        </main>
    }
}

/// What is in the way, and what can be done about it.
#[component]
fn HitchNotice(hitch: Hitch) -> impl IntoView {
    let app = use_app();
    let title = match hitch {
        Hitch::Storage(_) => words::NOT_BEGUN,
        Hitch::Demo => words::DEMO_FAILED,
    };
    let title = Signal::derive(move || title.text(app.lang.get()).to_owned());
    match hitch {
        Hitch::Storage(why) => view! {
            <Notice tone=Tone::Error title>
                <p>{move || error_text::of_storage(app.lang.get(), &why)}</p>
                <p>{t(troubles_words::NOTHING_CHANGED)}</p>
            </Notice>
        }
        .into_any(),
        Hitch::Demo => view! {
            <Notice tone=Tone::Warn title>
                <p>{t(words::DEMO_FAILED_TEXT)}</p>
                <div class="actions">
                    <button type="button" class="button primary" on:click=move |_| app.phase.set(Phase::Ready)>
                        {t(words::GO_ON_WITHOUT)}
                    </button>
                </div>
            </Notice>
        }
        .into_any(),
    }
}
