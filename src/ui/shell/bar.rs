//! The bar: the views, who is at the desk, language and theme.

use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use super::desk::{DeskSheet, DeskSwitch};
use crate::app::preferences::Theme;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::i18n::pages::{keys as key_words, shell as words};
use crate::i18n::{Audience, Lang, Msg, common};
use crate::ui::routes::Page;
use crate::ui::widgets::{Icon, Shape};

/// The views in the bar. Four do for the owner of a few complaints: the figures are under Settings, and
/// nobody else follows a complaint of theirs.
fn views(audience: Audience) -> Vec<(Page, Shape, Msg)> {
    let today = (Page::Today, Shape::Today, common::TODAY_VIEW);
    let intake = (Page::Intake, Shape::Intake, common::INTAKE_VIEW.to(audience));
    let register = (Page::Register(String::new()), Shape::Register, common::REGISTER_VIEW.to(audience));
    let settings = (Page::Settings, Shape::Settings, common::SETTINGS_VIEW);
    if audience == Audience::Owner {
        return vec![today, register, intake, settings];
    }
    let track = (Page::Track(String::new()), Shape::Track, common::TRACK_VIEW);
    let feedback = (Page::Feedback, Shape::Feedback, common::FEEDBACK_VIEW);
    let statistics = (Page::Statistics(String::new()), Shape::Statistics, common::STATISTICS_VIEW);
    vec![today, intake, register, track, feedback, statistics, settings]
}

/// The bar at the top: brand, links to the views, who is at the desk (not in a personal register), language
/// and theme. On phones the links become a strip at the bottom.
#[component]
pub fn AppBar() -> impl IntoView {
    let app = use_app();
    let location = use_location();
    let link = move |(to, shape, label): (Page, Shape, Msg)| {
        let href = to.href();
        let path = href.clone();
        // Seven tabs do not fit the narrowest phones: there the settings lead to these two.
        let less = matches!(to, Page::Track(_) | Page::Statistics(_));
        let here = Memo::new(move |_| {
            let at = location.pathname.get();
            let of_register = at.contains("/case/") || at.contains("/respondent/");
            let case = to == Page::Register(String::new()) && of_register;
            let below = to != Page::Today && at.starts_with(&path);
            (at == path || below || case).then_some("page")
        });
        // To the top again where it leads nowhere else.
        let press = move |_| {
            if here.get_untracked().is_some() {
                page::focus("main");
                page::scroll_to_top();
            }
        };
        view! {
            <a href=href class:less=less aria-current=move || here.get() on:click=press>
                <Icon shape/>
                <span>{t(label)}</span>
            </a>
        }
    };
    view! {
        <header class="app-bar">
            <A href=Page::Today.href() attr:class="brand" attr:aria-label=t(words::BRAND_HOME)>
                <Icon shape=Shape::Brand/>
                <span>{t(common::APP)}</span>
            </A>
            <nav class="main-nav" class:few=move || app.is_personal() aria-label=t(common::NAV)>
                {move || views(app.audience()).into_iter().map(link).collect_view()}
            </nav>
            <div class="app-tools">
                <button type="button" class="button quiet icon-only" aria-haspopup="dialog" aria-label=t(key_words::OPEN_PALETTE)
                    title="Ctrl K" on:click=move |_| app.palette.set(true)><Icon shape=Shape::Search/></button>
                <Show when=move || app.has_desk()><DeskSwitch/></Show>
                <LanguageSwitch/>
                <ThemeSwitch/>
            </div>
        </header>
        <DeskSheet/>
    }
}

/// A list of the languages, each named in itself. The choice holds at once and is kept in the preferences.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let app = use_app();
    let choose = move |tag: String| {
        let lang = Lang::ALL.iter().copied().find(|lang| lang.tag() == tag);
        app.prefer(|preferences| preferences.lang = lang);
    };
    let option = move |lang: Lang| {
        view! { <option value=lang.tag() lang=lang.tag() selected=move || app.lang.get() == lang>{lang.name()}</option> }
    };
    view! {
        <select
            class="control"
            name="preferences.lang"
            aria-label=t(words::LANGUAGE_SWITCH)
            on:change:target=move |event| choose(event.target().value())
        >
            {Lang::ALL.iter().copied().map(option).collect_view()}
        </select>
    }
}

/// A list of the themes: light, dark, or as the system says. The choice holds at once and is kept.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    let app = use_app();
    let choose = move |id: String| {
        let theme = Theme::ALL.iter().copied().find(|theme| theme.id() == id).unwrap_or_default();
        app.prefer(|preferences| preferences.theme = theme);
    };
    let option = move |theme: Theme| {
        let label = match theme {
            Theme::System => common::THEME_SYSTEM,
            Theme::Light => common::THEME_LIGHT,
            Theme::Dark => common::THEME_DARK,
        };
        let chosen = move || app.preferences.with(|preferences| preferences.theme == theme);
        view! { <option value=theme.id() selected=chosen>{t(label)}</option> }
    };
    view! {
        <select
            class="control"
            name="preferences.theme"
            aria-label=t(words::THEME_SWITCH)
            on:change:target=move |event| choose(event.target().value())
        >
            {Theme::ALL.iter().copied().map(option).collect_view()}
        </select>
    }
}
