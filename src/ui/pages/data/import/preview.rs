//! The first rows of the file, as they stand in it.

use leptos::prelude::*;

use crate::app::t;
use crate::exchange::csv::Inspection;
use crate::i18n::pages::data as words;

/// Characters shown of a cell.
const LONG: usize = 80;

fn cell(text: &str) -> String {
    let short: String = text.chars().take(LONG).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

/// The first rows of the file as a table to be opened; long cells are cut.
#[component]
pub fn Preview(
    /// What was found in the file: headers and first rows.
    found: Inspection,
) -> impl IntoView {
    let headers = found.columns.iter().map(|column| view! { <th scope="col">{column.header.clone()}</th> });
    let row = |cells: &Vec<String>| {
        view! { <tr>{cells.iter().map(|text| view! { <td>{cell(text)}</td> }).collect_view()}</tr> }
    };
    view! {
        <details class="disclosure">
            <summary>{t(words::PREVIEW)}</summary>
            <div class="preview-table" tabindex="0" role="region" aria-label=t(words::PREVIEW)>
                <table class="plain">
                    <thead><tr>{headers.collect_view()}</tr></thead>
                    <tbody>{found.preview.iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
}
