//! The people who work at the desk.

use leptos::prelude::*;

use super::hand_over::HandOver;
use super::openings::OpeningsSwitch;
use super::staff_form::StaffForm;
use super::staff_row::StaffRow;
use crate::app::{t, use_app};
use crate::domain::Role;
use crate::domain::history::step::DESK;
use crate::i18n::pages::people;
use crate::i18n::pages::settings as words;
use crate::register::handlers;
use crate::ui::parts::staff_datalists::KnownGroups;

/// The value that stands for a role in forms: "manager", "reviewer", else "handler".
pub const fn role_id(role: Role) -> &'static str {
    match role {
        Role::Manager => "manager",
        Role::Reviewer => "reviewer",
        _ => "handler",
    }
}

/// The role of such a value; `None` when it is none of the three.
pub fn role_of(id: &str) -> Option<Role> {
    DESK.iter().copied().find(|role| role_id(*role) == id)
}

/// The part of the settings for the staff: everybody with role, group and open cases, a form for one more,
/// the switch for noting openings, and the hand-over.
#[component]
pub fn StaffList() -> impl IntoView {
    let app = use_app();
    let staff = Memo::new(move |_| app.staff());
    let open = Memo::new(move |_| {
        app.version.track();
        app.with_table(handlers::open_by_handler)
    });
    let open_of = move |name: String| {
        Signal::derive(move || {
            open.with(|all| all.iter().find(|(known, _)| *known == name).map_or(0, |(_, count)| *count))
        })
    };
    let hand_over = RwSignal::new(None::<String>);
    let rows = move || staff.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <section class="stack tight" aria-labelledby="settings-staff">
            <h2 id="settings-staff" tabindex="-1">{t(words::STAFF)}</h2>
            <p class="muted">{t(words::STAFF_TEXT)}</p>
            <p class="muted small">{t(people::GROUP_HINT)}</p>
            <div class="settings-list">
                <Show when=move || staff.with(Vec::is_empty)>
                    <div><p>{t(words::STAFF_NONE)}</p></div>
                </Show>
                <For each=rows key=|(at, staff)| (*at, staff.name.clone()) let((at, each))>
                    <StaffRow at open=open_of(each.name.clone()) name=each.name hand_over/>
                </For>
                <StaffForm/>
                <OpeningsSwitch/>
            </div>
            <KnownGroups id="staff-groups"/>
            <HandOver from=hand_over open/>
        </section>
    }
}
