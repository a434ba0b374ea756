//! What the complainant can do now: the steps the guards allow, each with its form.

use leptos::prelude::*;

use super::act::{ALSO, Act, EXPLAINED, MAIN, why_not};
use super::own_form::OwnForm;
use super::{Shown, read};
use crate::app::{App, t, use_app};
use crate::browser::{idle, page};
use crate::domain::Case;
use crate::domain::history::refusal::Refusal;
use crate::i18n::Msg;
use crate::i18n::pages::complainant_acts as own;
use crate::i18n::pages::track as words;

/// The id of the heading, where the focus goes when a form opens or closes.
const HEADING: &str = "track-acts";

/// The act whose form is open, wherever its button is, and whether one was just recorded; handles that copy.
#[derive(Clone, Copy)]
pub struct Taking {
    act: RwSignal<Option<Act>>,
    recorded: RwSignal<bool>,
}

impl Taking {
    /// State in which no form is open.
    #[must_use]
    pub fn new() -> Self {
        Self { act: RwSignal::new(None), recorded: RwSignal::new(false) }
    }

    /// Opens the form of an act and moves the focus there.
    pub fn take(self, act: Act) {
        self.act.set(Some(act));
        self.recorded.set(false);
        idle::after(0, || page::focus(HEADING)).forget();
    }

    /// Closes the form and moves the focus back to the list of acts.
    pub fn leave(self) {
        self.act.set(None);
        idle::after(0, || page::focus(HEADING)).forget();
    }

    /// The act whose form is open; `None` when none is. Followed.
    #[must_use]
    pub fn act(self) -> Option<Act> {
        self.act.get()
    }

    /// Closes the form after its act was recorded, and shows that it was.
    pub fn recorded(self) {
        self.recorded.set(true);
        self.leave();
    }
}

/// Checks whether the complainant can take the act on this case now; the error is the reason why not.
pub fn check(app: App, case: &Case, act: Act) -> Result<(), Refusal> {
    let seat = app.complainant_seat();
    app.with_context(|context| act.check(context, case, &seat))
}

/// The card of what the complainant can do: the acts with their buttons, or the form of the one chosen. It
/// also explains why some cannot be done now.
#[component]
pub fn Acts(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
    /// Which act's form is open; set by the buttons.
    taking: Taking,
) -> impl IntoView {
    let app = use_app();
    let allowed = move |acts: &'static [Act]| {
        Memo::new(move |_| {
            let can = |case: &Case| {
                acts.iter().copied().filter(|act| check(app, case, *act).is_ok()).collect::<Vec<_>>()
            };
            read(shown, can)
        })
    };
    let (main, also) = (allowed(MAIN), allowed(ALSO));

    let heading = move || taking.act().map_or(words::ACTS, Act::name).text(app.lang.get());
    let body = move || match taking.act() {
        Some(act) => view! { <OwnForm shown act taking/> }.into_any(),
        None => view! {
            // ReportedPerformance here: short messages lie under the screen that was handed over.
            <Show when=move || taking.recorded.get()><p role="status">{t(words::RECORDED)}</p></Show>
            <Show
                when=move || main.with(|acts| !acts.is_empty())
                fallback=move || view! { <p class="muted">{t(words::NO_ACTS)}</p> }
            >
                <ActList shown acts=main taking/>
            </Show>
            <WhyNot shown/>
            <Show when=move || also.with(|acts| !acts.is_empty())>
                <h3>{t(own::ALSO)}</h3>
                <ActList shown acts=also taking/>
            </Show>
        }
        .into_any(),
    };
    view! {
        <section class="card">
            <header><h2 id=HEADING tabindex="-1">{heading}</h2></header>
            {body}
        </section>
    }
}

/// Acts with what they mean, each with its button.
#[component]
fn ActList(shown: Shown, acts: Memo<Vec<Act>>, taking: Taking) -> impl IntoView {
    let app = use_app();
    let item = move |act: Act| {
        let lines = move || {
            let lines = read(shown, |case| act.text(app.lang.get(), case));
            lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
        };
        view! {
            <li>
                <div>{lines}</div>
                <button type="button" class="button" on:click=move |_| taking.take(act)>{t(act.name())}</button>
            </li>
        }
    };
    view! { <ul class="queue">{move || acts.get().into_iter().map(item).collect_view()}</ul> }
}

/// What cannot be done now, and why: that a time is over at once, the rest on request.
#[component]
fn WhyNot(shown: Shown) -> impl IntoView {
    let app = use_app();
    let refused = Memo::new(move |_| {
        let lang = app.lang.get();
        let refused = |case: &Case| {
            let refused = EXPLAINED.iter().filter_map(|act| Some((*act, check(app, case, *act).err()?)));
            let line = |(act, why): (Act, Refusal)| (act.name(), why_not(lang, act, &why));
            refused.map(line).collect::<Vec<(Msg, String)>>()
        };
        read(shown, refused)
    });
    let over = move || {
        let over = |case: &Case| match check(app, case, Act::Reconsider) {
            Err(Refusal::WindowOver(day)) => Some(day),
            _ => None,
        };
        read(shown, over).map(|day| {
            let date = crate::i18n::common::date(app.lang.get(), day);
            view! { <p class="muted">{words::WindowOver { date: &date }.text(app.lang.get())}</p> }
        })
    };
    let line = move |(name, why): (Msg, String)| {
        view! { <li><strong>{name.text(app.lang.get())}</strong>" "<span class="muted">{why}</span></li> }
    };
    view! {
        {over}
        <Show when=move || refused.with(|refused| !refused.is_empty())>
            <details class="disclosure small">
                <summary>{t(own::WHY_NOT)}</summary>
                <ul class="stack tight">{move || refused.get().into_iter().map(line).collect_view()}</ul>
            </details>
        </Show>
    }
}
