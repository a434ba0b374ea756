//! Who is at the desk, and changing it.

use leptos::prelude::*;

use crate::app::{t, use_app, use_lang};
use crate::domain::Role;
use crate::domain::guard::DESK;
use crate::i18n::pages::shell as words;
use crate::i18n::{common, loops};
use crate::ui::parts::{Dialog, Icon, Shape};

/// The name at the desk, as a button that opens the change of it.
#[component]
pub fn DeskSwitch() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let name = move || {
        let person = app.preferences.with(|preferences| preferences.person.clone());
        if person.is_empty() { words::NOBODY_AT_DESK.text(app.lang.get()).to_owned() } else { person }
    };
    let title = Signal::derive(move || words::WHO_NOW.text(app.lang.get()).to_owned());
    view! {
        <button type="button" class="button quiet small" on:click=move |_| open.set(true)>
            <Icon shape=Shape::Person/>
            <span class="visually-hidden">{t(words::AT_DESK)}": "</span>
            <span>{name}</span>
        </button>
        <Dialog open title>
            <DeskForm open/>
        </Dialog>
    }
}

#[component]
fn DeskForm(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let name = RwSignal::new(app.preferences.with_untracked(|preferences| preferences.person.clone()));
    let role = RwSignal::new(app.seat().role);
    let known = move || app.preferences.with(|preferences| preferences.staff.clone());
    let pick = move |typed: String| {
        if let Some(staff) = known().into_iter().find(|staff| staff.name == typed) {
            role.set(staff.role);
        }
        name.set(typed);
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (name, role) = (name.get_untracked(), role.get_untracked());
        app.prefer(|preferences| {
            if let Some(staff) = preferences.staff.iter_mut().find(|staff| staff.name == name.trim()) {
                staff.role = role;
            }
        });
        app.sit_down(&name, role);
        open.set(false);
    };
    let choose_role = move |id: String| {
        if let Some(chosen) = DESK.iter().copied().find(|known| role_id(*known) == id) {
            role.set(chosen);
        }
    };
    view! {
        <form on:submit=submit>
            <div class="sheet-body stack">
                <p class="muted">{t(words::WHO_NOW_TEXT)}</p>
                <div class="field">
                    <label for="desk-person">{t(words::NEW_PERSON)}</label>
                    <input id="desk-person" name="desk.person" list="desk-staff" autocomplete="off" maxlength="80"
                        prop:value=move || name.get() on:input:target=move |event| pick(event.target().value())/>
                    <datalist id="desk-staff">
                        {move || known().into_iter().map(|staff| view! { <option value=staff.name></option> }).collect_view()}
                    </datalist>
                </div>
                <div class="field">
                    <label for="desk-role">{t(words::ROLE)}</label>
                    <select id="desk-role" name="desk.role" on:change:target=move |event| choose_role(event.target().value())>
                        {DESK.iter().copied().map(|each| view! {
                            <option value=role_id(each) selected=move || role.get() == each>
                                {move || loops::role(each).text(lang.get())}
                            </option>
                        }).collect_view()}
                    </select>
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
