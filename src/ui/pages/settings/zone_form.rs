//! The form that changes the register's zone.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::toasts::Tone;
use crate::app::zone::ZoneError;
use crate::app::{t, use_app};
use crate::browser::{idle, page};
use crate::domain::ZoneId;
use crate::domain::history::zone_change::ZoneChangeError;
use crate::i18n::Msg;
use crate::i18n::common;
use crate::i18n::pages::zone as words;
use crate::ui::parts::error_text;
use crate::ui::parts::zone_field::{ZoneField, zone_named};
use crate::ui::widgets::LineInput;

const ZONE: &str = "settings-zone-name";
const REASON: &str = "settings-zone-reason";

/// The form that changes the zone, with a reason: it moves the deadlines of every complaint. What is refused
/// is said beside its input; a toast says when it is changed.
#[component]
pub fn ZoneForm(
    /// Called when the zone was changed, or the form was cancelled.
    done: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let zone = RwSignal::new(app.zone_untracked().id().map(ZoneId::to_string).unwrap_or_default());
    let reason = RwSignal::new(String::new());
    let (zone_refused, reason_refused) = (RwSignal::new(None::<Msg>), RwSignal::new(None::<Msg>));
    let busy = RwSignal::new(false);
    let refuse = move |error: ZoneError| {
        let lang = app.lang.get_untracked();
        let (control, signal, message) = match error {
            ZoneError::Refused(ZoneChangeError::NoReason) => (REASON, reason_refused, words::REASON_MISSING),
            ZoneError::Refused(ZoneChangeError::Same) => (ZONE, zone_refused, words::SAME),
            ZoneError::Refused(ZoneChangeError::Unknown) => (ZONE, zone_refused, words::NOT_A_ZONE),
            ZoneError::Refused(ZoneChangeError::WrongRole) => {
                return app.toasts.show(Tone::Error, words::WHO.text(lang));
            }
            ZoneError::Storage(error) => {
                return app.toasts.show(Tone::Error, error_text::of_storage(lang, &error));
            }
        };
        signal.set(Some(message));
        page::focus(control);
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let Some(id) = zone.with_untracked(|name| zone_named(name)?.id().cloned()) else {
            return refuse(ZoneError::Refused(ZoneChangeError::Unknown));
        };
        let why = reason.get_untracked();
        busy.set(true);
        spawn_local(async move {
            let changed = app.change_zone(id, &why).await;
            busy.try_set(false);
            match changed {
                Ok(()) => {
                    app.toasts.show(Tone::Ok, words::CHANGED.text(app.lang.get_untracked()));
                    done.try_run(());
                }
                Err(error) => refuse(error),
            }
        });
    };
    idle::after(0, || page::focus(ZONE)).forget();
    let error = move || reason_refused.get().map(|why| why.text(app.lang.get()).to_owned());
    let typed = move |text: String| {
        reason.set(text);
        reason_refused.set(None);
    };
    view! {
        <form class="stack tight" novalidate on:submit=save>
            <ZoneField id=ZONE name=zone refused=zone_refused/>
            <LineInput id=REASON name="register.zone_reason" longest=200 label=t(words::REASON) error text=reason change=typed/>
            <p class="muted small">{t(words::EFFECT)}</p>
            <div class="actions">
                <button type="submit" class="button primary" aria-busy=move || busy.get().to_string()>{t(words::CHANGE)}</button>
                <button type="button" class="button" on:click=move |_| done.run(())>{t(common::CANCEL)}</button>
            </div>
        </form>
    }
}
