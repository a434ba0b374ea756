//! The screen is the complainant's: nothing but one number and one form, then back to the desk.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::handed::Handed;
use crate::app::{t, use_app};
use crate::domain::history::guard;
use crate::domain::{Case, StepKind};
use crate::i18n::pages::{feedback as words, track};
use crate::i18n::reasons;
use crate::ui::parts::{GiveScreen, HandBack, HandedScreen, OwnStep, decision, error_text};

/// How far the hand-over is.
#[derive(Clone, PartialEq)]
enum Progress {
    /// The device is to be handed over.
    Give,
    /// The complainant fills in the form.
    Form(StepKind),
    /// Recorded; whether a rating can follow.
    Thanks(bool),
    /// The step cannot be taken, for this reason.
    Cannot(String),
}

/// The screen for the complainant over everything else: it asks for the device to be handed over, shows the
/// form of the step, thanks, and goes back to the desk. If the step cannot be taken, it says why.
#[component]
pub fn HandOver(
    /// The case and step it is handed over for; `None` while the desk has it. Set to `None` here when the
    /// desk takes it back.
    handed: RwSignal<Option<Handed>>,
    /// Told of the case after what the complainant recorded.
    #[prop(optional)]
    recorded: Option<Callback<Case>>,
) -> impl IntoView {
    let app = use_app();
    let progress = RwSignal::new(Progress::Give);

    let about =
        Signal::derive(move || handed.with(|handed| handed.as_ref().map(|handed| handed.reference.clone())));
    let back = Callback::new(move |()| {
        handed.set(None);
        progress.set(Progress::Give);
    });

    let hand_back = HandBack::new(back);
    let cancel = Callback::new(move |()| hand_back.go());
    let begun = Signal::derive(move || progress.with(|progress| *progress != Progress::Give));

    let may =
        move |case: &Case, kind| guard::check(&app.context_now().get(), case, kind, &app.complainant_seat());
    // What the complainant is asked about.
    let asked_about = RwSignal::new(None::<Case>);
    let begin = Callback::new(move |()| {
        let Some(Handed { case, kind, .. }) = handed.get_untracked() else { return };
        spawn_local(async move {
            let (lang, audience) = (app.lang.get_untracked(), untrack(|| app.complainant_audience()));
            let next = match app.open_case(case).await {
                Err(trouble) => Progress::Cannot(error_text::text(lang, audience, &trouble)),
                Ok(opened) => match may(&opened.case, kind) {
                    Ok(()) => {
                        asked_about.try_set(Some(opened.case));
                        Progress::Form(kind)
                    }
                    Err(refusal) => Progress::Cannot(reasons::refusal(lang, audience, &refusal)),
                },
            };
            progress.try_set(next);
        });
    });
    let done = Callback::new(move |case: Case| {
        progress.set(Progress::Thanks(may(&case, StepKind::Rate).is_ok()));
        if let Some(recorded) = recorded {
            recorded.run(case);
        }
    });

    let give_text = Signal::derive(move || {
        let answers =
            handed.with(|handed| handed.as_ref().is_some_and(|handed| handed.kind == StepKind::Respond));
        if answers { words::GIVE_TEXT_ANSWER } else { words::GIVE_TEXT }.text(app.lang.get()).to_owned()
    });
    let back_button = move || view! { <button type="button" class="button" on:click=move |_| back.run(())>{t(words::BACK_AT_DESK)}</button> };
    let body = move || match progress.get() {
        Progress::Give => view! { <GiveScreen text=give_text begin back/> }.into_any(),
        Progress::Form(kind) => {
            let send = if kind == StepKind::Rate { track::SEND_RATE } else { track::SEND_RESPOND };
            let heading = if kind == StepKind::Rate { track::RATE } else { track::RESPOND };
            let about = move || {
                let lines = |case: &Case| decision::lines(app.lang.get(), case);
                let lines = asked_about.with(|case| case.as_ref().map(lines)).unwrap_or_default();
                (kind == StepKind::Respond)
                    .then(|| lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view())
            };
            let case = handed.with_untracked(|handed| handed.as_ref().map(|handed| handed.case));
            view! {
                <h2>{t(heading)}</h2>
                {about}
                {case.map(|case| view! { <OwnStep case kind send handed_over=true done cancel/> })}
            }
            .into_any()
        }
        Progress::Thanks(may_rate) => {
            let rate = may_rate.then(|| {
                let go = move |_| progress.set(Progress::Form(StepKind::Rate));
                view! { <button type="button" class="button primary" on:click=go>{t(words::RATE_TOO)}</button> }
            });
            view! {
                <h2>{t(words::THANKS_TITLE)}</h2>
                <p class="lede" role="status">{t(words::THANKS_TEXT)}</p>
                <div class="actions">{rate}{back_button()}</div>
            }
            .into_any()
        }
        Progress::Cannot(why) => view! {
            <h2>{t(words::CANNOT)}</h2>
            <p class="lede" role="alert">{why}</p>
            <div class="actions">{back_button()}</div>
        }
        .into_any(),
    };
    view! { <HandedScreen about begun hand_back>{body}</HandedScreen> }
}
