//! One clock of the policy that is edited.

use leptos::prelude::*;

use super::controls::{LengthControl, Line, LineControl, OneOfControl, TickControl};
use super::editor::{Editor, Spot};
use super::events::EventsControl;
use crate::app::{t, use_app};
use crate::browser::page;
use crate::facts::Who;
use crate::i18n::pages::rules as words;
use crate::i18n::{Lang, steps};

const WHO: &[(&str, Who)] = &[
    ("handler", Who::Handler),
    ("complainant", Who::Complainant),
    ("respondent", Who::Respondent),
    ("reviewer", Who::Reviewer),
    ("mediator", Who::Mediator),
    ("authority", Who::Authority),
];

/// The form of one clock of a policy: names, length, whose it is, what starts and stops it, source, and a
/// button that removes it. It is folded away until it is opened, new, or something is wrong.
#[component]
pub fn ClockForm(
    /// The editor that holds the policy.
    editor: Editor,
    /// Id of the clock within the policy.
    id: String,
) -> impl IntoView {
    let app = use_app();
    let at = |member: &'static str| Spot::in_part(&id, member);
    let (zh, en) = (at("name.zh"), at("name.en"));
    let title = Memo::new(move |_| {
        let lang = app.lang.get();
        let name = editor.text(if lang == Lang::Zh { &zh } else { &en });
        if name.trim().is_empty() { words::UNNAMED_CLOCK.text(lang).to_owned() } else { name }
    });
    let is_new = untrack(|| editor.text(&at("name.zh"))).is_empty();
    let part = id.clone();
    // It stays open once it was: what is wrong goes while it is put right.
    let is_open =
        Memo::new(move |was: Option<&bool>| was == Some(&true) || is_new || editor.is_faulty(&part));
    let part = id.clone();
    let remove = move |_| {
        editor.remove(&part);
        page::focus("rules-clocks");
    };
    let who = Signal::derive(move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        let name = |who| steps::who(who, audience);
        WHO.iter().map(|(id, who)| ((*id).to_owned(), name(*who).text(lang).to_owned())).collect::<Vec<_>>()
    });
    view! {
        <details class="disclosure card" open=move || is_open.get()>
            <summary>{move || title.get()}</summary>
            <div class="stack tight">
                <div class="grid-2">
                    <LineControl editor spot=at("name.zh") label=words::NAME_ZH/>
                    <LineControl editor spot=at("name.en") label=words::NAME_EN/>
                    <LengthControl editor spot=at("length")/>
                    <OneOfControl editor spot=at("who") label=words::WHO options=who/>
                    <EventsControl editor spot=at("start") label=words::START/>
                    <EventsControl editor spot=at("stop") label=words::STOP/>
                </div>
                <div class="choices">
                    <TickControl editor spot=at("pausable") label=words::PAUSABLE/>
                    <TickControl editor spot=at("roll_forward") label=words::ROLLS/>
                    <TickControl editor spot=at("first_day") label=words::COUNTS_FIRST_DAY/>
                    <TickControl editor spot=at("opening_hours") label=words::OPENING_HOURS/>
                    <TickControl editor spot=at("once") label=words::ONCE/>
                    <TickControl editor spot=at("soft") label=words::SOFT/>
                </div>
                <div class="grid-2">
                    <LineControl editor spot=at("source.zh") label=words::SOURCE_ZH takes=Line::Long/>
                    <LineControl editor spot=at("source.en") label=words::SOURCE_EN takes=Line::Long/>
                </div>
                <div class="choices"><TickControl editor spot=at("checked") label=words::CHECKED/></div>
                <div class="actions">
                    <button type="button" class="button small quiet danger"
                        aria-label=move || words::RemoveClockOf { name: &title.get() }.text(app.lang.get()) on:click=remove>
                        {t(words::REMOVE_CLOCK)}
                    </button>
                </div>
            </div>
        </details>
    }
}
