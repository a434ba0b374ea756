//! Views whose code is a file of its own, fetched when one is first shown (xtask/src/split.rs). Without
//! `--cfg split`, as in `cargo xtask serve`, the code is in the page's module and nothing is fetched.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;

use super::root::once_opened;
use crate::app::{Phase, t, use_app};
use crate::i18n::common;
use crate::i18n::pages::shell as words;
use crate::storage::StorageError;
use crate::ui::pages;
use crate::ui::pages::case::CasePageState;
use crate::ui::widgets::use_title;

/// Draws the view of what it is given, nothing for most. It lies in the file that is fetched.
type Draw<G> = fn(G) -> AnyView;
type Fetching<G> = Pin<Box<dyn Future<Output = Result<Draw<G>, SplitLoaderError>>>>;

/// `name in file: view` makes a function `name` for a route. Views of one file arrive together: few files,
/// because what two of them share becomes one more.
macro_rules! lazy_views {
    ($($name:ident in $file:ident: $view:expr;)*) => {$(
        #[doc = concat!("The view of src/ui/pages/", stringify!($name), ", when its code is there.")]
        pub fn $name() -> AnyView {
            #[cfg(split)]
            #[leptos::wasm_split::wasm_split($file, wasm_split_path = ::leptos::wasm_split, fallible)]
            fn $name() -> Result<Draw<()>, SplitLoaderError> {
                Ok(|()| $view.into_any())
            }
            #[cfg(not(split))]
            async fn $name() -> Result<Draw<()>, SplitLoaderError> {
                Ok(|()| $view.into_any())
            }
            arriving(|| Box::pin($name()), ())
        }
    )*};
}

lazy_views! {
    intake in work: view! { <pages::intake::Intake/> };
    register in work: view! { <pages::register::Register/> };
    case in work: view! { <pages::case::CasePage/> };
    track in work: view! { <pages::track::Track/> };
    feedback in work: view! { <pages::feedback::Feedback/> };
    missing in work: view! { <pages::not_found::Missing/> };
    respondent in office: view! { <pages::respondent::Respondent/> };
    statistics in office: view! { <pages::statistics::Statistics/> };
    settings in office: view! { <pages::settings::Settings/> };
    zone_banner in rare: view! { <super::zone_banner::ZoneBanner/> };
    country_banner in rare: view! { <super::country_banner::CountryBanner/> };
    kept_elsewhere in rare: view! { <pages::track::KeptElsewhere/> };
    desk in rare: view! { <super::desk_change::DeskChange/> };
    keys in builds: view! { <super::keys::Keys/> };
    key_help in rare: view! { <super::keys::KeyHelp/> };
    palette in rare: view! { <super::palette::Palette/> };
    first_hour in rare: view! { <pages::today::FirstHour/> };
    doors in rare: view! { <pages::today::Doors/> };
    recovery in office: view! { <pages::recovery::Recovery trouble=trouble()/> };
}

/// The first screen of a first visit. Neither it nor Today is lazy, because every visit begins with one of
/// them: in the main part their code packs far better than in pieces and a dozen chunks that pieces share,
/// and nothing has to be fetched after it.
pub fn welcome() -> AnyView {
    view! { <pages::welcome::Welcome/> }.into_any()
}

/// What is to be done now.
pub fn today() -> AnyView {
    view! { <pages::today::Today/> }.into_any()
}

/// The sheet with standard texts of a case's page, from when it is first opened.
pub fn snippet_sheet(shown: CasePageState) -> AnyView {
    #[cfg(split)]
    #[leptos::wasm_split::wasm_split(rare, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn snippet_sheet() -> Result<Draw<CasePageState>, SplitLoaderError> {
        Ok(|shown| view! { <pages::case::SnippetSheet shown/> }.into_any())
    }
    #[cfg(not(split))]
    async fn snippet_sheet() -> Result<Draw<CasePageState>, SplitLoaderError> {
        Ok(|shown| view! { <pages::case::SnippetSheet shown/> }.into_any())
    }
    let is_wanted = once_opened(shown.snippets_open);
    view! { <Show when=move || is_wanted.get()>{arriving(|| Box::pin(snippet_sheet()), shown)}</Show> }
        .into_any()
}

/// What is in the way of opening the register.
fn trouble() -> StorageError {
    match use_app().phase.get_untracked() {
        Phase::StorageError(trouble) => trouble,
        _ => StorageError::Closed,
    }
}

/// The view as soon as its code is there; within the same turn if it already is, so that nothing flickers.
fn arriving<G: Copy + Send + Sync + 'static>(start: fn() -> Fetching<G>, given: G) -> AnyView {
    let arrived = RwSignal::new(None);
    fetch(start, arrived);
    let draw = move || match arrived.get() {
        None => view! { <p class="late muted" role="status">{t(words::FETCHING)}</p> }.into_any(),
        Some(Ok(draw)) => untrack(|| draw(given)),
        Some(Err(())) => view! { <NotFetched again=move || fetch(start, arrived)/> }.into_any(),
    };
    draw.into_any()
}

fn fetch<G: 'static>(start: fn() -> Fetching<G>, arrived: RwSignal<Option<Result<Draw<G>, ()>>>) {
    let mut fetching = start();
    match fetching.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => arrived.set(Some(outcome.map_err(drop))),
        Poll::Pending => {
            arrived.set(None);
            spawn_local(async move {
                let outcome = fetching.await.map_err(drop);
                // None are left to be told when the reader has gone elsewhere meanwhile.
                arrived.try_set(Some(outcome));
            });
        }
    }
}

/// Offline, or the site was updated and the files of this version are gone.
#[component]
fn NotFetched(
    /// Called when the button to try again is pressed.
    again: impl Fn() + 'static,
) -> impl IntoView {
    use_title(words::NOT_FETCHED_TITLE);
    view! {
        <div class="page-missing" role="alert">
            <h1>{t(words::NOT_FETCHED_TITLE)}</h1>
            <p>{t(words::NOT_FETCHED_TEXT)}</p>
            <div class="actions">
                <button type="button" class="button primary" on:click=move |_| again()>{t(common::RETRY)}</button>
                <button type="button" class="button" data-reload="">{t(common::RELOAD)}</button>
            </div>
        </div>
    }
}
