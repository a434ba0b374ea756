//! The house rules that no compiler checks: which module may name which, what the interface may not
//! write, how long a file may be. Reads the sources; comments do not count.

mod sources;

use std::collections::BTreeSet;
use std::path::Path;

use walkdir::WalkDir;

/// The modules of the crate, from the ground up, and what each may name. `lib.rs`, `main.rs` and
/// `bin/` join everything and are not listed.
const LAYERS: &[(&str, &[&str])] = &[
    ("facts", &[]),
    ("domain", &["facts"]),
    ("register", &["facts", "domain"]),
    ("exchange", &["facts", "domain", "register"]),
    // What it makes is a batch, as an import is.
    ("demo", &["facts", "domain", "register", "exchange"]),
    ("browser", &["facts", "domain"]),
    ("storage", &["facts", "domain", "register", "exchange", "browser"]),
    ("worker", &["facts", "domain", "register", "exchange", "demo", "browser"]),
    // What a user can make happen, without a page.
    ("commands", &["facts", "domain", "register", "exchange", "browser", "storage", "worker"]),
    ("i18n", &["facts", "domain"]),
    (
        "app",
        &[
            "facts", "domain", "register", "exchange", "demo", "browser", "storage", "worker", "commands",
            "i18n",
        ],
    ),
    // The interface asks `app`. Of `browser` and `storage` it takes what shows the page and tells
    // troubles apart; what they do for the register, `app` has done.
    ("ui", &["facts", "domain", "register", "exchange", "demo", "browser", "storage", "i18n", "app"]),
];

/// What stands below all rooms, a file each: every room may name them, they name no room.
const GROUND: &[&str] = &["diagnostics", "encode"];

/// Crates, and functions, that only these folders and files may name.
const CRATES: &[(&str, &[&str])] = &[
    ("web_sys", &["src/browser/"]),
    // What IndexedDB keeps are JavaScript values.
    ("js_sys", &["src/browser/", "src/storage/"]),
    ("wasm_bindgen", &["src/browser/", "src/storage/"]),
    ("wasm_bindgen_futures", &["src/browser/", "src/storage/"]),
    ("gloo_timers", &["src/browser/"]),
    ("gloo_storage", &["src/storage/"]),
    ("idb", &["src/storage/"]),
    ("leptos", &["src/app/", "src/ui/", "src/main.rs"]),
    ("leptos_router", &["src/app/", "src/ui/", "src/main.rs"]),
    // A context that is missing must stop the page, or have a reason to be missing.
    ("use_context", &["src/app/words.rs"]),
];

/// What the sources under a folder must not contain, and why.
const TEXTS: &[(&str, &str, &str)] = &[
    ("src/ui/", "href=\"/", "links come from the table of pages, which knows the base path"),
    ("src/ui/", " style=", "the content policy forbids style attributes"),
    ("src/ui/", "\tstyle=", "the content policy forbids style attributes"),
    ("src/app/", "BrowserZone", "days are counted in the register's zone"),
    ("src/ui/", "BrowserZone", "days are counted in the register's zone"),
    ("src/worker/", "BrowserZone", "days are counted in the register's zone"),
    ("src/", "inner_html", "what people type is only ever text"),
    ("src/", "thread_local!", "what a function depends on is a parameter"),
    ("src/", "Box::leak", "what is made is also freed"),
    ("src/", ".leak()", "what is made is also freed"),
    ("src/", "personal: bool", "to whom words speak is an `Audience`, who keeps a register a `Side`"),
];

/// Lines a file may have.
const LONGEST: usize = 500;
/// Lines a file with components may have, its tests apart.
const LONGEST_COMPONENT: usize = 200;

/// What is wrong with one file.
fn faults(path: &str, source: &str) -> Vec<String> {
    let code = without_comments(source);
    let mut faults = Vec::new();
    let below = path.strip_prefix("src/").unwrap_or_default();
    let module = below.split_once('/').map(|(module, _)| module);
    if GROUND.iter().any(|file| below.strip_suffix(".rs") == Some(file)) {
        for named in named_modules(path, &code) {
            if LAYERS.iter().any(|(layer, _)| *layer == named) {
                faults.push(format!("{path}: must not name {named}, which stands above it"));
            }
        }
    }
    if let Some((own, allowed)) = LAYERS.iter().find(|(layer, _)| Some(*layer) == module) {
        for named in named_modules(path, &code) {
            let known = LAYERS.iter().any(|(layer, _)| *layer == named);
            if known && named != *own && !allowed.contains(&named.as_str()) {
                faults.push(format!("{path}: {own} must not name {named}"));
            }
        }
    }
    if path.starts_with("src/") {
        for (name, places) in CRATES {
            if !places.iter().any(|place| path.starts_with(place)) && words(&code).any(|word| word == *name) {
                faults.push(format!("{path}: {name} belongs to {places:?}"));
            }
        }
    }
    for (folder, text, why) in TEXTS {
        if path.starts_with(folder) && code.contains(text) {
            faults.push(format!("{path}: `{text}`: {why}"));
        }
    }
    if path.starts_with("src/") {
        faults.extend(
            silent(source).map(|line| format!("{path}:{line}: `let _ =` without a comment that says why")),
        );
    }
    let lines = source.lines().count();
    if lines > LONGEST {
        faults.push(format!("{path}: {lines} lines; at most {LONGEST}"));
    }
    if source.contains("#[component]") {
        let lines = source.split("#[cfg(test)]").next().unwrap_or_default().lines().count();
        if lines > LONGEST_COMPONENT {
            faults.push(format!("{path}: {lines} lines with a component; at most {LONGEST_COMPONENT}"));
        }
    }
    faults
}

/// The lines that drop a result and do not say, in a comment above or at their end, why that is right.
fn silent(source: &str) -> impl Iterator<Item = usize> {
    let lines: Vec<&str> = source.lines().collect();
    let says_why = |line: Option<&str>| line.is_some_and(|line| line.trim_start().starts_with("//"));
    let is_silent = move |at: &usize| {
        let line = lines[*at];
        let code = line.split("//").next().unwrap_or_default();
        let drops = code.trim_start().starts_with("let _ =") || code.contains("{ let _ =");
        drops && code == line && !says_why(at.checked_sub(1).map(|above| lines[above]))
    };
    (0..source.lines().count()).filter(is_silent).map(|at| at + 1)
}

fn without_comments(source: &str) -> String {
    let lines = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
}

/// The top-level modules that code names by `crate::…`, `crate::{…}` or enough `super::`.
fn named_modules(path: &str, code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        named.extend(heads(&code[at + "crate::".len()..]));
    }
    let depth = depth(path);
    for (at, _) in code.match_indices("super::") {
        let is_first = !code[..at].ends_with("super::");
        let chain = &code[at..];
        let supers = chain.as_bytes().chunks(7).take_while(|chunk| *chunk == b"super::").count();
        if is_first && supers >= depth {
            named.extend(heads(&chain[supers * 7..]));
        }
    }
    named
}

/// How many modules deep a file stands: `src/register/row.rs` two, `src/register/mod.rs` one.
fn depth(path: &str) -> usize {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    inner.split('/').count()
}

/// The first names of a path, or of each path in braces.
fn heads(rest: &str) -> Vec<String> {
    let name = |text: &str| words(text.trim_start()).next().unwrap_or_default().to_owned();
    let Some(list) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let (mut level, mut heads, mut start) = (0, Vec::new(), true);
    for (at, c) in list.char_indices() {
        match c {
            '{' => level += 1,
            '}' if level == 0 => break,
            '}' => level -= 1,
            ',' if level == 0 => start = true,
            c if start && !c.is_whitespace() => {
                heads.push(name(&list[at..]));
                start = false;
            }
            _ => {}
        }
    }
    heads
}

#[test]
fn the_house_rules_hold() {
    let files = sources::files(&["src", "xtask", "tests", "benches"]);
    let found: Vec<String> = files.iter().flat_map(|(path, source)| faults(path, source)).collect();
    assert!(files.len() > 50, "only {} files were read", files.len());
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_module_has_its_place() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in WalkDir::new(root).min_depth(1).max_depth(1).into_iter().filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let known = LAYERS.iter().any(|(layer, _)| *layer == name);
        let joins = ["lib.rs", "main.rs", "bin"].contains(&name.as_str());
        let is_below = name.strip_suffix(".rs").is_some_and(|file| GROUND.contains(&file));
        assert!(known || joins || is_below, "src/{name} is in no layer");
    }
}

/// A rule that catches nothing proves nothing.
#[test]
fn bad_samples_are_caught() {
    let long = "\n".repeat(LONGEST + 1);
    let component = format!("#[component]{}", "\n".repeat(LONGEST_COMPONENT + 1));
    let bad = [
        ("src/domain/case.rs", "use crate::register::Row;"),
        ("src/domain/case.rs", "fn f() -> crate::exchange::Csv {}"),
        ("src/domain/case.rs", "use crate::{facts, register::{Row, Table}};"),
        ("src/domain/case.rs", "use crate::{\n    facts::{a, b},\n    app,\n};"),
        ("src/domain/case.rs", "use super::super::register::Row;"),
        ("src/domain/mod.rs", "use super::ui::Page;"),
        ("src/facts/lists.rs", "use crate::domain::Field;"),
        ("src/encode.rs", "use crate::facts::List;"),
        ("src/register/select.rs", "use crate::exchange::batch;"),
        ("src/register/statistics/groups.rs", "use super::super::super::exchange::batch;"),
        ("src/storage/journal.rs", "use crate::app::Session;"),
        ("src/i18n/common.rs", "use crate::ui::Page;"),
        ("src/ui/pages/case.rs", "use crate::worker::Client;"),
        ("src/ui/pages/case.rs", "let window = web_sys::window();"),
        ("src/app/lodge.rs", "use wasm_bindgen::prelude::*;"),
        ("src/commands/lodge.rs", "use leptos::prelude::*;"),
        ("src/commands/lodge.rs", "use crate::app::App;"),
        ("src/commands/lodge.rs", "use crate::i18n::Lang;"),
        ("src/storage/journal.rs", "use crate::commands::OpenRegister;"),
        ("src/ui/pages/case.rs", "use crate::commands::OpenRegister;"),
        ("src/storage/rows.rs", "use web_sys::Storage;"),
        ("src/app/state.rs", "use gloo_storage::LocalStorage;"),
        ("src/browser/tabs.rs", "use idb::Database;"),
        ("src/register/select.rs", "use leptos::prelude::*;"),
        ("src/ui/shell.rs", "<a href=\"/register\">"),
        ("src/ui/shell.rs", "<p style=\"color: red\">"),
        ("src/ui/shell.rs", "<p class=\"x\" style=move || width()>"),
        ("src/ui/shell.rs", "<p inner_html=text>"),
        ("src/facts/rules.rs", "thread_local! { static RULES: Cell<u8> = Cell::new(0); }"),
        ("src/domain/fields/answer.rs", "let path: &'static str = Box::leak(path);"),
        ("src/domain/fields/answer.rs", "let path: &'static str = path.leak();"),
        ("src/app/state.rs", "let _ = write();"),
        ("src/app/state.rs", "if full { let _ = write(); }"),
        ("src/ui/shell.rs", "use_context::<App>().unwrap_or_default()"),
        ("xtask/src/main.rs", &long),
        ("src/ui/parts/field.rs", &component),
    ];
    for (path, source) in bad {
        assert_eq!(faults(path, source).len(), 1, "{path}: {source}");
    }
}

#[test]
fn good_samples_pass() {
    let good = [
        (
            "src/domain/case.rs",
            "//! As `crate::register` sees it.\nuse crate::facts::List;\nuse super::Field;",
        ),
        ("src/register/select.rs", "use super::table::Table;\nuse crate::domain::{self, app_like, Case};"),
        ("src/register/statistics/groups.rs", "use super::super::row;"),
        ("src/exchange/mod.rs", "use crate::register::Row;"),
        ("src/exchange/mod.rs", "use crate::encode::{self, EncodeError};"),
        ("src/encode.rs", "use crate::diagnostics::Cause;"),
        ("src/browser/tabs.rs", "use wasm_bindgen::JsValue;"),
        ("src/storage/rows.rs", "use wasm_bindgen_test::wasm_bindgen_test;"),
        ("src/ui/shell.rs", "<A href=Page::Register.path() style:width=width>"),
        ("src/main.rs", "use redress::ui::App;"),
        ("src/app/state.rs", "// The next try tells.\nlet _ = write();"),
        ("src/app/state.rs", "let _ = write(); // The next try tells."),
        ("src/app/state.rs", "let _guard = lock();"),
        ("src/app/words.rs", "use_context().unwrap_or_else(crash)"),
    ];
    for (path, source) in good {
        assert_eq!(faults(path, source), Vec::<String>::new());
    }
}
