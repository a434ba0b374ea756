//! The root: by where the page is in its life, a first screen, the recovery screen, or the views.

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::hooks::use_location;
use leptos_router::path;

use super::banners::Banners;
use super::bar::AppBar;
use super::lazy;
use crate::app::{App, Phase, t, use_app};
use crate::browser::{idle, page};
use crate::i18n::common;
use crate::i18n::pages::shell as words;
use crate::ui::routes;
use crate::ui::widgets::toasts::ToastStack;

/// The root component: makes and starts the `App`, then draws what its phase asks for: opening, welcome,
/// recovery, superseded, or the views with their routes.
#[component]
pub fn Root() -> impl IntoView {
    let app = App::new();
    provide_context(app);
    app.start();
    // Only the kind of phase decides what is drawn: views stay while signals below them change.
    let phase = Memo::new(move |_| app.phase.get());
    Effect::new(move |before: Option<Phase>| {
        let now = phase.get();
        // The button was at the foot of the first screen, or of recovery.
        if now == Phase::Ready && matches!(before, Some(Phase::Welcome | Phase::StorageError(_))) {
            begin_at_the_top();
        }
        now
    });
    move || match phase.get() {
        Phase::Opening => view! { <Opening/> }.into_any(),
        // Who scanned a receipt did not come to begin a register.
        Phase::Welcome if routes::followed().is_some() => lazy::kept_elsewhere(),
        Phase::Welcome => lazy::welcome(),
        Phase::StorageError(_) => lazy::recovery(),
        Phase::Superseded => view! { <Superseded/> }.into_any(),
        Phase::Ready => view! { <Views/> }.into_any(),
    }
}

#[component]
fn Opening() -> impl IntoView {
    view! {
        <main id="main" class="page">
            <p class="muted" role="status">{t(words::OPENING)}</p>
        </main>
    }
}

#[component]
fn Superseded() -> impl IntoView {
    view! {
        <main id="main" class="page narrow recovery">
            <h1>{t(words::SUPERSEDED_TITLE)}</h1>
            <p>{t(words::SUPERSEDED_TEXT)}</p>
            <div class="actions">
                <button type="button" class="button primary" data-reload="">{t(common::RELOAD)}</button>
            </div>
        </main>
    }
}

/// A view of a route. All are of one type, or the router's code would be there once for each.
const fn of(draw: fn() -> AnyView) -> fn() -> AnyView {
    draw
}

#[component]
fn Views() -> impl IntoView {
    view! {
        <Router base=routes::base()>
            <a class="skip-link" href="#main" rel="external" on:click=|event| {
                event.prevent_default();
                page::focus("main");
            }>{t(common::SKIP_TO_CONTENT)}</a>
            <AppBar/>
            <Banners/>
            <main id="main" tabindex="-1">
                <FollowNavigation/>
                <Routes fallback=lazy::missing>
                    <Route path=path!("/") view=of(lazy::today)/>
                    <Route path=path!("/intake") view=of(lazy::intake)/>
                    <Route path=path!("/register") view=of(lazy::register)/>
                    <Route path=path!("/case/:reference") view=of(lazy::case)/>
                    <Route path=path!("/respondent/:name") view=of(lazy::respondent)/>
                    <Route path=path!("/track") view=of(lazy::track)/>
                    <Route path=path!("/feedback") view=of(lazy::feedback)/>
                    <Route path=path!("/statistics") view=of(lazy::statistics)/>
                    <Route path=path!("/settings") view=of(lazy::settings)/>
                    <Route path=path!("/settings/:section") view=of(lazy::settings)/>
                </Routes>
            </main>
            <footer class="app-foot"><span>{t(words::FOOT)}</span></footer>
            <ToastStack/>
            <Keyboard/>
        </Router>
    }
}

/// Whether a sheet was opened at least once: from then on its code is there.
pub(super) fn once_opened(open: RwSignal<bool>) -> Memo<bool> {
    Memo::new(move |before| open.get() || before == Some(&true))
}

/// Milliseconds after the views are drawn until shortcuts work: their code is fetched after all that is shown.
const KEYS_AFTER: u32 = 1_000;

/// The shortcuts, once the page has come to rest, and the sheets that they open, once one is first wanted.
#[component]
fn Keyboard() -> impl IntoView {
    let app = use_app();
    let listens = RwSignal::new(false);
    idle::after(KEYS_AFTER, move || {
        listens.try_set(true);
    })
    .forget();
    let (palette, help) = (once_opened(app.palette), once_opened(app.key_help));
    view! {
        <Show when=move || listens.get()>{lazy::keys()}</Show>
        <section>
            <Show when=move || palette.get()>{lazy::palette()}</Show>
            <Show when=move || help.get()>{lazy::key_help()}</Show>
        </section>
    }
}

/// After following a link, focus and view are at the top of the new page, as after loading one. The
/// router does neither.
#[component]
fn FollowNavigation() -> impl IntoView {
    let location = use_location();
    Effect::new(move |before: Option<String>| {
        let now = location.pathname.get();
        if before.is_some_and(|before| before != now) {
            begin_at_the_top();
        }
        now
    });
}

/// Puts focus and view at the top of what is about to be drawn.
fn begin_at_the_top() {
    idle::after(0, || {
        page::focus("main");
        page::scroll_to_top();
    })
    .forget();
}
