//! How to try the view with the sample data.

use leptos::prelude::*;

use crate::app::demo::DEMO_CODE;
use crate::app::toasts::Tone;
use crate::app::{t, use_app};
use crate::domain::readings::stage::Stage;
use crate::i18n::pages::track as words;
use crate::ui::widgets::Notice;

/// A notice with the number and code of a sample complaint, and a button that looks it up. Nothing is shown
/// where there is no sample data.
#[component]
pub fn DemoHint(
    /// Called with number and code of the sample when the button is pressed.
    try_it: Callback<(String, String)>,
) -> impl IntoView {
    let app = use_app();
    // One that waits for the complainant has the most to show.
    let sample = Memo::new(move |_| app.demo_case(&[Stage::Answered]).or_else(|| app.demo_case(Stage::ALL)));
    let title = Signal::derive(move || words::DEMO_TITLE.text(app.lang.get()).to_owned());
    move || {
        sample.get().map(|number| {
            let text = words::DemoText { code: DEMO_CODE, number: &number }.text(app.lang.get());
            view! {
                <Notice tone=Tone::Info title>
                    <p>{text}</p>
                    <div class="actions">
                        <button type="button" class="button" on:click=move |_| try_it.run((number.clone(), DEMO_CODE.to_owned()))>
                            {t(words::DEMO_USE)}
                        </button>
                    </div>
                </Notice>
            }
        })
    }
}
