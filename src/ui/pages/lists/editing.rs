//! What is done with a list, and what is said of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::App;
use crate::app::toasts::Tone;
use crate::browser::{idle, page};
use crate::facts::{ChoiceError, CustomRules, List};
use crate::i18n::Lang;
use crate::i18n::pages::lists as words;
use crate::ui::parts::error_text;

/// State of the editor of one list; handles that copy.
#[derive(Clone, Copy)]
pub struct Editing {
    /// The list that is edited.
    pub list: List,
    /// What was done last, for those who do not see it.
    pub said: RwSignal<String>,
    /// The code of the entry whose name is being changed; `None` while none is.
    pub renaming: RwSignal<Option<String>>,
}

/// An entry as a row shows it.
#[derive(Clone, PartialEq)]
pub struct Entry {
    /// Its code.
    pub id: String,
    /// Whether the register added it.
    pub is_own: bool,
    /// Whether it is offered; what it belongs to is not looked at.
    pub is_offered: bool,
}

impl Editing {
    /// An editor of a list, with nothing done so far.
    pub fn new(list: List) -> Self {
        Self { list, said: RwSignal::new(String::new()), renaming: RwSignal::new(None) }
    }

    /// The entries below `parent`, or of the first level; followed.
    pub fn entries(self, app: App, parent: Option<&str>) -> Vec<Entry> {
        app.rules.with(|rules| {
            let custom = rules.custom().list(self.list);
            let is_hidden = |id: &String| custom.is_some_and(|of| of.hidden.contains(id));
            let beside = rules.items(self.list).iter().filter(|item| item.parent.as_deref() == parent);
            let entry = |id: &String| Entry {
                id: id.clone(),
                is_own: self.list.find(id).is_none(),
                is_offered: !is_hidden(id),
            };
            beside.map(|item| entry(&item.id)).collect()
        })
    }

    /// What an entry is called; followed.
    pub fn name(self, app: App, id: &str) -> String {
        app.rules.with(|rules| app.lang.get().label_by(rules, self.list, id))
    }

    /// Changes the list. When it is done, `said` is told, and the focus goes to the element with the id `focus`,
    /// which may have been drawn anew; what is refused goes to `refused`, and any other trouble into a toast.
    pub fn change(
        self,
        app: App,
        change: impl FnOnce(&mut CustomRules) -> Result<(), ChoiceError> + 'static,
        said: impl FnOnce(Lang) -> String + 'static,
        focus: String,
        refused: impl FnOnce(ChoiceError) + 'static,
    ) {
        spawn_local(async move {
            let lang = app.lang.get_untracked();
            match app.change_choices(change).await {
                Ok(Ok(())) => {
                    self.said.try_set(said(lang));
                    idle::after(0, move || page::focus(&focus)).forget();
                }
                Ok(Err(error)) => refused(error),
                Err(error) => app.toasts.show(Tone::Error, error_text::of_storage(lang, &error)),
            }
        });
    }

    /// As [`change`](Self::change), where only another tab can be the reason for a refusal: a toast says so.
    pub fn change_entry(
        self,
        app: App,
        change: impl FnOnce(&mut CustomRules) -> Result<(), ChoiceError> + 'static,
        said: impl FnOnce(Lang) -> String + 'static,
        focus: String,
    ) {
        let tell = move |error| {
            app.toasts.show(Tone::Warn, words::refused(app.lang.get_untracked(), error));
        };
        self.change(app, change, said, focus, tell);
    }
}
