//! A complaint as its complainant sees it: where it stands and what they can do.

use chrono::TimeDelta;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::acts::{Acts, Taking};
use super::dates::Dates;
use super::elsewhere::Elsewhere;
use super::events::Events;
use super::followed::InPerson;
use super::mediation::MediationCard;
use super::merged::Merged;
use super::owed::OwedList;
use super::path::Path;
use super::{Shown, read};
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::browser::{idle, intl, page};
use crate::diagnostics::OrReport;
use crate::domain::readings::situation::Next;
use crate::domain::readings::stage::{Stage, Turn};
use crate::domain::readings::{clock, next};
use crate::domain::{Case, Context, Field};
use crate::i18n::pages::complainant_acts as own;
use crate::i18n::pages::track as words;
use crate::i18n::{Lang, Msg, steps};
use crate::ui::widgets::{Icon, Shape};

/// The id of the heading, where the focus goes.
const HEADING: &str = "track-status";

/// Everything the complainant may see of a case, and what they can do. It follows changes from other tabs.
#[component]
pub fn Status(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
    /// Called by the button that hides the case; without it, no such button.
    #[prop(optional_no_strip)]
    leave: Option<Callback<()>>,
    /// Called with the number of another complaint that is to be looked up; without it, no such button.
    #[prop(optional_no_strip)]
    elsewhere: Option<Callback<String>>,
    /// Called to hand the screen over; when given, a card for that stands in place of the complainant's acts.
    #[prop(optional_no_strip)]
    give: Option<Callback<()>>,
) -> impl IntoView {
    let app = use_app();
    let reference = move || read(shown, |case| case.reference.as_ref().map(ToString::to_string));
    let taking = Taking::new();
    let plain = move || {
        let stands =
            |context: &Context<'_>| read(shown, |case| Some(where_it_stands(context, case, app.lang.get())));
        app.with_context(stands)
    };
    let turn = move || {
        let turn = |context: &Context<'_>| read(shown, |case| Some(whose_turn(context, case)));
        app.with_context(turn).map(|turn| turn.text(app.lang.get()))
    };
    let about = move || {
        let (what, whom) = read(shown, |case| {
            let text = |field| case.fields.get(field).to_owned();
            (text(Field::PurchaseProduct), text(Field::RespondentName))
        });
        match what.is_empty() {
            true => words::AboutWhom { whom: &whom }.text(app.lang.get()),
            false => words::About { what: &what, whom: &whom }.text(app.lang.get()),
        }
    };

    Effect::new(|_| {
        idle::after(0, || {
            page::focus(HEADING);
            page::scroll_to_top();
        })
        .forget();
    });
    // Another tab took a step on this case.
    Effect::new(move |before: Option<u64>| {
        let (count, changed) = app.elsewhere.get();
        let id = shown.with_untracked(|case| case.as_ref().map(|case| case.id));
        if before.is_some_and(|before| before != count) && id.is_some() && changed == id {
            spawn_local(async move {
                let Some(id) = id else { return };
                if let Some(opened) = app.open_case(id).await.or_report("ui::pages::track, another tab") {
                    shown.try_set(Some(opened.case));
                    app.toasts.show(Tone::Info, words::CHANGED.text(app.lang.get_untracked()));
                }
            });
        }
        count
    });

    view! {
        <section class="track-status">
            <p class="cluster between">
                <span class="ref">{reference}</span>
                {leave.map(|leave| view! {
                    <button type="button" class="button" on:click=move |_| leave.run(())>
                        <Icon shape=Shape::Eye/>
                        {t(words::DONE)}
                    </button>
                })}
            </p>
            <h1 id=HEADING tabindex="-1">{plain}</h1>
            <p>{turn}</p>
            <p class="muted">{about}</p>
            <Path shown/>
        </section>
        <Merged shown elsewhere/>
        {match give {
            Some(give) => view! { <InPerson give/> }.into_any(),
            None => view! { <Acts shown taking/> }.into_any(),
        }}
        <Elsewhere shown/>
        <OwedList shown taking=give.is_none().then_some(taking)/>
        <MediationCard shown/>
        <Dates shown/>
        <Events shown/>
    }
}

/// Where a complaint stands, to the complainant. One whose result was rejected waits for nothing but the
/// request to reconsider it, for as long as that can be made.
fn where_it_stands(context: &Context<'_>, case: &Case, lang: Lang) -> String {
    let until = clock::waits_until(context, case);
    let is_over = until.is_some_and(|until| until <= context.now);
    let rejected = case.state.answer.is_some();
    let plain = match case.stage() {
        Stage::Answered if rejected && is_over => own::PLAIN_REJECTED_OVER,
        Stage::Answered if rejected => {
            let last = until.map(|until| context.zone.day(until - TimeDelta::milliseconds(1)));
            return last.map_or_else(
                || own::PLAIN_REJECTED_OPEN.text(lang).to_owned(),
                |last| own::PlainRejected { date: &intl::day(lang.tag(), last) }.text(lang),
            );
        }
        Stage::Declined if is_over => own::PLAIN_DECLINED_OVER,
        stage => steps::stage_plain(stage),
    };
    plain.text(lang).to_owned()
}

/// Whose turn it is, to the complainant.
fn whose_turn(context: &Context<'_>, case: &Case) -> Msg {
    match Next::of(context, case).turn {
        Turn::Complainant if case.state.material.is_some() => own::TURN_MATERIAL,
        Turn::Complainant if case.stage() == Stage::Performing => own::TURN_OWE,
        Turn::Handler if is_settled(case) && next::may_dispute(case) => own::TURN_DISPUTE,
        turn => steps::turn_plain(turn),
    }
}

/// Whether nothing more is decided here unless somebody asks for it.
fn is_settled(case: &Case) -> bool {
    matches!(case.stage(), Stage::FollowingUp | Stage::Closing)
}
