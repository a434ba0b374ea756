//! What an entry of the history says, in the reader's words.

use crate::browser::intl;
use crate::browser::zone::RegisterZone;
use crate::domain::fields::field::Input;
use crate::domain::fields::form;
use crate::domain::history::entry::Entry;
use crate::domain::history::step::{Origin, Step};
use crate::domain::readings::changes::FieldChange;
use crate::domain::{Field, Moment, Role, Zone};
use crate::facts::Rules;
use crate::i18n::pages::case as words;
use crate::i18n::{Audience, Lang, common, steps};
use crate::ui::parts::field_text;
use crate::ui::parts::shown_text::shown as in_words;

/// The day on which something happened, short.
pub fn day(lang: Lang, happened: Moment, zone: &dyn Zone) -> String {
    let today = zone.day(crate::browser::time::now());
    match happened.day(zone) {
        Some(day) => intl::short_day(lang.tag(), day, today),
        None => common::UNKNOWN.text(lang).to_owned(),
    }
}

/// Who recorded it, as what and, when that was another day than it happened, when.
pub fn who(lang: Lang, audience: Audience, entry: &Entry, zone: &RegisterZone) -> String {
    let by = &entry.body.by;
    let role = steps::role(by.role).text(lang);
    // Who opened the case did not write it down: the register did.
    let line = |person| match entry.is_consultation() {
        true => words::OpenedBy { person, role }.text(lang),
        false => common::RecordedBy { person, role }.text(lang),
    };
    let mut text = match (by.role, by.person.as_str()) {
        (Role::Import, _) | (Role::Complainant, "") => role.to_owned(),
        // Whose register it is knows their own name.
        (Role::Owner, _) if audience == Audience::Owner && !entry.is_consultation() => {
            words::RECORDED_BY_ME.text(lang).to_owned()
        }
        (_, "") => line(common::UNNAMED.text(lang)),
        (_, person) => line(person),
    };
    let recorded = zone.day(entry.body.recorded);
    if entry.body.happened.day(zone).is_some_and(|day| day != recorded) {
        let moment = intl::instant(lang.tag(), entry.body.recorded, zone);
        text.push_str(" · ");
        text.push_str(&words::RecordedOn { moment: &moment }.text(lang));
    }
    text
}

/// What the entry says: each field with its text in words.
pub fn details(
    rules: &Rules,
    zone: &RegisterZone,
    lang: Lang,
    audience: Audience,
    entry: &Entry,
    changes: &[FieldChange],
    currency: &str,
) -> Vec<(Field, String)> {
    let Some(step) = entry.body.content.step() else { return Vec::new() };
    let say = |field, text: &str| in_words(rules, zone, lang, audience, field, text, currency);
    if let (Step::Amend(amend), false) = (step, changes.is_empty()) {
        let why = (!amend.reason.is_empty()).then(|| (Field::AmendReason, amend.reason.clone()));
        return changes.iter().map(|change| (change.field, changed(lang, change, say))).chain(why).collect();
    }
    if let Step::Receive(receive) = step {
        let channel = receive.fields.get(Field::LodgedChannel);
        let lodged = receive.origin == Origin::Lodged && !channel.is_empty();
        let channel = lodged.then(|| (Field::LodgedChannel, say(Field::LodgedChannel, channel)));
        return channel.into_iter().collect();
    }
    let given = form::details(step).into_iter().filter(|(_, text)| !text.is_empty());
    given.map(|(field, text)| (field, say(field, &text))).collect()
}

/// The first line of what the entry says in somebody's own words, else of what was chosen; `None` where it says
/// nothing.
pub fn gist(lines: &[(Field, String)]) -> Option<String> {
    let in_words = |(field, _): &&(Field, String)| matches!(field.fixed_input(), Some(Input::Text(_)));
    let is_reference = |field: Field| {
        matches!(
            field.fixed_input(),
            Some(
                Input::Entry
                    | Input::Case
                    | Input::Signatures
                    | Input::Obligation
                    | Input::Scale
                    | Input::YesNo
                    | Input::Flag
            )
        )
    };
    let said = lines.iter().find(in_words).or_else(|| lines.iter().find(|(field, _)| !is_reference(*field)));
    let first = said.and_then(|(_, text)| text.lines().map(str::trim).find(|line| !line.is_empty()));
    first.map(str::to_owned)
}

/// What became of a field. A masked one does not show what it was or is.
fn changed(lang: Lang, change: &FieldChange, say: impl Fn(Field, &str) -> String) -> String {
    let text = |text: &str| match change.field.is_masked() {
        true => field_text::masked(text),
        false => say(change.field, text),
    };
    let (from, to) = (&*text(&change.from), &*text(&change.to));
    match (change.from.is_empty(), change.to.is_empty()) {
        (true, _) => words::FilledIn { to }.text(lang),
        (false, true) => words::Emptied { from }.text(lang),
        (false, false) => words::Changed { from, to }.text(lang),
    }
}
