//! What the complainant can do now: the steps the guards allow, each with its form.

use leptos::prelude::*;

use super::{Shown, read};
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::browser::zone::BrowserZone;
use crate::browser::{idle, page};
use crate::domain::guard::{self, Refusal};
use crate::domain::{Case, StepKind};
use crate::i18n::pages::track as words;
use crate::i18n::{Msg, common};
use crate::ui::parts::OwnStep;

/// The id of the heading, where the focus goes when a form opens or closes.
const HEADING: &str = "track-acts";

/// A step that is open to complainants.
#[derive(Clone, Copy, PartialEq)]
struct Act {
    kind: StepKind,
    name: Msg,
    text: Msg,
    send: Msg,
}

const ACTS: &[Act] = &[
    Act {
        kind: StepKind::Respond,
        name: words::RESPOND,
        text: words::RESPOND_TEXT,
        send: words::SEND_RESPOND,
    },
    Act {
        kind: StepKind::RequestReconsideration,
        name: words::RECONSIDER,
        text: words::RECONSIDER_TEXT,
        send: words::SEND_RECONSIDER,
    },
    Act { kind: StepKind::Rate, name: words::RATE, text: words::RATE_TEXT, send: words::SEND_RATE },
    Act { kind: StepKind::Reopen, name: words::REOPEN, text: words::REOPEN_TEXT, send: words::SEND_REOPEN },
    Act {
        kind: StepKind::Withdraw,
        name: words::WITHDRAW,
        text: words::WITHDRAW_TEXT,
        send: words::SEND_WITHDRAW,
    },
];

/// What can be done, and the form of what is being done.
#[component]
pub fn Acts(
    /// The case.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let taking = RwSignal::new(None::<Act>);

    let check = move |case: &Case, kind| {
        guard::check(case, kind, &app.complainant_seat(), app.now.get(), &BrowserZone)
    };
    let open = Memo::new(move |_| {
        let allowed = |case: &Case| {
            ACTS.iter().copied().filter(|act| check(case, act.kind).is_ok()).collect::<Vec<_>>()
        };
        read(shown, allowed)
    });
    let window = move || {
        read(shown, |case| match check(case, StepKind::RequestReconsideration) {
            Err(Refusal::WindowOver(day)) => Some(day),
            _ => None,
        })
    };

    let leave = move || {
        taking.set(None);
        idle::after(0, || page::focus(HEADING)).forget();
    };
    let take = move |act| {
        taking.set(Some(act));
        idle::after(0, || page::focus(HEADING)).forget();
    };
    let done = Callback::new(move |case: Case| {
        shown.set(Some(case));
        leave();
        app.toasts.show(Tone::Ok, words::RECORDED.text(app.lang.get_untracked()));
    });
    let cancel = Callback::new(move |()| leave());

    let heading = move || taking.get().map_or(words::ACTS, |act| act.name).text(app.lang.get());
    let item = move |act: Act| {
        view! {
            <li>
                <p>{t(act.text)}</p>
                <button type="button" class="button" on:click=move |_| take(act)>{t(act.name)}</button>
            </li>
        }
    };
    let over = move || {
        window().map(|day| {
            let date = common::date(app.lang.get(), day);
            view! { <p class="muted">{words::WINDOW_OVER.with(app.lang.get(), &[("date", &date)])}</p> }
        })
    };
    let body = move || match taking.get() {
        Some(Act { kind, send, .. }) => {
            let case = shown.with_untracked(|case| case.as_ref().map(|case| case.id));
            case.map(|case| view! { <OwnStep case kind send done cancel/> }).into_any()
        }
        None if open.with(Vec::is_empty) => {
            view! { <p class="muted">{t(words::NO_ACTS)}</p>{over} }.into_any()
        }
        None => view! { <ul class="queue">{open.get().into_iter().map(item).collect_view()}</ul>{over} }
            .into_any(),
    };
    view! {
        <section class="card">
            <header><h2 id=HEADING tabindex="-1">{heading}</h2></header>
            {body}
        </section>
    }
}
