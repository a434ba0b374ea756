//! Telling the merchant for the first time: whether that is still to be done, how they are reached, and by
//! which day an answer is asked for.

use chrono::{Days, NaiveDate, TimeDelta};

use super::clock;
use crate::domain::Context;
use crate::domain::fields::field::Field;
use crate::domain::fields::input::Input;
use crate::domain::fields::values::{Values, canonical};
use crate::domain::history::case::Case;
use crate::domain::history::entry::Entry;
use crate::domain::history::step::Step;
use crate::domain::values::codes::Party;
use crate::domain::values::moment::Moment;

/// Days given for an answer where the rules of the case say nothing.
const ANSWER_WITHIN: u64 = 14;

/// Whether the owner of a register has yet to tell the merchant: nothing on record says that they did, and
/// the merchant has done nothing that would show it.
#[must_use]
pub fn is_to_be_sent(case: &Case) -> bool {
    let state = &case.state;
    // Whoever said how they complained has done so.
    let is_said = !case.fields.get(Field::LodgedChannel).is_empty();
    let is_told = || {
        let mut entries = case.effective_steps.iter().filter_map(|step| case.entry(step.entry));
        entries.any(|entry| tells(case, entry))
    };
    state.is_own && case.is_open() && state.withdrawn.is_none() && !is_said && !is_told()
}

/// Whether an entry shows that the merchant knows.
fn tells(case: &Case, entry: &Entry) -> bool {
    match case.step_of(entry) {
        // Saved at once, nobody said when they complained.
        Some(Step::Receive(_)) => match case.happened(entry) {
            Moment::At(at) => entry.body.recorded - at > TimeDelta::minutes(1),
            Moment::Day(_) | Moment::Unknown => true,
        },
        Some(Step::Contact(contact)) => contact.with == Party::Respondent && contact.reached != Some(false),
        // What the owner does by themselves.
        Some(
            Step::Amend(_)
            | Step::Attach(_)
            | Step::WithdrawProof(_)
            | Step::Assess(_)
            | Step::Pause(_)
            | Step::Resume(_)
            | Step::Relate(_)
            | Step::MovePolicy(_)
            | Step::Hold(_)
            | Step::Settle(_)
            | Step::Suggest(_)
            | Step::Note(_)
            | Step::Tag(_)
            | Step::Correct(_)
            | Step::Consult(_),
        )
        | None => false,
        Some(_) => true,
    }
}

/// The day by which the merchant is asked to answer: the one its clock ends with, else 14 days from today.
#[must_use]
pub fn answer_by(context: &Context<'_>, case: &Case) -> NaiveDate {
    let today = context.today();
    let runs = |clock: &clock::Clock| clock.stopped.is_none() && today < clock.last_day;
    let ruled = clock::find(context, case, clock::id::ANSWER).filter(runs).map(|clock| clock.last_day);
    ruled.or_else(|| today.checked_add_days(Days::new(ANSWER_WITHIN))).unwrap_or(today)
}

/// The merchant's e-mail address, where somebody wrote one into what is known of how to reach them.
#[must_use]
pub fn email(fields: &Values) -> Option<String> {
    let known = [Field::RespondentContact, Field::RespondentAddress, Field::RespondentPlatform];
    let is_between = |c: char| c.is_whitespace() || ",;:<>()，；：、（）。".contains(c);
    let words = known.into_iter().flat_map(|field| fields.get(field).split(is_between));
    words.filter(|word| word.contains('@')).find_map(|word| canonical(Input::Email, word).ok())
}
