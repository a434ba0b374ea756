//! Made-up tables for the tests of this layer.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, TimeDelta, Utc};

use super::phases::{Later, Phase};
use super::row::{self, Day, InTime, Row, RowFlags};
use super::table::Table;
use crate::domain::Zone;
use crate::domain::readings::stage::{Stage, Turn};

/// The moment all sample tables are looked at.
pub(super) fn now() -> DateTime<Utc> {
    "2026-06-15T08:00:00Z".parse().unwrap()
}

/// Where: China.
pub(super) const ZONE: FixedOffset = FixedOffset::east_opt(8 * 3600).unwrap();

/// Where: China.
pub(super) fn zone() -> FixedOffset {
    ZONE
}

/// The day number of a date.
pub(super) fn day(text: &str) -> Day {
    row::day_number(Some(text.parse().unwrap()))
}

/// Whether a day lies in a month.
pub(super) fn in_month(day: Day, year: i32, month: u32) -> bool {
    row::date(day).is_some_and(|day: NaiveDate| (day.year(), day.month()) == (year, month))
}

/// A table of these rows.
pub(super) fn table<'a>(rows: impl IntoIterator<Item = Row<'a>>) -> Table {
    let mut table = Table::default();
    for row in rows {
        table.push(&row);
    }
    table
}

/// A table of so many rows.
pub(super) fn many(count: u32) -> Table {
    table((0..count).map(row))
}

/// A row that differs from every other in some way, the same at each call.
pub(super) fn row(n: u32) -> Row<'static> {
    let pick = |list: &[&'static str], salt: u32| list[(mix(n ^ salt << 20) % list.len() as u32) as usize];
    let received_at = now() - TimeDelta::minutes(i64::from(mix(n) % 250_000));
    let stage = (mix(n ^ 77) % Stage::ALL.len() as u32) as u8;
    let is_closed = Stage::ALL[usize::from(stage)] == Stage::Closed;
    let minutes = (mix(n ^ 5) % 40_000) as i32;
    let closed_at = received_at + TimeDelta::minutes(i64::from(minutes));
    let name = format!("客{n}");
    let problem = pick(&["quality_defect", "quality", "safety_food", "旧词", ""], 1);
    let what = pick(&["洗衣机漏水", "空调不制冷", "面包发霉", "退款迟迟不到账"], 2);
    let respondent = format!("商家{}", mix(n ^ 9) % 200);
    let reference = format!("TS2026-K3-{n:04}-0");
    let mut search = format!("{reference}\n{name}\n1380000{:04}\n{respondent}\n", n % 10_000);
    search.push_str(&format!("{what}\norder{n}\n{problem}\n"));
    search.push_str(&"买来第二天就出了问题，多次联系没有结果。".repeat(1 + n as usize % 6));
    let rated = mix(n ^ 3).is_multiple_of(3);
    Row {
        id: u128::from(n) + 1,
        reference: reference.into(),
        complainant: name.into(),
        search: row::fold_text(&search).into(),
        product: what.into(),
        respondent: respondent.into(),
        kind: pick(&["food", "electronics", ""], 3).into(),
        problem: problem.into(),
        channel: pick(&["phone", "counter", "web_form"], 4).into(),
        handler: pick(&["李", "王", ""], 5).into(),
        group: pick(&["", "家电组"], 19).into(),
        outcome: if is_closed { pick(&["solved", "partly", "not_solved"], 6) } else { "" }.into(),
        cause: pick(&["", "training"], 7).into(),
        due_clock: "review".into(),
        later_clocks: "review".into(),
        situation: stage,
        step: 1,
        policy: pick(&["desk", "cn_market"], 20).into(),
        currency: "CNY".into(),
        country: pick(&["CN", "GB", ""], 22).into(),
        tags: pick(&["", "", "VIP", "VIP\n退款", "退款"], 23).into(),
        stage,
        turn: turn(stage, n),
        priority: (mix(n ^ 16) % 5) as u8,
        received: row::day_number(Some(zone().day(received_at))),
        closed: if is_closed { row::day_number(Some(zone().day(closed_at))) } else { 0 },
        received_at: received_at.timestamp_millis(),
        updated: received_at.timestamp_millis() + i64::from(mix(n ^ 8)),
        due: due(n, is_closed),
        later: if turn(stage, n) == place(Turn::Complainant) {
            left_alone(
                now().timestamp_millis() + i64::from(mix(n ^ 21)) / 8 - 300_000_000,
                due(n, is_closed),
                false,
            )
        } else {
            Later::default()
        },
        to_acknowledge: if n.is_multiple_of(7) { -1 } else { minutes / 20 },
        to_answer: if n.is_multiple_of(13) { -1 } else { minutes / 3 },
        to_close: if is_closed && !n.is_multiple_of(11) { minutes } else { -1 },
        acknowledged: [InTime::NotDone, InTime::Yes, InTime::No, InTime::Unclear][mix(n ^ 6) as usize % 4],
        amount: i64::from(mix(n ^ 10) % 100_000) - 1,
        rating_outcome: if rated { (1 + mix(n) % 5) as u8 } else { 0 },
        rating_handling: if rated { (mix(n ^ 1) % 6) as u8 } else { 0 },
        flags: [
            (RowFlags::RATED, rated),
            (RowFlags::RATEABLE, rated || is_closed),
            (RowFlags::DISPUTED, mix(n ^ 11).is_multiple_of(4)),
            (RowFlags::ANSWERED, mix(n ^ 12).is_multiple_of(2)),
            (RowFlags::INCOMPLETE, is_closed && mix(n ^ 13).is_multiple_of(5)),
            (RowFlags::FLAGGED, mix(n ^ 14).is_multiple_of(50)),
            (RowFlags::SOFT, mix(n ^ 15).is_multiple_of(10)),
        ]
        .into_iter()
        .filter_map(|(flag, is_so)| is_so.then_some(flag))
        .collect(),
        segments: vec![n / 1000],
    }
}

/// Whose turn a stage is; now and then a body outside has the case, or an obligation was breached.
fn turn(stage: u8, n: u32) -> u8 {
    let stage = Stage::ALL[usize::from(stage)];
    if stage == Stage::Performing && mix(n ^ 18).is_multiple_of(2) {
        return place(Turn::Handler);
    }
    let outside = matches!(stage, Stage::Disputed | Stage::FollowingUp) && mix(n ^ 17).is_multiple_of(3);
    if outside { place(Turn::Authority) } else { turn_of(stage) }
}

/// When the next clock of an open case runs out.
fn due(n: u32, is_closed: bool) -> i64 {
    if is_closed { 0 } else { now().timestamp_millis() + i64::from(mix(n ^ 4)) / 8 - 150_000_000 }
}

/// From this instant on (milliseconds since 1970) the desk no longer waits for the complainant; 0 for never.
/// Its clock stays due when it was.
pub(super) fn left_alone(from: i64, due: i64, theirs: bool) -> Later {
    Later::new([Phase { from, due, turn: place(Turn::Handler), theirs, ..Phase::default() }])
}

/// The place of the turn that a stage has by itself.
pub(super) fn turn_of(stage: Stage) -> u8 {
    place(stage.turn())
}

fn place(turn: Turn) -> u8 {
    Turn::ALL.iter().position(|known| *known == turn).unwrap_or(0) as u8
}

/// Well-spread bits from a number (Murmur's finaliser).
fn mix(n: u32) -> u32 {
    let n = (n ^ n >> 16).wrapping_add(0x9e37_79b9).wrapping_mul(0x85eb_ca6b);
    let n = (n ^ n >> 13).wrapping_mul(0xc2b2_ae35);
    n ^ n >> 16
}
