//! The desk for somebody else, or another role or group for somebody known.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::desk::{DeskError, Staff};
use crate::app::{t, use_app, use_lang};
use crate::browser::page;
use crate::domain::Role;
use crate::domain::history::step::DESK;
use crate::i18n::pages::people;
use crate::i18n::pages::shell as words;
use crate::i18n::{common, steps};
use crate::ui::parts::error_text;
use crate::ui::parts::staff_datalists::{KnownGroups, KnownPeople};
use crate::ui::widgets::LineInput;

/// A form for name, role and group of whoever takes the desk. A known name fills in role and group. Sending
/// it signs the person in, adds them to the staff if they are new, and closes the sheet; an empty name signs
/// out.
#[component]
pub fn DeskForm(
    /// Whether the sheet around it is open; set to false when the form is sent or cancelled.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let seat = untrack(move || app.seat());
    let name = RwSignal::new(seat.person);
    let role = RwSignal::new(seat.role);
    let group = RwSignal::new(seat.group);
    let chosen_group = RwSignal::new(false);
    let refused = RwSignal::new(None::<DeskError>);
    let pick = move |typed: String| {
        let known = app.desk.with_untracked(|desk| desk.find(&typed).cloned());
        if let Some(staff) = &known {
            role.set(staff.role);
        }
        // Somebody new belongs to no group of the person before.
        if known.is_some() || !chosen_group.get_untracked() {
            group.set(known.map(|staff| staff.group).unwrap_or_default());
        }
        name.set(typed);
        refused.set(None);
    };
    let type_group = move |typed: String| {
        chosen_group.set(true);
        group.set(typed);
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (name, role, group) = (name.get_untracked(), role.get_untracked(), group.get_untracked());
        if name.trim().is_empty() && untrack(|| app.at_desk()).is_some() {
            app.work_as("");
            open.set(false);
            return;
        }
        spawn_local(async move {
            match app.sit_down(Staff { name, role, group }).await {
                Ok(()) => open.set(false),
                Err(error) => {
                    refused.try_set(Some(error));
                    page::focus("desk-person");
                }
            }
        });
    };
    let choose_role = move |id: String| {
        if let Some(chosen) = DESK.iter().copied().find(|known| role_id(*known) == id) {
            role.set(chosen);
        }
    };
    let error = move || refused.get().map(|error| error_text::of_desk(lang.get(), &error));
    let option = move |each: Role| {
        view! {
            <option value=role_id(each) selected=move || role.get() == each>
                {move || steps::role(each).text(lang.get())}
            </option>
        }
    };
    view! {
        <form on:submit=submit>
            <div class="sheet-body stack">
                <h3>{t(people::SOMEBODY)}</h3>
                <p class="muted">{t(words::WHO_NOW_TEXT)}</p>
                <LineInput id="desk-person" name="desk.person" longest=80 list="desk-staff"
                    label=t(words::NEW_PERSON) error text=name change=pick/>
                <KnownPeople id="desk-staff"/>
                <div class="field">
                    <label for="desk-role">{t(words::ROLE)}</label>
                    <select id="desk-role" name="desk.role" on:change:target=move |event| choose_role(event.target().value())>
                        {DESK.iter().copied().map(option).collect_view()}
                    </select>
                </div>
                <div class="field">
                    <label for="desk-group">{t(people::GROUP)}" "<span class="optional">{t(common::OPTIONAL)}</span></label>
                    <input id="desk-group" name="desk.group" list="desk-groups" autocomplete="off" maxlength="80"
                        aria-describedby="desk-group-hint"
                        prop:value=move || group.get() on:input:target=move |event| type_group(event.target().value())/>
                    <p class="hint" id="desk-group-hint">{t(people::GROUP_HINT)}</p>
                    <KnownGroups id="desk-groups"/>
                </div>
            </div>
            <footer>
                <button type="button" class="button" on:click=move |_| open.set(false)>{t(common::CANCEL)}</button>
                <button type="submit" class="button primary">{t(words::SIT_DOWN)}</button>
            </footer>
        </form>
    }
}

fn role_id(role: Role) -> &'static str {
    match role {
        Role::Manager => "manager",
        Role::Reviewer => "reviewer",
        _ => "handler",
    }
}
