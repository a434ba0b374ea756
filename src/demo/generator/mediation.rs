//! The steps of a dispute: mediation, agreement, what becomes of it, and bodies outside.

use chrono::NaiveDate;

use super::intake::digits;
use super::story::Story;
use crate::demo::generator::catalogue::{DisputeWords, Mediator, Talk, Talks};
use crate::domain::history::entry::Role;
use crate::domain::history::refusal::Signer;
use crate::domain::history::step::{
    Agree, Convene, EndMediation, FollowUp, HoldSession, MediateInformally, Obligation, OpenDispute, Perform,
    Recuse, Refer, Signature, Step,
};
use crate::domain::values::codes::{FollowUpResult, MediationOutcome, Party, PerformanceResult};
use crate::domain::values::money::Amount;

/// Days after an agreement on which the complainant and the respondent have to perform.
const PAPERS_WITHIN: u64 = 5;
const MONEY_WITHIN: u64 = 10;

/// Which of the bodies outside.
pub(super) const HOTLINE: usize = 0;
pub(super) const COURT: usize = 1;
pub(super) const ASSOCIATION: usize = 2;

impl Talks {
    fn that(&self, outcome: &MediationOutcome) -> &Talk {
        match outcome {
            MediationOutcome::Agreed => &self.agreed,
            MediationOutcome::Adjourned => &self.adjourned,
            _ => &self.failed,
        }
    }
}

impl Story<'_> {
    fn dispute_words(&self) -> &'static DisputeWords {
        &self.words.bank.disputes
    }

    fn mediator(&self) -> Option<&'static Mediator> {
        let mediators = &self.words.bank.mediators;
        mediators.get(self.mediator % mediators.len().max(1))
    }

    fn by_mediator(&mut self, step: Step) {
        let name = self.mediator().map(|mediator| mediator.name.clone()).unwrap_or_default();
        self.record(Role::Mediator, &name, step);
    }

    /// Half of what the respondent does it reports itself; the desk writes down the rest.
    fn told_by_respondent(&mut self, step: Step) {
        if self.random.chance(50) {
            let name = self.respondent();
            self.record(Role::Respondent, &name, step);
        } else {
            self.by_handler(step);
        }
    }

    fn respondent(&self) -> String {
        self.merchant.map(|merchant| merchant.contact.clone()).unwrap_or_default()
    }

    /// 纠纷识别, when the second decision was rejected too.
    pub(super) fn open_dispute(&mut self) {
        if self.later(0, 3) {
            let natures = ["remedy", "amount", "liability", "facts"];
            let nature = natures[self.random.below(natures.len())].to_owned();
            let note = self.random.pick(&self.dispute_words().rejected).cloned().unwrap_or_default();
            let severity = self.random.between(2, 3) as u8;
            self.told_by_complainant(Step::OpenDispute(OpenDispute { nature, severity, note }));
        }
    }

    /// 纠纷识别 at once.
    pub(super) fn open_serious_dispute(&mut self) {
        if self.later(0, 0) {
            let note = self.random.pick(&self.dispute_words().serious).cloned().unwrap_or_default();
            let severity = self.random.between(4, 5) as u8;
            self.by_handler(Step::OpenDispute(OpenDispute { nature: "injury".to_owned(), severity, note }));
        }
    }

    /// 初步调解.
    pub(super) fn mediate(&mut self, outcome: MediationOutcome) {
        if self.later(1, 4) {
            let talk = self.dispute_words().talks.that(&outcome);
            self.by_handler(Step::MediateInformally(MediateInformally {
                complainant: talk.complainant.clone(),
                respondent: talk.respondent.clone(),
                outcome,
                note: talk.note.clone(),
            }));
        }
    }

    /// 正式调解.
    pub(super) fn convene(&mut self) {
        if !self.later(1, 3) {
            return;
        }
        let Some(mediator) = self.mediator() else { return };
        let words = self.dispute_words();
        let ahead = self.random.between(6, 10) as u64;
        self.session_on = self.in_days(ahead);
        let time = ["09:30", "10:00", "14:30"][self.random.below(3)].to_owned();
        self.by_handler(Step::Convene(Convene {
            mediator: mediator.name.clone(),
            body: mediator.body.clone(),
            complainant_consents: true,
            respondent_consents: true,
            on: self.session_on,
            place: words.place.clone(),
            recusal_until: self.in_days(4),
            time,
            notice: words.notice.clone(),
            independent: true,
        }));
    }

    /// 申请回避.
    pub(super) fn refuse_mediator(&mut self) {
        if self.later(1, 2) {
            let (party, reason) = (Party::Complainant, self.dispute_words().refused.clone());
            self.by_complainant(Step::Recuse(Recuse { party, reason, granted: None }));
        }
    }

    /// 回避决定: who has to leave is replaced when mediation is convened anew.
    pub(super) fn decide_recusal(&mut self, granted: bool) {
        if self.later(1, 1) {
            let words = self.dispute_words();
            let reason = if granted { &words.refusal_granted } else { &words.refusal_denied }.clone();
            let manager = self
                .words
                .bank
                .staff
                .get(super::story::MANAGER)
                .map(|staff| staff.name.clone())
                .unwrap_or_default();
            let step = Recuse { party: Party::Unstated, reason, granted: Some(granted) };
            self.record(Role::Manager, &manager, Step::Recuse(step));
        }
        if granted {
            self.mediator += 1;
        }
    }

    /// A session, on the day set for it.
    pub(super) fn hold_session(&mut self, outcome: MediationOutcome) {
        if let Some(day) = self.session_on {
            self.wait_until(day);
        }
        if !self.later(0, 0) {
            return;
        }
        let talk = self.dispute_words().sessions.that(&outcome);
        self.session_on = if outcome == MediationOutcome::Adjourned { self.in_days(7) } else { None };
        let attendance = [Party::Complainant, Party::Respondent].map(|party| party.id().to_owned()).into();
        self.by_mediator(Step::HoldSession(HoldSession {
            attendance,
            minutes: talk.note.clone(),
            outcome,
            next: self.session_on,
            complainant: talk.complainant.clone(),
            respondent: talk.respondent.clone(),
        }));
    }

    /// 调解协议 after a formal mediation: both owe something; three sign, with typed names or by hand.
    pub(super) fn agree(&mut self, drawn: bool) {
        if self.later(0, 0) {
            let words = self.dispute_words();
            let amount = self.agreed_amount();
            self.agreed = vec![
                owed(Party::Respondent, &words.owes_money, Some(amount), self.in_days(MONEY_WITHIN)),
                owed(Party::Complainant, &words.owes_papers, None, self.in_days(PAPERS_WITHIN)),
            ];
            let mediator = self.mediator().map(|mediator| mediator.name.clone()).unwrap_or_default();
            let (complainant, respondent) = (self.complainant(), self.respondent());
            let signatures = [
                (Signer::Complainant, complainant),
                (Signer::Respondent, respondent),
                (Signer::Mediator, mediator),
            ]
            .map(|(signer, name)| self.signature(signer, name, drawn))
            .into();
            let step = self.agreement(signatures);
            self.by_mediator(step);
        }
    }

    /// What was settled in talks is signed at the desk.
    pub(super) fn agree_informally(&mut self) {
        if self.later(1, 2) {
            let amount = self.agreed_amount();
            let by = self.in_days(MONEY_WITHIN);
            self.agreed = vec![owed(Party::Respondent, &self.dispute_words().owes_money, Some(amount), by)];
            let names = [(Signer::Complainant, self.complainant()), (Signer::Respondent, self.respondent())];
            let signatures = names.map(|(signer, name)| self.signature(signer, name, false)).into();
            let step = self.agreement(signatures);
            self.by_handler(step);
        }
    }

    fn agreement(&self, signatures: Vec<Signature>) -> Step {
        Step::Agree(Agree {
            obligations: self.agreed.clone(),
            signatures,
            total: self.agreed.first().and_then(|owed| owed.amount),
            terms: self.dispute_words().terms.clone(),
        })
    }

    /// A part of the price, in whole units.
    fn agreed_amount(&mut self) -> Amount {
        let percent = self.random.between(40, 90);
        Amount((self.price * percent / 100).max(2) * 100)
    }

    fn signature(&mut self, signer: Signer, name: String, drawn: bool) -> Signature {
        let party = signer.id().to_owned();
        let at = Some(self.instant());
        if drawn {
            let strokes = (0..3).map(|stroke| self.stroke(stroke * 70)).collect();
            Signature { party, typed: String::new(), strokes, at }
        } else {
            Signature { party, typed: name, strokes: Vec::new(), at }
        }
    }

    /// A line as a hand draws it.
    fn stroke(&mut self, from: i32) -> Vec<(i32, i32)> {
        let mut y = 50;
        let mut point = |at: i32| {
            y = (y + self.random.between(-28, 28) as i32).clamp(8, 92);
            (from + at * 9, y)
        };
        (0..9).map(&mut point).collect()
    }

    /// The complainant does what they owe.
    pub(super) fn hand_in_papers(&mut self) {
        if self.agreed.len() > 1 && self.later(1, 3) {
            let note = self.dispute_words().papers_given.clone();
            self.by_handler(self.performance(1, PerformanceResult::Performed, None, note));
        }
    }

    /// The respondent pays: all, or what is left.
    pub(super) fn pay(&mut self, share: i64) {
        if self.later(1, 3) {
            let amount = self.agreed.first().and_then(|owed| owed.amount);
            let amount = amount.map(|amount| Amount(amount.0 - amount.0 * (100 - share) / 100));
            let note = self.dispute_words().paid.clone();
            self.told_by_respondent(self.performance(0, PerformanceResult::Performed, amount, note));
        }
    }

    /// The respondent pays half.
    pub(super) fn pay_in_part(&mut self) {
        if self.later(1, 3) {
            let amount = self.agreed.first().and_then(|owed| owed.amount);
            let amount = amount.map(|amount| Amount(amount.0 * 50 / 100));
            let note = self.dispute_words().paid_in_part.clone();
            self.told_by_respondent(self.performance(0, PerformanceResult::InPart, amount, note));
        }
    }

    /// 违约: the day is over, and nothing more was paid.
    pub(super) fn breach(&mut self) {
        if let Some(by) = self.agreed.first().and_then(|owed| owed.by) {
            self.wait_until(by);
        }
        if self.later(1, 3) {
            let note = self.dispute_words().breach.clone();
            self.by_handler(self.performance(0, PerformanceResult::Breached, None, note));
        }
    }

    fn performance(
        &self,
        obligation: u32,
        result: PerformanceResult,
        amount: Option<Amount>,
        note: String,
    ) -> Step {
        Step::Perform(Perform { obligation, result, amount, note, of: self.obliged_by() })
    }

    /// 终止调解.
    pub(super) fn end_mediation(&mut self, formal: bool) {
        if self.later(0, 2) {
            let endings = &self.dispute_words().endings;
            if let Some(ending) = endings.get(self.random.below(endings.len())) {
                let (ground, turn_to) = (ending.ground.clone(), ending.turn_to.clone());
                let step = Step::EndMediation(EndMediation { ground, turn_to });
                if formal { self.by_mediator(step) } else { self.by_handler(step) }
            }
        }
    }

    /// 转交 to a body outside, which gives it a number.
    pub(super) fn refer(&mut self, to: usize) {
        if self.later(1, 4) {
            self.referral(to, false);
        }
    }

    /// What came of it.
    pub(super) fn hear_outcome(&mut self, from: usize) {
        if self.later(9, 21) {
            self.referral(from, true);
        }
    }

    fn referral(&mut self, to: usize, decided: bool) {
        let Some(words) = self.dispute_words().referrals.get(to) else { return };
        // The same number every time it is named.
        let number = digits(&words.number, self.case.0.as_u128() as usize % 1_000_000);
        let outcome = if decided { words.outcome.clone() } else { String::new() };
        let refer =
            Refer { body: words.body.clone(), number, sent: words.sent.clone(), outcome, again: None };
        self.told_by_complainant(Step::Refer(refer));
    }

    /// 回访 after an agreement, or where a body outside has the case.
    pub(super) fn follow_up_dispute(&mut self, fixed: bool) {
        if self.later(3, 6) {
            let words = self.dispute_words();
            let (result, note) = if fixed {
                (FollowUpResult::Fixed, &words.followed_up_agreed)
            } else {
                (FollowUpResult::NotFixed, &words.followed_up_outside)
            };
            self.visit(result, note);
        }
    }

    /// No follow-up, and why.
    pub(super) fn waive_follow_up(&mut self) {
        if self.later(2, 5) {
            let reason = self.random.pick(&self.dispute_words().waived).cloned().unwrap_or_default();
            self.visit(FollowUpResult::Waived, &reason);
        }
    }

    fn visit(&mut self, result: FollowUpResult, note: &str) {
        let note = note.to_owned();
        self.by_handler(Step::FollowUp(FollowUp { result, means: "phone".to_owned(), note }));
    }
}

fn owed(party: Party, what: &str, amount: Option<Amount>, by: Option<NaiveDate>) -> Obligation {
    Obligation { party, what: what.to_owned(), amount, by }
}
