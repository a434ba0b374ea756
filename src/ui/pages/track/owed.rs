//! What was agreed or promised, in plain words, and a way to say whether it was done.

use leptos::prelude::*;

use super::act::{Act, ReportedPerformance, tone};
use super::acts::{Taking, check};
use super::{Shown, read};
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::domain::Field;
use crate::domain::history::state::Owed;
use crate::domain::values::codes::Party;
use crate::i18n::pages::complainant_acts as own;
use crate::i18n::{Lang, choices, steps};

/// The card of what was agreed or promised, each with what became of it and buttons to report it. Nothing is
/// shown when there are no obligations.
#[component]
pub fn OwedList(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
    /// Which act's form is open; `None` leaves out the buttons, where the complainant does not have the
    /// screen.
    taking: Option<Taking>,
) -> impl IntoView {
    let owed = Memo::new(move |_| read(shown, |case| case.state.obligations.clone()));
    let lines = move || {
        let line = move |(place, owed): (usize, Owed)| {
            let place = u32::try_from(place).unwrap_or(u32::MAX);
            view! { <OwedLine shown taking place owed/> }
        };
        owed.get().into_iter().enumerate().map(line).collect_view()
    };
    view! {
        <Show when=move || owed.with(|owed| !owed.is_empty())>
            <section class="card" aria-labelledby="track-owed">
                <header><h2 id="track-owed">{t(own::OWED)}</h2></header>
                <Show when=move || read(shown, |case| taking.is_some() && case.is_open() && case.state.owes())>
                    <p class="muted">{t(own::OWED_TEXT)}</p>
                </Show>
                <ol class="routes">{lines}</ol>
            </section>
        </Show>
    }
}

#[component]
fn OwedLine(shown: Shown, taking: Option<Taking>, place: u32, owed: Owed) -> impl IntoView {
    let app = use_app();
    let performance = owed.performance;
    let currency = read(shown, |case| case.fields.get(Field::PurchaseCurrency).to_owned());
    let paid = (owed.paid.0 > 0 && !owed.is_settled()).then_some(owed.paid.0);
    let paid = {
        let currency = currency.clone();
        move || {
            let lang = app.lang.get();
            paid.map(|paid| own::PaidSoFar { sum: &intl::money(lang.tag(), paid, &currency) }.text(lang))
        }
    };
    let text = move || line(app.lang.get(), &owed, &currency);
    let can = Memo::new(move |_| {
        let all = [ReportedPerformance::Done, ReportedPerformance::InPart, ReportedPerformance::NotDone]
            .map(|said| Act::Report(place, said));
        read(shown, |case| all.into_iter().filter(|act| check(app, case, *act).is_ok()).collect::<Vec<_>>())
    });
    let button = move |taking: Taking, act: Act| {
        let name = move || {
            let lang = app.lang.get();
            let number = (place + 1).to_string();
            own::AboutItem { n: &number, act: act.name().text(lang) }.text(lang)
        };
        view! {
            <button type="button" class="button small" aria-label=name on:click=move |_| taking.take(act)>
                {t(act.name())}
            </button>
        }
    };
    let buttons = taking.map(|taking| {
        let buttons = move || can.get().into_iter().map(|act| button(taking, act)).collect_view();
        view! { <div class="actions">{buttons}</div> }
    });
    view! {
        <li>
            <p>{text}" "<span class="tag" data-tone=tone(performance)>{t(steps::performance(performance))}</span></p>
            {move || paid().map(|text| view! { <p class="small muted">{text}</p> })}
            {buttons}
        </li>
    }
}

/// Who owes what, how much and by when, to the complainant.
fn line(lang: Lang, owed: &Owed, currency: &str) -> String {
    let obligation = &owed.obligation;
    let party = if obligation.party == Party::Complainant { own::YOU } else { choices::PARTY_MERCHANT };
    let amount = obligation.amount.map(|amount| intl::money(lang.tag(), amount.0, currency));
    let by = obligation.by.map(|day| own::OwedBy { date: &intl::day(lang.tag(), day) }.text(lang));
    let parts = [Some(party.text(lang).to_owned()), Some(obligation.what.clone()), amount, by];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
