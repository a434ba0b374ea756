//! Every message is there in both languages, says the same with the same placeholders, and is
//! written in one language only.

use chrono::NaiveDate;
use redress::domain::fields::values::{FieldProblem, RowProblem};
use redress::domain::history::case::{Flag, Standing};
use redress::domain::history::chain::ChainBreak;
use redress::domain::history::refusal::{Refusal, Signer};
use redress::domain::history::step::DESK;
use redress::domain::values::reference::ParseReferenceError;
use redress::domain::{Field, StepKind};
use redress::facts::events::{DerivedOutcome, STEPS};
use redress::facts::{ErrorPlace, List, MemberKind, Reason, Rules, forums};
use redress::i18n::{
    Audience, Counted, Lang, Msg, choices, clocks, common, errors, fields, first_letter, hints, history,
    pages, reasons, steps,
};
use std::collections::BTreeSet;
use strum::VariantArray;

/// Latin words that Chinese readers use as they are, and those inside examples.
const LATIN: [&str; 12] =
    ["CSV", "JSON", "QR", "Redress", "UTF", "GB", "TS", "K", "D", "name", "example", "com"];
fn messages() -> Vec<(String, Msg)> {
    let files = [
        ("choices", choices::ALL),
        ("clocks", clocks::ALL),
        ("deadlines", redress::i18n::deadlines::ALL),
        ("common", common::ALL),
        ("first_letter", first_letter::ALL),
        ("reasons", reasons::ALL),
        ("history", history::ALL),
        ("errors", errors::ALL),
    ]
    .into_iter();
    let tables = [
        ("fields", fields::TABLES),
        ("hints", hints::TABLES),
        ("steps", steps::TABLES),
        ("stages", steps::STAGE_TABLES),
        ("case_work", redress::i18n::pages::case_work::TABLES),
    ];
    let tables = tables.into_iter().flat_map(|(file, tables)| tables.iter().map(move |table| (file, *table)));
    let pages = [
        ("case", pages::case::ALL),
        ("case_work", pages::case_work::ALL),
        ("categories", pages::categories::ALL),
        ("feedback", pages::feedback::ALL),
        ("intake", pages::intake::ALL),
        ("not_found", pages::not_found::ALL),
        ("complainant_acts", pages::complainant_acts::ALL),
        ("people", pages::people::ALL),
        ("respondent", pages::respondent::ALL),
        ("register", pages::register::ALL),
        ("route", pages::route::ALL),
        ("amounts", pages::amounts::ALL),
        ("today", pages::today::ALL),
        ("track", pages::track::ALL),
        ("data", pages::data::ALL),
        ("disposal", pages::disposal::ALL),
        ("recovery", pages::recovery::ALL),
        ("rules", pages::rules::ALL),
        ("settings", pages::settings::ALL),
        ("statistics", pages::statistics::ALL),
        ("welcome", pages::welcome::ALL),
    ];
    files
        .chain(pages)
        .chain(tables)
        .flat_map(|(file, all)| all.iter().map(move |(name, msg)| (format!("{file}: {name}"), *msg)))
        .collect()
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

fn without_placeholders(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once('}').map_or("", |(_, rest)| rest))
}

#[test]
fn every_message_has_both_texts() {
    let all = messages();
    assert!(all.len() > 500, "{}", all.len());
    for (name, msg) in all {
        for text in [msg.zh, msg.en] {
            assert!(!text.trim().is_empty() && text.trim() == text, "{name}: {text:?}");
            assert!(!text.contains("  ") && !text.contains('\n'), "{name}: {text:?}");
        }
    }
}

#[test]
fn placeholders_are_equal_and_well_formed() {
    for (name, msg) in messages() {
        assert_eq!(placeholders(msg.zh), placeholders(msg.en), "{name}");
        for text in [msg.zh, msg.en] {
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{name}");
            for inside in placeholders(text) {
                assert!(!inside.is_empty() && inside.chars().all(|c| c.is_ascii_lowercase()), "{name}");
            }
        }
    }
}

#[test]
fn chinese_is_chinese() {
    for (name, msg) in messages() {
        let text = without_placeholders(msg.zh);
        let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        for word in words {
            assert!(LATIN.contains(&word), "{name}: {word} in {text}");
        }
        assert!(text.chars().any(is_cjk) || !placeholders(msg.zh).is_empty(), "{name}: {text}");
        assert!(!text.contains([',', ';', '?', '!', ':', '(', ')', '"', '\'']), "{name}: {text}");
    }
}

/// Bodies that one country has.
const CHINESE_BODIES: [&str; 9] =
    ["12315", "消费者协会", "消协", "人民法院", "人民调解", "市场监管", "公安", "SAMR", "people's mediation"];

/// Messages that only Chinese rules show.
const SHOWN_IN_CHINA: [&str; 1] = ["route: CHECK_TITLE"];

fn names_a_chinese_body(text: &str) -> bool {
    CHINESE_BODIES.iter().any(|body| text.contains(body))
}

#[test]
fn no_body_of_one_country_is_named_to_everybody() {
    let naming = messages()
        .into_iter()
        .filter(|(_, msg)| names_a_chinese_body(msg.zh) || names_a_chinese_body(msg.en));
    assert_eq!(naming.map(|(name, _)| name).collect::<Vec<_>>(), SHOWN_IN_CHINA);
    // Nor in what is offered where the region has no such body.
    for item in List::ReferralBody.items().iter().filter(|item| !item.is_of("CN") || item.regions.is_empty())
    {
        assert!(!names_a_chinese_body(&item.zh) && !names_a_chinese_body(&item.en), "{}", item.id);
    }
    for region in ["GB", "EU", "US", "AU", "IN", "BR"] {
        let file = serde_json::to_string(forums(region)).unwrap_or_default();
        assert!(file.len() > 1000 && !names_a_chinese_body(&file), "{region}");
    }
}

#[test]
fn english_is_english() {
    for (name, msg) in messages() {
        let foreign = |c: char| is_cjk(c) || matches!(c, '，' | '。' | '、' | '：' | '；' | '（' | '）');
        assert!(!msg.en.contains(foreign), "{name}: {}", msg.en);
        for american in ["color", "center", "organiza", "recogniz", "canceled", "favor "] {
            assert!(!msg.en.to_lowercase().contains(american), "{name}: {}", msg.en);
        }
    }
}

#[test]
fn both_are_sentences_or_neither() {
    for (name, msg) in messages() {
        // What asks in English (May …?) may state in Chinese (是否…).
        if msg.en.ends_with('?') {
            continue;
        }
        let zh = msg.zh.ends_with(['。', '…', '？']);
        let en = msg.en.ends_with(['.', '…']);
        assert_eq!(zh, en, "{name}: {} / {}", msg.zh, msg.en);
    }
}

#[test]
fn the_facts_are_there_in_both_languages() {
    let mut texts = Vec::new();
    for list in List::ALL {
        for item in list.items() {
            texts.push((format!("{}: {}", list.id(), item.id), item.zh.clone(), item.en.clone()));
            assert_eq!(Lang::Zh.label(*list, &item.id), item.zh);
            assert_eq!(Lang::En.label(*list, &item.id), item.en);
        }
    }
    let rules = Rules::default();
    for policy in rules.policies() {
        texts.push((policy.id.clone(), policy.name.zh.clone(), policy.name.en.clone()));
        for rule in &policy.clocks {
            for text in [&rule.name, &rule.source] {
                texts.push((format!("{}: {}", policy.id, rule.id), text.zh.clone(), text.en.clone()));
            }
        }
    }
    for calendar in rules.calendars() {
        texts.push((calendar.region.clone(), calendar.name.zh.clone(), calendar.name.en.clone()));
    }
    assert!(texts.len() > 200, "{}", texts.len());
    for (name, zh, en) in texts {
        assert!(zh.chars().any(is_cjk), "{name}: {zh}");
        assert!(!en.trim().is_empty() && !en.contains(is_cjk), "{name}: {en}");
    }
}

fn refusals() -> Vec<Refusal> {
    let mut all = vec![
        Refusal::NotReceived,
        Refusal::AlreadyReceived,
        Refusal::Closed,
        Refusal::NotClosed,
        Refusal::Withdrawn,
        Refusal::NeedsDecision,
        Refusal::WrongRole(DESK),
        Refusal::DecidedBefore("李样例".to_owned()),
        Refusal::DeciderUnnamed,
        Refusal::WindowOver(NaiveDate::default()),
        Refusal::LoopOpen,
        Refusal::NeedsReport,
        Refusal::BeforeReceipt,
        Refusal::BeforePrevious(StepKind::Notify),
        Refusal::ReopenOver(NaiveDate::default()),
        Refusal::PaidDiffers,
        Refusal::Future,
        Refusal::NotSerious,
        Refusal::NeedsConsent,
        Refusal::NotIndependent("李样例".to_owned()),
        Refusal::BodyNotIndependent("李样例".to_owned()),
        Refusal::Awaited(NaiveDate::default()),
        Refusal::IndependenceUndeclared,
        Refusal::RecusalPending,
        Refusal::RecusalOver(NaiveDate::default()),
        Refusal::RecusalOpen(NaiveDate::default()),
        Refusal::RecusalAfterSession,
        Refusal::OwnRecusal("X".to_owned()),
        Refusal::NoMediation,
        Refusal::NotAgreed,
        Refusal::DueBeforeAgreement(2),
        Refusal::TotalDiffers,
        Refusal::NothingOwed,
        Refusal::NoSuchObligation,
        Refusal::Owed,
        Refusal::NeedsMeasure,
        Refusal::NeedsReason,
        Refusal::NeedsNextDate,
        Refusal::DateBeforeStep(Field::AskUntil),
        Refusal::AlreadyPaused,
        Refusal::NothingPaused,
        Refusal::NoSuchClock,
        Refusal::NoSuchPolicy,
        Refusal::SameCase,
        Refusal::NotRelated,
        Refusal::MergedAway,
        Refusal::NothingToSettle,
        Refusal::HoldUnchanged,
        Refusal::GroupDecidedBefore("李样例".to_owned()),
        Refusal::Erased,
        Refusal::StillOpen,
        Refusal::OnHold,
        Refusal::KeptUntil(NaiveDate::default()),
        Refusal::DisposerUnnamed,
        Refusal::SecondPersonMissing,
        Refusal::RecorderUnnamed,
        Refusal::SecondPersonUnlisted("李样例".to_owned()),
        Refusal::SamePerson("李样例".to_owned()),
        Refusal::SummaryMissing,
        Refusal::NotInThisVersion,
    ];
    all.extend(Signer::ALL.iter().map(|signer| Refusal::Unsigned(*signer)));
    all.extend(StepKind::ALL.iter().map(|kind| Refusal::AlreadyDone(*kind)));
    all.extend(StepKind::ALL.iter().map(|kind| Refusal::Needs(*kind)));
    all.extend(StepKind::ALL.iter().map(|kind| Refusal::WrongRole(kind.roles())));
    all
}

#[test]
fn every_refusal_is_a_sentence() {
    for refusal in refusals() {
        for audience in Audience::ALL {
            let say = |lang| reasons::refusal(lang, *audience, &refusal);
            let (zh, en) = (say(Lang::Zh), say(Lang::En));
            assert!(zh.ends_with('。') && en.ends_with('.'), "{zh} {en}");
            assert!(!zh.contains(['{', '}']) && !en.contains(['{', '}']), "{zh} {en}");
            assert!(!en.replace("李样例", "").contains(is_cjk), "{en}");
        }
        let standing = Standing::Refused(refusal);
        for audience in Audience::ALL {
            assert!(reasons::standing(Lang::Zh, *audience, &standing).starts_with("已保留"));
            assert!(reasons::standing(Lang::En, *audience, &standing).starts_with("Kept"));
        }
    }
}

#[test]
fn refusals_name_what_they_are_about() {
    let zh = |refusal: &Refusal| reasons::refusal(Lang::Zh, Audience::Desk, refusal);
    let en = |refusal: &Refusal| reasons::refusal(Lang::En, Audience::Desk, refusal);
    assert_eq!(zh(&Refusal::WrongRole(DESK)), "这一步只能由经办人、复议人员或者负责人登记。");
    assert_eq!(en(&Refusal::WrongRole(DESK)), "Only a handler, a reviewer or a manager can record this.");
    assert_eq!(zh(&Refusal::Needs(StepKind::Accept)), "先登记“予以受理”，才能登记这一步。");
    assert_eq!(
        reasons::refusal(Lang::Zh, Audience::Owner, &Refusal::Needs(StepKind::Notify)),
        "先登记“商家答复了结果”，才能登记这一步。"
    );
    let over = Refusal::WindowOver(NaiveDate::from_ymd_opt(2026, 3, 1).unwrap());
    assert!(zh(&over).contains("2026年3月1日") && en(&over).contains("1 March 2026"));
    assert!(en(&Refusal::DecidedBefore("Ann".to_owned())).starts_with("Ann "));
    let rate = Refusal::WrongRole(StepKind::Rate.roles());
    assert!(zh(&rate).contains("投诉人本人"));
}

#[test]
fn a_consumers_own_register_speaks_to_the_consumer() {
    // The owner may record every step, so nothing there is refused for the role.
    for refusal in refusals().iter().filter(|refusal| !matches!(refusal, Refusal::WrongRole(_))) {
        let say = |lang| reasons::refusal(lang, Audience::Owner, refusal);
        let (zh, en) = (say(Lang::Zh), say(Lang::En));
        assert!(!zh.contains("投诉人"), "{zh}");
        assert!(!en.contains("complainant"), "{en}");
    }
}

#[test]
fn problems_flags_and_references_have_words() {
    let problems = [
        FieldProblem::Required,
        FieldProblem::NameOrAnonymous,
        FieldProblem::NoWayToReach,
        FieldProblem::TooLong(8000),
        FieldProblem::Phone,
        FieldProblem::Email,
        FieldProblem::Date,
        FieldProblem::Amount,
        FieldProblem::NotListed,
        FieldProblem::Scale,
        FieldProblem::YesNo,
        FieldProblem::Future,
        FieldProblem::AfterReceipt,
        FieldProblem::BeforePurchase,
        FieldProblem::Time,
        FieldProblem::Number,
        FieldProblem::NoSuchCase,
        FieldProblem::Row(2, RowProblem::Party),
        FieldProblem::Row(2, RowProblem::What),
        FieldProblem::Row(2, RowProblem::Amount),
        FieldProblem::Row(2, RowProblem::By),
    ];
    for problem in problems {
        assert!(reasons::problem(Lang::Zh, problem).ends_with('。'), "{problem:?}");
        assert!(reasons::problem(Lang::En, problem).ends_with('.'), "{problem:?}");
    }
    assert!(reasons::problem(Lang::En, FieldProblem::TooLong(8000)).contains("8,000"));
    // What is missing is asked for as the field takes it.
    let missing = |field| reasons::problem_in(Lang::Zh, field, FieldProblem::Required);
    assert_eq!(missing(Field::ConveneIndependent), reasons::UNTICKED.zh);
    assert_eq!(missing(Field::RequestRemedies), reasons::UNCHOSEN.zh);
    assert_eq!(missing(Field::FactsWhat), reasons::REQUIRED.zh);
    for flag in [Flag::Concurrent, Flag::Broken(ChainBreak::Altered), Flag::Broken(ChainBreak::MissingParent)]
    {
        assert!(reasons::flag(flag).zh.ends_with('。'));
    }
    let wrong = [ParseReferenceError::Form, ParseReferenceError::Check].map(reasons::not_a_reference);
    assert_ne!(wrong[0], wrong[1]);
    let example = reasons::REFERENCE_FORM.en.split_whitespace().last().unwrap().trim_end_matches('.');
    assert_eq!(example.parse::<redress::domain::values::reference::Reference>().map(|_| ()), Ok(()));
}

#[test]
fn numbers_and_days_read_as_people_say_them() {
    let count = |n| common::DAYS.text(Lang::En, n);
    assert_eq!(count(0), "0 days");
    assert_eq!(count(1), "1 day");
    assert_eq!(count(1_234_567), "1,234,567 days");
    for (n, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (100_000, "100,000")] {
        assert_eq!(common::number(n), text);
    }
    assert_eq!(common::ago(Lang::En, 0), "Just now");
    assert_eq!(common::ago(Lang::En, 61), "1 hour ago");
    assert_eq!(common::ago(Lang::Zh, 3000), "2天前");
    assert_eq!(common::span(Lang::En, 1500), "25 hours");
    assert_eq!(common::span(Lang::En, 2880), "2 days");
    let day = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    assert_eq!(common::date(Lang::Zh, day), "2026年11月21日");
    assert_eq!(common::date(Lang::En, day), "21 November 2026");
    assert_eq!(common::any_of(Lang::En, &["a", "b", "c"]), "a, b or c");
    assert_eq!(common::all_of(Lang::Zh, &["甲", "乙", "丙"]), "甲、乙、丙");
    assert_eq!(common::any_of(Lang::Zh, &["甲"]), "甲");
    assert_eq!(common::any_of(Lang::Zh, &[]), "");
}

#[test]
fn pairs_differ_in_english_only_where_number_shows() {
    for Counted { one, many } in [
        common::DAYS,
        common::HOURS,
        common::IN_DAYS,
        common::LATE_DAYS,
        common::HOURS_LEFT,
        common::TIMES_REOPENED,
    ] {
        assert_eq!(one.zh, many.zh);
        assert_ne!(one.en, many.en);
    }
}

#[test]
fn every_fault_of_a_rule_is_a_sentence() {
    let day = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
    let name = || "desk@1".to_owned();
    let mut reasons = vec![
        Reason::NotJson { line: 2, column: 9 },
        Reason::NothingThere,
        Reason::Missing,
        Reason::UnknownMember,
        Reason::Empty,
        Reason::NotACode,
        Reason::Twice(name()),
        Reason::NoSuchStep(name()),
        Reason::NoSuchCode(name()),
        Reason::NoSuchField(name()),
        Reason::StopIsStart(name()),
        Reason::Zero,
        Reason::Negative,
        Reason::TooLong(10_958),
        Reason::NoSuchCalendar(name()),
        Reason::EndsBeforeStart,
        Reason::Overlaps(name()),
        Reason::Taken,
        Reason::NotAWeekday(9),
        Reason::NoWorkingDay,
        Reason::NotInYear(day),
        Reason::NotAWeekendDay(day),
        Reason::HolidayAndWorkday(day),
    ];
    let kinds = [
        MemberKind::Text,
        MemberKind::Both,
        MemberKind::YesNo,
        MemberKind::Whole,
        MemberKind::List,
        MemberKind::Day,
        MemberKind::Length,
    ];
    reasons.extend(
        kinds.into_iter().chain([MemberKind::Members, MemberKind::OneOf(&["a", "b"])]).map(Reason::Expected),
    );
    for reason in &reasons {
        let [zh, en] = [Lang::Zh, Lang::En].map(|lang| pages::rules::reason(&Rules::default(), lang, reason));
        assert!(zh.ends_with('。') && en.ends_with('.'), "{zh} {en}");
        assert!(!zh.contains(['{', '}']) && !en.contains(['{', '}', '。']), "{zh} {en}");
    }
    // What is mentioned is named, not told by its code.
    let said = |reason| pages::rules::reason(&Rules::default(), Lang::En, &reason);
    let (overlap, taken) =
        (said(Reason::Overlaps("desk@2".to_owned())), said(Reason::RegionTaken("CN".to_owned())));
    assert!(!overlap.contains("desk@") && overlap.contains("Version 2"), "{overlap}");
    assert!(taken.contains("China"), "{taken}");
    let derived = STEPS.iter().flat_map(|(_, codes)| codes.derived);
    let named: BTreeSet<&str> = derived.map(|code| pages::rules::derived_outcome(*code).zh).collect();
    assert_eq!(named.len(), DerivedOutcome::VARIANTS.len());
    let place = ErrorPlace { of: name(), part: "review".to_owned(), member: "length".to_owned() };
    assert_eq!(pages::rules::place(Lang::Zh, &place), "desk@1 · review · 时长");
    assert_eq!(pages::rules::place(Lang::En, &ErrorPlace::default()), "The whole file");
}
