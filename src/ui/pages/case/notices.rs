//! What people must know about the case before they read on.

use leptos::prelude::*;
use leptos_router::components::A;

use super::on_show::CasePageState;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::domain::history::case::Flag;
use crate::facts::schedule;
use crate::i18n::common;
use crate::i18n::pages::case as words;
use crate::ui::parts::field_text::title_of;
use crate::ui::parts::moments::moment;
use crate::ui::routes::Page;
use crate::ui::widgets::Notice;

/// Why there is nothing left: the tombstone.
#[component]
fn Gone(shown: CasePageState) -> impl IntoView {
    let app = use_app();
    let tombstone = Memo::new(move |_| shown.case.with(|case| case.state.erased.clone()));
    let text = move || {
        let lang = app.lang.get();
        tombstone.get().map(|tombstone| {
            let date = moment(lang, tombstone.when, &app.zone());
            let name =
                |name: String| if name.is_empty() { common::UNNAMED.text(lang).to_owned() } else { name };
            let (by, confirmed) = (name(tombstone.by), name(tombstone.confirmed_by));
            let rule = schedule(&tombstone.schedule);
            let rule = rule.map_or(tombstone.schedule, |rule| lang.of(&rule.name).to_owned());
            words::TombstoneText { schedule: &rule, date: &date, by: &by, confirmed: &confirmed }
                .to(app.audience())
                .text(lang)
        })
    };
    view! {
        <Show when=move || tombstone.with(Option::is_some)>
            <Notice tone=Tone::Info title=title_of(words::TOMBSTONE)><p>{text}</p></Notice>
        </Show>
    }
}

/// Notices at the top of a case's page, each only while it holds: erased, changed in another tab, unreadable
/// records, a broken chain, no receipt.
#[component]
pub fn Notices(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let is_broken = Memo::new(move |_| {
        shown.case.with(|case| case.flags.iter().any(|(_, flag)| matches!(flag, Flag::Broken(_))))
    });
    let has_receipt = Memo::new(move |_| shown.case.with(|case| case.state.received.is_some()));
    let lost = Signal::derive(move || {
        let count = common::number(shown.unreadable.get());
        words::Unreadable { n: &count }.text(app.lang.get())
    });
    let to_data = move || {
        view! {
            <div class="actions">
                <A href=Page::Data.href() attr:class="button small">{t(words::TO_DATA)}</A>
            </div>
        }
    };
    view! {
        <Gone shown/>
        <Show when=move || shown.changed.get()>
            <Notice tone=Tone::Info title=title_of(words::CHANGED_ELSEWHERE)>
                <p>{t(words::CHANGED_ELSEWHERE_TEXT)}</p>
                <div class="actions">
                    <button type="button" class="button small" on:click=move |_| shown.changed.set(false)>
                        {t(common::CLOSE)}
                    </button>
                </div>
            </Notice>
        </Show>
        <Show when=move || shown.unreadable.get() != 0>
            <Notice tone=Tone::Error title=lost><p>{t(words::UNREADABLE_TEXT)}</p>{to_data()}</Notice>
        </Show>
        <Show when=move || is_broken.get()>
            <Notice tone=Tone::Warn title=title_of(words::BROKEN)><p>{t(words::BROKEN_TEXT)}</p>{to_data()}</Notice>
        </Show>
        <Show when=move || !has_receipt.get()>
            <Notice tone=Tone::Error title=title_of(words::NO_RECEIPT)>
                <p>{t(words::NO_RECEIPT_TEXT)}</p>
                {to_data()}
            </Notice>
        </Show>
    }
}
