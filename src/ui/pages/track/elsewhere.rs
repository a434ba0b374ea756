//! Where the complainant can turn once what could be asked for here did not settle the matter.

use leptos::prelude::*;

use super::{Shown, read};
use crate::app::{t, use_app};
use crate::domain::readings::route::{self, ForumOption, ForumStanding};
use crate::i18n::common;
use crate::i18n::pages::complainant_acts as own;
use crate::i18n::pages::route as words;

/// The card of the forums open to the complainant now, each with its last day and how to go about it. Nothing
/// is shown while the matter can still be settled here.
#[component]
pub fn Elsewhere(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let lines = Memo::new(move |_| {
        read(shown, |case| match route::is_elsewhere(case) {
            true => app.with_context(|context| route::open_elsewhere(context, case)),
            false => Vec::new(),
        })
    });
    let line = move |ForumOption { forum, standing, until, .. }: ForumOption| {
        let only = match standing {
            ForumStanding::IfSo(scope) => Some(words::scope(scope)),
            _ => None,
        };
        let until = move || {
            let lang = app.lang.get();
            until.map(|day| {
                let text = words::Until { date: &common::date(lang, day) }.text(lang);
                view! { <span class="small">{text}</span> }
            })
        };
        view! {
            <li>
                <p class="cluster"><strong>{move || app.lang.get().of(&forum.name)}</strong>{until}</p>
                {only.map(|text| view! { <p class="small">{t(text)}</p> })}
                <p class="small">{move || app.lang.get().of(&forum.how)}</p>
            </li>
        }
    };
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <section class="card" aria-labelledby="track-elsewhere">
                <header><h2 id="track-elsewhere">{t(own::ELSEWHERE)}</h2></header>
                <p class="muted small">{t(own::ELSEWHERE_TEXT)}</p>
                <ol class="routes">{move || lines.get().into_iter().map(line).collect_view()}</ol>
            </section>
        </Show>
    }
}
