//! The rows that could not be read, with line, column and reason, and as a file to correct.

use leptos::prelude::*;

use super::flow::Flow;
use super::imported::count;
use crate::app::{t, use_app, use_lang};
use crate::exchange::csv::report::{Headings, rejected_csv};
use crate::exchange::csv::{ImportReport, Rejected, RowProblem};
use crate::i18n::Lang;
use crate::i18n::pages::data as words;
use crate::ui::parts::download::download;
use crate::ui::widgets::{Icon, Shape};

/// Rows listed; the file has all that were kept.
const LISTED: usize = 50;
/// Characters shown of a cell.
const LONG: usize = 40;

/// The rejected rows: the first 50 with line, column and reason, and a button that saves all that were kept
/// as a CSV file to correct.
#[component]
pub fn RejectedRows(
    /// The import, for the names of file and columns.
    flow: Flow,
    /// Counts and rejected rows of the import.
    report: ImportReport,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let headers = StoredValue::new(flow.headers());
    let more = report.rejected.saturating_sub(LISTED as u64);
    let rows = StoredValue::new(report.rows);
    let save = move |_| {
        let lang = app.lang.get_untracked();
        let headings = Headings { line: words::HEAD_LINE.text(lang), reason: words::HEAD_REASON.text(lang) };
        let text = headers.with_value(|headers| {
            rows.with_value(|rows| rejected_csv(headers, rows, headings, |row| reason(lang, headers, row)))
        });
        let name = flow.file_name();
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        download(app, &format!("{stem}-rejected.csv"), "text/csv;charset=utf-8", Ok(text));
    };
    let list = move || {
        let lang = lang.get();
        headers.with_value(|headers| {
            let item = |row: &Rejected| {
                view! {
                    <li>
                        <span class="where">{place(lang, row)}</span>
                        <span>{reason(lang, headers, row)}</span>
                    </li>
                }
            };
            rows.with_value(|rows| rows.iter().take(LISTED).map(item).collect_view())
        })
    };
    let more = (more > 0).then(|| {
        let n = count(more);
        view! { <p class="muted">{move || words::RejectedMore { n: &n }.text(lang.get())}</p> }
    });
    view! {
        <h3>{t(words::REJECTED_ROWS)}</h3>
        <p class="muted">{t(words::REJECTED_TEXT)}</p>
        <div class="actions">
            <button type="button" class="button" on:click=save>
                <Icon shape=Shape::Download/>
                {t(words::SAVE_REJECTED)}
            </button>
        </div>
        <ul class="error-list">{list}</ul>
        {more}
    }
}

fn place(lang: Lang, row: &Rejected) -> String {
    let line = row.line.to_string();
    match &row.column {
        Some(column) => words::LineColumn { line: &line, column }.text(lang),
        None => words::Line { line: &line }.text(lang),
    }
}

fn reason(lang: Lang, headers: &[String], row: &Rejected) -> String {
    let at = row.column.as_ref().and_then(|column| headers.iter().position(|header| header == column));
    let value = at.and_then(|at| row.cells.get(at)).map_or("", String::as_str);
    let value: String = value.chars().take(LONG).collect();
    let value = value.as_str();
    match row.reason {
        RowProblem::Width { expected, found } => {
            let (expected, found) = (expected.to_string(), found.to_string());
            words::RWidth { expected: &expected, found: &found }.text(lang)
        }
        RowProblem::Torn => words::R_TORN.text(lang).to_owned(),
        RowProblem::Date => words::RDate { value }.text(lang),
        RowProblem::Amount => words::RAmount { value }.text(lang),
        RowProblem::YesNo => words::RYesNo { value }.text(lang),
        RowProblem::Future => words::RFuture { value }.text(lang),
        RowProblem::TooLong { limit } => words::RTooLong { n: &count(limit as u64) }.text(lang),
        RowProblem::Empty => words::R_EMPTY.text(lang).to_owned(),
    }
}
