//! One entry of a list, with what can be done with it.

use leptos::prelude::*;

use super::editing::{Editing, Entry};
use super::entries::Entries;
use super::rename::Rename;
use crate::app::{t, use_app};
use crate::facts::List;
use crate::i18n::Lang;
use crate::i18n::common::number;
use crate::i18n::pages::lists as words;

/// A row: the name, buttons to move, rename (what the register added) and hide it, or to show it again; below it,
/// in a list of two levels, what belongs to it.
#[component]
pub fn EntryRow(
    /// The editor of the list.
    editing: Editing,
    /// The entry.
    entry: Entry,
    /// The entries it stands among, in order.
    beside: Memo<Vec<Entry>>,
) -> impl IntoView {
    let app = use_app();
    let Editing { list, renaming, .. } = editing;
    let Entry { id, is_own, is_offered } = entry;
    let key = format!("entry-{id}");
    let id = StoredValue::new(id);
    let name = Memo::new(move |_| id.with_value(|id| editing.name(app, id)));
    let place = Memo::new(move |_| {
        beside.with(|beside| id.with_value(|id| beside.iter().position(|entry| entry.id == *id)))
    });
    let is_last = move || place.get().is_none_or(|at| beside.with(Vec::len) == at + 1);
    let is_renaming = Memo::new(move |_| renaming.with(|now| id.with_value(|id| now.as_ref() == Some(id))));
    let named =
        move |message: fn(Lang, &str) -> String| move || name.with(|name| message(app.lang.get(), name));
    let (up_id, down_id) = (format!("{key}-up"), format!("{key}-down"));
    let go = move |up: bool, focus: String| {
        let at = place.get_untracked().unwrap_or_default();
        let now = if up { at } else { at + 2 };
        let name = name.get_untracked();
        editing.change_entry(
            app,
            move |own| own.move_choice(list, &id.get_value(), up),
            move |lang| words::Place { name: &name, n: &number(now) }.text(lang),
            focus,
        );
    };
    let offer = move |_| {
        let name = name.get_untracked();
        let said = move |lang| match is_offered {
            true => words::IsHidden { name: &name }.text(lang),
            false => words::IsOffered { name: &name }.text(lang),
        };
        let change =
            move |own: &mut crate::facts::CustomRules| own.offer_choice(list, &id.get_value(), !is_offered);
        editing.change_entry(app, change, said, "list-shown".to_owned());
    };
    let (up, down) = (up_id.clone(), down_id.clone());
    let order = is_offered.then(|| view! {
        <button type="button" class="button small quiet icon-only" id=up_id aria-label=named(|lang, name| words::UpOf { name }.text(lang))
            aria-disabled=move || (place.get() == Some(0)).then_some("true") on:click=move |_| go(true, up.clone())>"↑"</button>
        <button type="button" class="button small quiet icon-only" id=down_id aria-label=named(|lang, name| words::DownOf { name }.text(lang))
            aria-disabled=move || is_last().then_some("true") on:click=move |_| go(false, down.clone())>"↓"</button>
    });
    let rename = is_own.then(|| view! {
        <button type="button" class="button small quiet" id=format!("{key}-rename") aria-label=named(|lang, name| words::RenameOf { name }.text(lang))
            on:click=move |_| renaming.set(Some(id.get_value()))>{t(words::RENAME)}</button>
    });
    let (label, verb): (fn(Lang, &str) -> String, _) = match is_offered {
        true => (|lang, name| words::HideOf { name }.text(lang), words::HIDE),
        false => (|lang, name| words::OfferOf { name }.text(lang), words::OFFER),
    };
    view! {
        <li>
            <Show when=move || is_renaming.get() fallback=move || view! {
                <span>{move || name.get()}{is_own.then(|| view! { " "<span class="tag">{t(words::OWN)}</span> })}</span>
            }>
                <Rename editing id=id.get_value()/>
            </Show>
            <div class="actions">
                {order}
                {rename}
                <button type="button" class="button small quiet" aria-label=named(label) on:click=offer>{t(verb)}</button>
            </div>
            {(is_offered && !is_own && has_below(list, &id.get_value())).then(|| view! { <Below editing id=id.get_value()/> })}
        </li>
    }
}

fn has_below(list: List, id: &str) -> bool {
    list.children(id).next().is_some()
}

/// What belongs to an entry, folded away.
#[component]
fn Below(editing: Editing, id: String) -> impl IntoView {
    let app = use_app();
    let parent = id.clone();
    let count = Memo::new(move |_| {
        editing.entries(app, Some(&parent)).iter().filter(|entry| entry.is_offered).count()
    });
    let opened = RwSignal::new(false);
    let summary = move || words::Within { n: &number(count.get()) }.text(app.lang.get());
    view! {
        <details class="disclosure full" on:toggle=move |_| opened.set(true)>
            <summary>{summary}</summary>
            // A list has a hundred entries below its own: they are drawn once somebody looks.
            <div class="stack tight">
                {move || opened.get().then(|| view! { <Entries editing parent=Some(id.clone())/> }.into_any())}
            </div>
        </details>
    }
}
