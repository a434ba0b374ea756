//! One browser window, and what a user does in it.

use crate::{
    Outcome,
    checks::Heard,
    driver::Profile,
    server::Site,
    settings::Settings,
    stage::{Options, Viewport},
};
use serde_json::{Value, json};
use std::{
    cell::{Cell, RefCell},
    ops::Deref,
    path::{Path, PathBuf},
    rc::Rc,
    time::{Duration, Instant},
};
use thirtyfour::{WebDriver, WebElement};

/// How long a user would wait before giving up.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to wait before the next look at something that is waited for.
pub(crate) const BETWEEN_LOOKS: Duration = Duration::from_millis(40);

/// A browser window. Clones are the same window; everything a `WebDriver` can do, it can do.
#[derive(Clone)]
pub struct Page {
    driver: WebDriver,
    options: Options,
    /// The browser's stored data; give it to `Options` to open it again.
    pub profile: Rc<Profile>,
    pub(crate) site: Rc<Site>,
    pub(crate) settings: Rc<Settings>,
    pub(crate) heard: Rc<RefCell<Heard>>,
    open: Rc<Cell<bool>>,
    patience: Duration,
}

impl Deref for Page {
    type Target = WebDriver;
    fn deref(&self) -> &WebDriver {
        &self.driver
    }
}

impl Page {
    pub(crate) fn new(
        driver: WebDriver,
        options: Options,
        profile: Rc<Profile>,
        site: Rc<Site>,
        settings: Rc<Settings>,
    ) -> Self {
        let (heard, open) = (Rc::default(), Rc::new(Cell::new(true)));
        Self { driver, options, profile, site, settings, heard, open, patience: PATIENCE }
    }

    /// The same window, with another limit to how long it waits for anything.
    #[must_use]
    pub fn with_patience(&self, patience: Duration) -> Self {
        Self { patience, ..self.clone() }
    }

    pub(crate) fn patience(&self) -> Duration {
        self.patience
    }

    /// Goes to a path below the base, as if typed into the address bar.
    pub async fn visit(&self, path: &str) -> Outcome {
        Ok(self.goto(self.site.url(path)).await?)
    }

    /// The path below the base, with query and fragment; an address outside the base is returned whole.
    pub async fn place(&self) -> Outcome<String> {
        let url = self.current_url().await?.to_string();
        Ok(url.strip_prefix(&self.site.url("")).unwrap_or(&url).to_owned())
    }

    /// Waits until the address is this path below the base.
    pub async fn at(&self, path: &str) -> Outcome {
        self.until(&format!("the address is {path:?}"), async || {
            Ok((self.place().await? == path).then_some(()))
        })
        .await
    }

    /// Opens one more tab of the same browser at a path and turns to it; tabs share storage.
    pub async fn tab(&self, path: &str) -> Outcome<thirtyfour::WindowHandle> {
        let handle = self.new_tab().await?;
        self.switch_to_window(handle.clone()).await?;
        self.emulate().await?;
        self.visit(path).await?;
        Ok(handle)
    }

    /// Waits until an element is there and visible.
    pub async fn see(&self, css: &str) -> Outcome<WebElement> {
        self.until(&format!("{css} is visible"), async || self.first_visible(css).await).await
    }

    /// Waits until no such element is visible.
    pub async fn gone(&self, css: &str) -> Outcome {
        self.until(&format!("{css} is gone"), async || {
            Ok(self.first_visible(css).await?.is_none().then_some(()))
        })
        .await
    }

    /// Everything the page shows as text.
    pub async fn words(&self) -> Outcome<String> {
        Ok(self.js("return document.body.innerText", vec![]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// The beginning of what an error quotes of the page: an open dialog, else what is below the bar.
    pub(crate) async fn on_show(&self) -> String {
        let script = "const of = (css) => document.querySelector(css);
             return (of('dialog[open]') ?? of('main') ?? document.body).innerText";
        let text = self.js(script, vec![]).await.unwrap_or_default();
        format!(
            "the page shows: {:?}",
            text.as_str().unwrap_or_default().chars().take(1500).collect::<String>()
        )
    }

    /// Waits until the page shows this text.
    pub async fn read(&self, text: &str) -> Outcome {
        self.until(&format!("{text:?} shows"), async || Ok(self.words().await?.contains(text).then_some(())))
            .await
    }

    /// Waits until the page no longer shows this text.
    pub async fn read_no(&self, text: &str) -> Outcome {
        self.until(&format!("{text:?} no longer shows"), async || {
            Ok((!self.words().await?.contains(text)).then_some(()))
        })
        .await
    }

    /// Downloads go to this folder from now on.
    pub async fn download_to(&self, dir: &Path) -> Outcome {
        let params = json!({ "behavior": "allow", "downloadPath": dir });
        self.cdp("Browser.setDownloadBehavior", params).await.map(drop)
    }

    /// Waits until a file with this ending lies in the folder downloads go to, whole. While it is being
    /// written the browser keeps an empty file of its name beside it.
    pub async fn downloaded(&self, folder: &Path, ending: &str) -> Outcome<PathBuf> {
        self.until(&format!("a file ending in {ending:?} is there"), async || {
            let files: Vec<PathBuf> =
                std::fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
            let ends = |file: &&PathBuf, end| file.extension().is_some_and(|extension| extension == end);
            if files.iter().any(|file| ends(&file, "crdownload")) {
                return Ok(None);
            }
            let file = files.iter().find(|file| ends(file, ending));
            Ok(file.filter(|file| file.metadata().is_ok_and(|about| about.len() > 0)).cloned())
        })
        .await
    }

    /// Runs a script body in the page; its `return` is the answer.
    pub async fn js(&self, script: &str, args: Vec<Value>) -> Outcome<Value> {
        Ok(self.execute(script, args).await?.json().clone())
    }

    /// Sends a command of the browser's own protocol.
    pub async fn cdp(&self, method: &str, params: Value) -> Outcome<Value> {
        Ok(self.driver.cdp().send_raw(method, params).await?)
    }

    /// Looks again and again until there is an answer. An error of one look is a "not yet": elements come and go.
    pub async fn until<T>(
        &self,
        what: &str,
        mut look: impl AsyncFnMut() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        let began = Instant::now();
        loop {
            let trouble = match look().await {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) => String::new(),
                Err(why) => format!(" ({})", why.to_string().lines().next().unwrap_or_default()),
            };
            if began.elapsed() > self.patience {
                let wait = self.patience.as_secs();
                return Err(format!("waited {wait} s until {what}{trouble}; {}", self.on_show().await).into());
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// A picture of the window in the folder of screenshots.
    pub async fn picture(&self, name: &str) -> Outcome<PathBuf> {
        let file = self.settings.screenshots.join(format!("{name}.png"));
        self.screenshot(&file).await?;
        Ok(file)
    }

    /// Kills the whole browser at once, as a power cut would. The profile stays for another `open`.
    pub async fn kill(self) -> Outcome {
        self.profile.kill_browser()?;
        self.close().await;
        Ok(())
    }

    /// Closes the browser in the ordinary way.
    pub async fn close(self) {
        if self.open.replace(false) {
            // A killed browser cannot be closed; the session is gone either way.
            let _ = self.driver.quit().await;
        }
    }

    pub(crate) fn is_open(&self) -> bool {
        self.open.get()
    }

    /// Window size, zone: they belong to a tab, so each new tab wants them again.
    pub(crate) async fn emulate(&self) -> Outcome {
        let phone = self.options.viewport == Viewport::Phone;
        let (width, height, scale) = if phone { (390, 844, 2) } else { (1280, 900, 1) };
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": phone });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await?;
        self.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": self.options.time_zone })).await?;
        Ok(())
    }
}
