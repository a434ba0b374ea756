//! Matching: the columns found, what each is read as, the first rows, and what will happen.

use leptos::prelude::*;

use super::flow::Flow;
use super::forecast::Forecast;
use super::mapping_row::MappingRow;
use super::preview::Preview;
use super::saved::SavedMappings;
use crate::app::toasts::Tone;
use crate::app::{t, use_lang};
use crate::exchange::csv::Inspection;
use crate::i18n::common::{self, number};
use crate::i18n::pages::data as words;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::Notice;

/// The step between choosing a CSV file and importing it: matching of the columns, first rows, what will
/// happen, and buttons to import or cancel. Nothing is shown before a file was read.
#[component]
pub fn MappingStep(
    /// The import whose file is matched.
    flow: Flow,
) -> impl IntoView {
    let lang = use_lang();
    let found = flow.found.get_untracked();
    let Some(found) = found else { return ().into_any() };
    let rows = number(usize::try_from(found.rows).unwrap_or(usize::MAX));
    let columns = number(found.columns.len());
    let summary = {
        let rows = rows.clone();
        move || {
            let file = flow.file_name();
            words::MappingText { file: &file, rows: &rows, columns: &columns }.text(lang.get())
        }
    };
    let import = move || words::DoImport { n: &rows }.text(lang.get());
    let is_usable = Memo::new(move |_| flow.mapping.with(|mapping| mapping.faults().is_empty()));
    let cfpb = found.cfpb.then(|| view! { <Notice tone=Tone::Ok title=title_of(words::CFPB)/> });
    view! {
        <h3>{t(words::MAPPING)}</h3>
        <p>{summary}" "<span class="muted">{read_as(&found)}</span></p>
        {cfpb}
        <SavedMappings flow/>
        <ColumnTable flow found=found.clone()/>
        <Preview found=found.clone()/>
        <Forecast flow found/>
        <div class="actions">
            <button type="button" class="button primary" disabled=move || !is_usable.get() on:click=move |_| flow.import()>
                {import}
            </button>
            <button type="button" class="button" on:click=move |_| flow.start_again()>{t(common::CANCEL)}</button>
        </div>
    }
    .into_any()
}

/// How the file is written, in words.
fn read_as(found: &Inspection) -> impl Fn() -> String + Send + use<> {
    let lang = use_lang();
    let (encoding, delimiter) = (found.form.encoding.label().to_uppercase(), found.form.delimiter);
    move || {
        let lang = lang.get();
        let delimiter = match delimiter {
            '\t' => words::TAB.text(lang).to_owned(),
            sign => format!("“{sign}”"),
        };
        words::ReadAsText { encoding: &encoding, delimiter: &delimiter }.text(lang)
    }
}

#[component]
fn ColumnTable(flow: Flow, found: Inspection) -> impl IntoView {
    let rows = found.columns.into_iter().enumerate();
    view! {
        <div class="table-scroll">
            <table class="plain mapping">
                <caption class="visually-hidden">{t(words::MAPPING)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t(words::COLUMN)}</th>
                        <th scope="col">{t(words::SAMPLES)}</th>
                        <th scope="col">{t(words::TARGET)}</th>
                        <th scope="col">{t(words::FORMAT)}</th>
                    </tr>
                </thead>
                <tbody>{rows.map(|(at, column)| view! { <MappingRow flow at column/> }).collect_view()}</tbody>
            </table>
        </div>
    }
}
