//! The form that adds a person to the staff.

use leptos::prelude::*;

use super::staff::{role_id, role_of};
use crate::app::preferences::Staff;
use crate::app::toasts::Tone;
use crate::app::{t, use_app, use_lang};
use crate::browser::page;
use crate::domain::Role;
use crate::domain::history::step::DESK;
use crate::i18n::pages::people;
use crate::i18n::pages::settings as words;
use crate::i18n::{Msg, steps};
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
    let refused = RwSignal::new(None::<Msg>);
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = name.get_untracked().trim().to_owned();
        let is_known =
            app.preferences.with_untracked(|all| all.staff.iter().any(|staff| staff.name == typed));
        refused.set(match typed.is_empty() {
            true => Some(words::STAFF_NAME_MISSING),
            false => is_known.then_some(words::STAFF_NAME_TWICE),
        });
        page::focus("staff-name");
        if refused.get_untracked().is_some() {
            return;
        }
        let group = group.get_untracked().trim().to_owned();
        let staff = Staff { name: typed, role: role.get_untracked(), group };
        if !app.prefer(|preferences| preferences.staff.push(staff)) {
            app.toasts.show(Tone::Warn, words::NOT_KEPT.text(app.lang.get_untracked()));
        }
        name.set(String::new());
    };
    let typed = move |text: String| {
        name.set(text);
        refused.set(None);
    };
    let error = move || refused.get().map(|message| message.text(lang.get()).to_owned());
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
                label=t(people::GROUP) hint=t(people::GROUP_HINT) text=group change=move |text| group.set(text)/>
            <button type="submit" class="button">{t(words::STAFF_ADD)}</button>
        </form>
    }
}
