//! Sample complaints of one consumer, who keeps a register of their own: one in each situation worth seeing, some
//! of them about what was bought abroad. They are data (`data/personal_*.json`), whose days are counted from today: `"@-3"` is three days ago.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::sample::Sample;
use super::story::Desk;
use crate::demo::code::demo_code;
use crate::diagnostics::OrReport;
use crate::domain::fields::answer::{self, Handling};
use crate::domain::history::entry::{Author, Body, Content, Role};
use crate::domain::history::step::{Origin, Receive};
use crate::domain::values::hybrid::HybridClock;
use crate::domain::values::reference::Reference;
use crate::domain::{CaseId, Field, Moment, Purpose, Step, Values};
use crate::exchange::random::Random;
use crate::facts::CountryCode;

/// The minute of the day of the first step, and how many lie between two of one case.
const FIRST: i64 = 10 * 60;
const APART: i64 = 17;

/// What one person complains of.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Life {
    person: String,
    /// A telephone number that cannot be assigned.
    phone: String,
    email: String,
    currency: String,
    cases: Vec<Told>,
}

/// A complaint and what became of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    /// How many days ago the person complained.
    received: u64,
    /// For what was bought abroad, its country and what goes with that. The first country that is not the
    /// register's own counts; without one it was bought at home.
    #[serde(default)]
    abroad: Vec<Values>,
    fields: Values,
    steps: Vec<Taken>,
}

/// A step, as it is stored.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Taken {
    /// How many days ago it was taken.
    ago: u64,
    does: Step,
}

/// The complaints of one person, in the order in which they were made; none, which is reported, where the
/// data does not parse. A test rules it out.
pub(super) fn cases(desk: &Desk<'_>, chinese: bool, random: &mut Random) -> Vec<Sample> {
    let Some(mut life) = life(desk.today(), chinese) else { return Vec::new() };
    let mut told = std::mem::take(&mut life.cases);
    told.sort_by_key(|told| std::cmp::Reverse(told.received));
    told.into_iter().filter_map(|told| tell(desk, &life, told, random)).collect()
}

fn life(today: NaiveDate, chinese: bool) -> Option<Life> {
    let text =
        if chinese { include_str!("data/personal_zh.json") } else { include_str!("data/personal_en.json") };
    let mut value: Value = serde_json::from_str(text).or_report("demo, a person")?;
    name_days(&mut value, today);
    serde_json::from_value(value).or_report("demo, a person")
}

/// Puts the days in that are counted from today.
fn name_days(value: &mut Value, today: NaiveDate) {
    match value {
        Value::String(text) => {
            let day = text.strip_prefix('@').and_then(|days| days.parse().ok());
            if let Some(day) = day.and_then(|days| today.checked_add_signed(TimeDelta::days(days))) {
                *text = day.to_string();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| name_days(item, today)),
        Value::Object(members) => members.values_mut().for_each(|member| name_days(member, today)),
        _ => {}
    }
}

/// One complaint. `None` when it would lie before all days.
fn tell(desk: &Desk<'_>, life: &Life, told: Told, random: &mut Random) -> Option<Sample> {
    let case = uuid::Builder::from_random_bytes(
        (u128::from(random.bits()) << 64 | u128::from(random.bits())).to_be_bytes(),
    );
    let case = CaseId(Uuid::from_u128(case.into_uuid().as_u128()));
    let day = desk.today().checked_sub_days(Days::new(told.received))?;
    let mut fields = told.fields;
    fields.set(Field::ComplainantName, &life.person);
    fields.set(Field::ComplainantPhone, &life.phone);
    fields.set(Field::ComplainantEmail, &life.email);
    let is_elsewhere =
        |values: &&Values| country(values).is_some_and(|country| Some(country) != desk.country);
    if let Some(abroad) = told.abroad.iter().find(is_elsewhere) {
        abroad.iter().for_each(|(field, text)| fields.set(field, text));
    }
    // In the money of the country it was bought in.
    if fields.get(Field::PurchaseCurrency).is_empty() {
        let currency = country(&fields).or(desk.country).map_or("", |country| country.country().currency);
        fields.set(Field::PurchaseCurrency, if currency.is_empty() { &life.currency } else { currency });
    }
    let Handling { policy, priority, group } =
        answer::handling(desk.context.rules, (Purpose::Personal, desk.country), &fields, day);
    let receive = Receive {
        reference: Reference::new(desk.prefix, 0, desk.issuer, 1),
        tracking: Some(demo_code().digest(case)),
        origin: Origin::Demo,
        policy,
        fields,
        priority,
        group,
    };
    let mut clock = HybridClock::default();
    let mut record = |ago: u64, place: usize, step: Step| -> Option<Body> {
        let recorded = instant(desk, ago, place)?;
        let id = clock.next(u64::try_from(recorded.timestamp_millis()).unwrap_or(0), random.bits());
        let by = Author { person: life.person.clone(), role: Role::Owner, device: desk.issuer.to_owned() };
        Some(Body { id, case, recorded, happened: Moment::At(recorded), by, content: Content::Step(step) })
    };
    let first = record(told.received, 0, Step::Receive(receive));
    let then = told.steps.into_iter().zip(1..).map(|(taken, place)| record(taken.ago, place, taken.does));
    let bodies = std::iter::once(first).chain(then).collect::<Option<_>>()?;
    Some(Sample { case, bodies, beside: Vec::new() })
}

/// The country that somebody says they bought in.
fn country(fields: &Values) -> Option<CountryCode> {
    fields.get(Field::PurchaseCountry).parse().ok()
}

/// When the step at this place of a case was taken.
fn instant(desk: &Desk<'_>, ago: u64, place: usize) -> Option<DateTime<Utc>> {
    let day = desk.today().checked_sub_days(Days::new(ago))?;
    let minutes = FIRST + APART * i64::try_from(place).unwrap_or(0);
    Some(desk.context.zone.instant(day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(minutes)))
}
