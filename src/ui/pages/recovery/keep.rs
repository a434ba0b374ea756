//! Going on with what is here, once the person has seen what that gives up.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::toasts::Tone;
use crate::app::{t, use_app, use_lang};
use crate::i18n::Lang;
use crate::i18n::common::number;
use crate::i18n::pages::recovery as words;
use crate::storage::StorageError;
use crate::storage::salvage::Survey;
use crate::ui::parts::error_text;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::Notice;

/// What going on means, a sentence or two each.
fn meaning(lang: Lang, survey: Survey) -> Vec<String> {
    let count = |n: u64| number(usize::try_from(n).unwrap_or(usize::MAX));
    let (found, expected) = (&*count(survey.found), &*count(survey.expected));
    let other = survey.other.map(|n| words::KeepOther { n: &count(n) }.text(lang));
    let state = if survey.is_whole {
        words::KeepWhole { found }.text(lang)
    } else if survey.found < survey.expected {
        let lost = count(survey.expected - survey.found);
        words::KeepLost { expected, found, n: &lost }.text(lang)
    } else {
        words::KeepChanged { found }.text(lang)
    };
    let damaged =
        (survey.unreadable > 0).then(|| words::KeepDamaged { n: &count(survey.unreadable) }.text(lang));
    let numbers = words::KEEP_NUMBERS.text(lang).to_owned();
    other.into_iter().chain([state]).chain(damaged).chain([numbers]).collect()
}

/// The way out that goes on with the register as found: a button looks at what that gives up, and a second
/// one does it.
#[component]
pub fn Keep() -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let is_busy = RwSignal::new(false);
    let seen = RwSignal::new(None::<Survey>);
    let failed = RwSignal::new(None::<StorageError>);
    let wrong = move || failed.get().map(|trouble| error_text::of_storage(lang.get(), &trouble));
    let look = move |_| {
        is_busy.set(true);
        failed.set(None);
        seen.set(None);
        spawn_local(async move {
            match app.survey().await {
                Ok(survey) => seen.set(Some(survey)),
                Err(trouble) => failed.set(Some(trouble)),
            }
            is_busy.set(false);
        });
    };
    let keep = move |survey: Survey| {
        is_busy.set(true);
        failed.set(None);
        spawn_local(async move {
            // Where it works, this screen is gone by now.
            if let Err(trouble) = app.keep(survey).await {
                failed.set(Some(trouble));
                seen.set(None);
                is_busy.set(false);
            }
        });
    };
    let offer = move |survey: Survey| {
        let paragraphs = move || {
            meaning(lang.get(), survey).into_iter().map(|text| view! { <p>{text}</p> }).collect_view()
        };
        view! {
            <Notice tone=Tone::Warn title=title_of(words::KEEP_MEANS)>
                {paragraphs}
                <div class="actions">
                    <button
                        type="button"
                        class="button danger"
                        disabled=move || is_busy.get()
                        on:click=move |_| keep(survey)
                    >
                        {t(words::KEEP_DO)}
                    </button>
                </div>
            </Notice>
        }
    };
    view! {
        <div>
            <div class="stack tight">
                <div>
                    <strong>{t(words::KEEP)}</strong>
                    <p>{t(words::KEEP_TEXT)}</p>
                </div>
                <div role="status">
                    {move || seen.get().map(offer)}
                    {move || wrong().map(|text| view! { <p class="error">{text}</p> })}
                </div>
            </div>
            <button
                type="button"
                class="button"
                aria-busy=move || is_busy.get().then_some("true")
                disabled=move || is_busy.get()
                on:click=look
            >
                {t(words::KEEP_LOOK)}
            </button>
        </div>
    }
}
