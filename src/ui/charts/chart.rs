//! The frame of a chart: a title, what it shows in words, the drawing, and the figures as a table.

use leptos::prelude::*;
use leptos_router::components::A;

use super::bar::{self, Bar};
use crate::app::{t, use_lang};
use crate::browser::intl;
use crate::i18n::common::number;
use crate::i18n::pages::statistics as words;
use crate::register::statistics::Share;

/// The frame of a chart: title, summary, the drawing, and a table of the bars that can be opened. When the
/// bars count nothing, only title and summary are shown.
#[component]
pub fn Chart(
    /// Title of the chart, also the caption of its table.
    title: Signal<String>,
    /// What there is to see, in a sentence; says so when there is nothing.
    summary: Signal<String>,
    /// Heading of the table's first column: what the bars are, such as months.
    heading: Signal<String>,
    /// All bars, for the table; the drawing may leave some out.
    bars: Signal<Vec<Bar>>,
    /// The drawing, such as a `BarList` or `ColumnChart`.
    children: ChildrenFn,
) -> impl IntoView {
    let is_empty = Memo::new(move |_| bars.with(|bars| bar::total(bars) == 0));
    let children = StoredValue::new(children);
    view! {
        <figure class="chart">
            <figcaption>
                {move || title.get()}
                <span class="muted">{move || summary.get()}</span>
            </figcaption>
            <Show when=move || !is_empty.get()>
                <div class="chart-body">{children.with_value(|children| children())}</div>
                <details class="disclosure chart-table">
                    <summary>{t(words::AS_TABLE)}</summary>
                    <div class="table-scroll"><ChartTable title heading bars/></div>
                </details>
            </Show>
        </figure>
    }
}

#[component]
fn ChartTable(title: Signal<String>, heading: Signal<String>, bars: Signal<Vec<Bar>>) -> impl IntoView {
    let lang = use_lang();
    let rows = move || {
        bars.with(|bars| {
            let whole = bar::total(bars);
            let row = |bar: &Bar| {
                let label = bar.label.clone();
                let label = match &bar.page {
                    Some(page) => view! { <A href=page.href()>{label}</A> }.into_any(),
                    None => label.into_any(),
                };
                let percent = Share { part: bar.count, whole }.percent().unwrap_or_default();
                view! {
                    <tr>
                        <th scope="row">{label}</th>
                        <td class="num">{number(bar.count)}</td>
                        <td class="num">{intl::number(lang.get().tag(), percent, 1)}"%"</td>
                    </tr>
                }
            };
            bars.iter().map(row).collect_view()
        })
    };
    view! {
        <table class="plain">
            <caption class="visually-hidden">{move || title.get()}</caption>
            <thead>
                <tr>
                    <th scope="col">{move || heading.get()}</th>
                    <th scope="col" class="num">{t(words::COMPLAINTS)}</th>
                    <th scope="col" class="num">{t(words::SHARE)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
