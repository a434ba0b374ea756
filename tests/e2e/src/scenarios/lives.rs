//! Lives of consumers on the page: after each entry what to do now, as the table of situations has it; and in
//! Britain not a word of another country.

use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    user::{User, browser_options},
};
use redress::domain::readings::situation::Situation;
use redress::domain::readings::stage::Stage;
use redress::domain::{Field, StepKind};
use redress::i18n::pages::shell;
use redress::i18n::{Audience, Lang, common, steps};

/// An entry of a life, and the situation that it leads to.
type Line = (StepKind, &'static [(Field, &'static str)], Situation);

const OFFER: &[(Field, &str)] =
    &[(Field::NotifyDecision, "50"), (Field::NotifyReasons, "A part"), (Field::NotifyRemedies, "refund")];
const REJECT: &[(Field, &str)] = &[(Field::RespondAnswer, "reject")];
const ACCEPT: &[(Field, &str)] = &[(Field::RespondAnswer, "accept")];

/// Five lives of complaints that the merchant got on 2 March and that are looked at on 18 March.
const LIVES: [(&str, &[Line]); 5] = [
    // The fifteen days are over.
    (
        "A-1",
        &[(
            StepKind::Contact,
            &[
                (Field::ContactMeans, "email"),
                (Field::ContactReached, "yes"),
                (Field::ContactSummary, "A last letter"),
                (Field::ContactAgain, "2026-03-30"),
            ],
            Situation::Silent,
        )],
    ),
    (
        "B-2",
        &[
            (StepKind::Notify, OFFER, Situation::Offer),
            (StepKind::Notify, OFFER, Situation::NewerOffer),
            (StepKind::Respond, ACCEPT, Situation::At(Stage::FollowingUp)),
            (StepKind::FollowUp, &[(Field::FollowUpResult, "not_fixed")], Situation::NotFixed),
        ],
    ),
    (
        "C-3",
        &[
            (StepKind::Notify, OFFER, Situation::Offer),
            (StepKind::Respond, REJECT, Situation::Rejected),
            (
                StepKind::RequestReconsideration,
                &[(Field::RequestGrounds, "Not enough")],
                Situation::At(Stage::Reconsidering),
            ),
            (
                StepKind::DecideReconsideration,
                &[(Field::DecideChanged, "no"), (Field::DecideReasons, "No")],
                Situation::FinalNo,
            ),
        ],
    ),
    (
        "D-4",
        &[
            (StepKind::Decline, &[(Field::DeclineExplanation, "No")], Situation::At(Stage::Declined)),
            (
                StepKind::Refer,
                &[(Field::ReferBody, "other"), (Field::ReferSent, "All of it")],
                Situation::Body,
            ),
        ],
    ),
    (
        "E-5",
        &[
            (
                StepKind::Notify,
                &[
                    (Field::NotifyDecision, "Repair"),
                    (Field::NotifyReasons, "Warranty"),
                    (Field::NotifyRemedies, "repair"),
                    (Field::NotifyPerformBy, "2026-03-20"),
                ],
                Situation::Offer,
            ),
            (StepKind::Respond, ACCEPT, Situation::At(Stage::Performing)),
        ],
    ),
];

/// What one of these complaints says.
fn complaint(order: &str) -> Vec<(Field, &str)> {
    vec![
        (Field::ComplainantName, "Priya Sample"),
        (Field::LodgedReceived, "2026-03-02T10:00"),
        (Field::RespondentName, order),
        (Field::PurchaseProduct, order),
        (Field::PurchaseOrder, order),
        (Field::FactsWhat, order),
        (Field::RequestRemedies, "refund"),
    ]
}

/// Words that only Chinese rules, bodies and laws have.
const CHINESE: [&str; 5] = ["12315", "SAMR", "China", "Chinese", "People's"];

async fn lives(user: &User, check: impl AsyncFn(&User) -> Outcome) -> Outcome {
    user.set_clock("2026-03-18T20:00").await?;
    user.visit("").await?;
    user.choose_purpose(shell::PURPOSE_PERSONAL).await?;
    for (order, lines) in LIVES {
        // What was said about the one before goes away by itself, and covers a field on a phone until then.
        user.expect_gone(".toast").await?;
        user.save_own(&complaint(order)).await?;
        user.expect_message(steps::advice(Situation::Silent, Audience::Owner)).await?;
        check(user).await?;
        for (kind, values, situation) in lines {
            user.open_personal_step(*kind).await?;
            for (field, text) in *values {
                user.fill_field(*field, text).await?;
            }
            user.record().await?;
            user.expect_message(steps::advice(*situation, Audience::Owner)).await?;
            check(user).await?;
        }
    }
    // The day that was promised is over, and so is the wait for the body.
    let number = user.path().await?.trim_start_matches("case/").to_owned();
    user.set_clock("2026-03-21T20:00").await?;
    user.expect_message(steps::advice(Situation::OwedLate, Audience::Owner)).await?;
    user.go_to(common::TODAY_VIEW).await?;
    user.wait_for(".work-item").await?;
    user.expect_text(&number).await?;
    check(user).await
}

/// Five lives in each language, on a phone and on a desktop.
pub async fn each_situation_says_what_to_do(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Phone), (Lang::En, Viewport::Desktop)] {
        let user = User { page: harness.open_blank(browser_options(lang, viewport)).await?, lang };
        lives(&user, async |_| Ok(())).await?;
        user.check_accessibility("my today with five complaints").await?;
    }
    Ok(())
}

/// In Britain the same lives name no other country's body, law or money, whatever is unfolded.
pub async fn a_life_in_britain_names_no_other_country(harness: &Harness) -> Outcome {
    let options = Options { time_zone: "Europe/London", ..browser_options(Lang::En, Viewport::Phone) };
    let user = User { page: harness.open_blank(options).await?, lang: Lang::En };
    lives(&user, async |user| {
        let script = "for (const fold of document.querySelectorAll('main details')) fold.open = true;
             return document.querySelector('main').innerText";
        let shown = user.js(script, vec![]).await?;
        let text = shown.as_str().unwrap_or_default();
        match CHINESE.iter().find(|word| text.contains(**word)) {
            Some(word) => Err(format!("{word:?} stands on {}", user.path().await?).into()),
            None => Ok(()),
        }
    })
    .await
}
