//! The range of days that statistics count, kept in the address.

use leptos::prelude::*;

use crate::app::{t, use_lang};
use crate::browser::intl;
use crate::i18n::Msg;
use crate::i18n::pages::statistics as words;
use crate::register::period::{self, Period};
use crate::register::query::Range;
use crate::ui::parts::moments::DayInput;
use crate::ui::routes::{Page, use_replace};

const fn name(period: Period) -> Msg {
    match period {
        Period::All => words::RANGE_ALL,
        Period::ThisMonth => words::RANGE_THIS_MONTH,
        Period::LastThreeMonths => words::RANGE_LAST_3_MONTHS,
        Period::ThisYear => words::RANGE_THIS_YEAR,
        Period::LastYear => words::RANGE_LAST_YEAR,
        Period::Custom(_) => words::RANGE_CUSTOM,
    }
}

/// The choices of a range by name, and two days for any other; a choice changes the address. A range that
/// ends before it begins is called wrong.
#[component]
pub fn RangePicker(
    /// The period chosen, as the address has it.
    period: Memo<Period>,
    /// The first and last day of that period; either may be open.
    range: Memo<Range>,
) -> impl IntoView {
    let lang = use_lang();
    let replace = use_replace();
    let is_custom = Memo::new(move |_| matches!(period.get(), Period::Custom(_)));
    let is_reversed = Memo::new(move |_| period::is_reversed(range.get()));
    let in_words = move || {
        let (lang, range) = (lang.get(), range.get());
        let day = |day| intl::day(lang.tag(), day);
        match (range.from, range.to) {
            (None, None) => words::RANGE_IS_ALL.text(lang).to_owned(),
            (Some(from), None) => words::RangeSince { from: &day(from) }.text(lang),
            (None, Some(to)) => words::RangeUntil { to: &day(to) }.text(lang),
            (Some(from), Some(to)) => words::RangeIs { from: &day(from), to: &day(to) }.text(lang),
        }
    };
    let choose = Callback::new(move |period: Period| replace(&Page::Statistics(period.to_query_string())));
    let option = move |each: Period| {
        // The days chosen last are what a range of one's own starts from.
        let picked = move || match each {
            Period::Custom(_) => Period::Custom(range.get_untracked()),
            named => named,
        };
        view! {
            <label>
                <input
                    type="radio"
                    name="range"
                    value=each.id()
                    prop:checked=move || period.get().id() == each.id()
                    on:change=move |_| choose.run(picked())
                />
                <span>{t(name(each))}</span>
            </label>
        }
    };
    view! {
        <fieldset class="group">
            <legend>{t(words::RANGE)}</legend>
            <div class="segmented">{Period::ALL.iter().copied().map(option).collect_view()}</div>
        </fieldset>
        <Show when=move || is_custom.get()>
            <div class="cluster">
                <DayField range is_last=false invalid=is_reversed choose/>
                <DayField range is_last=true invalid=is_reversed choose/>
            </div>
        </Show>
        <Show
            when=move || is_reversed.get()
            fallback=move || view! { <p class="muted" role="status">{in_words}</p> }
        >
            <p class="error" id="range-error" role="alert">{t(words::RANGE_REVERSED)}</p>
        </Show>
    }
}

#[component]
fn DayField(
    range: Memo<Range>,
    is_last: bool,
    invalid: Memo<bool>,
    choose: Callback<Period>,
) -> impl IntoView {
    let (name, label) = if is_last { ("to", words::RANGE_TO) } else { ("from", words::RANGE_FROM) };
    let id = format!("range-{name}");
    let shown = move || {
        let range = range.get();
        let day = if is_last { range.to } else { range.from };
        day.map(|day| day.to_string()).unwrap_or_default()
    };
    let set = move |text: String| {
        let mut range = range.get_untracked();
        let day = if is_last { &mut range.to } else { &mut range.from };
        *day = text.parse().ok();
        choose.run(Period::Custom(range));
    };
    view! {
        <div class="field short" data-invalid=move || invalid.get().then_some("")>
            <label for=id.clone()>{t(label)}</label>
            <DayInput id name day=Memo::new(move |_| shown()) change=set refused=(invalid, "range-error")/>
        </div>
    }
}
