//! The currency of a form, which follows the country of purchase.

use leptos::prelude::*;

use super::form::Form;
use crate::app::use_app;
use crate::domain::Field;
use crate::domain::fields::currency::CurrencyFollower;

/// Gives what to call after each change in the form: the currency then follows the country of purchase, unless
/// somebody chose it. Call this while a component is being made.
pub fn follow_country(form: Form) -> impl Fn() + Copy + 'static {
    let app = use_app();
    let country = untrack(move || app.country());
    let follower =
        StoredValue::new(form.values.with_untracked(|values| CurrencyFollower::new(country, values)));
    move || {
        let values = form.values.get_untracked();
        if let Some(Some(currency)) = follower.try_update_value(|follower| follower.follow(&values)) {
            form.set(Field::PurchaseCurrency, currency);
        }
    }
}
