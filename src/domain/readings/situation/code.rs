//! Situations as numbers, for the columns of the register.

use super::Situation;
use crate::domain::readings::stage::Stage;

impl Situation {
    /// The situations that are closer than a stage, in the order of their numbers.
    const CLOSER: &[Situation] = &[
        Self::Material,
        Self::Body,
        Self::BodyDecided,
        Self::Rejected,
        Self::Unanswered,
        Self::Uncontested,
        Self::RejectedAgain,
        Self::FinalNo,
        Self::Recusal,
        Self::NoMediator,
        Self::Session,
        Self::ToSign,
        Self::MediationOver,
        Self::Owing,
        Self::OwedLate,
        Self::Breach,
        Self::Silent,
        Self::PromisePassed,
        Self::Offer,
        Self::NewerOffer,
        Self::NotFixed,
        Self::PartlyFixed,
        Self::LimitNear,
        Self::RightNear,
        Self::ToSend,
    ];

    /// Every situation.
    pub fn all() -> impl Iterator<Item = Self> {
        Stage::ALL.iter().map(|stage| Self::At(*stage)).chain(Self::CLOSER.iter().copied())
    }

    /// Its number in a row; rows are made anew when the numbers change.
    #[must_use]
    pub fn code(self) -> u8 {
        Self::all().position(|known| known == self).map_or(0, |place| place as u8)
    }

    /// The situation with this number; the first stage when there is none.
    #[must_use]
    pub fn from_code(code: u8) -> Self {
        Self::all().nth(usize::from(code)).unwrap_or(Self::At(Stage::Received))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_has_a_number_of_its_own() {
        for situation in Situation::all() {
            assert_eq!(Situation::from_code(situation.code()), situation);
        }
        let closer = [Situation::Offer, Situation::LimitNear, Situation::Silent];
        assert!(closer.iter().all(|known| Situation::all().any(|listed| listed == *known)));
    }
}
