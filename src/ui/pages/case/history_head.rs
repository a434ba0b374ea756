//! The head of the history: how many entries, which part is shown, all of it open, and a note.

use leptos::prelude::*;

use super::note::can_note;
use super::on_show::CasePageState;
use super::timeline::HistoryView;
use crate::app::{t, use_app};
use crate::browser::{idle, page};
use crate::domain::readings::history_filter::HistoryFilter;
use crate::domain::{Case, Field};
use crate::i18n::common;
use crate::i18n::pages::case_work as words;

/// The head of the card of the history. What can be filtered is a desk's: to an owner all of it was told.
#[component]
pub fn HistoryHead(
    /// The case whose history is shown.
    shown: CasePageState,
    /// What of it is shown.
    history: HistoryView,
    /// Whether the form of a note is open.
    noting: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let count = Memo::new(move |_| shown.case.with(Case::acts));
    let can_note = can_note(shown);
    let HistoryView { filter, all_open, open, .. } = history;
    let choice = move |part: HistoryFilter| {
        view! {
            <label>
                <input
                    type="radio"
                    name="history.filter"
                    prop:checked=move || filter.get() == part
                    on:change=move |_| filter.set(part)
                />
                <span>{t(words::history_filter(part))}</span>
            </label>
        }
    };
    let unfold = move |_| {
        open.set(Default::default());
        all_open.update(|open| *open = !*open);
    };
    let unfold_label =
        move || if all_open.get() { words::FOLD_ALL } else { words::OPEN_ALL }.text(app.lang.get());
    let note = move |_| {
        noting.update(|noting| *noting = !*noting);
        if noting.get_untracked() {
            idle::after(0, || page::focus_field(Field::NoteText.path())).forget();
        }
    };
    view! {
        <header>
            <h2 id="history">{t(common::HISTORY)}" "<span class="count">{count}</span></h2>
            <div class="history-tools no-print">
                <Show when=move || app.has_desk()>
                    <div class="segmented small" role="radiogroup" aria-label=t(words::FILTER)>
                        {HistoryFilter::ALL.iter().copied().map(choice).collect_view()}
                    </div>
                </Show>
                <button type="button" class="button quiet small" aria-pressed=move || all_open.get().to_string() on:click=unfold>
                    {unfold_label}
                </button>
                <Show when=move || can_note.get()>
                    <button type="button" class="button small" aria-expanded=move || noting.get().to_string() on:click=note>
                        {t(words::ADD_NOTE)}
                    </button>
                </Show>
            </div>
        </header>
    }
}
