//! What controls of days and times hold, as the text of a field. What is half typed, or no day of the
//! calendar, is kept as a text that no check takes: it is refused, never dropped.

use chrono::{NaiveDate, NaiveTime};

use super::field::Input;
use super::intake::Part;
use super::values::{FieldError, Values, canonical};
use crate::domain::values::moment::{Moment, Zone};
use crate::facts::Rules;

/// Text of a day or time control whose content the browser cannot tell, because it is half typed. No check
/// takes it.
pub const UNREADABLE: &str = "?";

/// The text of a moment of which one control holds the day and another the local time (`HH:MM`). Without a
/// time it is the day; what is half typed stays a text that no check takes.
#[must_use]
pub fn moment(day: &str, time: &str, zone: &dyn Zone) -> String {
    if time.is_empty() {
        return day.to_owned();
    }
    match (day.parse::<NaiveDate>(), NaiveTime::parse_from_str(time, "%H:%M")) {
        (Ok(day), Ok(time)) => Moment::At(zone.instant(day.and_time(time))).to_string(),
        _ => format!("{day}T{time}"),
    }
}

/// The day and the local time (`HH:MM`) that the two controls hold for the text of a moment; the time is
/// empty where only the day is given.
#[must_use]
pub fn day_and_time(text: &str, zone: &dyn Zone) -> (String, String) {
    match text.parse() {
        Ok(Moment::At(at)) => {
            let local = zone.local(at);
            (local.date().to_string(), local.format("%H:%M").to_string())
        }
        Ok(_) => (text.to_owned(), String::new()),
        Err(_) => {
            let (day, time) = text.split_once('T').unwrap_or((text, ""));
            (day.to_owned(), time.to_owned())
        }
    }
}

/// One error for each day, time or moment of a part that is half typed or impossible; empty when all can be
/// read.
#[must_use]
pub fn unread(rules: &Rules, values: &Values, part: Part) -> Vec<FieldError> {
    let here = values.iter().filter(|(field, _)| Part::of(*field) == Some(part));
    let days = here.map(|(field, text)| (field, field.input(rules), text));
    let days = days.filter(|(_, input, _)| matches!(input, Input::Date | Input::Time | Input::Moment));
    days.filter_map(|(field, input, text)| {
        canonical(input, text).err().map(|problem| FieldError { field, problem })
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Field;
    use crate::domain::fields::values::FieldProblem;
    use chrono::FixedOffset;

    fn zone() -> FixedOffset {
        FixedOffset::east_opt(8 * 3600).unwrap()
    }

    #[test]
    fn a_day_and_a_time_make_a_moment_and_come_back() {
        let texts = [
            (("", ""), ""),
            (("2025-03-02", ""), "2025-03-02"),
            (("2025-03-02", "10:00"), "2025-03-02T02:00:00.000Z"),
        ];
        for ((day, time), text) in texts {
            assert_eq!(moment(day, time, &zone()), text);
            assert_eq!(day_and_time(text, &zone()), (day.to_owned(), time.to_owned()));
            assert_eq!(canonical(Input::Moment, text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn what_is_half_typed_is_kept_and_refused() {
        for (day, time) in [("?", ""), ("?", "10:00"), ("", "10:00"), ("2025-03-02", "?"), ("", "?")] {
            let text = moment(day, time, &zone());
            assert_eq!(canonical(Input::Moment, &text), Err(FieldProblem::Date), "{text}");
            assert_eq!(day_and_time(&text, &zone()), (day.to_owned(), time.to_owned()));
        }
        assert_eq!(canonical(Input::Date, UNREADABLE), Err(FieldProblem::Date));
        assert_eq!(canonical(Input::Time, UNREADABLE), Err(FieldProblem::Time));
    }

    #[test]
    fn the_part_with_a_half_typed_day_is_known() {
        let values = Values::default()
            .with(Field::PurchaseDate, UNREADABLE)
            .with(Field::PurchasePrice, "a lot")
            .with(Field::FactsDate, "2025-03-02");
        let wrong = [FieldError { field: Field::PurchaseDate, problem: FieldProblem::Date }];
        assert_eq!(unread(&Rules::default(), &values, Part::Purchase), wrong);
        assert_eq!(unread(&Rules::default(), &values, Part::Facts), []);
    }
}
