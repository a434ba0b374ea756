//! How the fields of a part are laid out: what most need in sight, the rest one click away.

use crate::domain::fields::intake::Part;
use crate::domain::fields::{answer, quick};
use crate::domain::{Field, Values};
use crate::facts::Rules;
use crate::i18n::pages::{intake as words, intake_forms as forms};
use crate::i18n::{Audience, Msg};

/// Fields folded away behind a line that opens them.
pub struct Fold {
    /// The text of the line that opens them.
    pub label: Msg,
    /// The fields, in order.
    pub fields: &'static [Field],
}

/// How the fields of a part are laid out.
pub struct Layout {
    /// The fields that are in sight, in order.
    pub plain: &'static [Field],
    /// The fields that are folded away, in groups.
    pub folds: Vec<Fold>,
}

/// The layout of a part, with labels in the words for `audience`.
pub fn layout(part: Part, audience: Audience) -> Layout {
    use Field as F;
    let more = |fields| vec![Fold { label: words::MORE, fields }];
    let (plain, folds): (&[Field], Vec<Fold>) = match part {
        Part::Complainant => {
            let representative = words::REPRESENTATIVE.to(audience);
            (
                &[
                    F::ComplainantAnonymous,
                    F::ComplainantName,
                    F::ComplainantPhone,
                    F::ComplainantEmail,
                    F::ComplainantAddress,
                    F::LodgedChannel,
                    F::LodgedReceived,
                ],
                vec![
                    Fold { label: representative, fields: quick::REPRESENTATIVE },
                    Fold { label: words::IDENTITY, fields: quick::IDENTITY },
                ],
            )
        }
        Part::Respondent => (
            &[F::RespondentName, F::RespondentPlatform],
            more(&[F::RespondentContact, F::RespondentPhone, F::RespondentAddress]),
        ),
        Part::Purchase => (
            &[
                F::PurchaseProduct,
                F::PurchaseKind,
                F::PurchaseOrder,
                F::PurchaseDate,
                F::PurchaseReceived,
                F::PurchasePrice,
                F::PurchaseCurrency,
            ],
            more(&[
                F::PurchaseCountry,
                F::PurchaseModel,
                F::PurchasePlace,
                F::PurchasePayment,
                F::PurchaseWarranty,
            ]),
        ),
        Part::Facts => (
            &[F::FactsWhat, F::FactsProblem, F::FactsDate, F::FactsTried],
            match audience {
                // Not a part of its own: the shorter the way to what to send, the better.
                Audience::Owner => vec![
                    Fold { label: words::PROOF, fields: &[F::ProofKinds, F::ProofNote] },
                    Fold { label: words::MORE, fields: &[F::FactsPlace, F::FactsRight] },
                ],
                _ => more(&[F::FactsPlace, F::FactsRight]),
            },
        ),
        Part::Proof => (&[F::ProofKinds, F::ProofNote], Vec::new()),
        Part::Request => (&[F::RequestRemedies, F::RequestAmount, F::RequestDetails], Vec::new()),
    };
    Layout { plain, folds }
}

/// The label of a fold of the quick form, in the words for `audience`.
pub fn fold_label(fold: quick::Fold, audience: Audience) -> Msg {
    use quick::Fold as F;
    match fold {
        F::Reach => forms::REACH.to(audience),
        F::Respondent => forms::RESPONDENT.to(audience),
        F::Purchase => forms::PURCHASE,
        F::Facts => forms::FACTS,
        F::Proof => forms::PROOF,
        F::Request => forms::REQUEST,
        F::Representative => words::REPRESENTATIVE.to(audience),
        F::Identity => words::IDENTITY,
    }
}

/// What is lodged of what was typed: without the name of somebody who then chose to give none, and
/// without answers to the questions of a kind that was then chosen otherwise.
pub fn said(rules: &Rules, mut values: Values) -> Values {
    if values.is_yes(Field::ComplainantAnonymous) {
        for field in Field::ALL.iter().copied().filter(|field| hidden_when_anonymous(*field)) {
            values.set(field, "");
        }
    }
    answer::drop_unasked(rules, &mut values);
    values
}

/// Whether a field is hidden while the complaint is made without a name.
pub fn hidden_when_anonymous(field: Field) -> bool {
    use Field as F;
    matches!(
        field,
        F::ComplainantName | F::ComplainantIdType | F::ComplainantIdNumber | F::ComplainantConfidential
    )
}
