//! A complaint that goes on under another number.

use leptos::prelude::*;

use super::{Shown, read};
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::i18n::pages::complainant_acts as own;
use crate::ui::widgets::Notice;

/// A notice that the complaint was merged and goes on under another number, with a button that leads there.
/// Nothing is shown for any other complaint.
#[component]
pub fn Merged(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
    /// Called with the other number, whose own code is then asked for; without it there is no button.
    elsewhere: Option<Callback<String>>,
) -> impl IntoView {
    let app = use_app();
    let into = Memo::new(move |_| read(shown, |case| case.state.merged_into));
    let number = Memo::new(move |_| {
        app.version.track();
        into.get().and_then(|id| app.reference_of(id))
    });
    let title = Signal::derive(move || match number.get() {
        Some(number) => own::Merged { number: &number }.text(app.lang.get()),
        None => own::MERGED_SOMEWHERE.text(app.lang.get()).to_owned(),
    });
    let go = move |elsewhere: Callback<String>, number: String| {
        let label = {
            let number = number.clone();
            move || own::MergedGo { number: &number }.text(app.lang.get())
        };
        let go = move |_| elsewhere.run(number.clone());
        view! { <div class="actions"><button type="button" class="button" on:click=go>{label}</button></div> }
    };
    view! {
        <Show when=move || into.get().is_some()>
            <Notice tone=Tone::Info title>
                <p>{t(own::MERGED_TEXT)}</p>
                {move || elsewhere.zip(number.get()).map(|(elsewhere, number)| go(elsewhere, number))}
            </Notice>
        </Show>
    }
}
