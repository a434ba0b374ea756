//! A reference number that is not in this register.

use leptos::prelude::*;
use leptos_router::components::A;

use super::search::SearchRegister;
use crate::app::{t, to_keeper, use_app};
use crate::domain::values::reference::{ParseReferenceError, Reference};
use crate::i18n::pages::not_found as words;
use crate::i18n::{Lang, Msg, common, errors, reasons};
use crate::ui::routes::Page;
use crate::ui::widgets::title::use_title_text;

/// Numbers offered at most.
const OFFERED: usize = 3;

/// What is said about a number: a heading and an explanation.
fn explanation(lang: Lang, number: &str) -> (String, Msg) {
    match number.parse::<Reference>() {
        Ok(_) => (words::NotHere { number }.text(lang), errors::CASE_NOT_FOUND),
        Err(why @ ParseReferenceError::Check) => {
            (words::Mistyped { number }.text(lang), reasons::not_a_reference(why))
        }
        Err(why @ ParseReferenceError::Form) => {
            (words::NotANumber { number }.text(lang), reasons::not_a_reference(why))
        }
    }
}

/// Whether two numbers differ as by a slip of one finger: one character, or two neighbours swapped.
fn is_slip(typed: &str, known: &str) -> bool {
    let apart: Vec<(char, char)> = typed.chars().zip(known.chars()).filter(|(a, b)| a != b).collect();
    match apart[..] {
        _ if typed.chars().count() != known.chars().count() => false,
        [_] => true,
        [(a, b), (c, d)] => a == d && b == c,
        _ => false,
    }
}

/// The page of a number that leads to no case: what is wrong with it, up to three numbers that differ by a
/// slip, a search, and links to register, tracking and import.
#[component]
pub fn UnknownReference(
    /// The number as it stands in the address.
    reference: String,
) -> impl IntoView {
    let app = use_app();
    let number = StoredValue::new(reference.clone());
    let title = move |lang| number.with_value(|number| explanation(lang, number).0);
    let text = explanation(app.lang.get_untracked(), &reference).1;
    use_title_text(title);
    let meant = Memo::new(move |_| {
        app.version.track();
        let typed = number.with_value(|number| number.trim().to_uppercase());
        app.with_table(|table| {
            let known = (0..table.len() as u32).map(|place| table.reference(place));
            known.filter(|known| is_slip(&typed, known)).take(OFFERED).map(str::to_owned).collect::<Vec<_>>()
        })
    });
    let offers = move || {
        let meant = meant.get();
        (!meant.is_empty()).then(|| {
            let link = |number: String| {
                view! { <li><A href=Page::Case(number.clone()).href()><span class="ref">{number}</span></A></li> }
            };
            view! {
                <h2>{t(words::MEANT)}</h2>
                <ul class="stack tight">{meant.into_iter().map(link).collect_view()}</ul>
            }
        })
    };
    view! {
        <div class="page-missing">
            <h1>{move || title(app.lang.get())}</h1>
            <p class="lede">{t(text)}</p>
            {offers}
            <SearchRegister text=reference/>
            <div class="actions">
                <A href=Page::Register(String::new()).href() attr:class="button">{to_keeper(common::REGISTER_VIEW)}</A>
                <Show when=move || app.has_desk()>
                    <A href=Page::Track(String::new()).href() attr:class="button">{t(words::TRACK_INSTEAD)}</A>
                </Show>
                <A href=Page::Data.href() attr:class="button">{t(words::IMPORT_IT)}</A>
            </div>
        </div>
    }
}
