//! Lives of consumers on the page: after each entry what to do now, as the table of situations has it; and
//! under no country a word of another.

use e2e::{
    Outcome,
    harness::{Harness, Options, Viewport},
    user::{User, browser_options},
};
use redress::domain::fields::intake::Part;
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

/// Where somebody is, and words that only the rules, bodies and laws of that country have.
struct Land {
    zone: &'static str,
    words: &'static [&'static str],
}

const LANDS: [Land; 7] = [
    Land {
        zone: "Europe/London",
        words: &[
            "Citizens Advice",
            "Financial Ombudsman",
            "Consumer Rights Act",
            "Ofcom",
            "United Kingdom",
            "英国",
        ],
    },
    Land {
        zone: "Asia/Shanghai",
        words: &[
            "12315",
            "SAMR",
            "China",
            "Chinese",
            "People's",
            "市场监管",
            "消费者协会",
            "中国",
            "民法典",
            "三包",
        ],
    },
    Land {
        zone: "America/New_York",
        words: &[
            "CFPB",
            "FTC",
            "Federal Trade",
            "attorney general",
            "Better Business",
            "United States",
            "美国",
        ],
    },
    Land {
        zone: "Australia/Sydney",
        words: &["AFCA", "ACCC", "Australia", "New South Wales", "RG 271", "澳大利亚"],
    },
    Land { zone: "Asia/Kolkata", words: &["India", "CPGRAMS", "e-Jagriti", "Reserve Bank", "印度"] },
    Land { zone: "America/Sao_Paulo", words: &["Procon", "consumidor.gov.br", "Brazil", "巴西"] },
    Land { zone: "Europe/Berlin", words: &["European", "ECC-Net", "Directive", "欧盟", "欧洲"] },
];

/// The language of the interface says nothing of where somebody buys: Britain is walked in both.
const WALKS: [(&str, Lang); 8] = [
    ("Europe/London", Lang::En),
    ("Europe/London", Lang::Zh),
    ("Asia/Shanghai", Lang::En),
    ("America/New_York", Lang::En),
    ("Australia/Sydney", Lang::En),
    ("Asia/Kolkata", Lang::En),
    ("America/Sao_Paulo", Lang::En),
    ("Europe/Berlin", Lang::En),
];

async fn begin(user: &User) -> Outcome {
    user.set_clock("2026-03-18T20:00").await?;
    user.visit("").await?;
    user.choose_purpose(shell::PURPOSE_PERSONAL).await
}

async fn save(user: &User, order: &str) -> Outcome {
    // What was said about the one before covers a field on a phone.
    while user.js("return !!document.querySelector('.toast')", vec![]).await? == true {
        user.click_css(".toast .icon-only").await?;
    }
    user.save_own(&complaint(order)).await.map(drop)
}

async fn enter(user: &User, kind: StepKind, values: &[(Field, &str)]) -> Outcome {
    user.open_personal_step(kind).await?;
    for (field, text) in values {
        user.fill_field(*field, text).await?;
    }
    user.record().await
}

/// Five lives in each language, on a phone and on a desktop.
pub async fn each_situation_says_what_to_do(harness: &Harness) -> Outcome {
    for (lang, viewport) in [(Lang::Zh, Viewport::Phone), (Lang::En, Viewport::Desktop)] {
        let user = User { page: harness.open_blank(browser_options(lang, viewport)).await?, lang };
        begin(&user).await?;
        for (order, lines) in LIVES {
            save(&user, order).await?;
            user.expect_message(steps::advice(Situation::Silent, Audience::Owner)).await?;
            for (kind, values, situation) in lines {
                enter(&user, *kind, values).await?;
                user.expect_message(steps::advice(*situation, Audience::Owner)).await?;
            }
        }
        // The day that was promised is over, and so is the wait for the body.
        let number = user.path().await?.trim_start_matches("case/").to_owned();
        user.set_clock("2026-03-21T20:00").await?;
        user.expect_message(steps::advice(Situation::OwedLate, Audience::Owner)).await?;
        user.go_to(common::TODAY_VIEW).await?;
        user.wait_for(".work-item").await?;
        user.expect_text(&number).await?;
        user.check_accessibility("my today with five complaints").await?;
    }
    Ok(())
}

/// Fails when the page, all its folds open, has a word of another country than the one of this zone. The lists of
/// countries, currencies and languages are to choose from, and do not count.
async fn names_no_other_country(user: &User, zone: &str) -> Outcome {
    let script = "const main = document.querySelector('main');
         for (const fold of main.querySelectorAll('details')) fold.open = true;
         const lists = main.querySelectorAll('[name$=\".country\"], [name$=\".currency\"], [name$=\".language\"]');
         for (const list of lists) (list.closest('.field') ?? list).hidden = true;
         const text = main.innerText;
         for (const list of lists) (list.closest('.field') ?? list).hidden = false;
         return text";
    let shown = user.js(script, vec![]).await?;
    let text = shown.as_str().unwrap_or_default();
    let foreign = LANDS.iter().filter(|land| land.zone != zone).flat_map(|land| land.words);
    match foreign.into_iter().find(|word| text.contains(**word)) {
        Some(word) => {
            let line = text.lines().find(|line| line.contains(word)).unwrap_or_default();
            Err(format!("in {zone}, {word:?} stands on {}: {line}", user.path().await?).into())
        }
        None => Ok(()),
    }
}

/// In seven countries a life names no other country's body, law or money, whatever is unfolded. All five are
/// lived in the first, a silent merchant and a promise in the others.
pub async fn a_life_names_no_other_country(harness: &Harness) -> Outcome {
    for (at, (zone, lang)) in WALKS.into_iter().enumerate() {
        let options = Options { time_zone: zone, ..browser_options(lang, Viewport::Phone) };
        let user = User { page: harness.open_blank(options).await?, lang };
        begin(&user).await?;
        let lives = LIVES.iter().filter(|(order, _)| at == 0 || ["A-1", "E-5"].contains(order));
        for (order, lines) in lives {
            save(&user, order).await?;
            names_no_other_country(&user, zone).await?;
            for (kind, values, _) in *lines {
                enter(&user, *kind, values).await?;
                names_no_other_country(&user, zone).await?;
            }
        }
        user.go_to(common::TODAY_VIEW).await?;
        user.wait_for(".work-item").await?;
        names_no_other_country(&user, zone).await?;
        every_page_names_no_other_country(&user, zone).await?;
        harness.check_log().await?;
        harness.close_pages().await;
    }
    Ok(())
}

/// Walks the other pages, those that only an address leads to included, and the form part by part. The settings
/// list the rules of all countries on purpose.
async fn every_page_names_no_other_country(user: &User, zone: &str) -> Outcome {
    for (path, shown) in [
        ("register", ".rows-body .row"),
        ("respondent/A-1", "main h1"),
        ("track", "main h1"),
        ("feedback", "main h1"),
        ("statistics", "main h1"),
        ("intake", ".wizard"),
    ] {
        user.visit(path).await?;
        user.wait_for(shown).await?;
        names_no_other_country(user, zone).await?;
    }
    for part in Part::ALL.iter().filter(|part| **part != Part::Proof) {
        names_no_other_country(user, zone).await?;
        for (field, text) in complaint("F-6").iter().filter(|(field, _)| Part::of(*field) == Some(*part)) {
            user.fill_field(*field, text).await?;
        }
        if *part != Part::Request {
            user.press_next().await?;
        }
    }
    Ok(())
}

/// A desk in each of these countries, from the form to the statistics.
pub async fn a_desk_names_no_other_country(harness: &Harness) -> Outcome {
    for (zone, lang) in WALKS {
        let options = Options { time_zone: zone, ..browser_options(lang, Viewport::Desktop) };
        let user = User { page: harness.open_blank(options).await?, lang };
        user.set_clock("2026-03-18T20:00").await?;
        user.visit("").await?;
        user.choose_purpose(shell::PURPOSE_DESK).await?;
        user.lodge_at_desk().await?;
        names_no_other_country(&user, zone).await?;
        user.step(StepKind::Accept, &[]).await?;
        names_no_other_country(&user, zone).await?;
        let pages = [
            ("", ".work-item"),
            ("register", ".rows-body .row"),
            ("respondent/示例电器城", ".page"),
            ("track", "form.track-form"),
            ("feedback", ".page"),
            ("statistics", ".figures"),
            ("intake", "form"),
        ];
        for (path, shown) in pages {
            user.visit(path).await?;
            user.wait_for(shown).await?;
            names_no_other_country(&user, zone).await?;
        }
        harness.check_log().await?;
        harness.close_pages().await;
    }
    Ok(())
}
