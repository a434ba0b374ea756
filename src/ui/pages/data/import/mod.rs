//! Import: choose a file, match its columns, see what came of it.

mod flow;
mod forecast;
mod imported;
mod mapping_row;
mod mapping_step;
mod merged;
mod preview;
mod rejected;
mod saved;
mod targets;

use leptos::prelude::*;

use self::flow::{Doing, Flow, Stage};
use self::imported::ImportedReport;
use self::mapping_step::MappingStep;
use self::merged::MergedReport;
use super::work::WorkProgress;
use crate::app::toasts::Tone;
use crate::app::transfer::TransferError;
use crate::app::{WorkerError, t, use_app};
use crate::i18n::pages::data as words;
use crate::ui::parts::error_text;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::{DropZone, Notice};

/// What there is to choose from: tables and registers.
const KINDS: &str = ".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,text/plain,application/json";

/// The card that brings a file into the register, step by step: choose it, match its columns, see progress
/// and the report. After a failure it says why and lets another be chosen.
#[component]
pub fn ImportCard() -> impl IntoView {
    let app = use_app();
    let flow = Flow::new(app);
    let again = move || {
        view! {
            <div class="actions">
                <button type="button" class="button" on:click=move |_| flow.start_again()>{t(words::ANOTHER_FILE)}</button>
            </div>
        }
    };
    let choose = move || {
        view! {
            <p class="muted">{t(words::IN_TEXT)}</p>
            <DropZone name="import.file" accept=KINDS title=words::DROP hint=words::DROP_KINDS take=move |file| flow.take(file)/>
        }
    };
    let body = move || match flow.stage.get() {
        Stage::Choose => choose().into_any(),
        Stage::Working(doing) => {
            let label = Signal::derive(move || {
                let (lang, file) = (app.lang.get(), &*flow.file_name());
                match doing {
                    Doing::Looking => words::Looking { file }.text(lang),
                    Doing::Importing => words::Importing { file }.text(lang),
                    Doing::Merging => words::Merging { file }.text(lang),
                }
            });
            view! { <WorkProgress work=flow.work label/> }.into_any()
        }
        Stage::Map => view! { <MappingStep flow/> }.into_any(),
        Stage::Imported(report) => view! { <ImportedReport flow report/>{again()} }.into_any(),
        Stage::Merged(report) => view! { <MergedReport report=*report/>{again()} }.into_any(),
        Stage::Failed(trouble) => {
            let is_cancelled = trouble == TransferError::Worker(WorkerError::Cancelled);
            let tone = if is_cancelled { Tone::Info } else { Tone::Error };
            let text = move || error_text::transfer(app.lang.get(), app.audience(), &trouble);
            view! {
                <Notice tone title=title_of(words::NOT_IMPORTED)><p>{text}</p></Notice>
                {choose()}
            }
            .into_any()
        }
    };
    view! {
        <section class="card stack" aria-labelledby="data-import">
            <h2 id="data-import" tabindex="-1">{t(words::IN)}</h2>
            {body}
        </section>
    }
}
