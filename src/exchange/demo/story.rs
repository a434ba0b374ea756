//! One story on its way: who takes part, what time it is in it, what was recorded so far.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use uuid::Uuid;

use super::Sample;
use super::course::Course;
use super::phrases::Words;
use crate::domain::entry::{Author, Body, Content, Role};
use crate::domain::hybrid::HybridClock;
use crate::domain::{CaseId, Moment, Step, Zone};
use crate::exchange::random::Random;
use crate::facts::demo::{Merchant, Scenario};

/// The minute of the day at which the desk opens, and closes. It is a shop's: open every day.
const OPENS: u32 = 9 * 60;
const CLOSES: u32 = 18 * 60;

/// The desk whose complaints these are.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub now: DateTime<Utc>,
    pub zone: &'a dyn Zone,
    pub prefix: &'a str,
    pub issuer: &'a str,
}

impl Desk<'_> {
    /// Today, where the desk is.
    pub(super) fn today(&self) -> NaiveDate {
        self.zone.day(self.now)
    }

    /// Minutes of today that have gone by.
    fn minute(&self) -> u32 {
        let now = self.zone.local(self.now);
        now.hour() * 60 + now.minute()
    }

    /// Whether the desk has been open for an hour today.
    pub(super) fn is_open(&self) -> bool {
        self.minute() > OPENS + 60
    }
}

/// A story on its way.
pub(super) struct Story<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) words: Words,
    pub(super) random: Random,
    pub(super) scenario: &'static Scenario,
    pub(super) merchant: Option<&'static Merchant>,
    /// Place of the complainant among the bank's people.
    pub(super) person: usize,
    pub(super) handler: String,
    pub(super) reviewer: String,
    pub(super) anonymous: bool,
    pub(super) price: i64,
    pub(super) serial: u32,
    pub(super) case: CaseId,
    day: NaiveDate,
    minute: u32,
    waiting: i64,
    /// The next step would lie ahead of now: nothing more is recorded.
    over: bool,
    clock: HybridClock,
    bodies: Vec<Body>,
}

impl<'a> Story<'a> {
    /// A story that begins on `day`.
    pub(super) fn new(desk: &'a Desk<'a>, words: Words, course: Course, seed: u64, day: NaiveDate) -> Self {
        let mut random = Random::new(seed);
        let case = uuid::Builder::from_random_bytes(
            (u128::from(random.bits()) << 64 | u128::from(random.bits())).to_be_bytes(),
        );
        let bank = words.bank;
        let fits = |scenario: &&'static Scenario| {
            course.reconsidered().is_none_or(|changed| scenario.reconsider_changed == changed)
        };
        let scenarios: Vec<&'static Scenario> = bank.scenarios.iter().filter(fits).collect();
        let scenario = scenarios[random.below(scenarios.len())];
        let top =
            crate::facts::List::ProductKind.find(&scenario.kind).and_then(|kind| kind.parent.as_deref());
        let merchants: Vec<&'static Merchant> =
            bank.merchants.iter().filter(|merchant| Some(merchant.kind.as_str()) == top).collect();
        let staff = |at: usize| bank.staff.get(at).map(|staff| staff.name.clone()).unwrap_or_default();
        let handler = staff([2, 3, 4, 6, 7][random.below(5)]);
        let reviewer = staff([5, 5, 9][random.below(3)]);
        Self {
            desk,
            words,
            scenario,
            merchant: random.pick(&merchants).copied(),
            person: random.below(bank.people.len()),
            handler,
            reviewer,
            anonymous: random.chance(7),
            price: random.between(i64::from(scenario.price.0), i64::from(scenario.price.1)),
            serial: 1,
            case: CaseId(Uuid::from_u128(case.into_uuid().as_u128())),
            day,
            minute: OPENS,
            waiting: 0,
            over: false,
            clock: HybridClock::default(),
            bodies: Vec::new(),
            random,
        }
    }

    /// The words it is told in.
    pub(super) fn words(&self) -> Words {
        self.words
    }

    /// The day it has come to.
    pub(super) fn day(&self) -> NaiveDate {
        self.day
    }

    /// Nothing happens for some days.
    pub(super) fn pass_days(&mut self, days: i64) {
        self.waiting += days;
    }

    /// Goes on by some days, or to a little later on the same day; `false` when that lies ahead of now.
    /// How many days it takes is a matter of `random` alone, never of the time of day.
    pub(super) fn later(&mut self, low: i64, high: i64) -> bool {
        let days = self.random.between(low, high) + std::mem::take(&mut self.waiting);
        let minutes = self.random.between(4, 25) as u32;
        let fresh = self.random.between(i64::from(OPENS) + 35, i64::from(CLOSES) - 150) as u32;
        if let Some(day) = self.day.checked_add_days(Days::new(days as u64)) {
            self.minute = if days == 0 && !self.bodies.is_empty() { self.minute + minutes } else { fresh };
            self.day = day;
        }
        let today = self.desk.today();
        if self.day == today {
            self.fit_into_today(days);
        }
        self.over |= self.day > today || self.instant() > self.desk.now;
        !self.over
    }

    /// What happened today happened before now.
    fn fit_into_today(&mut self, days: i64) {
        let now = self.desk.minute();
        if self.minute < now {
            return;
        }
        let earliest = self.bodies.last().filter(|_| days == 0).map_or(OPENS, |body| {
            let last = self.desk.zone.local(body.recorded);
            last.hour() * 60 + last.minute() + 1
        });
        if earliest < now {
            self.minute = earliest + (now - earliest) * self.random.between(10, 60) as u32 / 100;
        }
    }

    fn local(&self) -> NaiveDateTime {
        self.day.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(self.minute))
    }

    fn instant(&self) -> DateTime<Utc> {
        self.desk.zone.instant(self.local())
    }

    /// Records a step at the time the story has come to, unless it is over.
    pub(super) fn record(&mut self, role: Role, person: &str, step: Step) {
        self.record_after(role, person, 0, step);
    }

    /// Records a step that happened some minutes before.
    pub(super) fn record_after(&mut self, role: Role, person: &str, minutes: i64, step: Step) {
        if self.over {
            return;
        }
        let recorded = self.instant();
        let random = self.random.bits();
        let id = self.clock.next(u64::try_from(recorded.timestamp_millis()).unwrap_or(0), random);
        let by = Author { person: person.to_owned(), role, device: self.desk.issuer.to_owned() };
        let happened = Moment::At(recorded - TimeDelta::minutes(minutes));
        self.bodies.push(Body { id, case: self.case, recorded, happened, by, content: Content::Step(step) });
    }

    /// The story as far as it has come.
    pub(super) fn finish(self) -> Sample {
        (self.case, self.bodies)
    }
}
