//! Who owes what by when: a row for each obligation, and their sum.

use leptos::prelude::*;

use crate::app::{t, use_app};
use crate::browser::{intl, page};
use crate::diagnostics::OrReport;
use crate::domain::fields::rows;
use crate::domain::fields::values::ObligationRow;
use crate::domain::values::codes::Party;
use crate::domain::values::money::Amount;
use crate::encode;
use crate::facts::List;
use crate::i18n::pages::case as words;
use crate::i18n::{Msg, common};
use crate::ui::parts::field::ControlOf;
use crate::ui::parts::moments::{LAST_DAY, settled};
use crate::ui::widgets::{Icon, Shape};

/// A row of inputs for each obligation (who, what, how much, by when), buttons to add and remove rows, and
/// the sum. The field holds the rows as a JSON list.
#[component]
pub fn ObligationRows(
    /// The form, the field and the ids of the control.
    of: ControlOf,
    /// Whether there has to be one; else the first row comes by the button too.
    required: bool,
) -> impl IntoView {
    let app = use_app();
    let ControlOf { form, field, id, described, .. } = of;
    let read = move || {
        let rows: Vec<ObligationRow> = rows::rows(&form.text(field));
        if rows.is_empty() && required { vec![blank()] } else { rows }
    };
    let fewest = usize::from(required);
    let count = Memo::new(move |_| read().len());
    let write = move |rows: &[ObligationRow]| {
        // What is typed in none of them is an empty row, and not "no rows".
        let text = match rows {
            [] => Some(String::new()),
            rows => encode::json_text("rows", rows).or_report("ui::pages::case, obligations"),
        };
        text.into_iter().for_each(|text| form.set(field, text));
    };
    let change = move |place: usize, change: &dyn Fn(&mut ObligationRow)| {
        let mut rows = untrack(read);
        if let Some(row) = rows.get_mut(place) {
            change(row);
        }
        write(&rows);
    };
    let add = move |_| {
        let mut rows = untrack(read);
        rows.push(blank());
        write(&rows);
    };
    let remove = move |place: usize| {
        let mut rows = untrack(read);
        if place < rows.len() {
            rows.remove(place);
        }
        write(&rows);
    };
    let of_row = move |place: usize| move || read().get(place).cloned().unwrap_or_default();
    let row = move |place: usize| {
        let row = of_row(place);
        let name = move |part: &str| format!("{}.{place}.{part}", field.path());
        let id = move |part: &str| format!("owed-{place}-{part}");
        let number = move || words::ObligationNumber { n: &(place + 1).to_string() }.text(app.lang.get());
        let party = move |side: &'static crate::facts::ListItem| {
            let is = move || row().party == side.id;
            view! { <option value=side.id.as_str() selected=is>{side.label(app.lang.get().tag())}</option> }
        };
        view! {
            <fieldset class="owed-row">
                <legend>{number}</legend>
                <div class="field">
                    <label for=id("party")>{t(words::OWED_PARTY)}</label>
                    <select
                        id=id("party")
                        name=name("party")
                        on:change:target=move |event| change(place, &|row| row.party = event.target().value())
                    >
                        {move || List::Side.items().iter().map(party).collect_view()}
                    </select>
                </div>
                <Cell label=words::OWED_WHAT id=id("what") name=name("what") kind=CellKind::Text
                    text=Signal::derive(move || row().what)
                    set=Callback::new(move |text: String| change(place, &|row| row.what.clone_from(&text)))/>
                <Cell label=words::OWED_AMOUNT id=id("amount") name=name("amount") kind=CellKind::Amount
                    text=Signal::derive(move || row().amount)
                    set=Callback::new(move |text: String| change(place, &|row| row.amount.clone_from(&text)))/>
                <Cell label=words::OWED_BY id=id("by") name=name("by") kind=CellKind::Day
                    text=Signal::derive(move || row().by)
                    set=Callback::new(move |text: String| change(place, &|row| row.by.clone_from(&text)))/>
                <Show when=move || { count.get() > fewest }>
                    <button type="button" class="button quiet small" on:click=move |_| remove(place)>
                        <Icon shape=Shape::Cross/>
                        {t(common::REMOVE)}
                        <span class="visually-hidden">{number}</span>
                    </button>
                </Show>
            </fieldset>
        }
    };
    let sum = move || {
        let amounts = read().into_iter().filter_map(|row| row.amount.parse::<Amount>().ok());
        let sum: i64 = amounts.map(|amount| amount.0).sum();
        (sum > 0).then(|| {
            let money = intl::money(app.lang.get().tag(), sum, "");
            words::OwedSum { sum: &money }.text(app.lang.get())
        })
    };
    view! {
        <div class="stack" id=id aria-describedby=move || described.get()>
            {move || (0..count.get()).map(row).collect_view()}
            <div class="cluster between">
                <button type="button" class="button small" name=field.to_string() on:click=add>
                    <Icon shape=Shape::Plus/>
                    {t(words::ADD_OBLIGATION)}
                </button>
                <p class="small muted" role="status">{sum}</p>
            </div>
        </div>
    }
}

/// Most obligations are the respondent's.
fn blank() -> ObligationRow {
    ObligationRow { party: Party::Respondent.id().to_owned(), ..ObligationRow::default() }
}

/// What an input of a row takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum CellKind {
    Text,
    Amount,
    Day,
}

/// A labelled input of a row.
#[component]
fn Cell(
    label: Msg,
    id: String,
    name: String,
    kind: CellKind,
    text: Signal<String>,
    set: Callback<String>,
) -> impl IntoView {
    let (input_type, mode, max) = match kind {
        CellKind::Text => ("text", None, None),
        CellKind::Amount => ("text", Some("decimal"), None),
        CellKind::Day => ("date", None, Some(LAST_DAY)),
    };
    view! {
        <div class="field">
            <label for=id.clone()>{t(label)}</label>
            <input
                id=id
                name=name
                type=input_type
                inputmode=mode
                autocomplete="off"
                max=max
                prop:value=settled(move || text.get())
                on:input:target=move |event| set.run(page::typed(&event.target()))
                on:blur:target=move |event| {
                    set.try_run(page::typed(&event.target()));
                }
            />
        </div>
    }
}
