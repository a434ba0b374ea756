//! Columns side by side. Across, everything is in percent of the width, so that letters keep their
//! size from a phone to a wall; upwards in pixels.

use leptos::prelude::*;

use super::bar::Bar;
use crate::i18n::common::number;
use crate::register::scale::{Axis, Slot};
use crate::ui::routes::{Page, use_go};

/// The height of the highest column.
const HEIGHT: f64 = 176.0;
/// Room above it for its number.
const ABOVE: f64 = 20.0;
/// Room below for two lines.
const BELOW: f64 = 40.0;
/// Room at the left for the numbers of the axis, as a share of the width.
const LEFT: f64 = 0.05;
/// The least width of a column with the gap beside it: a target a finger can hit.
const NARROWEST: usize = 24;
/// Width that a phone gives.
const PHONE: usize = 300;

fn percent(share: f64) -> String {
    format!("{:.3}%", (LEFT + share * (1.0 - LEFT)) * 100.0)
}

fn width(share: f64) -> String {
    format!("{:.3}%", share * (1.0 - LEFT) * 100.0)
}

/// Columns over a line of labels, with gridlines at round numbers. A click on a column opens its page;
/// numbers stand above the columns where a phone has room for all of them.
#[component]
pub fn ColumnChart(
    /// What the columns are, read by screen readers.
    title: Signal<String>,
    /// The columns, from left to right; their `tick` is drawn below them.
    bars: Signal<Vec<Bar>>,
) -> impl IntoView {
    let go = use_go();
    let open = Callback::new(move |page: Page| go(&page));
    move || {
        bars.with(|bars| {
            let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0);
            let axis = Axis::up_to(most);
            let count = bars.len();
            // A number above each column, where even a phone has room for all of them.
            let numbered = number(most).len() * 8 <= NARROWEST.max(PHONE / count.max(1));
            let columns = bars.iter().enumerate();
            let columns = columns.map(|(at, bar)| column(bar, Slot::new(at, count), axis, numbered, open));
            view! {
                <svg
                    role="group"
                    aria-label=move || title.get()
                    style:height=format!("{}px", ABOVE + HEIGHT + BELOW)
                    style:min-width=format!("{}px", count * NARROWEST)
                >
                    {axis.lines().map(|line| gridline(axis, line)).collect_view()}
                    {columns.collect_view()}
                </svg>
            }
        })
    }
}

fn gridline(axis: Axis, count: usize) -> impl IntoView {
    let y = ABOVE + HEIGHT * (1.0 - axis.height(count));
    let class = if count == 0 { "axis" } else { "gridline" };
    view! {
        <g aria-hidden="true">
            <line class=class x1="0" x2="100%" y1=y y2=y></line>
            <text class="axis" x="0" y=y - 4.0>{(count > 0).then(|| number(count))}</text>
        </g>
    }
}

fn column(bar: &Bar, slot: Slot, axis: Axis, numbered: bool, open: Callback<Page>) -> impl IntoView + use<> {
    let (x, thick) = slot.column();
    let middle = percent(slot.middle());
    let high = HEIGHT * axis.height(bar.count);
    let top = ABOVE + HEIGHT - high;
    let name = format!("{} · {}", bar.label, number(bar.count));
    let value = (numbered && bar.count > 0).then(|| number(bar.count));
    let [first, second] = bar.tick.clone();
    let target = bar.page.clone();
    let go = move |event: leptos::ev::MouseEvent| {
        // A new tab or window is the browser's business.
        let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
        if let (false, Some(page)) = (elsewhere, target.clone()) {
            event.prevent_default();
            open.run(page);
        }
    };
    // The macro knows `a` and `title` for SVG only where each is the one child of an SVG element.
    view! {
        <g>
            <g>
                <a class="bar-link" href=bar.page.as_ref().map(Page::href) on:click=go>
                    <rect x=percent(slot.start) y="0" width=width(slot.pitch) height=ABOVE + HEIGHT + BELOW fill="transparent">
                        <title>{name}</title>
                    </rect>
                    <rect class="bar series-1" x=percent(x) y=top width=width(thick) height=high pointer-events="none"></rect>
                    <text class="bar-value" x=middle.clone() y=top - 5.0 text-anchor="middle" pointer-events="none" aria-hidden="true">
                        {value}
                    </text>
                </a>
            </g>
            <text class="axis" x=middle.clone() y=ABOVE + HEIGHT + 17.0 text-anchor="middle" aria-hidden="true">{first}</text>
            <text class="axis" x=middle y=ABOVE + HEIGHT + 33.0 text-anchor="middle" aria-hidden="true">{second}</text>
        </g>
    }
}
