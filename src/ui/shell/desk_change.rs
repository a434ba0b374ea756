//! The change of who is at the desk.

use leptos::prelude::*;

use super::desk::rest;
use super::desk_form::DeskForm;
use crate::app::desk::Staff;
use crate::app::{t, use_app};
use crate::i18n::pages::people;
use crate::i18n::pages::shell as words;
use crate::ui::widgets::Dialog;

/// The sheet that changes who is at the desk: a button for each person known, and a form for anybody else.
#[component]
pub fn DeskChange() -> impl IntoView {
    let app = use_app();
    let open = app.changing_desk;
    let title = Signal::derive(move || words::WHO_NOW.text(app.lang.get()).to_owned());
    view! {
        <Dialog open title>
            <QuickChange open/>
            <DeskForm open/>
        </Dialog>
    }
}

/// Everybody who is known, each a button that gives them the desk at once.
#[component]
fn QuickChange(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let staff = move || app.staff_by_recency();
    let button = move |staff: Staff| {
        let person = staff.name.clone();
        let here = move || app.preferences.with(|preferences| preferences.person == person).to_string();
        let (name, rest) = (staff.name.clone(), rest(app.lang.get(), &staff));
        let sit = move |_| {
            app.work_as(&staff.name);
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
