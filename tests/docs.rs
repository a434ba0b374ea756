//! The documents say what the code says. `UPDATE_DOCS=1 cargo test --no-default-features --test docs` writes
//! the tables of docs/closed-loop.md anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod support;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use redress::domain::StepKind;
use redress::domain::history::step::OFFERED;
use redress::domain::readings::stage::Stage;
use redress::facts::{ClockRule, Length, Policy, Roll, Rules, Who};
use redress::i18n::{Audience, Lang, Msg, reasons, steps};
use support::*;
use walkdir::WalkDir;

const CLOSED_LOOP: &str = "docs/closed-loop.md";

fn both(message: Msg) -> String {
    format!("{} | {}", message.text(Lang::Zh), message.text(Lang::En))
}

/// Each step with its names, who may record it, and what its form asks for.
fn steps_table() -> String {
    let mut table = String::from("| step | 中文 | English | who | asks for |\n|---|---|---|---|---|\n");
    for kind in OFFERED {
        let who: Vec<&str> = kind.roles().iter().map(|role| steps::role(*role).text(Lang::En)).collect();
        let fields: Vec<String> = kind
            .form()
            .iter()
            .map(|(field, required)| {
                format!("`{}`{}", field.path(), if *required { "" } else { " (optional)" })
            })
            .collect();
        writeln!(
            table,
            "| `{}` | {} | {} | {} |",
            kind.id(),
            both(steps::step(*kind, Audience::Desk)),
            who.join(", "),
            fields.join(", ")
        )
        .unwrap();
    }
    table
}

/// Each step with the stages at which its guard lets it pass, and the reasons at the others.
fn guards_table() -> String {
    let desks = one_case_a_stage();
    let mut table = String::from("| step | possible at | elsewhere |\n|---|---|---|\n");
    for kind in OFFERED {
        let (mut open, mut shut): (Vec<&str>, BTreeMap<String, Vec<&str>>) = Default::default();
        for desk in &desks {
            let stage = steps::stage(desk.stage(), Audience::Desk).text(Lang::En);
            match desk.check(&owner(), *kind) {
                Ok(()) => open.push(stage),
                Err(refusal) => {
                    shut.entry(reasons::refusal(Lang::En, Audience::Desk, &refusal)).or_default().push(stage)
                }
            }
        }
        let open = if open.len() == desks.len() { "every stage".to_owned() } else { open.join(", ") };
        let reasons: Vec<String> =
            shut.iter().map(|(reason, stages)| format!("{reason} ({})", stages.join(", "))).collect();
        writeln!(table, "| `{}` | {open} | {} |", kind.id(), reasons.join("<br>")).unwrap();
    }
    table
}

/// Each stage with its names and whose turn it is.
fn stages_table() -> String {
    let mut table = String::from("| 中文 | English | whose turn |\n|---|---|---|\n");
    for stage in Stage::ALL {
        let turn = steps::turn(stage.turn(), Audience::Desk).text(Lang::En);
        writeln!(table, "| {} | {turn} |", both(steps::stage(*stage, Audience::Desk))).unwrap();
    }
    table
}

fn length(length: Length) -> String {
    match length {
        Length::Hours(n) => format!("{n} hours"),
        Length::Days(n) => format!("{n} days"),
        Length::WorkingDays(n) => format!("{n} working days"),
        Length::Weeks(n) => format!("{n} weeks"),
        Length::Months(n) => format!("{n} months"),
        Length::Years(n) => format!("{n} years"),
    }
}

fn who(who: Who) -> &'static str {
    steps::who(who, Audience::Desk).text(Lang::En)
}

fn clock_row(rule: &ClockRule) -> String {
    let events =
        |events: &[String]| events.iter().map(|event| format!("`{event}`")).collect::<Vec<_>>().join(", ");
    let over_holidays = rule.roll == Roll::Holidays;
    let marks = [
        (rule.soft, "courtesy"),
        (rule.roll_forward && !over_holidays, "rolls forward"),
        (rule.roll_forward && over_holidays, "rolls past holidays"),
        (rule.pausable, "can be paused"),
        (rule.first_day, "counts the day itself"),
        (rule.once, "starts once"),
        (rule.opening_hours, "opening hours only"),
    ];
    let marks = marks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, mark)| mark.to_owned());
    let stands_still = rule.stands_still().then(|| {
        let (from, to) = (events(&rule.pause_from), events(&rule.pause_to));
        format!("stands still from {from} to {to}, then {} days at least", rule.at_least_after_pause)
    });
    let elsewhere = rule.length_in.iter().map(|(region, other)| format!("{} in {region}", length(*other)));
    let marks: Vec<String> = marks.chain(stands_still).chain(elsewhere).collect();
    let or_later = rule.or_later.map(|other| format!(" or {}, the later", length(other))).unwrap_or_default();
    format!(
        "| `{}` | {} | {} | {} | {} | {} | {} | {} |",
        rule.id,
        rule.name.en,
        events(&rule.start),
        events(&rule.stop),
        length(rule.length) + &or_later,
        who(rule.who),
        marks.join(", "),
        if rule.checked { "yes" } else { "no" }
    )
}

/// The clocks of each policy that ships.
fn clocks_tables() -> String {
    let rules = Rules::default();
    let mut policies: Vec<_> = rules.policies().iter().collect();
    policies.sort_by_key(|policy| policy.key());
    // Those that are another one with the calendar of a country are named beside it.
    let variants = |base: &Policy| {
        let of = |region: &str| format!("{}_{}@{}", base.id, region.to_lowercase(), base.version);
        let is_one = |policy: &&&Policy| policy.key() == of(&policy.calendar);
        policies.iter().filter(is_one).map(|policy| policy.key()).collect::<Vec<_>>()
    };
    let listed: Vec<String> = policies.iter().flat_map(|base| variants(base)).collect();
    let mut text = String::new();
    for policy in policies.iter().filter(|policy| !listed.contains(&policy.key())) {
        let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
        let valid = match (policy.valid_from, policy.valid_to) {
            (None, None) => String::new(),
            (from, to) => format!(", received {} to {}", day(from), day(to)),
        };
        let on = if policy.on { "" } else { ", off until chosen" };
        writeln!(text, "### `{}` {}\n", policy.key(), policy.name.en).unwrap();
        writeln!(text, "{}. Calendar {}{valid}{on}.\n", policy.name.zh, policy.calendar).unwrap();
        let variants: Vec<String> = variants(policy).iter().map(|key| format!("`{key}`")).collect();
        if !variants.is_empty() {
            writeln!(text, "With the calendar of a country: {}.\n", variants.join(", ")).unwrap();
        }
        text.push_str("| clock | name | starts | stops | length | who | | source read |\n|---|---|---|---|---|---|---|---|\n");
        for rule in &policy.clocks {
            text.push_str(&clock_row(rule));
            text.push('\n');
        }
        text.push('\n');
    }
    text.trim_end().to_owned() + "\n"
}

/// Puts each table between its marks: `<!-- steps -->` … `<!-- /steps -->`.
fn with_tables(mut text: String) -> String {
    let tables = [
        ("steps", steps_table()),
        ("guards", guards_table()),
        ("stages", stages_table()),
        ("clocks", clocks_tables()),
    ];
    for (name, table) in tables {
        let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
        let from = text.find(&begin).unwrap_or_else(|| panic!("no {begin}")) + begin.len();
        let to = text.find(&end).unwrap_or_else(|| panic!("no {end}"));
        text.replace_range(from..to, &format!("\n{table}\n"));
    }
    text
}

#[test]
fn the_closed_loop_is_as_the_code_has_it() {
    let written = fs::read_to_string(CLOSED_LOOP).unwrap();
    let told = with_tables(written.clone());
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(CLOSED_LOOP, told).unwrap();
        return;
    }
    assert!(
        written == told,
        "{CLOSED_LOOP} is old: UPDATE_DOCS=1 cargo test --no-default-features --test docs"
    );
}

/// Every source file, end to end.
fn sources() -> String {
    let files = WalkDir::new("src").into_iter().map(Result::unwrap);
    let rust = files.filter(|file| file.path().extension().is_some_and(|kind| kind == "rs"));
    rust.map(|file| fs::read_to_string(file.path()).unwrap()).collect()
}

#[test]
fn the_glossary_names_what_there_is() {
    let glossary = fs::read_to_string("docs/glossary.md").unwrap();
    let sources = sources();
    let words: std::collections::HashSet<&str> =
        sources.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let mut named = 0;
    for row in glossary.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| 中文")) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let [_, zh, en, rust, meaning, _] = cells[..] else { panic!("{row}") };
        assert!(!zh.is_empty() && !en.is_empty() && !meaning.is_empty(), "{row}");
        for word in rust.trim_matches('`').split("::") {
            assert!(words.contains(word), "{rust} is not in src: {row}");
        }
        named += 1;
    }
    assert!(named > 50, "{named}");
}

#[test]
fn the_versions_of_stored_forms_are_those_of_the_code() {
    let text = fs::read_to_string("docs/format.md").unwrap();
    let version = |form: &str| -> u32 {
        let row = text.lines().find(|line| line.starts_with(&format!("| {form} |"))).unwrap();
        row.split('|').nth(2).unwrap().trim().parse().unwrap()
    };
    let source = |path: &str, name: &str| -> u32 {
        let text = fs::read_to_string(path).unwrap();
        let line = text.lines().find(|line| line.contains(&format!("const {name}: "))).unwrap();
        line.split_once("= ").unwrap().1.trim_end_matches(';').parse().unwrap()
    };
    let forms = [
        ("entry", "src/exchange/stored.rs", "VERSION"),
        ("row", "src/register/row.rs", "VERSION"),
        ("head", "src/storage/head.rs", "VERSION"),
        ("own rules", "src/facts/custom_rules.rs", "VERSION"),
        ("desk", "src/register/desk.rs", "VERSION"),
        ("snippets", "src/register/snippets/mod.rs", "VERSION"),
        ("JSON file", "src/exchange/json/mod.rs", "VERSION"),
        ("database schema", "src/storage/database.rs", "SCHEMA"),
    ];
    for (form, path, name) in forms {
        assert_eq!(version(form), source(path, name), "{form}");
    }
    // A segment is made of entries and goes by their version.
    assert_eq!(version("segment"), version("entry"));
}

#[test]
fn every_step_is_in_the_loop_or_written_by_the_register() {
    let text = fs::read_to_string(CLOSED_LOOP).unwrap();
    for kind in StepKind::ALL {
        assert!(text.contains(&format!("`{}`", kind.id())), "{kind:?}");
    }
}
