//! The events that start and stop clocks: the steps of the loop, the codes that say what a step came
//! to, and the days in a case's fields. This layer cannot ask the domain for them, so they are data
//! here; `tests/facts.rs` holds them against the domain.

use super::List;

/// What can stand behind the colon of a step.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Codes {
    /// The list the codes come from.
    pub list: Option<List>,
    /// Codes that are in no list.
    pub own: &'static [&'static str],
}

impl Codes {
    /// Whether the step can come to this.
    pub fn has(self, code: &str) -> bool {
        self.own.contains(&code) || self.list.is_some_and(|list| list.find(code).is_some())
    }
}

const NONE: Codes = Codes { list: None, own: &[] };

const fn of(list: List) -> Codes {
    Codes { list: Some(list), own: &[] }
}

const fn own(own: &'static [&'static str]) -> Codes {
    Codes { list: None, own }
}

/// The steps, in the order of the loop, with what each can come to.
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
    ("contact", own(&["from_complainant"])),
    ("investigate", NONE),
    ("notify", NONE),
    // Settled: accepted, and nothing is owed under it. Final: a second decision was rejected.
    ("respond", Codes { list: Some(List::Answer), own: &["settled", "final"] }),
    ("request_reconsideration", NONE),
    ("decide_reconsideration", own(&["changed", "upheld", "taken_up", "refusal_upheld"])),
    ("open_dispute", NONE),
    ("mediate_informally", of(List::MediationOutcome)),
    ("convene", NONE),
    ("recuse", own(&["asked", "granted", "refused"])),
    ("hold_session", of(List::MediationOutcome)),
    ("agree", NONE),
    // After a result: what was decided stands, and the follow-up is left.
    ("end_mediation", Codes { list: Some(List::MediationEnd), own: &["after_result"] }),
    // Settled: the last thing owed was performed.
    ("perform", Codes { list: Some(List::Performance), own: &["settled"] }),
    // Decided: with its outcome. Settled: the last thing owed was referred on.
    ("refer", Codes { list: Some(List::ReferralBody), own: &["decided", "settled"] }),
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
    ("erase", NONE),
];

/// The fields of a complaint that hold a day a clock can run from.
pub const DAYS: &[&str] =
    &["purchase.date", "purchase.received", "purchase.returned", "purchase.warranty_end", "facts.date"];

/// What is wrong with the name of an event.
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
/// The part that is not known.
pub fn check_event(event: &str) -> Result<(), ParseEventError> {
    let (name, code) = event.split_once(':').map_or((event, None), |(name, code)| (name, Some(code)));
    if name == "field" {
        let known = code.is_some_and(|path| DAYS.contains(&path));
        return if known { Ok(()) } else { Err(ParseEventError::Field) };
    }
    let (_, codes) = STEPS.iter().find(|(step, _)| *step == name).ok_or(ParseEventError::Step)?;
    if code.is_none_or(|code| codes.has(code)) { Ok(()) } else { Err(ParseEventError::Code) }
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
