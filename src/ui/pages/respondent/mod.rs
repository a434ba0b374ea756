//! One respondent: its complaints, what it owes, how it answers.

mod cases;
mod details;
mod names;
mod outcomes;
mod owes;
mod summary;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_params_map;

use self::cases::CaseList;
use self::details::Details;
use self::names::NamesCard;
use self::outcomes::Outcomes;
use self::owes::Owes;
use self::summary::Summary;
use super::statistics::FigureTiles;
use crate::app::{t, to_keeper, use_app};
use crate::i18n::pages::respondent as words;
use crate::register::respondents;
use crate::register::statistics::{self, Figures};
use crate::register::table::Place;
use crate::ui::routes::Page;
use crate::ui::widgets::title::use_title_text;

/// The respondent of the page with their complaints, as handles that copy.
#[derive(Clone, Copy)]
pub(super) struct Theirs {
    /// The name that the merchant of the address goes by.
    name: Memo<String>,
    /// Places of their complaints in the table, the latest received first; empty when there are none.
    places: Memo<Arc<[Place]>>,
    /// The statistics over their complaints, as of now.
    figures: Memo<Figures>,
}

/// The page of one respondent, by the name in the address: figures, what they owe, outcomes, details,
/// complaints. Says so when no complaint names them.
#[component]
pub fn Respondent() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let asked = Memo::new(move |_| params.with(|params| params.get("name").unwrap_or_default()));
    let name = Memo::new(move |_| {
        let asked = asked.get();
        app.desk.with(|desk| desk.merchants.shown(&asked).to_owned())
    });
    use_title_text(move |_| name.get());
    let places = Memo::new(move |_| {
        app.version.track();
        name.with(|name| app.with_table(|table| respondents::places_of(table, name)).into())
    });
    let figures = Memo::new(move |_| {
        app.version.track();
        let now = app.now.get();
        places.with(|places: &Arc<[Place]>| {
            app.with_table(|table| statistics::figures(table, places, 1, now, &app.zone()))
        })
    });
    let theirs = Theirs { name, places, figures };
    let is_known = Memo::new(move |_| places.with(|places| !places.is_empty()));
    view! {
        <div class="page">
            <header class="page-head"><h1>{move || name.get()}</h1></header>
            <Show when=move || is_known.get() fallback=Unknown>
                <p class="lede">{t(words::LEDE)}</p>
                <Summary theirs/>
                <Owes theirs/>
                <section class="stack" aria-labelledby="respondent-answers">
                    <h2 id="respondent-answers">{t(words::ANSWERS)}</h2>
                    <FigureTiles figures/>
                </section>
                <div class="grid-2">
                    <Outcomes theirs/>
                    <Details theirs/>
                </div>
                <NamesCard theirs/>
                <CaseList theirs/>
            </Show>
        </div>
    }
}

#[component]
fn Unknown() -> impl IntoView {
    view! {
        <div class="empty card">
            <h2>{t(words::NONE_TITLE)}</h2>
            <p>{t(words::NONE_TEXT)}</p>
            <div class="actions">
                <A href=Page::Register(String::new()).href() attr:class="button">{to_keeper(words::TO_REGISTER)}</A>
            </div>
        </div>
    }
}
