//! Pictures of every view with sample data, in both languages, on a desktop and a phone, light and
//! dark, for people to look at.

use e2e::{
    Outcome,
    sample::cfpb_file,
    stage::{Stage, Viewport},
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
    ("data", "settings/data"),
    ("missing", "no/such/page"),
];

/// Takes the pictures whose names match.
pub async fn run(stage: &Stage, filters: &[String]) -> Outcome {
    for lang in [Lang::Zh, Lang::En] {
        for viewport in [Viewport::Desktop, Viewport::Phone] {
            let pictures = Pictures { filters, suffix: format!("{lang:?}-{viewport:?}").to_lowercase() };
            if pictures.wants_any() {
                pictures.take(stage, lang, viewport).await?;
                stage.clear().await;
            }
        }
    }
    Ok(())
}

struct Pictures<'a> {
    filters: &'a [String],
    suffix: String,
}

impl Pictures<'_> {
    fn wants_any(&self) -> bool {
        let names =
            VIEWS.iter().map(|(name, _)| *name).chain(["welcome", "receipt", "case", "step", "mapping"]);
        names.into_iter().any(|name| self.wants(&format!("{name}-{}-light", self.suffix)))
    }

    fn wants(&self, name: &str) -> bool {
        self.filters.is_empty() || self.filters.iter().any(|filter| name.contains(filter.as_str()))
    }

    async fn take(&self, stage: &Stage, lang: Lang, viewport: Viewport) -> Outcome {
        let page = stage.open(e2e::user::speaking(lang, viewport), "").await?;
        let user = User { page, lang };
        user.see(".welcome").await?;
        self.both(&user, "welcome").await?;
        user.choose_purpose(shell::PURPOSE_DEMO).await?;
        user.hear(shell::DEMO_BANNER).await?;
        for (name, path) in VIEWS {
            user.visit(path).await?;
            user.see("main h1").await?;
            self.both(&user, name).await?;
        }
        user.go(common::REGISTER_VIEW).await?;
        user.search(if lang == Lang::Zh { "退" } else { "refund" }).await?;
        let link = user.see(".rows-body .row:nth-of-type(3) a.row-link").await?;
        let address = link.attr("href").await?.unwrap_or_default();
        let number = address.rsplit_once("/case/").map_or("", |(_, number)| number).to_owned();
        user.open_case(&number).await?;
        self.both(&user, "case").await?;
        user.visit(&format!("case/{number}?step=contact")).await?;
        user.see("dialog[open] form").await?;
        self.both(&user, "step").await?;
        user.visit("").await?;
        user.see(".tiles").await?;
        user.lodge(COMPLAINT).await?;
        self.both(&user, "receipt").await?;
        user.visit("settings/data").await?;
        user.see(".drop-zone").await?;
        user.upload("input[name='import.file']", &cfpb_file(200)?).await?;
        user.see(".mapping").await?;
        self.both(&user, "mapping").await
    }

    /// A picture in light and one in dark; the whole page, however long it is.
    async fn both(&self, user: &User, name: &str) -> Outcome {
        for scheme in ["light", "dark"] {
            let name = format!("{name}-{}-{scheme}", self.suffix);
            if !self.wants(&name) {
                continue;
            }
            // Without motion, or the picture shows colours half way between two schemes.
            let media = json!({ "features": [
                { "name": "prefers-color-scheme", "value": scheme },
                { "name": "prefers-reduced-motion", "value": "reduce" },
            ] });
            user.cdp("Emulation.setEmulatedMedia", media).await?;
            // The new colours reach the screen some frames after the new scheme.
            let frames = "for (let n = 0; n < 10; n++) await new Promise(requestAnimationFrame)";
            user.js(frames, vec![]).await?;
            println!("{}", user.picture(&name).await?.display());
        }
        Ok(())
    }
}
