//! Who sits in front of the screen.

use leptos::prelude::*;

use super::preferences::Staff;
use super::state::App;
use crate::domain::entry::Author;
use crate::domain::guard::Seat;
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

    /// Sets who is at the desk now, and adds them to the staff if they are new.
    pub fn sit_down(self, name: &str, role: Role) -> bool {
        let name = name.trim().to_owned();
        self.prefer(|preferences| {
            if !name.is_empty() && !preferences.staff.iter().any(|staff| staff.name == name) {
                preferences.staff.push(Staff { name: name.clone(), role, group: String::new() });
            }
            preferences.person = name;
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
