//! A desk for tests: lodges a complaint and records steps through the guards, at the times told.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]
#![allow(dead_code, unused_imports, reason = "each test file uses its own part of it")]

mod readings;
mod stages;
mod steps;

use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use redress::domain::history::case::Standing;
use redress::domain::history::entry::{Body, Content};
use redress::domain::history::guard::{self, Seat};
use redress::domain::history::refusal::Refusal;
use redress::domain::history::step::Step;
use redress::domain::readings::checklist::{self, Check};
use redress::domain::readings::situation::Next;
use redress::domain::readings::stage::{Stage, Turn};
use redress::domain::values::hybrid::HybridClock;
use redress::domain::{Author, Case, CaseId, Context, Entry, Moment, Role, StepKind, Zone};
use redress::facts::Rules;
use uuid::Uuid;

pub use readings::{readings, section};
pub use stages::one_case_a_stage;
pub use steps::*;

/// China: eight hours ahead of UTC all year.
const CHINA: FixedOffset = FixedOffset::east_opt(8 * 3600).unwrap();

/// China, where the desk is.
pub fn china() -> FixedOffset {
    CHINA
}

/// The rules that ship, in China, as a day begins.
pub fn on(day: NaiveDate) -> Context<'static> {
    in_china(CHINA.start(day))
}

/// The rules that ship, in China, at this time.
pub fn in_china(now: DateTime<Utc>) -> Context<'static> {
    static SHIPPED: LazyLock<Rules> = LazyLock::new(Rules::default);
    Context { rules: &SHIPPED, zone: &CHINA, now }
}

/// The instant of a local time in China, `YYYY-MM-DD HH:MM`.
pub fn at(local: &str) -> DateTime<Utc> {
    let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    local.and_local_timezone(china()).unwrap().to_utc()
}

pub fn seat(role: Role, person: &str) -> Seat {
    Seat { role, person: person.to_owned(), group: String::new() }
}

/// Li handles complaints.
pub fn li() -> Seat {
    seat(Role::Handler, "Li")
}

/// Wang decides again.
pub fn wang() -> Seat {
    seat(Role::Reviewer, "Wang")
}

/// Leads the desk.
pub fn manager() -> Seat {
    seat(Role::Manager, "Gao")
}

/// Mediates, and belongs to neither side.
pub fn mediator() -> Seat {
    seat(Role::Mediator, "Zhao")
}

/// Whoever is complained of.
pub fn merchant() -> Seat {
    seat(Role::Respondent, "")
}

/// Somebody of a group.
pub fn of_group(seat: Seat, group: &str) -> Seat {
    Seat { group: group.to_owned(), ..seat }
}

/// Whoever complained.
pub fn customer() -> Seat {
    seat(Role::Complainant, "")
}

/// Keeps a personal register.
pub fn owner() -> Seat {
    seat(Role::Owner, "Me")
}

/// The steps most likely to be taken next.
pub fn likely(desk: &Desk) -> Vec<StepKind> {
    Next::of(&desk.context(), &desk.case).steps
}

/// One case and the clock on the wall.
#[derive(Clone, Debug)]
pub struct Desk {
    pub case: Case,
    pub now: DateTime<Utc>,
    /// What keeps the ids of two devices apart.
    device: u64,
    ids: HybridClock,
}

impl Desk {
    /// Lodges a complaint at a desk.
    pub fn lodge(when: &str) -> Self {
        Self::lodge_under("desk@1", Moment::At(at(when)), at(when))
    }

    /// Lodges a complaint under a policy; received earlier, or less exactly, than it is entered.
    pub fn lodge_under(policy: &str, received: Moment, now: DateTime<Utc>) -> Self {
        let role = if policy.starts_with("personal") { owner() } else { li() };
        Self::lodge_by(&role, policy, received, now)
    }
    fn lodge_by(seat: &Seat, policy: &str, received: Moment, now: DateTime<Utc>) -> Self {
        let case = Case::new(CaseId(Uuid::from_u128(0x1902_3c4d_5e6f_7000_8000_0000_0000_0001)));
        let mut desk = Self { case, now, device: 0, ids: HybridClock::default() };
        desk.write(seat, received, receive(policy));
        desk
    }

    /// The owner of a register writes down a complaint of their own, under a policy.
    pub fn own(policy: &str, when: &str) -> Self {
        let case = Case::new(CaseId(Uuid::from_u128(0x1902_3c4d_5e6f_7000_8000_0000_0000_0001)));
        let mut desk = Self { case, now: at(when), device: 0, ids: HybridClock::default() };
        desk.write(&owner(), Moment::At(at(when)), sent(receive(policy)));
        desk
    }

    /// Lodges another complaint.
    pub fn lodge_as(id: CaseId, when: &str) -> Self {
        let mut desk = Self { case: Case::new(id), now: at(when), device: 0, ids: HybridClock::default() };
        desk.write(&li(), Moment::At(at(when)), receive("desk@1"));
        desk
    }

    /// The same case, carried on elsewhere.
    pub fn on_device(&self, device: u64) -> Self {
        Self { device, ..self.clone() }
    }

    /// The rules that ship, where and when the desk is.
    pub fn context(&self) -> Context<'static> {
        in_china(self.now)
    }

    /// Lets time pass.
    pub fn at(&mut self, when: &str) -> &mut Self {
        self.now = at(when);
        self
    }

    /// Records a step that must be allowed.
    pub fn does(&mut self, seat: &Seat, step: Step) -> &mut Self {
        let kind = step.kind();
        self.tries(seat, step).unwrap_or_else(|refusal| panic!("{kind:?} refused: {refusal:?}"));
        self
    }

    /// Records a step if its guard holds.
    pub fn tries(&mut self, seat: &Seat, step: Step) -> Result<(), Refusal> {
        let happened = Moment::At(self.now);
        self.tries_at(seat, happened, step)
    }

    /// Records a step that happened earlier than it is recorded, if its guard holds.
    pub fn tries_at(&mut self, seat: &Seat, happened: Moment, step: Step) -> Result<(), Refusal> {
        guard::check_step(&self.context(), &self.case, &step, seat, happened)?;
        let recorded = self.case.addressed(step.decided_in(&seat.group));
        self.write(seat, happened, recorded);
        assert_eq!(self.case.standings.last(), Some(&Standing::Effective), "written, and not taken in");
        Ok(())
    }

    /// Takes in what another device has recorded of the same case.
    pub fn merges(&mut self, other: &Desk) -> &mut Self {
        let both = self.case.entries.iter().chain(&other.case.entries).cloned().collect();
        self.case = Case::fold(self.case.id, both);
        self.now = self.now.max(other.now);
        for entry in &self.case.entries {
            self.ids.observe(entry.body.id);
        }
        self
    }

    /// How the latest entry stands.
    pub fn standing(&self) -> &Standing {
        self.case.standings.last().unwrap()
    }

    /// Records a step whatever its guard says.
    pub fn write(&mut self, seat: &Seat, happened: Moment, step: Step) -> &mut Self {
        let entry = self.entry(seat, happened, step);
        self.case.push(entry);
        self
    }

    /// An entry on the heads of the case, not yet taken in.
    pub fn entry(&mut self, seat: &Seat, happened: Moment, step: Step) -> Entry {
        let body = Body {
            id: self.ids.next(self.now.timestamp_millis() as u64, self.device << 2),
            case: self.case.id,
            recorded: self.now,
            happened,
            by: Author { person: seat.person.clone(), role: seat.role, device: "K3".to_owned() },
            content: Content::Step(step),
        };
        Entry::seal(body, &self.case.heads()).unwrap()
    }

    /// Whether the guard would let a step of this kind pass now.
    pub fn check(&self, seat: &Seat, kind: StepKind) -> Result<(), Refusal> {
        guard::check(&self.context(), &self.case, kind, seat)
    }

    /// The stage, the same whether folded step by step or at once.
    pub fn stage(&self) -> Stage {
        let folded = Case::fold(self.case.id, self.case.entries.clone());
        assert_eq!(folded, self.case, "folding at once and step by step differ");
        self.case.stage()
    }

    /// The checklist in its order (result notified, complainant answered, obligations settled, followed
    /// up, cause coded): `+` done, `o` open, `-` does not arise.
    pub fn checks(&self) -> String {
        let sign = |check| match check {
            Check::Done => '+',
            Check::Open | Check::Contested => 'o',
            Check::NotNeeded => '-',
        };
        checklist::checklist(&self.case).iter().map(|(_, check)| sign(*check)).collect()
    }

    /// Whether the loop was complete when the case was closed.
    pub fn is_complete(&self) -> bool {
        self.case.state.closed.as_ref().unwrap().complete
    }

    /// Records steps one after another, an hour apart, and holds stage, turn and checklist after each
    /// against what is written beside it.
    pub fn lives(&mut self, life: Vec<(Seat, Step, Stage, Turn, &str)>) -> &mut Self {
        for (seat, step, stage, turn, checks) in life {
            let kind = step.kind();
            self.now += TimeDelta::hours(1);
            self.does(&seat, step);
            let found = (self.stage(), self.stage().turn(), self.checks());
            assert_eq!(found, (stage, turn, checks.to_owned()), "after {kind:?} by {seat:?}");
        }
        self
    }
}
