//! Time zones: the device's own, and a register's by its name. The browser has a zone database; one of
//! our own would cost 875 kB.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Offset, Utc};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

use super::intl;
use crate::domain::{RememberedZone, Zone, ZoneId};

/// The zone the device is set to, as the browser's `Date` knows it.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserZone;

impl Zone for BrowserZone {
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
        let date = Date::new(&JsValue::from_f64(instant.timestamp_millis() as f64));
        ahead(-date.get_timezone_offset() * 60.0)
    }
}

/// The name of the zone the device is set to. `None` where the browser does not tell.
#[must_use]
pub fn device() -> Option<ZoneId> {
    let format = Intl::DateTimeFormat::new(&Array::new(), &Object::new());
    let name = Reflect::get(&format.resolved_options(), &"timeZone".into()).ok()?.as_string()?;
    name.parse().ok()
}

/// The names of all zones this browser knows; empty where it does not tell them (before 2022).
#[must_use]
pub fn known() -> Vec<ZoneId> {
    let list = || {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let list: Function = Reflect::get(&intl, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        let names: Array = list.call1(&intl, &"timeZone".into()).ok()?.dyn_into().ok()?;
        Some(names.iter().filter_map(|name| name.as_string()?.parse().ok()).collect())
    };
    list().unwrap_or_default()
}

/// The zone in which a register counts its days and deadlines. Clones share what was asked.
#[derive(Clone)]
pub struct RegisterZone(Arc<Inner>);

struct Inner {
    wanted: Option<ZoneId>,
    counted: Option<ZoneId>,
    zone: RememberedZone<Asked>,
}

/// Whom to ask.
enum Asked {
    /// `Intl`, also for the zone the device has now: `Date` would follow the device to another one while
    /// the page is open.
    Named(NamedZone),
    /// `Date`, where the browser does not tell the name of the device's zone.
    Device,
}

impl RegisterZone {
    /// The zone of this name. Where the browser does not know it, or there is none, it is the device's.
    #[must_use]
    pub fn new(wanted: Option<&ZoneId>) -> Self {
        let named = |id: ZoneId| NamedZone::new(&id).map(|zone| (id, zone));
        let found = wanted.cloned().and_then(named).or_else(|| device().and_then(named));
        let (counted, asked) = match found {
            Some((id, zone)) => (Some(id), Asked::Named(zone)),
            None => (None, Asked::Device),
        };
        Self(Arc::new(Inner { wanted: wanted.cloned(), counted, zone: RememberedZone::new(asked) }))
    }

    /// The name of the zone in which is counted. `None` is the device's, whose name the browser does not
    /// tell.
    #[must_use]
    pub fn id(&self) -> Option<&ZoneId> {
        self.0.counted.as_ref()
    }

    /// Whether the device's zone tells another time at this instant.
    #[must_use]
    pub fn differs_from_device(&self, at: DateTime<Utc>) -> bool {
        self.offset(at) != BrowserZone.offset(at)
    }

    /// Whether it was made for this name, or for none: another one has to be made where it was not.
    #[must_use]
    pub fn is_for(&self, wanted: Option<&ZoneId>) -> bool {
        self.0.wanted.as_ref() == wanted
    }

    /// The name asked for, if this browser does not know it and the device's zone counts instead; else
    /// `None`.
    #[must_use]
    pub fn unknown(&self) -> Option<&ZoneId> {
        self.0.wanted.as_ref().filter(|wanted| Some(*wanted) != self.id())
    }
}

impl Default for RegisterZone {
    /// The device's zone.
    fn default() -> Self {
        Self::new(None)
    }
}

impl PartialEq for RegisterZone {
    fn eq(&self, other: &Self) -> bool {
        (&self.0.wanted, &self.0.counted) == (&other.0.wanted, &other.0.counted)
    }
}

impl Zone for RegisterZone {
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
        self.0.zone.offset(instant)
    }
}

impl Zone for Asked {
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
        match self {
            Self::Named(zone) => zone.offset(instant),
            Self::Device => BrowserZone.offset(instant),
        }
    }
}

/// A zone by its name, as `Intl` knows it.
struct NamedZone {
    /// Writes an instant as local time, with two digits a part: `11/21/2026, 16:00:00`. Page and worker
    /// have one thread each, so it never meets another.
    write: SendWrapper<Function>,
}

/// What [`NamedZone`] asks `Intl` for.
const PARTS: &[(&str, &str)] = &[
    ("year", "numeric"),
    ("month", "2-digit"),
    ("day", "2-digit"),
    ("hour", "2-digit"),
    ("minute", "2-digit"),
    ("second", "2-digit"),
    ("hourCycle", "h23"),
];

impl NamedZone {
    /// `None` where the browser does not know the name.
    fn new(id: &ZoneId) -> Option<Self> {
        let options: Vec<_> = PARTS.iter().copied().chain([("timeZone", id.as_str())]).collect();
        let format = intl::date_time_format("en-US-u-ca-gregory-nu-latn", &options)?;
        Some(Self { write: SendWrapper::new(format.format()) })
    }

    fn local_at(&self, second: i64) -> Option<NaiveDateTime> {
        let date = Date::new(&JsValue::from_f64(second as f64 * 1000.0));
        read_local(&self.write.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()?)
    }
}

/// The second with which 1800 begins.
const YEAR_1800: i64 = -5_364_662_400;

impl Zone for NamedZone {
    fn offset(&self, instant: DateTime<Utc>) -> FixedOffset {
        // Until 1800 the sun told the time everywhere, so that an offset was the same as then. Years
        // before the first would be written without saying so.
        let second = instant.timestamp().max(YEAR_1800);
        match self.local_at(second) {
            Some(local) => ahead((local.and_utc().timestamp() - second) as f64),
            None => BrowserZone.offset(instant),
        }
    }
}

/// Reads `11/21/2026, 16:00:00`.
fn read_local(text: &str) -> Option<NaiveDateTime> {
    let mut parts = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let mut next = || parts.next()?.parse::<u32>().ok();
    let (month, day, year) = (next()?, next()?, next()?);
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    // Some browsers write midnight as 24, of the day that begins.
    day.and_hms_opt(next()? % 24, next()?, next()?)
}

/// An offset of so many seconds; none where that is more than a day.
fn ahead(seconds: f64) -> FixedOffset {
    FixedOffset::east_opt(seconds as i32).unwrap_or_else(|| Utc.fix())
}
