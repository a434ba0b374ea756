//! The list of the settings' pages.

use leptos::prelude::*;

use super::sections;
use crate::app::{t, use_app};
use crate::i18n::pages::settings as words;
use crate::i18n::{Audience, Msg, common};
use crate::ui::routes::{Page, section};

/// Links to every page of the settings: at the side where there is room, else on the first page alone.
#[component]
pub fn SideNav(
    /// The name of the page that is shown; `None` on the first page, which shows the first of the others.
    shown: Memo<Option<&'static str>>,
) -> impl IntoView {
    let app = use_app();
    let link = move |of: &'static sections::Section| {
        let here = move || (shown.get().unwrap_or(section::GENERAL) == of.name).then_some("page");
        view! {
            <li><a href=Page::SettingsOf(of.name).href() aria-current=here>{t(of.title)}</a></li>
        }
    };
    // What the bar leaves out on the narrowest phones.
    let more = move || {
        let views = [
            (common::STATISTICS_VIEW, Page::Statistics(String::new())),
            (common::TRACK_VIEW, Page::Track(String::new())),
        ];
        let link =
            |(name, page): (Msg, Page)| view! { <li class="less"><a href=page.href()>{t(name)}</a></li> };
        (app.audience() != Audience::Owner).then(|| views.into_iter().map(link).collect_view())
    };
    view! {
        <nav class="side-nav no-print" aria-label=t(words::SECTIONS)>
            <ul>
                {move || sections::listed(app.audience()).map(link).collect_view()}
                {more}
            </ul>
        </nav>
    }
}
