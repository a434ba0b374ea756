//! The refusal of the mediator that a form decides on.

use leptos::prelude::*;

use super::on_show::CasePageState;
use crate::app::{t, use_app};
use crate::domain::Field;
use crate::domain::readings::decision;
use crate::facts::List;
use crate::i18n::Msg;
use crate::i18n::pages::signing as words;

/// Label of the reason where it is the reason of the decision; `None` for every other field.
pub fn deciding_words(field: Field) -> Option<(Msg, Option<Msg>)> {
    (field == Field::RecuseReason).then_some((words::RECUSAL_REASON, None))
}

/// Who refuses the mediator and why; nothing while nobody does.
#[component]
pub fn RecusalAsked(
    /// The case whose mediator is refused.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let asked = Memo::new(move |_| {
        shown
            .case
            .with(|case| decision::recusal(case).map(|asked| (asked.party.clone(), asked.reason.clone())))
    });
    let party = move |id: &str| {
        let party = app.lang.get().label(List::Party, id);
        words::RecusalBy { party: &party }.text(app.lang.get())
    };
    move || {
        asked.get().map(|(who, reason)| {
            view! {
                <section class="asked" aria-label=t(words::RECUSAL_ASKED)>
                    <p class="small muted">{party(who.id())}</p>
                    <blockquote>{reason}</blockquote>
                </section>
            }
        })
    }
}
