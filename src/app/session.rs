//! Who sits in front of the screen.

use leptos::prelude::*;

use super::preferences::Staff;
use super::state::App;
use crate::commands::Actor;
use crate::domain::history::guard::Seat;
use crate::domain::{Purpose, Role};

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

    /// Sets who is at the desk now: adds them to the staff if they are new, else takes over role and group.
    /// An empty name means that nobody is. `false` when the browser does not keep it.
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

    /// Who is at the desk now; `None` when nobody is named, or they are not among the staff.
    #[must_use]
    pub fn at_desk(self) -> Option<Staff> {
        self.preferences.with(|preferences| {
            preferences.staff.iter().find(|staff| staff.name == preferences.person).cloned()
        })
    }

    /// The groups that people at the desk belong to, each once and sorted.
    #[must_use]
    pub fn groups(self) -> Vec<String> {
        let groups: std::collections::BTreeSet<String> = self.preferences.with(|preferences| {
            let named = preferences.staff.iter().filter(|staff| !staff.group.is_empty());
            named.map(|staff| staff.group.clone()).collect()
        });
        groups.into_iter().collect()
    }

    /// Who makes something happen from this seat. Follows nothing.
    pub(super) fn actor(self, seat: Seat) -> Actor {
        Actor { seat, staff: self.preferences.with_untracked(|preferences| preferences.staff.clone()) }
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
