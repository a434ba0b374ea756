//! What must be there for a complaint to be received.

use chrono::{DateTime, NaiveDate, Utc};

use super::answer;
use super::field::Field;
use super::values::{FieldError, FieldProblem, Values};
use crate::domain::Context;
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::{Rules, Side};
use strum::{IntoStaticStr, VariantArray};

/// The parts of the intake form, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Part {
    /// Who complains, and how the complaint came in.
    Complainant,
    /// Against whom it is.
    Respondent,
    /// What was bought, when and where.
    Purchase,
    /// What happened, and the answers to questions.
    Facts,
    /// What proves it.
    Proof,
    /// What is asked for.
    Request,
}

/// The parts that fields belong to, by what their paths begin with.
const GROUPS: &[(&str, Part)] = &[
    ("complainant", Part::Complainant),
    ("representative", Part::Complainant),
    ("lodged", Part::Complainant),
    ("respondent", Part::Respondent),
    ("purchase", Part::Purchase),
    ("facts", Part::Facts),
    ("question", Part::Facts),
    ("proof", Part::Proof),
    ("request", Part::Request),
];

impl Part {
    /// All parts, in the order of the form.
    pub const ALL: &[Part] = Self::VARIANTS;

    /// Its name in an address, such as `facts`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The fixed fields of this part, in order; answers to questions are not among them.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |field| Self::of(*field) == Some(self))
    }

    /// The fields of this part for a complaint with these values: also the questions of its categories,
    /// and the answers to questions that are no longer asked.
    #[must_use]
    pub fn fields_in(self, rules: &Rules, values: &Values) -> Vec<Field> {
        let mut fields: Vec<Field> = self.fields().collect();
        if self == Self::Facts {
            fields.extend(answer::asked(rules, values));
            let unasked: Vec<Field> = values.answers().filter(|answer| !fields.contains(answer)).collect();
            fields.extend(unasked);
        }
        fields
    }

    /// Whether nobody has filled anything in here. What the form fills in by itself does not count.
    #[must_use]
    pub fn is_blank(self, rules: &Rules, values: &Values) -> bool {
        const PRESET: [Field; 2] = [Field::PurchaseCurrency, Field::LodgedChannel];
        let mut fields = self.fields_in(rules, values).into_iter();
        fields.all(|field| PRESET.contains(&field) || values.get(field).trim().is_empty())
    }

    /// The part a field belongs to; `None` for the fields of steps.
    #[must_use]
    pub fn of(field: Field) -> Option<Self> {
        GROUPS.iter().find(|(group, _)| *group == field.group()).map(|(_, part)| *part)
    }

    /// The place of this part among [`Part::ALL`], from 0.
    #[must_use]
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|part| *part == self).unwrap_or(0)
    }
}

/// Whether a field must be filled in for a complaint to be received; of a question its category says so.
#[must_use]
pub fn is_required(rules: &Rules, field: Field) -> bool {
    if let Field::Answer(answer) = field {
        return answer.question(rules).is_some_and(|question| question.required);
    }
    is_always_required(field)
}

/// Whether a field must be filled in for any complaint to be received, whatever its categories ask.
#[must_use]
pub const fn is_always_required(field: Field) -> bool {
    matches!(field, Field::RespondentName | Field::FactsWhat | Field::RequestRemedies)
}

/// The fields of which a desk needs one: how whoever complains is reached.
pub const WAYS_TO_REACH: [Field; 4] =
    [Field::ComplainantPhone, Field::ComplainantEmail, Field::ComplainantAddress, Field::RepresentativePhone];

/// Whether a field is one of those of which one must be filled in, as things stand: at a desk, the ways to
/// reach somebody who gives a name.
#[must_use]
pub fn is_one_of_several(side: Side, field: Field, draft: &Values) -> bool {
    side == Side::Desk && !draft.is_yes(Field::ComplainantAnonymous) && WAYS_TO_REACH.contains(&field)
}

/// Checks the draft of an intake, and gives it in canonical form. A desk must be able to reach whoever
/// complains; who keeps a register of their own (`side`) need not be reached.
///
/// # Errors
/// All that is missing or wrong, one error a field, in the order of the form.
pub fn check(context: &Context<'_>, side: Side, draft: &Values) -> Result<Values, Vec<FieldError>> {
    let Context { rules, zone, now } = *context;
    let mut errors = draft.checked(rules).err().unwrap_or_default();
    let mut fault = |field, problem| errors.push(FieldError { field, problem });
    let blank = |field| draft.get(field).trim().is_empty();
    let asked = answer::asked(rules, draft);
    for field in Field::ALL.iter().copied().chain(asked).filter(|field| is_required(rules, *field)) {
        if blank(field) {
            fault(field, FieldProblem::Required);
        }
    }
    if !draft.is_yes(Field::ComplainantAnonymous) {
        if blank(Field::ComplainantName) {
            fault(Field::ComplainantName, FieldProblem::NameOrAnonymous);
        }
        if side == Side::Desk && WAYS_TO_REACH.into_iter().all(blank) {
            fault(Field::ComplainantPhone, FieldProblem::NoWayToReach);
        }
    }
    let received = draft.moment(Field::LodgedReceived);
    for (field, problem) in impossible_days(draft, received, context.today(), zone) {
        fault(field, problem);
    }
    if is_future(received, now, zone) {
        fault(Field::LodgedReceived, FieldProblem::Future);
    }
    errors.sort_by_key(|error| (Part::of(error.field), error.field));
    if errors.is_empty() { draft.checked(rules) } else { Err(errors) }
}

/// What keeps somebody at a step of the form when they want the next: all errors of its parts (`is_here`),
/// missing or wrong. A later step would only be further from where it can be mended.
#[must_use]
pub fn unfinished(errors: &[FieldError], is_here: impl Fn(Part) -> bool) -> Vec<FieldError> {
    errors.iter().filter(|error| Part::of(error.field).is_some_and(&is_here)).cloned().collect()
}

/// The fields whose day must not lie after the receipt of the complaint.
pub const DAYS: [Field; 3] = [Field::PurchaseDate, Field::PurchaseReceived, Field::FactsDate];

/// The days that cannot be: those to come, those after the complaint, and goods received before they
/// were bought.
fn impossible_days(
    values: &Values,
    received: Moment,
    today: NaiveDate,
    zone: &dyn Zone,
) -> Vec<(Field, FieldProblem)> {
    let lodged = received.day(zone).unwrap_or(today);
    let bought = values.date(Field::PurchaseDate);
    let problem = |field: Field| match values.date(field)? {
        day if day > today => Some(FieldProblem::Future),
        day if day > lodged => Some(FieldProblem::AfterReceipt),
        day if field == Field::PurchaseReceived && bought.is_some_and(|bought| day < bought) => {
            Some(FieldProblem::BeforePurchase)
        }
        _ => None,
    };
    DAYS.into_iter().filter_map(|field| Some((field, problem(field)?))).collect()
}

/// Whether a moment lies after `now` by more than a clock may be off (five minutes). An unknown one does not.
#[must_use]
pub fn is_future(moment: Moment, now: DateTime<Utc>, zone: &dyn Zone) -> bool {
    moment.earliest(zone).is_some_and(|at| at > now + chrono::TimeDelta::minutes(5))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::FixedOffset;

    fn now() -> DateTime<Utc> {
        "2026-11-21T08:00:00Z".parse().unwrap()
    }

    fn zone() -> FixedOffset {
        FixedOffset::east_opt(8 * 3600).unwrap()
    }

    fn draft() -> Values {
        Values::default()
            .with(Field::ComplainantName, "样例")
            .with(Field::ComplainantPhone, "100-0000-0001")
            .with(Field::RespondentName, "示例电器城")
            .with(Field::FactsWhat, "洗衣机漏水")
            .with(Field::RequestRemedies, "refund")
    }

    fn checked(draft: &Values) -> Result<Values, Vec<FieldError>> {
        check(&Context { rules: &Rules::default(), zone: &zone(), now: now() }, Side::Desk, draft)
    }

    fn problems(draft: &Values) -> Vec<(Field, FieldProblem)> {
        let errors = checked(draft).err().unwrap_or_default();
        errors.into_iter().map(|error| (error.field, error.problem)).collect()
    }

    #[test]
    fn every_intake_field_has_a_part() {
        assert_eq!(Part::of(Field::AssignHandler), None);
        assert!(Part::ALL.iter().all(|part| part.fields().count() >= 2));
        assert_eq!(Part::Request.place(), 5);
    }

    #[test]
    fn a_part_that_was_passed_over_is_blank() {
        let rules = Rules::default();
        let draft = draft().with(Field::PurchaseCurrency, "GBP").with(Field::ProofNote, " ");
        let blank: Vec<Part> =
            Part::ALL.iter().copied().filter(|part| part.is_blank(&rules, &draft)).collect();
        assert_eq!(blank, [Part::Purchase, Part::Proof]);
        assert!(!Part::Purchase.is_blank(&rules, &draft.with(Field::PurchaseProduct, "lamp")));
    }

    #[test]
    fn a_full_draft_is_received() {
        assert_eq!(problems(&draft()), []);
    }

    #[test]
    fn an_empty_draft_names_all_that_is_missing_in_order() {
        assert_eq!(
            problems(&Values::default()),
            [
                (Field::ComplainantName, FieldProblem::NameOrAnonymous),
                (Field::ComplainantPhone, FieldProblem::NoWayToReach),
                (Field::RespondentName, FieldProblem::Required),
                (Field::FactsWhat, FieldProblem::Required),
                (Field::RequestRemedies, FieldProblem::Required),
            ]
        );
    }

    #[test]
    fn a_part_is_not_left_while_something_in_it_is_missing() {
        let errors = checked(&Values::default().with(Field::LodgedChannel, "pigeon")).unwrap_err();
        let at = |part: Part| {
            let errors = unfinished(&errors, |one| one == part).into_iter();
            errors.map(|error| (error.field, error.problem)).collect::<Vec<_>>()
        };
        assert_eq!(
            at(Part::Complainant),
            [
                (Field::ComplainantName, FieldProblem::NameOrAnonymous),
                (Field::ComplainantPhone, FieldProblem::NoWayToReach),
                // What is wrong beside it stays on the page.
                (Field::LodgedChannel, FieldProblem::NotListed),
            ]
        );
        assert_eq!(at(Part::Respondent), [(Field::RespondentName, FieldProblem::Required)]);
        assert_eq!(at(Part::Facts), [(Field::FactsWhat, FieldProblem::Required)]);
        assert_eq!(at(Part::Request), [(Field::RequestRemedies, FieldProblem::Required)]);
        for optional in [Part::Purchase, Part::Proof] {
            assert_eq!(at(optional), [], "{optional:?}");
        }
    }

    #[test]
    fn a_part_is_not_left_while_something_in_it_is_wrong() {
        let wrong = draft()
            .with(Field::ComplainantEmail, "abc＠例子")
            .with(Field::LodgedReceived, "2027-05-01")
            .with(Field::PurchasePrice, "a lot");
        let errors = checked(&wrong).unwrap_err();
        let at = |part: Part| unfinished(&errors, |one| one == part).into_iter().map(|error| error.field);
        assert_eq!(
            at(Part::Complainant).collect::<Vec<_>>(),
            [Field::ComplainantEmail, Field::LodgedReceived]
        );
        assert_eq!(at(Part::Purchase).collect::<Vec<_>>(), [Field::PurchasePrice]);
        assert_eq!(at(Part::Request).count(), 0);
        // A question of a category that must be answered keeps one at the facts.
        let asked = checked(&draft().with(Field::FactsProblem, "safety_food")).unwrap_err();
        let kept = unfinished(&asked, |part| part == Part::Facts);
        assert_eq!(
            kept.iter().map(|error| error.field.path()).collect::<Vec<_>>(),
            ["question.food_safety.sample"]
        );
        assert_eq!(unfinished(&asked, |part| part == Part::Request), []);
    }

    #[test]
    fn one_way_to_be_reached_is_asked_for_and_no_certain_one() {
        let (phone, name) = (Field::ComplainantPhone, Field::ComplainantName);
        assert!(is_one_of_several(Side::Desk, phone, &draft()));
        assert!(!is_one_of_several(Side::Personal, phone, &draft()));
        assert!(!is_one_of_several(Side::Desk, name, &draft()));
        let anonymous = draft().with(Field::ComplainantAnonymous, "yes");
        assert!(!is_one_of_several(Side::Desk, phone, &anonymous));
    }

    #[test]
    fn nobody_has_to_be_reached_in_a_register_of_their_own() {
        let draft = draft().with(Field::ComplainantPhone, "");
        assert_eq!(problems(&draft), [(Field::ComplainantPhone, FieldProblem::NoWayToReach)]);
        let context = Context { rules: &Rules::default(), zone: &zone(), now: now() };
        assert_eq!(check(&context, Side::Personal, &draft).as_ref(), Ok(&draft));
        // A name is asked for all the same: letters are signed with it.
        let unnamed = check(&context, Side::Personal, &draft.with(Field::ComplainantName, "")).unwrap_err();
        let problem = FieldProblem::NameOrAnonymous;
        assert_eq!(unnamed, [FieldError { field: Field::ComplainantName, problem }]);
    }

    #[test]
    fn anonymous_needs_neither_name_nor_number() {
        let draft = draft()
            .with(Field::ComplainantAnonymous, "yes")
            .with(Field::ComplainantName, "")
            .with(Field::ComplainantPhone, "");
        assert_eq!(problems(&draft), []);
    }

    #[test]
    fn what_a_category_requires_must_be_answered() {
        let food = draft().with(Field::FactsProblem, "safety_food");
        let sample: Field = "question.food_safety.sample".parse().unwrap();
        let people: Field = "question.food_safety.eaten_by".parse().unwrap();
        assert_eq!(problems(&food), [(sample, FieldProblem::Required)]);
        let answered = food.with(sample, "fridge").with(people, " ０3 ");
        let checked = checked(&answered).unwrap();
        assert_eq!((checked.get(sample), checked.get(people)), ("fridge", "3"));
        let wrong = answered.clone().with(sample, "cellar").with(people, "all");
        assert_eq!(problems(&wrong), [(people, FieldProblem::Number), (sample, FieldProblem::NotListed)]);
        assert_eq!(Part::of(sample), Some(Part::Facts));
        assert!(
            Part::Facts
                .fields_in(&Rules::default(), &answered)
                .ends_with(&["question.food_safety.symptoms".parse().unwrap()])
        );
    }

    #[test]
    fn nothing_happens_in_the_future() {
        let draft = draft()
            .with(Field::PurchaseDate, "2026-11-22")
            .with(Field::FactsDate, "2026-11-21")
            .with(Field::LodgedReceived, "2026-11-21T08:06:00Z");
        assert_eq!(
            problems(&draft),
            [(Field::LodgedReceived, FieldProblem::Future), (Field::PurchaseDate, FieldProblem::Future)]
        );
    }

    #[test]
    fn what_a_complaint_is_about_lies_before_it() {
        let days = |received: &str, bought: &str, goods: &str, happened: &str| {
            let draft = draft()
                .with(Field::LodgedReceived, received)
                .with(Field::PurchaseDate, bought)
                .with(Field::PurchaseReceived, goods)
                .with(Field::FactsDate, happened);
            problems(&draft)
        };
        use Field as F;
        use FieldProblem as P;
        let day = "2026-08-01";
        assert_eq!(days(day, day, day, day), []);
        assert_eq!(
            days(day, "2026-08-20", "2026-08-21", "2026-08-27"),
            [F::PurchaseDate, F::PurchaseReceived, F::FactsDate].map(|field| (field, P::AfterReceipt))
        );
        // It came in at one in the morning, there.
        assert_eq!(days("2026-07-31T17:00:00Z", day, "", ""), []);
        assert_eq!(days(day, "2026-07-20", "2026-07-19", ""), [(F::PurchaseReceived, P::BeforePurchase)]);
        assert_eq!(days(day, "2026-07-20", "", "2026-07-01"), []);
        assert_eq!(days("", "", "2026-11-22", "2026-11-21"), [(F::PurchaseReceived, P::Future)]);
    }
}
