//! The place of a person in the list of the staff.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::toasts::Tone;
use crate::app::use_app;
use crate::browser::{idle, page};
use crate::i18n::Lang;
use crate::i18n::pages::lists as words;
use crate::ui::parts::error_text;

/// Two buttons that move a person up and down: in this order the staff is offered wherever somebody is chosen. The
/// focus goes with the person.
#[component]
pub fn StaffOrder(
    /// The place of the person in the list, counted from 0.
    at: usize,
    /// The person's name.
    name: StoredValue<String>,
) -> impl IntoView {
    let app = use_app();
    let last = Memo::new(move |_| app.desk.with(|desk| desk.staff.len().saturating_sub(1)));
    let named = move |message: fn(Lang, &str) -> String| {
        move || name.with_value(|name| message(app.lang.get(), name))
    };
    let go = move |up: bool| {
        let name = name.get_value();
        spawn_local(async move {
            match app.shift_staff(&name, up).await {
                Ok(()) => {
                    let to = if up { at.saturating_sub(1) } else { (at + 1).min(last.get_untracked()) };
                    idle::after(0, move || page::focus(&id(to, up))).forget();
                }
                Err(error) => {
                    let text = error_text::of_desk(app.lang.get_untracked(), &error);
                    app.toasts.show(Tone::Error, text);
                }
            }
        });
    };
    view! {
        <span class="actions">
            <button type="button" class="button small quiet icon-only" id=id(at, true) aria-label=named(|lang, name| words::UpOf { name }.text(lang))
                aria-disabled=(at == 0).then_some("true") on:click=move |_| go(true)>"↑"</button>
            <button type="button" class="button small quiet icon-only" id=id(at, false) aria-label=named(|lang, name| words::DownOf { name }.text(lang))
                aria-disabled=move || (last.get() == at).then_some("true") on:click=move |_| go(false)>"↓"</button>
        </span>
    }
}

/// Id of the button that moves the person at a place.
fn id(at: usize, up: bool) -> String {
    format!("staff-{at}-{}", if up { "up" } else { "down" })
}
