//! Who sits in front of the screen.

use futures_channel::oneshot;
use leptos::prelude::*;

use super::desk::{DeskError, Staff};
use super::state::App;
use crate::commands::Actor;
use crate::domain::history::guard::{self, Seat};
use crate::domain::{Purpose, Role, StepKind};

/// How many people are remembered who were at this desk last.
const RECENT: usize = 8;

impl App {
    /// The seat of whoever works with the register now: the owner of a personal one, the person at
    /// the desk of any other.
    #[must_use]
    pub fn seat(self) -> Seat {
        if self.is_personal() {
            let person =
                self.preferences.with(|p| p.profile.get(crate::domain::Field::ComplainantName).to_owned());
            return Seat::new(Role::Owner, &person);
        }
        match self.at_desk() {
            Some(Staff { name, role, group }) => Seat { role, person: name, group },
            None => self.preferences.with(|preferences| Seat::new(Role::Handler, &preferences.person)),
        }
    }

    /// The seat of a complainant who has shown the tracking code, or to whom the screen was handed.
    /// It has no name: who recorded an entry outlives its content, and the complainant is named in the
    /// complaint, which can be erased.
    #[must_use]
    pub fn complainant_seat(self) -> Seat {
        Seat::new(Role::Complainant, "")
    }

    /// Sets who is at the desk now: adds them to the staff if they are new, else takes over role and group.
    ///
    /// # Errors
    /// The name is missing or alike to one that is listed; no register is open, or nothing can be written.
    /// Whoever was at the desk still is.
    pub async fn sit_down(self, staff: Staff) -> Result<(), DeskError> {
        let name = staff.name.trim().to_owned();
        if self.desk.with_untracked(|desk| desk.find(&name) != Some(&staff)) {
            self.put_staff(staff).await?;
        }
        self.work_as(&name);
        Ok(())
    }

    /// Sets who of the staff is at the desk now; an empty name means that nobody is.
    pub fn work_as(self, name: &str) {
        self.prefer(|preferences| {
            name.clone_into(&mut preferences.person);
            if !name.is_empty() {
                preferences.recent.retain(|recent| recent != name);
                preferences.recent.insert(0, name.to_owned());
                preferences.recent.truncate(RECENT);
            }
        });
    }

    /// Who is at the desk now; `None` when nobody is named, or they are not among the staff.
    #[must_use]
    pub fn at_desk(self) -> Option<Staff> {
        self.preferences.with(|preferences| self.desk.with(|desk| desk.find(&preferences.person).cloned()))
    }

    /// Everybody who works at the desk, those first who were at it last in this browser.
    #[must_use]
    pub fn staff_by_recency(self) -> Vec<Staff> {
        let mut staff = self.staff();
        self.preferences.with(|preferences| {
            let last = |staff: &Staff| preferences.recent.iter().position(|name| *name == staff.name);
            staff.sort_by_key(|staff| last(staff).unwrap_or(usize::MAX));
        });
        staff
    }

    /// The groups that people at the desk belong to, each once and sorted.
    #[must_use]
    pub fn groups(self) -> Vec<String> {
        let groups: std::collections::BTreeSet<String> = self.desk.with(|desk| {
            let named = desk.staff.iter().filter(|staff| !staff.group.is_empty());
            named.map(|staff| staff.group.clone()).collect()
        });
        groups.into_iter().collect()
    }

    /// The seat that a step is taken from: where nobody is named at the desk, whoever is there is asked first.
    /// Dismissed, it is the seat as it was, which commands refuse; what was typed stays where it is.
    pub(super) async fn named(self, seat: Seat) -> Seat {
        let is_named = guard::recorder_is_named(StepKind::Contact, seat.role, &seat.person).is_ok();
        if is_named || !untrack(|| self.has_desk()) {
            return seat;
        }
        if untrack(|| self.at_desk()).is_none() {
            let (answer, answered) = oneshot::channel();
            self.asked.update_value(|asked| asked.push(answer));
            self.changing_desk.set(true);
            // Closed without an answer is an answer too. The question is dropped with the page alone.
            let _ = answered.await;
        }
        untrack(|| self.seat())
    }

    /// Lets those go on who asked who is at the desk, once the sheet is closed.
    pub(super) fn answer_who(self) {
        Effect::new(move |_| {
            if !self.changing_desk.get() {
                // Whoever asked may be gone with their view.
                let asked = self.asked.try_update_value(std::mem::take).unwrap_or_default();
                asked.into_iter().for_each(|answer| answer.send(()).unwrap_or_default());
            }
        });
    }

    /// Who makes something happen from this seat. Follows nothing.
    pub(super) fn actor(self, seat: Seat) -> Actor {
        Actor { seat, staff: self.desk.with_untracked(|desk| desk.staff.clone()) }
    }

    /// Whoever works with the register now. Follows nothing.
    pub(super) fn actor_now(self) -> Actor {
        self.actor(untrack(|| self.seat()))
    }

    /// Whether the register is a desk's or a demo, and so has people at a desk.
    #[must_use]
    pub fn has_desk(self) -> bool {
        matches!(self.purpose(), Purpose::Desk | Purpose::Demo)
    }
}
