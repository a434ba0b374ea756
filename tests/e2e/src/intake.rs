//! The intake form: a complaint is lodged.

use crate::{Outcome, user::User};
use redress::domain::Field;
use redress::domain::fields::intake::Part;
use redress::i18n::{Audience, common};

/// What the complainant takes away from lodging a complaint.
pub struct Receipt {
    /// Reference number.
    pub number: String,
    /// Tracking code.
    pub code: String,
}

/// A complaint with the required fields, a name and a telephone number.
pub const COMPLAINT: &[(Field, &str)] = &[
    (Field::ComplainantName, "张小样"),
    (Field::ComplainantPhone, "10000000001"),
    (Field::RespondentName, "示例电器城"),
    (Field::PurchaseProduct, "样板牌洗衣机"),
    (Field::PurchasePrice, "2,599"),
    (Field::FactsWhat, "洗衣机用了三天就漏水, the shop would not come."),
    (Field::RequestRemedies, "refund apology"),
];

impl User {
    /// Goes to the form of a new complaint and has it asked part after part, as a desk's usually is not.
    pub async fn open_guided(&self) -> Outcome {
        // The receipt of the one before stays where it is until somebody goes elsewhere.
        if self.js("return document.querySelector('.receipt-number') !== null", vec![]).await? == true {
            self.go_to(common::TODAY_VIEW).await?;
        }
        self.go_to(common::INTAKE_VIEW).await?;
        self.choose_form("guided").await
    }

    /// Chooses one of the two forms of a new complaint, `quick` or `guided`, where it is not the one on show.
    pub async fn choose_form(&self, form: &str) -> Outcome {
        let button = format!("button[data-form='{form}']");
        // What was said before may cover it.
        while self.js("return !!document.querySelector('.toast .icon-only')", vec![]).await? == true {
            self.click_css(".toast .icon-only").await?;
        }
        if self.wait_for(&button).await?.attr("aria-pressed").await?.as_deref() != Some("true") {
            self.click_css(&button).await?;
        }
        self.wait_for(if form == "quick" { ".quick" } else { ".wizard" }).await.map(drop)
    }

    /// Fills in the open intake form part by part, up to the review.
    pub async fn fill_intake(&self, values: &[(Field, &str)]) -> Outcome {
        for part in Part::ALL {
            for (field, text) in values.iter().filter(|(field, _)| Part::of(*field) == Some(*part)) {
                self.fill_field(*field, text).await?;
            }
            self.press_next().await?;
        }
        Ok(())
    }

    /// As [`fill_intake`](Self::fill_intake), by the row of steps: that goes on from a part in which something is
    /// missing.
    pub async fn fill_intake_with_gaps(&self, values: &[(Field, &str)]) -> Outcome {
        for part in Part::ALL {
            self.open_part(part.place()).await?;
            for (field, text) in values.iter().filter(|(field, _)| Part::of(*field) == Some(*part)) {
                self.fill_field(*field, text).await?;
            }
        }
        self.open_part(Part::ALL.len()).await
    }

    /// Opens the step at this place, counted from 0, by the row of steps of a desk's form.
    pub async fn open_part(&self, place: usize) -> Outcome {
        self.click_css(&format!(".wizard-steps li:nth-of-type({}) button", place + 1)).await
    }

    /// Presses the button to the next part, or at the end the one that lodges the complaint.
    pub async fn press_next(&self) -> Outcome {
        self.click_css(".wizard-foot button[type=submit]").await
    }

    /// Lodges a complaint from the intake view; comes back with what the receipt says.
    pub async fn lodge(&self, values: &[(Field, &str)]) -> Outcome<Receipt> {
        self.open_guided().await?;
        self.fill_intake(values).await?;
        self.press_next().await?;
        let number = self.wait_for(".receipt-number").await?.text().await?.trim().to_owned();
        let code = self.wait_for(".receipt-code").await?.text().await?.trim().to_owned();
        // A number alone proves nothing.
        let said = self.wait_for(".receipt dl").await?.text().await?;
        let named = [Field::ComplainantName, Field::RespondentName, Field::PurchaseProduct];
        match values.iter().find(|(field, text)| named.contains(field) && !said.contains(text)) {
            Some((_, text)) => Err(format!("the receipt does not name {text:?}").into()),
            None => Ok(Receipt { number, code }),
        }
    }

    /// Saves a complaint in a register of one's own, where it opens at once; comes back with its number.
    pub async fn save_own(&self, values: &[(Field, &str)]) -> Outcome<String> {
        self.go_to(common::INTAKE_VIEW.to(Audience::Owner)).await?;
        self.wait_for(".wizard").await?;
        self.fill_own_intake(values).await?;
        // The last part saves: nothing is missing, and nothing like it is on record.
        self.press_next().await?;
        self.wait_for(".case-head").await?;
        let path = self.path().await?;
        let number = path.strip_prefix("case/").ok_or_else(|| format!("{path:?} is no case"))?;
        Ok(number.to_owned())
    }

    /// Fills in the open form of an owner, who says what proof there is beside what happened; the last part
    /// stays open.
    pub async fn fill_own_intake(&self, values: &[(Field, &str)]) -> Outcome {
        let step_of = |part: Part| if part == Part::Proof { Part::Facts } else { part };
        for part in Part::ALL.iter().filter(|part| **part != Part::Proof) {
            let is_here = |field: Field| Part::of(field).map(step_of) == Some(*part);
            for (field, text) in values.iter().filter(|(field, _)| is_here(*field)) {
                self.fill_field(*field, text).await?;
            }
            if *part != Part::Request {
                self.press_next().await?;
            }
        }
        Ok(())
    }

    /// Li signs in, lodges a complaint and opens its page.
    pub async fn lodge_at_desk(&self) -> Outcome<Receipt> {
        self.sign_in("李演示", "handler").await?;
        let receipt = self.lodge(COMPLAINT).await?;
        self.open_case(&receipt.number).await?;
        Ok(receipt)
    }

    /// Lodges a complaint received at this minute, such as `2025-03-02T10:00`, and opens its page.
    pub async fn lodge_received(&self, when: &str) -> Outcome<Receipt> {
        let receipt = self.lodge(&[COMPLAINT, &[(Field::LodgedReceived, when)]].concat()).await?;
        self.open_case(&receipt.number).await?;
        Ok(receipt)
    }
}
