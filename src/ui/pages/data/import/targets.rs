//! What a column can be read as, in words and in groups.

use leptos::prelude::*;

use crate::domain::fields::intake::Part;
use crate::exchange::csv::{DateFormat, Target};
use crate::i18n::pages::data as words;
use crate::i18n::{Audience, Lang, Msg, fields};

/// The name of what a column can be read as; of a field, its label for a desk.
#[must_use]
pub fn name(target: Target) -> Msg {
    match target {
        Target::Ignore => words::T_IGNORE,
        Target::Received => words::T_RECEIVED,
        Target::Acknowledged => words::T_ACKNOWLEDGED,
        Target::Closed => words::T_CLOSED,
        Target::Result => words::T_RESULT,
        Target::Reasons => words::T_REASONS,
        Target::Timely => words::T_TIMELY,
        Target::Disputed => words::T_DISPUTED,
        Target::Outcome => words::T_OUTCOME,
        Target::Handler => words::T_HANDLER,
        Target::Rating => words::T_RATING,
        Target::ExternalId => words::T_EXTERNAL_ID,
        Target::Note => words::T_NOTE,
        Target::Field(field) => fields::label(field, Audience::Desk),
    }
}

/// The name of a way to write dates, such as year first.
#[must_use]
pub const fn format_name(format: DateFormat) -> Msg {
    match format {
        DateFormat::YearFirst => words::YEAR_FIRST,
        DateFormat::MonthFirst => words::MONTH_FIRST,
        DateFormat::DayFirst => words::DAY_FIRST,
    }
}

/// The options of a `<select>` of all targets in groups, with `chosen` selected: first "leave out", then the
/// course of the case, then the fields.
pub fn options(lang: Lang, chosen: Target) -> impl IntoView {
    let option = move |target: Target| {
        view! { <option value=target.id().to_owned() selected=target == chosen>{name(target).text(lang)}</option> }
    };
    let course = Target::SPECIAL.iter().copied().filter(|target| *target != Target::Ignore);
    let parts = Part::ALL.iter().map(move |part| {
        let fields = part.fields().map(Target::Field);
        // The day of receipt is a target of its own.
        let fields = fields.filter(|target| Target::all().any(|known| known == *target));
        view! { <optgroup label=fields::part(*part, Audience::Desk).text(lang)>{fields.map(option).collect_view()}</optgroup> }
    });
    view! {
        {option(Target::Ignore)}
        <optgroup label=words::GROUP_COURSE.text(lang)>{course.map(option).collect_view()}</optgroup>
        {parts.collect_view()}
    }
}
