//! Screenshots of every view with sample data, in both languages, on a desktop and a phone, light and dark.

use e2e::{
    Outcome,
    harness::{Harness, Viewport},
    sample_files::cfpb_file,
    user::{COMPLAINT, User},
};
use redress::i18n::pages::shell;
use redress::i18n::{Lang, common};
use serde_json::json;

/// Name and path of the views that need nothing but sample data.
const VIEWS: &[(&str, &str)] = &[
    ("today", ""),
    ("intake", "intake"),
    ("register", "register"),
    ("track", "track"),
    ("feedback", "feedback"),
    ("statistics", "statistics"),
    ("settings", "settings"),
    ("settings-general", "settings/general"),
    ("settings-people", "settings/people"),
    ("settings-lists", "settings/lists"),
    ("settings-categories", "settings/categories"),
    ("settings-deadlines", "settings/deadlines"),
    ("settings-calendars", "settings/calendars"),
    ("disposal", "settings/retention"),
    ("data", "settings/data"),
    ("settings-about", "settings/about"),
    ("missing", "no/such/page"),
];

/// Takes the screenshots whose names match a filter.
pub async fn run(harness: &Harness, filters: &[String]) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        for viewport in [Viewport::Desktop, Viewport::Phone] {
            let pictures = Pictures { filters, suffix: format!("{lang:?}-{viewport:?}").to_lowercase() };
            if pictures.wants_any() {
                pictures.take(harness, lang, viewport).await?;
                harness.close_pages().await;
            }
        }
    }
    Ok(())
}

/// Stages of which the case due first is shown.
const STAGES: &[&str] = &["investigating", "reconsidering", "mediating", "performing", "closed"];

/// Steps whose forms are shown, each with a stage at which it can be taken.
const STEPS: &[(&str, &str)] = &[
    ("notify", "investigating"),
    ("convene", "disputed"),
    ("hold_session", "mediating"),
    ("perform", "performing"),
];

struct Pictures<'a> {
    filters: &'a [String],
    suffix: String,
}

impl Pictures<'_> {
    fn wants_any(&self) -> bool {
        let views = VIEWS.iter().map(|(name, _)| (*name).to_owned());
        let others = ["welcome", "receipt", "case", "step", "mapping", "respondent"].map(str::to_owned);
        let stages = STAGES.iter().map(|stage| format!("case-{stage}"));
        let steps = STEPS.iter().map(|(step, _)| format!("step-{step}"));
        let mut names = views.chain(others).chain(stages).chain(steps);
        names.any(|name| self.wants(&format!("{name}-{}-light", self.suffix)))
    }

    fn wants(&self, name: &str) -> bool {
        self.filters.is_empty() || self.filters.iter().any(|filter| name.contains(filter.as_str()))
    }

    async fn take(&self, harness: &Harness, lang: Lang, viewport: Viewport) -> Outcome {
        let page = harness.open(e2e::user::browser_options(lang, viewport), "").await?;
        let user = User { page, lang };
        user.wait_for(".welcome").await?;
        self.both(&user, "welcome").await?;
        user.choose_purpose(shell::PURPOSE_DEMO).await?;
        user.expect_message(shell::DEMO_BANNER).await?;
        for (name, path) in VIEWS {
            user.visit(path).await?;
            user.wait_for("main h1").await?;
            self.both(&user, name).await?;
        }
        user.go_to(common::REGISTER_VIEW).await?;
        user.search(if lang == Lang::Zh { "退" } else { "refund" }).await?;
        let link = user.wait_for(".rows-body .row:nth-of-type(3) a.row-link").await?;
        let number = number_of(&link.attr("href").await?.unwrap_or_default());
        user.open_case(&number).await?;
        self.both(&user, "case").await?;
        user.visit(&format!("case/{number}?step=contact")).await?;
        user.wait_for("dialog[open] form").await?;
        self.both(&user, "step").await?;
        self.cases(&user).await?;
        user.visit("").await?;
        user.wait_for(".tiles").await?;
        user.lodge(COMPLAINT).await?;
        self.both(&user, "receipt").await?;
        user.visit("settings/data").await?;
        user.wait_for(".drop-zone").await?;
        user.upload("input[name='import.file']", &cfpb_file(200)?).await?;
        user.wait_for(".mapping").await?;
        self.both(&user, "mapping").await
    }

    /// Cases of each stage, forms of steps, and a respondent.
    async fn cases(&self, user: &User) -> Outcome {
        for stage in STAGES {
            let number = first(user, stage).await?;
            user.open_case(&number).await?;
            self.both(user, &format!("case-{stage}")).await?;
        }
        for (step, stage) in STEPS {
            let number = first(user, stage).await?;
            user.visit(&format!("case/{number}?step={step}")).await?;
            user.wait_for("dialog[open] form").await?;
            self.both(user, &format!("step-{step}")).await?;
        }
        let number = first(user, "performing").await?;
        user.open_case(&number).await?;
        let link = user.wait_for("a[href*='/respondent/']").await?;
        let address = link.attr("href").await?.unwrap_or_default();
        let path = address.split_once("/respondent/").map_or("", |(_, name)| name).to_owned();
        user.visit(&format!("respondent/{path}")).await?;
        user.wait_for("main h1").await?;
        self.both(user, "respondent").await
    }

    /// A picture in light and one in dark, of what the window shows.
    async fn both(&self, user: &User, name: &str) -> Outcome {
        for scheme in ["light", "dark"] {
            let name = format!("{name}-{}-{scheme}", self.suffix);
            if !self.wants(&name) {
                continue;
            }
            // Without motion, or the picture shows colours between the two schemes.
            let media = json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ] });
            user.cdp("Emulation.setEmulatedMedia", media).await?;
            // The new colours reach the screen some frames after the new scheme.
            let frames = "for (let n = 0; n < 10; n++) await new Promise(requestAnimationFrame)";
            user.js(frames, vec![]).await?;
            println!("{}", user.save_screenshot(&name).await?.display());
        }
        Ok(())
    }
}

/// The number of the case of a stage that falls due first.
async fn first(user: &User, stage: &str) -> Outcome<String> {
    user.visit(&format!("register?stage={stage}&sort=due")).await?;
    let link = user.wait_for(".rows-body .row a.row-link").await?;
    Ok(number_of(&link.attr("href").await?.unwrap_or_default()))
}

/// The number in the address of a case.
fn number_of(address: &str) -> String {
    address.rsplit_once("/case/").map_or("", |(_, number)| number).to_owned()
}
