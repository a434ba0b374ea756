//! Clicks as a person makes them: on a control that shows, is enabled, stands still and has nothing over it.

use crate::{
    Outcome,
    find::{CLICKABLE, find_script},
    page::{BETWEEN_LOOKS, Page},
};
use serde_json::{Value, json};
use std::{
    error::Error,
    fmt,
    time::{Duration, Instant},
};
use thirtyfour::{
    By, WebElement,
    error::{WebDriverError, WebDriverErrorInner},
};

/// How long something may lie over a control: time for it to move away, and less than a message stays
/// on the page, so that a button under a message is found.
const COVERED: Duration = Duration::from_secs(3);

/// Why a person cannot use a control now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Obstacle {
    /// Nothing of the kind shows on the page, or no longer.
    Missing,
    /// It takes no room, is transparent or switched to invisible.
    Hidden,
    /// It is disabled, for the browser or for a screen reader.
    Disabled,
    /// It cannot be scrolled into the window.
    OutOfView,
    /// It is not where it was two frames ago.
    Moving,
    /// Its middle belongs to something else: the start tag of that, and its text.
    Covered(String),
    /// The driver could not say or do it; its message.
    Failed(String),
}

impl Obstacle {
    /// What the script of [`OBSTACLE`] answered.
    fn parse(answer: &Value) -> Option<Self> {
        let covered = |answer: &Value| Some(Self::Covered(answer.get("covered")?.as_str()?.to_owned()));
        match answer.as_str() {
            _ if answer.is_null() => None,
            Some("missing") => Some(Self::Missing),
            Some("hidden") => Some(Self::Hidden),
            Some("disabled") => Some(Self::Disabled),
            Some("out of view") => Some(Self::OutOfView),
            Some("moving") => Some(Self::Moving),
            _ => covered(answer).or_else(|| Some(Self::Failed(answer.to_string()))),
        }
    }

    /// What an error says: a click that went to something else, or any other trouble. The page may be
    /// changing, so either is tried again.
    fn of_error(why: &(dyn Error + 'static)) -> Self {
        if let Some(WebDriverErrorInner::ElementClickIntercepted(info)) =
            why.downcast_ref::<WebDriverError>().map(|error| &**error)
        {
            let said = &info.value.message;
            let by = said.split_once("would receive the click: ").map_or(said.as_str(), |(_, by)| by);
            return Self::Covered(by.lines().next().unwrap_or_default().to_owned());
        }
        Self::Failed(why.to_string().lines().next().unwrap_or_default().to_owned())
    }
}

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("it does not show"),
            Self::Hidden => f.write_str("it is hidden"),
            Self::Disabled => f.write_str("it is disabled"),
            Self::OutOfView => f.write_str("it cannot be scrolled into view"),
            Self::Moving => f.write_str("it keeps moving"),
            Self::Covered(by) => write!(f, "it is covered by {by}"),
            Self::Failed(why) => f.write_str(why),
        }
    }
}

/// `arguments`: a control. Scrolls to it where it is out of view or covered, and answers the [`Obstacle`],
/// null where there is none. The point that counts is the one that the driver clicks: the middle of the
/// part that is in the window.
const OBSTACLE: &str = "const [e] = arguments;
     if (!e.isConnected) return 'missing';
     if (e.matches(':disabled') || e.closest('[aria-disabled=true]')) return 'disabled';
     if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return 'hidden';
     const box = () => [...e.getClientRects()].find((r) => r.width > 0 && r.height > 0);
     const top = () => {
       const r = box();
       if (!r) return null;
       const [left, right] = [Math.max(0, r.left), Math.min(innerWidth, r.right)];
       const [up, down] = [Math.max(0, r.top), Math.min(innerHeight, r.bottom)];
       return left < right && up < down ? document.elementFromPoint((left + right) / 2, (up + down) / 2) : null;
     };
     const whole = () => { const r = box(); return r && r.top >= 0 && r.left >= 0 && r.right <= innerWidth && r.bottom <= innerHeight; };
     if (!whole() || !e.contains(top())) e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
     const place = () => { const r = box(); return r && [r.x, r.y, r.width, r.height].join(); };
     const before = place();
     for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
     if (!e.isConnected) return 'missing';
     if (!before) return 'hidden';
     if (place() !== before) return 'moving';
     const found = top();
     if (!found) return 'out of view';
     if (e.contains(found)) return null;
     const text = (found.innerText ?? '').trim().replace(/\\s+/g, ' ').slice(0, 80);
     return { covered: found.cloneNode(false).outerHTML.replace(/<\\/[^>]*>$/, '') + (text && ' ' + JSON.stringify(text)) };";

impl Page {
    /// What stands in the way of using this control; `None` where nothing does.
    pub async fn obstacle(&self, control: &WebElement) -> Outcome<Option<Obstacle>> {
        Ok(Obstacle::parse(&self.js(OBSTACLE, vec![control.to_json()?]).await?))
    }

    /// Clicks the button, link, tab, option or box with this name.
    pub async fn click(&self, name: &str) -> Outcome {
        self.click_found(&format!("{name:?}"), async || self.look(CLICKABLE, name).await).await
    }

    /// Clicks the first visible element of this selector.
    pub async fn click_css(&self, css: &str) -> Outcome {
        self.click_found(css, async || self.first_visible(css).await).await
    }

    /// Clicks what the search finds; it is repeated until the element can be clicked. `what` names it in
    /// the error, which says what stood in the way at the end.
    pub async fn click_found(
        &self,
        what: &str,
        find: impl AsyncFnMut() -> Outcome<Option<WebElement>>,
    ) -> Outcome {
        self.when_ready(what, find, async |element: &WebElement| Ok(element.click().await?)).await
    }

    /// Does something to a control once nothing stands in the way of using it. Fails after the patience of
    /// the page, and sooner where something keeps lying over the control.
    pub(crate) async fn when_ready(
        &self,
        what: &str,
        mut find: impl AsyncFnMut() -> Outcome<Option<WebElement>>,
        mut act: impl AsyncFnMut(&WebElement) -> Outcome,
    ) -> Outcome {
        let began = Instant::now();
        let mut covered_since = None;
        loop {
            let obstacle = match self.attempt(&mut find, &mut act).await {
                Ok(None) => return Ok(()),
                Ok(Some(obstacle)) => obstacle,
                Err(why) => Obstacle::of_error(why.as_ref()),
            };
            let is_covered = matches!(obstacle, Obstacle::Covered(_));
            let since = is_covered.then(|| covered_since.unwrap_or_else(Instant::now));
            covered_since = since;
            let patience = self.patience();
            let too_long = since.is_some_and(|since| since.elapsed() > COVERED.min(patience));
            if too_long || began.elapsed() > patience {
                return Err(format!("{what} cannot be used: {obstacle}; {}", self.on_show().await).into());
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    async fn attempt(
        &self,
        find: &mut impl AsyncFnMut() -> Outcome<Option<WebElement>>,
        act: &mut impl AsyncFnMut(&WebElement) -> Outcome,
    ) -> Outcome<Option<Obstacle>> {
        let Some(element) = find().await? else { return Ok(Some(Obstacle::Missing)) };
        if let Some(obstacle) = self.obstacle(&element).await? {
            return Ok(Some(obstacle));
        }
        act(&element).await.map(|()| None)
    }

    /// The first element of a selector that is displayed.
    pub(crate) async fn first_visible(&self, css: &str) -> Outcome<Option<WebElement>> {
        for element in self.find_all(By::Css(css)).await? {
            if element.is_displayed().await? {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    /// The first visible element of these kinds with a name, as [`find_script`] says.
    pub(crate) async fn look(&self, kinds: &str, name: &str) -> Outcome<Option<WebElement>> {
        let found = self.execute(find_script(), vec![json!(kinds), json!(name)]).await?;
        if found.json().is_null() { Ok(None) } else { Ok(Some(found.element()?)) }
    }
}
