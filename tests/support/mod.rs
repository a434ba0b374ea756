//! A desk for tests: lodges a complaint and records steps through the guards, at the times told.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]
#![allow(dead_code, reason = "each test file uses its own part of it")]

use chrono::{DateTime, FixedOffset, NaiveDateTime, Utc};
use redress::domain::checklist::{self, Check};
use redress::domain::entry::{Body, Content};
use redress::domain::guard::{self, Refusal, Seat};
use redress::domain::hybrid::HybridClock;
use redress::domain::reference::Reference;
use redress::domain::stage::Stage;
use redress::domain::step::{self, *};
use redress::domain::{Author, Case, CaseId, Entry, Field, Moment, Role, Values};
use uuid::Uuid;

/// China: eight hours ahead of UTC all year.
pub fn china() -> FixedOffset {
    FixedOffset::east_opt(8 * 3600).unwrap()
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

/// Whoever complained.
pub fn customer() -> Seat {
    seat(Role::Complainant, "")
}

/// Keeps a personal register.
pub fn owner() -> Seat {
    seat(Role::Owner, "Me")
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
        let case = Case::new(CaseId(Uuid::from_u128(0x1902_3c4d_5e6f_7000_8000_0000_0000_0001)));
        let mut desk = Self { case, now, device: 0, ids: HybridClock::default() };
        let role = if policy.starts_with("personal") { owner() } else { li() };
        desk.write(&role, received, receive(policy));
        desk
    }

    /// The same case, carried on elsewhere.
    pub fn on_device(&self, device: u64) -> Self {
        Self { device, ..self.clone() }
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
        guard::check_step(&self.case, &step, seat, happened, self.now, &china())?;
        self.write(seat, happened, step);
        Ok(())
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
        Entry::seal(body, &self.case.heads())
    }

    /// Whether the guard would let a step of this kind pass now.
    pub fn check(&self, seat: &Seat, kind: redress::domain::StepKind) -> Result<(), Refusal> {
        guard::check(&self.case, kind, seat, self.now, &china())
    }

    /// The stage, the same whether folded step by step or at once.
    pub fn stage(&self) -> Stage {
        let folded = Case::fold(self.case.id, self.case.entries.clone());
        assert_eq!(folded, self.case, "folding at once and step by step differ");
        self.case.stage()
    }

    /// The checklist: result notified, complainant answered, obligations settled, followed up, cause coded.
    pub fn checks(&self) -> [Check; 5] {
        checklist::checklist(&self.case).map(|(_, check)| check)
    }
}

/// A complaint with the fields an intake asks for.
pub fn receive(policy: &str) -> Step {
    let fields = Values::default()
        .with(Field::ComplainantName, "样例")
        .with(Field::ComplainantPhone, "100-0000-0001")
        .with(Field::RespondentName, "示例电器城")
        .with(Field::FactsWhat, "洗衣机漏水")
        .with(Field::RequestRemedies, "refund");
    Step::Receive(Receive {
        reference: Reference::new("TS", 2026, "K3", 12),
        tracking: None,
        origin: Origin::Lodged,
        policy: policy.to_owned(),
        fields,
    })
}

fn text(text: &str) -> String {
    text.to_owned()
}

pub fn assign(handler: &str) -> Step {
    Step::Assign(Assign { handler: text(handler), ..Assign::default() })
}

pub fn acknowledge() -> Step {
    Step::Acknowledge(step::Acknowledge { means: text("phone"), next: text("调查"), expected: None })
}

pub fn accept() -> Step {
    Step::Accept(Accept::default())
}

pub fn decline() -> Step {
    Step::Decline(Decline { ground: text("not_consumer_dispute"), ..Decline::default() })
}

pub fn investigate() -> Step {
    Step::Investigate(Investigate {
        findings: text("密封圈老化"),
        conclusion: text("upheld"),
        cause: text("product"),
        department: text("service"),
        ..Investigate::default()
    })
}

pub fn notify() -> Step {
    Step::Notify(Notify { decision: text("退款"), remedies: vec![text("refund")], ..Notify::default() })
}

pub fn notify_until(day: &str) -> Step {
    let reconsider_until = Some(day.parse().unwrap());
    Step::Notify(Notify { decision: text("不予退款"), reconsider_until, ..Notify::default() })
}

pub fn settle_at_once() -> Step {
    Step::Notify(Notify { decision: text("换货"), first_contact: true, ..Notify::default() })
}

pub fn respond(answer: &str) -> Step {
    Step::Respond(Respond { answer: text(answer), comment: String::new() })
}

pub fn ask_again() -> Step {
    Step::RequestReconsideration(RequestReconsideration { grounds: text("调查有遗漏") })
}

pub fn decide_again(changed: bool) -> Step {
    let remedies = if changed { vec![text("replace")] } else { Vec::new() };
    Step::DecideReconsideration(DecideReconsideration { changed, remedies, ..Default::default() })
}

pub fn follow_up(result: &str) -> Step {
    Step::FollowUp(FollowUp { result: text(result), ..FollowUp::default() })
}

pub fn call(reached: bool) -> Step {
    Step::Contact(Contact {
        direction: text("outgoing"),
        with: text("complainant"),
        means: text("phone"),
        reached: Some(reached),
        ..Contact::default()
    })
}

pub fn rate(outcome: u8, handling: u8) -> Step {
    Step::Rate(Rate { outcome, handling, ..Rate::default() })
}

pub fn close(outcome: &str) -> Step {
    Step::Close(Close { outcome: text(outcome), confirmed: text("yes"), ..Close::default() })
}

pub fn close_because(reason: &str) -> Step {
    Step::Close(Close { outcome: text("lapsed"), open_reason: text(reason), ..Close::default() })
}

pub fn reopen() -> Step {
    Step::Reopen(Reopen { reason: text("came_back"), details: text("又漏水了") })
}

pub fn withdraw() -> Step {
    Step::Withdraw(Withdraw::default())
}

pub fn assess(severity: u8) -> Step {
    Step::Assess(Assess { severity, complexity: 2, impact: 1, priority: text("high"), ..Assess::default() })
}

pub fn ask_material(until: &str) -> Step {
    Step::AskMaterial(AskMaterial { missing: text("购货凭证"), until: Some(until.parse().unwrap()) })
}

pub fn pause(clock: &str) -> Step {
    Step::Pause(Pause { clock: text(clock), reason: text("appraisal"), note: String::new() })
}

pub fn resume(clock: &str) -> Step {
    Step::Resume(Resume { clock: text(clock), note: String::new() })
}

pub fn dispute(severity: u8) -> Step {
    Step::OpenDispute(OpenDispute { nature: text("remedy"), severity, note: String::new() })
}

pub fn mediate(outcome: &str) -> Step {
    Step::MediateInformally(MediateInformally {
        complainant: text("退款"),
        respondent: text("换货"),
        outcome: text(outcome),
        note: String::new(),
    })
}

pub fn convene(mediator: &str) -> Step {
    Step::Convene(Convene {
        mediator: text(mediator),
        complainant_consents: true,
        respondent_consents: true,
        independent: true,
        place: text("调解室"),
        notice: text("已告知时间、地点和回避权利"),
        ..Convene::default()
    })
}

pub fn refuse_mediator() -> Step {
    Step::Recuse(Recuse { party: text("complainant"), reason: text("有亲属关系"), granted: None })
}

pub fn decide_recusal(granted: bool) -> Step {
    Step::Recuse(Recuse { party: String::new(), reason: text("属实"), granted: Some(granted) })
}

pub fn session(outcome: &str, next: Option<&str>) -> Step {
    Step::HoldSession(HoldSession {
        attendance: vec![text("complainant"), text("respondent")],
        minutes: text("双方陈述"),
        outcome: text(outcome),
        next: next.map(|day| day.parse().unwrap()),
        ..HoldSession::default()
    })
}

/// What one side owes, in whole yuan.
pub fn owes(party: &str, yuan: i64, by: &str) -> Obligation {
    let amount = (yuan > 0).then_some(redress::domain::money::Amount(yuan * 100));
    Obligation { party: text(party), what: text("退款"), amount, by: Some(by.parse().unwrap()) }
}

pub fn signed(party: &str) -> Signature {
    Signature { party: text(party), typed: text("签名"), ..Signature::default() }
}

/// An agreement signed by everybody.
pub fn agree(obligations: Vec<Obligation>) -> Step {
    let signatures = ["complainant", "respondent", "mediator"].map(signed).into();
    Step::Agree(Agree { obligations, signatures, ..Agree::default() })
}

pub fn end_mediation() -> Step {
    Step::EndMediation(EndMediation { ground: text("impossible"), turn_to: text("人民法院") })
}

pub fn perform(obligation: u32, result: &str) -> Step {
    Step::Perform(Perform { obligation, result: text(result), note: text("催告"), ..Perform::default() })
}

pub fn refer(body: &str) -> Step {
    Step::Refer(Refer { body: text(body), sent: text("全部材料"), ..Refer::default() })
}

pub fn relate(relation: &str, other: CaseId) -> Step {
    Step::Relate(Relate { other: Some(other), relation: text(relation), reason: text("同一件事") })
}

pub fn amend(field: Field, to: &str) -> Step {
    Step::Amend(Amend { fields: Values::default().with(field, to), ..Amend::default() })
}
