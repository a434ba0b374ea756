//! The screen in the complainant's hands: over everything else, with nothing of the desk.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::i18n::common;
use crate::i18n::pages::feedback as words;
use crate::ui::widgets::dialog::modal;

/// A full-screen sheet for the complainant that covers the desk. It is open while `about` is `Some`.
#[component]
pub fn HandedScreen(
    /// The number of the complaint; `None` while the desk has the screen.
    about: Signal<Option<String>>,
    /// Called when the sheet is closed: the desk takes the screen back.
    back: Callback<()>,
    /// What the complainant sees and fills in; made when the sheet opens.
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let title = move || {
        let number = about.get().unwrap_or_default();
        words::About { number: &number }.text(app.lang.get())
    };
    let open = Memo::new(move |_| about.with(Option::is_some));
    let dialog = modal(open.into());
    let body = StoredValue::new(children);
    view! {
        <dialog node_ref=dialog class="sheet full" aria-label=title on:close=move |_| back.run(())>
            <Show when=move || open.get()>
                <header>
                    <p>{t(common::APP)}" · "<span>{title}</span></p>
                </header>
                <div class="sheet-body"><div class="page narrow">{body.with_value(|body| body())}</div></div>
            </Show>
        </dialog>
    }
}

/// Asks the desk to hand the device to the complainant: what for, a button to begin, and one to go back.
#[component]
pub fn GiveScreen(
    /// Why the complainant takes the device.
    text: Signal<String>,
    /// Called when the complainant says that they have the device.
    begin: Callback<()>,
    /// Called when it is not handed over after all.
    back: Callback<()>,
) -> impl IntoView {
    view! {
        <h2>{t(words::GIVE_TITLE)}</h2>
        <p class="lede">{move || text.get()}</p>
        <div class="actions">
            <button type="button" class="button primary" on:click=move |_| begin.run(())>{t(words::I_AM_COMPLAINANT)}</button>
            <button type="button" class="button" on:click=move |_| back.run(())>{t(words::NOT_NOW)}</button>
        </div>
    }
}
