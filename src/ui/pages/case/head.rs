//! The head of a case: its number, what it is about, where it stands.

use leptos::prelude::*;

use super::on_show::CasePageState;
use super::progress::Progress;
use super::summary_strip::SummaryStrip;
use super::tags::CaseTags;
use crate::app::{t, use_app};
use crate::domain::history::state::State;
use crate::domain::history::step::Origin;
use crate::domain::readings::situation::Next;
use crate::domain::values::codes::Priority;
use crate::domain::{Case, Field};
use crate::facts::{List, Rules};
use crate::i18n::pages::{case as words, categories as category_words};
use crate::i18n::{Lang, common, steps};
use crate::ui::parts::StageTag;

/// The head of a case's page: number, stage, whose turn it is, tags, title, respondent, and the stages it
/// goes through.
#[component]
pub fn CaseHead(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let stage = Signal::derive(move || shown.case.with(Case::stage));
    let turn = move || {
        let turn = app.with_context(|context| shown.case.with(|case| Next::of(context, case).turn));
        steps::turn_at(stage.get(), turn, app.audience()).text(app.lang.get())
    };
    let marks = move || shown.case.with(|case| marks(app.lang.get(), case));
    let tags = move || {
        marks()
            .into_iter()
            .map(|(tone, text)| view! { <span class="tag" data-tone=tone>{text}</span> })
            .collect_view()
    };
    let title = move || shown.case.with(|case| app.rules.with(|rules| title(rules, app.lang.get(), case)));
    view! {
        <header class="case-head">
            <div class="case-meta">
                <span><span class="visually-hidden">{t(common::REFERENCE)}" "</span>
                    <span class="ref">{move || shown.reference()}</span></span>
                <StageTag stage/>
                <span class="turn no-print">{turn}</span>
                {tags}
                <CaseTags shown/>
            </div>
            <h1>{title}</h1>
            <SummaryStrip shown/>
            <Progress shown/>
        </header>
    }
}

/// What the complaint is about: product and problem, or one of them, or that it has no title.
fn title(rules: &Rules, lang: Lang, case: &Case) -> String {
    let product = case.fields.get(Field::PurchaseProduct);
    let problem = lang.label_by(rules, List::Problem, case.fields.get(Field::FactsProblem));
    match (product.is_empty(), problem.is_empty()) {
        (true, true) => words::UNTITLED.text(lang).to_owned(),
        (true, false) => problem,
        (false, true) => product.to_owned(),
        (false, false) => format!("{product} · {problem}"),
    }
}

/// What is special about the case: tone and words.
fn marks(lang: Lang, case: &Case) -> Vec<(&'static str, String)> {
    let State { origin, reopened, closed, priority, group, .. } = &case.state;
    let mut marks = Vec::new();
    match origin {
        Origin::Demo => marks.push(("demo", common::DEMO.text(lang).to_owned())),
        Origin::Imported { file, line } => {
            let text = common::ImportedFrom { file, line: &line.to_string() }.text(lang);
            marks.push(("neutral", text));
        }
        Origin::Lodged => {}
    }
    if let Some(priority @ (Priority::Urgent | Priority::High)) = priority {
        let priority = lang.label(List::Priority, priority.id());
        let text = category_words::PriorityIs { priority: &priority }.text(lang);
        marks.push(("warn", text));
    }
    if let Some(group) = group {
        marks.push(("neutral", category_words::GroupIs { group }.text(lang)));
    }
    if *reopened > 0 {
        let text = common::TIMES_REOPENED.text(lang, *reopened as usize);
        marks.push(("warn", text));
    }
    if closed.as_ref().is_some_and(|closing| !closing.complete) {
        marks.push(("warn", words::INCOMPLETE.text(lang).to_owned()));
    }
    if case.is_flagged() {
        marks.push(("warn", words::FLAGGED.text(lang).to_owned()));
    }
    if case.fields.is_yes(Field::ComplainantAnonymous) {
        marks.push(("neutral", common::ANONYMOUS.text(lang).to_owned()));
    }
    if case.fields.is_yes(Field::ComplainantConfidential) {
        marks.push(("neutral", common::CONFIDENTIAL.text(lang).to_owned()));
    }
    marks
}
