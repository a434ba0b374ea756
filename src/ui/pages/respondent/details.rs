//! How name and contact were given in the latest complaint.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

use super::Theirs;
use crate::app::{t, use_app};
use crate::domain::{Field, Values};
use crate::i18n::pages::respondent as words;
use crate::ui::parts::field_text;
use crate::ui::routes::Page;

/// The card of the respondent's name, contact person, telephone and address as recorded last, with a link to
/// the case they stand in.
#[component]
pub fn Details(
    /// The respondent of the page, with their complaints.
    theirs: Theirs,
) -> impl IntoView {
    let app = use_app();
    let recorded = RwSignal::new(None::<(String, Values)>);
    // The latest case, and when it changed last.
    let latest = Memo::new(move |_| {
        app.version.track();
        let place = theirs.places.with(|places| places.first().copied())?;
        app.with_table(|table| table.at(place).map(|cells| (cells.id, cells.updated)))
    });
    // The case is read from the outside world.
    Effect::new(move |_| {
        let (asked, name) = (latest.get(), theirs.name.get_untracked());
        spawn_local(async move {
            let found = app.respondent_as_recorded(&name).await;
            if latest.try_get_untracked() == Some(asked) {
                recorded.try_set(found);
            }
        });
    });
    let rows = move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        let row = |(field, text): (Field, &str)| {
            let label = app.rules.with(|rules| field_text::label(rules, lang, audience, field));
            view! { <div><dt>{label}</dt><dd>{text.to_owned()}</dd></div> }
        };
        recorded.with(|recorded| recorded.as_ref().map(|(_, values)| values.iter().map(row).collect_view()))
    };
    let source = move || {
        recorded.get().map(|(reference, _)| {
            let href = Page::Case(reference.clone()).href();
            view! { <A href=href><span class="ref">{reference}</span></A> }
        })
    };
    view! {
        <section class="card" aria-labelledby="respondent-details">
            <header><h2 id="respondent-details">{t(words::DETAILS)}</h2></header>
            <dl class="facts">{rows}</dl>
            <p class="muted small">{t(words::DETAILS_FROM)}" "{source}</p>
        </section>
    }
}
