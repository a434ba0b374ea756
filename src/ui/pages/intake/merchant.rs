//! The name of the respondent, with those on record offered while one types.

use leptos::prelude::*;

use crate::app::use_app;
use crate::i18n::pages::intake_forms as words;
use crate::register::merchants::Merchants;
use crate::ui::parts::field::ControlOf;
use crate::ui::widgets::combobox::{Combobox, Offer};

/// Merchants offered at most.
const OFFERED: usize = 8;

/// A line for the name of a respondent. It offers those complained of last, then those that are spelled like
/// what is typed; any other name will do.
#[component]
pub fn MerchantInput(
    /// The form, the field and the ids of the control.
    of: ControlOf,
) -> impl IntoView {
    let app = use_app();
    let ControlOf { form, field, id, described, invalid } = of;
    // Once for a version of the table: a keystroke compares names.
    let merchants = Memo::new(move |_| {
        app.version.track();
        app.with_table(Merchants::of)
    });
    let offers = Memo::new(move |_| {
        let typed = form.text(field);
        let lang = app.lang.get();
        merchants.with(|merchants| {
            let found =
                merchants.offers(&typed, OFFERED).into_iter().filter(|merchant| merchant.name != typed);
            let offer = |merchant: &crate::register::merchants::Merchant| Offer {
                value: merchant.name.clone(),
                label: merchant.name.clone(),
                note: words::COMPLAINTS.text(lang, merchant.count),
            };
            found.map(offer).collect::<Vec<Offer>>()
        })
    });
    let typed = Callback::new(move |text: String| form.set(field, text));
    let left = Callback::new(move |()| form.left(field));
    view! {
        <Combobox
            id
            name=field.to_string()
            text=Signal::derive(move || form.text(field))
            offers
            typed
            chosen=typed
            left
            described
            invalid
            required=true
        />
    }
}
