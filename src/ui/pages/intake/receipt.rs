//! The receipt: number, tracking code, QR, what happens next. Shown once, made to be printed.

use leptos::prelude::*;
use leptos_router::components::A;

use super::next::WhatNext;
use crate::app::lodge::Receipt;
use crate::app::{t, use_app};
use crate::browser::{idle, page};
use crate::domain::{Field, Values};
use crate::i18n::pages::intake as words;
use crate::ui::parts::field_text;
use crate::ui::parts::moments::{machine, moment};
use crate::ui::parts::shown_text::shown;
use crate::ui::routes::Page;
use crate::ui::widgets::{CopyButton, Icon, Qr, Shape};

/// The id of the heading, where the focus goes.
const HEADING: &str = "receipt-title";

/// What the receipt says of the complaint, where it was filled in: who complains of whom, about what, and what
/// is asked for. Without it a number on a sheet proves nothing.
const SAID: [Field; 9] = [
    Field::ComplainantName,
    Field::RespondentName,
    Field::PurchaseProduct,
    Field::PurchaseOrder,
    Field::PurchaseDate,
    Field::PurchasePrice,
    Field::RequestRemedies,
    Field::RequestAmount,
    Field::RequestDetails,
];

/// The receipt of a complaint just lodged: number, tracking code, QR code, what happens next, and buttons to
/// print, copy, open the case or lodge another.
#[component]
pub fn ReceiptSheet(
    /// Number, code and time that the complainant takes away.
    lodged: Receipt,
    /// Called when the button to lodge another is pressed.
    restart: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let Receipt { reference, code, received, policy, fields, .. } = lodged;
    let (number, code) = (reference.to_string(), code.map(|code| code.to_string()).unwrap_or_default());
    // The code stands in the fragment, which no server ever sees.
    let address = format!("{}{}#code={code}", page::origin(), Page::Track(number.clone()).href());
    let both = words::Both { number: &number, code: &code }.text(app.lang.get_untracked());
    let when = move || {
        words::ReceivedAt { time: &moment(app.lang.get(), received, &app.zone()) }.text(app.lang.get())
    };
    let label = Signal::derive(move || words::QR_LABEL.text(app.lang.get()).to_owned());

    Effect::new(|_| {
        idle::after(0, || {
            page::focus(HEADING);
            page::scroll_to_top();
        })
        .forget();
    });

    view! {
        <header class="page-head"><h1 id=HEADING tabindex="-1">{t(words::RECEIPT)}</h1></header>
        <div class="receipt">
            <p>{t(words::RECEIPT_NUMBER)}</p>
            <p class="receipt-number">{number.clone()}</p>
            <p>{t(words::RECEIPT_CODE)}</p>
            <p class="receipt-code">{code}</p>
            <p>{t(words::CODE_ONCE)}</p>
            <p class="muted small">
                <time datetime=machine(received)>{when}</time>" · "{t(words::WHERE)}
            </p>
            <Said fields/>
            <div class="actions">
                <button type="button" class="button primary" on:click=|_| page::print()>
                    <Icon shape=Shape::Print/>
                    {t(words::PRINT)}
                </button>
                <CopyButton text=number.clone() label=words::COPY_NUMBER/>
                <CopyButton text=both label=words::COPY_BOTH/>
            </div>
            <Qr text=address label/>
        </div>
        <WhatNext policy/>
        <div class="actions">
            <A href=Page::Case(number).href() attr:class="button">{t(words::OPEN_CASE)}</A>
            <button type="button" class="button" on:click=move |_| restart.run(())>
                <Icon shape=Shape::Intake/>
                {t(words::LODGE_ANOTHER)}
            </button>
        </div>
    }
}

/// What was lodged, as far as [`SAID`] names it.
#[component]
fn Said(fields: Values) -> impl IntoView {
    let app = use_app();
    let rows = move || {
        let (rules, lang, audience) = (app.rules.get(), app.lang.get(), app.audience());
        let filled = SAID.into_iter().filter(|field| !fields.get(*field).is_empty());
        let row = |field: Field| {
            let currency = fields.get(Field::PurchaseCurrency);
            let value = shown(&rules, &app.zone(), lang, audience, field, fields.get(field), currency);
            view! { <div><dt>{field_text::label(&rules, lang, audience, field)}</dt><dd>{value}</dd></div> }
        };
        filled.map(row).collect_view()
    };
    view! { <dl class="review-list">{rows}</dl> }
}
