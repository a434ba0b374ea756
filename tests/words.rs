//! What messages say, and that each is said somewhere.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeSet;

use redress::domain::history::step;
use redress::domain::{Step, StepKind};
use redress::facts::List;
use redress::i18n::{Lang, Msg, history, pages, steps};
use walkdir::WalkDir;

#[test]
fn a_line_of_the_history_says_which_of_two_it_was() {
    let relate =
        |relation: &str| Step::Relate(step::Relate { relation: relation.into(), ..step::Relate::default() });
    let recuse = |granted| Step::Recuse(step::Recuse { granted, ..step::Recuse::default() });
    let hold = |placed| Step::Hold(step::Hold { placed, ..step::Hold::default() });
    let steps: Vec<Step> = List::RelationKind
        .items()
        .iter()
        .map(|item| relate(&item.id))
        .chain([None, Some(true), Some(false)].map(recuse))
        .chain([true, false].map(hold))
        .collect();
    for say in [history::done, history::done_personal] {
        let lines: Vec<Msg> = steps.iter().map(|step| say(step.kind(), Some(step))).collect();
        for lang in Lang::ALL {
            let distinct: BTreeSet<&str> = lines.iter().map(|msg| msg.text(*lang)).collect();
            assert_eq!(distinct.len(), steps.len(), "{distinct:?}");
        }
        // A relation of a newer version is told as what it surely was.
        let newer = relate("cousin");
        assert_eq!(say(StepKind::Relate, Some(&newer)), say(StepKind::Relate, None));
    }
    let told = |step: &Step| pages::track::event(step);
    let seen: BTreeSet<&str> = steps[..8].iter().map(|step| told(step).zh).collect();
    assert_eq!(seen.len(), 8, "{seen:?}");
    assert_eq!(
        history::done(StepKind::Relate, Some(&relate("unlink"))).en,
        "Link to another case was removed"
    );
    assert_eq!(history::done(StepKind::Notify, None), steps::step_done(StepKind::Notify));
    let refused = step::Recuse { party: "respondent".into(), ..step::Recuse::default() };
    assert!(history::done_personal(StepKind::Recuse, Some(&Step::Recuse(refused))).zh.starts_with("商家"));
}

#[test]
fn no_line_of_the_history_leaves_it_open_what_happened() {
    for kind in StepKind::ALL {
        for line in [steps::step_done(*kind), steps::step_personal(*kind)] {
            assert!(!line.zh.contains("或者已") && !line.zh.contains("或者有"), "{}", line.zh);
            assert!(!line.en.split(' ').any(|word| word == "or"), "{}", line.en);
        }
    }
    let (asked, decided) = (history::action_personal(StepKind::Recuse, false), steps::step(StepKind::Recuse));
    assert_ne!(asked, decided);
    assert_ne!(asked, history::action_personal(StepKind::Recuse, true));
}

/// The messages that a source declares: `NAME: "…"` at the start of a line.
fn declared(code: &str) -> Vec<&str> {
    let name = |line: &'_ str| -> Option<usize> {
        let end = line.find(": \"")?;
        let is_name = line[..end].chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_');
        is_name.then_some(end)
    };
    let lines = code.split_once("messages! {").map_or("", |(_, rest)| rest).lines().map(str::trim_start);
    lines.filter_map(|line| name(line).map(|end| &line[..end])).collect()
}

/// What a source names: constants by the module they are taken from, `own` for those it names without.
fn named(own: &str, code: &str) -> BTreeSet<(String, String)> {
    let words: Vec<&str> = code
        .split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | ':'))
        .filter(|word| !word.is_empty())
        .collect();
    let last = |path: &str| path.rsplit("::").next().unwrap_or(path).to_owned();
    let aliases: Vec<(&str, String)> =
        words.windows(3).filter(|three| three[1] == "as").map(|three| (three[2], last(three[0]))).collect();
    let mut named = BTreeSet::new();
    for word in words {
        match word.rsplit_once("::") {
            None => {
                named.insert((own.to_owned(), word.to_owned()));
            }
            Some((path, name)) => {
                let module = last(path);
                for (_, of) in aliases.iter().filter(|(alias, _)| *alias == module) {
                    named.insert((of.clone(), name.to_owned()));
                }
                named.insert((module, name.to_owned()));
            }
        }
    }
    named
}

#[test]
fn every_message_is_said_somewhere() {
    let mut messages = Vec::new();
    let mut said = BTreeSet::new();
    for file in WalkDir::new("src").into_iter().map(Result::unwrap) {
        let path = file.path();
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let source = std::fs::read_to_string(path).unwrap();
        // What only a test says is said to nobody.
        let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n");
        let module = path.file_stem().unwrap().to_string_lossy().into_owned();
        if path.starts_with("src/i18n") {
            messages.extend(declared(&code).into_iter().map(|name| (module.clone(), name.to_owned())));
        }
        said.extend(named(&module, &code));
    }
    assert!(messages.len() > 1000, "{}", messages.len());
    let unsaid: Vec<String> = messages
        .iter()
        .filter(|message| !said.contains(*message))
        .map(|(module, name)| format!("{module}::{name}"))
        .collect();
    assert!(unsaid.is_empty(), "{} messages that nothing says: {unsaid:#?}", unsaid.len());
}
