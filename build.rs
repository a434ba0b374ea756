//! What is made before the crate is compiled: countries, the names of clocks and of some choices, the pinyin
//! of the choices of long lists, the digest of the rules that ship, and what the page's module alone needs from
//! the linker; the worker's is not split.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

use pinyin::ToPinyin;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The files that say what clocks are called.
const POLICIES: &str = "src/facts/data/policies";
/// The other files that ship and that due dates hang on.
const CALENDARS: &str = "src/facts/data/calendars";
const CATEGORIES: &str = "src/facts/data/categories.json";
const COUNTRIES: &str = "src/facts/data/countries.json";
/// What countries are called.
const COUNTRY_NAMES: &str = "src/facts/data/lists/country.json";
/// The lists whose labels Today names.
const PRIORITIES: &str = "src/facts/data/lists/priority.json";
const PROBLEMS: &str = "src/facts/data/lists/problem.json";
/// The other list that is long enough to be typed into.
const PRODUCT_KINDS: &str = "src/facts/data/lists/product_kind.json";
/// Words in which a character is not read as it mostly is.
const READINGS: &[(&str, &str)] = &[("空调", "kong tiao"), ("音乐", "yin yue"), ("银行", "yin hang")];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    for data in
        [POLICIES, CALENDARS, CATEGORIES, COUNTRIES, COUNTRY_NAMES, PRIORITIES, PROBLEMS, PRODUCT_KINDS]
    {
        println!("cargo::rerun-if-changed={data}");
    }
    let into = env::var("OUT_DIR")?;
    fs::write(Path::new(&into).join("clock_names.rs"), clock_names()?)?;
    fs::write(Path::new(&into).join("countries.rs"), countries()?)?;
    let labels = [labels("PRIORITIES", PRIORITIES)?, labels("PROBLEMS", PROBLEMS)?].concat();
    fs::write(Path::new(&into).join("labels.rs"), labels)?;
    let pinyin = [pinyin("PROBLEMS", PROBLEMS)?, pinyin("PRODUCT_KINDS", PRODUCT_KINDS)?].concat();
    fs::write(Path::new(&into).join("pinyin.rs"), pinyin)?;
    fs::write(Path::new(&into).join("shipped_digest.rs"), shipped_digest()?)?;

    let var = |name| env::var(name).ok();
    // `--cfg split`, which xtask/src/split.rs sets.
    if var("CARGO_CFG_SPLIT").is_some() && var("CARGO_CFG_TARGET_ARCH").as_deref() == Some("wasm32") {
        // The splitter reads where each piece of code is called from; it leaves none of it in the files.
        println!("cargo::rustc-link-arg-bin=redress=--emit-relocs");
    }
    Ok(())
}

/// A file of JSON.
fn read(path: &Path) -> Result<Value, Box<dyn Error>> {
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

/// Rust source of the table of countries, and of the policies that are another one with the calendar of a
/// country: those that a country names and that have no calendar of their own.
fn countries() -> Result<String, Box<dyn Error>> {
    let mut calendars: HashMap<String, (u64, String)> = HashMap::new();
    for file in fs::read_dir(POLICIES)? {
        let policy = read(&file?.path())?;
        let (id, version) = (text(&policy["id"]), policy["version"].as_u64().unwrap_or_default());
        let newest = calendars.entry(id).or_default();
        if version > newest.0 {
            *newest = (version, text(&policy["calendar"]));
        }
    }
    let names = read(Path::new(COUNTRY_NAMES))?;
    let mut table = String::from("static COUNTRIES: &[Country] = &[\n");
    let mut variants = String::from("static VARIANTS: &[Variant] = &[\n");
    for country in read(Path::new(COUNTRIES))?.as_array().into_iter().flatten() {
        let (id, calendar) = (text(&country["id"]), text(&country["calendar"]));
        let name = names.as_array().into_iter().flatten().find(|name| name["id"] == country["id"]);
        let name = name.ok_or("a country without a name")?;
        let mut policies = Vec::new();
        for side in ["own", "desk"] {
            let base = text(&country[side]);
            let has_no_calendar = calendars.get(&base).is_some_and(|(_, region)| region == "XX");
            if has_no_calendar && calendar != "XX" {
                let variant = format!("{base}_{}", id.to_lowercase());
                writeln!(variants, "    Variant {{ id: {variant:?}, base: {base:?}, country: {id:?} }},")?;
                policies.push(variant);
            } else {
                policies.push(base);
            }
        }
        let (zh, en, currency) = (&name["zh"], &name["en"], &country["currency"]);
        let zones: Vec<String> = country["zones"].as_array().into_iter().flatten().map(text).collect();
        let zones = zones.join(" ");
        writeln!(
            table,
            "    Country {{ id: {id:?}, zh: {zh}, en: {en}, currency: {currency}, own: {:?}, desk: {:?}, \
             calendar: {calendar:?}, zones: {zones:?} }},",
            policies[0], policies[1]
        )?;
    }
    Ok(format!("{table}];\n{variants}];\n"))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Rust source of a text with a line a clock: its id, policy, version, Chinese and English name, between tabs;
/// the newest version of a policy first. A table would take more than half as much again, packed: its pointers
/// pack badly.
fn clock_names() -> Result<String, Box<dyn Error>> {
    let mut policies = Vec::new();
    for file in fs::read_dir(POLICIES)? {
        let policy = read(&file?.path())?;
        let version = policy["version"].as_u64().ok_or("a policy without a version")?;
        policies.push(((text(&policy["id"]), std::cmp::Reverse(version)), policy));
    }
    policies.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut lines = String::new();
    for ((id, version), policy) in &policies {
        for clock in policy["clocks"].as_array().into_iter().flatten() {
            let (clock, name) = (text(&clock["id"]), &clock["name"]);
            writeln!(lines, "{clock}\t{id}\t{}\t{}\t{}", version.0, text(&name["zh"]), text(&name["en"]))?;
        }
    }
    Ok(format!("const SHIPPED: &str = {lines:?};\n"))
}

/// Rust source of a text with a line a choice of a list: its id, Chinese and English label, between tabs.
fn labels(name: &str, list: &str) -> Result<String, Box<dyn Error>> {
    let mut lines = String::new();
    for item in read(Path::new(list))?.as_array().into_iter().flatten() {
        writeln!(lines, "{}\t{}\t{}", text(&item["id"]), text(&item["zh"]), text(&item["en"]))?;
    }
    Ok(format!("const {name}: &str = {lines:?};\n"))
}

/// Rust source of a text with a line a choice of a list: its id and the pinyin of its Chinese label.
fn pinyin(name: &str, list: &str) -> Result<String, Box<dyn Error>> {
    let mut lines = String::new();
    for item in read(Path::new(list))?.as_array().into_iter().flatten() {
        let label = READINGS.iter().fold(text(&item["zh"]), |label, (word, syllables)| {
            label.replace(word, &format!(" {syllables} "))
        });
        let mut syllables = String::new();
        for c in label.chars() {
            match c.to_pinyin() {
                Some(pinyin) => write!(syllables, " {} ", pinyin.plain().replace('ü', "v"))?,
                None if c.is_ascii_alphanumeric() => syllables.push(c.to_ascii_lowercase()),
                None => syllables.push(' '),
            }
        }
        let syllables: Vec<&str> = syllables.split_whitespace().collect();
        writeln!(lines, "{}\t{}", text(&item["id"]), syllables.join(" "))?;
    }
    Ok(format!("const {name}: &str = {lines:?};\n"))
}

/// Rust source of the SHA-256 over the digests of all files of rules that ship, in the order of their paths.
fn shipped_digest() -> Result<String, Box<dyn Error>> {
    let mut files = vec![Path::new(CATEGORIES).to_owned(), Path::new(COUNTRIES).to_owned()];
    for folder in [POLICIES, CALENDARS] {
        for file in fs::read_dir(folder)? {
            files.push(file?.path());
        }
    }
    files.sort();
    let mut digest = Sha256::new();
    for file in files {
        digest.update(Sha256::digest(fs::read(file)?));
    }
    let bytes: [u8; 32] = digest.finalize().into();
    Ok(format!(
        "/// SHA-256 over the files of rules that ship.\nconst SHIPPED_DIGEST: [u8; 32] = {bytes:?};\n"
    ))
}
