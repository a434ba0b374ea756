//! The form that adds a person to the staff.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::staff::{role_id, role_of};
use crate::app::desk::{DeskError, Staff};
use crate::app::{t, use_app, use_lang};
use crate::browser::page;
use crate::domain::Role;
use crate::domain::history::step::DESK;
use crate::i18n::pages::people;
use crate::i18n::pages::settings as words;
use crate::i18n::steps;
use crate::ui::parts::error_text;
use crate::ui::widgets::LineInput;

/// The form that adds a person with role and group. A name that is missing or listed already is refused below
/// it.
#[component]
pub fn StaffForm() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let name = RwSignal::new(String::new());
    let role = RwSignal::new(Role::Handler);
    let group = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<DeskError>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (typed, group) = (name.get_untracked(), group.get_untracked());
        let staff = Staff { name: typed, role: role.get_untracked(), group };
        page::focus("staff-name");
        spawn_local(async move {
            match app.add_staff(staff).await {
                Ok(()) => drop(name.try_set(String::new())),
                Err(error) => drop(refused.try_set(Some(error))),
            }
        });
    };
    let typed = move |text: String| {
        name.set(text);
        refused.set(None);
    };
    let error = move || refused.get().map(|error| error_text::of_desk(lang.get(), &error));
    let option = move |each: Role| {
        view! {
            <option value=role_id(each) selected=move || role.get() == each>{t(steps::role(each))}</option>
        }
    };
    view! {
        <form on:submit=add>
            <LineInput id="staff-name" name="staff.name" longest=80 label=t(words::STAFF_NAME) error text=name change=typed/>
            <div class="field">
                <label for="staff-role">{t(words::STAFF_ROLE)}</label>
                <select
                    id="staff-role"
                    name="staff.role"
                    on:change:target=move |event| role.set(role_of(&event.target().value()).unwrap_or(Role::Handler))
                >
                    {DESK.iter().copied().map(option).collect_view()}
                </select>
            </div>
            <LineInput id="staff-group" name="staff.group" longest=80 list="staff-groups"
                label=t(people::GROUP) text=group change=move |text| group.set(text)/>
            <button type="submit" class="button">{t(words::STAFF_ADD)}</button>
        </form>
    }
}
