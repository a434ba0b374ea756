//! Codes: those of the domain are those of the lists, none is lost, and all are compared as enums, never
//! with texts in the source: `== "reject"` compiles with any typing error in it. A text is read into its
//! enum in one place, and named by a constant where it has none.
#![allow(clippy::unwrap_used)]

mod sources;

use std::fmt::Debug;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use proptest::prelude::*;
use redress::domain::Role;
use redress::domain::history::refusal::Signer;
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::values::codes::*;
use redress::exchange::csv::values::DateFormat;
use redress::facts::List;
use redress::facts::events::DerivedOutcome;
use redress::register::due::Due;
use redress::register::list_columns::ListColumn;
use redress::register::order::By;
use serde::{Serialize, de::DeserializeOwned};
use strum::VariantArray;

/// One of the enums, as far as these tests ask.
trait Code: for<'a> From<&'a str> + Serialize + DeserializeOwned + Clone + PartialEq + Debug + Default {}

impl<T> Code for T where
    T: for<'a> From<&'a str> + Serialize + DeserializeOwned + Clone + PartialEq + Debug + Default
{
}

/// Checks that the codes known here are those of the list, in its order, each with its own text.
fn has_the_codes_of<T: Code>(list: List, known: &[T]) {
    let listed: Vec<T> = list.items().iter().map(|item| item.id.as_str().into()).collect();
    assert_eq!(listed, known, "{}", list.id());
    for (code, item) in known.iter().zip(list.items()) {
        assert_eq!(serde_json::to_value(code).unwrap(), item.id.as_str(), "{}", list.id());
    }
    assert_eq!(serde_json::to_value(T::default()).unwrap(), "");
    assert_eq!(T::from(""), T::default());
    // A text was never stored as anything else: what is no text was not written by any version.
    assert!(serde_json::from_str::<T>("null").is_err() && serde_json::from_str::<T>("1").is_err());
}

#[test]
fn the_codes_are_those_of_the_lists() {
    has_the_codes_of(List::Answer, Reply::KNOWN);
    has_the_codes_of(List::Party, Party::KNOWN);
    has_the_codes_of(List::Side, &[Party::Complainant, Party::Respondent]);
    has_the_codes_of(List::Direction, Direction::KNOWN);
    has_the_codes_of(List::Priority, Priority::KNOWN);
    has_the_codes_of(List::Conclusion, Conclusion::KNOWN);
    has_the_codes_of(List::MediationOutcome, MediationOutcome::KNOWN);
    has_the_codes_of(List::Performance, PerformanceResult::KNOWN);
    has_the_codes_of(List::ReferralBody, ReferralBody::KNOWN);
    has_the_codes_of(List::FollowUpResult, FollowUpResult::KNOWN);
    has_the_codes_of(List::Outcome, CaseOutcome::KNOWN);
    has_the_codes_of(List::Confirmation, Confirmation::KNOWN);
    has_the_codes_of(List::ReopenReason, ReopenReason::KNOWN);
    has_the_codes_of(List::RelationKind, RelationKind::KNOWN);
}

/// Names in addresses, forms, stores and digests follow the variants of their enums, and stay what they are
/// when a variant is called otherwise.
#[test]
fn derived_ids_stay_what_they_are() {
    fn ids<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) -> String {
        all.iter().map(|one| id(*one)).collect::<Vec<_>>().join(" ")
    }
    assert_eq!(
        ids(Stage::ALL, Stage::id),
        "received under_review acknowledged investigating deciding declined answered reconsidering disputed \
         mediating performing following_up withdrawn closing merged closed"
    );
    assert_eq!(ids(Turn::ALL, Turn::id), "handler complainant reviewer mediator respondent authority nobody");
    assert_eq!(
        ids(By::ALL, By::id),
        "received updated due reference complainant respondent problem stage amount outcome closed handler group \
         priority channel kind cause"
    );
    assert_eq!(
        ids(ListColumn::ALL, ListColumn::id),
        "reference about complainant respondent kind problem stage due handler group tags priority amount channel \
         country outcome cause received closed updated"
    );
    assert_eq!(ids(Due::ALL, Due::id), "overdue today soon running none");
    assert_eq!(ids(Signer::ALL, Signer::id), "complainant respondent mediator");
    assert_eq!(ids(DateFormat::ALL, DateFormat::id), "year_first month_first day_first");
    assert_eq!(
        ids(DerivedOutcome::VARIANTS, DerivedOutcome::id),
        "from_complainant changed upheld taken_up refusal_upheld asked granted refused settled final decided \
         after_result"
    );
    let roles = [
        Role::Complainant,
        Role::Respondent,
        Role::Handler,
        Role::Reviewer,
        Role::Manager,
        Role::Mediator,
        Role::Owner,
        Role::Import,
    ];
    assert_eq!(
        ids(&roles, Role::into),
        "complainant respondent handler reviewer manager mediator owner import"
    );
    for role in roles {
        assert_eq!(serde_json::to_value(role).unwrap(), Into::<&str>::into(role));
    }
    assert!(Stage::ALL.iter().all(|stage| Stage::find(stage.id()) == Some(*stage)));
    assert!(DateFormat::ALL.iter().all(|format| DateFormat::find(format.id()) == Some(*format)));
}

/// Reads a stored text as a code and writes it again.
fn written_again<T: Code>(stored: &str) -> String {
    serde_json::to_string(&serde_json::from_str::<T>(stored).unwrap()).unwrap()
}

proptest! {
    #[test]
    fn a_code_of_a_newer_version_is_kept_word_for_word(text in "\\PC{0,20}|[a-z_]{1,20}") {
        let stored = serde_json::to_string(&text).unwrap();
        let again = [
            written_again::<Reply>(&stored),
            written_again::<Party>(&stored),
            written_again::<Direction>(&stored),
            written_again::<Priority>(&stored),
            written_again::<Conclusion>(&stored),
            written_again::<MediationOutcome>(&stored),
            written_again::<PerformanceResult>(&stored),
            written_again::<ReferralBody>(&stored),
            written_again::<FollowUpResult>(&stored),
            written_again::<CaseOutcome>(&stored),
            written_again::<Confirmation>(&stored),
            written_again::<ReopenReason>(&stored),
            written_again::<RelationKind>(&stored),
        ];
        for again in &again {
            prop_assert_eq!(again, &stored);
        }
        let outcome = CaseOutcome::from(text.as_str());
        prop_assert_eq!(outcome.id(), text.as_str());
    }
}

/// The texts that a place may compare with, because they are no codes of a complaint, and what they are.
const ALLOWED: &[(&str, &[&str], &str)] = &[
    (
        "src/storage/database.rs",
        &["QuotaExceededError", "VersionError", "InvalidStateError", "SecurityError"],
        "the names of the browser's exceptions, read in one place",
    ),
    (
        "src/ui/pages/register/row_keys.rs",
        &["ArrowDown", "ArrowUp", "j", "J", "k", "K", "x", "X"],
        "the keys of a keyboard",
    ),
    ("src/ui/widgets/combobox.rs", &["ArrowDown", "ArrowUp", "Enter", "Escape"], "the keys of a keyboard"),
    ("src/ui/widgets/finder.rs", &["ArrowDown", "ArrowUp", "Enter"], "the keys of a keyboard"),
    ("src/ui/pages/case/controls/with_snippets.rs", &["/"], "the keys of a keyboard"),
    ("src/browser/list_keys.rs", &["j", "k", "ArrowDown", "ArrowUp", "r", "a"], "the keys of a keyboard"),
    ("src/browser/keyboard.rs", &["TEXTAREA", "SELECT"], "the names of elements"),
    ("src/browser/controls.rs", &["Enter"], "the keys of a keyboard"),
];

/// The texts that a source compares something with, in order. The empty text is left out: it says that
/// nothing is there.
fn compared(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    read(source.parse().unwrap(), &mut found);
    found
}

fn read(stream: TokenStream, found: &mut Vec<String>) {
    let tokens: Vec<TokenTree> = stream.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        let rest = &tokens[at..];
        if let Some(length) = test_module(rest) {
            at += length;
            continue;
        }
        if is_sign(rest) {
            operand_before(&tokens[..at]).iter().for_each(|token| texts(token, found));
            operand_after(&rest[2..]).iter().for_each(|token| texts(token, found));
        }
        match rest {
            [TokenTree::Ident(name), pattern @ ..] if *name == "let" => {
                let end = (0..pattern.len()).find(|at| is_mark(&pattern[*at..], '=')).unwrap_or(0);
                pattern[..end].iter().for_each(|token| texts(token, found));
            }
            [TokenTree::Ident(name), mark, TokenTree::Group(group), ..]
                if *name == "matches" && mark.to_string() == "!" =>
            {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                let pattern = inner.iter().skip_while(|token| token.to_string() != ",");
                pattern.take_while(|token| token.to_string() != "if").for_each(|token| texts(token, found));
            }
            [dot, TokenTree::Ident(name), TokenTree::Group(group), ..]
                if dot.to_string() == "." && (*name == "eq" || *name == "ne") =>
            {
                group.stream().into_iter().for_each(|token| texts(&token, found));
            }
            [TokenTree::Group(group), ..] => {
                arms(&group.stream().into_iter().collect::<Vec<_>>(), found);
                read(group.stream(), found);
            }
            _ => {}
        }
        at += 1;
    }
}

/// How many tokens a module takes that only tests have, if one begins here.
fn test_module(tokens: &[TokenTree]) -> Option<usize> {
    match tokens {
        [hash, TokenTree::Group(attribute), word, _, _, ..]
            if hash.to_string() == "#"
                && attribute.stream().to_string().replace(' ', "") == "cfg(test)"
                && word.to_string() == "mod" =>
        {
            Some(5)
        }
        _ => None,
    }
}

/// Whether `==` or `!=` stands here.
fn is_sign(tokens: &[TokenTree]) -> bool {
    match tokens {
        [first, second, ..] => {
            matches!((first.to_string().as_str(), second.to_string().as_str()), ("=" | "!", "="))
        }
        _ => false,
    }
}

/// Whether this mark stands here, and no longer one that begins with it.
fn is_mark(tokens: &[TokenTree], mark: char) -> bool {
    match tokens {
        [TokenTree::Punct(first), ..] => {
            first.as_char() == mark && first.spacing() == proc_macro2::Spacing::Alone
        }
        _ => false,
    }
}

/// The end of what stands before a sign: a text, a tuple, or something like `Some("…")`.
fn operand_before(tokens: &[TokenTree]) -> &[TokenTree] {
    match tokens {
        [.., TokenTree::Ident(name), TokenTree::Group(_)] if !is_variant(&name.to_string()) => &[],
        [.., last @ (TokenTree::Literal(_) | TokenTree::Group(_))] => std::slice::from_ref(last),
        _ => &[],
    }
}

/// The beginning of what stands behind a sign.
fn operand_after(tokens: &[TokenTree]) -> &[TokenTree] {
    match tokens {
        [TokenTree::Punct(mark), rest @ ..] if matches!(mark.as_char(), '&' | '*') => operand_after(rest),
        [TokenTree::Ident(name), rest @ ..] if is_variant(&name.to_string()) => operand_after(rest),
        // What a method is called on is not what is compared.
        [TokenTree::Literal(_), dot, ..] if dot.to_string() == "." => &[],
        [first @ TokenTree::Literal(_), ..] => std::slice::from_ref(first),
        [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Parenthesis => &tokens[..1],
        _ => &[],
    }
}

fn is_variant(name: &str) -> bool {
    name.starts_with(char::is_uppercase)
}

/// The texts in the patterns of the arms that a group holds, if it is a `match`.
fn arms(tokens: &[TokenTree], found: &mut Vec<String>) {
    for arrow in 1..tokens.len().saturating_sub(1) {
        if tokens[arrow].to_string() != "=" || tokens[arrow + 1].to_string() != ">" {
            continue;
        }
        // The arm begins behind the comma or the block that the one before it ends with.
        let ends = |at: &usize| {
            let is_block = matches!(&tokens[*at], TokenTree::Group(group) if group.delimiter() == Delimiter::Brace)
                && *at > 0
                && tokens[*at - 1].to_string() == ">";
            is_block || tokens[*at].to_string() == ","
        };
        let start = (0..arrow).rev().find(ends).map_or(0, |at| at + 1);
        let pattern = tokens[start..arrow].iter().take_while(|token| token.to_string() != "if");
        pattern.for_each(|token| texts(token, found));
    }
}

/// Adds the texts in a token and below it.
fn texts(token: &TokenTree, found: &mut Vec<String>) {
    match token {
        TokenTree::Group(group) => group.stream().into_iter().for_each(|token| texts(&token, found)),
        TokenTree::Literal(literal) => {
            let text = literal.to_string();
            let text = text.trim_start_matches(['b', 'r', '#']).trim_end_matches('#');
            let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            found.extend(inner.filter(|text| !text.is_empty()).map(str::to_owned));
        }
        TokenTree::Ident(_) | TokenTree::Punct(_) => {}
    }
}

#[test]
fn no_code_is_compared_with_a_text() {
    let mut found = Vec::new();
    for (path, source) in sources::files(&["src"]) {
        if path.ends_with("tests.rs") {
            continue;
        }
        let allowed =
            ALLOWED.iter().find(|(place, ..)| *place == path).map_or(&[] as &[&str], |(_, texts, _)| texts);
        let wrong = compared(&source).into_iter().filter(|text| !allowed.contains(&text.as_str()));
        found.extend(wrong.map(|text| format!("{path}: \"{text}\"")));
    }
    assert!(found.is_empty(), "compared with texts:\n{}", found.join("\n"));
}

#[test]
fn what_is_allowed_is_there() {
    let all = sources::files(&["src"]);
    for (place, texts, what) in ALLOWED {
        let source = all.iter().find(|(path, _)| path == place).map_or("", |(_, source)| source);
        assert_eq!(compared(source), *texts, "{place}: {what}");
    }
}

/// A rule that catches nothing proves nothing.
#[test]
fn bad_samples_are_caught() {
    for (source, texts) in [
        (r#"state.answer.as_deref() == Some("reject")"#, "reject"),
        (r#"if visit.result != "waived" { f("x") }"#, "waived"),
        (r#""waived" == visit.result"#, "waived"),
        (r#"Some("waived") != visit.result"#, "waived"),
        (r#"f(*tone == *"neutral")"#, "neutral"),
        (r#"(a, b) == ("yes", "no")"#, "yes no"),
        (r#"x.eq("a")"#, "a"),
        (r#"matches!(self.answer.as_deref(), Some("accept" | "other"))"#, "accept other"),
        (r#"let f = matches!(remedy.as_str(), "refund" if f("x"));"#, "refund"),
        (r#"match x.as_str() { "performed" => a, _ => b }"#, "performed"),
        (r#"match x { Some("a") => 1, None => f("x"), Some(_) => 2 }"#, "a"),
        (r#"match x { 1 => { f("x") } _ if y == "a" => 2, _ => 3 }"#, "a"),
        (r#"match x { A { .. } => { f("x") } "a" | "b" => 2, _ => 3 }"#, "a b"),
        (r#"match (a, b) { (_, Some("accept"), None) => f("x"), _ => g("y") }"#, "accept"),
        (r#"match x { ("", name) => name, (_, "a") => f("x"), _ => "y" }"#, "a"),
        (r#"match x { "a" if is_so("x") => 1, _ => 2 }"#, "a"),
        (r#"match x { A { name: "a", .. } => 1, B { .. } => f("x"), _ => 2 }"#, "a"),
        (r#"if let Some("complainant") = party { f("x") }"#, "complainant"),
        (r#"let Some("a") = f("x") else { return "y" };"#, "a"),
        ("fn f() { x == \"a\" }\n#[cfg(test)]\nmod tests { fn g() { x == \"b\" } }", "a"),
        ("let q = '\"'; x == r#\"a\"#", "a"),
    ] {
        assert_eq!(compared(source).join(" "), texts, "{source}");
    }
}

#[test]
fn good_samples_pass() {
    for source in [
        r#"state.answer == Some(Reply::Reject)"#,
        r#"match x { Reply::Accept => "accept", Reply::Reject => "reject" }"#,
        r#"match x { Reply::Accept => f("accept"), Some(_) => g("reject", 1), _ => "" }"#,
        r#"match x { A => { f("a") } B => { "b" } _ => { view! { <p class="c">"d"</p> } } }"#,
        r#"match x { Some(x) if x.starts_with("a") => 1, _ => 2 }"#,
        r#"if name == "" { "a" } else { "b" }"#,
        r#"match name { "" => "a", name => name }"#,
        r#"let x = if y == FIELD { "a" } else { "b" };"#,
        r#"let named = matches!(found, Some(_) if f("a"));"#,
        r#"let (a, b) = ("a", "b"); let found = matches!(a, Some(_)); f("c")"#,
        r#"x == text("a") && y != "a".len()"#,
        "// x == \"a\"\nfn f<'a>(x: &'a str) {} /* x == \"b\" */",
        "#[cfg(test)]\nmod tests { fn g() { x == \"b\" } }",
        "#[cfg(test)]\nmod tests;\nconst X: &str = \"a\";",
    ] {
        assert_eq!(compared(source), [] as [&str; 0], "{source}");
    }
}
