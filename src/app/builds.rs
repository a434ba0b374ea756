//! The builds of the page: this one is kept for use without a network, newer ones are offered.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::App;
use crate::browser::{idle, service_worker};

/// Milliseconds after the first screen: what it still fetches comes first.
const AFTER_FIRST_SCREEN: u32 = 3_000;

impl App {
    /// Has the browser keep this build and look for newer ones, some time after the first screen. Only
    /// releases have a service worker.
    pub(super) fn keep_build(self) {
        if cfg!(split) {
            idle::after(AFTER_FIRST_SCREEN, move || {
                spawn_local(service_worker::register(move || self.newer_build.set(true)));
            })
            .forget();
        }
    }
}
