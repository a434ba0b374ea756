//! Events by their names, and a control that chooses several.

use leptos::prelude::*;

use super::editor::{Editor, Spot};
use crate::app::{t, use_app};
use crate::domain::{Field, StepKind};
use crate::facts::events::{DAYS, RuleEvent, STEPS};
use crate::i18n::pages::rules as words;
use crate::i18n::{Audience, Lang, Msg, fields, steps};

/// The name of the step or field of an event, whatever the step came to; `None` when it is not known.
pub fn event_name(event: &str, audience: Audience) -> Option<Msg> {
    match RuleEvent::read(event) {
        RuleEvent::Field(path) => Some(fields::label(path.parse::<Field>().ok()?, audience)),
        RuleEvent::Step { step, .. } => {
            let kind = StepKind::find(step)?;
            // To a consumer a merchant's step is what the merchant did.
            let name = if audience == Audience::Owner { steps::step_done } else { steps::step };
            Some(name(kind, audience))
        }
    }
}

/// An event in words, with what the step came to; one that is not known stands for itself.
fn in_words(lang: Lang, event: &str, audience: Audience) -> String {
    let Some(name) = event_name(event, audience) else { return event.to_owned() };
    match RuleEvent::read(event) {
        RuleEvent::Step { step, code: Some(code) } if !code.is_empty() => {
            let code = code_name(lang, step, code);
            words::EventOf { step: name.text(lang), code: &code }.text(lang)
        }
        _ => name.text(lang).to_owned(),
    }
}

/// What a step came to, in words: as the step's list has it, else as what follows from the case.
fn code_name(lang: Lang, step: &str, code: &str) -> String {
    let codes = STEPS.iter().find(|(known, _)| *known == step).map(|(_, codes)| *codes);
    match (codes.and_then(|codes| codes.list).filter(|list| list.find(code).is_some()), code.parse()) {
        (Some(list), _) => lang.label(list, code),
        (None, Ok(outcome)) => words::derived_outcome(outcome).text(lang).to_owned(),
        (None, Err(_)) => code.to_owned(),
    }
}

/// Every event there is, in groups of the steps.
fn all() -> Vec<(Option<&'static str>, Vec<String>)> {
    let mut groups: Vec<(Option<&'static str>, Vec<String>)> = Vec::new();
    for (step, codes) in STEPS {
        let listed = codes.list.into_iter().flat_map(|list| list.items()).map(|item| item.id.as_str());
        let derived = codes.derived.iter().map(|outcome| outcome.id());
        let coded = derived.chain(listed).map(|code| format!("{step}:{code}"));
        groups.push((Some(*step), std::iter::once((*step).to_owned()).chain(coded).collect()));
    }
    groups.push((None, DAYS.iter().map(|path| format!("field:{path}")).collect()));
    groups
}

/// The events chosen for a member, each with a button that takes it away, and a list that adds one.
#[component]
pub fn EventsControl(
    /// The editor that holds the draft.
    editor: Editor,
    /// The member that is edited, a list of events.
    spot: Spot,
    /// The label above the list.
    label: Msg,
) -> impl IntoView {
    let app = use_app();
    let spot = StoredValue::new(spot);
    let id = spot.with_value(Spot::id);
    let (error_id, name) = (format!("{id}-error"), spot.with_value(Spot::name));
    let chosen = Memo::new(move |_| spot.with_value(|spot| editor.texts(spot)));
    let error = move || spot.with_value(|spot| editor.fault(app, spot));
    let chips = move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        let chip = |event: String| {
            let text = in_words(lang, &event, audience);
            let label = words::RemoveEvent { name: &text }.text(lang);
            let remove = move |_| {
                let left = chosen.get_untracked().into_iter().filter(|other| *other != event).collect();
                spot.with_value(|spot| editor.set_texts(spot, left));
            };
            view! { <li>{text}<button type="button" aria-label=label on:click=remove>"×"</button></li> }
        };
        let chips = chosen.get().into_iter().map(chip).collect_view();
        view! { <ul class="chips">{chips}</ul> }
    };
    let groups = move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        let group = |(step, events): (Option<&'static str>, Vec<String>)| {
            let title = match step {
                Some(step) => in_words(lang, step, audience),
                None => words::DAYS_OF_CASE.text(lang).to_owned(),
            };
            let option = |event: String| {
                let text = in_words(lang, &event, audience);
                view! { <option value=event>{text}</option> }
            };
            view! { <optgroup label=title>{events.into_iter().map(option).collect_view()}</optgroup> }
        };
        all().into_iter().map(group).collect_view()
    };
    let add = move |event: String| {
        let mut now = chosen.get_untracked();
        if !event.is_empty() && !now.contains(&event) {
            now.push(event);
            spot.with_value(|spot| editor.set_texts(spot, now));
        }
    };
    view! {
        <div class="field" data-invalid=move || error().map(|_| "")>
            <label for=id.clone()>{t(label)}</label>
            {chips}
            <select
                id=id
                name=name
                aria-describedby=error_id.clone()
                aria-invalid=move || error().map(|_| "true")
                on:change:target=move |event| {
                    let select = event.target();
                    add(select.value());
                    select.set_value("");
                }
            >
                <option value="">{move || format!("{}…", words::ADD_EVENT.text(app.lang.get()))}</option>
                {groups}
            </select>
            <p class="error" id=error_id>{error}</p>
        </div>
    }
}
