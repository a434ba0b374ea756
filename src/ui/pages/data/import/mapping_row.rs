//! One column of the file, and what it is read as.

use leptos::prelude::*;

use super::flow::Flow;
use super::targets::{self, format_name};
use crate::app::{t, use_lang};
use crate::exchange::csv::{ColumnMapping, DateFormat, FileColumn, Target};
use crate::i18n::Lang;
use crate::i18n::common::number;
use crate::i18n::pages::data as words;

/// Different values shown of a column.
const SHOWN: usize = 4;
/// Characters shown of a value.
const LONG: usize = 36;

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(LONG).collect();
    if text.chars().nth(LONG).is_some() {
        short.push('…');
    }
    short
}

/// A row of the matching table: the header, some of its values, the list of fields to read it as, and for a
/// date how it is written.
#[component]
pub fn MappingRow(
    /// The import whose mapping the row changes.
    flow: Flow,
    /// The place of the column in the file, counted from 0.
    at: usize,
    /// What was found in the column: header, samples, counts, and whether it holds dates.
    column: FileColumn,
) -> impl IntoView {
    let lang = use_lang();
    let header = StoredValue::new(column.header.clone());
    let samples =
        column.samples.iter().take(SHOWN).map(|sample| short(sample)).collect::<Vec<_>>().join(" · ");
    let dates = column.dates;
    let mapped = Memo::new(move |_| flow.mapping.with(|mapping| mapping.columns.get(at).cloned()));
    let target = Memo::new(move |_| {
        mapped.with(|mapped| mapped.as_ref().map_or(Target::Ignore, |mapped| mapped.target))
    });
    let labelled = move |message: fn(Lang, &str) -> String| {
        move || header.with_value(|header| message(lang.get(), header))
    };
    let choose = move |id: String| {
        // The choices are ours: each is a target.
        let Ok(target) = id.parse::<Target>() else { return };
        let fallback = dates.map_or(DateFormat::YearFirst, |dates| dates.format);
        flow.change(at, |column: &mut ColumnMapping| {
            column.target = target;
            column.date_format = target.is_date().then(|| column.date_format.unwrap_or(fallback));
        });
    };
    let options = move || {
        flow.applied.track();
        targets::options(lang.get(), target.get_untracked())
    };
    let filled = Counted { filled: column.filled, distinct: column.distinct, column: column.clone() };
    view! {
        <tr>
            <th scope="row">
                {column.header.clone()}
                <br/>
                <span class="muted small">{move || filled.in_words(lang.get())}</span>
            </th>
            <td class="sample">{samples}</td>
            <td>
                <select
                    class="control"
                    name=format!("mapping.{at}.target")
                    aria-label=labelled(|lang, column| words::TargetOf { column }.text(lang))
                    on:change:target=move |event| choose(event.target().value())
                >
                    {options}
                </select>
            </td>
            <td>
                <Show when=move || target.get().is_date()>
                    <DateFormatSelect flow at mapped label=Signal::derive(labelled(|lang, column| words::FormatOf { column }.text(lang)))/>
                    <DateHints column=StoredValue::new(dates)/>
                </Show>
            </td>
        </tr>
    }
}

/// What a column holds, in numbers.
struct Counted {
    filled: u64,
    distinct: usize,
    column: FileColumn,
}

impl Counted {
    fn in_words(&self, lang: Lang) -> String {
        let n = number(usize::try_from(self.filled).unwrap_or(usize::MAX));
        let distinct = number(self.distinct);
        let many = self.distinct >= crate::exchange::csv::columns::DISTINCT;
        let distinct = match many {
            true => words::DistinctMany { n: &distinct }.text(lang),
            false => words::Distinct { n: &distinct }.text(lang),
        };
        let mut said = vec![words::Filled { n: &n }.text(lang), distinct];
        if self.column.yes_no {
            said.push(words::YES_NO.text(lang).to_owned());
        }
        if self.column.amounts && !self.column.yes_no {
            said.push(words::AMOUNTS.text(lang).to_owned());
        }
        said.join(" · ")
    }
}

#[component]
fn DateFormatSelect(
    flow: Flow,
    at: usize,
    mapped: Memo<Option<ColumnMapping>>,
    label: Signal<String>,
) -> impl IntoView {
    let format =
        Memo::new(move |_| mapped.with(|mapped| mapped.as_ref().and_then(|mapped| mapped.date_format)));
    let option = move |each: DateFormat| {
        let chosen = move || format.get().unwrap_or(DateFormat::YearFirst) == each;
        view! { <option value=each.id() selected=chosen>{t(format_name(each))}</option> }
    };
    view! {
        <select
            class="control"
            name=format!("mapping.{at}.format")
            aria-label=move || label.get()
            on:change:target=move |event| {
                let format = DateFormat::find(&event.target().value());
                flow.change(at, |column| column.date_format = format);
            }
        >
            {DateFormat::ALL.iter().copied().map(option).collect_view()}
        </select>
    }
}

#[component]
fn DateHints(column: StoredValue<Option<crate::exchange::csv::Dates>>) -> impl IntoView {
    let lang = use_lang();
    let hint = move || {
        let lang = lang.get();
        match column.get_value() {
            None => words::NOT_A_DATE.text(lang).to_owned(),
            Some(dates) if dates.ambiguous => words::AMBIGUOUS.text(lang).to_owned(),
            Some(dates) if dates.unread > 0 => {
                let n = number(usize::try_from(dates.unread).unwrap_or(usize::MAX));
                words::UnreadDates { n: &n }.text(lang)
            }
            Some(_) => String::new(),
        }
    };
    view! { <p class="error">{hint}</p> }
}
