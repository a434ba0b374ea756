//! What is still to be set up in a new register. Worked out from what is on record, so that it is ticked by being
//! done, wherever that was.

use super::desk::Desk;
use crate::domain::Purpose;

/// Complaints from which a register is not new any more.
pub const NOT_NEW: usize = 50;

/// Something to set up in the first hour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Task {
    /// The shop's details, which new complaints take over.
    Shop,
    /// Who works at the desk: two at least, as nobody decides again what they decided.
    Staff,
    /// The country, which decides the rules.
    Country,
    /// A file of the whole register.
    Backup,
    /// A register of one's own, after the sample data was looked at and removed.
    OwnRegister,
}

/// What is on record of all that.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OnRecord<'a> {
    /// The shop and its staff.
    pub desk: &'a Desk,
    /// Whether a country was chosen.
    pub has_country: bool,
    /// Whether the register was saved as a file.
    pub is_backed_up: bool,
    /// How many complaints there are, sample data included.
    pub complaints: usize,
}

/// The tasks of a register for this purpose in their order, each with whether it is done; none where nothing is
/// left to do.
#[must_use]
pub fn tasks(purpose: Purpose, on_record: OnRecord<'_>) -> Vec<(Task, bool)> {
    let OnRecord { desk, has_country, is_backed_up, complaints } = on_record;
    let all = match purpose {
        Purpose::Desk => vec![
            (Task::Shop, !desk.shop.name.trim().is_empty()),
            (Task::Staff, desk.staff.len() > 1),
            (Task::Country, has_country),
            (Task::Backup, is_backed_up),
        ],
        // The empty list of a consumer is the way to the first complaint.
        Purpose::Personal => Vec::new(),
        Purpose::Demo => vec![(Task::OwnRegister, complaints > 0)],
    };
    if all.iter().all(|(_, done)| *done) { Vec::new() } else { all }
}

#[cfg(test)]
mod tests {
    use super::super::desk::{Shop, Staff};
    use super::*;
    use crate::domain::Role;

    fn staff(name: &str) -> Staff {
        Staff { name: name.to_owned(), role: Role::Handler, group: String::new() }
    }

    fn of(
        purpose: Purpose,
        desk: &Desk,
        has_country: bool,
        is_backed_up: bool,
        complaints: usize,
    ) -> Vec<(Task, bool)> {
        tasks(purpose, OnRecord { desk, has_country, is_backed_up, complaints })
    }

    #[test]
    fn a_new_desk_has_four_things_to_do() {
        let desk = Desk::default();
        let all = of(Purpose::Desk, &desk, false, false, 0);
        assert_eq!(all.iter().map(|(_, done)| *done).collect::<Vec<_>>(), [false; 4]);
        let country = of(Purpose::Desk, &desk, true, false, 3);
        assert_eq!(country.iter().filter(|(_, done)| *done).count(), 1);
    }

    #[test]
    fn each_is_ticked_by_what_is_on_record_and_all_done_is_nothing_to_do() {
        let shop = Shop { phone: "010".to_owned(), name: " ".to_owned(), ..Shop::default() };
        let mut desk = Desk { shop, staff: vec![staff("任经办")], ..Desk::default() };
        assert_eq!(of(Purpose::Desk, &desk, true, true, 0)[..2], [(Task::Shop, false), (Task::Staff, false)]);
        desk.shop.name = "一店".to_owned();
        desk.staff.push(staff("王主管"));
        assert_eq!(of(Purpose::Desk, &desk, true, false, 0).last(), Some(&(Task::Backup, false)));
        assert_eq!(of(Purpose::Desk, &desk, true, true, 0), []);
    }

    #[test]
    fn a_consumer_sets_nothing_up_and_a_demo_leads_on_once_it_is_empty() {
        let desk = Desk::default();
        assert_eq!(of(Purpose::Personal, &desk, true, false, 0), []);
        assert_eq!(of(Purpose::Demo, &desk, true, false, 260), []);
        assert_eq!(of(Purpose::Demo, &desk, true, false, 0), [(Task::OwnRegister, false)]);
    }
}
