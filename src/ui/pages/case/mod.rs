//! One case: what it is, what to do now and until when, how it came to this.

mod actions;
mod amend;
mod amend_form;
mod amounts;
mod clocks;
mod controls;
mod correct;
mod correct_form;
mod take_back_form;
mod as_recorded;
mod entry;
mod entry_words;
mod facts;
mod first_letter;
mod form_foot;
mod head;
mod history_head;
mod masked;
mod next_step;
mod next_words;
mod note;
mod notices;
mod on_paper;
mod on_show;
mod own_steps;
mod precheck;
mod progress;
mod recorder;
mod recusal_asked;
mod related;
mod routes;
mod settlement;
mod snippets;
mod standing;
mod step_dialog;
mod step_form;
mod step_button;
mod step_menu;
mod summary_strip;
mod tags;
mod taken_back;
mod timeline;
mod undo;
mod view;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_params_map;

pub use self::on_show::CasePageState;
pub use self::snippets::SnippetSheet;
use self::view::CaseView;
use super::not_found::UnknownReference;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::domain::history::guard::Seat;
use crate::domain::values::reference::Reference;
use crate::domain::{Case, CaseId, StepKind};
use crate::i18n::pages::case as words;
use crate::ui::parts::error_text;
use crate::ui::parts::field_text::title_of;
use crate::ui::routes::Page;
use crate::ui::widgets::Notice;
use crate::ui::widgets::title::use_title_text;

/// The page of the case with this number, with the form of a step opened on it.
#[must_use]
pub fn step_page(reference: &str, kind: StepKind) -> Page {
    Page::Case(format!("{reference}?step={}", kind.id()))
}

/// What became of the number in the address.
#[derive(Clone, PartialEq, Debug)]
enum Found {
    Opening,
    Unknown,
    StorageError(String),
    Open(CaseId),
}

/// The page of the case whose number is in the address. Shows that it is loading, that no case has the
/// number, why it cannot be opened, or the case; reads it again when another tab has changed it.
#[component]
pub fn CasePage() -> impl IntoView {
    let app = use_app();
    let params = use_params_map();
    let shown = CasePageState::unloaded();
    let found = RwSignal::new(Found::Opening);
    let reference =
        Memo::new(move |_| params.with(|params| as_printed(&params.get("reference").unwrap_or_default())));
    use_title_text(move |lang| words::CaseTitle { reference: &reference.get() }.text(lang));

    let load = move |id: CaseId, news: bool| {
        spawn_local(async move {
            let opened = app.consult_case(id).await;
            let wanted = reference.try_get_untracked().and_then(|reference| app.find_reference(&reference));
            if wanted != Some(id) {
                return;
            }
            match opened {
                Ok((opened, not_noted)) => {
                    // Somebody else who only looked at it is no news.
                    let acts = shown.case.try_with_untracked(Case::acts);
                    if news && acts.is_some_and(|acts| acts != opened.case.acts()) {
                        shown.changed.try_set(true);
                    }
                    shown.case.try_set(opened.case);
                    shown.unreadable.try_set(opened.unreadable);
                    found.try_set(Found::Open(id));
                    if let Some(trouble) = not_noted {
                        let lang = app.lang.get_untracked();
                        let why = error_text::text(lang, app.audience(), &trouble);
                        app.toasts.show(Tone::Error, words::NotNoted { why: &why }.text(lang));
                    }
                }
                Err(trouble) => {
                    let text = error_text::text(app.lang.get_untracked(), app.audience(), &trouble);
                    found.try_set(Found::StorageError(text));
                }
            }
        });
    };
    // The case is read from the outside world: when the address names another one…
    Effect::new(move |_| match app.find_reference(&reference.get()) {
        Some(id) => {
            if found.with_untracked(|found| *found != Found::Open(id)) {
                found.set(Found::Opening);
                shown.changed.set(false);
            }
            load(id, false);
        }
        None => found.set(Found::Unknown),
    });
    // …and when another tab has changed it.
    Effect::new(move |before: Option<u64>| {
        let (count, case) = app.elsewhere.get();
        let news = before.is_some_and(|before| before != count);
        if let (true, Some(id)) = (news, case.filter(|id| found.get_untracked() == Found::Open(*id))) {
            load(id, true);
        }
        count
    });
    // …and when a step on it was undone from a message.
    Effect::new(move |before: Option<()>| {
        let undone = app.undone.get();
        let is_open = |case: &Case| found.get_untracked() == Found::Open(case.id);
        if let (Some(()), Some(case)) = (before, undone.filter(is_open)) {
            shown.recorded(case);
        }
    });
    // Whoever sits down before an open case opens it, where that is noted.
    let reader = Memo::new(move |_| app.notes_openings().then(|| app.seat()));
    Effect::new(move |before: Option<Option<Seat>>| {
        let reader = reader.get();
        if let (Some(before), Found::Open(id)) = (before, found.get_untracked())
            && reader.is_some()
            && before != reader
        {
            load(id, true);
        }
        reader
    });

    let kind = Memo::new(move |_| found.get());
    move || {
        match kind.get() {
        Found::Opening => view! { <div class="page"><p class="muted" role="status">{t(words::LOADING)}</p></div> }.into_any(),
        Found::Unknown => view! { <UnknownReference reference=reference.get()/> }.into_any(),
        Found::StorageError(text) => view! {
            <div class="page"><Notice tone=Tone::Error title=title_of(words::CANNOT_OPEN)><p>{text}</p></Notice></div>
        }
        .into_any(),
        Found::Open(_) => view! { <CaseView shown/> }.into_any(),
    }
    }
}

/// A number in any of the ways people write it, as printed; what is none stays as it is.
fn as_printed(text: &str) -> String {
    text.parse::<Reference>().map_or_else(|_| text.to_owned(), |reference| reference.to_string())
}
