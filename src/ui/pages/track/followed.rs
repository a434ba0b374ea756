//! The case on show. At a desk the complainant's own acts come after the screen was handed over.

use leptos::prelude::*;

use super::status::Status;
use super::{Shown, read};
use crate::app::{t, use_app};
use crate::domain::Case;
use crate::i18n::pages::complainant_acts as own;
use crate::ui::parts::{GiveScreen, HandBack, HandedScreen};

/// Who has the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Hands {
    /// The desk's: the progress can be read.
    Desk,
    /// It is being handed over.
    Between,
    /// The complainant has it: their acts are open.
    Complainant,
}

/// The case that was looked up. In a desk's register a button hands the screen over; the complainant's own
/// acts come only then.
#[component]
pub fn Followed(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
    /// Called to hide the case again, so that the next person does not read it.
    hide: Callback<()>,
    /// Called with the number of another complaint that is to be looked up.
    elsewhere: Callback<String>,
) -> impl IntoView {
    let app = use_app();
    let hands = RwSignal::new(Hands::Desk);
    let about = Signal::derive(move || {
        let handed = hands.get() != Hands::Desk;
        handed.then(|| read(shown, Case::name))
    });
    let text = Signal::derive(move || own::GIVE_TEXT.text(app.lang.get()).to_owned());
    let give = Callback::new(move |()| hands.set(Hands::Between));
    let begin = Callback::new(move |()| hands.set(Hands::Complainant));
    let back = Callback::new(move |()| hands.set(Hands::Desk));

    let hand_back = HandBack::new(back);
    let begun = Signal::derive(move || hands.get() == Hands::Complainant);

    if !untrack(move || app.has_desk()) {
        return view! { <Status shown leave=Some(hide) elsewhere=Some(elsewhere)/> }.into_any();
    }
    let body = move || match hands.get() {
        Hands::Desk => ().into_any(),
        Hands::Between => view! { <GiveScreen text begin back/> }.into_any(),
        // Nothing here leads back to the desk but the one button above it.
        Hands::Complainant => view! { <Status shown/> }.into_any(),
    };
    view! {
        // One of the two at a time: their parts carry the same ids.
        <Show when=move || hands.get() != Hands::Complainant>
            <Status shown leave=Some(hide) elsewhere=Some(elsewhere) give=Some(give)/>
        </Show>
        <HandedScreen about begun hand_back>{body}</HandedScreen>
    }
    .into_any()
}

/// The card that stands at a desk in place of the complainant's acts: a button hands the screen over.
#[component]
pub fn InPerson(
    /// Called when the screen is to be handed over.
    give: Callback<()>,
) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby="track-in-person">
            <header><h2 id="track-in-person">{t(own::IN_PERSON)}</h2></header>
            <p>{t(own::IN_PERSON_TEXT)}</p>
            <div class="actions">
                <button type="button" class="button primary" on:click=move |_| give.run(())>{t(own::GIVE)}</button>
            </div>
        </section>
    }
}
