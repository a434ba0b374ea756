//! What messages say, and that each is said somewhere.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use redress::domain::history::step;
use redress::domain::{Step, StepKind};
use redress::facts::List;
use redress::i18n::{Audience, Lang, Msg, history, steps};
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
    for audience in [Audience::Desk, Audience::Owner] {
        let say = |kind, step| history::done(kind, step, audience);
        let lines: Vec<Msg> = steps.iter().map(|step| say(step.kind(), Some(step))).collect();
        for lang in Lang::ALL {
            let distinct: BTreeSet<&str> = lines.iter().map(|msg| msg.text(*lang)).collect();
            assert_eq!(distinct.len(), steps.len(), "{distinct:?}");
        }
        // A relation of a newer version is told as what it surely was.
        let newer = relate("cousin");
        assert_eq!(say(StepKind::Relate, Some(&newer)), say(StepKind::Relate, None));
    }
    let told = |step: &Step| history::done(step.kind(), Some(step), Audience::Complainant);
    let seen: BTreeSet<&str> = steps[..8].iter().map(|step| told(step).zh).collect();
    assert_eq!(seen.len(), 8, "{seen:?}");
    assert_eq!(
        history::done(StepKind::Relate, Some(&relate("unlink")), Audience::Desk).en,
        "Link to another case was removed"
    );
    let desk = Audience::Desk;
    assert_eq!(history::done(StepKind::Notify, None, desk), steps::step_done(StepKind::Notify, desk));
    let refused = step::Recuse { party: "respondent".into(), ..step::Recuse::default() };
    let own = history::done(StepKind::Recuse, Some(&Step::Recuse(refused)), Audience::Owner);
    assert!(own.zh.starts_with("商家"));
}

#[test]
fn no_line_of_the_history_leaves_it_open_what_happened() {
    for kind in StepKind::ALL {
        for line in Audience::ALL.iter().map(|audience| steps::step_done(*kind, *audience)) {
            assert!(!line.zh.contains("或者已") && !line.zh.contains("或者有"), "{}", line.zh);
            assert!(!line.en.split(' ').any(|word| word == "or"), "{}", line.en);
        }
    }
    let action = |pending, audience| history::action(StepKind::Recuse, pending, false, audience);
    assert_ne!(action(false, Audience::Owner), steps::step(StepKind::Recuse, Audience::Desk));
    for audience in [Audience::Desk, Audience::Owner] {
        assert_ne!(action(false, audience), action(true, audience), "to ask and to decide are two steps");
    }
}

/// What one source declares and says, as paths from the root of the crate: `i18n::common::SAVE`.
#[derive(Default)]
struct Words {
    module: String,
    declared: Vec<String>,
    said: BTreeSet<String>,
    /// Names that `use` brings in, with what they stand for.
    imported: BTreeMap<String, String>,
    /// Paths as they are written.
    written: Vec<String>,
}

impl Words {
    fn of(module: &str, source: &str) -> Self {
        // What only a test says is said to nobody.
        let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let mut words = Self { module: module.to_owned(), ..Self::default() };
        words.read(code.parse().unwrap());
        words.said = words.written.iter().flat_map(|path| words.resolve(path)).collect();
        words
    }

    fn read(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            let name = match token {
                TokenTree::Group(group) => {
                    self.read(group.stream());
                    continue;
                }
                TokenTree::Ident(name) => name.to_string(),
                TokenTree::Punct(_) | TokenTree::Literal(_) => continue,
            };
            // `use<>` behind a type imports nothing.
            if name == "use" && tokens.peek().is_some_and(|next| next.to_string() != "<") {
                let tree = tokens.by_ref().take_while(|token| token.to_string() != ";");
                self.import(String::new(), tree.collect());
                continue;
            }
            let mut path = name;
            while tokens.next_if(|token| token.to_string() == ":").is_some() {
                // The second colon of `::`; after a single one follows a type or a value.
                if tokens.next_if(|token| token.to_string() == ":").is_none() {
                    break;
                }
                match tokens.next_if(|token| matches!(token, TokenTree::Ident(_))) {
                    Some(name) => path = format!("{path}::{name}"),
                    None => break,
                }
            }
            let last = path.rsplit("::").next().unwrap_or_default().to_owned();
            let is_macro = tokens.next_if(|token| token.to_string() == "!").is_some();
            match last.as_str() {
                "macro_rules" if is_macro => drop((tokens.next(), tokens.next())),
                "messages" if is_macro => {
                    let Some(TokenTree::Group(group)) = tokens.next() else { continue };
                    self.declare(group.stream());
                }
                // Their messages are named by the variants of an enum.
                "total" | "partial" if is_macro => drop(tokens.next()),
                _ => self.written.push(path),
            }
        }
    }

    /// The first name of each declaration, which ends with a semicolon.
    fn declare(&mut self, tokens: TokenStream) {
        let tokens: Vec<TokenTree> = tokens.into_iter().collect();
        for declaration in tokens.split(|token| token.to_string() == ";") {
            let name = declaration.first().map(|name| format!("{}::{name}", self.module));
            self.declared.extend(name);
        }
    }

    /// A tree of `use`: `a::{b, c::d as e}`.
    fn import(&mut self, mut path: String, tree: Vec<TokenTree>) {
        let mut tokens = tree.into_iter();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Group(group) => {
                    let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                    for branch in inner.split(|token| token.to_string() == ",") {
                        self.import(path.clone(), branch.to_vec());
                    }
                    return;
                }
                TokenTree::Ident(word) if word == "as" => {
                    let alias = tokens.next().map(|alias| alias.to_string()).unwrap_or_default();
                    self.imported.insert(alias, self.absolute(&path));
                    return;
                }
                TokenTree::Ident(word) if word == "self" && !path.is_empty() => {}
                TokenTree::Ident(word) if path.is_empty() => path = word.to_string(),
                TokenTree::Ident(word) => path = format!("{path}::{word}"),
                TokenTree::Punct(_) | TokenTree::Literal(_) => {}
            }
        }
        let name = path.rsplit("::").next().unwrap_or_default().to_owned();
        self.imported.insert(name, self.absolute(&path));
    }

    /// A path from the root; one that starts with none of `crate`, `super` and `self` starts here.
    fn absolute(&self, path: &str) -> String {
        let mut module: Vec<&str> = self.module.split("::").collect();
        let mut rest = path;
        loop {
            rest = match rest.split_once("::") {
                Some(("crate", after)) => return after.to_owned(),
                Some(("self", after)) => after,
                Some(("super", after)) => {
                    module.pop();
                    after
                }
                _ => break,
            };
        }
        let module = module.join("::");
        if module.is_empty() { rest.to_owned() } else { format!("{module}::{rest}") }
    }

    /// What a path may stand for: what its first name was imported as, and what stands here.
    fn resolve(&self, path: &str) -> Vec<String> {
        let (first, rest) = path.split_once("::").map_or((path, ""), |(first, rest)| (first, rest));
        let mut paths = vec![self.absolute(path)];
        if let Some(imported) = self.imported.get(first) {
            paths.push(if rest.is_empty() { imported.clone() } else { format!("{imported}::{rest}") });
        }
        paths
    }
}

/// The module that a file is: `i18n::pages::today` is `src/i18n/pages/today.rs`.
fn module_of(path: &Path) -> String {
    let inner = path.strip_prefix("src").unwrap().with_extension("");
    let names: Vec<String> = inner.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.join("::").trim_end_matches("::mod").to_owned()
}

#[test]
fn every_message_is_said_somewhere() {
    let mut declared = Vec::new();
    let mut said = BTreeSet::new();
    for file in WalkDir::new("src").into_iter().map(Result::unwrap) {
        let path = file.path();
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let words = Words::of(&module_of(path), &std::fs::read_to_string(path).unwrap());
        declared.extend(words.declared);
        said.extend(words.said);
    }
    assert!(declared.len() > 1000, "{}", declared.len());
    let unsaid: Vec<&String> = declared.iter().filter(|message| !said.contains(*message)).collect();
    assert!(unsaid.is_empty(), "{} messages that nothing says: {unsaid:#?}", unsaid.len());
}

#[test]
fn messages_are_found_by_the_whole_path_of_their_module() {
    let said = |module: &str, source: &str| Words::of(module, source).said;
    let route = "use crate::i18n::{common, pages::route as words};
        fn f() { (words::TITLE, common::SAVE, words::Until { date: \"\" }) }";
    let found = said("ui::pages::case::routes", route);
    for message in ["i18n::pages::route::TITLE", "i18n::common::SAVE", "i18n::pages::route::Until"] {
        assert!(found.contains(message), "{message}: {found:?}");
    }
    assert!(!found.iter().any(|path| path.starts_with("domain")), "{found:?}");
    // Another module of the same name says nothing for it.
    let other =
        said("ui::pages::case::routes", "use crate::domain::readings::route; fn f() { route::TITLE }");
    assert!(!other.contains("i18n::pages::route::TITLE"), "{other:?}");
    // A message is not said by its own declaration, nor by a test.
    let own = "messages! { TITLE: \"题\", \"T\"; } fn f() { super::SAVE } #[cfg(test)]\nmod tests { TITLE }";
    let words = Words::of("i18n::pages::route", own);
    assert_eq!(words.declared, ["i18n::pages::route::TITLE"]);
    assert!(words.said.contains("i18n::pages::SAVE") && !words.said.contains("i18n::pages::route::TITLE"));
}
