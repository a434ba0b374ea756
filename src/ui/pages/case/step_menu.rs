//! The menu of all steps: those that can be recorded now, by group, and why the others cannot.

use leptos::prelude::*;

use super::on_show::CasePageState;
use super::step_button::StepButton;
use crate::app::{App, t, use_app};
use crate::browser::page;
use crate::domain::history::guard;
use crate::domain::history::refusal::Refusal;
use crate::domain::history::step::{OFFERED, StepGroup};
use crate::domain::readings::own_steps::has_own_place;
use crate::domain::{Case, Context, StepKind, Values};
use crate::i18n::pages::{case as words, case_work as work};
use crate::i18n::{common, reasons, steps};
use crate::register::row::fold_text;
use crate::ui::widgets::{Icon, Shape};

/// Id of the menu, which its button opens.
const MENU: &str = "step-picker";

/// The button that opens the menu of all steps: a field to search by word, the steps that can be taken now in
/// their groups, and, folded away, why each other cannot. Corrections, notes and erasure stand elsewhere.
#[component]
pub fn StepMenu(
    /// The case on which the steps are recorded.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let wanted = RwSignal::new(String::new());
    let steps = Memo::new(move |_| {
        let seat = app.seat();
        let checked = |context: &Context<'_>, case: &Case| {
            let kinds = OFFERED.iter().copied().filter(|kind| !has_own_place(*kind));
            let check = |kind| (kind, guard::check(context, case, kind, &seat).err());
            // The desk cannot rate: beside the next step it hands the screen over.
            let is_handed_over = |(kind, why): &(StepKind, Option<Refusal>)| {
                *kind == StepKind::Rate && matches!(why, Some(Refusal::WrongRole(_)))
            };
            kinds.map(check).filter(|step| !is_handed_over(step)).collect::<Vec<_>>()
        };
        app.with_context(|context| shown.case.with(|case| checked(context, case)))
    });
    let found = Memo::new(move |_| {
        let wanted = fold_text(wanted.get().trim());
        let all = steps.get().into_iter().filter(|(kind, _)| matches(app, *kind, &wanted));
        all.partition::<Vec<_>, _>(|(_, refusal)| refusal.is_none())
    });
    let group = move |group: StepGroup| {
        let kinds = move || {
            let of_group = |(kind, _): &&(StepKind, Option<Refusal>)| kind.group() == group;
            found.with(|(possible, _)| {
                possible.iter().filter(of_group).map(|(kind, _)| *kind).collect::<Vec<_>>()
            })
        };
        let id = format!("{MENU}-{group:?}");
        let buttons = move || kinds().into_iter().map(|kind| view! { <MenuItem shown kind/> }).collect_view();
        view! {
            <Show when=move || !kinds().is_empty()>
                <section class="step-group" aria-labelledby=id.clone()>
                    <h3 id=id.clone()>{t(work::step_group(group))}</h3>
                    <ul class="step-list">{buttons}</ul>
                </section>
            </Show>
        }
    };
    let impossible = move || {
        let refused = found.get().1.into_iter().filter_map(|(kind, refusal)| Some((kind, refusal?)));
        refused.map(|(kind, why)| view! { <Impossible kind why/> }).collect_view()
    };
    let refused = Memo::new(move |_| found.with(|(_, refused)| refused.len()));
    let summary = move || words::NotNow { n: &common::number(refused.get()) }.text(app.lang.get());
    let nothing = move || found.with(|(possible, refused)| possible.is_empty() && refused.is_empty());
    view! {
        <button type="button" class="button opens-menu" popovertarget=MENU aria-haspopup="dialog">
            {t(work::MORE_STEPS)}
        </button>
        <div
            id=MENU
            popover="auto"
            class="menu step-picker"
            role="dialog"
            aria-label=t(words::OTHER_STEPS)
            on:toggle=move |_| wanted.set(String::new())
        >
            <div class="search-box">
                <Icon shape=Shape::Search/>
                <input
                    type="search"
                    name="steps.find"
                    autocomplete="off"
                    aria-label=t(work::FIND_STEP)
                    placeholder=t(work::FIND_STEP)
                    prop:value=move || wanted.get()
                    on:input:target=move |event| wanted.set(page::typed(&event.target()))
                />
            </div>
            <div class="step-groups">{StepGroup::ALL.iter().copied().map(group).collect_view()}</div>
            <Show when=nothing><p class="muted small" role="status">{t(work::NO_SUCH_STEP)}</p></Show>
            <Show when=move || refused.get() != 0>
                <details class="disclosure small">
                    <summary>{summary}</summary>
                    <ul class="step-reasons">{impossible}</ul>
                </details>
            </Show>
        </div>
    }
}

/// Whether a step is meant: its name, its group or what it is for has the words.
fn matches(app: App, kind: StepKind, wanted: &str) -> bool {
    let (lang, audience) = (app.lang.get(), app.audience());
    let texts = [
        steps::step(kind, audience).text(lang),
        work::step_group(kind.group()).text(lang),
        steps::step_help(kind, audience).text(lang),
    ];
    wanted.is_empty() || texts.into_iter().any(|text| fold_text(text).contains(wanted))
}

/// A step in the menu: pressing it closes the menu and opens its form.
#[component]
fn MenuItem(shown: CasePageState, kind: StepKind) -> impl IntoView {
    let app = use_app();
    let label = move || shown.action(kind, &Values::default(), app.audience()).text(app.lang.get());
    let help = move || steps::step_help(kind, app.audience()).text(app.lang.get());
    let open = move |_| shown.ask_with(kind, Values::default());
    view! {
        <li>
            <button type="button" title=help popovertarget=MENU popovertargetaction="hide" on:click=open>{label}</button>
        </li>
    }
}

/// A step that can be taken: its button, and what it is for.
#[component]
pub fn Possible(
    /// The case on which the step is recorded.
    shown: CasePageState,
    /// The step.
    kind: StepKind,
) -> impl IntoView {
    let app = use_app();
    let help = move || {
        let words = steps::step_help(kind, app.audience());
        words.text(app.lang.get())
    };
    view! { <li><StepButton shown kind/><p>{help}</p></li> }
}

/// A step that cannot be taken, and the reason.
#[component]
fn Impossible(kind: StepKind, why: Refusal) -> impl IntoView {
    let app = use_app();
    let name = move || steps::step(kind, app.audience()).text(app.lang.get());
    let reason = move || reasons::refusal(app.lang.get(), app.audience(), &why);
    view! { <li><strong>{name}</strong><p class="muted">{reason}</p></li> }
}
