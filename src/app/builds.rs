//! The builds of the page: this one is kept for use without a network, newer ones are offered.

use leptos::task::spawn_local;

use super::lazy_jobs;
use super::state::App;
use crate::browser::idle;
use crate::diagnostics::OrReport;

/// Milliseconds after the first screen: what it still fetches comes first.
const AFTER_FIRST_SCREEN: u32 = 3_000;

impl App {
    /// Has the browser keep this build and look for newer ones, some time after the first screen. Only
    /// releases have a service worker.
    pub(super) fn keep_build(self) {
        if cfg!(split) {
            idle::after(AFTER_FIRST_SCREEN, move || {
                spawn_local(async move {
                    let registered = lazy_jobs::register_service_worker(self.newer_build).await;
                    registered.or_report("app::builds, keeping this build");
                });
            })
            .forget();
        }
    }
}
