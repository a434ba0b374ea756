//! What the law lets a consumer ask for in money on top of the price, worked out from the record: how much,
//! and why, as data. Whether a rule applies is for people to judge.

use super::route;
use crate::domain::fields::field::Field;
use crate::domain::history::case::Case;
use crate::domain::values::money::Amount;
use crate::facts::{AmountRule, Rules, amount_rules};

/// An amount that can be asked for, if the rule applies.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Claim {
    /// The rule, as it is on file.
    pub rule: &'static AmountRule,
    /// How much it comes to.
    pub figure: Figure,
}

/// What a rule comes to for a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Figure {
    /// It was worked out.
    Known(Sum),
    /// This field has to be filled in first.
    Missing(Field),
    /// It is more than an [`Amount`] holds.
    TooLarge,
}

/// The figures of a rule that was worked out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sum {
    /// The price paid, as recorded.
    pub price: Amount,
    /// So many times the price.
    pub product: Amount,
    /// The least that can be asked for.
    pub floor: Amount,
}

impl Sum {
    /// Whether the floor is asked for, because so many times the price is less.
    #[must_use]
    pub fn is_raised(self) -> bool {
        self.product < self.floor
    }

    /// What can be asked for.
    #[must_use]
    pub fn result(self) -> Amount {
        self.product.max(self.floor)
    }
}

/// One step of the way to an amount, for a reader who asks why.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AmountStep {
    /// This was paid.
    Paid(Amount),
    /// So many times that is this.
    Times(u32, Amount),
    /// That is less than this floor, which is asked for instead.
    Raised(Amount),
    /// That is no less than this floor, and stands.
    Stands(Amount),
    /// So many times the loss can be asked for instead. No field says what the loss is.
    OrLoss(u32),
}

impl Claim {
    /// How the amount comes about, in order; without figures, only what needs none.
    #[must_use]
    pub fn steps(&self) -> Vec<AmountStep> {
        let mut steps = Vec::new();
        if let Figure::Known(sum) = self.figure {
            let held = if sum.is_raised() { AmountStep::Raised } else { AmountStep::Stands };
            steps.push(AmountStep::Paid(sum.price));
            steps.push(AmountStep::Times(self.rule.times_price, sum.product));
            steps.push(held(sum.floor));
        }
        steps.extend(self.rule.times_loss.map(AmountStep::OrLoss));
        steps
    }
}

/// The amounts that the law of the case's [region](route::region) lets a consumer ask for, each only if its rule
/// applies. None for a price in another currency, and none of a case whose contents were erased.
#[must_use]
pub fn claims(rules: &Rules, case: &Case) -> Vec<Claim> {
    if case.state.erased.is_some() {
        return Vec::new();
    }
    let get = |field| case.fields.get(field).trim();
    let (kind, problem) = (get(Field::PurchaseKind), get(Field::FactsProblem));
    let currency = get(Field::PurchaseCurrency);
    let is_of_it =
        |rule: &&AmountRule| rule.takes(kind, problem) && (currency.is_empty() || currency == rule.currency);
    let all = amount_rules(route::region(rules, case)).iter().filter(is_of_it);
    all.map(|rule| Claim { rule, figure: figure(rule, case) }).collect()
}

/// What a rule comes to; the currency is its own, or not recorded.
fn figure(rule: &AmountRule, case: &Case) -> Figure {
    let Some(price) = case.fields.amount(Field::PurchasePrice) else {
        return Figure::Missing(Field::PurchasePrice);
    };
    if case.fields.get(Field::PurchaseCurrency).trim().is_empty() {
        return Figure::Missing(Field::PurchaseCurrency);
    }
    let floor = Amount(i64::from(rule.at_least) * 100);
    match price.0.checked_mul(i64::from(rule.times_price)) {
        Some(product) => Figure::Known(Sum { price, product: Amount(product), floor }),
        None => Figure::TooLarge,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CaseId;

    fn case(price: i64) -> Case {
        let mut case = Case::new(CaseId(uuid::Uuid::nil()));
        case.fields.set(Field::PurchasePrice, Amount(price).to_string());
        case.fields.set(Field::PurchaseCurrency, "CNY");
        case
    }

    /// A rule with so many times the price.
    fn rule(times_price: u32) -> AmountRule {
        let fraud = amount_rules("CN").last().unwrap();
        AmountRule { times_price, ..fraud.clone() }
    }

    #[test]
    fn what_no_amount_holds_is_not_worked_out() {
        // 9,999,999,999,999.99 yuan is the most that a field takes; 9,223 times that still fits.
        let most = 999_999_999_999_999;
        let product = |times| match figure(&rule(times), &case(most)) {
            Figure::Known(sum) => Some(sum.result()),
            _ => None,
        };
        assert_eq!(product(9_223), Some(Amount(9_222_999_999_999_990_777)));
        assert_eq!(figure(&rule(9_224), &case(most)), Figure::TooLarge);
        // The largest floor that a rule can name fits too.
        let steep = AmountRule { at_least: u32::MAX, ..rule(1) };
        let Figure::Known(sum) = figure(&steep, &case(1)) else { panic!("known") };
        assert_eq!((sum.is_raised(), sum.result()), (true, Amount(429_496_729_500)));
    }
}
