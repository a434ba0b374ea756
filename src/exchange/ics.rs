//! Dates as an iCalendar file (RFC 5545), for the calendar a person keeps anyway.
//!
//! A date that is a day is an all-day event; one that is a time of day is an instant in UTC. The same
//! event keeps its id, so that a later file brings an earlier one up to date.

use chrono::{DateTime, Days, NaiveDate, Utc};

/// EventTime an event takes place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum EventTime {
    /// The whole of this day.
    Day(NaiveDate),
    /// This instant, which is written in UTC.
    At(DateTime<Utc>),
}

/// One event of the calendar file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CalendarEvent {
    /// Id of the event. It is the same in every file, so that a calendar knows the event again.
    pub uid: String,
    /// The day or instant at which it takes place.
    pub when: EventTime,
    /// What it is, in one line: the title that calendars show.
    pub summary: String,
    /// What there is to say about it; may have several lines.
    pub description: String,
    /// Address where more is found; `None` leaves it out.
    pub url: Option<String>,
    /// Whether to remind a day before: at nine in the morning for a day, to the hour for an instant.
    pub remind: bool,
}

/// Octets a line may have, without its end.
const LINE: usize = 75;

/// The text of an iCalendar file with these events. `name` is what calendars show it as; `made` is the moment
/// at which it is made (`DTSTAMP`).
#[must_use]
pub fn calendar(name: &str, made: DateTime<Utc>, events: &[CalendarEvent]) -> String {
    let mut out = String::with_capacity(events.len() * 512 + 256);
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Redress//Dates//EN", "CALSCALE:GREGORIAN"];
    head.iter().for_each(|text| line(&mut out, text));
    line(&mut out, "METHOD:PUBLISH");
    property(&mut out, "X-WR-CALNAME", name);
    for event in events {
        put(&mut out, made, event);
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn put(out: &mut String, made: DateTime<Utc>, event: &CalendarEvent) {
    line(out, "BEGIN:VEVENT");
    property(out, "UID", &event.uid);
    line(out, &format!("DTSTAMP:{}", instant(made)));
    let reminder = match event.when {
        EventTime::Day(day) => {
            line(out, &format!("DTSTART;VALUE=DATE:{}", day.format("%Y%m%d")));
            // The end is the first day that is no longer part of it.
            if let Some(next) = day.checked_add_days(Days::new(1)) {
                line(out, &format!("DTEND;VALUE=DATE:{}", next.format("%Y%m%d")));
            }
            "-PT15H"
        }
        EventTime::At(at) => {
            line(out, &format!("DTSTART:{}", instant(at)));
            "-P1D"
        }
    };
    property(out, "SUMMARY", &event.summary);
    if !event.description.is_empty() {
        property(out, "DESCRIPTION", &event.description);
    }
    if let Some(url) = &event.url {
        // An address is no text: nothing in it is escaped. Line breaks have no place in one.
        line(out, &format!("URL:{}", url.replace(char::is_control, "")));
    }
    // A deadline takes nobody's time.
    line(out, "TRANSP:TRANSPARENT");
    if event.remind {
        line(out, "BEGIN:VALARM");
        line(out, "ACTION:DISPLAY");
        line(out, &format!("TRIGGER:{reminder}"));
        property(out, "DESCRIPTION", &event.summary);
        line(out, "END:VALARM");
    }
    line(out, "END:VEVENT");
}

fn instant(at: DateTime<Utc>) -> impl std::fmt::Display {
    at.format("%Y%m%dT%H%M%SZ")
}

/// A property whose value is text.
fn property(out: &mut String, name: &str, text: &str) {
    line(out, &format!("{name}:{}", escape(text)));
}

/// A text as a property's value, escaped as RFC 5545 (section 3.3.11) says: one line, no control characters.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' => out.push_str("\\n"),
            // Other control characters are not allowed in a text.
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

/// Writes a line, folded where it is longer than 75 octets: never within a character.
fn line(out: &mut String, text: &str) {
    let mut room = LINE;
    for c in text.chars() {
        if room < c.len_utf8() {
            // The space that says the line goes on counts.
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        room -= c.len_utf8();
        out.push(c);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
#[path = "ics_tests.rs"]
mod tests;
