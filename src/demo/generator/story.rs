//! One story on its way: who takes part, what time it is in it, what was recorded so far.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use uuid::Uuid;

use super::course::Course;
use super::phrases::Words;
use super::sample::Sample;
use crate::demo::generator::catalogue::{Merchant, Scenario};
use crate::domain::history::entry::{Author, Body, Content, Role};
use crate::domain::history::step::Obligation;
use crate::domain::values::hybrid::HybridClock;
use crate::domain::{CaseId, Context, EntryId, Moment, Step};
use crate::exchange::random::Random;
use crate::facts::CountryCode;

/// The minute of the day at which the desk opens, and closes. It is a shop's: open every day.
const OPENS: u32 = 9 * 60;
const CLOSES: u32 = 18 * 60;

/// The device that some steps are recorded on beside the desk's own.
const OTHER_DEVICE: &str = "D2";

/// The desk whose complaints these are.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    pub context: Context<'a>,
    pub prefix: &'a str,
    pub issuer: &'a str,
    /// The country of the register.
    pub country: Option<CountryCode>,
    /// The policy that complaints at a desk begin under: `id@version`.
    pub policy: &'a str,
}

impl Desk<'_> {
    /// Today, where the desk is.
    pub(super) fn today(&self) -> NaiveDate {
        self.context.today()
    }

    /// Minutes of today that have gone by.
    fn minute(&self) -> u32 {
        let now = self.context.zone.local(self.context.now);
        now.hour() * 60 + now.minute()
    }

    /// Whether the desk has been open for an hour today.
    pub(super) fn is_open(&self) -> bool {
        self.minute() > OPENS + 60
    }

    /// Whether what comes in on this day comes in by night, before the desk has opened.
    pub(super) fn is_night(&self, day: NaiveDate) -> bool {
        day == self.today() && !self.is_open()
    }
}

/// Who handles complaints, by their place among the bank's staff.
const HANDLERS: [usize; 5] = [2, 3, 4, 6, 7];
/// Who decides reconsiderations; the first more often.
pub(super) const REVIEWERS: [usize; 3] = [5, 5, 9];
/// Who leads the desk.
pub(super) const MANAGER: usize = 1;

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
    pub(super) case: CaseId,
    /// Place of the mediator among the bank's.
    pub(super) mediator: usize,
    /// Day of the next mediation session.
    pub(super) session_on: Option<NaiveDate>,
    /// What the parties owe under their agreement.
    pub(super) agreed: Vec<Obligation>,
    day: NaiveDate,
    minute: u32,
    waiting: i64,
    /// The next step would lie ahead of now: nothing more is recorded.
    over: bool,
    clock: HybridClock,
    bodies: Vec<Body>,
    beside: Vec<EntryId>,
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
                && (!course.is_serious() || scenario.is_about_safety())
        };
        let scenarios: Vec<&'static Scenario> = bank.scenarios.iter().filter(fits).collect();
        let scenario = scenarios[random.below(scenarios.len())];
        let top =
            crate::facts::List::ProductKind.find(&scenario.kind).and_then(|kind| kind.parent.as_deref());
        let merchants: Vec<&'static Merchant> =
            bank.merchants.iter().filter(|merchant| Some(merchant.kind.as_str()) == top).collect();
        let staff = |at: usize| bank.staff.get(at).map(|staff| staff.name.clone()).unwrap_or_default();
        let handler = staff(HANDLERS[random.below(5)]);
        let reviewer = staff(REVIEWERS[random.below(3)]);
        Self {
            desk,
            words,
            scenario,
            merchant: random.pick(&merchants).copied(),
            person: random.below(bank.people.len()),
            handler,
            reviewer,
            anonymous: random.chance(7) && !course.needs_a_name(),
            price: random.between(i64::from(scenario.price.0), i64::from(scenario.price.1)),
            mediator: random.below(bank.mediators.len()),
            session_on: None,
            agreed: Vec::new(),
            case: CaseId(Uuid::from_u128(case.into_uuid().as_u128())),
            day,
            minute: OPENS,
            waiting: 0,
            over: false,
            clock: HybridClock::default(),
            bodies: Vec::new(),
            beside: Vec::new(),
            random,
        }
    }

    /// A second story about the same purchase, or about somebody else's of the same kind, that begins on
    /// the day this one has come to.
    pub(super) fn double(&mut self, of_another: bool) -> Self {
        let mut other = Self::new(self.desk, self.words, Course::Received, self.random.bits(), self.day);
        other.scenario = self.scenario;
        other.merchant = self.merchant;
        other.price = self.price;
        other.handler.clone_from(&self.handler);
        let people = self.words.bank.people.len().max(1);
        other.person = if of_another { (self.person + 11) % people } else { self.person };
        other.anonymous = false;
        other.over = self.over;
        other
    }

    /// The words it is told in.
    pub(super) fn words(&self) -> Words {
        self.words
    }

    /// The day it has come to.
    pub(super) fn day(&self) -> NaiveDate {
        self.day
    }

    /// The day it began.
    pub(super) fn began(&self) -> NaiveDate {
        self.bodies.first().map_or(self.day, |body| self.desk.context.zone.day(body.recorded))
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
        self.over |= self.day > today || self.instant() > self.desk.context.now;
        !self.over
    }

    /// What happened today happened before now.
    fn fit_into_today(&mut self, days: i64) {
        let now = self.desk.minute();
        if self.minute < now {
            return;
        }
        let opens = if self.bodies.is_empty() && self.desk.is_night(self.day) { 0 } else { OPENS };
        let earliest = self.bodies.last().filter(|_| days == 0).map_or(opens, |body| {
            let last = self.desk.context.zone.local(body.recorded);
            last.hour() * 60 + last.minute() + 1
        });
        if earliest < now {
            self.minute = earliest + (now - earliest) * self.random.between(10, 60) as u32 / 100;
        }
    }

    fn local(&self) -> NaiveDateTime {
        self.day.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(self.minute))
    }

    /// The instant it has come to.
    pub(super) fn instant(&self) -> DateTime<Utc> {
        self.desk.context.zone.instant(self.local())
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
        // Nothing happens before the desk opens.
        let minutes = minutes.min(i64::from(self.minute.saturating_sub(OPENS)));
        let happened = Moment::At(recorded - TimeDelta::minutes(minutes));
        self.bodies.push(Body { id, case: self.case, recorded, happened, by, content: Content::Step(step) });
    }

    /// Records a step on another device, which does not know of the step before.
    pub(super) fn record_beside(&mut self, role: Role, person: &str, step: Step) {
        let before = self.bodies.len();
        self.record(role, person, step);
        if let Some(body) = self.bodies.get_mut(before) {
            OTHER_DEVICE.clone_into(&mut body.by.device);
            self.beside.push(body.id);
        }
    }

    /// The entry recorded last; `None` before the first.
    pub(super) fn last_entry(&self) -> Option<EntryId> {
        self.bodies.last().map(|body| body.id)
    }

    /// The entry that what is owed was promised or agreed in.
    pub(super) fn obliged_by(&self) -> Option<EntryId> {
        let obliges = |step: &Step| match step {
            Step::Notify(_) | Step::Agree(_) => true,
            Step::DecideReconsideration(decision) => decision.changed,
            _ => false,
        };
        self.bodies.iter().rev().find(|body| body.content.step().is_some_and(obliges)).map(|body| body.id)
    }

    /// Nothing happens until a day.
    pub(super) fn wait_until(&mut self, day: NaiveDate) {
        self.waiting = (day - self.day).num_days().max(0);
    }

    /// Goes on where another story has come to, if that is later.
    pub(super) fn catch_up(&mut self, other: &Self) {
        if (other.day, other.minute) > (self.day, self.minute) {
            (self.day, self.minute) = (other.day, other.minute);
        }
        self.over |= other.over;
    }

    /// Whether what comes next lies ahead of now.
    pub(super) fn is_over(&self) -> bool {
        self.over
    }

    /// The story as far as it has come.
    pub(super) fn finish(self) -> Sample {
        Sample { case: self.case, bodies: self.bodies, beside: self.beside }
    }
}
