//! The form that gives an entry another name.

use leptos::prelude::*;

use super::editing::Editing;
use crate::app::{t, use_app};
use crate::browser::{idle, page};
use crate::facts::ChoiceError;
use crate::i18n::common;
use crate::i18n::pages::lists as words;
use crate::ui::widgets::LineInput;

/// Id of the control.
const CONTROL: &str = "list-rename";

/// A line with the name of an entry that the register added, in the place of the name. Saving or leaving it puts
/// the focus back on the button that opened it.
#[component]
pub fn Rename(
    /// The editor of the list.
    editing: Editing,
    /// The code of the entry.
    id: String,
) -> impl IntoView {
    let app = use_app();
    let was = untrack(|| editing.name(app, &id));
    let name = RwSignal::new(was.clone());
    let refused = RwSignal::new(None::<ChoiceError>);
    let id = StoredValue::new(id);
    let button = move || format!("entry-{}-rename", id.get_value());
    idle::after(0, || page::focus(CONTROL)).forget();
    let leave = move |_| {
        editing.renaming.set(None);
        let button = button();
        idle::after(0, move || page::focus(&button)).forget();
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let typed = name.get_untracked();
        let shown = typed.trim().to_owned();
        let code = id.get_value();
        editing.change(
            app,
            move |own| own.rename_choice(editing.list, &code, &typed),
            move |lang| {
                editing.renaming.try_set(None);
                words::Renamed { name: &shown }.text(lang)
            },
            button(),
            move |error| {
                refused.try_set(Some(error));
                page::focus(CONTROL);
            },
        );
    };
    let label = move || words::NameOf { name: &was }.text(app.lang.get());
    let hint = Signal::derive(move || words::RENAME_TEXT.text(app.lang.get()).to_owned());
    let error = move || refused.get().map(|error| words::refused(app.lang.get(), error));
    let typed = move |text: String| {
        name.set(text);
        refused.set(None);
    };
    view! {
        <form class="entry-form" novalidate on:submit=save>
            <LineInput id=CONTROL name="list.name" label=Signal::derive(label) hint error text=name change=typed/>
            <button type="submit" class="button primary">{t(common::SAVE)}</button>
            <button type="button" class="button quiet" on:click=leave>{t(common::CANCEL)}</button>
        </form>
    }
}
