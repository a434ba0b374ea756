//! What looks like a slip of the finger in a step about to be recorded. It is asked about once and refused never:
//! what seems odd may be true.

use crate::domain::history::case::Case;
use crate::domain::history::state::Owed;
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
        Step::Perform(perform) => {
            let (now, before) = (perform.amount?, owing(case, perform)?.paid);
            paid_more(owing(case, perform)?, Amount(before.0.saturating_add(now.0)))
        }
        Step::Correct(correct) => match correct.instead.as_deref()? {
            // What counted before counts no more, with a sum or as all that was left.
            Step::Perform(perform) => {
                let after = case.if_corrected(correct)?;
                let owing = owing(&after, perform)?;
                paid_more(owing, owing.paid)
            }
            _ => None,
        },
        _ => None,
    }
}

/// What a performance is of; `None` where there is no such obligation.
fn owing<'a>(case: &'a Case, perform: &Perform) -> Option<&'a Owed> {
    case.state.obligations.get(perform.obligation as usize)
}

fn paid_more(owing: &Owed, paid: Amount) -> Option<Doubt> {
    let owed = owing.obligation.amount?;
    (paid > owed).then_some(Doubt::PaidMore { paid, owed })
}
