//! What an effective step does to the state of a case.

use super::Field;
use super::case::{Case, Closing};
use super::checklist;
use super::entry::{Body, Role};
use super::moment::Moment;
use super::step::{Close, Contact, Notify, Receive, Step};
use super::values::Values;

impl Case {
    /// Applies a step whose guard held.
    pub(super) fn apply(&mut self, step: &Step, body: &Body) {
        let happened = body.happened;
        match step {
            Step::Receive(receive) => self.receive(receive, happened),
            Step::Amend(amend) => {
                self.fields.overlay(&amend.fields);
                for field in amend.cleared.iter().filter_map(|path| path.parse::<Field>().ok()) {
                    self.fields.set(field, "");
                }
            }
            Step::Assign(assign) => {
                let handler = assign.handler.clone();
                self.state.first_handler.get_or_insert_with(|| handler.clone());
                self.state.handler = Some(handler);
            }
            Step::Acknowledge(_) => {
                self.state.acknowledged = Some(happened);
                self.take_charge(body);
            }
            Step::Accept(_) => self.state.accepted = Some(happened),
            Step::Decline(decline) => {
                self.state.declined = Some((happened, decline.ground.clone()));
                self.decided(body);
            }
            Step::Contact(contact) => self.contact(contact),
            Step::Investigate(report) => {
                self.state.investigated = Some(body.id);
                self.state.cause = Some((report.cause.clone(), report.department.clone()));
            }
            Step::Notify(notify) => self.notify(notify, body),
            Step::Respond(respond) => self.state.answer = Some(respond.answer.clone()),
            Step::RequestReconsideration(_) => {
                self.state.reconsideration_requested = Some(happened);
                self.state.reconsidered = None;
            }
            Step::DecideReconsideration(decision) => {
                self.state.reconsidered = Some(happened);
                self.state.notified.get_or_insert(happened);
                self.state.decision_changed = decision.changed;
                if !decision.remedies.is_empty() {
                    self.state.offered.clone_from(&decision.remedies);
                }
                self.state.answer = None;
                // What was found before this decision says nothing about it.
                self.state.followed_up = None;
                self.state.failed_attempts = 0;
                self.decided(body);
            }
            Step::FollowUp(follow_up) => {
                if follow_up.result == "unreachable" {
                    self.state.failed_attempts += 1;
                } else {
                    self.state.followed_up = Some(follow_up.result.clone());
                }
            }
            Step::Rate(rate) => self.state.rating = Some((rate.outcome, rate.handling)),
            Step::Close(close) => self.close(close, happened),
            Step::Reopen(_) => self.reopen(),
            Step::Withdraw(_) => self.state.withdrawn = Some(happened),
            // Recorded in the history; no guard lets them take effect in this version.
            Step::Attach(_)
            | Step::WithdrawProof(_)
            | Step::Assess(_)
            | Step::AskMaterial(_)
            | Step::Pause(_)
            | Step::Resume(_)
            | Step::OpenDispute(_)
            | Step::MediateInformally(_)
            | Step::Convene(_)
            | Step::Recuse(_)
            | Step::HoldSession(_)
            | Step::Agree(_)
            | Step::EndMediation(_)
            | Step::Perform(_)
            | Step::Refer(_)
            | Step::Relate(_)
            | Step::Suggest(_)
            | Step::Erase(_) => {}
        }
    }

    fn receive(&mut self, receive: &Receive, happened: Moment) {
        self.reference = Some(receive.reference.clone());
        self.fields = receive.fields.clone();
        self.state.received = Some(happened);
        self.state.origin = receive.origin.clone();
        self.state.tracking = receive.tracking;
        self.state.policy.clone_from(&receive.policy);
    }

    /// Whoever tells the complainant first is responsible until somebody is named.
    fn take_charge(&mut self, body: &Body) {
        let by_handler = matches!(body.by.role, Role::Handler | Role::Reviewer | Role::Manager);
        if by_handler && self.state.handler.is_none() && !body.by.person.is_empty() {
            self.state.handler = Some(body.by.person.clone());
            self.state.first_handler.get_or_insert_with(|| body.by.person.clone());
        }
    }

    fn decided(&mut self, body: &Body) {
        let person = &body.by.person;
        if !person.is_empty() && !self.state.deciders.contains(person) {
            self.state.deciders.push(person.clone());
        }
    }

    fn contact(&mut self, contact: &Contact) {
        if contact.with == "complainant" && contact.direction != "incoming" {
            match contact.reached {
                Some(false) => self.state.failed_attempts += 1,
                Some(true) => self.state.failed_attempts = 0,
                None => {}
            }
        }
    }

    fn notify(&mut self, notify: &Notify, body: &Body) {
        let state = &mut self.state;
        state.notified = Some(body.happened);
        state.reconsider_until = notify.reconsider_until;
        state.offered.clone_from(&notify.remedies);
        state.answer = None;
        state.failed_attempts = 0;
        state.followed_up = None;
        self.decided(body);
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

    /// A case opened again runs from the investigation on; who decided before stays excluded.
    fn reopen(&mut self) {
        let state = &mut self.state;
        state.reopened += 1;
        state.closed = None;
        state.withdrawn = None;
        state.declined = None;
        state.investigated = None;
        state.notified = None;
        state.reconsider_until = None;
        state.answer = None;
        state.reconsideration_requested = None;
        state.reconsidered = None;
        state.followed_up = None;
        state.rating = None;
        state.failed_attempts = 0;
    }

    /// The fields as they were when the case was received.
    #[must_use]
    pub fn first_fields(&self) -> Option<&Values> {
        self.entries.iter().find_map(|entry| match entry.body.content.step() {
            Some(Step::Receive(receive)) => Some(&receive.fields),
            _ => None,
        })
    }
}
