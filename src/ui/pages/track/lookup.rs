//! The form that looks a complaint up by number and tracking code.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;

use super::Shown;
use super::demo_hint::DemoHint;
use super::not_here::NotHere;
use crate::app::toasts::Tone;
use crate::app::track::TrackingError;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::domain::Moment;
use crate::domain::values::reference::Reference;
use crate::domain::values::tracking::TrackingCode;
use crate::i18n::pages::track as words;
use crate::i18n::{Msg, errors as trouble_words, reasons};
use crate::ui::parts::error_text;
use crate::ui::parts::moments::moment;
use crate::ui::routes::{Followed, Page, use_replace};
use crate::ui::widgets::Notice;

/// The names of the two controls.
const NUMBER: &str = "track.number";
pub(super) const CODE: &str = "track.code";

/// The form of number and code; a code in the address is taken out of it and used at once. A number that is
/// not on this device is kept on another.
#[component]
pub fn Lookup(
    /// Set to the case once number and code fit.
    shown: Shown,
    /// The number as typed; owned by the page, which may fill it in from the address.
    number: RwSignal<String>,
) -> impl IntoView {
    let app = use_app();
    let code = RwSignal::new(String::new());
    let number_fault = RwSignal::new(None::<Msg>);
    let code_fault = RwSignal::new(None::<Msg>);
    let trouble = RwSignal::new(None::<TrackingError>);
    let busy = RwSignal::new(false);
    let location = use_location();
    let replace = use_replace();

    let look = move || {
        if busy.get_untracked() {
            return;
        }
        trouble.set(None);
        let reference = number.with_untracked(|number| number.parse::<Reference>());
        let read = code.with_untracked(|code| TrackingCode::read(code));
        let blank = code.with_untracked(|code| code.trim().is_empty());
        number_fault.set(reference.as_ref().err().map(|why| reasons::not_a_reference(*why)));
        code_fault.set(read.is_none().then_some(if blank { words::CODE_MISSING } else { words::CODE_FORM }));
        let (Ok(reference), Some(read)) = (reference, read) else {
            let wrong = if number_fault.get_untracked().is_some() { NUMBER } else { CODE };
            return page::focus_field(wrong);
        };
        busy.set(true);
        spawn_local(async move {
            let found = app.track(&reference, &read).await;
            busy.set(false);
            match found {
                Ok(case) => shown.set(Some(case)),
                Err(why) => {
                    trouble.set(Some(why));
                    page::focus_field(NUMBER);
                }
            }
        });
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        look();
    };
    let try_demo = Callback::new(move |(reference, demo): (String, String)| {
        number.set(reference);
        code.set(demo);
        look();
    });

    // A code that comes in the address is taken out of it at once, before anybody reads it there.
    Effect::new(move |_| {
        let hash = location.hash.get();
        let Some(given) = hash.trim_start_matches('#').strip_prefix("code=") else { return };
        code.set(given.to_owned());
        let known = number.with_untracked(|number| number.parse::<Reference>());
        replace(&Page::Track(known.map(|known| known.to_string()).unwrap_or_default()));
        if number.with_untracked(|number| !number.is_empty()) {
            look();
        }
    });

    let problem = move || {
        let followed = untrack(|| Followed { number: number.get(), code: code.get() });
        trouble.get().map(|why| view! { <NotTrackedNotice why followed/> })
    };
    view! {
        <form class="track-form" novalidate on:submit=submit>
            <h1>{t(words::TITLE)}</h1>
            <p class="muted">{t(words::LEDE)}</p>
            {problem}
            <Entry name=NUMBER label=words::NUMBER hint=words::NUMBER_HINT text=number fault=number_fault/>
            <Entry name=CODE label=words::CODE hint=words::CODE_HINT text=code fault=code_fault/>
            <button type="submit" class="button primary" aria-busy=move || busy.get().to_string()>
                {move || if busy.get() { words::LOOKING } else { words::LOOK }.text(app.lang.get())}
            </button>
            <p class="muted small">{t(words::HERE_ONLY)}</p>
        </form>
        <DemoHint try_it=try_demo/>
    }
}

/// One line of the form.
#[component]
fn Entry(
    name: &'static str,
    label: Msg,
    hint: Msg,
    text: RwSignal<String>,
    fault: RwSignal<Option<Msg>>,
) -> impl IntoView {
    let app = use_app();
    let id = name.replace('.', "-");
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || if fault.get().is_some() { format!("{error_id} {hint_id}") } else { hint_id.clone() }
    };
    let typed = move |value: String| {
        text.set(value);
        fault.set(None);
    };
    view! {
        <div class="field" data-invalid=move || fault.get().map(|_| "")>
            <label for=id.clone()>{t(label)}</label>
            <input
                id=id
                name=name
                type="text"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-required="true"
                aria-invalid=move || fault.get().map(|_| "true")
                aria-describedby=described
                prop:value=move || text.get()
                on:input:target=move |event| typed(event.target().value())
            />
            <p class="hint" id=hint_id>{t(hint)}</p>
            {move || fault.get().map(|fault| view! { <p class="error" id=error_id.clone()>{fault.text(app.lang.get())}</p> })}
        </div>
    }
}

/// Why no case is shown. A number that is not here is not called wrong: another device may have it.
#[component]
fn NotTrackedNotice(why: TrackingError, followed: Followed) -> impl IntoView {
    let app = use_app();
    let (title, text) = match why {
        TrackingError::NotHere => return view! { <NotHere followed/> }.into_any(),
        TrackingError::Wrong => (trouble_words::TRACKING_WRONG, None),
        TrackingError::Erased(when) => return view! { <NoLongerKept when/> }.into_any(),
        TrackingError::Storage(trouble) => (words::NOT_READ, Some(trouble)),
    };
    let title = Signal::derive(move || title.text(app.lang.get()).to_owned());
    let text = move || text.as_ref().map(|trouble| error_text::of_storage(app.lang.get(), trouble));
    view! { <Notice tone=Tone::Error title><p>{text}</p></Notice> }.into_any()
}

/// Its time was over.
#[component]
fn NoLongerKept(when: Moment) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || words::NO_LONGER_KEPT.text(app.lang.get()).to_owned());
    let text = move || {
        let lang = app.lang.get();
        words::NoLongerKeptText { date: &moment(lang, when, &app.zone()) }.text(lang)
    };
    view! { <Notice tone=Tone::Info title><p>{text}</p></Notice> }
}
