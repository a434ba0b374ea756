//! A complaint that another device keeps: what to show there.

use leptos::prelude::*;

use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::domain::values::reference::Reference;
use crate::domain::values::tracking::TrackingCode;
use crate::i18n::pages::{shell, track as words};
use crate::i18n::{Lang, common};
use crate::ui::parts::Languages;
use crate::ui::routes::{self, Followed, Page};
use crate::ui::widgets::{Icon, Notice, Shape, use_title};

/// Number and code as they are shown at the counter, large.
#[component]
fn ToShow(followed: Followed) -> impl IntoView {
    let Followed { number, code } = followed;
    // As they are printed, however they were typed.
    let number = number.parse::<Reference>().map_or(number, |read| read.to_string());
    let code = TrackingCode::read(&code).map_or(code, |read| read.to_string());
    let with_code = (!code.is_empty()).then(|| {
        view! {
            <p>{t(words::CODE)}</p>
            <p class="receipt-code">{code}</p>
        }
    });
    view! {
        <div class="receipt">
            <p>{t(words::NUMBER)}</p>
            <p class="receipt-number">{number}</p>
            {with_code}
        </div>
    }
}

/// A notice where there is a register, and no complaint of this number in it.
#[component]
pub fn NotHere(
    /// What was looked up.
    followed: Followed,
) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || words::NOT_HERE.text(app.lang.get()).to_owned());
    view! {
        <Notice tone=Tone::Info title>
            <p>{t(words::NOT_HERE_TEXT)}</p>
            <ToShow followed/>
        </Notice>
    }
}

/// The page that the QR code of a receipt opens on a device without a register: nothing is asked, and number
/// and code are there to be shown where the complaint is kept.
#[component]
pub fn KeptElsewhere() -> impl IntoView {
    use_title(words::NOT_HERE);
    let app = use_app();
    let choose = Callback::new(move |lang: Lang| {
        app.prefer(|preferences| preferences.lang = Some(lang));
    });
    let to_show = routes::followed().map(|followed| view! { <ToShow followed/> });
    view! {
        <main id="main" class="welcome">
            <div class="cluster between">
                <p class="cluster"><Icon shape=Shape::Brand/><strong>{t(common::APP)}</strong></p>
                <Languages choose/>
            </div>
            <h1>{t(words::NOT_HERE)}</h1>
            <p class="lede">{t(words::NOT_HERE_TEXT)}</p>
            {to_show}
            <p class="muted small">{t(words::HERE_ONLY)}</p>
            // Loads the page anew: there is no router before there is a register.
            <p class="small"><a href=Page::Today.href()>{t(shell::BEGIN_OWN)}</a></p>
        </main>
    }
}
