//! One section of the work list, as a card.

use leptos::prelude::*;

use super::item::WorkItem;
use super::list::WorkingList;
use crate::app::use_app;
use crate::domain::readings::stage::Stage;
use crate::i18n::pages::today as words;
use crate::i18n::{Audience, Lang, Msg, common};
use crate::register::query::Key;
use crate::register::worklist::{Section, SectionKind, SectionOf};
use crate::ui::routes::Page;

/// A section of the work list, which folds: its title, how many cases, the first of them, and a link to all in
/// the register where it holds more. Whether it is open is remembered in this browser; those that wait for
/// others are folded at first.
#[component]
pub fn WorkSection(
    /// The work list from which the section is read.
    work: WorkingList,
    /// The section that is shown: a kind of urgency, or one handler.
    of: SectionOf,
) -> impl IntoView {
    let app = use_app();
    let id = id(&of);
    let (labelled, fold) = (id.clone(), StoredValue::new(id.clone()));
    let of = StoredValue::new(of);
    let section = Memo::new(move |_| {
        let is_this = |section: &&Section| of.with_value(|of| section.of == *of);
        work.list.with(|list| list.sections.iter().find(is_this).cloned())
    });
    let count = move |count: fn(&Section) -> usize| section.with(|section| section.as_ref().map_or(0, count));
    let total = move || count(|section| section.total);
    let places = move || {
        section.with(|section| section.as_ref().map(|section| section.places.clone()).unwrap_or_default())
    };
    let hidden = move || total() > places().len();
    let is_folded = move || {
        let waits = of.with_value(|of| matches!(of, SectionOf::SectionKind(kind) if kind.waits()));
        // An owner waits for the merchant nearly always.
        let waits = waits && app.has_desk();
        waits != app.preferences.with(|preferences| fold.with_value(|id| preferences.folds.contains(id)))
    };
    let is_folded = Memo::new(move |_| is_folded());
    let toggled = move |_| {
        app.prefer(|preferences| {
            let folds = &mut preferences.folds;
            let before = folds.len();
            fold.with_value(|id| folds.retain(|known| known != id));
            if folds.len() == before {
                folds.push(fold.get_value());
            }
        });
    };
    let name = move || of.with_value(|of| self::name(of, app.lang.get(), app.audience()));
    // Among cases of one kind all are as urgent; a handler has some that are more so.
    let by_handler = of.with_value(|of| matches!(of, SectionOf::Handler(_)));
    let counts = move || {
        let number = |of| common::number(count(of));
        let (n, m) = (number(|section| section.overdue), number(|section| section.due_today));
        by_handler.then(|| words::SectionCounts { n: &n, m: &m }.text(app.lang.get()))
    };
    let all = move || {
        let query = of.with_value(SectionOf::query);
        // Sections of a handler or of everybody say so themselves.
        let is_theirs = of.with_value(|of| matches!(of, SectionOf::SectionKind(_)));
        work.handler.with(|handler| match handler {
            Some(handler) if is_theirs => query.with(Key::Handler, handler),
            _ => query,
        })
    };
    // A number is a promise: only where the register shows just these is it said.
    let show_all = move || {
        let n = &*common::number(total());
        match of.with_value(|of| work.list.with(|list| list.is_exact(of))) {
            true => words::ShowAll { n }.text(app.lang.get()),
            false => words::SHOW_IN_REGISTER.text(app.lang.get()).to_owned(),
        }
    };
    view! {
        <section class="card flush" aria-labelledby=labelled>
            <header>
                <h3 id=id>
                    <button type="button" class="fold" aria-expanded=move || (!is_folded.get()).to_string() on:click=toggled>
                        {name}" "<span class="count">{move || common::number(total())}</span>
                    </button>
                </h3>
                <span class="small muted push">{counts}</span>
                <Show when=hidden>
                    <a class="small" href=move || Page::Register(all().to_query_string()).href()>
                        {show_all}
                        <span class="visually-hidden">" "{name}</span>
                    </a>
                </Show>
            </header>
            <Show when=move || !is_folded.get()>
                <ul class="work-list">
                    <For each=places key=|place| *place let:place>
                        <WorkItem place/>
                    </For>
                </ul>
            </Show>
        </section>
    }
}

/// The id of a section's heading: a name may have any characters, an id no spaces.
fn id(of: &SectionOf) -> String {
    match of {
        SectionOf::SectionKind(kind) => format!("work-{}", *kind as usize),
        SectionOf::Handler(name) => {
            let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
            format!("work-of-{name}")
        }
        SectionOf::Stage(stage) => format!("work-in-{}", stage.id()),
    }
}

fn name(of: &SectionOf, lang: Lang, audience: Audience) -> String {
    match of {
        SectionOf::SectionKind(kind) => kind_name(*kind, audience).text(lang).to_owned(),
        SectionOf::Handler(name) if name.is_empty() => words::NO_HANDLER.text(lang).to_owned(),
        SectionOf::Handler(name) => name.to_string(),
        SectionOf::Stage(Stage::FollowingUp) => words::ALL_FOLLOW_UPS.text(lang).to_owned(),
        SectionOf::Stage(_) => words::ALL_RECONSIDERATIONS.text(lang).to_owned(),
    }
}

const fn kind_name(kind: SectionKind, audience: Audience) -> Msg {
    match kind {
        SectionKind::Overdue => words::S_OVERDUE,
        SectionKind::DueToday => words::S_DUE_TODAY,
        SectionKind::DueSoon => words::S_DUE_SOON,
        SectionKind::Flagged => words::S_FLAGGED,
        SectionKind::Reconsider => words::S_RECONSIDER.to(audience),
        SectionKind::Mediate => words::S_MEDIATE.to(audience),
        SectionKind::Perform => words::S_PERFORM.to(audience),
        SectionKind::FollowUp => words::S_FOLLOW_UP.to(audience),
        SectionKind::ToClose => words::S_CLOSE.to(audience),
        SectionKind::New => words::S_NEW.to(audience),
        SectionKind::InHand => words::S_IN_HAND.to(audience),
        SectionKind::WaitingMediator => words::S_WAITING_MEDIATOR,
        SectionKind::WaitingAuthority => words::S_WAITING_AUTHORITY,
        SectionKind::WaitingComplainant => words::S_WAITING.to(audience),
        SectionKind::WaitingRespondent => words::S_WAITING_RESPONDENT.to(audience),
    }
}
