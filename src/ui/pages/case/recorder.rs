//! Recording a step from a form: busy while it is written, refused beside the field that is to blame,
//! else beside the form, gone once it is on record.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::on_show::CasePageState;
use super::undo::undo;
use crate::app::drafts::DraftKey;
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app};
use crate::browser::{idle, intl, page};
use crate::domain::readings::doubts::{self, Doubt};
use crate::domain::values::money::Amount;
use crate::domain::{Field, Moment, Step};
use crate::i18n::history;
use crate::i18n::pages::{case as words, case_work as work};
use crate::storage::StorageError;
use crate::ui::parts::field_text::title_of;
use crate::ui::parts::{Form, error_text};
use crate::ui::widgets::Notice;

/// Records the step of a form and holds what became of it; handles that copy.
#[derive(Clone, Copy)]
pub struct Recorder {
    app: App,
    shown: CasePageState,
    /// The form that closes once the step is recorded, where that is one of its own beside others.
    beside: Option<RwSignal<bool>>,
    /// Whether a step is being written; a second one is not begun meanwhile.
    pub busy: RwSignal<bool>,
    /// Why it was not recorded; `None` when nothing went wrong or the form shows it beside a field.
    pub trouble: RwSignal<Option<StorageError>>,
    /// What looked like a slip when it was last sent; sent again as it is, it is recorded.
    doubt: RwSignal<Option<Doubt>>,
}

impl Recorder {
    /// A recorder for steps on this case that has recorded nothing yet. Call it while a component is being
    /// made.
    #[must_use]
    pub fn new(shown: CasePageState) -> Self {
        Self {
            app: use_app(),
            shown,
            beside: None,
            busy: RwSignal::new(false),
            trouble: RwSignal::new(None),
            doubt: RwSignal::new(None),
        }
    }

    /// As [`new`](Self::new), for a form that is written in place: recording closes it and leaves the others
    /// and the focus as they are.
    #[must_use]
    pub fn beside(shown: CasePageState, open: RwSignal<bool>) -> Self {
        Self { beside: Some(open), ..Self::new(shown) }
    }

    /// Records a step that happened at `happened`. When it is written, its draft is forgotten, a toast says
    /// so and the form closes; else `trouble` or the form says why. Does nothing while it is busy.
    pub fn record(self, form: Form, step: Step, happened: Moment) {
        let Self { app, shown, beside, busy, trouble, doubt: doubted } = self;
        if busy.get_untracked() {
            return;
        }
        // Asked about once: what seems odd may be right.
        let doubt = shown.case.with_untracked(|case| doubts::doubt(case, &step));
        let is_asked = doubted.get_untracked() == doubt;
        doubted.set(doubt);
        if !is_asked && doubt.is_some() {
            form.clear_errors();
            idle::after(0, || page::focus(DOUBT)).forget();
            return;
        }
        busy.set(true);
        trouble.set(None);
        form.clear_errors();
        let (id, seat, kind) =
            (shown.case.with_untracked(|case| case.id), untrack(|| app.seat()), step.kind());
        let said = history::recorded(&step, untrack(|| app.audience()));
        spawn_local(async move {
            let recorded = app.record(id, step, happened, seat).await;
            busy.try_set(false);
            match recorded {
                Ok(case) => {
                    app.forget_draft(&DraftKey::Step(id, kind));
                    let lang = app.lang.get_untracked();
                    let text = words::Recorded { step: said.text(lang) }.text(lang);
                    match undo(app, &case) {
                        Some(action) => app.toasts.offer(Tone::Ok, text, action),
                        None => app.toasts.show(Tone::Ok, text),
                    }
                    match beside {
                        Some(open) => {
                            open.try_set(false);
                            shown.noted(case);
                        }
                        None => shown.recorded(case),
                    }
                }
                Err(why) => {
                    trouble.try_set(form.show_refusal(why));
                }
            }
        });
    }
}

/// Id of the question about what looks like a slip.
const DOUBT: &str = "record-doubt";

/// A notice that asks about what looks like a slip, or says why a step was not recorded; nothing while there is
/// neither.
#[component]
pub fn NotRecorded(
    /// The recorder whose doubt or trouble is shown.
    recorder: Recorder,
) -> impl IntoView {
    let app = use_app();
    let currency =
        move || recorder.shown.case.with(|case| case.fields.get(Field::PurchaseCurrency).to_owned());
    let doubt = move || {
        recorder.doubt.get().filter(|_| !recorder.busy.get()).map(|Doubt::PaidMore { paid, owed }| {
            let text = move || {
                let sum = |amount: Amount| intl::money(app.lang.get().tag(), amount.0, &currency());
                work::PaidMore { paid: &sum(paid), owed: &sum(owed) }.text(app.lang.get())
            };
            view! { <div id=DOUBT tabindex="-1"><Notice tone=Tone::Warn title=title_of(work::CHECK_SUM)><p>{text}</p></Notice></div> }
        })
    };
    let trouble = move || {
        recorder.trouble.get().map(|why| {
            let text = move || error_text::text(app.lang.get(), app.audience(), &why);
            view! {
                <Notice tone=Tone::Error title=title_of(words::NOT_RECORDED)>
                    <p>{text}</p>
                    <p>{t(words::NOT_RECORDED_KEPT)}</p>
                </Notice>
            }
        })
    };
    view! { {doubt}{trouble} }
}
