//! What follows once a complaint is on record.

use leptos::prelude::*;

use crate::app::App;
use crate::app::lodge::Receipt;
use crate::app::toasts::Tone;
use crate::i18n::pages::intake as words;
use crate::ui::routes::Page;

/// Shows the receipt. Without a code there is nothing to take away: then the page of the complaint, where the
/// next step stands.
pub fn show(
    app: App,
    receipt: RwSignal<Option<Receipt>>,
    go: StoredValue<impl Fn(&Page) + 'static, LocalStorage>,
    lodged: Receipt,
) {
    if lodged.code.is_some() {
        return deliver(app, receipt, lodged);
    }
    let number = lodged.reference.to_string();
    app.toasts.show(Tone::Ok, words::SavedAs { number: &number }.text(app.lang.get_untracked()));
    // Who has left the view stays where they are.
    go.try_with_value(|go| go(&Page::Case(number)));
}

/// Shows the receipt; as a message that stays, if the view was left in the meantime. Its code is
/// kept nowhere else.
fn deliver(app: App, receipt: RwSignal<Option<Receipt>>, lodged: Receipt) {
    if let Some(Some(lost)) = receipt.try_set(Some(lodged)) {
        let code = lost.code.map(|code| code.to_string()).unwrap_or_default();
        let number = lost.reference.to_string();
        let text = words::LostReceipt { number: &number, code: &code }.text(app.lang.get_untracked());
        app.toasts.show(Tone::Error, text);
    }
}
