//! What an effective step does to the state of a case.

use crate::domain::Field;
use chrono::NaiveDate;

use super::case::Case;
use super::entry::{Body, Role};
use super::state::{Closing, Convened, Material, Owed, Performance, Referral};
use super::step::{
    Agree, Close, Contact, Convene, DecideReconsideration, Notify, Obligation, Perform, Receive, Recuse,
    Refer, Relate, Respond, Step,
};
use crate::domain::readings::checklist;
use crate::domain::values::codes::{
    Direction, FollowUpResult, Party, PerformanceResult, Priority, RelationKind, Reply,
};
use crate::domain::values::moment::Moment;
use crate::domain::values::money::Amount;

/// Adds a name to a list that has it once; no name is no name.
fn remember(names: &mut Vec<String>, name: &str) {
    if !name.is_empty() && !names.iter().any(|known| known == name) {
        names.push(name.to_owned());
    }
}

/// What is promised with a result: the items it lists; without any, the whole of what it says, if a day is named.
fn promise(
    items: &[Obligation],
    what: &str,
    amount: Option<Amount>,
    by: Option<NaiveDate>,
) -> Vec<Obligation> {
    let whole =
        || by.map(|by| Obligation { party: Party::Respondent, what: what.to_owned(), amount, by: Some(by) });
    if items.is_empty() { whole().into_iter().collect() } else { items.to_vec() }
}

impl Case {
    /// Applies a step whose guard held.
    pub(super) fn apply(&mut self, step: &Step, body: &Body) {
        let happened = body.happened;
        match step {
            Step::Receive(receive) => self.receive(receive, body),
            Step::Amend(amend) => {
                self.fields.overlay(&amend.fields);
                // A field of a newer version holds nothing here that could be emptied.
                for field in amend.cleared.iter().filter_map(|path| path.parse::<Field>().ok()) {
                    self.fields.set(field, "");
                }
            }
            Step::Assign(assign) => {
                let handler = assign.handler.clone();
                self.state.first_handler.get_or_insert_with(|| handler.clone());
                remember(&mut self.state.handlers, &handler);
                self.state.handler = Some(handler);
                if !assign.group.is_empty() {
                    self.state.group = Some(assign.group.clone());
                }
            }
            Step::Acknowledge(_) => {
                self.state.acknowledged = Some(happened);
                self.take_charge(body);
            }
            Step::Accept(_) => self.state.accepted = Some(happened),
            Step::Decline(decline) => {
                self.state.declined = Some((happened, decline.ground.clone()));
                self.decided(body, &decline.group);
            }
            Step::Contact(contact) => self.contact(contact),
            Step::Investigate(report) => {
                self.state.investigated = Some(body.id);
                remember(&mut self.state.handlers, &body.by.person);
                self.state.cause = Some((report.cause.clone(), report.department.clone()));
            }
            Step::Notify(notify) => self.notify(notify, body),
            Step::Respond(respond) => self.respond(respond),
            Step::RequestReconsideration(_) => {
                self.state.reconsideration_requested = Some(happened);
                self.state.reconsidered = None;
            }
            Step::DecideReconsideration(decision) => self.decide_again(decision, body),
            Step::FollowUp(follow_up) => {
                if follow_up.result == FollowUpResult::Unreachable {
                    self.state.failed_attempts += 1;
                } else {
                    self.state.followed_up = Some(follow_up.result.clone());
                }
            }
            Step::Rate(rate) => self.state.rating = Some((rate.outcome, rate.handling)),
            Step::Close(close) => self.close(close, happened),
            Step::Reopen(_) => self.reopen(),
            Step::Withdraw(_) => self.state.withdrawn = Some(happened),
            Step::Assess(assess) => self.state.priority = Some(assess.priority.clone()),
            Step::AskMaterial(ask) => {
                self.state.material = Some(Material { asked: happened, until: ask.until });
            }
            Step::Pause(pause) => {
                self.state.paused.insert(pause.clock.clone());
            }
            Step::Resume(resume) => self.resume(&resume.clock),
            Step::OpenDispute(_) => {
                self.state.disputed = Some(happened);
                self.state.mediation = self.state.mediation.afresh();
            }
            Step::MediateInformally(mediation) => {
                self.state.mediation.begun = true;
                self.state.mediation.informal = Some(mediation.outcome.clone());
                self.state.mediation.session = None;
            }
            Step::Convene(convene) => self.convene(convene),
            Step::Recuse(recuse) => self.recuse(recuse),
            Step::HoldSession(session) => {
                self.state.mediation.session = Some(session.outcome.clone());
                self.state.mediation.informal = None;
                if let Some(convened) = &mut self.state.mediation.convened {
                    convened.on = session.next;
                }
            }
            Step::Agree(agree) => self.agree(agree, body),
            Step::EndMediation(end) => {
                self.state.mediation.ended = Some((happened, end.ground.clone()));
                self.state.mediation.recusal = None;
            }
            Step::Perform(perform) => self.perform(perform, happened),
            Step::Refer(refer) => self.refer(refer, body),
            Step::Relate(relate) => self.relate(relate),
            Step::MovePolicy(moved) => self.state.policy.clone_from(&moved.policy),
            Step::Hold(hold) => self.state.hold = hold.placed.then(|| hold.reason.clone()),
            Step::Tag(tag) => self.state.tag(tag),
            Step::Settle(_) => self.state.settled = Some(body.id),
            // Kept and shown; what they do is done to files, lists and contents outside the fold.
            Step::Erase(erase) => self.apply_erasure(erase, body),
            Step::Attach(_)
            | Step::WithdrawProof(_)
            | Step::Suggest(_)
            | Step::Note(_)
            | Step::Consult(_) => {}
            // What it takes back is left out before anything is folded.
            Step::Correct(_) => {}
        }
    }

    fn receive(&mut self, receive: &Receive, body: &Body) {
        self.reference = Some(receive.reference.clone());
        self.fields = receive.fields.clone();
        self.state.received = Some(body.happened);
        self.state.is_own = body.by.role == Role::Owner;
        self.state.origin = receive.origin.clone();
        self.state.tracking = receive.tracking;
        self.state.policy.clone_from(&receive.policy);
        self.state.priority = Some(receive.priority.clone()).filter(|known| *known != Priority::Unstated);
        self.state.group = Some(receive.group.clone()).filter(|group| !group.is_empty());
    }

    /// Whoever tells the complainant first is responsible until somebody is named.
    fn take_charge(&mut self, body: &Body) {
        let by_handler = matches!(body.by.role, Role::Handler | Role::Reviewer | Role::Manager);
        if by_handler && self.state.handler.is_none() && !body.by.person.is_empty() {
            self.state.handler = Some(body.by.person.clone());
            remember(&mut self.state.handlers, &body.by.person);
            self.state.first_handler.get_or_insert_with(|| body.by.person.clone());
        }
    }

    fn decided(&mut self, body: &Body, group: &str) {
        let state = &mut self.state;
        remember(&mut state.deciders, &body.by.person);
        remember(&mut state.decider_groups, group);
    }

    /// Who accepts a remedy that was promised for a day makes it an obligation; who rejects a promise
    /// accepted before lets it go. What was performed under it stays performed.
    fn respond(&mut self, respond: &Respond) {
        let state = &mut self.state;
        state.answer = Some(respond.answer.clone());
        // Who answers has been reached.
        state.failed_attempts = 0;
        // A newer offer that is accepted settles a dispute that nobody has mediated in yet.
        if state.results > 1 && state.answer == Some(Reply::Accept) && !state.mediation.begun {
            state.disputed = None;
        }
        if !state.answer_accepts() {
            state.obligations.retain(Owed::is_settled);
        } else if state.obligations.is_empty() {
            state.obligations = state.promised.iter().cloned().map(Owed::new).collect();
        }
    }

    /// Nothing is owed any more under what a newer decision has replaced; what was performed of it stays
    /// readable.
    fn replace_obligations(&mut self, by: &Body) {
        let state = &mut self.state;
        let earlier = std::mem::take(&mut state.obligations).into_iter();
        state.performed_before.extend(earlier.filter(Owed::is_begun));
        state.obliged_by = Some(by.id);
    }

    /// A new result opens the way to a new dispute: one that ended in mediation before says nothing
    /// about it.
    fn clear_ended_dispute(&mut self) {
        let state = &mut self.state;
        if state.mediation.ended.is_some() {
            state.disputed = None;
            state.mediation = state.mediation.afresh();
        }
    }

    /// A refusal to take the complaint up that is changed is lifted: the case goes on from there, and
    /// its result can be reconsidered once more.
    fn decide_again(&mut self, decision: &DecideReconsideration, body: &Body) {
        self.decided(body, &decision.group);
        let state = &mut self.state;
        state.reconsidered = Some(body.happened);
        state.decision_changed = decision.changed;
        if state.notified.is_none() {
            if decision.changed {
                state.declined = None;
                state.accepted = Some(body.happened);
                state.reconsideration_requested = None;
                state.reconsidered = None;
            }
            return;
        }
        if !decision.remedies.is_empty() {
            state.offered.clone_from(&decision.remedies);
        }
        state.answer = None;
        // What was found before this decision says nothing about it.
        state.followed_up = None;
        state.failed_attempts = 0;
        if decision.changed {
            state.promised =
                promise(&decision.obligations, &decision.reasons, decision.amount, decision.perform_by);
            self.replace_obligations(body);
        }
        self.clear_ended_dispute();
    }

    fn resume(&mut self, clock: &str) {
        let state = &mut self.state;
        if clock.is_empty() {
            state.paused.clear();
            state.material = None;
        } else {
            state.paused.remove(clock);
        }
    }

    fn convene(&mut self, convene: &Convene) {
        self.state.mediation.begun = true;
        self.state.mediation.convened = Some(Convened {
            mediator: convene.mediator.clone(),
            on: convene.on,
            recusal_until: convene.recusal_until,
        });
        self.state.mediation.session = None;
    }

    /// A mediator who has to leave is replaced by convening anew; what their sessions came to is void.
    fn recuse(&mut self, recuse: &Recuse) {
        let mediation = &mut self.state.mediation;
        mediation.recusal = recuse.granted.is_none().then(|| recuse.party.clone());
        if recuse.granted == Some(true)
            && let Some(convened) = mediation.convened.take()
        {
            mediation.session = None;
            remember(&mut mediation.recused, &convened.mediator);
        }
    }

    fn agree(&mut self, agree: &Agree, body: &Body) {
        let state = &mut self.state;
        state.agreed = Some(body.happened);
        state.obliged_by = Some(body.id);
        state.obligations = agree.obligations.iter().cloned().map(Owed::new).collect();
        state.followed_up = None;
        state.failed_attempts = 0;
    }

    fn perform(&mut self, perform: &Perform, happened: Moment) {
        let Some(owed) = self.state.obligations.get_mut(perform.obligation as usize) else { return };
        // Performed without an amount is all that was left.
        let rest = owed.obligation.amount.map_or(0, |amount| amount.0.saturating_sub(owed.paid.0));
        let unsaid = if perform.result == PerformanceResult::Performed { rest.max(0) } else { 0 };
        owed.paid.0 = owed.paid.0.saturating_add(perform.amount.map_or(unsaid, |amount| amount.0));
        owed.performance = match perform.result {
            PerformanceResult::Performed => Performance::Performed,
            PerformanceResult::Breached => Performance::Breached,
            // A part that comes after the breach does not undo it.
            PerformanceResult::InPart if owed.performance != Performance::Breached => Performance::InPart,
            PerformanceResult::InPart | PerformanceResult::Unstated | PerformanceResult::Unknown(_) => {
                owed.performance
            }
        };
        owed.performed = (owed.performance == Performance::Performed).then_some(happened);
    }

    fn refer(&mut self, refer: &Refer, body: &Body) {
        let state = &mut self.state;
        let is_decided = !refer.outcome.trim().is_empty();
        let number = refer.number.trim();
        let known = state.open_referral(&refer.body, number).filter(|_| is_decided);
        // The outcome of an earlier referral takes nothing further on.
        if let Some(known) = known.and_then(|place| state.referrals.get_mut(place)) {
            known.is_decided = true;
            if known.number.is_empty() {
                number.clone_into(&mut known.number);
            }
            return;
        }
        state.referrals.push(Referral {
            entry: body.id,
            body: refer.body.clone(),
            number: number.to_owned(),
            when: body.happened,
            is_decided,
        });
        for owed in &mut state.obligations {
            if owed.performance == Performance::Breached {
                owed.performance = Performance::ReferredOn;
            }
        }
    }

    fn relate(&mut self, relate: &Relate) {
        let Some(other) = relate.other else { return };
        let state = &mut self.state;
        match relate.relation {
            RelationKind::Link => {
                state.linked.insert(other);
            }
            RelationKind::Unlink => {
                state.linked.remove(&other);
            }
            RelationKind::MergeInto => state.merged_into = Some(other),
            RelationKind::MergeFrom => {
                state.merged.insert(other);
            }
            RelationKind::Unmerge => {
                state.merged.remove(&other);
                state.merged_into.take_if(|main| *main == other);
            }
            RelationKind::Unstated | RelationKind::Unknown(_) => {}
        }
    }

    /// Whether the complainant got in touch, and what was waited for has come in: with the desk; in a
    /// register of their own, with the merchant.
    pub(super) fn brings_in(&self, contact: &Contact) -> bool {
        let to_merchant = contact.with == Party::Respondent && contact.direction != Direction::Incoming;
        let sent = self.state.is_own && to_merchant && contact.reached != Some(false);
        contact.is_from_complainant() || sent
    }

    fn contact(&mut self, contact: &Contact) {
        if self.brings_in(contact) {
            self.state.material = None;
            self.state.failed_attempts = 0;
        }
        if contact.with == Party::Complainant && contact.direction != Direction::Incoming {
            match contact.reached {
                Some(false) => self.state.failed_attempts += 1,
                Some(true) => self.state.failed_attempts = 0,
                None => {}
            }
        }
    }

    /// The latest result is the one replied to, and can be contested as the first could. It lifts a refusal
    /// to take the complaint up.
    fn notify(&mut self, notify: &Notify, body: &Body) {
        self.decided(body, &notify.group);
        let state = &mut self.state;
        state.notified = Some(body.happened);
        state.results = state.results.saturating_add(1);
        state.declined = None;
        state.reconsideration_requested = None;
        state.reconsidered = None;
        state.decision_changed = false;
        state.reconsider_until = notify.reconsider_until;
        state.offered.clone_from(&notify.remedies);
        state.promised = promise(&notify.obligations, &notify.decision, notify.amount, notify.perform_by);
        state.answer = None;
        state.failed_attempts = 0;
        state.followed_up = None;
        self.replace_obligations(body);
        self.clear_ended_dispute();
    }

    fn close(&mut self, close: &Close, when: Moment) {
        let complete = checklist::is_complete(self);
        self.state.closed = Some(Closing {
            when,
            outcome: close.outcome.clone(),
            confirmed: close.confirmed.clone(),
            complete,
        });
    }

    /// A case opened again runs from the investigation on. What is known of it stays: who decided or
    /// had to leave as a mediator (and stays excluded), who is responsible, priority, cause, the rating,
    /// referrals, relations and holds.
    fn reopen(&mut self) {
        let state = &mut self.state;
        state.reopened += 1;
        state.closed = None;
        state.withdrawn = None;
        state.declined = None;
        state.investigated = None;
        state.notified = None;
        state.results = 0;
        state.reconsider_until = None;
        state.answer = None;
        state.reconsideration_requested = None;
        state.reconsidered = None;
        state.decision_changed = false;
        state.offered.clear();
        state.followed_up = None;
        state.failed_attempts = 0;
        state.material = None;
        state.paused.clear();
        state.promised.clear();
        state.obligations.clear();
        state.performed_before.clear();
        state.obliged_by = None;
        state.agreed = None;
        state.disputed = None;
        state.mediation = state.mediation.afresh();
    }
}
