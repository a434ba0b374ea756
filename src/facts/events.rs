//! The events that start and stop clocks: the steps of the loop, the codes that say what a step came
//! to, and the days in a case's fields. This layer cannot ask the domain for them, so they are data
//! here; `tests/facts.rs` holds them against the domain.

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::List;

/// What a step came to that nobody chose from a list: it follows from the step and the case.
#[derive(Clone, Copy, PartialEq, Eq, Debug, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum DerivedOutcome {
    /// A contact brought in what was waited for.
    FromComplainant,
    /// A second decision changed the result.
    Changed,
    /// A second decision left the result as it was.
    Upheld,
    /// A second decision took up a complaint that had been declined.
    TakenUp,
    /// A second decision left a complaint declined.
    RefusalUpheld,
    /// A mediator is refused.
    Asked,
    /// The refused mediator has to leave.
    Granted,
    /// The refused mediator stays.
    Refused,
    /// Nothing is owed any more: accepted with nothing to perform, or the last of it was performed or
    /// referred on.
    Settled,
    /// A second decision was rejected.
    Final,
    /// A referral came to its outcome.
    Decided,
    /// Mediation ended over a result that stands; the follow-up is left.
    AfterResult,
}

impl DerivedOutcome {
    /// The text behind the colon of an event.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// An event as policies write it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RuleEvent<'a> {
    /// A step, whatever it comes to (`accept`), or only when it comes to this (`respond:accept`).
    Step {
        /// The name of the step.
        step: &'a str,
        /// What it has to come to; any when `None`.
        code: Option<&'a str>,
    },
    /// The day in the field with this path (`field:purchase.received`).
    Field(&'a str),
}

impl<'a> RuleEvent<'a> {
    /// Takes the text of an event apart, and never fails: whether its parts are known is for [`check_event`]
    /// to say.
    pub fn read(text: &'a str) -> Self {
        match text.split_once(':') {
            Some((FIELD, path)) => Self::Field(path),
            Some((step, code)) => Self::Step { step, code: Some(code) },
            None if text == FIELD => Self::Field(""),
            None => Self::Step { step: text, code: None },
        }
    }
}

/// What stands before the path of a field.
const FIELD: &str = "field";

/// What can stand behind the colon of a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Codes {
    /// The list the codes come from; `None` when they come from none.
    pub list: Option<List>,
    /// What it can come to that is in no list.
    pub derived: &'static [DerivedOutcome],
}

impl Codes {
    /// Whether the step can come to this.
    pub fn has(self, code: &str) -> bool {
        self.derived.iter().any(|derived| derived.id() == code)
            || self.list.is_some_and(|list| list.find(code).is_some())
    }
}

const NONE: Codes = Codes { list: None, derived: &[] };

const fn of(list: List) -> Codes {
    Codes { list: Some(list), derived: &[] }
}

const fn derived(derived: &'static [DerivedOutcome]) -> Codes {
    Codes { list: None, derived }
}

/// The names of the steps, in the order of the loop, each with what it can come to.
pub const STEPS: &[(&str, Codes)] = &[
    ("receive", NONE),
    ("amend", NONE),
    ("attach", NONE),
    ("withdraw_proof", NONE),
    ("assign", NONE),
    ("assess", NONE),
    ("acknowledge", NONE),
    ("ask_material", NONE),
    ("accept", NONE),
    ("decline", of(List::DeclineGround)),
    ("pause", NONE),
    ("resume", NONE),
    ("contact", derived(&[DerivedOutcome::FromComplainant])),
    ("investigate", NONE),
    ("notify", NONE),
    (
        "respond",
        Codes { list: Some(List::Answer), derived: &[DerivedOutcome::Settled, DerivedOutcome::Final] },
    ),
    ("request_reconsideration", NONE),
    (
        "decide_reconsideration",
        derived(&[
            DerivedOutcome::Changed,
            DerivedOutcome::Upheld,
            DerivedOutcome::TakenUp,
            DerivedOutcome::RefusalUpheld,
        ]),
    ),
    ("open_dispute", NONE),
    ("mediate_informally", of(List::MediationOutcome)),
    ("convene", NONE),
    ("recuse", derived(&[DerivedOutcome::Asked, DerivedOutcome::Granted, DerivedOutcome::Refused])),
    ("hold_session", of(List::MediationOutcome)),
    ("agree", NONE),
    ("end_mediation", Codes { list: Some(List::MediationEnd), derived: &[DerivedOutcome::AfterResult] }),
    ("perform", Codes { list: Some(List::Performance), derived: &[DerivedOutcome::Settled] }),
    (
        "refer",
        Codes {
            list: Some(List::ReferralBody),
            derived: &[DerivedOutcome::Decided, DerivedOutcome::Settled],
        },
    ),
    ("follow_up", of(List::FollowUpResult)),
    ("rate", NONE),
    ("close", of(List::Outcome)),
    ("reopen", NONE),
    ("withdraw", NONE),
    ("relate", of(List::RelationKind)),
    ("move_policy", NONE),
    ("hold", NONE),
    ("settle", NONE),
    ("suggest", NONE),
    ("note", NONE),
    ("tag", NONE),
    ("erase", NONE),
];

/// The fields of a complaint that hold a day a clock can run from.
pub const DAYS: &[&str] =
    &["purchase.date", "purchase.received", "purchase.returned", "purchase.warranty_end", "facts.date"];

/// Why a text names no event.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ParseEventError {
    /// There is no such step.
    Step,
    /// The step cannot come to this.
    Code,
    /// There is no such field, or it holds no day.
    Field,
}

/// Whether a text names an event: `accept`, `respond:accept` or `field:purchase.received`.
///
/// # Errors
/// The part that is not known: the step, what it comes to, or the field.
pub fn check_event(event: &str) -> Result<(), ParseEventError> {
    match RuleEvent::read(event) {
        RuleEvent::Field(path) if DAYS.contains(&path) => Ok(()),
        RuleEvent::Field(_) => Err(ParseEventError::Field),
        RuleEvent::Step { step, code } => {
            let (_, codes) = STEPS.iter().find(|(known, _)| *known == step).ok_or(ParseEventError::Step)?;
            if code.is_none_or(|code| codes.has(code)) { Ok(()) } else { Err(ParseEventError::Code) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_codes_and_fields_are_known() {
        for event in ["accept", "respond:accept", "perform:settled", "perform:breached", "refer:court"] {
            assert_eq!(check_event(event), Ok(()), "{event}");
        }
        assert_eq!(check_event("field:purchase.received"), Ok(()));
        for (event, wrong) in [
            ("", ParseEventError::Step),
            ("acept", ParseEventError::Step),
            ("respond:maybe", ParseEventError::Code),
            ("accept:accept", ParseEventError::Code),
            ("respond:", ParseEventError::Code),
            ("field", ParseEventError::Field),
            ("field:purchase.price", ParseEventError::Field),
        ] {
            assert_eq!(check_event(event), Err(wrong), "{event}");
        }
    }
}
