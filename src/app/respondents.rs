//! What the cases of a respondent say that no row has: what is owed, how to reach them.

use super::state::App;
use crate::diagnostics::{OrReport, report};
use crate::domain::fields::intake::Part;
use crate::domain::history::state::{Owed, Performance};
use crate::domain::values::codes::Party;
use crate::domain::{CaseId, Field, Values};
use crate::register::{respondents, row};

/// The fields that tell how a respondent can be reached.
pub const CONTACT: &[Field] = &[Field::RespondentContact, Field::RespondentPhone, Field::RespondentAddress];

/// What a respondent owes in one case.
#[derive(Clone, PartialEq, Debug)]
pub struct OwedIn {
    /// Reference number of the case.
    pub reference: String,
    /// Currency of the amounts; empty where none is recorded.
    pub currency: String,
    /// What the respondent has not performed, breaches that were referred on among it.
    pub owed: Vec<Owed>,
}

impl App {
    /// Reads what respondents have not performed in these cases: one [`OwedIn`] for each case that could be
    /// read, also where nothing is owed, and the number of cases that could not.
    pub async fn owed_in(self, cases: &[CaseId]) -> (Vec<OwedIn>, usize) {
        let (mut all, mut unread) = (Vec::new(), 0);
        for id in cases {
            match self.open_case(*id).await {
                Ok(opened) => {
                    let case = opened.case;
                    let theirs = |owed: &&Owed| {
                        owed.performance != Performance::Performed
                            && owed.obligation.party != Party::Complainant
                    };
                    let owed = case.state.obligations.iter().filter(theirs).cloned().collect();
                    let currency = case.fields.get(Field::PurchaseCurrency).to_owned();
                    all.push(OwedIn { reference: case.name(), currency, owed });
                }
                Err(error) => {
                    report("app::respondents, what is owed", &error);
                    unread += 1;
                }
            }
        }
        (all, unread)
    }

    /// The case in which a respondent of this name was complained of last; `None` when there is none.
    #[must_use]
    pub fn latest_of(self, respondent: &str) -> Option<CaseId> {
        self.with_table(|table| {
            let place = respondents::places_of(table, respondent).first().copied()?;
            table.at(place).map(|cells| row::case_id(cells.id))
        })
    }

    /// How a respondent was recorded in the latest complaint: reference number of the case, and its fields
    /// about the respondent. `None` when there is no complaint, or it cannot be read.
    pub async fn respondent_as_recorded(self, respondent: &str) -> Option<(String, Values)> {
        let opened = self.open_case(self.latest_of(respondent)?).await;
        let case = opened.or_report("app::respondents, the latest complaint")?.case;
        let theirs = case.fields.iter().filter(|(field, _)| Part::of(*field) == Some(Part::Respondent));
        let values = theirs.fold(Values::default(), |values, (field, text)| values.with(field, text));
        Some((case.name(), values))
    }
}
