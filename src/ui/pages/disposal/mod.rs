//! What need not be kept any longer: the schedules, what is over, what is on hold, and the disposal.

mod certificate;
mod confirm;
mod due;
mod earlier;
mod held;
mod schedules;
mod second_person;

use std::collections::BTreeSet;

use leptos::prelude::*;

use self::certificate::CertificateView;
use self::confirm::Confirm;
use self::due::DueList;
use self::earlier::Earlier;
use self::held::HeldList;
use self::schedules::Schedules;
use crate::app::disposal::Certificate;
use crate::app::{t, use_app};
use crate::domain::values::codes::CaseOutcome;
use crate::facts::List;
use crate::i18n::common::number;
use crate::i18n::pages::disposal as words;
use crate::i18n::{Lang, common};
use crate::register::disposal::DisposalList;
use crate::register::row::CaseKey;

/// State of the disposal page: what is listed, what is chosen, what was disposed of.
#[derive(Clone, Copy)]
pub(super) struct Disposing {
    /// The closed cases by whether they are due, on hold or still kept.
    pub listing: Memo<DisposalList>,
    /// The cases chosen for disposal; empty when none is.
    pub chosen: RwSignal<BTreeSet<CaseKey>>,
    /// The certificate on show: of the last disposal or an earlier one; `None` before.
    pub certificate: RwSignal<Option<Certificate>>,
}

/// The page of the settings for retention and disposal: cases that are due, the form that disposes of them, cases on hold,
/// earlier disposals, and the schedules.
#[component]
pub fn Disposal() -> impl IntoView {
    let app = use_app();
    let listing = Memo::new(move |_| {
        app.version.track();
        app.disposal()
    });
    let disposing =
        Disposing { listing, chosen: RwSignal::new(BTreeSet::new()), certificate: RwSignal::new(None) };
    let kept = Memo::new(move |_| listing.with(|listing| listing.kept));
    let kept_text = move || words::Kept { n: &number(kept.get()) }.text(app.lang.get());
    view! {
        <p class="muted no-print">{t(words::LEDE)}</p>
        <CertificateView disposing/>
        <div class="stack no-print">
            <DueList disposing/>
            <Confirm disposing/>
            <Show when=move || { kept.get() > 0 }><p class="muted">{kept_text}</p></Show>
            <HeldList disposing/>
            <Earlier disposing/>
            <Schedules/>
        </div>
    }
}

/// The name of an outcome; an unstated one is that of a merged case.
pub(super) fn outcome(lang: Lang, outcome: &CaseOutcome) -> String {
    match outcome {
        CaseOutcome::Unstated => words::MERGED.text(lang).to_owned(),
        outcome => lang.label(List::Outcome, outcome.id()),
    }
}

/// A name, or in words that there is none when it is empty.
pub(super) fn person(lang: Lang, name: &str) -> String {
    if name.is_empty() { common::UNNAMED.text(lang).to_owned() } else { name.to_owned() }
}
