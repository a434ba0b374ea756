//! From whom, to whom, with what note; and how far it is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::hand_over_report::{HandOverReport, Report};
use crate::app::{App, t, use_app, use_lang};
use crate::browser::page;
use crate::domain::history::step::Assign;
use crate::domain::{CaseId, Step};
use crate::i18n::pages::people as words;
use crate::i18n::{Msg, common};
use crate::register::{handlers, row};
use crate::ui::parts::staff_datalists::KnownPeople;
use crate::ui::parts::{Round, RoundProgress};
use crate::ui::widgets::LineInput;

/// The values of the form.
#[derive(Clone, Copy)]
struct Typed {
    from: RwSignal<String>,
    to: RwSignal<String>,
    note: RwSignal<String>,
    refused: RwSignal<Option<Msg>>,
}

impl Typed {
    /// Who takes the cases over; nobody when that is refused, which is said beside the field.
    fn taker(self) -> Option<String> {
        let (from, to) = (self.from.get_untracked(), self.to.get_untracked().trim().to_owned());
        self.refused.set(match to.as_str() {
            "" => Some(words::TO_MISSING),
            to => (to == from).then_some(words::TO_SAME),
        });
        if self.refused.with_untracked(Option::is_some) {
            page::focus("hand-over-to");
            return None;
        }
        Some(to)
    }
}

/// The form of the hand-over: from whom, to whom, a note; then its progress and a report. Closing the sheet
/// stops what is not yet done.
#[component]
pub fn HandOverForm(
    /// Whose cases are asked for; empty or `None` when it is still to be chosen.
    from: RwSignal<Option<String>>,
    /// Each handler with how many open cases they have.
    open: Memo<Vec<(String, usize)>>,
    /// Whether the sheet around the form is open; set to false by its close button.
    shown: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let asked = from.get_untracked().filter(|name| !name.is_empty());
    let first = open.with_untracked(|open| open.first().map(|(name, _)| name.clone()));
    let typed = Typed {
        from: RwSignal::new(asked.or(first).unwrap_or_default()),
        to: RwSignal::new(String::new()),
        note: RwSignal::new(String::new()),
        refused: RwSignal::new(None),
    };
    let round = Round::default();
    let report = RwSignal::new(None::<Report>);
    let count = Memo::new(move |_| {
        typed.from.with(|from| {
            open.with(|open| open.iter().find(|(name, _)| name == from).map_or(0, |(_, count)| *count))
        })
    });

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if untrack(|| round.is_on()) || count.get_untracked() == 0 {
            return;
        }
        let Some(to) = typed.taker() else { return };
        let cases = cases_of(app, &typed.from.get_untracked());
        let step = Step::Assign(Assign {
            handler: to.clone(),
            note: typed.note.get_untracked().trim().to_owned(),
            ..Assign::default()
        });
        let seat = untrack(|| app.seat());
        report.set(None);
        let total = cases.len();
        let go_on = round.begin(total);
        spawn_local(async move {
            // Closed or left: what is done is done, and the rest stays where it is.
            let many = app.record_many(&cases, &step, &seat, go_on).await;
            round.end();
            report.try_set(Some(Report { to, total, many }));
        });
    };
    let preview = move || {
        let lang = app.lang.get();
        match count.get() {
            0 => typed.from.with(|from| words::PreviewNone { name: from }.text(lang)),
            count => words::Preview { n: &common::number(count) }.text(lang),
        }
    };
    let go = move || words::Go { n: &common::number(count.get()) }.text(app.lang.get());
    view! {
        <form novalidate on:submit=send>
            <div class="sheet-body stack">
                <p class="muted">{t(words::HAND_OVER_TEXT)}</p>
                <From typed open/>
                <To typed/>
                <div class="field">
                    <label for="hand-over-note">{t(words::NOTE)}" "<span class="optional">{t(common::OPTIONAL)}</span></label>
                    <textarea id="hand-over-note" name="hand_over.note" rows="3" maxlength="2000" aria-describedby="hand-over-note-hint"
                        prop:value=move || typed.note.get() on:input:target=move |event| typed.note.set(event.target().value())></textarea>
                    <p class="hint" id="hand-over-note-hint">{t(words::NOTE_HINT)}</p>
                </div>
                <p role="status"><strong>{preview}</strong></p>
                <RoundProgress round label=words::HAND_OVER/>
                <HandOverReport report/>
            </div>
            <footer>
                <button type="button" class="button" on:click=move |_| {
                    round.stop();
                    shown.set(false);
                }>{t(common::CLOSE)}</button>
                <button type="submit" class="button primary" disabled=move || count.get() == 0
                    aria-busy=move || round.is_on().to_string()>{go}</button>
            </footer>
        </form>
    }
}

/// Everybody with open cases, each with how many.
#[component]
fn From(typed: Typed, open: Memo<Vec<(String, usize)>>) -> impl IntoView {
    let app = use_app();
    // Who has handed everything over stays chosen.
    let all = move || {
        let mut all = open.get();
        let chosen = typed.from.get_untracked();
        if !chosen.is_empty() && !all.iter().any(|(name, _)| *name == chosen) {
            all.push((chosen, 0));
        }
        all
    };
    let option = move |(name, count): (String, usize)| {
        let label = words::FromChoice { name: &name, n: &common::number(count) }.text(app.lang.get());
        let chosen = typed.from.with_untracked(|from| *from == name);
        view! { <option value=name selected=chosen>{label}</option> }
    };
    view! {
        <div class="field">
            <label for="hand-over-from">{t(words::FROM)}</label>
            <select id="hand-over-from" name="hand_over.from" on:change:target=move |event| typed.from.set(event.target().value())>
                {move || all().into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}

/// Who takes them over: somebody of the staff, or anybody else.
#[component]
fn To(typed: Typed) -> impl IntoView {
    let lang = use_lang();
    let change = move |text: String| {
        typed.to.set(text);
        typed.refused.set(None);
    };
    let error = move || typed.refused.get().map(|message| message.text(lang.get()).to_owned());
    view! {
        <LineInput id="hand-over-to" name="hand_over.to" longest=80 list="hand-over-people"
            label=t(words::TO) error text=typed.to change/>
        <KnownPeople id="hand-over-people"/>
    }
}

fn cases_of(app: App, handler: &str) -> Vec<CaseId> {
    app.with_table(|table| handlers::open_of(table, handler)).into_iter().map(row::case_id).collect()
}
