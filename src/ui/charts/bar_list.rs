//! Horizontal bars, one a line: labels keep their size on a phone.

use leptos::prelude::*;
use leptos_router::components::A;

use super::bar::Bar;
use crate::i18n::common::number;
use crate::register::scale::share;

/// Bars below one another, each as long as its share of the longest. A bar with a page is a link to it; a bar
/// of the rest has its number only.
#[component]
pub fn BarList(
    /// The bars, from top to bottom; a bar of the rest does not set the scale.
    bars: Signal<Vec<Bar>>,
) -> impl IntoView {
    move || {
        bars.with(|bars| {
            let most = bars.iter().filter(|bar| !bar.is_rest).map(|bar| bar.count).max().unwrap_or(0);
            let line = |bar: &Bar| {
                let length = share(bar.count, most).to_string();
                let inside = view! {
                    <span class="hbar-label">{bar.label.clone()}</span>
                    {if bar.is_rest {
                        view! { <span></span> }.into_any()
                    } else {
                        view! { <span class="hbar-track">{(bar.count > 0).then(|| view! { <span class="hbar-fill"></span> })}</span> }.into_any()
                    }}
                    <span class="hbar-value num">{number(bar.count)}</span>
                };
                match &bar.page {
                    Some(page) => view! {
                        <li><A href=page.href() attr:class="hbar" style:--v=length>{inside}</A></li>
                    }
                    .into_any(),
                    None => view! { <li><span class="hbar" style:--v=length>{inside}</span></li> }.into_any(),
                }
            };
            view! { <ul class="hbars">{bars.iter().map(line).collect_view()}</ul> }
        })
    }
}
