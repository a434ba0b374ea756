use super::*;
use proptest::prelude::*;

fn event(summary: &str) -> CalendarEvent {
    CalendarEvent {
        uid: "0192-review@redress".to_owned(),
        when: EventTime::Day("2026-10-09".parse().unwrap()),
        summary: summary.to_owned(),
        description: String::new(),
        url: None,
        remind: false,
    }
}

fn made() -> DateTime<Utc> {
    "2026-09-29T08:05:06.789Z".parse().unwrap()
}

/// The lines of a file, with what was folded put together again: RFC 5545, 3.1.
fn unfolded(file: &str) -> Vec<String> {
    let whole = file.replace("\r\n ", "");
    let lines = whole.strip_suffix("\r\n").expect("the last line ends").split("\r\n");
    lines.map(str::to_owned).collect()
}

/// The text of an escaped value: RFC 5545, 3.3.11.
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next().expect("something is escaped") {
                'n' | 'N' => out.push('\n'),
                c @ ('\\' | ';' | ',') => out.push(c),
                c => panic!("\\{c} is no escape"),
            },
            ';' | ',' => panic!("{c} is not escaped"),
            c => out.push(c),
        }
    }
    out
}

#[test]
fn a_day_and_an_instant_as_the_standard_writes_them() {
    let day = CalendarEvent {
        description: "处理；反馈\n第二行".to_owned(),
        url: Some("https://example.org/redress/case/TS2026-K3-0001-7".to_owned()),
        remind: true,
        ..event("决定是否受理, TS2026-K3-0001-7")
    };
    let when = EventTime::At("2026-09-30T08:00:00Z".parse().unwrap());
    let hour =
        CalendarEvent {
            uid: "0192-acknowledge@redress".to_owned(), when, remind: true, ..event("告知收到")
        };
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Redress//Dates//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:期限",
        "BEGIN:VEVENT",
        "UID:0192-review@redress",
        "DTSTAMP:20260929T080506Z",
        "DTSTART;VALUE=DATE:20261009",
        "DTEND;VALUE=DATE:20261010",
        "SUMMARY:决定是否受理\\, TS2026-K3-0001-7",
        "DESCRIPTION:处理；反馈\\n第二行",
        "URL:https://example.org/redress/case/TS2026-K3-0001-7",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-PT15H",
        "DESCRIPTION:决定是否受理\\, TS2026-K3-0001-7",
        "END:VALARM",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:0192-acknowledge@redress",
        "DTSTAMP:20260929T080506Z",
        "DTSTART:20260930T080000Z",
        "SUMMARY:告知收到",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P1D",
        "DESCRIPTION:告知收到",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(unfolded(&calendar("期限", made(), &[day, hour])), expected);
}

#[test]
fn a_long_line_is_folded_between_characters() {
    // "SUMMARY:" takes 8 octets, each character 3: 22 fit (74 octets), then 24 to a line.
    let file = calendar("", made(), &[event(&"投".repeat(50))]);
    let summary: Vec<&str> =
        file.split("\r\n").skip_while(|line| !line.starts_with("SUMMARY")).take(3).collect();
    assert_eq!(summary[0], format!("SUMMARY:{}", "投".repeat(22)));
    assert_eq!(summary[1], format!(" {}", "投".repeat(24)));
    assert_eq!(summary[2], format!(" {}", "投".repeat(4)));
    // 75 octets exactly are not folded, 76 are.
    for (length, lines) in [(67, 1), (68, 2)] {
        let file = calendar("", made(), &[event(&"a".repeat(length))]);
        let count =
            file.split("\r\n").filter(|line| line.starts_with("SUMMARY") || line.starts_with(' ')).count();
        assert_eq!(count, lines, "{length}");
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_and_no_line_is_too_long(
        summary in "\\PC*|[\\r\\n,;\\\\a投😀 ]{0,200}",
        description in "(?s).{0,300}",
        url in "(?s).{0,100}",
    ) {
        let event = CalendarEvent { description: description.clone(), url: Some(url), ..event(&summary) };
        let file = calendar(&summary, made(), &[event]);
        for line in file.split("\r\n") {
            prop_assert!(line.len() <= LINE, "{} octets: {line:?}", line.len());
            prop_assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        let lines = unfolded(&file);
        let plain = |text: &str| -> String {
            let text = text.replace("\r\n", "\n").replace('\r', "\n");
            text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n')).collect()
        };
        let value = |name: &str| lines.iter().find_map(|line| line.strip_prefix(name)).map(unescaped);
        prop_assert_eq!(value("SUMMARY:"), Some(plain(&summary)));
        prop_assert_eq!(value("X-WR-CALNAME:"), Some(plain(&summary)));
        let described = value("DESCRIPTION:");
        prop_assert_eq!(described, Some(plain(&description)).filter(|_| !description.is_empty()));
        let begins = lines.iter().filter(|line| line.starts_with("BEGIN:")).count();
        prop_assert_eq!((begins, lines.last().map(String::as_str)), (2, Some("END:VCALENDAR")));
    }
}
