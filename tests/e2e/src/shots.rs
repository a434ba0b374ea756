//! Pictures of every view, on a desktop and a phone, light and dark, for people to look at.

use e2e::{
    Outcome,
    stage::{Options, Stage, Viewport},
};
use serde_json::json;

/// Name and path of what is pictured.
const VIEWS: &[(&str, &str)] = &[("home", "")];

/// Takes the pictures whose names match.
pub async fn run(stage: &Stage, filters: &[String]) -> Outcome {
    for viewport in [Viewport::Desktop, Viewport::Phone] {
        let page = stage.blank(Options { viewport, ..Options::default() }).await?;
        for (view, path) in VIEWS {
            for scheme in ["light", "dark"] {
                let name = format!("{view}-{viewport:?}-{scheme}").to_lowercase();
                if !filters.is_empty() && !filters.iter().any(|filter| name.contains(filter.as_str())) {
                    continue;
                }
                let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
                page.cdp("Emulation.setEmulatedMedia", media).await?;
                page.visit(path).await?;
                page.see("main").await?;
                println!("{}", page.picture(&name).await?.display());
            }
        }
        stage.clear().await;
    }
    Ok(())
}
