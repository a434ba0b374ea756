//! What need not be kept any longer: the schedules, what is over, what is on hold, and the disposal.

mod certificate;
mod confirm;
mod due;
mod earlier;
mod held;
mod schedules;

use std::collections::BTreeSet;

use leptos::prelude::*;

use self::certificate::CertificateView;
use self::confirm::Confirm;
use self::due::DueList;
use self::earlier::Earlier;
use self::held::HeldList;
use self::schedules::Schedules;
use super::settings::SettingsNav;
use crate::app::disposal::Certificate;
use crate::app::{t, use_app};
use crate::domain::values::codes::CaseOutcome;
use crate::facts::List;
use crate::i18n::common::number;
use crate::i18n::pages::disposal as words;
use crate::i18n::{Lang, common};
use crate::register::disposal::Listing;
use crate::register::row::CaseKey;
use crate::ui::widgets::use_title;

/// What is chosen and what came of it.
#[derive(Clone, Copy)]
pub(super) struct Disposing {
    /// Closed cases as the rows have them.
    pub listing: Memo<Listing>,
    /// The cases chosen.
    pub chosen: RwSignal<BTreeSet<CaseKey>>,
    /// What was last disposed of here.
    pub certificate: RwSignal<Option<Certificate>>,
}

/// Retention and disposal.
#[component]
pub fn Disposal() -> impl IntoView {
    let app = use_app();
    use_title(words::TITLE);
    let listing = Memo::new(move |_| {
        app.version.track();
        app.disposal()
    });
    let disposing =
        Disposing { listing, chosen: RwSignal::new(BTreeSet::new()), certificate: RwSignal::new(None) };
    let kept = Memo::new(move |_| listing.with(|listing| listing.kept));
    let kept_text = move || words::Kept { n: &number(kept.get()) }.text(app.lang.get());
    view! {
        <div class="page">
            <header class="page-head">
                <h1>{t(words::TITLE)}</h1>
            </header>
            <SettingsNav/>
            <p class="lede no-print">{t(words::LEDE)}</p>
            <CertificateView disposing/>
            <div class="stack no-print">
                <DueList disposing/>
                <Confirm disposing/>
                <Show when=move || { kept.get() > 0 }><p class="muted">{kept_text}</p></Show>
                <HeldList disposing/>
                <Earlier disposing/>
                <Schedules/>
            </div>
        </div>
    }
}

/// An outcome in words.
pub(super) fn outcome(lang: Lang, outcome: &CaseOutcome) -> String {
    match outcome {
        CaseOutcome::Unstated => words::MERGED.text(lang).to_owned(),
        outcome => lang.label(List::Outcome, outcome.id()),
    }
}

/// A name, or that there is none.
pub(super) fn person(lang: Lang, name: &str) -> String {
    if name.is_empty() { common::UNNAMED.text(lang).to_owned() } else { name.to_owned() }
}
