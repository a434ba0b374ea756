//! Who is at the desk, and changing it.

use leptos::prelude::*;

use super::lazy;
use super::root::once_opened;
use crate::app::desk::Staff;
use crate::app::{t, use_app};
use crate::i18n::pages::shell as words;
use crate::i18n::{Lang, steps};
use crate::ui::widgets::{Icon, Shape};

/// A button with the name, role and group of who is at the desk, or "Not signed in" when nobody is named. It
/// opens the sheet that changes this.
#[component]
pub fn DeskSwitch() -> impl IntoView {
    let app = use_app();
    let name = move || {
        let person = app.preferences.with(|preferences| preferences.person.clone());
        if person.is_empty() { words::NOT_SIGNED_IN.text(app.lang.get()).to_owned() } else { person }
    };
    let is_named = move || app.preferences.with(|preferences| !preferences.person.is_empty());
    let rest = move || app.at_desk().map(|staff| rest(app.lang.get(), &staff)).unwrap_or_default();
    view! {
        <button type="button" class="button quiet small desk-switch" aria-haspopup="dialog" title=rest on:click=move |_| app.changing_desk.set(true)>
            <Icon shape=Shape::Person/>
            <Show when=is_named><span class="visually-hidden">{t(words::AT_DESK)}": "</span></Show>
            <span>{name}</span>
            " "<span class="small">{rest}</span>
        </button>
    }
}

/// The sheet that changes who is at the desk; its code is fetched when it is first opened. It stands beside
/// the bar: head and foot of a sheet within a banner would be landmarks within a landmark.
#[component]
pub fn DeskSheet() -> impl IntoView {
    let app = use_app();
    let wanted = once_opened(app.changing_desk);
    view! { <section><Show when=move || wanted.get()>{lazy::desk()}</Show></section> }
}

/// Role and, where there is one, group of a person, as "Handler · Group".
pub(super) fn rest(lang: Lang, staff: &Staff) -> String {
    let role = steps::role(staff.role).text(lang);
    if staff.group.is_empty() { role.to_owned() } else { format!("{role} · {}", staff.group) }
}
