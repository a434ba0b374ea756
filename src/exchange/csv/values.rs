//! How other registers write days, times, and yes or no.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::domain::fields::values::half_width;
use crate::domain::{Moment, Zone};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The order of the parts of a written date. Which signs stand between them, whether a time follows
/// and whether the year has two digits does not matter.
#[derive(
    Clone, Copy, PartialEq, Eq, Debug, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum DateFormat {
    /// `2026-01-31`, `2026/1/31`, `2026.1.31`, `2026年1月31日`, `20260131`.
    YearFirst,
    /// `1/31/2026`: month, day, year.
    MonthFirst,
    /// `31/1/2026`: day, month, year.
    DayFirst,
}

impl DateFormat {
    /// All formats: the year first, the month first, the day first.
    pub const ALL: &[DateFormat] = Self::VARIANTS;

    /// Name of the format in forms, such as `year_first`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The format with this name; `None` when no format has it.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        id.parse().ok()
    }

    /// Reads a text as a day, or as an instant when it has a time other than midnight. A time without a zone
    /// is local in `zone`. `None` when the text is no date in this format.
    #[must_use]
    pub fn read(self, text: &str, zone: &dyn Zone) -> Option<Moment> {
        let written = Written::of(text)?;
        let day = written.day(self)?;
        Some(match written.time {
            None => Moment::Day(day),
            Some(time) => match written.zone {
                Some(ahead) => Moment::At((day.and_time(time) - ahead).and_utc()),
                None => Moment::At(zone.instant(day.and_time(time))),
            },
        })
    }
}

/// A text taken apart as a date, before it is known which part is which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Written {
    parts: [u32; 3],
    year_first: bool,
    short_year: bool,
    time: Option<NaiveTime>,
    zone: Option<TimeDelta>,
}

impl Written {
    /// `None` for a text that is no date in any format.
    pub(super) fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > 40 || !text.starts_with(|c: char| c.is_numeric()) {
            return None;
        }
        let plain;
        let text = if text.is_ascii() {
            text
        } else {
            plain = text.chars().map(plain_sign).collect::<String>();
            plain.as_str()
        };
        let (date, rest) = split_date(text);
        let mut parts = [0; 3];
        let mut widths = [0; 3];
        if date.len() == 8 && date.bytes().all(|byte| byte.is_ascii_digit()) {
            parts = [number(&date[..4])?, number(&date[4..6])?, number(&date[6..])?];
            widths[0] = 4;
        } else {
            let mut count = 0;
            for part in date.trim_end_matches(['-', '.']).split(['-', '/', '.']) {
                *parts.get_mut(count)? = number(part)?;
                widths[count] = part.len();
                count += 1;
            }
            if count != 3 {
                return None;
            }
        }
        let year_first = widths[0] == 4;
        if !year_first && !matches!(widths[2], 2 | 4) || widths[1] > 2 {
            return None;
        }
        let (time, zone) = read_time(rest)?;
        Some(Self { parts, year_first, short_year: !year_first && widths[2] == 2, time, zone })
    }

    /// The day, read in this format.
    pub(super) fn day(&self, format: DateFormat) -> Option<NaiveDate> {
        let [a, b, c] = self.parts;
        let (year, month, day) = match format {
            DateFormat::YearFirst if self.year_first => (a, b, c),
            DateFormat::MonthFirst if !self.year_first => (c, a, b),
            DateFormat::DayFirst if !self.year_first => (c, b, a),
            _ => return None,
        };
        // As spreadsheets read two digits.
        let century = if !self.short_year {
            0
        } else if year < 69 {
            2000
        } else {
            1900
        };
        NaiveDate::from_ymd_opt((year + century) as i32, month, day)
    }
}

/// Chinese signs and full-width digits as ASCII.
fn plain_sign(c: char) -> char {
    match half_width(c) {
        '年' | '月' => '-',
        '日' | '号' => ' ',
        '时' | '分' => ':',
        '秒' => ' ',
        other => other,
    }
}

fn number(text: &str) -> Option<u32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn split_date(text: &str) -> (&str, &str) {
    let end = text.find(['T', ' ']).unwrap_or(text.len());
    let (date, rest) = text.split_at(end);
    (date, rest.trim_start_matches('T').trim())
}

type Time = (Option<NaiveTime>, Option<TimeDelta>);

/// A time such as `13:45`, `1:45:30 PM`, `13:45:30.123+08:00`; nothing at all is fine too. Midnight to
/// the second is how spreadsheets write a day, so it counts as no time.
fn read_time(text: &str) -> Option<Time> {
    if text.is_empty() {
        return Some((None, None));
    }
    let upper = text.to_ascii_uppercase();
    let (clock, half) = match upper
        .strip_suffix("PM")
        .map(|rest| (rest, 12))
        .or(upper.strip_suffix("AM").map(|rest| (rest, 0)))
    {
        Some((rest, half)) => (rest.trim(), Some(half)),
        None => (upper.as_str(), None),
    };
    let (clock, zone) = split_zone(clock)?;
    let mut parts = [0_u32; 3];
    let mut count = 0;
    for part in clock.trim_end_matches(':').split(':') {
        let whole = part.split_once('.').map_or(part, |(whole, _)| whole);
        *parts.get_mut(count)? = number(whole)?;
        count += 1;
    }
    if count < 2 {
        return None;
    }
    let hour = half.map_or(parts[0], |half| parts[0] % 12 + half);
    let time = NaiveTime::from_hms_opt(hour, parts[1], parts[2])?;
    let is_day = time == NaiveTime::MIN && zone.is_none();
    Some((if is_day { None } else { Some(time) }, zone))
}

fn split_zone(clock: &str) -> Option<(&str, Option<TimeDelta>)> {
    if let Some(rest) = clock.strip_suffix('Z') {
        return Some((rest, Some(TimeDelta::zero())));
    }
    let Some(at) = clock.rfind(['+', '-']) else { return Some((clock, None)) };
    let (hours, minutes) = match &clock[at + 1..] {
        text if text.contains(':') => text.split_once(':')?,
        text if text.len() == 4 => text.split_at(2),
        text => (text, "0"),
    };
    let minutes = i64::from(number(hours)?) * 60 + i64::from(number(minutes)?);
    let ahead = TimeDelta::minutes(if clock[at..].starts_with('-') { -minutes } else { minutes });
    Some((clock[..at].trim(), Some(ahead)))
}

/// What a text says to a yes-or-no question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum YesNo {
    /// The text says yes.
    Yes,
    /// The text says no.
    No,
    /// The text is blank, or says that there is no answer.
    Blank,
    /// The text says something else.
    Unreadable,
}

/// Reads a trimmed text as an answer: `1`/`0`, `Yes`/`No`, `Y`/`N`, `true`/`false`, `是`/`否`. No text is read
/// two ways, so there is nothing to choose.
#[must_use]
pub fn yes_no(text: &str) -> YesNo {
    let is = |words: &[&str]| words.iter().any(|word| word.eq_ignore_ascii_case(text));
    if is(&["1", "yes", "y", "true", "t", "是", "有", "对", "已", "√"]) {
        YesNo::Yes
    } else if is(&["0", "no", "n", "false", "f", "否", "无", "不", "未", "×"]) {
        YesNo::No
    } else if is(&["", "n/a", "na", "null", "-", "—", "不适用", "未知", "不详"]) {
        YesNo::Blank
    } else {
        YesNo::Unreadable
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::FixedOffset;

    fn read(format: DateFormat, text: &str) -> Option<String> {
        let zone = FixedOffset::east_opt(8 * 3600).unwrap();
        format.read(text, &zone).map(|moment| moment.to_string())
    }

    #[test]
    fn dates_as_registers_write_them() {
        use DateFormat::{DayFirst, MonthFirst, YearFirst};
        for (format, text, meant) in [
            (YearFirst, "2026-01-31", "2026-01-31"),
            (YearFirst, "2026/1/31", "2026-01-31"),
            (YearFirst, "2026.1.31", "2026-01-31"),
            (YearFirst, "20260131", "2026-01-31"),
            (YearFirst, "2026年1月31日", "2026-01-31"),
            (YearFirst, "２０２６年１月３１日", "2026-01-31"),
            (YearFirst, "2026年1月31日 9时5分", "2026-01-31T01:05:00.000Z"),
            (YearFirst, "2026-01-31T09:05:00Z", "2026-01-31T09:05:00.000Z"),
            (YearFirst, "2026-01-31 09:05:00.123+02:00", "2026-01-31T07:05:00.000Z"),
            (YearFirst, "2026/1/31 0:00:00", "2026-01-31"),
            (MonthFirst, "1/31/2026", "2026-01-31"),
            (MonthFirst, "01/31/26", "2026-01-31"),
            (MonthFirst, "1/31/2026 1:05:00 PM", "2026-01-31T05:05:00.000Z"),
            (DayFirst, "31/1/2026", "2026-01-31"),
            (DayFirst, "31.01.2026 13:05", "2026-01-31T05:05:00.000Z"),
        ] {
            assert_eq!(read(format, text).as_deref(), Some(meant), "{text}");
        }
        for text in ["", "soon", "2026-02-30", "31/1/2026", "1", "2026-01", "2026-01-31 25:00", "1-2-3-4"] {
            assert_eq!(read(YearFirst, text), None, "{text}");
        }
        assert_eq!(read(MonthFirst, "31/1/2026"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "[0-9年月日 /:.TZ+-]{0,24}|\\PC{0,24}") {
            for format in DateFormat::ALL {
                let _ = read(*format, &text); // Whatever comes of it.
            }
            let _ = yes_no(&text); // Whatever comes of it.
        }
    }
}
