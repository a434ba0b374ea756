//! The stage of a case as a tag: name, tone and component.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::readings::stage::Stage;
use crate::i18n::{Audience, Lang, steps};

/// The name of a stage in the words for `audience`.
#[must_use]
pub fn name(lang: Lang, audience: Audience, stage: Stage) -> &'static str {
    steps::stage(stage, audience).text(lang)
}

/// The `data-tone` of a stage's tag: "info" when just received, "warn" when reconsidered, "ok" when closed,
/// else "neutral".
#[must_use]
pub const fn tone(stage: Stage) -> &'static str {
    match stage {
        Stage::Received => "info",
        Stage::Reconsidering => "warn",
        Stage::Closed => "ok",
        _ => "neutral",
    }
}

/// The stage of a case as a coloured tag with its name.
#[component]
pub fn StageTag(
    /// The stage shown; followed.
    #[prop(into)]
    stage: Signal<Stage>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <span class="tag" data-tone=move || tone(stage.get())>
            {move || name(app.lang.get(), app.audience(), stage.get())}
        </span>
    }
}
