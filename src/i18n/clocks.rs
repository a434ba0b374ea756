//! Clocks in words: names, sources, and what did not count.

use super::messages;
use super::steps;
use super::{Audience, Lang, Msg};
use crate::domain::Case;
use crate::domain::fields::field::Field;
use crate::domain::history::step::Obligation as Owed;
use crate::domain::readings::clock::{Basis, Clock, Pause, SpanKind, id};
use crate::domain::values::codes::Party;
use crate::facts::{ClockRule, Length, List, Rules, Who, shipped_calendar};

messages! {
    Obligation { n }: "约定事项 {n}", "Obligation {n}";
    OBLIGATION: "承诺的事项", "What was promised";
    Promise { who, what }: "{who}：{what}", "{who}: {what}";
    MATERIAL: "补正材料", "Documents asked for";
    SESSION: "调解会议", "Mediation session";
    RECUSAL: "申请回避", "Objecting to the mediator";
    PROMISED: "商家答应答复的日期", "Answer promised";
    AGAIN: "提醒", "Reminder";
    BY_OBLIGATION: "调解协议或者处理结果写明的日期。", "The day named in the agreement or with the result.";
    BY_MATERIAL: "补正通知写明的日期。", "The day named when the documents were asked for.";
    BY_SESSION: "调解通知或者上次会议写明的日期。", "The day named when mediation was convened, or at the last session.";
    BY_RECUSAL: "调解通知写明的日期。", "The day named when mediation was convened.";
    BY_PROMISE: "商家自己说的日期。", "The day the merchant named.";
    BY_REMINDER: "默认的日期，不是法定期限；登记联系或者转交时可以另定一天。", "A default, not a legal time limit. With a contact or a referral you can choose another day.";
    BY_CHOICE: "您自己定的日期。", "The day you chose.";
    BY_NOTICE: "结果通知写明的日期，以通知为准。", "The day named in the notice of the result, which takes precedence over the rule.";
    CLOSED: "工作时间以外", "Outside opening hours";
    Rolled { kind }: "最后一天遇{kind}，顺延", "{kind} on the last day, which moved on";
    Paused { reason }: "中止计时（{reason}）", "Paused ({reason})";
    LengthIn { length, region, other }: "{length}（{region}为{other}）", "{length} ({region}: {other})";
    OrLater { one, other }: "{one}或者{other}（以较晚的为准）", "{one} or {other}, whichever is later";
    FirstDay { length }: "{length}（当日计入）", "{length}, counting the day itself";
    WhileOpen { length }: "{length}（只计工作时间）", "{length}, counting opening hours only";
    Once { length }: "{length}（自首次起算）", "{length} from the first time";
    AtLeast { length, days }: "{length}（暂停之后至少还有{days}）", "{length}, and at least {days} after each pause";
    NotCounted { kind, days }: "{kind}不计入：{days}。", "Not counted ({kind}): {days}.";
    Range { from, to }: "{from}至{to}", "{from} to {to}";
    COUNTED_DAY: "共计入1天。", "One day counts.";
    CountedDays { n }: "共计入{n}天。", "{n} days count.";
}

/// Name of a clock, such as "Obligation 1".
#[must_use]
pub fn name(lang: Lang, clock: &Clock) -> String {
    let plain = |msg: Msg| msg.text(lang).to_owned();
    match &clock.basis {
        Basis::Rule(rule) => lang.of(&rule.name).to_owned(),
        Basis::Obligation { at, .. } => Obligation { n: &(at + 1).to_string() }.text(lang),
        Basis::Material => plain(MATERIAL),
        Basis::Session => plain(SESSION),
        Basis::Recusal => plain(RECUSAL),
        Basis::Promised => plain(PROMISED),
        Basis::Again { .. } => plain(AGAIN),
    }
}

/// Characters of an obligation that stand in a name.
const LONGEST: usize = 60;

/// Name of a clock of this case. To the owner of a register an obligation is called by who does what, such
/// as "Pocketworks: repair the phone".
#[must_use]
pub fn name_in(lang: Lang, audience: Audience, case: &Case, clock: &Clock) -> String {
    let promised = match clock.basis {
        Basis::Obligation { at, .. } if audience == Audience::Owner => case.state.obligations.get(at),
        _ => None,
    };
    let promised = promised.and_then(|owed| promise(lang, case, &owed.obligation));
    promised.unwrap_or_else(|| name(lang, clock))
}

/// Who does what, on one line; `None` where nobody wrote down what.
fn promise(lang: Lang, case: &Case, owed: &Owed) -> Option<String> {
    let line = owed.what.lines().map(str::trim).find(|line| !line.is_empty())?;
    let mut what: String = line.chars().take(LONGEST).collect();
    if what.len() < line.len() {
        what.push('…');
    }
    let merchant = case.fields.get(Field::RespondentName);
    let said = |who| steps::who(who, Audience::Owner).text(lang).to_owned();
    let who = match &owed.party {
        Party::Complainant => said(Who::Complainant),
        Party::Respondent | Party::Unstated if merchant.is_empty() => said(Who::Respondent),
        Party::Respondent | Party::Unstated => merchant.to_owned(),
        party => lang.label(List::Side, party.id()),
    };
    Some(Promise { who: &who, what: &what }.text(lang))
}

/// Name of the clock with this id in a list of cases: by the rule of `policy` (an id) that has it, else of
/// any policy. `None` where the id is empty or no rule has it. The case itself knows its own ([`name_in`]).
#[must_use]
pub fn name_of(rules: &Rules, lang: Lang, audience: Audience, clock: &str, policy: &str) -> Option<String> {
    let named = match clock {
        "" => return None,
        id::MATERIAL => MATERIAL,
        id::SESSION => SESSION,
        id::RECUSAL => RECUSAL,
        id::PROMISED => PROMISED,
        id::AGAIN => AGAIN,
        _ => {
            let at = clock.strip_prefix("obligation-").and_then(|at| at.parse::<usize>().ok());
            if at.is_some() && audience == Audience::Owner {
                return Some(OBLIGATION.text(lang).to_owned());
            }
            if let Some(at) = at {
                return Some(Obligation { n: &(at.saturating_add(1)).to_string() }.text(lang));
            }
            return rules.clock_name(lang.tag(), policy, clock).map(str::to_owned);
        }
    };
    Some(named.text(lang).to_owned())
}

/// Where a clock's length or day comes from: the source of its rule, or whoever named the day.
#[must_use]
pub fn source(lang: Lang, clock: &Clock) -> &str {
    match &clock.basis {
        Basis::Rule(_) if clock.named => BY_NOTICE.text(lang),
        Basis::Rule(rule) => lang.of(&rule.source),
        Basis::Obligation { .. } => BY_OBLIGATION.text(lang),
        Basis::Material => BY_MATERIAL.text(lang),
        Basis::Session => BY_SESSION.text(lang),
        Basis::Recusal => BY_RECUSAL.text(lang),
        Basis::Promised => BY_PROMISE.text(lang),
        Basis::Again { .. } if clock.named => BY_CHOICE.text(lang),
        Basis::Again { .. } => BY_REMINDER.text(lang),
    }
}

/// How long a clock runs by its rule, such as "7 working days"; `None` where people named the day.
#[must_use]
pub fn length(lang: Lang, clock: &Clock) -> Option<String> {
    clock.rule().filter(|_| !clock.named).map(|rule| rule_length(lang, rule))
}

/// How long a clock of this rule runs, and how that is counted where it is not as usual.
#[must_use]
pub fn rule_length(lang: Lang, rule: &ClockRule) -> String {
    let of = |length| steps::length(lang, length);
    let mut text = of(rule.length);
    for (region, other) in &rule.length_in {
        let name = shipped_calendar(region).map_or(region.as_str(), |calendar| lang.of(&calendar.name));
        text = LengthIn { length: &text, region: name, other: &of(*other) }.text(lang);
    }
    if let Some(other) = rule.or_later {
        text = OrLater { one: &text, other: &of(other) }.text(lang);
    }
    if rule.first_day {
        text = FirstDay { length: &text }.text(lang);
    }
    if rule.opening_hours {
        text = WhileOpen { length: &text }.text(lang);
    }
    if rule.once {
        text = Once { length: &text }.text(lang);
    }
    match rule.at_least_after_pause {
        0 => text,
        days => AtLeast { length: &text, days: &of(Length::Days(days)) }.text(lang),
    }
}

/// Why a stretch of time does not count, such as "Public holiday"; `None` where it does.
#[must_use]
pub fn not_counted(lang: Lang, kind: &SpanKind) -> Option<String> {
    let off = |kind| steps::day_kind(kind).text(lang);
    Some(match kind {
        SpanKind::Counted => return None,
        SpanKind::Off(kind) => off(*kind).to_owned(),
        SpanKind::Closed => CLOSED.text(lang).to_owned(),
        SpanKind::Rolled(kind) => Rolled { kind: off(*kind) }.text(lang),
        SpanKind::Paused(code) => Paused { reason: &lang.label(List::PauseReason, code) }.text(lang),
    })
}

/// Why a clock is paused, in the words of the list of reasons.
#[must_use]
pub fn reason(lang: Lang, pause: &Pause) -> String {
    lang.label(List::PauseReason, &pause.reason)
}
