//! What the list shows of a row, column by column, before it is put into words: the screen, the printed list and
//! files say the same things.

use chrono::{DateTime, NaiveDate, Utc};

use super::due::{Bounds, Due};
use super::list_columns::ListColumn;
use super::row::{RowFlags, date};
use super::table::{Cells, Column, Place, Table};
use crate::domain::Zone;
use crate::domain::readings::stage::Stage;
use crate::facts::List;

/// What a column says of one row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ListCell<'a> {
    /// Nothing is on record.
    Empty,
    /// A text as it was recorded.
    Text(&'a str),
    /// The complainant chose to give no name.
    Anonymous,
    /// What was bought, and the coded problem; either may be empty.
    About {
        /// Product or service.
        product: &'a str,
        /// Coded problem, or another register's word.
        problem: &'a str,
    },
    /// A code of a list, or another register's word.
    Code(List, &'a str),
    /// The stage.
    Stage(Stage),
    /// When the next clock runs out.
    Due {
        /// The first instant too late.
        at: DateTime<Utc>,
        /// How it stands.
        due: Due,
        /// It is a courtesy or reminder.
        soft: bool,
    },
    /// A day.
    Day(NaiveDate),
    /// A sum in hundredths, and the code of its currency; empty when not given.
    Amount(i64, &'a str),
    /// Tags, in the order of their letters.
    Tags(Vec<&'a str>),
}

/// What these columns say of a row, in their order. `None` when there is no such row. `bounds` are those of the
/// moment at which it is read, `zone` that of the register.
#[must_use]
pub fn cells<'a>(
    table: &'a Table,
    place: Place,
    columns: impl IntoIterator<Item = ListColumn>,
    bounds: &Bounds,
    zone: &dyn Zone,
) -> Option<Vec<ListCell<'a>>> {
    let row = table.at(place)?;
    Some(columns.into_iter().map(|column| cell(table, place, row, column, bounds, zone)).collect())
}

fn cell<'a>(
    table: &'a Table,
    place: Place,
    row: &Cells,
    column: ListColumn,
    bounds: &Bounds,
    zone: &dyn Zone,
) -> ListCell<'a> {
    let text = |text: &'a str| if text.is_empty() { ListCell::Empty } else { ListCell::Text(text) };
    let name = |column| text(table.name(place, column));
    let code = |list, column| match table.name(place, column) {
        "" => ListCell::Empty,
        code => ListCell::Code(list, code),
    };
    let day = |day: Option<NaiveDate>| day.map_or(ListCell::Empty, ListCell::Day);
    match column {
        ListColumn::Reference => text(table.reference(place)),
        ListColumn::About => {
            ListCell::About { product: table.product(place), problem: table.name(place, Column::Problem) }
        }
        ListColumn::Complainant => match table.complainant(place) {
            "" if row.flags.contains(RowFlags::ANONYMOUS) => ListCell::Anonymous,
            name => text(name),
        },
        ListColumn::Respondent => name(Column::Respondent),
        ListColumn::Kind => code(List::ProductKind, Column::Kind),
        ListColumn::Problem => code(List::Problem, Column::Problem),
        ListColumn::Stage => ListCell::Stage(row.stage()),
        ListColumn::Due => due(row, bounds),
        ListColumn::Handler => name(Column::Handler),
        ListColumn::Group => name(Column::Group),
        ListColumn::Tags => match table.name(place, Column::Tags) {
            "" => ListCell::Empty,
            tags => ListCell::Tags(tags.lines().collect()),
        },
        ListColumn::Priority => {
            let item = usize::from(row.priority).checked_sub(1).and_then(|at| List::Priority.items().get(at));
            item.map_or(ListCell::Empty, |item| ListCell::Code(List::Priority, &item.id))
        }
        ListColumn::Amount if row.amount < 0 => ListCell::Empty,
        ListColumn::Amount => ListCell::Amount(row.amount, table.name(place, Column::Currency)),
        ListColumn::Channel => code(List::Channel, Column::Channel),
        ListColumn::Country => code(List::Country, Column::Country),
        ListColumn::Outcome => code(List::Outcome, Column::Outcome),
        ListColumn::Cause => code(List::Cause, Column::Cause),
        ListColumn::Received => day(date(row.received)),
        ListColumn::Closed => day(date(row.closed)),
        ListColumn::Updated => {
            let at = DateTime::from_timestamp_millis(row.updated).filter(|_| row.updated != 0);
            day(at.map(|at| zone.day(at)))
        }
    }
}

fn due<'a>(row: &Cells, bounds: &Bounds) -> ListCell<'a> {
    let (due, phase) = (bounds.of(row), bounds.phase(row));
    match DateTime::from_timestamp_millis(phase.due).filter(|_| due != Due::None) {
        Some(at) => ListCell::Due { at, due, soft: phase.soft },
        None => ListCell::Empty,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::ListColumn as C;
    use super::*;
    use crate::register::Row;

    fn cells_of(row: Row<'static>, columns: &[C]) -> Vec<String> {
        let table = sample::table([row]);
        let bounds = Bounds::new(sample::now(), &sample::zone());
        let cells = cells(&table, 0, columns.iter().copied(), &bounds, &sample::zone()).unwrap();
        cells.iter().map(|cell| format!("{cell:?}")).collect()
    }

    #[test]
    fn each_column_says_what_is_on_record() {
        let noon = sample::now().timestamp_millis();
        let row = Row {
            reference: "TS2026-K3-0001-2".into(),
            product: "洗衣机".into(),
            problem: "quality".into(),
            handler: "李".into(),
            tags: "VIP\n退款".into(),
            amount: 12_050,
            currency: "CNY".into(),
            priority: 1,
            country: "CN".into(),
            received: sample::day("2026-06-01"),
            updated: noon,
            due: noon + 1000,
            flags: RowFlags::ANONYMOUS,
            ..Row::default()
        };
        let all = cells_of(row, C::ALL);
        assert_eq!(all.len(), C::ALL.len());
        let said = |column: C| all[C::ALL.iter().position(|known| *known == column).unwrap()].as_str();
        assert_eq!(said(C::Reference), r#"Text("TS2026-K3-0001-2")"#);
        assert_eq!(said(C::About), r#"About { product: "洗衣机", problem: "quality" }"#);
        assert_eq!(said(C::Complainant), "Anonymous");
        assert_eq!(said(C::Problem), r#"Code(Problem, "quality")"#);
        assert_eq!(said(C::Handler), r#"Text("李")"#);
        assert_eq!(said(C::Tags), r#"Tags(["VIP", "退款"])"#);
        assert_eq!(said(C::Amount), r#"Amount(12050, "CNY")"#);
        assert_eq!(said(C::Country), r#"Code(Country, "CN")"#);
        assert_eq!(said(C::Received), "Day(2026-06-01)");
        // Eight in the morning in London is four in the afternoon in China, the same day.
        assert_eq!(said(C::Updated), "Day(2026-06-15)");
        assert!(said(C::Due).contains("due: Today"));
        assert!(said(C::Priority).starts_with("Code(Priority"));
        for empty in [C::Respondent, C::Kind, C::Group, C::Channel, C::Outcome, C::Cause, C::Closed] {
            assert_eq!(said(empty), "Empty", "{empty:?}");
        }
    }

    #[test]
    fn a_row_that_says_nothing_is_empty() {
        let row = Row { amount: -1, ..Row::default() };
        let columns = [C::Amount, C::Due, C::Updated, C::Tags, C::Priority, C::Complainant, C::Received];
        assert_eq!(cells_of(row, &columns), ["Empty"; 7]);
        let table = sample::table([]);
        let bounds = Bounds::new(sample::now(), &sample::zone());
        assert_eq!(cells(&table, 0, [C::Due], &bounds, &sample::zone()), None);
    }
}
