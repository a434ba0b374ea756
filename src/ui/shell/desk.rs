//! Who is at the desk, and changing it.

use leptos::prelude::*;

use super::desk_form::DeskForm;
use crate::app::preferences::Staff;
use crate::app::{t, use_app};
use crate::i18n::pages::people;
use crate::i18n::pages::shell as words;
use crate::i18n::{Lang, loops};
use crate::ui::parts::{Dialog, Icon, Shape};

/// The person at the desk with role and group, as a button that opens the change of it.
#[component]
pub fn DeskSwitch(
    /// Whether the change is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let name = move || {
        let person = app.preferences.with(|preferences| preferences.person.clone());
        if person.is_empty() { words::NOBODY_AT_DESK.text(app.lang.get()).to_owned() } else { person }
    };
    let rest = move || app.at_desk().map(|staff| rest(app.lang.get(), &staff)).unwrap_or_default();
    view! {
        <button type="button" class="button quiet small desk-switch" aria-haspopup="dialog" title=rest on:click=move |_| open.set(true)>
            <Icon shape=Shape::Person/>
            <span class="visually-hidden">{t(words::AT_DESK)}": "</span>
            <span>{name}</span>
            " "<span class="small">{rest}</span>
        </button>
    }
}

/// The change of person. It stands beside the bar: head and foot of a sheet within a banner would be
/// landmarks within a landmark.
#[component]
pub fn DeskSheet(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || words::WHO_NOW.text(app.lang.get()).to_owned());
    view! {
        <section>
            <Dialog open title>
                <QuickChange open/>
                <DeskForm open/>
            </Dialog>
        </section>
    }
}

/// Role and group of somebody.
fn rest(lang: Lang, staff: &Staff) -> String {
    let role = loops::role(staff.role).text(lang);
    if staff.group.is_empty() { role.to_owned() } else { format!("{role} · {}", staff.group) }
}

/// Everybody who is known, each a button that gives them the desk at once.
#[component]
fn QuickChange(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let staff = move || app.preferences.with(|preferences| preferences.staff.clone());
    let button = move |staff: Staff| {
        let person = staff.name.clone();
        let here = move || app.preferences.with(|preferences| preferences.person == person).to_string();
        let (name, rest) = (staff.name.clone(), rest(app.lang.get(), &staff));
        let sit = move |_| {
            app.sit_down(staff.clone());
            open.set(false);
        };
        view! {
            <li>
                <button type="button" class="button" aria-pressed=here on:click=sit>
                    {name}" "<span class="small muted">{rest}</span>
                </button>
            </li>
        }
    };
    view! {
        <Show when=move || !staff().is_empty()>
            <div class="sheet-body stack tight">
                <h3 id="desk-quick">{t(people::QUICK)}</h3>
                <ul class="cluster" aria-labelledby="desk-quick">{move || staff().into_iter().map(button).collect_view()}</ul>
            </div>
        </Show>
    }
}
