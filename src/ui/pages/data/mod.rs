//! Data: in, out, sample data, and the space it takes.

mod demo;
mod diagnostics;
mod export;
mod import;
mod space;
mod work;

use leptos::prelude::*;

use self::demo::DemoCard;
use self::diagnostics::DiagnosticsCard;
use self::export::ExportCard;
use self::import::ImportCard;
use self::space::SpaceCard;
use crate::app::{t, use_app};
use crate::i18n::pages::data as words;

/// The page of the settings for data and storage: import, export, sample data, space, diagnostics. Sample data stands first
/// while there is some, or nothing else.
#[component]
pub fn Data() -> impl IntoView {
    let app = use_app();
    // Nearly all that is done here is the second thread's work.
    app.keep_worker_ready();
    on_cleanup(move || app.release_worker());
    // What other pages lead here for. The card keeps its place while the page is open.
    let demo_first = untrack(|| app.demo_count() > 0 || app.with_table(crate::register::Table::is_empty));
    view! {
        <p class="muted">{t(words::LEDE)}</p>
        {demo_first.then(|| view! { <DemoCard/> })}
        <ImportCard/>
        <ExportCard/>
        {(!demo_first).then(|| view! { <DemoCard/> })}
        <SpaceCard/>
        <DiagnosticsCard/>
    }
}
