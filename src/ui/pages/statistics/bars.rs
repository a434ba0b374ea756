//! Groups as bars: named in the reader's language, leading to the complaints they count.

use chrono::Datelike;

use crate::browser::intl;
use crate::domain::readings::stage::Stage;
use crate::facts::{List, Rules};
use crate::i18n::common::{self, number};
use crate::i18n::pages::statistics as words;
use crate::i18n::{Audience, Lang, steps};
use crate::register::Query;
use crate::register::period::both;
use crate::register::query::{Key, Range, Score};
use crate::register::scale::label_every;
use crate::register::statistics::{Figures, Group, Leading, Satisfaction, Share, Top, leading};
use crate::ui::charts::{Bar, total};
use crate::ui::parts::field_text;
use crate::ui::routes::Page;

/// The register, filtered to what was received in the range and to one value more.
fn page(range: Range, key: Key, value: &str) -> Option<Page> {
    let mut query = Query::default();
    query.received = range;
    Some(Page::Register(query.with(key, value).to_query_string()))
}

fn name(lang: Lang, list: Option<List>, key: &str) -> String {
    match list {
        _ if key.is_empty() => words::NOT_RECORDED.text(lang).to_owned(),
        Some(list) => lang.label(list, key),
        None => key.to_owned(),
    }
}

/// A bar for each group of a column, which leads to its complaints in the register. `key` is the filter,
/// `list` names the codes; without a list the value is its own name.
#[must_use]
pub fn of_column(lang: Lang, groups: &[Group], key: Key, list: Option<List>, range: Range) -> Vec<Bar> {
    let bar =
        |group: &Group| Bar::new(name(lang, list, &group.key), group.count, page(range, key, &group.key));
    groups.iter().map(bar).collect()
}

/// As [`of_column`], for the channels, which a register with these rules may have of its own.
#[must_use]
pub fn of_channels(rules: &Rules, lang: Lang, groups: &[Group], range: Range) -> Vec<Bar> {
    let name = |key: &str| match key {
        "" => name(lang, None, key),
        key => lang.label_by(rules, List::Channel, key),
    };
    let bar = |group: &Group| Bar::new(name(&group.key), group.count, page(range, Key::Channel, &group.key));
    groups.iter().map(bar).collect()
}

/// A bar for each outcome, which leads to the closed complaints with it: only closed ones have an outcome.
#[must_use]
pub fn of_outcomes(lang: Lang, groups: &[Group], range: Range) -> Vec<Bar> {
    let bar = |group: &Group| {
        let mut query = Query::default().with(Key::Stage, Stage::Closed.id());
        query.received = range;
        let page = Page::Register(query.with(Key::Outcome, &group.key).to_query_string());
        Bar::new(name(lang, Some(List::Outcome), &group.key), group.count, Some(page))
    };
    groups.iter().map(bar).collect()
}

/// A bar for each of the most frequent names, and one for all others, which leads nowhere.
#[must_use]
pub fn of_top(lang: Lang, top: &Top, key: Key, range: Range) -> Vec<Bar> {
    let mut bars = of_column(lang, &top.groups, key, None, range);
    if top.others > 0 {
        bars.push(Bar::rest(words::Others { n: &number(top.others) }.text(lang), top.rest));
    }
    bars
}

/// The first `most` bars, and one that sums up the rest; all of them when only one would be left over.
#[must_use]
pub fn shortened(lang: Lang, mut bars: Vec<Bar>, most: usize) -> Vec<Bar> {
    if bars.len() > most.saturating_add(1) {
        let rest = bars.split_off(most);
        let label = words::Others { n: &number(rest.len()) }.text(lang);
        bars.push(Bar::rest(label, total(&rest)));
    }
    bars
}

/// A bar for each stage that has complaints, in the order of the groups, named in the words for `audience`.
#[must_use]
pub fn of_stages(lang: Lang, groups: &[Group], audience: Audience, range: Range) -> Vec<Bar> {
    let seen = groups.iter().filter(|group| group.count > 0);
    let bar = |group: &Group| {
        let stage = Stage::find(&group.key)?;
        let name = steps::stage(stage, audience);
        Some(Bar::new(name.text(lang).to_owned(), group.count, page(range, Key::Stage, stage.id())))
    };
    seen.filter_map(bar).collect()
}

/// A bar for each month received, with its name below; where there are many months, only some have one. A
/// month that reaches beyond the range leads to its days within the range.
#[must_use]
pub fn of_months(lang: Lang, figures: &Figures, range: Range) -> Vec<Bar> {
    let every = label_every(figures.months.len());
    let bar = |(at, group): (usize, &Group)| {
        let days = Range::month(&group.key)?;
        let first = days.from?;
        let month = first.year().unsigned_abs() as usize * 12 + first.month0() as usize;
        let mut query = Query::default();
        query.received = both(range, days);
        let page = Page::Register(query.to_query_string());
        let label = intl::month(lang.tag(), first.year(), first.month());
        let mut bar = Bar::new(label, group.count, Some(page));
        if month.is_multiple_of(every) {
            let year =
                if at < every || first.month0() == 0 { first.year().to_string() } else { String::new() };
            bar.tick = if every < 12 {
                [intl::month_name(lang.tag(), first.month()), year]
            } else {
                [first.year().to_string(), String::new()]
            };
        }
        Some(bar)
    };
    figures.months.iter().enumerate().filter_map(bar).collect()
}

/// A bar for each rating from 1 to 5 and one for who did not answer; none when nobody could.
#[must_use]
pub fn of_ratings(lang: Lang, found: &Satisfaction, key: Key, range: Range) -> Vec<Bar> {
    if found.answered().whole == 0 {
        return Vec::new();
    }
    let counts = found.counts.iter().chain([&found.not_answered]);
    let bar = |(score, count): (&Score, &usize)| {
        Bar::new(field_text::score(lang, *score), *count, page(range, key, score.id()))
    };
    Score::ALL.iter().zip(counts).map(bar).collect()
}

/// A sentence on what there is to see: how many in all, and which bar is the longest, or which are, with its share.
/// Says so when there is nothing.
#[must_use]
pub fn summary(lang: Lang, bars: &[Bar]) -> String {
    let whole = total(bars);
    let bars: Vec<&Bar> = bars.iter().filter(|bar| !bar.is_rest).collect();
    let Some(Leading { count, places }) = leading(&bars.iter().map(|bar| bar.count).collect::<Vec<_>>())
    else {
        return words::SUMMARY_EMPTY.text(lang).to_owned();
    };
    let percent = Share { part: count, whole }.percent().unwrap_or_default();
    let (total, n, share) = (number(whole), number(count), intl::number(lang.tag(), percent, 0));
    let labels: Vec<&str> =
        places.iter().filter_map(|place| bars.get(*place)).map(|bar| bar.label.as_str()).collect();
    match labels[..] {
        [label] => words::Summary { total: &total, label, n: &n, share: &share }.text(lang),
        _ => {
            let labels = common::all_of(lang, &labels);
            words::SummaryTied { total: &total, labels: &labels, n: &n, share: &share }.text(lang)
        }
    }
}

/// A sentence on how many rated and how many did not; says so when nobody could.
#[must_use]
pub fn rating_summary(lang: Lang, found: &Satisfaction) -> String {
    if found.answered().whole == 0 {
        return words::SUMMARY_EMPTY.text(lang).to_owned();
    }
    let (answered, not) = (number(found.answered().part), number(found.not_answered));
    words::SummaryRating { answered: &answered, n: &not }.text(lang)
}
