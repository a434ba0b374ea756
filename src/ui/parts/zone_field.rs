//! A control that chooses a time zone.

use leptos::prelude::*;

use crate::app::zone::zone_in_words;
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::browser::zone::{self, RegisterZone};
use crate::domain::ZoneId;
use crate::i18n::Msg;
use crate::i18n::pages::zone as words;

/// A control that chooses a time zone: a list of the zones this browser knows, the register's and the
/// device's first; only these two where the browser lists none. Below it, what time it is there.
#[component]
pub fn ZoneField(
    /// Id of the control; those of hint and error begin with it.
    id: &'static str,
    /// The IANA name chosen, such as "Asia/Shanghai"; owned by the caller and set here.
    name: RwSignal<String>,
    /// Why the name is refused, shown below; `None` when it is not. Cleared at every change.
    refused: RwSignal<Option<Msg>>,
) -> impl IntoView {
    let app = use_app();
    let error = Signal::derive(move || refused.get().map(|why| why.text(app.lang.get()).to_owned()));
    let hint = move || {
        let zone = zone_named(&name.get())?;
        let (lang, now) = (app.lang.get(), app.now.get());
        let time = intl::time(lang.tag(), now, &zone);
        Some(words::NowThere { zone: &zone_in_words(lang, &zone, now), time: &time }.text(lang))
    };
    let choose = move |chosen: String| {
        name.set(chosen);
        refused.set(None);
    };
    let mut listed: Vec<ZoneId> =
        app.zone_untracked().id().cloned().into_iter().chain(zone::device()).collect();
    listed.dedup();
    let others = zone::known().into_iter().filter(|id| !listed.contains(id));
    listed.extend(others.collect::<Vec<_>>());
    let option = move |id: ZoneId| {
        let text = id.as_str().replace('_', " ");
        let value = id.to_string();
        let selected = name.with_untracked(|name| *name == value);
        view! { <option value=value selected=selected>{text}</option> }
    };
    let error_id = format!("{id}-error");
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field" data-invalid=move || error.with(Option::is_some).then_some("")>
            <label for=id>{t(words::ZONE)}</label>
            <select
                id=id
                name="register.zone"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=format!("{hint_id} {error_id}")
                on:change:target=move |event| choose(event.target().value())
            >
                {listed.into_iter().map(option).collect_view()}
            </select>
            <p class="hint" id=hint_id>{hint}</p>
            <p class="error" id=error_id>{move || error.get()}</p>
        </div>
    }
}

/// The zone of a name as typed, spaces around it ignored; `None` if this browser does not know it.
#[must_use]
pub fn zone_named(name: &str) -> Option<RegisterZone> {
    let id: ZoneId = name.trim().parse().ok()?;
    Some(RegisterZone::new(Some(&id))).filter(|zone| zone.unknown().is_none())
}
