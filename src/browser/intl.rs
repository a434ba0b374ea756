//! Dates, times and numbers as people of a language write them, by the browser's `Intl`.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use js_sys::Intl::DateTimeFormat;
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::zone::RegisterZone;
use crate::diagnostics::OrReport;
use crate::domain::ZoneId;

fn set(object: &Object, name: &str, value: &JsValue) {
    // A new object of our own takes every member.
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        set(&object, name, &JsValue::from_str(value));
    }
    object
}

/// A format of days and times. `None` where the browser does not take one of the options: the name of a
/// zone it does not know.
pub(super) fn date_time_format(tag: &str, pairs: &[(&str, &str)]) -> Option<DateTimeFormat> {
    // What js-sys has would end the program where this fails.
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
    let given = Array::of2(&Array::of1(&tag.into()), &options(pairs));
    Reflect::construct(&constructor, &given).ok()?.dyn_into().ok()
}

fn format(tag: &str, instant: f64, pairs: &[(&str, &str)]) -> String {
    let format = DateTimeFormat::new(&Array::of1(&tag.into()), &options(pairs));
    let date = js_sys::Date::new(&JsValue::from_f64(instant));
    let text = format.format().call1(&JsValue::NULL, &date).or_report("browser::intl, day or time");
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// A day in the language of `tag` (BCP 47), such as `2026年11月21日` or `21 November 2026`.
#[must_use]
pub fn day(tag: &str, day: NaiveDate) -> String {
    let noon = day.and_hms_opt(12, 0, 0).map_or(0, |noon| noon.and_utc().timestamp_millis());
    format(tag, noon as f64, &[("dateStyle", "long"), ("timeZone", "UTC")])
}

/// A day with its weekday, short, such as `11月21日周六` or `Sat 21 Nov`; with the year when it is
/// another one than `now`'s.
#[must_use]
pub fn short_day(tag: &str, day: NaiveDate, now: NaiveDate) -> String {
    let noon = day.and_hms_opt(12, 0, 0).map_or(0, |noon| noon.and_utc().timestamp_millis()) as f64;
    let same_year = day.year() == now.year();
    let pairs: &[(&str, &str)] = if same_year {
        &[("month", "short"), ("day", "numeric"), ("weekday", "short"), ("timeZone", "UTC")]
    } else {
        &[("year", "numeric"), ("month", "short"), ("day", "numeric"), ("timeZone", "UTC")]
    };
    format(tag, noon, pairs)
}

/// A day and time in a zone, such as `2026年11月21日 16:00` or `21 Nov 2026, 16:00`.
#[must_use]
pub fn instant(tag: &str, instant: DateTime<Utc>, zone: &RegisterZone) -> String {
    let mut pairs = vec![("dateStyle", "medium"), ("timeStyle", "short")];
    pairs.extend(zone.id().map(|id| ("timeZone", id.as_str())));
    format(tag, instant.timestamp_millis() as f64, &pairs)
}

/// A time of day in a zone, such as `16:00`.
#[must_use]
pub fn time(tag: &str, instant: DateTime<Utc>, zone: &RegisterZone) -> String {
    let mut pairs = vec![("timeStyle", "short")];
    pairs.extend(zone.id().map(|id| ("timeZone", id.as_str())));
    format(tag, instant.timestamp_millis() as f64, &pairs)
}

/// What people call a zone, such as `中国时间` or `China Time`; its IANA name where the browser has no word
/// for it.
#[must_use]
pub fn zone_name(tag: &str, id: &ZoneId) -> String {
    const NAME: &str = "timeZoneName";
    let pairs = [("timeZone", id.as_str()), (NAME, "shortGeneric")];
    let named = date_time_format(tag, &pairs).and_then(|format| {
        let parts = format.format_to_parts(&js_sys::Date::new_0());
        let text = |part: &JsValue, name: &str| Reflect::get(part, &name.into()).ok()?.as_string();
        let mut parts = parts.iter();
        let name = parts.find(|part| text(part, "type").as_deref() == Some(NAME))?;
        text(&name, "value")
    });
    named.filter(|name| !name.starts_with("GMT")).unwrap_or_else(|| id.to_string())
}

/// A month, from 1, such as `2026年11月` or `Nov 2026`.
#[must_use]
pub fn month(tag: &str, year: i32, month: u32) -> String {
    let first = NaiveDate::from_ymd_opt(year, month, 1).and_then(|day| day.and_hms_opt(12, 0, 0));
    let noon = first.map_or(0, |noon| noon.and_utc().timestamp_millis()) as f64;
    format(tag, noon, &[("year", "numeric"), ("month", "short"), ("timeZone", "UTC")])
}

/// The name of a month, from 1, alone and short: `11月`, `Nov`.
#[must_use]
pub fn month_name(tag: &str, month: u32) -> String {
    let first = NaiveDate::from_ymd_opt(2000, month, 1).and_then(|day| day.and_hms_opt(12, 0, 0));
    let noon = first.map_or(0, |noon| noon.and_utc().timestamp_millis()) as f64;
    format(tag, noon, &[("month", "short"), ("timeZone", "UTC")])
}

fn number_format(tag: &str, value: f64, pairs: &Object) -> String {
    let format = js_sys::Intl::NumberFormat::new(&Array::of1(&tag.into()), pairs);
    let text = format.format().call1(&JsValue::NULL, &JsValue::from_f64(value));
    let text = text.or_report("browser::intl, number");
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// A number with its thousands set off and so many decimals, such as `1,234.50`.
#[must_use]
pub fn number(tag: &str, value: f64, decimals: u32) -> String {
    let pairs = Object::new();
    set(&pairs, "maximumFractionDigits", &JsValue::from(decimals));
    set(&pairs, "minimumFractionDigits", &JsValue::from(decimals));
    number_format(tag, value, &pairs)
}

/// An amount of money in hundredths, in the currency of this code (ISO 4217), such as `¥12.50`. Without a
/// currency where the code is not three letters.
#[must_use]
pub fn money(tag: &str, hundredths: i64, currency: &str) -> String {
    let value = hundredths as f64 / 100.0;
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return number(tag, value, 2);
    }
    number_format(tag, value, &options(&[("style", "currency"), ("currency", currency)]))
}
