//! One person in the list of the staff.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::staff::{role_id, role_of};
use super::staff_order::StaffOrder;
use crate::app::desk::Staff;
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app, use_lang};
use crate::browser::page;
use crate::domain::Role;
use crate::domain::history::step::DESK;
use crate::i18n::pages::people;
use crate::i18n::pages::settings as words;
use crate::i18n::{Lang, common, steps};
use crate::ui::parts::error_text;

/// Changes role and group of somebody who is listed; a toast says when that fails.
fn put(app: App, staff: Staff) {
    spawn_local(async move {
        if let Err(error) = app.put_staff(staff).await {
            app.toasts.show(Tone::Error, error_text::of_desk(app.lang.get_untracked(), &error));
        }
    });
}

/// A row of the staff: name and open cases, inputs for role and group, and buttons to take the desk, hand
/// open cases over, and remove the person. Changes are kept at once.
#[component]
pub fn StaffRow(
    /// The place of the person in the list of the staff, counted from 0.
    at: usize,
    /// The person's name, as it stands in the list.
    name: String,
    /// How many open cases the person has; without any there is no button to hand over.
    open: Signal<usize>,
    /// Set to the person's name when their cases are to be handed over.
    hand_over: RwSignal<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let name = StoredValue::new(name);
    let role = Memo::new(move |_| {
        app.desk.with(|desk| desk.staff.get(at).map_or(Role::Handler, |staff| staff.role))
    });
    let group = Memo::new(move |_| {
        app.desk.with(|desk| desk.staff.get(at).map(|staff| staff.group.clone()).unwrap_or_default())
    });
    let is_here = Memo::new(move |_| {
        app.preferences.with(|preferences| name.with_value(|name| preferences.person == *name))
    });
    let named =
        move |message: fn(Lang, &str) -> String| move || name.with_value(|name| message(lang.get(), name));
    let change = move |id: String| {
        let Some(role) = role_of(&id) else { return };
        put(app, Staff { name: name.get_value(), role, group: group.get_untracked() });
    };
    let change_group = move |group: String| {
        put(app, Staff { name: name.get_value(), role: role.get_untracked(), group });
    };
    let take_desk = move |_| name.with_value(|name| app.work_as(name));
    let open_cases = move || people::OpenCases { n: &common::number(open.get()) }.text(lang.get());
    let give = move |_| hand_over.set(Some(name.get_value()));
    let remove = move |_| {
        let lang = app.lang.get_untracked();
        let name = name.get_value();
        let said = words::StaffRemoved { name: &name }.text(lang);
        page::focus("settings-staff");
        spawn_local(async move {
            match app.remove_staff(&name).await {
                Ok(()) => app.toasts.show(Tone::Ok, said),
                Err(error) => app.toasts.show(Tone::Error, error_text::of_desk(lang, &error)),
            }
        });
    };
    let option = move |each: Role| {
        view! {
            <option value=role_id(each) selected=move || role.get() == each>{t(steps::role(each))}</option>
        }
    };
    view! {
        <div>
            <div>
                <strong>{name.get_value()}</strong>
                <p>{open_cases}</p>
            </div>
            <select
                class="control"
                name=format!("staff.{at}.role")
                aria-label=named(|lang, name| words::StaffRoleOf { name }.text(lang))
                on:change:target=move |event| change(event.target().value())
            >
                {DESK.iter().copied().map(option).collect_view()}
            </select>
            <input
                class="control"
                name=format!("staff.{at}.group")
                list="staff-groups"
                autocomplete="off"
                maxlength="80"
                placeholder=t(people::GROUP)
                aria-label=named(|lang, name| people::GroupOf { name }.text(lang))
                prop:value=move || group.get()
                on:change:target=move |event| change_group(event.target().value())
            />
            <Show
                when=move || is_here.get()
                fallback=move || view! {
                    <button type="button" class="button small" aria-label=named(|lang, name| words::StaffTakeDeskOf { name }.text(lang)) on:click=take_desk>
                        {t(words::STAFF_TAKE_DESK)}
                    </button>
                }
            >
                <span class="tag" data-tone="ok">{t(words::STAFF_AT_DESK)}</span>
            </Show>
            <Show when=move || { open.get() > 0 }>
                <button type="button" class="button small" aria-label=named(|lang, name| people::HandOverOf { name }.text(lang)) on:click=give>
                    {t(people::HAND_OVER)}
                </button>
            </Show>
            <StaffOrder at name/>
            <button type="button" class="button small quiet danger" aria-label=named(|lang, name| words::StaffRemove { name }.text(lang)) on:click=remove>
                {t(common::REMOVE)}
            </button>
        </div>
    }
}
