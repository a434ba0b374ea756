//! The way of a case through the loop, as a row of stages.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::{t, use_app};
use crate::domain::readings::next::{self, Milestone};
use crate::domain::readings::stage::Stage;
use crate::i18n::pages::case as words;
use crate::i18n::steps;
use crate::ui::parts::milestone::state;

/// The stages of the case as a row: done, current, ahead or skipped.
#[component]
pub fn Progress(
    /// The case whose stages are shown.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let way = Memo::new(move |_| shown.case.with(next::progress_path));
    let stage = move |(stage, milestone): (Stage, Milestone)| {
        let (state, here) = state(milestone);
        let name = move || {
            let name = if milestone == Milestone::Done { steps::stage_behind } else { steps::stage };
            name(stage, app.audience()).text(app.lang.get())
        };
        let skipped = (milestone == Milestone::Skipped)
            .then(|| view! { <span class="visually-hidden">" "{t(words::STAGE_SKIPPED)}</span> });
        view! { <li data-state=state aria-current=here><span class="stage-name">{name}</span>{skipped}</li> }
    };
    view! {
        <ol class="stage-path" aria-label=t(words::STAGE_PATH)>
            {move || way.get().into_iter().map(stage).collect_view()}
        </ol>
    }
}
