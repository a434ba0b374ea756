//! A section of the working list.

use leptos::prelude::*;

use super::item::WorkItem;
use crate::app::{t, use_app};
use crate::domain::stage::{Stage, Turn};
use crate::i18n::pages::today as words;
use crate::i18n::{Msg, common};
use crate::register::query::{Key, Query};
use crate::register::worklist::{Kind, Section};
use crate::ui::routes::Page;

/// The cases of a section, and the way to all of them.
#[component]
pub fn WorkSection(
    /// All sections.
    sections: Memo<Vec<Section>>,
    /// The one shown.
    kind: Kind,
    /// Whose cases are listed.
    handler: Memo<Option<String>>,
) -> impl IntoView {
    let app = use_app();
    let of = move |sections: &Vec<Section>| sections.iter().find(|section| section.kind == kind).cloned();
    let section = Memo::new(move |_| sections.with(of));
    let total = move || section.with(|section| section.as_ref().map_or(0, |section| section.total));
    let places = move || {
        section.with(|section| section.as_ref().map(|section| section.places.clone()).unwrap_or_default())
    };
    let hidden = move || total() > places().len();
    let name = move || self::name(kind, app.is_personal()).text(app.lang.get());
    let id = format!("work-{}", kind as usize);
    let labelled = id.clone();
    let all = move || {
        let query = query(kind);
        handler.with(|handler| match handler {
            Some(handler) => query.with(Key::Handler, handler),
            None => query,
        })
    };
    view! {
        <section class="card flush" aria-labelledby=labelled>
            <header>
                <h3 id=id>{name}</h3>
                <span class="count">{move || common::number(total())}</span>
            </header>
            <ul class="work-list">
                <For each=places key=|place| *place let:place>
                    <WorkItem place/>
                </For>
            </ul>
            <Show when=hidden>
                <div class="cluster end">
                    <a class="button quiet small" href=move || Page::Register(all().to_query_string()).href()>
                        {move || words::SHOW_ALL.with(app.lang.get(), &[("n", &common::number(total()))])}
                        <span class="visually-hidden">" "{t(self::name(kind, false))}</span>
                    </a>
                </div>
            </Show>
        </section>
    }
}

const fn name(kind: Kind, personal: bool) -> Msg {
    match kind {
        Kind::Overdue => words::S_OVERDUE,
        Kind::DueToday => words::S_DUE_TODAY,
        Kind::DueSoon => words::S_DUE_SOON,
        Kind::Flagged => words::S_FLAGGED,
        Kind::Reconsider => words::S_RECONSIDER,
        Kind::Mediate => words::S_MEDIATE,
        Kind::Perform => words::S_PERFORM,
        Kind::FollowUp if personal => words::S_OWN_FOLLOW_UP,
        Kind::FollowUp => words::S_FOLLOW_UP,
        Kind::ToClose if personal => words::S_OWN_CLOSE,
        Kind::ToClose => words::S_CLOSE,
        Kind::New if personal => words::S_OWN_NEW,
        Kind::New => words::S_NEW,
        Kind::InHand if personal => words::S_OWN_IN_HAND,
        Kind::InHand => words::S_IN_HAND,
        Kind::WaitingMediator => words::S_WAITING_MEDIATOR,
        Kind::WaitingAuthority => words::S_WAITING_AUTHORITY,
        Kind::WaitingComplainant if personal => words::S_OWN_WAITING,
        Kind::WaitingComplainant => words::S_WAITING,
    }
}

/// The register filtered to a section. Sections by stage leave out what is more urgent; the register
/// shows it as well, by its due date.
fn query(kind: Kind) -> Query {
    let stages: &[Stage] = match kind {
        Kind::Overdue => return by_due("overdue"),
        Kind::DueToday => return by_due("today"),
        Kind::DueSoon => return by_due("soon"),
        Kind::Flagged => return Query::default().with(Key::Mark, "flagged"),
        Kind::Reconsider => &[Stage::Reconsidering],
        Kind::Mediate => &[Stage::Disputed, Stage::Mediating],
        Kind::Perform => &[Stage::Performing],
        Kind::FollowUp => &[Stage::FollowingUp],
        Kind::ToClose => &[Stage::Closing, Stage::Withdrawn],
        Kind::New => &[Stage::Received],
        Kind::InHand => &[Stage::UnderReview, Stage::Acknowledged, Stage::Investigating, Stage::Deciding],
        Kind::WaitingComplainant => return by_turn(Turn::Complainant),
        Kind::WaitingMediator => return by_turn(Turn::Mediator),
        Kind::WaitingAuthority => return by_turn(Turn::Authority),
    };
    let by_stage = |query: Query, stage: &Stage| query.with(Key::Stage, stage.id());
    stages.iter().fold(Query::default(), by_stage).with(Key::Sort, "due")
}

fn by_turn(turn: Turn) -> Query {
    Query::default().with(Key::Turn, turn.id()).with(Key::Sort, "due")
}

fn by_due(due: &str) -> Query {
    Query::default().with(Key::Due, due).with(Key::Sort, "due")
}
