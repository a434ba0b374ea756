//! Undoing a step from the message that says it was recorded.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::App;
use crate::app::toasts::{ToastAction, Tone};
use crate::domain::history::guard;
use crate::domain::history::step::Correct;
use crate::domain::{Case, CaseId, EntryId, Moment, Step};
use crate::i18n::pages::case as words;
use crate::i18n::steps;
use crate::ui::parts::error_text;

/// What takes back the entry recorded last; `None` where whoever is at the desk may not take it back.
pub fn undo(app: App, case: &Case) -> Option<ToastAction> {
    let (id, entry) = (case.id, case.entries.last()?.body.id);
    let seat = untrack(|| app.seat());
    guard::check_correction(&app.context_now().get(), case, &Correct::taking_back(entry), &seat).ok()?;
    let label = words::UNDO.text(app.lang.get_untracked()).to_owned();
    Some(ToastAction { label, act: Arc::new(move || take_back(app, id, entry)) })
}

/// Takes an entry back right after it was recorded. The page that shows the case may be another one by now.
fn take_back(app: App, id: CaseId, entry: EntryId) {
    let seat = untrack(|| app.seat());
    let reason = words::UNDONE_AT_ONCE.text(app.lang.get_untracked()).to_owned();
    spawn_local(async move {
        let step = Step::Correct(Correct { reason, ..Correct::taking_back(entry) });
        let taken_back = app.record(id, step, Moment::Unknown, seat).await;
        let (lang, audience) = (app.lang.get_untracked(), untrack(|| app.audience()));
        match taken_back {
            Ok(case) => {
                let kind = case.entry(entry).map(|entry| entry.kind());
                let step = kind.map_or("", |kind| steps::step(kind, audience).text(lang));
                app.toasts.show(Tone::Ok, words::Undone { step }.text(lang));
                app.undone.set(Some(case));
            }
            Err(why) => {
                let why = error_text::text(lang, audience, &why);
                app.toasts.show(Tone::Error, words::NotUndone { why: &why }.text(lang));
            }
        }
    });
}
