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

/// Awaits a change of the rules: when it is done, a toast shows `said` and `then` is called; when it failed,
/// a toast says why.
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

/// The name of a policy with its version, as one line.
pub fn title(lang: Lang, policy: &Policy) -> String {
    let version = PolicyVersion { n: &policy.version.to_string() }.text(lang);
    format!("{} · {version}", lang.of(&policy.name))
}

/// Saves `data` as indented JSON in a file called `redress-{name}.json`; a toast says when it fails.
pub fn download(app: App, name: &str, data: &impl serde::Serialize) {
    let text = encode::json_for_people("the rules", data);
    download_text(app, &format!("redress-{name}.json"), "application/json", text);
}
