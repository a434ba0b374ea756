//! The quick form of an intake: what a simple complaint needs in sight, everything else folded away.

use strum::VariantArray;

use super::field::Field;
use Field as F;

/// Who acts for the complainant: folded away in either form.
pub const REPRESENTATIVE: &[Field] =
    &[F::RepresentativeName, F::RepresentativeRelation, F::RepresentativePhone, F::RepresentativeAuthority];

/// Identity and wishes of the complainant: folded away in either form.
pub const IDENTITY: &[Field] = &[
    F::ComplainantConfidential,
    F::ComplainantIdType,
    F::ComplainantIdNumber,
    F::ComplainantMeans,
    F::ComplainantLanguage,
    F::ComplainantPublish,
    F::ComplainantMediation,
];

/// Fields folded away together, in the order of the form.
#[derive(Clone, Copy, PartialEq, Eq, Debug, VariantArray)]
pub enum Fold {
    /// Other ways to reach whoever complains, and how and when the complaint came in.
    Reach,
    /// More about whom it is against.
    Respondent,
    /// What was bought, when and for how much.
    Purchase,
    /// More about what happened.
    Facts,
    /// What proves it.
    Proof,
    /// The amount, and the request in words.
    Request,
    /// Somebody who acts for the complainant.
    Representative,
    /// Identity and wishes of the complainant.
    Identity,
}

impl Fold {
    /// All folds, in the order of the form.
    pub const ALL: &[Fold] = Self::VARIANTS;

    /// The fields behind it. `has_shop`: whom the complaint is against is known already.
    #[must_use]
    pub const fn fields(self, has_shop: bool) -> &'static [Field] {
        match self {
            Self::Reach => &[F::ComplainantEmail, F::ComplainantAddress, F::LodgedChannel, F::LodgedReceived],
            Self::Respondent if has_shop => &[
                F::RespondentName,
                F::RespondentPlatform,
                F::RespondentContact,
                F::RespondentPhone,
                F::RespondentAddress,
            ],
            Self::Respondent => {
                &[F::RespondentPlatform, F::RespondentContact, F::RespondentPhone, F::RespondentAddress]
            }
            Self::Purchase => &[
                F::PurchaseKind,
                F::PurchaseOrder,
                F::PurchaseDate,
                F::PurchaseReceived,
                F::PurchasePrice,
                F::PurchaseCurrency,
                F::PurchaseCountry,
                F::PurchaseModel,
                F::PurchasePlace,
                F::PurchasePayment,
                F::PurchaseWarranty,
            ],
            Self::Facts => &[F::FactsDate, F::FactsTried, F::FactsPlace, F::FactsRight],
            Self::Proof => &[F::ProofKinds, F::ProofNote],
            Self::Request => &[F::RequestAmount, F::RequestDetails],
            Self::Representative => REPRESENTATIVE,
            Self::Identity => IDENTITY,
        }
    }
}

/// The fields in sight that say who complains, of whom and about what.
#[must_use]
pub const fn who(has_shop: bool) -> &'static [Field] {
    match has_shop {
        true => &[F::ComplainantName, F::ComplainantPhone, F::ComplainantAnonymous, F::PurchaseProduct],
        false => &[
            F::ComplainantName,
            F::ComplainantPhone,
            F::ComplainantAnonymous,
            F::RespondentName,
            F::PurchaseProduct,
        ],
    }
}

/// The fields in sight that say what happened and what is asked for.
pub const WHAT: &[Field] = &[F::FactsWhat, F::FactsProblem, F::RequestRemedies];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::fields::intake::{Part, WAYS_TO_REACH, is_always_required};

    #[test]
    fn every_field_of_an_intake_is_there_once() {
        // The day goods went back is told later.
        let all = Part::ALL.iter().flat_map(|part| part.fields());
        let mut all: Vec<Field> = all.filter(|field| *field != F::PurchaseReturned).collect();
        all.sort_unstable();
        for has_shop in [true, false] {
            let folded = Fold::ALL.iter().flat_map(|fold| fold.fields(has_shop));
            let mut quick: Vec<Field> = who(has_shop).iter().chain(WHAT).chain(folded).copied().collect();
            quick.sort_unstable();
            assert_eq!(quick, all);
        }
    }

    #[test]
    fn what_must_be_filled_in_is_in_sight() {
        let in_sight: Vec<Field> = who(false).iter().chain(WHAT).copied().collect();
        assert!(Field::ALL.iter().filter(|field| is_always_required(**field)).all(|f| in_sight.contains(f)));
        assert!(WAYS_TO_REACH.iter().any(|field| in_sight.contains(field)));
        // A desk that knows its shop has the name already.
        assert!(Fold::Respondent.fields(true).contains(&F::RespondentName));
    }
}
