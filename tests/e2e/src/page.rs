//! One browser window, and what a user does in it.

use crate::{
    Outcome,
    checks::BrowserLog,
    driver::Profile,
    harness::{Options, Viewport},
    locator::Locator,
    server::Site,
    settings::Settings,
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

/// How long a user waits before giving up.
const PATIENCE: Duration = Duration::from_secs(15);
/// The pause between two checks of what is waited for. A look at the text of a page lays it out, and two browsers
/// share two cores: looking more often makes waiting longer.
pub(crate) const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// A browser window. Clones are the same window; everything a `WebDriver` can do, it can do.
#[derive(Clone)]
pub struct Page {
    driver: WebDriver,
    options: Options,
    /// The browser's stored data; give it to `Options` to open it again.
    pub profile: Rc<Profile>,
    pub(crate) site: Rc<Site>,
    pub(crate) settings: Rc<Settings>,
    pub(crate) log: Rc<RefCell<BrowserLog>>,
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
        let (log, open) = (Rc::default(), Rc::new(Cell::new(true)));
        Self { driver, options, profile, site, settings, log, open, patience: PATIENCE }
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
    pub async fn path(&self) -> Outcome<String> {
        let url = self.current_url().await?.to_string();
        Ok(url.strip_prefix(&self.site.url("")).unwrap_or(&url).to_owned())
    }

    /// Waits until the address is this path below the base.
    pub async fn expect_path(&self, path: &str) -> Outcome {
        self.wait_until(&format!("the address is {path:?}"), async || {
            Ok((self.path().await? == path).then_some(()))
        })
        .await
    }

    /// Opens one more tab of the same browser at a path and switches to it; tabs share storage.
    pub async fn open_tab(&self, path: &str) -> Outcome<thirtyfour::WindowHandle> {
        let handle = self.new_tab().await?;
        self.switch_to_window(handle.clone()).await?;
        self.emulate().await?;
        self.visit(path).await?;
        Ok(handle)
    }

    /// Waits until an element of this selector is visible.
    pub async fn wait_for(&self, css: &str) -> Outcome<WebElement> {
        self.wait_for_located(&Locator::css(css)).await
    }

    /// Waits until the element is there and visible.
    pub async fn wait_for_located(&self, locator: &Locator) -> Outcome<WebElement> {
        self.wait_until(&format!("{} is visible", locator.what()), async || {
            let found = self.execute(locator.then("return e ?? null;"), locator.arguments(&[])).await?;
            if found.json().is_null() { Ok(None) } else { Ok(Some(found.element()?)) }
        })
        .await
    }

    /// Waits until no element of this selector is visible.
    pub async fn expect_gone(&self, css: &str) -> Outcome {
        let locator = Locator::css(css);
        self.wait_until(&format!("{css} is gone"), async || {
            let found = self.js(&locator.then("return !!e;"), locator.arguments(&[])).await?;
            Ok((found == json!(false)).then_some(()))
        })
        .await
    }

    /// All text that the page shows.
    pub async fn page_text(&self) -> Outcome<String> {
        Ok(self.js("return document.body.innerText", vec![]).await?.as_str().unwrap_or_default().to_owned())
    }

    /// What an error quotes of the page: the first 1,500 characters of an open dialog, else of what is below the bar.
    pub(crate) async fn visible_text(&self) -> String {
        let script = "const of = (css) => document.querySelector(css);
             return (of('dialog[open]') ?? of('main') ?? document.body).innerText";
        let text = self.js(script, vec![]).await.unwrap_or_default();
        format!(
            "the page shows: {:?}",
            text.as_str().unwrap_or_default().chars().take(1500).collect::<String>()
        )
    }

    /// Waits until the page shows this text.
    pub async fn expect_text(&self, text: &str) -> Outcome {
        self.wait_until(&format!("{text:?} shows"), async || {
            Ok(self.page_text().await?.contains(text).then_some(()))
        })
        .await
    }

    /// Waits until the page no longer shows this text.
    pub async fn expect_no_text(&self, text: &str) -> Outcome {
        self.wait_until(&format!("{text:?} no longer shows"), async || {
            Ok((!self.page_text().await?.contains(text)).then_some(()))
        })
        .await
    }

    /// Downloads go to this folder from now on.
    pub async fn download_to(&self, dir: &Path) -> Outcome {
        let params = json!({ "behavior": "allow", "downloadPath": dir });
        self.cdp("Browser.setDownloadBehavior", params).await.map(drop)
    }

    /// Waits until a file with this extension is complete in the folder of downloads. While it is written
    /// the browser keeps an empty file of its name beside it.
    pub async fn wait_for_download(&self, folder: &Path, ending: &str) -> Outcome<PathBuf> {
        self.wait_until(&format!("a file ending in {ending:?} is there"), async || {
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

    /// Fails where the page as it is now takes more sheets of paper than this.
    pub async fn expect_sheets(&self, most: usize) -> Outcome {
        let beyond = json!({ "preferCSSPageSize": true, "pageRanges": (most + 1).to_string() });
        match self.cdp("Page.printToPDF", beyond).await {
            Err(why) if why.to_string().contains("exceeds page count") => Ok(()),
            Err(why) => Err(why),
            Ok(_) => Err(format!("more than {most} sheets came out").into()),
        }
    }

    /// Runs a script body in the page; its `return` is the answer.
    pub async fn js(&self, script: &str, args: Vec<Value>) -> Outcome<Value> {
        Ok(self.execute(script, args).await?.json().clone())
    }

    /// Sends a command of the browser's own protocol.
    pub async fn cdp(&self, method: &str, params: Value) -> Outcome<Value> {
        Ok(self.driver.cdp().send_raw(method, params).await?)
    }

    /// Checks again and again until there is an answer. An error of one check counts as "not yet": elements come
    /// and go. The last one is quoted when patience ends.
    pub async fn wait_until<T>(
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
                return Err(
                    format!("waited {wait} s until {what}{trouble}; {}", self.visible_text().await).into()
                );
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    /// Saves a picture of the window in the folder of screenshots; comes back with its path.
    pub async fn save_screenshot(&self, name: &str) -> Outcome<PathBuf> {
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

    /// Sets window size, touch and time zone. They belong to a tab, so each new tab needs them again.
    pub(crate) async fn emulate(&self) -> Outcome {
        let phone = self.options.viewport == Viewport::Phone;
        let (width, height, scale) = if phone { (390, 844, 2) } else { (1280, 900, 1) };
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": phone });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
        self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": phone })).await?;
        let still = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": [still] })).await?;
        self.cdp("Emulation.setTimezoneOverride", json!({ "timezoneId": self.options.time_zone })).await?;
        Ok(())
    }
}
