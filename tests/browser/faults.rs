//! What goes wrong without stopping anything, and what must stop at once.

use redress::browser::page;
use redress::diagnostics::{self, Diagnostic, report};
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
