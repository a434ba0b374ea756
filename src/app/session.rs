//! Who sits in front of the screen.

use leptos::prelude::*;

use super::preferences::Staff;
use super::state::App;
use crate::domain::history::entry::Author;
use crate::domain::history::guard::{self, Seat};
use crate::domain::history::refusal::Refusal;
use crate::domain::{Purpose, Role, Step};

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
        self.preferences.with(|preferences| {
            let staff = preferences.staff.iter().find(|staff| staff.name == preferences.person);
            match staff {
                Some(Staff { name, role, group }) => {
                    Seat { role: *role, person: name.clone(), group: group.clone() }
                }
                None => Seat::new(Role::Handler, &preferences.person),
            }
        })
    }

    /// The seat of a complainant who has shown the tracking code, or to whom the screen was handed.
    /// It has no name: who recorded an entry outlives its content, and the complainant is named in the
    /// complaint, which can be erased.
    #[must_use]
    pub fn complainant_seat(self) -> Seat {
        Seat::new(Role::Complainant, "")
    }

    /// Sets who is at the desk now: adds them to the staff if they are new, else takes over role and
    /// group. Nobody is there when no name is given.
    pub fn sit_down(self, mut staff: Staff) -> bool {
        for text in [&mut staff.name, &mut staff.group] {
            *text = text.trim().to_owned();
        }
        self.prefer(|preferences| {
            preferences.person.clone_from(&staff.name);
            match preferences.staff.iter_mut().find(|known| known.name == staff.name) {
                Some(known) => *known = staff,
                None if staff.name.is_empty() => {}
                None => preferences.staff.push(staff),
            }
        })
    }

    /// Who is at the desk now, if they are named and known.
    #[must_use]
    pub fn at_desk(self) -> Option<Staff> {
        self.preferences.with(|preferences| {
            preferences.staff.iter().find(|staff| staff.name == preferences.person).cloned()
        })
    }

    /// The groups that people at the desk belong to, each once.
    #[must_use]
    pub fn groups(self) -> Vec<String> {
        let groups: std::collections::BTreeSet<String> = self.preferences.with(|preferences| {
            let named = preferences.staff.iter().filter(|staff| !staff.group.is_empty());
            named.map(|staff| staff.group.clone()).collect()
        });
        groups.into_iter().collect()
    }

    /// Whether a step keeps the staff out of what is not for them.
    pub(super) fn check_staff(self, step: &Step) -> Result<(), Refusal> {
        if untrack(|| self.is_personal()) {
            return Ok(());
        }
        self.preferences.with_untracked(|preferences| {
            guard::mediator_is_not_staff(step, preferences.staff.iter().map(|staff| staff.name.as_str()))
        })
    }

    /// The step with the group of the handler it names, where they belong to the staff: a case does not
    /// stay with the group of the handler before.
    pub(super) fn with_group(self, step: Step) -> Step {
        step.assigned_in(|handler| {
            self.preferences.with_untracked(|preferences| {
                let known = preferences.staff.iter().find(|staff| staff.name == handler);
                known.map(|staff| staff.group.clone()).unwrap_or_default()
            })
        })
    }

    pub(super) fn author(self, seat: &Seat) -> Author {
        let device = self.head.with_untracked(|head| head.as_ref().map(|head| head.device.clone()));
        Author { person: seat.person.clone(), role: seat.role, device: device.unwrap_or_default() }
    }

    /// Whether the register is a desk's, and so has people at it.
    #[must_use]
    pub fn has_desk(self) -> bool {
        matches!(self.purpose(), Purpose::Desk | Purpose::Demo)
    }
}
