//! What is typed of a standard text, and what came of saving it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::snippets::SnippetChangeError;
use crate::app::toasts::Tone;
use crate::app::{App, use_app};
use crate::browser::page;
use crate::i18n::pages::snippets as words;
use crate::i18n::{Lang, common};
use crate::register::snippets::{LONGEST_NAME, LONGEST_TEXT, Snippet, SnippetError, Snippets, unknown};
use crate::ui::parts::error_text;

/// Ids of the controls, which the focus is moved to.
pub const NAME: &str = "snippet-name";
pub const BODY: &str = "snippet-body";

/// The standard texts and the form in which one is written, as handles that copy.
#[derive(Clone, Copy)]
pub struct Editing {
    app: App,
    /// The register's own texts; `None` until they are read.
    pub own: RwSignal<Option<Vec<Snippet>>>,
    /// The text that is changed; `None` for a new one.
    pub before: RwSignal<Option<Snippet>>,
    /// What is typed.
    pub typed: RwSignal<Snippet>,
    /// Why it was not saved; `None` when nothing went wrong.
    pub refused: RwSignal<Option<SnippetChangeError>>,
    /// The unknown variables that were asked about; saved again as it is, the text is kept with them.
    pub asked: RwSignal<Vec<String>>,
}

impl Editing {
    /// An empty form, and the texts as soon as they are read. Call it while a component is being made.
    #[must_use]
    pub fn new() -> Self {
        let editing = Self {
            app: use_app(),
            own: RwSignal::new(None),
            before: RwSignal::new(None),
            typed: RwSignal::new(Snippet::default()),
            refused: RwSignal::new(None),
            asked: RwSignal::new(Vec::new()),
        };
        spawn_local(async move {
            // Nobody is left to be told once the page is gone.
            match editing.app.snippets().await {
                Ok(snippets) => editing.show(snippets),
                Err(error) => drop(editing.refused.try_set(Some(error.into()))),
            }
        });
        editing
    }

    fn show(self, snippets: Snippets) {
        self.own.try_set(Some(snippets.own));
    }

    /// Puts a text into the form: to change the one of `before`, or as a new one.
    pub fn edit(self, before: Option<Snippet>, snippet: Snippet) {
        self.before.set(before);
        self.type_in(|typed| *typed = snippet);
        page::focus(NAME);
    }

    /// Empties the form.
    pub fn clear(self) {
        self.before.set(None);
        self.type_in(|typed| *typed = Snippet::default());
    }

    /// Changes what is typed; what was said about it before no longer holds.
    pub fn type_in(self, change: impl FnOnce(&mut Snippet)) {
        self.typed.update(change);
        self.refused.set(None);
        self.asked.set(Vec::new());
    }

    /// Saves what is typed, or says beside the field why not. Variables there are none of are asked about once.
    pub fn save(self) {
        let snippet = self.typed.get_untracked();
        let unknown = unknown(&snippet.text);
        if !unknown.is_empty() && self.asked.get_untracked() != unknown {
            self.asked.set(unknown);
            page::focus(BODY);
            return;
        }
        let app = self.app;
        spawn_local(async move {
            match app.put_snippet(self.before.get_untracked(), snippet).await {
                Ok(snippets) => {
                    self.show(snippets);
                    self.clear();
                    app.toasts.show(Tone::Ok, words::SAVED.text(app.lang.get_untracked()));
                }
                Err(error) => {
                    if error == SnippetChangeError::Refused(SnippetError::Gone) {
                        // Saved again, it is a text of its own.
                        self.before.try_set(None);
                    }
                    let field = if is_about_name(&error) { NAME } else { BODY };
                    self.refused.try_set(Some(error));
                    page::focus(field);
                }
            }
        });
    }

    /// Removes a text. The focus goes to the heading of the list.
    pub fn remove(self, snippet: Snippet, heading: &'static str) {
        let app = self.app;
        page::focus(heading);
        spawn_local(async move {
            let lang = app.lang.get_untracked();
            match app.remove_snippet(&snippet).await {
                Ok(snippets) => {
                    self.show(snippets);
                    app.toasts.show(Tone::Ok, words::Removed { name: &snippet.name }.text(lang));
                }
                Err(error) => app.toasts.show(Tone::Error, in_words(lang, &error)),
            }
        });
    }

    /// What is wrong with the name, or else with the text; followed.
    #[must_use]
    pub fn error(self, of_name: bool) -> Option<String> {
        let lang = self.app.lang.get();
        let refused = self.refused.get().filter(|error| is_about_name(error) == of_name);
        let asked = self.asked.get();
        let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
        let unknown = (!of_name && !asked.is_empty())
            .then(|| words::UnknownVariables { names: &common::all_of(lang, &asked) }.text(lang));
        refused.map(|error| in_words(lang, &error)).or(unknown)
    }
}

fn is_about_name(error: &SnippetChangeError) -> bool {
    use SnippetError::{NameMissing, NameTaken, NameTooLong};
    matches!(error, SnippetChangeError::Refused(NameMissing | NameTooLong | NameTaken))
}

fn in_words(lang: Lang, error: &SnippetChangeError) -> String {
    let number = |n: usize| common::number(n);
    let message = match error {
        SnippetChangeError::Refused(SnippetError::NameMissing) => words::NAME_MISSING,
        SnippetChangeError::Refused(SnippetError::NameTaken) => words::NAME_TAKEN,
        SnippetChangeError::Refused(SnippetError::TextMissing) => words::TEXT_MISSING,
        SnippetChangeError::Refused(SnippetError::Gone) => words::GONE,
        SnippetChangeError::Refused(SnippetError::NameTooLong) => {
            return words::NameTooLong { n: &number(LONGEST_NAME) }.text(lang);
        }
        SnippetChangeError::Refused(SnippetError::TextTooLong) => {
            return words::TextTooLong { n: &number(LONGEST_TEXT) }.text(lang);
        }
        SnippetChangeError::Storage(error) => return error_text::of_storage(lang, error),
    };
    message.text(lang).to_owned()
}
