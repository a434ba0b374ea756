//! The screen in the complainant's hands: over everything else, with nothing of the desk.

use leptos::ev::Event;
use leptos::prelude::*;

use super::languages::Languages;
use crate::app::{t, use_app};
use crate::browser::back::BackGuard;
use crate::browser::page;
use crate::i18n::pages::complainant_acts::GIVE_BACK;
use crate::i18n::pages::feedback as words;
use crate::i18n::{Lang, common};
use crate::ui::widgets::Dialog;
use crate::ui::widgets::dialog::modal;

/// The id of what the complainant sees and fills in.
const BODY: &str = "handed-body";

/// How the desk gets the screen back: at once, or after a question where something is typed.
#[derive(Clone, Copy)]
pub struct HandBack {
    asking: RwSignal<bool>,
    typed: RwSignal<bool>,
    back: Callback<()>,
}

impl HandBack {
    /// `back` is called when the desk takes the screen back.
    #[must_use]
    pub fn new(back: Callback<()>) -> Self {
        Self { asking: RwSignal::new(false), typed: RwSignal::new(false), back }
    }

    /// Hands the screen back. What is typed and not sent is asked about first.
    pub fn go(self) {
        if page::has_typed(BODY) { self.ask() } else { self.leave() }
    }

    /// Asks before the screen is handed back.
    fn ask(self) {
        self.typed.set(page::has_typed(BODY));
        self.asking.set(true);
    }

    fn leave(self) {
        self.asking.set(false);
        self.back.run(());
    }
}

/// A full-screen sheet for the complainant that covers the desk, while `about` is `Some`. Escape does not
/// close it, and Back asks first. Within it the complainant reads in a language of their own choice; the
/// staff's comes back with the screen.
#[component]
pub fn HandedScreen(
    /// The number of the complaint; `None` while the desk has the screen.
    about: Signal<Option<String>>,
    /// Whether the complainant has the screen; before that, the desk is asked to hand it over.
    begun: Signal<bool>,
    /// Hands the screen back to the desk.
    hand_back: HandBack,
    /// What the complainant sees and fills in; made when the sheet opens.
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let title = move || {
        let number = about.get().unwrap_or_default();
        words::About { number: &number }.text(app.lang.get())
    };
    let open = Memo::new(move |_| about.with(Option::is_some));
    let held = Memo::new(move |_| open.get() && begun.get());
    let dialog = modal(open.into());
    let body = StoredValue::new(children);
    let guard = StoredValue::new_local(None::<BackGuard>);
    let staffs = StoredValue::new(None::<Lang>);

    let restore_language = move || {
        if let Some(Some(lang)) = staffs.try_update_value(Option::take) {
            app.lang.set(lang);
        }
    };
    // A second Escape closes a sheet whatever the page says: it is shown again, as it was.
    let closed = move |_| {
        if let Some(dialog) = dialog.get_untracked() {
            page::show_modal(&dialog, open.get_untracked());
        }
    };

    // The browser's Back is the outside world.
    Effect::new(move |_| {
        if held.get() {
            staffs.set_value(Some(app.lang.get_untracked()));
            guard.set_value(BackGuard::new(move || hand_back.ask()));
        } else {
            guard.set_value(None);
            restore_language();
        }
    });
    on_cleanup(restore_language);

    let choose = Callback::new(move |lang: Lang| app.lang.set(lang));
    let tools = move || {
        view! {
            <div class="cluster">
                <Languages choose/>
                <button type="button" class="button" on:click=move |_| hand_back.go()>{t(GIVE_BACK)}</button>
            </div>
        }
    };
    view! {
        <dialog
            node_ref=dialog
            class="sheet full"
            aria-label=title
            on:cancel=|event: Event| event.prevent_default()
            on:close=closed
        >
            <Show when=move || open.get()>
                <header class="wrap">
                    <p>{t(common::APP)}" · "<span>{title}</span></p>
                    <Show when=move || held.get()>{tools()}</Show>
                </header>
                <div class="sheet-body" id=BODY on:input=move |event| page::note_typed(&event)>
                    <div class="page narrow">{body.with_value(|body| body())}</div>
                </div>
            </Show>
        </dialog>
        <LeaveQuestion hand_back/>
    }
}

/// Asks whether the screen is to be handed back, in a sheet over the complainant's.
#[component]
fn LeaveQuestion(hand_back: HandBack) -> impl IntoView {
    let app = use_app();
    let HandBack { asking, typed, .. } = hand_back;
    let title = Signal::derive(move || {
        if typed.get() { words::LEAVE_TYPED } else { words::LEAVE }.text(app.lang.get()).to_owned()
    });
    let text =
        move || if typed.get() { words::LEAVE_TYPED_TEXT } else { words::LEAVE_TEXT }.text(app.lang.get());
    view! {
        <Dialog open=asking title>
            <div class="sheet-body"><p>{text}</p></div>
            <footer>
                <button type="button" class="button" on:click=move |_| hand_back.leave()>{t(GIVE_BACK)}</button>
                <button type="button" class="button primary" on:click=move |_| asking.set(false)>{t(words::STAY)}</button>
            </footer>
        </Dialog>
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
