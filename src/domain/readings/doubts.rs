//! What looks like a slip of the finger in a step about to be recorded. It is asked about once and refused never:
//! what seems odd may be true.

use crate::domain::history::case::Case;
use crate::domain::history::step::{Perform, Step};
use crate::domain::values::money::Amount;

/// Something in a step that rarely happens and often is a mistake.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// With this, more is paid than is owed.
    PaidMore {
        /// What is paid in all, this included.
        paid: Amount,
        /// What is owed.
        owed: Amount,
    },
}

/// What is odd about a step in this case; `None` for most. A correction is asked about as what it puts in place.
///
/// ```
/// use redress::domain::history::step::Suggest;
/// use redress::domain::readings::doubts::doubt;
/// use redress::domain::{Case, CaseId, Step};
///
/// let step = Step::Suggest(Suggest { text: "The form is too long".to_owned() });
/// assert_eq!(doubt(&Case::new(CaseId(uuid::Uuid::nil())), &step), None);
/// ```
#[must_use]
pub fn doubt(case: &Case, step: &Step) -> Option<Doubt> {
    match step {
        Step::Perform(perform) => paid_more(case, perform, Amount(0)),
        Step::Correct(correct) => match (correct.instead.as_deref()?, case.step(correct.entry?)) {
            // What was counted before counts no more.
            (Step::Perform(instead), Some(Step::Perform(before)))
                if before.obligation == instead.obligation =>
            {
                paid_more(case, instead, before.amount.unwrap_or(Amount(0)))
            }
            (Step::Perform(instead), _) => paid_more(case, instead, Amount(0)),
            _ => None,
        },
        _ => None,
    }
}

fn paid_more(case: &Case, perform: &Perform, counted: Amount) -> Option<Doubt> {
    let owing = case.state.obligations.get(perform.obligation as usize)?;
    let (owed, now) = (owing.obligation.amount?, perform.amount?);
    let paid = Amount(owing.paid.0.saturating_sub(counted.0).saturating_add(now.0));
    (paid > owed).then_some(Doubt::PaidMore { paid, owed })
}
