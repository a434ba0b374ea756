//! The names under which a merchant is on record: joined here, and separated again.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Theirs;
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app};
use crate::domain::fields::values::is_same_name;
use crate::i18n::common::number;
use crate::i18n::pages::intake_forms::COMPLAINTS;
use crate::i18n::pages::respondent as words;
use crate::register::merchants::{Merchant, Merchants};
use crate::register::table::Column;
use crate::ui::parts::error_text;
use crate::ui::widgets::combobox::{Combobox, Offer};

/// Merchants offered at most.
const OFFERED: usize = 8;

/// Id of the line that a name is typed into.
const LINE: &str = "respondent-join";

/// The card of a merchant's other names: each can be taken out again, and one more merchant on record joined
/// under either name.
#[component]
pub fn NamesCard(
    /// The respondent of the page, with their complaints.
    theirs: Theirs,
) -> impl IntoView {
    let app = use_app();
    let name = theirs.name;
    let typed = RwSignal::new(String::new());
    let missing = RwSignal::new(false);

    let others = Memo::new(move |_| {
        let also = app.desk.with(|desk| {
            let known = desk.merchants.find(&name.read());
            known.map(|known| known.also.clone()).unwrap_or_default()
        });
        app.version.track();
        also.into_iter().map(|other| (recorded_so(app, theirs, &other), other)).collect::<Vec<_>>()
    });
    // Once for a version of the table: a keystroke compares names.
    let merchants = Memo::new(move |_| {
        app.version.track();
        app.with_table(Merchants::of)
    });
    // The merchant on record whose name is typed.
    let other = Memo::new(move |_| {
        let text = typed.get();
        merchants.with(|merchants| {
            let named = |found: &&Merchant| is_same_name(&found.name, &text);
            let found = merchants.offers(text.trim(), OFFERED).into_iter().find(named)?;
            (!is_same_name(&found.name, &name.read())).then(|| found.name.clone())
        })
    });
    let offers = Memo::new(move |_| {
        let (lang, name) = (app.lang.get(), name.get());
        let text = typed.get();
        let asked = if text.trim().is_empty() { &name } else { &text };
        let offer = |merchant: &Merchant| Offer {
            value: merchant.name.clone(),
            label: merchant.name.clone(),
            note: COMPLAINTS.text(lang, merchant.count),
        };
        // One who is named in full is not offered: the list would cover what can be done with them.
        if other.read().is_some() {
            return Vec::new();
        }
        merchants.with(|merchants| {
            let found = merchants.offers(asked, OFFERED + 1).into_iter();
            found.filter(|found| found.name != name).take(OFFERED).map(offer).collect::<Vec<_>>()
        })
    });
    let described = Signal::derive(move || {
        let ids = match missing.get() {
            true => "respondent-join-hint respondent-join-error",
            false => "respondent-join-hint",
        };
        Some(ids.to_owned())
    });

    let change = move |kept: String, other: String, joins: bool| {
        spawn_local(async move {
            let lang = app.lang.get_untracked();
            match app.change_merchant(&kept, &other, joins).await {
                Ok(()) => {
                    let said = match joins {
                        true => words::Joined { other: &other, name: &kept }.text(lang),
                        false => words::Parted { other: &other }.text(lang),
                    };
                    app.toasts.show(Tone::Ok, said);
                    typed.try_set(String::new());
                }
                Err(error) => app.toasts.show(Tone::Error, error_text::of_desk(lang, &error)),
            }
        });
    };
    let changed = Callback::new(move |text: String| {
        missing.set(false);
        typed.set(text);
    });
    let left =
        Callback::new(move |()| missing.set(!typed.read().trim().is_empty() && other.read().is_none()));

    let line = move |(count, other): (usize, String)| {
        let label = {
            let other = other.clone();
            move || words::PartOf { other: &other }.text(app.lang.get())
        };
        let said = move || words::RecordedSo { n: &number(count) }.text(app.lang.get());
        let shown = other.clone();
        let part = move |_| change(name.get_untracked(), other.clone(), false);
        view! {
            <li>
                <div>
                    <strong>{shown}</strong>
                    <p class="muted small">{said}</p>
                </div>
                <button type="button" class="button small" aria-label=label on:click=part>{t(words::PART)}</button>
            </li>
        }
    };
    let join = move |kept: String, other: String| {
        let label = {
            let kept = kept.clone();
            move || words::KeepName { name: &kept }.text(app.lang.get())
        };
        let click = move |_| change(kept.clone(), other.clone(), true);
        view! { <button type="button" class="button" on:click=click>{label}</button> }
    };
    let joins = move || {
        let (name, other) = (name.get(), other.get()?);
        Some(view! { {join(name.clone(), other.clone())} {join(other, name)} })
    };
    view! {
        <section class="card stack" aria-labelledby="respondent-names">
            <h2 id="respondent-names">{t(words::NAMES)}</h2>
            <p class="muted">{t(words::NAMES_TEXT)}</p>
            <Show
                when=move || others.with(|others| !others.is_empty())
                fallback=|| view! { <p>{t(words::NO_OTHER_NAMES)}</p> }
            >
                <ul class="queue">{move || others.get().into_iter().map(line).collect_view()}</ul>
            </Show>
            <div class="field" data-invalid=move || missing.get().then_some("true")>
                <label for=LINE>{t(words::NAME_TO_JOIN)}</label>
                <p class="hint" id="respondent-join-hint">{t(words::NAME_TO_JOIN_HINT)}</p>
                <Combobox
                    id=LINE.to_owned()
                    name="respondent.join".to_owned()
                    text=typed
                    offers
                    typed=changed
                    chosen=changed
                    left
                    described
                    invalid=missing.into()
                />
                {move || missing.get().then(|| view! { <p class="error" id="respondent-join-error">{t(words::NOT_ON_RECORD)}</p> })}
            </div>
            <div class="actions">{joins}</div>
        </section>
    }
}

/// How many of the merchant's complaints are recorded under this name.
fn recorded_so(app: App, theirs: Theirs, name: &str) -> usize {
    theirs.places.with(|places| {
        app.with_table(|table| {
            let is_so = |place: &&u32| is_same_name(table.name(**place, Column::Respondent), name);
            places.iter().filter(is_so).count()
        })
    })
}
