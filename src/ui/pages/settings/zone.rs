//! The zone in which the register counts its days, and the record of its changes.

use leptos::prelude::*;

use super::zone_form::ZoneForm;
use crate::app::zone::zone_in_words;
use crate::app::{t, use_app};
use crate::browser::zone::RegisterZone;
use crate::browser::{intl, page};
use crate::domain::{Purpose, ZoneChange, ZoneId};
use crate::i18n::pages::zone as words;
use crate::i18n::{Lang, common, steps};

/// The id of the heading, where the focus goes when the form is closed.
const HEADING: &str = "settings-zone";

/// The card of the register's zone: which it is and what time it is there, a button that opens the form to
/// change it (for whoever may), and the changes so far.
#[component]
pub fn ZoneCard() -> impl IntoView {
    let app = use_app();
    let editing = RwSignal::new(false);
    let may_change = Memo::new(move |_| app.may_change_zone());
    let done = Callback::new(move |()| {
        editing.set(false);
        page::focus(HEADING);
    });
    let now = move || {
        let (lang, zone, now) = (app.lang.get(), app.zone(), app.now.get());
        let name = zone_in_words(lang, &zone, now);
        let time = intl::time(lang.tag(), now, &zone);
        words::NowThere { zone: &name, time: &time }.text(lang)
    };
    let id = move || app.zone().id().map(ZoneId::to_string);
    let changes = Memo::new(move |_| {
        app.head
            .with(|head| head.as_ref().map(|head| ZoneChange::read_all(&head.zone_changes)))
            .unwrap_or_default()
    });
    let lines = move || {
        let (lang, zone) = (app.lang.get(), app.zone());
        let line = |change: &ZoneChange| view! { <li>{in_words(lang, change, &zone)}</li> };
        changes.with(|changes| changes.iter().rev().map(line).collect_view())
    };
    view! {
        <section class="card stack tight" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{t(words::TITLE)}</h2>
            <p class="muted">{t(words::TEXT)}</p>
            <p>{now}" "<span class="muted small">{id}</span></p>
            <Show when=move || editing.get()>
                <ZoneForm done/>
            </Show>
            <Show when=move || !editing.get()>
                <Show when=move || !may_change.get() && app.purpose() != Purpose::Personal>
                    <p class="muted small">{t(words::WHO)}</p>
                </Show>
                <div class="actions">
                    <button type="button" class="button" disabled=move || !may_change.get() on:click=move |_| editing.set(true)>
                        {t(words::CHANGE)}
                    </button>
                </div>
            </Show>
            <Show when=move || changes.with(|changes| !changes.is_empty())>
                <h3>{t(words::CHANGES)}</h3>
                <ul class="stack tight small">{lines}</ul>
            </Show>
        </section>
    }
}

/// When, who, from which zone to which, and why.
fn in_words(lang: Lang, change: &ZoneChange, zone: &RegisterZone) -> String {
    let who = match change.by.person.as_str() {
        "" => common::UNNAMED.text(lang),
        person => person,
    };
    let name = |id: &ZoneId| intl::zone_name(lang.tag(), id);
    let from = change.from.as_ref().map_or_else(|| words::THIS_DEVICE.text(lang).to_owned(), name);
    words::Changed {
        when: &intl::instant(lang.tag(), change.at, zone),
        who,
        role: steps::role(change.by.role).text(lang),
        from: &from,
        to: &name(&change.to),
        reason: &change.reason,
    }
    .text(lang)
}
