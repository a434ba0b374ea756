//! The screen shown instead of the app when the register cannot be opened or believed.

mod keep;
mod restore;
mod salvage;
mod start_over;
mod try_again;

use chrono::DateTime;
use leptos::prelude::*;

use self::keep::Keep;
use self::restore::Restore;
use self::salvage::Salvage;
use self::start_over::StartOver;
use self::try_again::TryAgain;
use crate::app::toasts::Tone;
use crate::app::{t, use_app, use_lang};
use crate::browser::intl;
use crate::i18n::common;
use crate::i18n::pages::recovery as words;
use crate::storage::error::RegisterMismatch;
use crate::storage::{StorageError, canary};
use crate::ui::parts::error_text;
use crate::ui::parts::field_text::title_of;
use crate::ui::shell::LanguageSwitch;
use crate::ui::widgets::{Icon, Notice, Shape, use_title};

/// Whether what is stored is in question, so that it can be exported, restored or thrown away. Where
/// the way to it is only blocked, none of that helps.
fn is_in_question(trouble: &StorageError) -> bool {
    matches!(trouble, StorageError::Unreadable(_) | StorageError::Disagrees(_))
}

/// Whether the database was found empty: there is nothing to read.
fn is_emptied(trouble: &StorageError) -> bool {
    matches!(trouble, StorageError::Disagrees(RegisterMismatch::Emptied { .. }))
}

/// Whether there is a register to go on with, though not the one this browser remembers.
fn is_acceptable(trouble: &StorageError) -> bool {
    matches!(trouble, StorageError::Disagrees(_)) && !is_emptied(trouble)
}

/// The screen shown when the register could not be opened: what happened, what was kept, and the ways out
/// that can help with it.
#[component]
pub fn Recovery(
    /// Why the register could not be opened.
    trouble: StorageError,
) -> impl IntoView {
    let app = use_app();
    let lang = use_lang();
    let title = match &trouble {
        StorageError::Disagrees(_) => words::TITLE_DISAGREES,
        _ => words::TITLE_TROUBLE,
    };
    use_title(title);
    let in_question = is_in_question(&trouble);
    let readable = in_question && !is_emptied(&trouble);
    let acceptable = is_acceptable(&trouble);
    let backup = move || {
        let at = canary::remembered().and_then(|canary| DateTime::from_timestamp_millis(canary.last_backup?));
        match at {
            Some(at) => {
                words::LastBackup { date: &intl::instant(lang.get().tag(), at, &app.zone()) }.text(lang.get())
            }
            None => words::NO_BACKUP.text(lang.get()).to_owned(),
        }
    };
    let happened = {
        let trouble = trouble.clone();
        move || error_text::text(lang.get(), app.audience(), &trouble)
    };
    view! {
        <main id="main" class="recovery" tabindex="-1">
            <div class="cluster between">
                <strong class="cluster"><Icon shape=Shape::Brand/>{t(common::APP)}</strong>
                <div><LanguageSwitch/></div>
            </div>
            <h1>{t(title)}</h1>
            <Notice tone=Tone::Error title=title_of(words::WHAT_HAPPENED)>
                <p>{happened}</p>
            </Notice>
            {in_question.then(|| view! {
                <p>{t(words::NOTHING_TOUCHED)}</p>
                <p class="muted">{backup}</p>
            })}
            <h2>{t(words::WAYS)}</h2>
            <div class="settings-list">
                <TryAgain trouble/>
                {readable.then(|| view! { <Salvage/> })}
                {in_question.then(|| view! { <Restore/> })}
                {acceptable.then(|| view! { <Keep/> })}
                {in_question.then(|| view! { <StartOver/> })}
            </div>
        </main>
    }
}
