//! The values that the form of a new complaint starts with.

use leptos::prelude::*;

use crate::app::App;
use crate::app::desk::Shop;
use crate::domain::fields::currency;
use crate::domain::{Field, Values};

/// What a consumer's own register remembers of its owner.
const PROFILE: &[Field] = &[
    Field::ComplainantName,
    Field::ComplainantPhone,
    Field::ComplainantEmail,
    Field::ComplainantAddress,
    Field::ComplainantMeans,
    Field::ComplainantLanguage,
];

/// Values filled in before anybody has typed: currency by the country, at a desk the likely channel and its own
/// shop and, in a personal register, the owner's details. An owner alone knows whether they have complained yet, and how.
pub fn values(app: App) -> Values {
    let personal = untrack(move || app.is_personal());
    let mut values =
        if personal { app.preferences.with_untracked(|p| p.profile.clone()) } else { Values::default() };
    let usual = currency::usual(untrack(move || app.country()), &values);
    values.set(Field::PurchaseCurrency, usual);
    if !personal {
        values.set(Field::LodgedChannel, "counter");
        let Shop { name, contact, phone, address } = untrack(move || app.shop());
        let shop = [
            (Field::RespondentName, name),
            (Field::RespondentContact, contact),
            (Field::RespondentPhone, phone),
            (Field::RespondentAddress, address),
        ];
        shop.into_iter().for_each(|(field, text)| values.set(field, text));
    }
    values
}

/// The values of the complainant worth remembering for the next complaint.
pub fn profile(values: &Values) -> Values {
    let known = PROFILE.iter().map(|field| (*field, values.get(*field)));
    known.fold(Values::default(), |profile, (field, text)| profile.with(field, text))
}
