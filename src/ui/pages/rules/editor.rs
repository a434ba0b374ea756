//! What is being edited, as it would stand in a file: so what is typed is checked as a file is, and each
//! fault finds its control.

use leptos::prelude::*;
use serde_json::Value;

use crate::app::App;
use crate::browser::{idle, page};
use crate::facts::{ErrorPlace, RulesError};
use crate::i18n::Lang;
use crate::i18n::pages::rules as words;

/// Names one member of a draft: of the whole, or of the clock or year `part`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spot {
    /// The id of a clock, or a year; empty for the whole.
    pub part: String,
    /// The member with dots between levels, such as `name.zh`.
    pub member: &'static str,
}

impl Spot {
    /// Names a member of the whole draft.
    pub const fn of(member: &'static str) -> Self {
        Self { part: String::new(), member }
    }

    /// Names a member of a clock or year.
    pub fn in_part(part: &str, member: &'static str) -> Self {
        Self { part: part.to_owned(), member }
    }

    /// The `name` of the member's control, such as `rule.clock_1.name.zh`.
    pub fn name(&self) -> String {
        name(&self.part, self.member)
    }

    /// Id of the member's control: its name with hyphens.
    pub fn id(&self) -> String {
        self.name().replace('.', "-")
    }
}

fn name(part: &str, member: &str) -> String {
    let dot = if part.is_empty() { "" } else { "." };
    format!("rule.{part}{dot}{member}")
}

/// The draft of a policy or calendar and what is wrong with it; handles that copy.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The draft, as JSON of the form a file of rules has.
    pub draft: RwSignal<Value>,
    /// What was wrong with it when it was last saved; empty when nothing was.
    pub faults: RwSignal<Vec<RulesError>>,
}

impl Editor {
    /// An editor with no draft.
    pub fn new() -> Self {
        Self { draft: RwSignal::new(Value::Null), faults: RwSignal::new(Vec::new()) }
    }

    /// Begins to edit a draft; earlier faults are cleared.
    pub fn begin(self, draft: Value) {
        self.faults.set(Vec::new());
        self.draft.set(draft);
    }

    /// The ids of the clocks, or the years, in their order; followed.
    pub fn parts(self) -> Vec<String> {
        self.draft.with(|draft| match parts(draft) {
            Some((list, by)) => list.iter().map(|part| text(&part[by])).collect(),
            None => Vec::new(),
        })
    }

    /// A member as text: numbers as digits; empty when it is null or not there. Followed.
    pub fn text(self, spot: &Spot) -> String {
        self.draft.with(|draft| find(draft, spot).map(text).unwrap_or_default())
    }

    /// A member that is a list, as texts; empty when it is not there. Followed.
    pub fn texts(self, spot: &Spot) -> Vec<String> {
        self.draft.with(|draft| {
            let list = find(draft, spot).and_then(Value::as_array);
            list.into_iter().flatten().map(text).collect()
        })
    }

    /// Whether a member is true; false when it is not there. Followed.
    pub fn is_yes(self, spot: &Spot) -> bool {
        self.draft.with(|draft| find(draft, spot).and_then(Value::as_bool).unwrap_or_default())
    }

    /// Whether a member is false; not when it is not there. Followed.
    pub fn is_no(self, spot: &Spot) -> bool {
        self.draft.with(|draft| find(draft, spot).and_then(Value::as_bool) == Some(false))
    }

    /// The unit and the number of a length, both empty when it is not there. Followed.
    pub fn length(self, spot: &Spot) -> (String, String) {
        self.draft.with(|draft| {
            let entry = find(draft, spot).and_then(Value::as_object).and_then(|length| length.iter().next());
            entry.map(|(unit, count)| (unit.clone(), text(count))).unwrap_or_default()
        })
    }

    /// Sets a member, which is added where there is none, and clears its faults.
    pub fn set(self, spot: &Spot, value: Value) {
        self.draft.update(|draft| put(draft, spot, value));
        if self.faults.with_untracked(|faults| faults.iter().any(|fault| is_at(fault, spot))) {
            self.faults.update(|faults| faults.retain(|fault| !is_at(fault, spot)));
        }
    }

    /// Sets a member to a list of texts and clears its faults.
    pub fn set_texts(self, spot: &Spot, texts: Vec<String>) {
        self.set(spot, texts.into());
    }

    /// Where a fault is, in words: the clock by its name, and the member; what is edited is known. Followed.
    pub fn place(self, lang: Lang, place: &ErrorPlace) -> String {
        let name = match lang {
            Lang::Zh => ["name.zh", "name.en"],
            Lang::En => ["name.en", "name.zh"],
        };
        let named = name.map(|member| self.text(&Spot::in_part(&place.part, member)));
        let named = named.into_iter().find(|name| !place.part.is_empty() && !name.is_empty());
        let part = named.unwrap_or_else(|| place.part.clone());
        words::place(lang, &ErrorPlace { of: String::new(), part, member: place.member.clone() })
    }

    /// What is wrong with a member, in words; `None` when nothing is. Followed.
    pub fn fault(self, app: App, spot: &Spot) -> Option<String> {
        let lang = app.lang.get();
        let reason = |fault: &RulesError| app.rules.with(|rules| words::reason(rules, lang, &fault.reason));
        self.faults.with(|faults| {
            let found = faults.iter().filter(|fault| is_at(fault, spot));
            let texts: Vec<String> = found.map(reason).collect();
            (!texts.is_empty()).then(|| texts.join(" "))
        })
    }

    /// Whether anything is wrong with a clock or year; followed.
    pub fn is_faulty(self, part: &str) -> bool {
        self.faults.with(|faults| faults.iter().any(|fault| fault.place.part == part))
    }

    /// Adds a clock or year at the end.
    pub fn add(self, part: Value) {
        self.draft.update(|draft| {
            if let Some(list) = list_mut(draft) {
                list.push(part);
            }
        });
    }

    /// Removes the clock with this id, or this year.
    pub fn remove(self, part: &str) {
        self.draft.update(|draft| {
            let by = by(draft);
            if let Some(list) = list_mut(draft) {
                list.retain(|one| text(&one[by]) != part);
            }
        });
    }

    /// Shows these faults in place of earlier ones and moves the focus to the first.
    pub fn refuse(self, faults: Vec<RulesError>) {
        let first = faults.first().map(|fault| name(&fault.place.part, &fault.place.member));
        self.faults.set(faults);
        if let Some(first) = first {
            idle::after(0, move || page::focus_field(&first)).forget();
        }
    }
}

fn is_at(fault: &RulesError, spot: &Spot) -> bool {
    fault.place.part == spot.part && fault.place.member == spot.member
}

/// What names a part: a clock has an id, a year is one.
fn by(draft: &Value) -> &'static str {
    if draft.get("clocks").is_some() { "id" } else { "year" }
}

fn parts(draft: &Value) -> Option<(&Vec<Value>, &'static str)> {
    let list = draft.get("clocks").or_else(|| draft.get("years"))?.as_array()?;
    Some((list, by(draft)))
}

fn list_mut(draft: &mut Value) -> Option<&mut Vec<Value>> {
    let name = if draft.get("clocks").is_some() { "clocks" } else { "years" };
    draft.get_mut(name)?.as_array_mut()
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn pointer(member: &str) -> String {
    format!("/{}", member.replace('.', "/"))
}

fn find<'a>(draft: &'a Value, spot: &Spot) -> Option<&'a Value> {
    if spot.part.is_empty() {
        return draft.pointer(&pointer(spot.member));
    }
    let (list, by) = parts(draft)?;
    list.iter().find(|part| text(&part[by]) == spot.part)?.pointer(&pointer(spot.member))
}

/// Sets a member. One that a file may leave out is added; nothing is done where its part is not there.
fn put(draft: &mut Value, spot: &Spot, value: Value) {
    let part = if spot.part.is_empty() {
        Some(draft)
    } else {
        let by = by(draft);
        list_mut(draft).and_then(|list| list.iter_mut().find(|part| text(&part[by]) == spot.part))
    };
    let Some(part) = part else { return };
    match part.pointer_mut(&pointer(spot.member)) {
        Some(member) => *member = value,
        None => {
            if let Some(members) = part.as_object_mut().filter(|_| !spot.member.contains('.')) {
                members.insert(spot.member.to_owned(), value);
            }
        }
    }
}
