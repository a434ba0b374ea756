//! Deadlines in words: the date first, then what is left of it.

use chrono::{DateTime, Utc};

use super::{Lang, messages};
use crate::domain::Zone;

messages! {
    DateAnd { date, left }: "{date}（{left}）", "{date} ({left})";
    DAYS_LEFT: "还有{n}天", "{n} day left" | "{n} days left";
    HOURS_LEFT: "还剩{n}小时", "{n} hour left" | "{n} hours left";
    DAYS_LATE: "逾期{n}天", "{n} day late" | "{n} days late";
    HOURS_LATE: "逾期{n}小时", "{n} hour late" | "{n} hours late";
    DueAndDone { due, done }: "{due}到期，{done}完成", "Due {due}, done {done}";
}

/// What is left until a due instant, or how late it is: hours within a day, else days in the zone.
#[must_use]
pub fn left(lang: Lang, due: DateTime<Utc>, now: DateTime<Utc>, zone: &dyn Zone) -> String {
    let last = due - chrono::TimeDelta::milliseconds(1);
    let days = (zone.day(last) - zone.day(now)).num_days();
    let hours = (due - now).num_hours();
    let (n, message) = if due <= now {
        match days.abs() {
            0 => (hours.abs().max(1), HOURS_LATE),
            late => (late, DAYS_LATE),
        }
    } else if days == 0 || hours < 24 {
        // A day of 25 hours begins with more than 24 of them left.
        (hours.max(1), HOURS_LEFT)
    } else {
        (days, DAYS_LEFT)
    };
    message.text(lang, n.unsigned_abs() as usize)
}

/// A date with what is left until it: `12月3日（还有4天）`, `3 Dec (4 days left)`.
#[must_use]
pub fn date_and_left(
    lang: Lang,
    date: &str,
    due: DateTime<Utc>,
    now: DateTime<Utc>,
    zone: &dyn Zone,
) -> String {
    DateAnd { date, left: &left(lang, due, now, zone) }.text(lang)
}

#[cfg(test)]
mod tests {
    use chrono::FixedOffset;

    use super::*;

    fn said(lang: Lang, due: &str) -> String {
        let at = |text: &str| text.parse::<DateTime<FixedOffset>>().map(|at| at.to_utc());
        let zone = FixedOffset::east_opt(8 * 3600);
        match (at(due), at("2026-11-29T10:00:00+08:00"), zone) {
            (Ok(due), Ok(now), Some(zone)) => date_and_left(lang, "12月3日", due, now, &zone),
            _ => String::new(),
        }
    }

    #[test]
    fn the_date_comes_first_and_no_blank_stands_before_a_unit() {
        assert_eq!(said(Lang::Zh, "2026-12-04T00:00:00+08:00"), "12月3日（还有4天）");
        assert_eq!(said(Lang::En, "2026-12-04T00:00:00+08:00"), "12月3日 (4 days left)");
        assert_eq!(said(Lang::Zh, "2026-11-29T18:30:00+08:00"), "12月3日（还剩8小时）");
        assert_eq!(said(Lang::En, "2026-11-29T10:20:00+08:00"), "12月3日 (1 hour left)");
        assert_eq!(said(Lang::Zh, "2026-11-28T00:00:00+08:00"), "12月3日（逾期2天）");
        assert_eq!(said(Lang::En, "2026-11-29T09:00:00+08:00"), "12月3日 (1 hour late)");
    }
}
