//! The confirmation: a second person, and the number typed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Disposing;
use super::second_person::{SECOND_PERSON, SecondPerson};
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app, use_lang};
use crate::browser::{idle, page};
use crate::domain::history::guard;
use crate::domain::history::refusal::Refusal;
use crate::domain::{CaseId, Role, StepKind};
use crate::i18n::common::number;
use crate::i18n::pages::disposal as words;
use crate::i18n::reasons;
use crate::register::row;
use crate::ui::parts::Round;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::{LineInput, Notice};

/// Id of the certificate's heading, where the focus goes once something was disposed of.
pub const CERTIFICATE: &str = "disposal-certificate";

/// The form that disposes of the chosen cases: a second person (not in a personal register) and the number of
/// cases must be typed. Whoever may not dispose sees why; nothing is shown when no case is due.
#[component]
pub fn Confirm(
    /// The state of the page; its chosen cases are disposed of.
    disposing: Disposing,
) -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let is_listed = Memo::new(move |_| disposing.listing.with(|listing| !listing.due.is_empty()));
    let may = Memo::new(move |_| may(app));
    let why_not = move || {
        let refusal = Refusal::WrongRole(StepKind::Erase.roles());
        view! { <Notice tone=Tone::Info title=title_of(words::CONFIRM)><p>{move || reasons::refusal(lang.get(), app.audience(), &refusal)}</p></Notice> }
    };
    view! {
        <Show when=move || is_listed.get()>
            <Show when=move || may.get() fallback=why_not>
                <ConfirmForm disposing/>
            </Show>
        </Show>
    }
}

/// Who may dispose of cases: who leads the desk, or keeps a register of their own.
fn may(app: App) -> bool {
    let role = app.seat().role;
    role == Role::Owner || StepKind::Erase.roles().contains(&role)
}

#[component]
fn ConfirmForm(disposing: Disposing) -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let second = RwSignal::new(String::new());
    let typed = RwSignal::new(String::new());
    let refused = RwSignal::new(None::<Refusal>);
    let is_wrong = RwSignal::new(false);
    let round = Round::default();
    let count = Memo::new(move |_| disposing.chosen.with(std::collections::BTreeSet::len));
    let personal = Memo::new(move |_| app.is_personal());

    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if untrack(|| round.is_on()) {
            return;
        }
        let name = second.get_untracked();
        let people = untrack(|| guard::second_person(&app.seat(), &name));
        let total = count.get_untracked();
        is_wrong.set(total == 0 || typed.with_untracked(|typed| typed.trim() != total.to_string()));
        refused.set(people.err());
        if refused.with_untracked(Option::is_some) {
            return page::focus(SECOND_PERSON);
        }
        if is_wrong.get_untracked() {
            return page::focus("disposal-count");
        }
        let cases: Vec<CaseId> =
            disposing.chosen.with_untracked(|chosen| chosen.iter().map(|key| row::case_id(*key)).collect());
        let went_on = round.begin(total);
        spawn_local(async move {
            let certificate = app.dispose(cases, &name, went_on).await;
            let (tone, n) = (certificate.left.is_empty(), number(certificate.disposed.len()));
            let text = words::Done { n: &n }.text(app.lang.get_untracked());
            app.toasts.show(if tone { Tone::Ok } else { Tone::Warn }, text);
            round.end();
            typed.try_set(String::new());
            disposing.certificate.try_set(Some(certificate));
            idle::after(0, || page::focus(CERTIFICATE)).forget();
        });
    };
    let count_text = move || words::CountText { n: &count.get().to_string() }.text(lang.get());
    let count_error = move || is_wrong.get().then(|| words::COUNT_WRONG.text(lang.get()).to_owned());
    let working = move || {
        round
            .at()
            .map(|(done, total)| words::Working { done: &number(done), n: &number(total) }.text(lang.get()))
    };
    view! {
        <form class="card stack tight" aria-labelledby="disposal-confirm" novalidate on:submit=send>
            <h2 id="disposal-confirm">{t(words::CONFIRM)}</h2>
            <p>{t(words::CANNOT_UNDO)}</p>
            <Show when=move || !personal.get()>
                <SecondPerson second refused/>
            </Show>
            <LineInput id="disposal-count" name="disposal.count" class="field short" keys="numeric"
                label=t(words::COUNT) hint=count_text error=count_error
                text=typed change=move |count| typed.set(count)/>
            <div class="actions">
                <button type="submit" class="button danger primary" aria-busy=move || round.is_on().to_string()>{t(words::DISPOSE)}</button>
                <Show when=move || round.is_on()>
                    <button type="button" class="button" on:click=move |_| round.stop()>{t(words::STOP)}</button>
                </Show>
                <span class="muted" role="status">{working}</span>
            </div>
        </form>
    }
}
