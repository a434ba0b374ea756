//! How a case stands as time passes, if nothing more is recorded: a row holds it for every moment, so that
//! no case has to be read again because a day went by.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::StepKind;
use crate::domain::readings::situation::{Next, Situation};
use crate::domain::readings::stage::Turn;

/// How a case stands from an instant on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Phase {
    /// The instant from which it stands so, milliseconds since 1970.
    pub from: i64,
    /// The first instant too late for its clock, milliseconds since 1970; 0 when none runs.
    pub due: i64,
    /// Number of the situation.
    pub situation: u8,
    /// Place in [`Turn::ALL`]: who has to act.
    pub turn: u8,
    /// Place of the likeliest step in [`StepKind::ALL`], from 1; 0 when there is none.
    pub step: u8,
    /// Whether its clock is a courtesy or reminder.
    pub soft: bool,
    /// Whether its clock is the complainant's time to act in a desk's register: when it is over nobody is late.
    pub theirs: bool,
}

impl Phase {
    /// What a case asks for, as a row holds it; the clock is added apart.
    #[must_use]
    pub fn of(next: &Next) -> Self {
        let place = |kind: StepKind| StepKind::ALL.iter().position(|known| *known == kind);
        Self {
            situation: next.situation.code(),
            turn: Turn::ALL.iter().position(|known| *known == next.turn).unwrap_or(0) as u8,
            step: next.steps.first().and_then(|kind| place(*kind)).map_or(0, |place| place as u8 + 1),
            ..Self::default()
        }
    }

    /// What the case asks for.
    #[must_use]
    pub fn situation(&self) -> Situation {
        Situation::from_code(self.situation)
    }

    /// Who has to act.
    #[must_use]
    pub fn turn(&self) -> Turn {
        Turn::ALL.get(usize::from(self.turn)).copied().unwrap_or(Turn::Nobody)
    }

    /// The step most likely to be taken; `None` when there is none.
    #[must_use]
    pub fn step(&self) -> Option<StepKind> {
        StepKind::ALL.get(usize::from(self.step).checked_sub(1)?).copied()
    }
}

/// Changes by time alone that a row holds, at most; later ones come with the next entry.
pub const LATER: usize = 4;

/// The phases after the first, in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Later([Phase; LATER]);

impl Later {
    /// The first of these, as many as a row holds.
    #[must_use]
    pub fn new(phases: impl IntoIterator<Item = Phase>) -> Self {
        let mut later = Self::default();
        later.0.iter_mut().zip(phases).for_each(|(slot, phase)| *slot = phase);
        later
    }

    /// The phases in order.
    #[must_use]
    pub fn phases(&self) -> &[Phase] {
        let used = self.0.iter().take_while(|phase| phase.from != 0).count();
        self.0.get(..used).unwrap_or_default()
    }

    /// The place of the phase that holds at this instant (milliseconds since 1970), from 1; 0 while the first does.
    #[must_use]
    pub fn at(&self, now: i64) -> usize {
        self.phases().iter().take_while(|phase| phase.from <= now).count()
    }

    /// The first instant after this one at which a phase begins.
    #[must_use]
    pub fn changes_after(&self, now: i64) -> Option<i64> {
        self.phases().iter().map(|phase| phase.from).find(|from| *from > now)
    }
}

impl Serialize for Later {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.phases().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Later {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::<Phase>::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phase_that_holds_is_the_last_that_has_begun() {
        let phase = |from| Phase { from, ..Phase::default() };
        let later = Later::new([phase(10), phase(20)]);
        assert_eq!([9, 10, 19, 20, 99].map(|now| later.at(now)), [0, 1, 1, 2, 2]);
        assert_eq!([0, 10, 20].map(|now| later.changes_after(now)), [Some(10), Some(20), None]);
        let bytes = postcard::to_allocvec(&later).expect("bytes");
        assert_eq!(postcard::from_bytes::<Later>(&bytes), Ok(later));
        assert_eq!(postcard::to_allocvec(&Later::default()).expect("bytes").len(), 1);
    }
}
