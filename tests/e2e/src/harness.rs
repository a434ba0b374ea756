//! What a run of scenarios shares: one server, one driver, and the pages that are open now.

use crate::{
    Outcome,
    driver::{Driver, Profile},
    page::Page,
    server::{Host, Site},
    settings::Settings,
};
use serde_json::json;
use std::{cell::RefCell, fs, path::Path, rc::Rc};
use thirtyfour::{
    ChromiumLikeCapabilities, DesiredCapabilities, WebDriver,
    common::capabilities::desiredcapabilities::CapabilitiesHelper,
};

/// The inner size of the window.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Viewport {
    /// 1280 × 900.
    Desktop,
    /// 390 × 844 at two device pixels, with touch.
    Phone,
}

/// How a browser is opened.
#[derive(Clone)]
pub struct Options {
    /// The size of its window.
    pub viewport: Viewport,
    /// The language the browser asks for.
    pub language: &'static str,
    /// The zone of its clock.
    pub time_zone: &'static str,
    /// Stored data to open again; `None` means a new, empty browser.
    pub profile: Option<Rc<Profile>>,
    /// How the host labels the files it sends.
    pub host: Host,
    /// The server of a scenario that changes what is served; `None` means the one that all share.
    pub site: Option<Rc<Site>>,
    /// Whether it is a private window, which stores nothing beyond its own life.
    pub private: bool,
    /// Whether all cookies are blocked, and with them every storage of a site.
    pub blocked: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            viewport: Viewport::Desktop,
            language: "zh-CN",
            time_zone: "Asia/Shanghai",
            profile: None,
            host: Host::default(),
            site: None,
            private: false,
            blocked: false,
        }
    }
}

/// Everything a scenario needs; it lasts for the whole run, its pages for one scenario.
pub struct Harness {
    /// The server of the built page.
    pub site: Rc<Site>,
    settings: Rc<Settings>,
    driver: Driver,
    pages: RefCell<Vec<Page>>,
}

impl Harness {
    /// Reads the environment, starts server and driver.
    pub fn start() -> Outcome<Self> {
        let settings = Rc::new(Settings::read()?);
        fs::create_dir_all(&settings.screenshots)?;
        Ok(Self {
            site: Rc::new(Site::serve(&settings.dist, &settings.base, Host::default())?),
            driver: Driver::start(&settings)?,
            settings,
            pages: RefCell::default(),
        })
    }

    /// A new browser with a desktop window, at the home page.
    pub async fn open_desktop(&self) -> Outcome<Page> {
        self.open(Options::default(), "").await
    }

    /// A new browser with a phone's window, at the home page.
    pub async fn phone(&self) -> Outcome<Page> {
        self.open(Options { viewport: Viewport::Phone, ..Options::default() }, "").await
    }

    /// A browser at a path below the base. Every page of a scenario is closed and checked at its end.
    pub async fn open(&self, options: Options, path: &str) -> Outcome<Page> {
        let page = self.open_blank(options).await?;
        page.visit(path).await?;
        Ok(page)
    }

    /// A browser with an empty page, for what must be set before the app loads.
    pub async fn open_blank(&self, options: Options) -> Outcome<Page> {
        let profile = match &options.profile {
            Some(profile) => profile.clone(),
            None => Rc::new(Profile::new()?),
        };
        let site = match (&options.site, options.host) {
            (Some(site), _) => site.clone(),
            (None, Host::Typed) => self.site.clone(),
            (None, host) => Rc::new(self.serve(host)?),
        };
        let capabilities = self.capabilities(&options, &profile)?;
        let driver = WebDriver::new(&self.driver.address, capabilities).await?;
        let page = Page::new(driver, options, profile, site, self.settings.clone());
        self.pages.borrow_mut().push(page.clone());
        page.emulate().await?;
        Ok(page)
    }

    /// One more server of the built page.
    pub fn serve(&self, host: Host) -> Outcome<Site> {
        Site::serve(&self.settings.dist, &self.settings.base, host)
    }

    /// The folder of the built page.
    #[must_use]
    pub fn dist(&self) -> &Path {
        &self.settings.dist
    }

    /// Fails when an open page wrote an error to its console or sent a request to another origin.
    pub async fn check_log(&self) -> Outcome {
        for page in self.open_pages() {
            page.check_log().await?;
        }
        Ok(())
    }

    /// Saves a screenshot and the document of every open page, after a failure.
    pub async fn save_failure(&self, scenario: &str) {
        for (index, page) in self.open_pages().iter().enumerate() {
            let name = format!("failed-{}-{index}", scenario.replace("::", "-"));
            let _ = page.save_screenshot(&name).await;
            if let Ok(source) = page.source().await {
                let _ = fs::write(self.settings.screenshots.join(format!("{name}.html")), source);
            }
        }
    }

    /// Closes every page and removes their profiles.
    pub async fn close_pages(&self) {
        let pages = self.pages.take();
        for page in pages {
            page.close().await;
        }
    }

    fn open_pages(&self) -> Vec<Page> {
        self.pages.borrow().iter().filter(|page| page.is_open()).cloned().collect()
    }

    fn capabilities(&self, options: &Options, profile: &Profile) -> Outcome<thirtyfour::ChromeCapabilities> {
        let mut capabilities = DesiredCapabilities::chrome();
        if let Some(chromium) = &self.settings.chromium {
            capabilities.set_binary(&chromium.to_string_lossy())?;
        }
        for flag in [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--window-size=1280,900",
        ] {
            capabilities.add_arg(flag)?;
        }
        capabilities.add_arg(&format!("--user-data-dir={}", profile.path().display()))?;
        capabilities.add_arg(&format!("--lang={}", options.language))?;
        if options.private {
            capabilities.add_arg("--incognito")?;
        }
        let mut prefs =
            json!({ "intl.accept_languages": options.language, "download.prompt_for_download": false });
        if options.blocked {
            prefs["profile.default_content_setting_values.cookies"] = json!(2);
        }
        capabilities.add_experimental_option("prefs", prefs)?;
        capabilities.add_experimental_option(
            "perfLoggingPrefs",
            json!({ "enableNetwork": true, "enablePage": false }),
        )?;
        capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL", "performance": "ALL" }))?;
        // A dialog of the browser itself (alert, confirm) fails the scenario.
        capabilities.set("unhandledPromptBehavior", json!("ignore"))?;
        Ok(capabilities)
    }
}
