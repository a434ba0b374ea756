//! Who makes something happen, and what the staff of the desk has to do with it.

use crate::domain::history::entry::Author;
use crate::domain::history::guard::{self, Seat};
use crate::domain::history::refusal::Refusal;
use crate::domain::{Purpose, Role, Step};
use crate::facts::Side;
use crate::register::desk::Staff;
use crate::storage::Head;

/// Who makes something happen, and who works at the desk they are at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actor {
    /// Who sits in front of the screen, and in which role.
    pub seat: Seat,
    /// Everybody who works at the desk; empty in a register of one's own.
    pub staff: Vec<Staff>,
}

impl Actor {
    /// The side that keeps the register they sit at.
    #[must_use]
    pub fn side(&self) -> Side {
        if self.seat.role == Role::Owner { Side::Personal } else { Side::Desk }
    }

    /// The author that an entry of theirs names, on the device of this register.
    #[must_use]
    pub fn author(&self, head: &Head) -> Author {
        Author { person: self.seat.person.clone(), role: self.seat.role, device: head.device.clone() }
    }

    /// Whether a step has what the desk's list of staff asks of it: whoever records it is named, nobody of the
    /// desk mediates, and the second person of an erasure is of the staff. In a register of one's own there is
    /// no desk.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn check_staff(&self, head: &Head, step: &Step) -> Result<(), Refusal> {
        if head.purpose == Purpose::Personal {
            return Ok(());
        }
        let staff = || self.staff.iter().map(|staff| staff.name.as_str());
        guard::recorder_is_named(step.kind(), self.seat.role, &self.seat.person)?;
        guard::mediator_is_not_staff(step, staff())?;
        guard::second_person_is_staff(step, staff())
    }

    /// The step as it is recorded: with the group of the handler it names, where they belong to the staff (a
    /// case does not stay with the group of the handler before), and of the group that decides.
    #[must_use]
    pub fn completed(&self, step: Step) -> Step {
        let step = step.assigned_in(|handler| {
            let known = self.staff.iter().find(|staff| staff.name == handler);
            known.map(|staff| staff.group.clone()).unwrap_or_default()
        });
        step.decided_in(&self.seat.group)
    }
}
