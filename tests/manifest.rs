//! What a browser installs the page by: icons that are there in the sizes named, shortcuts that lead somewhere.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::Path;

use serde_json::Value;

fn public(file: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(file)
}

fn manifest() -> Value {
    serde_json::from_slice(&fs::read(public("manifest.webmanifest")).unwrap()).unwrap()
}

fn icons(of: &Value) -> Vec<Value> {
    of["icons"].as_array().unwrap().clone()
}

/// Width and height in a PNG file's header.
fn size(png: &[u8]) -> String {
    assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
    let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    format!("{}x{}", number(16), number(20))
}

#[test]
fn icons_are_there_in_the_sizes_named_and_published() {
    let page = fs::read_to_string(public("../index.html")).unwrap();
    let manifest = manifest();
    for icon in icons(&manifest) {
        let file = icon["src"].as_str().unwrap();
        assert!(
            page.contains(&format!("rel=\"copy-file\" href=\"public/{file}\"")),
            "{file} is not published"
        );
        if file.ends_with(".png") {
            assert_eq!(icon["sizes"], size(&fs::read(public(file)).unwrap()), "{file}");
        }
    }
    // What launchers ask for: two sizes, and one that they may cut to a shape.
    let has = |sizes: &str, purpose: &str| {
        icons(&manifest).iter().any(|icon| icon["sizes"] == sizes && icon["purpose"] == purpose)
    };
    assert!(has("192x192", "any") && has("512x512", "any") && has("512x512", "maskable"));
}

#[test]
fn shortcuts_lead_to_pages_of_the_app() {
    let routes = fs::read_to_string(public("../src/ui/shell/root.rs")).unwrap();
    for shortcut in manifest()["shortcuts"].as_array().unwrap() {
        let url = shortcut["url"].as_str().unwrap();
        assert!(routes.contains(&format!("path!(\"/{url}\")")), "{url} is no page");
        // One manifest for both languages.
        let name = shortcut["name"].as_str().unwrap();
        assert!(name.is_ascii() != name.chars().any(|c| c > '\u{4e00}'), "{name}");
    }
}
