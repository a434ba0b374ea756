//! Clicks as a person makes them: on a control that shows, is enabled, stands still and has nothing over it.

use crate::{
    Outcome,
    locator::Locator,
    page::{BETWEEN_LOOKS, Page},
};
use serde_json::Value;
use std::{
    error::Error,
    fmt,
    time::{Duration, Instant},
};
use thirtyfour::{
    WebElement,
    error::{WebDriverError, WebDriverErrorInner},
};

/// How long something may lie over a control: time for it to move away, and less than a message stays
/// on the page, so that a button under a message is found.
const COVERED: Duration = Duration::from_secs(3);

/// Why a person cannot use a control now.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Obstacle {
    /// Nothing of the kind shows on the page, or no longer.
    Missing,
    /// It takes no room, is transparent or switched to invisible.
    Hidden,
    /// It is disabled, for the browser or for a screen reader.
    Disabled,
    /// It cannot be scrolled into the window.
    OutOfView,
    /// It is not where it was a frame ago.
    Moving,
    /// Its middle belongs to something else: the start tag of that, and its text.
    Covered(String),
    /// The driver could not say or do it; its message.
    Failed(String),
}

impl Obstacle {
    /// What the script [`READY`] answered.
    fn parse(answer: &Value) -> Option<Self> {
        match answer.as_str() {
            _ if answer.is_null() => None,
            Some("missing") => Some(Self::Missing),
            Some("hidden") => Some(Self::Hidden),
            Some("disabled") => Some(Self::Disabled),
            Some("out of view") => Some(Self::OutOfView),
            Some("moving") => Some(Self::Moving),
            _ => match answer.get("covered").and_then(Value::as_str) {
                Some(by) => Some(Self::Covered(by.to_owned())),
                None => Some(Self::Failed(answer.to_string())),
            },
        }
    }

    /// What an error says: a click that went to something else, or any other fault. The page may be
    /// changing, so either is tried again.
    fn of_error(why: &(dyn Error + 'static)) -> Self {
        if let Some(WebDriverErrorInner::ElementClickIntercepted(info)) =
            why.downcast_ref::<WebDriverError>().map(|error| &**error)
        {
            let message = &info.value.message;
            let by = message.split_once("would receive the click: ").map_or(message.as_str(), |(_, by)| by);
            return Self::Covered(by.lines().next().unwrap_or_default().to_owned());
        }
        let message = why.to_string();
        let lines = message.lines().map(str::trim).filter(|line| !line.is_empty());
        Self::Failed(lines.take(2).collect::<Vec<_>>().join(" "))
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

/// A control that can be used now.
pub(crate) struct Ready {
    /// What to click: the control, or the label around a box.
    pub element: WebElement,
    /// The name of the control's tag.
    pub tag: String,
    /// Its `type`, empty where it has none.
    pub kind: String,
    /// Whether it is a box that is ticked or chosen.
    pub checked: bool,
}

/// Goes on from the control `e`: scrolls to it where it is out of view or covered, and answers what stands in
/// the way, what to click, and whether that opens a fold around the control. The point that counts is
/// the one that the driver clicks: the middle of the part that is in the window.
const READY: &str = "if (!e) return { obstacle: 'missing' };
     let fold = null;
     for (let d = e.closest('details:not([open])'); d; d = d.parentElement.closest('details:not([open])')) {
       const summary = d.querySelector(':scope > summary');
       if (!summary.contains(e)) fold = summary;
     }
     const target = fold ?? ((e.matches('[type=radio], [type=checkbox]') && e.closest('label')) || e);
     const because = (obstacle) => ({ obstacle });
     if (!fold && (e.matches(':disabled') || e.control?.matches(':disabled') || e.closest('[aria-disabled=true]'))) return because('disabled');
     if (!shown(target)) return because('hidden');
     const box = () => [...target.getClientRects()].find((r) => r.width > 0 && r.height > 0);
     const point = () => {
       const r = box();
       if (!r) return null;
       const [left, right] = [Math.max(0, r.left), Math.min(innerWidth, r.right)];
       const [top, bottom] = [Math.max(0, r.top), Math.min(innerHeight, r.bottom)];
       return left < right && top < bottom ? [(left + right) / 2, (top + bottom) / 2] : null;
     };
     // A message lets clicks through to what it hides, but a person does not see that.
     const hides = (message, [x, y]) => {
       const r = message.getBoundingClientRect();
       return !message.contains(target) && r.left < x && x < r.right && r.top < y && y < r.bottom;
     };
     const hit = () => {
       const at = point();
       const messages = target.closest('dialog:modal') ? [] : [...document.querySelectorAll('.toast')];
       return at && (messages.find((message) => hides(message, at)) ?? document.elementFromPoint(...at));
     };
     const inside = (r) => r && r.top >= 0 && r.left >= 0 && r.right <= innerWidth && r.bottom <= innerHeight;
     if (!inside(box()) || !target.contains(hit()))
       target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
     const place = () => { const r = box(); return r && [r.x, r.y, r.width, r.height].join(); };
     // Between two frames: outside of one the browser may guess where an animation will be at the next.
     await new Promise(requestAnimationFrame);
     const before = place();
     await new Promise(requestAnimationFrame);
     if (!target.isConnected) return because('missing');
     if (!before) return because('hidden');
     if (place() !== before) return because('moving');
     const found = hit();
     if (!found) return because('out of view');
     if (!target.contains(found)) {
       const text = (found.innerText ?? '').trim().replace(/\\s+/g, ' ').slice(0, 80);
       const tag = found.cloneNode(false).outerHTML.replace(/<\\/[^>]*>$/, '');
       return because({ covered: tag + (text && ' ' + JSON.stringify(text)) });
     }
     return { obstacle: null, element: target, folded: !!fold, tag: e.localName, kind: e.type ?? '', checked: !!e.checked };";

impl Page {
    /// Clicks the button, link, tab, option or box with this name.
    pub async fn click(&self, name: &str) -> Outcome {
        self.click_on(&Locator::name(name)).await
    }

    /// Clicks the first visible element of this selector.
    pub async fn click_css(&self, css: &str) -> Outcome {
        self.click_on(&Locator::css(css)).await
    }

    /// Clicks an element once a person could. The error says what stood in the way at the end.
    pub async fn click_on(&self, locator: &Locator) -> Outcome {
        self.when_ready(locator, async |control: &Ready| Ok(control.element.click().await?)).await
    }

    /// Does something to a control once nothing stands in the way of using it; folds around it are opened
    /// first. Fails after the patience of the page, and sooner where something keeps lying over the control.
    pub(crate) async fn when_ready(
        &self,
        locator: &Locator,
        mut act: impl AsyncFnMut(&Ready) -> Outcome,
    ) -> Outcome {
        let began = Instant::now();
        let mut covered_since: Option<Instant> = None;
        loop {
            let obstacle = match self.attempt(locator, &mut act).await {
                Ok(Attempt::Done) => return Ok(()),
                Ok(Attempt::Unfolded) => continue,
                Ok(Attempt::Refused(obstacle)) => obstacle,
                Err(why) => Obstacle::of_error(why.as_ref()),
            };
            let is_covered = matches!(obstacle, Obstacle::Covered(_));
            covered_since = is_covered.then(|| covered_since.unwrap_or_else(Instant::now));
            let too_long = covered_since.is_some_and(|since| since.elapsed() > COVERED.min(self.patience()));
            if too_long || began.elapsed() > self.patience() {
                let what = locator.what();
                return Err(
                    format!("{what} cannot be used: {obstacle}; {}", self.visible_text().await).into()
                );
            }
            tokio::time::sleep(BETWEEN_LOOKS).await;
        }
    }

    async fn attempt(
        &self,
        locator: &Locator,
        act: &mut impl AsyncFnMut(&Ready) -> Outcome,
    ) -> Outcome<Attempt> {
        let found = self.js(&locator.then(READY), locator.arguments(&[])).await?;
        let of = |key: &str| found.get(key).cloned().unwrap_or_default();
        if let Some(obstacle) = Obstacle::parse(&of("obstacle")) {
            return Ok(Attempt::Refused(obstacle));
        }
        let element = WebElement::from_json(of("element"), self.handle().clone())?;
        if of("folded") == Value::Bool(true) {
            element.click().await?;
            return Ok(Attempt::Unfolded);
        }
        let text = |key: &str| of(key).as_str().unwrap_or_default().to_owned();
        let checked = of("checked") == Value::Bool(true);
        act(&Ready { element, tag: text("tag"), kind: text("kind"), checked }).await?;
        Ok(Attempt::Done)
    }
}

/// How one attempt to use a control ended.
enum Attempt {
    Done,
    /// A fold around the control was opened.
    Unfolded,
    Refused(Obstacle),
}
