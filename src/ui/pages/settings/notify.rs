//! Whether the browser says, while the page is open, that something fell due.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::switch::Switch;
use crate::app::notifications::Telling;
use crate::app::{t, use_app};
use crate::i18n::pages::today as words;

/// The switch for notifications of what fell due while the page is open. It asks the browser for permission
/// and says so when the browser does not allow it.
#[component]
pub fn NotifySwitch() -> impl IntoView {
    let app = use_app();
    let is_on = Memo::new(move |_| app.preferences.with(|preferences| preferences.notify));
    // What was allowed can be taken back in the browser's own settings.
    let in_the_way = RwSignal::new(app.not_telling().filter(|_| is_on.get_untracked()));
    let change = move |on: bool| {
        if !on {
            in_the_way.set(None);
            app.prefer(|preferences| preferences.notify = false);
            return;
        }
        spawn_local(async move {
            let telling = app.tell_me().await;
            in_the_way.try_set(Some(telling).filter(|telling| *telling != Telling::On));
        });
    };
    let why_not = move || {
        in_the_way.get().map(|telling| {
            let text = match telling {
                Telling::Refused => words::TELL_REFUSED,
                Telling::NotAnswered | Telling::On => words::TELL_NOT_ANSWERED,
                Telling::Impossible => words::TELL_IMPOSSIBLE,
            };
            view! { <strong>{t(text)}</strong> }
        })
    };
    view! {
        <div>
            <div>
                <label for="settings-notify"><strong>{t(words::TELL_SWITCH)}</strong></label>
                <p id="settings-notify-hint">{t(words::TELL_HINT)}</p>
                <p id="settings-notify-state" role="status">{why_not}</p>
            </div>
            <Switch id="settings-notify" name="settings.notify" described="settings-notify-hint settings-notify-state"
                is_on change/>
        </div>
    }
}
