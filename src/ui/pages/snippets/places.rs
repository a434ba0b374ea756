//! Where a standard text can be offered: the long texts of the steps.

use crate::domain::fields::field::Input;
use crate::domain::history::step::OFFERED;
use crate::domain::readings::own_steps;
use crate::domain::{Field, StepKind};
use crate::facts::Rules;
use crate::i18n::pages::snippets as words;
use crate::i18n::{Audience, Lang, steps};
use crate::ui::parts::field_text;

/// A step with its long texts.
pub struct Place {
    /// The step.
    pub kind: StepKind,
    /// Its long texts.
    pub fields: Vec<Field>,
}

/// The steps that have long texts, for those who keep the register.
pub fn places(audience: Audience) -> Vec<Place> {
    let is_here = |kind: &StepKind| audience != Audience::Owner || !own_steps::is_desks_alone(*kind);
    let place = |kind: StepKind| {
        let is_text = |field: &Field| matches!(field.fixed_input(), Some(Input::Text(_)));
        Place { kind, fields: kind.form().iter().map(|(field, _)| *field).filter(is_text).collect() }
    };
    // Why an entry was a mistake is never the same twice.
    let asked = OFFERED.iter().copied().filter(|kind| *kind != StepKind::Correct).filter(is_here);
    asked.map(place).filter(|place| !place.fields.is_empty()).collect()
}

/// Where a text is offered, in words; a place of a newer version is named by its code.
pub fn in_words(rules: &Rules, lang: Lang, audience: Audience, place: &str) -> String {
    if place.is_empty() {
        return words::ANYWHERE.text(lang).to_owned();
    }
    let of_step = |kind: StepKind| steps::step(kind, audience).text(lang);
    if let Some(kind) = StepKind::find(place) {
        return words::WholeStep { step: of_step(kind) }.text(lang);
    }
    let step = place.split_once('.').and_then(|(step, _)| StepKind::find(step));
    match (step, place.parse::<Field>()) {
        (Some(kind), Ok(field)) => {
            let field = field_text::label(rules, lang, audience, field);
            words::OfStep { step: of_step(kind), field: &field }.text(lang)
        }
        _ => place.to_owned(),
    }
}
