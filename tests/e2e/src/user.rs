//! A person at work with the register, in one language.

use crate::{
    Outcome,
    harness::{Harness, Options, Viewport},
    locator::Locator,
    page::Page,
};
use chrono::{NaiveDateTime, TimeDelta, Utc};
use redress::i18n::pages::shell;
use redress::i18n::{Audience, Lang, Msg, Voices};
use serde_json::json;
use std::ops::Deref;

pub use crate::intake::{COMPLAINT, Receipt};

/// Who works at a desk unless a scenario says otherwise.
pub const HANDLER: &str = "李演示";

/// A person with a browser.
#[derive(Clone)]
pub struct User {
    /// Their window.
    pub page: Page,
    /// Their language.
    pub lang: Lang,
}

/// What a view is called in the bar: of a name with several voices, the desk's.
pub trait ViewName {
    /// The name as a message.
    fn message(self) -> Msg;
}

impl ViewName for Msg {
    fn message(self) -> Msg {
        self
    }
}

impl ViewName for Voices {
    fn message(self) -> Msg {
        self.to(Audience::Desk)
    }
}

impl Deref for User {
    type Target = Page;
    fn deref(&self) -> &Page {
        &self.page
    }
}

/// Options of a browser in this language and window.
#[must_use]
pub fn browser_options(lang: Lang, viewport: Viewport) -> Options {
    Options { viewport, language: lang.tag(), ..Options::default() }
}

impl User {
    /// As [`start`](Self::start), with nobody at the desk yet.
    pub async fn start_unsigned(
        harness: &Harness,
        lang: Lang,
        viewport: Viewport,
        purpose: Msg,
    ) -> Outcome<Self> {
        let page = harness.open(browser_options(lang, viewport), "").await?;
        let user = Self { page, lang };
        user.begin(purpose).await?;
        Ok(user)
    }

    /// A new browser whose user has chosen this purpose on the first screen, with [somebody](HANDLER) at the
    /// desk where there is one.
    pub async fn start(harness: &Harness, lang: Lang, viewport: Viewport, purpose: Msg) -> Outcome<Self> {
        let page = harness.open(browser_options(lang, viewport), "").await?;
        let user = Self { page, lang };
        user.choose_purpose(purpose).await?;
        Ok(user)
    }

    /// As [`start`](Self::start), for a desk, with the device's clock set as in [`set_clock`](Self::set_clock).
    pub async fn start_on(harness: &Harness, lang: Lang, viewport: Viewport, when: &str) -> Outcome<Self> {
        let user = Self { page: harness.open_blank(browser_options(lang, viewport)).await?, lang };
        user.set_clock(when).await?;
        user.visit("").await?;
        user.choose_purpose(shell::PURPOSE_DESK).await?;
        Ok(user)
    }

    /// Sets the device's clock to this minute in China, such as `2025-03-02T10:00`. A case that is open is
    /// reloaded; any other page follows with the next load.
    pub async fn set_clock(&self, when: &str) -> Outcome {
        let then = NaiveDateTime::parse_from_str(when, "%Y-%m-%dT%H:%M")? - TimeDelta::hours(8);
        let ahead = (then.and_utc() - Utc::now()).num_milliseconds();
        let script = format!(
            "(() => {{
               const Real = globalThis.RealDate ??= Date;
               globalThis.Date = class extends Real {{
                 constructor(...a) {{ a.length ? super(...a) : super(Real.now() + {ahead}); }}
                 static now() {{ return Real.now() + {ahead}; }} }};
             }})()"
        );
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
        let path = self.path().await?;
        match path.split(['?', '#']).next().and_then(|path| path.strip_prefix("case/")) {
            Some(number) => self.open_case(number).await,
            None => Ok(()),
        }
    }

    /// Chooses a purpose on the first screen and begins; a desk records nothing by nobody, so
    /// [somebody](HANDLER) works there from then on.
    pub async fn choose_purpose(&self, purpose: Msg) -> Outcome {
        self.begin(purpose).await?;
        if [shell::PURPOSE_DESK, shell::PURPOSE_DEMO].contains(&purpose) {
            self.sign_in(HANDLER, "handler").await?;
        }
        Ok(())
    }

    /// Chooses a purpose on the first screen and begins.
    async fn begin(&self, purpose: Msg) -> Outcome {
        self.press(purpose).await?;
        self.press(shell::BEGIN).await?;
        self.wait_for("header.app-bar").await?;
        Ok(())
    }

    /// The text of a message.
    #[must_use]
    pub fn text(&self, message: Msg) -> &'static str {
        message.text(self.lang)
    }

    /// Clicks what has this message as its name.
    pub async fn press(&self, message: Msg) -> Outcome {
        self.click(self.text(message)).await
    }

    /// Waits until the message shows.
    pub async fn expect_message(&self, message: Msg) -> Outcome {
        self.expect_text(self.text(message)).await
    }

    /// Waits until the view on show has this heading.
    pub async fn expect_heading(&self, heading: &str) -> Outcome {
        self.wait_until(&format!("the heading is {heading:?}"), async || {
            let script = "return document.querySelector('main h1')?.innerText.trim() ?? null";
            let shown = self.js(script, vec![]).await?;
            if shown == json!(heading) { Ok(Some(())) } else { Err(format!("it is {shown}").into()) }
        })
        .await
    }

    /// Works at the desk from now on under a name, as `handler`, `reviewer` or `manager`.
    pub async fn sign_in(&self, name: &str, role: &str) -> Outcome {
        self.click_css(".desk-switch").await?;
        self.fill_named("desk.person", name).await?;
        self.choose_value("desk.role", role).await?;
        self.press(shell::SIT_DOWN).await?;
        self.expect_gone("dialog[open]").await
    }

    /// Goes to a view by its link in the bar.
    pub async fn go_to(&self, view: impl ViewName) -> Outcome {
        let name = self.text(view.message());
        let search = "return [...document.querySelectorAll('nav.main-nav a')]
             .find((link) => link.querySelector('span').textContent === args[0]);";
        self.click_on(&Locator::script(format!("{name:?} in the bar"), search, vec![json!(name)])).await
    }

    /// Searches the register.
    pub async fn search(&self, text: &str) -> Outcome {
        self.type_into(&Locator::css("input[type=search]"), text).await
    }

    /// The value of a figure of the statistics.
    pub async fn figure(&self, label: Msg) -> Outcome<String> {
        let name = self.text(label);
        self.wait_until(&format!("there is a figure {name:?}"), async || {
            let script = "const [name] = arguments;
                 return [...document.querySelectorAll('.figure')].find((f) => f.ariaLabel === name)
                   ?.querySelector('.figure-value').textContent.trim();";
            Ok(self.js(script, vec![json!(name)]).await?.as_str().map(str::to_owned))
        })
        .await
    }

    /// Kills the renderer of this tab and opens the same address in a new one of the same browser.
    pub async fn crash_tab(&self) -> Outcome {
        let place = self.path().await?;
        let old = self.window().await?;
        let new = self.new_tab().await?;
        self.switch_to_window(old).await?;
        // The command is never answered: the renderer that would answer is gone.
        let crash = self.cdp("Page.crash", json!({}));
        let _ = tokio::time::timeout(std::time::Duration::from_secs(3), crash).await;
        self.switch_to_window(new).await?;
        self.emulate().await?;
        self.visit(&place).await
    }

    /// Saves the whole register to a file in this folder; comes back with the file.
    pub async fn save_register(&self, folder: &std::path::Path) -> Outcome<std::path::PathBuf> {
        self.download_to(folder).await?;
        self.visit("settings/data").await?;
        self.click_css("section[aria-labelledby='data-export'] .actions button").await?;
        self.wait_for_download(folder, "json").await
    }

    /// Waits for something that may take a minute: a large import on a slow machine.
    pub async fn wait_long_for(&self, css: &str) -> Outcome {
        for _ in 0..8 {
            if self.wait_for(css).await.is_ok() {
                return Ok(());
            }
        }
        self.wait_for(css).await.map(drop)
    }

    /// Waits until shortcuts are listened for: once the page has come to rest.
    pub async fn wait_for_keys(&self) -> Outcome {
        self.wait_until("shortcuts work", async || {
            let there = self.js("return document.querySelector('[data-keys]') !== null", vec![]).await?;
            Ok((there == true).then_some(()))
        })
        .await
    }

    /// Whether the page shows a message now.
    pub async fn shows(&self, message: Msg) -> Outcome<bool> {
        Ok(self.page_text().await?.contains(self.text(message)))
    }
}
