//! The complainant's own view: number and code in; where it stands, what was said, what to do out.

mod act;
mod acts;
mod clock_line;
mod dates;
mod demo_hint;
mod elsewhere;
mod events;
mod followed;
mod lookup;
mod mediation;
mod merged;
mod mine;
mod not_here;
mod owed;
mod own_form;
mod path;
mod status;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::{t, use_app};
use crate::browser::{idle, page};
use crate::domain::Case;
use crate::i18n::pages::track as words;
use crate::register::row;
use crate::ui::routes::{Page, use_replace};
use crate::ui::widgets::use_title;
use followed::Followed;
use lookup::Lookup;
use mine::Mine;
pub use not_here::KeptElsewhere;

/// The case on show; `None` before number and code fit.
pub(super) type Shown = RwSignal<Option<Case>>;

/// Reads something of the case on show, followed; the default of `T` when there is none.
pub(super) fn read<T: Default>(shown: Shown, of: impl FnOnce(&Case) -> T) -> T {
    shown.with(|case| case.as_ref().map(of)).unwrap_or_default()
}

/// The page where a complainant follows a complaint of the desk's. In a register of one's own there is nobody
/// else to follow one: it leads to the complaint.
#[component]
pub fn Track() -> impl IntoView {
    use_title(words::TITLE);
    let app = use_app();
    view! { <Show when=move || app.is_personal() fallback=|| view! { <Desk/> }><Mine/></Show> }
}

/// A form of number and code, then the case. Hiding the case clears the number.
#[component]
fn Desk() -> impl IntoView {
    let shown: Shown = RwSignal::new(None);
    let hidden = RwSignal::new(false);
    let number =
        RwSignal::new(use_query_map().with_untracked(|query| query.get("number")).unwrap_or_default());
    let replace = StoredValue::new_local(use_replace());

    let id = Memo::new(move |_| shown.with(|case| case.as_ref().map(|case| row::key(case.id))));

    let hide = Callback::new(move |()| {
        shown.set(None);
        number.set(String::new());
        hidden.set(true);
        replace.with_value(|replace| replace(&Page::Track(String::new())));
    });

    let elsewhere = Callback::new(move |other: String| {
        replace.with_value(|replace| replace(&Page::Track(other.clone())));
        number.set(other);
        shown.set(None);
        // Its number is there; its code is what is missing.
        idle::after(0, || page::focus_field(lookup::CODE)).forget();
    });

    let body = move |id: Option<u128>| {
        if id.is_some() {
            return view! { <Followed shown hide elsewhere/> }.into_any();
        }
        view! {
            <Show when=move || hidden.get()><p class="muted" role="status">{t(words::HIDDEN)}</p></Show>
            <Lookup shown number/>
        }
        .into_any()
    };
    view! {
        <div class="page narrow">
            // By key, so that nothing of one case lives on in the next.
            <For each=move || std::iter::once(id.get()) key=|id| *id children=body/>
        </div>
    }
}
