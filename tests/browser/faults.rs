//! What goes wrong without stopping anything, and what must stop at once.

use redress::browser::page;
use redress::diagnostics::{self, Diagnostic, report};
use redress::storage::StorageError;
use redress::storage::database::Database;
use redress::storage::diagnostics as kept;
use redress::storage::drafts::Draft;
use redress::storage::local::{self, Key};
use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

struct Unwritable;

impl Serialize for Unwritable {
    fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("张三"))
    }
}

fn seen(place: &str) -> Option<Diagnostic> {
    diagnostics::list().into_iter().find(|seen| seen.place == place)
}

#[wasm_bindgen_test]
fn what_refuses_to_be_written_leaves_what_was_kept() {
    for key in [Key::Preferences, Key::Canary, Key::Draft("intake".to_owned())] {
        local::set(&key, &"before").unwrap();
        assert!(local::set(&key, &Unwritable).is_err(), "{key:?}");
        assert_eq!(local::get::<String>(&key).as_deref(), Some("before"), "{key:?}");
        local::remove(&key);
    }
    let cause = seen("storage::local, keeping").unwrap().cause;
    assert!(cause.contains("does not fit") && !cause.contains("张三"), "{cause}");
}

#[wasm_bindgen_test]
fn what_cannot_be_read_is_reported_without_what_it_says() {
    let key = Key::Draft("intake".to_owned());
    assert_eq!(local::get::<Draft>(&key), None);
    local::set(&key, &"张三的电话").unwrap();
    assert_eq!(local::get::<Draft>(&key), None);
    let cause = seen("storage::local, reading").unwrap().cause;
    assert!(cause.contains("does not fit") && !cause.contains("张三"), "{cause}");
    local::remove(&key);
}

#[wasm_bindgen_test]
fn reports_survive_a_reload_until_they_are_cleared() {
    kept::clear();
    report("here", "full");
    report("here", "full");
    report("there", "closed");
    kept::keep();
    let before = diagnostics::list();
    assert_eq!(
        before.iter().map(|seen| (&*seen.place, seen.count)).collect::<Vec<_>>(),
        [("there", 1), ("here", 2)]
    );
    drop(diagnostics::take_all());
    kept::bring_back();
    assert_eq!(diagnostics::list(), before);
    kept::clear();
    kept::bring_back();
    assert_eq!(diagnostics::list(), []);
}

#[wasm_bindgen_test]
fn a_fault_of_the_program_shows_the_crash_panel_and_stops() {
    let act = Closure::once_into_js(|| -> () { page::crash("here, stopping", "no context") });
    let thrown = act.unchecked_into::<js_sys::Function>().call0(&JsValue::NULL);
    assert!(thrown.is_err());
    let root = web_sys::window().unwrap().document().unwrap().document_element().unwrap();
    assert!(root.has_attribute("data-crashed"));
    root.remove_attribute("data-crashed").unwrap();
    assert_eq!(seen("here, stopping").unwrap().cause, "no context");
}

/// From now on the browser refuses what all cookies blocked makes Chromium refuse; comes back with what
/// undoes it.
fn refuse(local_storage: bool) -> js_sys::Function {
    let script = "const open = IDBFactory.prototype.open;
         const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
         IDBFactory.prototype.open = () => {
           throw new DOMException('The user denied permission to access the database.', 'UnknownError');
         };
         if (refused) Object.defineProperty(window, 'localStorage', {
           configurable: true, get() { throw new DOMException('Access is denied.', 'SecurityError'); } });
         return () => {
           IDBFactory.prototype.open = open;
           if (refused && own) Object.defineProperty(window, 'localStorage', own);
           else if (refused) delete window.localStorage;
         };";
    let refuse = js_sys::Function::new_with_args("refused", script);
    refuse.call1(&JsValue::NULL, &local_storage.into()).unwrap().unchecked_into()
}

#[wasm_bindgen_test]
async fn storage_that_is_blocked_is_not_called_damaged() {
    for (local_storage, blocked) in [(true, true), (false, false)] {
        let undo = refuse(local_storage);
        let opened = Database::open("refused", || {}).await;
        undo.call0(&JsValue::NULL).unwrap();
        match opened.map(drop).unwrap_err() {
            StorageError::Blocked => assert!(blocked),
            StorageError::Unreadable(why) => assert!(!blocked, "{why}"),
            other => panic!("{other:?}"),
        }
    }
    assert!(local::is_usable());
}
