//! The category that is being changed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::App;
use crate::app::toasts::Tone;
use crate::browser::{page, random};
use crate::facts::category_editing::{CategoryPlace, completed, to_fill_in};
use crate::facts::{Category, CategoryError, CustomRules, Question, check_category};
use crate::i18n::Msg;
use crate::i18n::pages::categories as words;
use crate::ui::parts::error_text;

/// The state of the editor, as handles that copy.
#[derive(Clone, Copy)]
pub struct Editing {
    /// Whether the sheet with the form is open.
    pub open: RwSignal<bool>,
    /// The category as it is typed so far.
    pub category: RwSignal<Category>,
    /// The controls that had yet to be filled in when it was last saved; empty when none had.
    pub missing: RwSignal<Vec<CategoryPlace>>,
    /// What else was wrong with it then; empty when nothing was.
    pub faults: RwSignal<Vec<CategoryError>>,
}

impl Editing {
    /// An editor with an empty category, whose sheet is closed.
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            category: RwSignal::new(Category::default()),
            missing: RwSignal::new(Vec::new()),
            faults: RwSignal::new(Vec::new()),
        }
    }

    /// An empty category with a new code, to be filled in.
    pub fn blank() -> Category {
        Category { id: fresh("own"), ..Category::default() }
    }

    /// Opens the sheet on a copy of a category.
    pub fn begin(self, category: Category) {
        self.faults.set(Vec::new());
        self.missing.set(Vec::new());
        self.category.set(category);
        self.open.set(true);
    }

    /// Adds an empty question with a new code at the end.
    pub fn add_question(self) {
        let question = Question { id: fresh("q"), ..Question::default() };
        self.category.update(|category| category.questions.push(question));
    }

    /// Reads the question at this place, followed; the default of `T` when there is none.
    pub fn question<T: Default>(self, at: usize, read: impl FnOnce(&Question) -> T) -> T {
        self.category.with(|category| category.questions.get(at).map(read).unwrap_or_default())
    }

    /// Changes the question at this place; does nothing when there is none.
    pub fn change_question(self, at: usize, change: impl FnOnce(&mut Question)) {
        self.category.update(|category| {
            if let Some(question) = category.questions.get_mut(at) {
                change(question);
            }
        });
    }

    /// Whether a control had yet to be filled in when the category was last saved, and still has.
    pub fn is_missing(self, place: CategoryPlace) -> bool {
        self.missing.with(|missing| missing.contains(&place))
            && self.category.with(|category| to_fill_in(category).contains(&place))
    }

    /// Saves the category as one of the register's own, turned on, and closes the sheet. Where something is missing
    /// it says so beside the control and goes there instead.
    pub fn save(self, app: App) {
        let missing = self.category.with_untracked(to_fill_in);
        if let Some(first) = missing.first() {
            let first = id_of(*first);
            self.missing.set(missing);
            page::focus(&first);
            return;
        }
        let category = self.category.with_untracked(completed);
        let faults = check_category(&app.rules.get_untracked(), &category);
        self.faults.set(faults.clone());
        if !faults.is_empty() {
            return;
        }
        let open = self.open;
        self.change(app, words::SAVED.text(app.lang.get_untracked()).to_owned(), move |own| {
            own.categories_off.retain(|off| *off != category.id);
            put(own, category);
            open.set(false);
        });
    }

    /// Changes the register's own rules. A toast shows `said` when it is done, or why it was not saved.
    pub fn change(self, app: App, said: String, change: impl FnOnce(&mut CustomRules) + 'static) {
        spawn_local(async move {
            let result = app.change_rules(change).await;
            let lang = app.lang.get_untracked();
            match result {
                Ok(()) => app.toasts.show(Tone::Ok, said),
                Err(why) => {
                    let why = error_text::text(lang, app.audience(), &why);
                    let not_saved = words::NOT_SAVED.text(lang);
                    app.toasts.show(Tone::Error, format!("{not_saved}: {why}"));
                }
            }
        });
    }

    /// As [`change`](Self::change), with a message.
    pub fn change_with(self, app: App, said: Msg, change: impl FnOnce(&mut CustomRules) + 'static) {
        self.change(app, said.text(app.lang.get_untracked()).to_owned(), change);
    }
}

/// Adds a category to the register's own, in the place of one with the same code.
pub fn put(own: &mut CustomRules, category: Category) {
    match own.categories.iter_mut().find(|known| known.id == category.id) {
        Some(known) => *known = category,
        None => own.categories.push(category),
    }
}

/// A new random code after this prefix, such as `q_1f2e3d4c`: answers are kept under it for ever.
pub fn fresh(prefix: &str) -> String {
    format!("{prefix}_{:x}", random::bits() & 0xffff_ffff)
}

/// The `name` of the control at this place.
pub fn name_of(place: CategoryPlace) -> String {
    match place {
        CategoryPlace::Kind => "category.kind".to_owned(),
        CategoryPlace::Question(at) => format!("category.{at}.text.zh"),
        CategoryPlace::Answers(at) => format!("category.{at}.input"),
        CategoryPlace::Answer(at, n) => format!("category.{at}.choice.{n}.zh"),
    }
}

/// The id of the control at this place.
pub fn id_of(place: CategoryPlace) -> String {
    control_id(&name_of(place))
}

/// The id of the control with this `name`.
pub fn control_id(name: &str) -> String {
    format!("c-{}", name.replace('.', "-"))
}
