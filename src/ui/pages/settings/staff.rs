//! Who works at the desk.

use leptos::prelude::*;

use super::staff_form::StaffForm;
use super::staff_row::StaffRow;
use crate::app::{t, use_app};
use crate::domain::Role;
use crate::domain::guard::DESK;
use crate::i18n::pages::settings as words;

/// The name of a role in forms.
pub const fn role_id(role: Role) -> &'static str {
    match role {
        Role::Manager => "manager",
        Role::Reviewer => "reviewer",
        _ => "handler",
    }
}

/// The role of a name in forms.
pub fn role_of(id: &str) -> Option<Role> {
    DESK.iter().copied().find(|role| role_id(*role) == id)
}

/// Everybody with their role, and a form for one more.
#[component]
pub fn StaffList() -> impl IntoView {
    let app = use_app();
    let staff = Memo::new(move |_| app.preferences.with(|preferences| preferences.staff.clone()));
    let rows = move || staff.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <section class="stack tight" aria-labelledby="settings-staff">
            <h2 id="settings-staff" tabindex="-1">{t(words::STAFF)}</h2>
            <p class="muted">{t(words::STAFF_TEXT)}</p>
            <div class="settings-list">
                <Show when=move || staff.with(Vec::is_empty)>
                    <div><p>{t(words::STAFF_NONE)}</p></div>
                </Show>
                <For each=rows key=|(at, staff)| (*at, staff.name.clone()) let((at, each))>
                    <StaffRow at name=each.name/>
                </For>
                <StaffForm/>
            </div>
        </section>
    }
}
