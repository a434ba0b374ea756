//! What both forms of a new complaint share: what is typed, what is wrong with it, and lodging it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{layout, lodged, start};
use crate::app::lodge::{LodgeError, Receipt};
use crate::app::{App, use_app};
use crate::browser::page;
use crate::domain::fields::intake;
use crate::domain::fields::values::FieldError;
use crate::domain::{Context, Field, Values};
use crate::i18n::Msg;
use crate::i18n::pages::intake_forms as words;
use crate::storage::StorageError;
use crate::ui::parts::Form;
use crate::ui::routes::{Page, use_go};

/// What goes to a page, as `use_go` gives it.
type Go = Box<dyn Fn(&Page)>;

/// A complaint that is being filled in, as handles that copy. It outlives a change of the form.
#[derive(Clone, Copy)]
pub struct IntakeState {
    /// What was typed so far.
    pub form: Form,
    /// What the form began with: filled in by nobody.
    pub began: StoredValue<Values>,
    /// What would be lodged of what was typed.
    pub said: Memo<Values>,
    /// What is missing or wrong, in the order of the form.
    pub problems: Memo<Vec<FieldError>>,
    /// Whether the complainant's details are to be remembered; asked in a personal register only.
    pub remember: RwSignal<bool>,
    /// Whether the complaint is being lodged.
    pub lodging: RwSignal<bool>,
    /// Why it was not lodged.
    pub trouble: RwSignal<Option<StorageError>>,
    receipt: RwSignal<Option<Receipt>>,
    go: StoredValue<Go, LocalStorage>,
    app: App,
}

impl IntakeState {
    /// A complaint that starts with the values of a draft, else with those that are `began` with; `receipt` is
    /// set once it is lodged. Call it while a component is being made.
    #[must_use]
    pub fn new(draft: Option<Values>, began: Values, receipt: RwSignal<Option<Receipt>>) -> Self {
        let app = use_app();
        let form =
            Form::new(draft.unwrap_or_else(|| began.clone())).in_region(app.region()).marked(one_of_several);
        let said = Memo::new(move |_| app.rules.with(|rules| layout::said(rules, form.values.get())));
        let problems = Memo::new(move |_| {
            let side = app.purpose().side();
            let check = |context: &Context<'_>| said.with(|said| intake::check(context, side, said).err());
            app.with_context(check).unwrap_or_default()
        });
        Self {
            form,
            began: StoredValue::new(began),
            said,
            problems,
            remember: RwSignal::new(true),
            lodging: RwSignal::new(false),
            trouble: RwSignal::new(None),
            receipt,
            go: StoredValue::new_local(Box::new(use_go())),
            app,
        }
    }

    /// Lodges the complaint and shows what came of it. What is missing or wrong is shown beside its fields, and
    /// the focus goes to the element with the id `top`.
    pub fn lodge(self, top: &'static str) {
        if self.lodging.get_untracked() {
            return;
        }
        self.lodging.set(true);
        self.trouble.set(None);
        let Self { app, form, .. } = self;
        let said = self.said.get_untracked();
        let profile = (untrack(move || app.is_personal()) && self.remember.get_untracked())
            .then(|| start::profile(&said));
        spawn_local(async move {
            let lodged = app.lodge(&said).await;
            self.lodging.set(false);
            match lodged {
                Ok(lodged) => {
                    if let Some(profile) = profile {
                        app.prefer(|preferences| preferences.profile = profile);
                    }
                    lodged::show(app, self.receipt, self.go, lodged);
                }
                Err(LodgeError::Fields(errors)) => {
                    form.errors.set(errors);
                    page::focus(top);
                }
                Err(LodgeError::Storage(why)) => self.trouble.set(Some(why)),
            }
        });
    }
}

/// The mark of the telephone where it or another way to be reached is needed: "optional" would be untrue.
fn one_of_several(app: App, field: Field, values: &Values) -> Option<Msg> {
    let is_needed =
        field == Field::ComplainantPhone && intake::is_one_of_several(app.purpose().side(), field, values);
    is_needed.then_some(words::ONE_OF_SEVERAL)
}
