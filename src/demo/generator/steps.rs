//! The steps of a story: when each is taken, by whom, and what it says.

use chrono::{Days, NaiveDate};

use super::story::Story;
use crate::domain::history::entry::Role;
use crate::domain::history::step::{
    Accept, Acknowledge, Amend, Assign, Close, Contact, DecideReconsideration, Decline, FollowUp,
    Investigate, Notify, Obligation, Perform, Rate, Reopen, RequestReconsideration, Respond, Step, Withdraw,
};
use crate::domain::values::calendar;
use crate::domain::values::codes::{
    CaseOutcome, Conclusion, Confirmation, Direction, FollowUpResult, Party, PerformanceResult, ReopenReason,
    Reply,
};
use crate::domain::values::money::Amount;
use crate::domain::{Field, Values};
use crate::facts::{CHINA, List};

/// Days to answer a result and to ask for reconsideration, as the desk's policy has it.
const ANSWER_DAYS: u64 = 15;

impl Story<'_> {
    pub(super) fn by_handler(&mut self, step: Step) {
        let handler = self.handler.clone();
        self.record(Role::Handler, &handler, step);
    }

    pub(super) fn by_complainant(&mut self, step: Step) {
        let name = self.complainant();
        self.record(Role::Complainant, &name, step);
    }

    /// What the complainant says by telephone the desk writes down; the rest they do themselves.
    pub(super) fn told_by_complainant(&mut self, step: Step) {
        if self.random.chance(60) { self.by_handler(step) } else { self.by_complainant(step) }
    }

    pub(super) fn in_days(&self, days: u64) -> Option<NaiveDate> {
        self.day().checked_add_days(Days::new(days))
    }

    /// The last day to answer: fifteen days on, past a holiday.
    fn answer_until(&self) -> Option<NaiveDate> {
        let last = self.in_days(ANSWER_DAYS)?;
        let calendar = self.desk.context.rules.calendar(CHINA)?;
        calendar::first_working_day(calendar, last)
    }

    fn remedies(&self) -> Vec<String> {
        if self.scenario.conclusion == Conclusion::NotUpheld {
            Vec::new()
        } else {
            self.scenario.remedies.clone()
        }
    }

    fn amount(&mut self) -> Option<Amount> {
        let share = match self.scenario.conclusion {
            Conclusion::Upheld => 100,
            Conclusion::Partly => self.random.between(30, 60),
            _ => return None,
        };
        self.scenario.is_about_money().then_some(Amount(self.price * share))
    }

    /// The item that a result promises: its remedies by name, within a week; none where it offers nothing.
    fn promise(&self, remedies: &[String], amount: Option<Amount>) -> Vec<Obligation> {
        let tag = if self.words.chinese { "zh-CN" } else { "en-GB" };
        let labels = remedies.iter().filter_map(|id| List::Remedy.find(id)).map(|item| item.label(tag));
        let what = labels.collect::<Vec<_>>().join(if self.words.chinese { "、" } else { ", " });
        let item = Obligation { party: Party::Respondent, what, amount, by: self.in_days(7) };
        Some(item).filter(|item| !item.what.is_empty()).into_iter().collect()
    }

    /// 分派.
    pub(super) fn assign(&mut self) {
        if self.later(0, 0) {
            let note = self.random.pick(&self.words.phrases.assign).cloned().unwrap_or_default();
            let manager = self
                .words
                .bank
                .staff
                .get(super::story::MANAGER)
                .map(|staff| staff.name.clone())
                .unwrap_or_default();
            let step = Assign { handler: self.handler.clone(), note, ..Assign::default() };
            self.record(Role::Manager, &manager, Step::Assign(step));
        }
    }

    /// 告知收到: nearly always within a day.
    pub(super) fn acknowledge(&mut self) {
        let late = if self.random.chance(8) { 2 } else { 0 };
        if self.later(late, late) {
            let means = if self.random.chance(60) { "phone" } else { "sms" }.to_owned();
            let next = self.words.phrases.next.clone();
            let expected = self.in_days(9);
            self.by_handler(Step::Acknowledge(Acknowledge { means, next, expected }));
        }
    }

    /// 受理.
    pub(super) fn accept(&mut self) {
        if self.later(0, 4) {
            let note = self.words.phrases.accept.clone();
            self.by_handler(Step::Accept(Accept { note }));
        }
    }

    /// 更正.
    pub(super) fn amend(&mut self) {
        if self.later(1, 2) {
            let order = format!("DEMO-{:06}", self.random.below(1_000_000));
            let fields = Values::default().with(Field::PurchaseOrder, order);
            let reason = self.words.phrases.amend.clone();
            self.by_handler(Step::Amend(Amend { fields, cleared: Vec::new(), reason }));
        }
    }

    /// 不予受理.
    pub(super) fn decline(&mut self) {
        if !self.later(1, 4) {
            return;
        }
        let declined = &self.words.phrases.declined;
        if let Some(declined) = declined.get(self.random.below(declined.len())) {
            self.by_handler(Step::Decline(Decline {
                ground: declined.ground.clone(),
                reasons: Vec::new(),
                explanation: declined.explanation.clone(),
                advice: declined.advice.clone(),
                turn_to: declined.turn_to.clone(),
                group: String::new(),
            }));
        }
    }

    /// 联系.
    pub(super) fn contact(&mut self) {
        if !self.later(0, 3) {
            return;
        }
        let contacts = &self.words.bank.contacts;
        let visible = self.random.chance(50);
        if let Some(note) = contacts.get(self.random.below(contacts.len())) {
            self.by_handler(Step::Contact(Contact {
                direction: note.direction.clone(),
                with: Party::Complainant,
                means: note.means.clone(),
                reached: None,
                summary: note.text.clone(),
                visible,
                again: None,
            }));
        }
    }

    /// One attempt to reach the complainant that fails.
    pub(super) fn try_to_reach(&mut self) {
        if self.later(2, 5) {
            let summary = self.words.phrases.unreachable.clone();
            self.by_handler(Step::Contact(Contact {
                direction: Direction::Outgoing,
                with: Party::Complainant,
                means: "phone".to_owned(),
                reached: Some(false),
                summary,
                visible: false,
                again: None,
            }));
        }
    }

    /// 调查报告.
    pub(super) fn investigate(&mut self) {
        if self.later(1, 12) {
            let finding = self.scenario.finding.clone();
            self.report(finding);
        }
    }

    /// The report after a case was opened again.
    pub(super) fn investigate_again(&mut self) {
        if self.later(1, 4) {
            let finding = self.words.phrases.reopen_finding.clone();
            self.report(finding);
        }
    }

    fn report(&mut self, findings: String) {
        let scenario = self.scenario;
        self.by_handler(Step::Investigate(Investigate {
            findings,
            proof: String::new(),
            conclusion: scenario.conclusion.clone(),
            cause: scenario.cause.clone(),
            department: scenario.department.clone(),
        }));
    }

    /// 结果反馈.
    pub(super) fn notify(&mut self) {
        if self.later(1, 3) {
            self.result(self.scenario.decision.clone(), self.scenario.finding.clone(), false);
        }
    }

    /// The result after a case was opened again.
    pub(super) fn notify_again(&mut self) {
        if self.later(1, 2) {
            let phrases = self.words.phrases;
            self.result(phrases.reopen_decision.clone(), phrases.reopen_finding.clone(), false);
        }
    }

    fn result(&mut self, decision: String, reasons: String, first_contact: bool) {
        let (remedies, amount) = (self.remedies(), self.amount());
        let obligations = self.promise(&remedies, amount);
        let notify = Notify {
            decision,
            reasons,
            remedies,
            // What the item says is not said again.
            amount: amount.filter(|_| obligations.is_empty()),
            obligations,
            perform_by: None,
            reconsider_until: self.answer_until(),
            first_contact,
            timely: None,
            group: String::new(),
        };
        self.by_handler(Step::Notify(notify));
    }

    /// Told, looked into, decided and accepted at the counter within the hour.
    pub(super) fn settle_at_once(&mut self, report: bool) {
        if self.later(0, 0) {
            let next = self.words.phrases.next.clone();
            let step = Acknowledge { means: "visit".to_owned(), next, expected: None };
            self.by_handler(Step::Acknowledge(step));
        }
        if report && self.later(0, 0) {
            let note = self.words.phrases.accept.clone();
            self.by_handler(Step::Accept(Accept { note }));
            if self.later(0, 0) {
                self.report(self.scenario.finding.clone());
            }
        }
        if self.later(0, 0) {
            self.result(self.scenario.decision.clone(), self.words.phrases.first_contact.clone(), true);
        }
        if self.later(0, 0) {
            self.by_complainant(Step::Respond(Respond { answer: Reply::Accept, ..Respond::default() }));
        }
    }

    /// 消费者答复.
    pub(super) fn respond(&mut self, answer: Reply) {
        if self.later(1, 6) {
            let phrases = self.words.phrases;
            let comment = match answer {
                Reply::Reject => phrases.respond_reject.clone(),
                Reply::AcceptInPart => phrases.respond_part.clone(),
                _ => String::new(),
            };
            self.told_by_complainant(Step::Respond(Respond { answer, comment }));
        }
    }

    /// 复议申请.
    pub(super) fn request_reconsideration(&mut self) {
        if self.later(0, 4) {
            let grounds = self.scenario.reconsider_grounds.clone();
            self.told_by_complainant(Step::RequestReconsideration(RequestReconsideration { grounds }));
        }
    }

    /// A refusal is contested.
    pub(super) fn contest_refusal(&mut self) {
        if self.later(1, 6) {
            let grounds = self.words.phrases.contest.clone();
            self.told_by_complainant(Step::RequestReconsideration(RequestReconsideration { grounds }));
        }
    }

    /// 复议决定: by somebody who has not decided before.
    pub(super) fn decide_again(&mut self, changed: bool) {
        self.decide(changed, self.scenario.reconsider_reasons.clone());
    }

    /// The decision on a contested refusal.
    pub(super) fn decide_on_refusal(&mut self, changed: bool) {
        let phrases = self.words.phrases;
        self.decide(
            changed,
            if changed { &phrases.contest_changed } else { &phrases.contest_upheld }.clone(),
        );
    }

    fn decide(&mut self, changed: bool, reasons: String) {
        if self.later(3, 11) {
            let reviewer = self.reviewer.clone();
            let remedies = if changed { self.scenario.remedies.clone() } else { Vec::new() };
            let amount =
                if changed && self.scenario.is_about_money() { Some(Amount(self.price * 100)) } else { None };
            let decision = DecideReconsideration {
                changed,
                reasons,
                remedies,
                amount,
                ..DecideReconsideration::default()
            };
            self.record(Role::Reviewer, &reviewer, Step::DecideReconsideration(decision));
        }
    }

    /// 履行: what was promised with the result and accepted.
    pub(super) fn perform(&mut self) {
        if self.scenario.conclusion != Conclusion::NotUpheld && self.later(0, 2) {
            let (result, of) = (PerformanceResult::Performed, self.obliged_by());
            self.by_handler(Step::Perform(Perform { result, of, ..Perform::default() }));
        }
    }

    /// 回访. Whoever is not reached at first is called again.
    pub(super) fn follow_up(&mut self) {
        if !self.later(3, 7) {
            return;
        }
        let scenario = self.scenario;
        let call = |result: FollowUpResult, note: &str| {
            Step::FollowUp(FollowUp { result, means: "phone".to_owned(), note: note.to_owned() })
        };
        self.by_handler(call(scenario.follow_up_result.clone(), &scenario.follow_up));
        if scenario.follow_up_result == FollowUpResult::Unreachable && self.later(1, 3) {
            self.by_handler(call(FollowUpResult::Fixed, ""));
        }
    }

    /// 满意度, by the complainant alone; one in three does not care to.
    pub(super) fn rate(&mut self) {
        let (outcome, handling) = self.scenario.rating;
        self.rated(outcome, handling, self.scenario.comment.clone());
    }

    /// The rating after a second decision or a refusal, which colours it.
    pub(super) fn rate_after(&mut self, changed: bool) {
        let (outcome, handling) =
            if changed { (4, 4) } else { (self.random.between(1, 2) as u8, self.random.between(1, 4) as u8) };
        self.rated(outcome, handling, String::new());
    }

    fn rated(&mut self, outcome: u8, handling: u8, comment: String) {
        let answers = self.random.chance(66);
        if answers && self.later(0, 2) {
            let reasons: &[&str] =
                if handling > 3 { &["attitude", "explanation"] } else { &["speed", "repetition"] };
            self.by_complainant(Step::Rate(Rate {
                outcome,
                handling,
                reasons: reasons.iter().map(|reason| (*reason).to_owned()).collect(),
                fair: Some(outcome > 2),
                comment,
            }));
        }
    }

    /// How an accepted result ended.
    pub(super) fn outcome(&self, said: &Reply) -> CaseOutcome {
        match (&self.scenario.conclusion, said) {
            (Conclusion::NotUpheld, _) => CaseOutcome::Explained,
            (Conclusion::Partly, _) | (_, Reply::AcceptInPart) => CaseOutcome::Partly,
            _ => CaseOutcome::Solved,
        }
    }

    /// 撤回投诉.
    pub(super) fn withdraw(&mut self) {
        if self.later(1, 5) {
            let reasons = ["settled", "resolved", "no_longer", "misunderstanding"];
            let reason = reasons[self.random.below(reasons.len())].to_owned();
            let note = self.words.phrases.withdraw.clone();
            self.told_by_complainant(Step::Withdraw(Withdraw { reason, note }));
        }
    }

    /// 办结.
    pub(super) fn close(&mut self, outcome: CaseOutcome, confirmed: Confirmation, open_reason: &str) {
        if self.later(0, 2) {
            let note = self.words.phrases.close_note.clone();
            let open_reason = open_reason.to_owned();
            self.by_handler(Step::Close(Close { outcome, confirmed, open_reason, note }));
        }
    }

    /// 重新开启.
    pub(super) fn reopen(&mut self) {
        if self.later(5, 25) {
            let details = self.words.phrases.reopen.clone();
            self.told_by_complainant(Step::Reopen(Reopen { reason: ReopenReason::CameBack, details }));
        }
    }
}
