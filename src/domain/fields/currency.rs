//! The currency of a complaint by itself: that of the country it was bought in.

use super::field::Field;
use super::values::Values;
use crate::facts::CountryCode;

/// The currency that the amounts of a complaint are in unless somebody chose another: that of the country of
/// purchase, else of the `register`'s country. Empty where neither tells.
#[must_use]
pub fn usual(register: Option<CountryCode>, values: &Values) -> &'static str {
    let bought_in = values.get(Field::PurchaseCountry).trim().parse().ok();
    bought_in.or(register).map_or("", |country: CountryCode| country.country().currency)
}

/// Lets the currency of a form follow the country of purchase, until somebody has chosen a currency.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CurrencyFollower {
    register: Option<CountryCode>,
    usual: &'static str,
    currency: String,
    is_chosen: bool,
}

impl CurrencyFollower {
    /// For a form that begins with these values, in a register of this country. A currency that is not the
    /// usual one was chosen.
    #[must_use]
    pub fn new(register: Option<CountryCode>, values: &Values) -> Self {
        let currency = values.get(Field::PurchaseCurrency).to_owned();
        let usual = usual(register, values);
        let is_chosen = !currency.is_empty() && currency != usual;
        Self { register, usual, currency, is_chosen }
    }

    /// The currency that the form goes on with after a change that left these values; `None` where the country
    /// is of the same one as before, or somebody chose the currency.
    pub fn follow(&mut self, values: &Values) -> Option<&'static str> {
        let current = values.get(Field::PurchaseCurrency);
        self.is_chosen |= current != self.currency;
        let usual = usual(self.register, values);
        let has_moved = usual != std::mem::replace(&mut self.usual, usual);
        let then = Some(usual).filter(|usual| has_moved && !self.is_chosen && *usual != current);
        then.unwrap_or(current).clone_into(&mut self.currency);
        then
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bought(country: &str, currency: &str) -> Values {
        Values::default().with(Field::PurchaseCountry, country).with(Field::PurchaseCurrency, currency)
    }

    fn register(country: &str) -> Option<CountryCode> {
        country.parse().ok()
    }

    #[test]
    fn the_country_of_purchase_goes_before_the_registers() {
        for (of_register, country, currency) in [
            ("GB", "", "GBP"),
            ("GB", "DE", "EUR"),
            ("GB", "CN", "CNY"),
            ("GB", "XX", ""),
            ("", "", ""),
            ("", "US", "USD"),
            ("XX", "", ""),
            // Of a newer version, or another register.
            ("GB", "ZZ", ""),
            ("GB", "somewhere", "GBP"),
        ] {
            let found = usual(register(of_register), &bought(country, "INR"));
            assert_eq!(found, currency, "{country:?} in {of_register:?}");
        }
    }

    #[test]
    fn the_currency_follows_the_country_and_back() {
        let mut follower = CurrencyFollower::new(register("GB"), &bought("", "GBP"));
        assert_eq!(follower.follow(&bought("", "GBP")), None, "something else was changed");
        assert_eq!(follower.follow(&bought("DE", "GBP")), Some("EUR"));
        assert_eq!(follower.follow(&bought("FR", "EUR")), None);
        assert_eq!(follower.follow(&bought("XX", "EUR")), Some(""), "of which the currency is not known");
        assert_eq!(follower.follow(&bought("US", "")), Some("USD"));
        assert_eq!(follower.follow(&bought("", "USD")), Some("GBP"));
    }

    #[test]
    fn what_somebody_chose_stays() {
        let mut follower = CurrencyFollower::new(register("GB"), &bought("", "GBP"));
        assert_eq!(follower.follow(&bought("", "USD")), None);
        assert_eq!(follower.follow(&bought("DE", "USD")), None);
        // The usual one of that country, and chosen all the same.
        assert_eq!(follower.follow(&bought("US", "USD")), None);
        assert_eq!(follower.follow(&bought("CN", "USD")), None);
        let mut emptied = CurrencyFollower::new(register("GB"), &bought("", "GBP"));
        assert_eq!(emptied.follow(&bought("", "")), None);
        assert_eq!(emptied.follow(&bought("DE", "")), None, "that it is not said was chosen too");
    }

    #[test]
    fn a_form_that_begins_with_another_currency_keeps_it() {
        let mut chosen = CurrencyFollower::new(register("GB"), &bought("DE", "USD"));
        assert_eq!(chosen.follow(&bought("CN", "USD")), None);
        let mut usual = CurrencyFollower::new(register("GB"), &bought("DE", "EUR"));
        assert_eq!(usual.follow(&bought("CN", "EUR")), Some("CNY"));
        // Where none was said, another change says none.
        let mut unsaid = CurrencyFollower::new(register("GB"), &bought("", ""));
        assert_eq!(unsaid.follow(&bought("", "").with(Field::PurchaseProduct, "kettle")), None);
        assert_eq!(unsaid.follow(&bought("DE", "")), Some("EUR"));
    }
}
