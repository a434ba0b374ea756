//! What a change of the rules says when it is done.

use std::future::Future;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::App;
use crate::app::toasts::Tone;
use crate::encode;
use crate::facts::Policy;
use crate::i18n::Lang;
use crate::i18n::pages::settings::PolicyVersion;
use crate::storage::StorageError;
use crate::ui::parts::download::download as download_text;
use crate::ui::parts::error_text;

/// Does the work, says how it went, and goes on if it went well.
pub fn say(
    app: App,
    work: impl Future<Output = Result<(), StorageError>> + 'static,
    said: String,
    then: impl FnOnce() + 'static,
) {
    spawn_local(async move {
        match work.await {
            Ok(()) => {
                app.toasts.show(Tone::Ok, said);
                then();
            }
            Err(trouble) => {
                let text = error_text::text(app.lang.get_untracked(), app.audience(), &trouble);
                app.toasts.show(Tone::Error, text);
            }
        }
    });
}

/// A policy's name with its version.
pub fn title(lang: Lang, policy: &Policy) -> String {
    let version = PolicyVersion { n: &policy.version.to_string() }.text(lang);
    format!("{} · {version}", lang.of(&policy.name))
}

/// Hands data to the browser's downloads as JSON that people can read.
pub fn download(app: App, name: &str, data: &impl serde::Serialize) {
    let text = encode::json_for_people("the rules", data);
    download_text(app, &format!("redress-{name}.json"), "application/json", text);
}
