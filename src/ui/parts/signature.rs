//! Signatures, drawn again from their strokes or as the name typed.

use leptos::prelude::*;

use super::moments;
use crate::app::use_app;
use crate::domain::Moment;
use crate::domain::history::refusal::Signer;
use crate::domain::history::step::Signature;
use crate::facts::List;
use crate::i18n::steps;

/// Height of a signature's drawing, in the units of its strokes.
pub const HEIGHT: i32 = 100;
/// Width of a signature's drawing, in the units of its strokes.
pub const WIDTH: i32 = 400;

/// The strokes, each a list of points (x, y), as the `d` of an SVG path; a single point is drawn as a dot.
#[must_use]
pub fn path(strokes: &[Vec<(i32, i32)>]) -> String {
    let mut path = String::new();
    for stroke in strokes {
        for (place, (x, y)) in stroke.iter().enumerate() {
            let command = if place == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{command}{x} {y}"));
        }
        if let [(x, y)] = stroke[..] {
            path.push_str(&format!("L{x} {y}"));
        }
    }
    path
}

/// One signature: what was drawn, who signed, the name as typed, and when.
#[component]
pub fn SignatureView(
    /// The signature as recorded; without strokes only the words are shown.
    signature: Signature,
) -> impl IntoView {
    let app = use_app();
    let party = signature.party.clone();
    let who = move || {
        if party == Signer::Mediator.id() {
            steps::role(crate::domain::Role::Mediator).text(app.lang.get()).to_owned()
        } else {
            app.lang.get().label(List::Side, &party)
        }
    };
    let when = move || signature.at.map(|at| moments::moment(app.lang.get(), Moment::At(at), &app.zone()));
    let drawn = (!signature.strokes.is_empty()).then(|| {
        view! {
            <svg aria-hidden="true" viewBox=format!("0 0 {WIDTH} {HEIGHT}")><path d=path(&signature.strokes)/></svg>
        }
    });
    view! {
        <figure class="signature">
            {drawn}
            <figcaption>
                <strong>{signature.typed}</strong>" "<span>{who}</span>" "<span class="muted small">{when}</span>
            </figcaption>
        </figure>
    }
}
