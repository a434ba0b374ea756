//! Handing open cases over, from one person to another (交接).

use leptos::prelude::*;

use super::hand_over_form::HandOverForm;
use crate::app::t;
use crate::i18n::pages::people as words;
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::Dialog;

/// The hand-over of open cases, also of people no longer listed: a button that opens the sheet, or a sentence
/// when nobody has open cases.
#[component]
pub fn HandOver(
    /// Whose cases are to be handed over: `None` while nothing is asked, an empty name when it is still to be
    /// chosen. Setting it opens the sheet; closing the sheet sets it to `None`.
    from: RwSignal<Option<String>>,
    /// Each handler with how many open cases they have.
    open: Memo<Vec<(String, usize)>>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    // The sheet opens for whoever was chosen, and forgets them once it is closed.
    Effect::new(move |_| {
        if from.with(Option::is_some) {
            shown.set(true);
        }
    });
    Effect::new(move |before: Option<bool>| {
        let now = shown.get();
        if before == Some(true) && !now {
            from.set(None);
        }
        now
    });
    view! {
        <div class="settings-list">
            <div>
                <p>{t(words::HAND_OVER_TEXT)}</p>
                <Show
                    when=move || open.with(|open| !open.is_empty())
                    fallback=move || view! { <p>{t(words::NOBODY_HAS)}</p> }
                >
                    <button type="button" class="button" on:click=move |_| from.set(Some(String::new()))>
                        {t(words::HAND_OVER_TITLE)}
                    </button>
                </Show>
            </div>
        </div>
        <Dialog open=shown title=title_of(words::HAND_OVER_TITLE)>
            <HandOverForm from open shown/>
        </Dialog>
    }
}
