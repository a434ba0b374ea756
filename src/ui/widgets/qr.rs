//! A QR code: one path, drawn by the page itself.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

/// Light modules around the code, as the standard asks for.
const MARGIN: usize = 4;

/// Side and path of the code of a text; `None` when it is too long for one.
fn drawn(text: &str) -> Option<(usize, String)> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        let mut x = 0;
        while x < code.size {
            let run = code[y][x..].iter().take_while(|module| module.value()).count();
            if run > 0 {
                // Writing into a text cannot fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + MARGIN, y + MARGIN);
            }
            x += run.max(1);
        }
    }
    Some((code.size + 2 * MARGIN, path))
}

/// A QR code of a text, in black. Nothing is shown when the text is too long for one.
#[component]
pub fn Qr(
    /// The text that whoever scans it gets.
    text: String,
    /// What it is, read by screen readers.
    label: Signal<String>,
) -> impl IntoView {
    drawn(&text).map(|(side, path)| {
        view! {
            <svg
                class="qr"
                viewBox=format!("0 0 {side} {side}")
                role="img"
                aria-label=move || label.get()
                shape-rendering="crispEdges"
            >
                <path d=path fill="#000"></path>
            </svg>
        }
    })
}
