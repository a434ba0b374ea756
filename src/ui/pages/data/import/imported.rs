//! The report of a CSV import.

use leptos::prelude::*;
use leptos_router::components::A;

use super::flow::Flow;
use super::rejected::RejectedRows;
use crate::app::toasts::Tone;
use crate::app::{t, use_lang};
use crate::exchange::csv::ImportReport;
use crate::i18n::Msg;
use crate::i18n::common::number;
use crate::i18n::pages::data as words;
use crate::register::Query;
use crate::register::query::{Key, Marked};
use crate::ui::parts::error_text;
use crate::ui::parts::field_text::title_of;
use crate::ui::routes::Page;
use crate::ui::widgets::Notice;

/// A count with separators between thousands; one too large for this machine shows as the largest.
#[must_use]
pub fn count(n: u64) -> String {
    number(usize::try_from(n).unwrap_or(usize::MAX))
}

/// A number with its label, as a figure of a report.
#[component]
pub fn Counted(
    /// What the number counts.
    label: Msg,
    /// The number, such as of complaints added.
    n: u64,
    /// The `data-tone` of the figure; "neutral" when absent.
    #[prop(default = "neutral")]
    tone: &'static str,
) -> impl IntoView {
    view! {
        <div class="figure" data-tone=tone>
            <span class="figure-label">{t(label)}</span>
            <span class="figure-value num">{count(n)}</span>
        </div>
    }
}

/// The report of a CSV import: how many complaints were added, known already and rejected, with a link to
/// those added and a list of those rejected.
#[component]
pub fn ImportedReport(
    /// The import, for the names of file and columns.
    flow: Flow,
    /// Counts and rejected rows of the import.
    report: ImportReport,
) -> impl IntoView {
    let lang = use_lang();
    let (added, known, rejected) = (report.added, report.known, report.rejected);
    let imported = Query::default().with(Key::Mark, Marked::Imported.id()).to_query_string();
    let nothing_new = added == 0 && rejected == 0;
    let nothing_new =
        nothing_new.then(|| view! { <Notice tone=Tone::Info title=title_of(words::NOTHING_NEW)/> });
    let stopped = report.stopped.map(|stop| {
        let text = move || error_text::stopped(lang.get(), stop);
        view! { <Notice tone=Tone::Warn title=title_of(words::STOP_TITLE)><p>{text}</p></Notice> }
    });
    let reversed = (report.reversed > 0).then(|| {
        let n = count(report.reversed);
        view! { <p class="muted">{move || words::Reversed { n: &n }.text(lang.get())}</p> }
    });
    let rejected_tone = if rejected > 0 { "warn" } else { "neutral" };
    view! {
        <h3>{t(words::RESULT)}" · "{flow.file_name()}</h3>
        {nothing_new}
        {stopped}
        <div class="figures" role="status">
            <Counted label=words::ADDED n=added tone="ok"/>
            <Counted label=words::KNOWN n=known/>
            <Counted label=words::REJECTED n=rejected tone=rejected_tone/>
        </div>
        {reversed}
        {(added > 0).then(|| view! {
            <div class="actions">
                <A href=Page::Register(imported).href() attr:class="button primary">{t(words::SEE_THEM)}</A>
            </div>
        })}
        {(rejected > 0).then(|| view! { <RejectedRows flow report/> })}
    }
}
