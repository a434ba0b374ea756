//! A pad to sign on with finger, pen or mouse.

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use crate::app::t;
use crate::browser::pad;
use crate::i18n::pages::case as words;
use crate::ui::parts::signature::{HEIGHT, WIDTH, path};

/// A pad to sign on, and a button that wipes it once something is drawn. Whoever cannot draw types the name
/// beside it.
#[component]
pub fn SignaturePad(
    /// What the pad is for, read by screen readers.
    label: Signal<String>,
    /// The strokes drawn so far: points (x, y) in hundredths of the height of the pad.
    strokes: Signal<Vec<Vec<(i32, i32)>>>,
    /// Called with all strokes when one is finished or all are taken back.
    change: Callback<Vec<Vec<(i32, i32)>>>,
) -> impl IntoView {
    let drawing = RwSignal::new(None::<Vec<(i32, i32)>>);
    let down = move |event: PointerEvent| {
        event.prevent_default();
        pad::capture(&event);
        drawing.set(pad::point(&event).map(|point| vec![point]));
    };
    let moved = move |event: PointerEvent| {
        if drawing.with_untracked(Option::is_none) {
            return;
        }
        let point = pad::point(&event);
        drawing.update(|stroke| stroke.iter_mut().for_each(|stroke| stroke.extend(point)));
    };
    let up = move |_| {
        if let Some(stroke) = drawing.get_untracked() {
            drawing.set(None);
            let mut all = strokes.get_untracked();
            all.push(stroke);
            change.run(all);
        }
    };
    let drawn = move || {
        let mut all = strokes.get();
        all.extend(drawing.get());
        path(&all)
    };
    let is_empty = move || strokes.with(Vec::is_empty);
    view! {
        <div class="sign-pad field">
            <p class="label" aria-hidden="true">{t(words::SIGN_HERE)}</p>
            <svg
                role="img"
                aria-label=move || label.get()
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                on:pointerdown=down
                on:pointermove=moved
                on:pointerup=up
                on:pointercancel=up
            >
                <path d=drawn/>
            </svg>
            <Show when=move || !is_empty()>
                <button type="button" class="button quiet small" on:click=move |_| change.run(Vec::new())>
                    {t(words::SIGN_AGAIN)}
                </button>
            </Show>
        </div>
    }
}
