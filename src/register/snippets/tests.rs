use super::*;
use crate::domain::fields::field::Input;
use crate::domain::{Field, StepKind};
use crate::facts::{Side, Variable, shipped_snippets};

fn snippet(name: &str, lang: &str, place: &str, text: &str) -> Snippet {
    Snippet {
        name: name.to_owned(),
        lang: lang.to_owned(),
        place: place.to_owned(),
        text: text.to_owned(),
        ..Snippet::default()
    }
}

fn all(own: &[Snippet]) -> Snippets {
    Snippets { own: own.to_vec(), ..Snippets::default() }
}

#[test]
fn a_variable_is_filled_in_and_anything_else_is_left_as_typed() {
    let put = |variable| match variable {
        Variable::Complainant => "甲".to_owned(),
        _ => "【?】".to_owned(),
    };
    for (text, filled) in [
        ("{投诉人}你好", "甲你好"),
        ("Dear { Complainant }, {merchant}", "Dear 甲, 【?】"),
        ("{nobody} {投诉人}", "{nobody} 甲"),
        ("{", "{"),
        ("a{}b{ }c", "a{}b{ }c"),
        ("{投诉人", "{投诉人"),
        ("{{投诉人}}", "{甲}"),
        ("{a\n投诉人}", "{a\n投诉人}"),
        (
            "{这里写的不是变量而是一段放在花括号里的很长很长很长很长很长的说明文字}{投诉人}",
            "{这里写的不是变量而是一段放在花括号里的很长很长很长很长很长的说明文字}甲",
        ),
        ("", ""),
    ] {
        assert_eq!(fill(text, put), filled);
    }
}

#[test]
fn what_is_no_variable_is_named_once() {
    assert_eq!(unknown("{客户}，{投诉人}，{客户} {Kunde} {} {"), ["{客户}", "{Kunde}"]);
    assert_eq!(unknown("{today} {今天}"), [] as [&str; 0]);
}

#[test]
fn the_first_blank_is_found_as_a_browser_counts() {
    assert_eq!(blank_in("您好，【姓名】：【金额】"), Some(3..7));
    assert_eq!(blank_in("😀 Dear [name], 【x】"), Some(8..14));
    assert_eq!((blank_in("nothing"), blank_in("[open"), blank_in("】")), (None, None, None));
}

#[test]
fn every_text_that_ships_is_for_long_texts_there_are_and_has_no_unknown_variable() {
    for shipped in shipped_snippets() {
        for path in &shipped.fields {
            let field: Field = path.parse().expect("a field");
            let Some(Input::Text(longest)) = field.fixed_input() else { unreachable!("{path} is no text") };
            for text in [&shipped.text.zh, &shipped.text.en] {
                assert_eq!(unknown(text), [] as [&str; 0]);
                assert!(text.chars().count() + 200 < longest, "{path}");
            }
            let (step, _) = path.split_once('.').expect("a step and a field");
            let kind = StepKind::find(step).expect("a step");
            assert!(kind.form().iter().any(|(asked, _)| *asked == field), "{path}");
        }
        // A language's text has that language's variables.
        assert!(!shipped.text.en.contains('【') && !shipped.text.zh.contains('['));
    }
}

#[test]
fn own_texts_come_first_and_those_of_the_field_before_all() {
    let own = [
        snippet("any", "", "", "a"),
        snippet("step", "zh", "decline", "b"),
        snippet("field", "", "decline.explanation", "c"),
        snippet("english", "en", "", "d"),
        snippet("elsewhere", "", "notify", "e"),
    ];
    let names = |side, tag, field| -> Vec<String> {
        offers(&own, side, tag, field)
            .into_iter()
            .filter(|offer| offer.is_own)
            .map(|offer| offer.name)
            .collect()
    };
    assert_eq!(names(Side::Desk, "zh-CN", "decline.explanation"), ["step", "field", "any"]);
    assert_eq!(names(Side::Desk, "en-GB", "decline.explanation"), ["field", "any", "english"]);
    assert_eq!(names(Side::Personal, "zh-CN", "note.text"), ["any"]);
    let shipped = |side, tag| offers(&[], side, tag, "contact.summary");
    assert!(shipped(Side::Desk, "zh-CN").len() > 2 && shipped(Side::Desk, "en-GB")[0].text.is_ascii());
    assert!(shipped(Side::Personal, "zh-CN").iter().all(|offer| offer.text.contains('我') && !offer.is_own));
    assert_eq!(offers(&[], Side::Desk, "zh-CN", "facts.what"), []);
}

#[test]
fn a_text_is_found_by_name_or_words_of_it() {
    let own = [snippet("Ｒefund", "", "", "paid back"), snippet("Call", "", "", "about the refund")];
    let offered = offers(&own, Side::Personal, "en-GB", "note.text");
    let found = |typed: &str| -> Vec<String> {
        matching(&offered, typed).into_iter().map(|offer| offer.name).collect()
    };
    assert_eq!(found("REFUND"), ["Ｒefund", "Call"]);
    assert_eq!(found(" paid "), ["Ｒefund"]);
    assert_eq!((found("").len(), found("nothing").len()), (2, 0));
}

#[test]
fn a_snippet_has_a_name_and_a_text_that_can_be_told_apart() {
    let mut snippets = all(&[snippet("Refund", "", "", "a")]);
    let long = |count: usize| "字".repeat(count);
    for (name, lang, text, why) in [
        (" ", "", "a", SnippetError::NameMissing),
        (&long(LONGEST_NAME + 1), "", "a", SnippetError::NameTooLong),
        ("ｒｅ fund", "en", "a", SnippetError::NameTaken),
        ("New", "", " \n", SnippetError::TextMissing),
        ("New", "", &long(LONGEST_TEXT + 1), SnippetError::TextTooLong),
    ] {
        assert_eq!(snippets.put(None, snippet(name, lang, "", text)), Err(why), "{name}");
    }
    assert_eq!(snippets.own.len(), 1);
    assert_eq!(snippets.put(None, snippet(&long(LONGEST_NAME), "zh", "", &long(LONGEST_TEXT))), Ok(()));
    // In another language it may have the same name.
    assert_eq!(snippets.put(None, snippet(" 退款 ", "zh", "note", " b ")), Ok(()));
    assert_eq!(snippets.put(None, snippet("退款", "en", "", "c")), Ok(()));
    let before = snippets.own[2].clone();
    assert_eq!((before.name.as_str(), before.text.as_str()), ("退款", "b"));
    let changed = snippet("退款", "zh", "", "b2");
    assert_eq!(snippets.put(Some(&before), changed.clone()), Ok(()));
    assert_eq!(snippets.own[2], changed);
    assert_eq!(snippets.put(Some(&before), changed.clone()), Err(SnippetError::Gone));
    snippets.remove(&changed);
    snippets.remove(&changed);
    assert_eq!(snippets.own.len(), 3);
}

#[test]
fn a_merge_brings_what_is_not_here_and_replaces_nothing() {
    let mut ours = all(&[snippet("Refund", "", "", "ours"), snippet("Same", "", "", "same")]);
    let theirs = Snippets::read(
        r#"{"version":3,"note":1,"snippets":[{"name":"Refund","text":"theirs","by":"x"},{"name":"Same","text":"same"},
           {"name":"新","lang":"zh","place":"note","text":"t"},{"name":7}]}"#
            .as_bytes(),
    );
    assert_eq!(ours.unite(&theirs), 3);
    let names: Vec<&str> = ours.own.iter().map(|snippet| snippet.name.as_str()).collect();
    assert_eq!(names, ["Refund", "Same", "Refund (2)", "新"]);
    assert_eq!(ours.own[0].text, "ours");
    let united = ours.clone();
    assert_eq!(ours.unite(&theirs), 0, "the same file again");
    assert_eq!(ours, united);
}

#[test]
fn the_record_is_stored_so_and_keeps_what_a_newer_version_wrote() {
    let stored = r#"{"version":1,"snippets":[{"lang":"zh","name":"退款","place":"notify.decision","text":"退还【金额】。"},{"name":"Any","text":"a"}]}"#;
    let read = Snippets::read(stored.as_bytes());
    assert_eq!(
        read.own,
        [snippet("退款", "zh", "notify.decision", "退还【金额】。"), snippet("Any", "", "", "a")]
    );
    assert_eq!(String::from_utf8(read.write().expect("written")).expect("text"), stored);

    let newer = r#"{"version":9,"shared":true,"snippets":[{"name":"A","text":"a","by":"x"},{"text":5}]}"#;
    let mut read = Snippets::read(newer.as_bytes());
    let changed = Snippet { text: "b".to_owned(), ..read.own[0].clone() };
    read.put(Some(&read.own[0].clone()), changed).expect("kept");
    let written: Value = serde_json::from_slice(&read.write().expect("written")).expect("json");
    let kept = serde_json::json!({"version":1,"shared":true,"snippets":[{"name":"A","text":"b","by":"x"},{"text":5}]});
    assert_eq!(written, kept);
    assert_eq!(Snippets::read(b"junk"), Snippets::default());
}
