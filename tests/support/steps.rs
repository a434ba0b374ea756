//! The steps of the loop, each as short to write as a test needs it.

use redress::domain::history::step::{self, *};
use redress::domain::values::reference::Reference;
use redress::domain::{CaseId, EntryId, Field, StepKind, Values};
use uuid::Uuid;

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
        priority: text(""),
        group: String::new(),
    })
}

/// The receipt of a complaint that the merchant was told of.
pub fn sent(receipt: Step) -> Step {
    let Step::Receive(mut receipt) = receipt else { return receipt };
    receipt.fields.set(Field::LodgedChannel, "email");
    Step::Receive(receipt)
}

/// A text, or the code it stands for.
fn text<T: for<'a> From<&'a str>>(text: &str) -> T {
    text.into()
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
        department: text("after_sales"),
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

/// A result that promises an amount for a day.
pub fn notify_promise(yuan: i64, by: &str) -> Step {
    let promised = owes("respondent", yuan, by);
    Step::Notify(Notify {
        decision: text("退款"),
        amount: promised.amount,
        perform_by: promised.by,
        ..Notify::default()
    })
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

/// A second decision that promises an amount for a day.
pub fn decide_promise(yuan: i64, by: &str) -> Step {
    let promised = owes("respondent", yuan, by);
    Step::DecideReconsideration(DecideReconsideration {
        changed: true,
        reasons: text("退款"),
        amount: promised.amount,
        perform_by: promised.by,
        ..Default::default()
    })
}

/// No follow-up, and why.
pub fn waive(note: &str) -> Step {
    Step::FollowUp(FollowUp { result: text("waived"), note: text(note), ..FollowUp::default() })
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
    Step::Recuse(Recuse { party: text(""), reason: text("属实"), granted: Some(granted) })
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
    let amount = (yuan > 0).then_some(redress::domain::values::money::Amount(yuan * 100));
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

/// What was paid of an obligation, in whole yuan.
pub fn pay(obligation: u32, result: &str, yuan: i64) -> Step {
    let amount = Some(redress::domain::values::money::Amount(yuan * 100));
    Step::Perform(Perform { obligation, result: text(result), amount, note: text("催告"), of: None })
}

/// The outcome of a referral.
pub fn refer_outcome(body: &str) -> Step {
    Step::Refer(Refer { body: text(body), outcome: text("已立案"), ..Refer::default() })
}

/// The complainant calls.
pub fn called_in() -> Step {
    Step::Contact(Contact {
        direction: text("incoming"),
        with: text("complainant"),
        means: text("phone"),
        ..Contact::default()
    })
}

pub fn move_policy(policy: &str) -> Step {
    Step::MovePolicy(MovePolicy { policy: text(policy), reason: text("新规则") })
}

pub fn hold(placed: bool) -> Step {
    Step::Hold(Hold { placed, reason: text("诉讼中") })
}

pub fn settle() -> Step {
    Step::Settle(Settle { note: text("以先登记的为准") })
}

pub fn suggest() -> Step {
    Step::Suggest(Suggest { text: text("表格太长") })
}

pub fn note(visible: bool) -> Step {
    Step::Note(Note { text: text("已转仓库核对"), visible })
}

/// Puts a tag on.
pub fn tag(text: &str) -> Step {
    Step::Tag(Tag::on(text))
}

/// Takes a tag off.
pub fn untag(text: &str) -> Step {
    Step::Tag(Tag::off(text))
}

/// Takes an entry back.
pub fn take_back(entry: EntryId) -> Step {
    Step::Correct(Correct { reason: text("记错了"), ..Correct::taking_back(entry) })
}

/// Says what an entry should have recorded.
pub fn correct(entry: EntryId, instead: Step) -> Step {
    let instead = Some(Box::new(instead));
    Step::Correct(Correct { reason: text("写错了"), instead, ..Correct::taking_back(entry) })
}

/// Says when what an entry recorded really happened.
pub fn correct_time(entry: EntryId, happened: redress::domain::Moment) -> Step {
    let happened = Some(happened);
    Step::Correct(Correct { reason: text("时间不对"), happened, ..Correct::taking_back(entry) })
}

pub fn consult() -> Step {
    Step::Consult(Consult::default())
}

/// Some other case.
pub fn other_case(n: u128) -> CaseId {
    CaseId(Uuid::from_u128(n))
}

/// A step of this kind that fits where its kind does.
pub fn any_of(kind: StepKind) -> Step {
    use StepKind as K;
    match kind {
        K::Receive => receive("desk@1"),
        K::Amend => amend(Field::RespondentName, "x"),
        K::Attach => Step::Attach(Attach::default()),
        K::WithdrawProof => Step::WithdrawProof(WithdrawProof::default()),
        K::Assign => assign("Sun"),
        K::Assess => assess(3),
        K::Acknowledge => acknowledge(),
        K::AskMaterial => ask_material("2027-01-01"),
        K::Accept => accept(),
        K::Decline => decline(),
        K::Pause => pause(""),
        K::Resume => resume(""),
        K::Contact => call(false),
        K::Investigate => investigate(),
        K::Notify => settle_at_once(),
        K::Respond => respond("accept"),
        K::RequestReconsideration => ask_again(),
        K::DecideReconsideration => decide_again(true),
        K::OpenDispute => dispute(5),
        K::MediateInformally => mediate("agreed"),
        K::Convene => convene("Zhao"),
        K::Recuse => refuse_mediator(),
        K::HoldSession => session("agreed", None),
        K::Agree => agree(vec![owes("respondent", 100, "2027-01-01")]),
        K::EndMediation => end_mediation(),
        K::Perform => perform(0, "performed"),
        K::Refer => refer("court"),
        K::FollowUp => follow_up("fixed"),
        K::Rate => rate(4, 4),
        K::Close => close_because("x"),
        K::Reopen => reopen(),
        K::Withdraw => withdraw(),
        K::Relate => relate("link", other_case(2)),
        K::MovePolicy => move_policy("desk@2"),
        K::Hold => hold(true),
        K::Settle => settle(),
        K::Suggest => suggest(),
        K::Note => note(false),
        K::Tag => tag("VIP"),
        K::Correct => take_back(EntryId(Uuid::from_u128(1))),
        K::Consult => consult(),
        K::Erase | K::Unknown => Step::Erase(Box::default()),
    }
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
