//! Dates, times and numbers as people of a language write them, by the browser's `Intl`.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

fn options(pairs: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(&object, &JsValue::from_str(name), &JsValue::from_str(value));
    }
    object
}

fn format(tag: &str, instant: f64, pairs: &[(&str, &str)]) -> String {
    let format = js_sys::Intl::DateTimeFormat::new(&Array::of1(&tag.into()), &options(pairs));
    let date = js_sys::Date::new(&JsValue::from_f64(instant));
    let text = format.format().call1(&JsValue::NULL, &date).ok().and_then(|text| text.as_string());
    text.unwrap_or_default()
}

/// A day, such as `2026年11月21日` or `21 November 2026`.
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

/// A day and time in the browser's zone.
#[must_use]
pub fn instant(tag: &str, instant: DateTime<Utc>) -> String {
    format(tag, instant.timestamp_millis() as f64, &[("dateStyle", "medium"), ("timeStyle", "short")])
}

/// A time of day in the browser's zone.
#[must_use]
pub fn time(tag: &str, instant: DateTime<Utc>) -> String {
    format(tag, instant.timestamp_millis() as f64, &[("timeStyle", "short")])
}

/// A month, such as `2026年11月` or `Nov 2026`.
#[must_use]
pub fn month(tag: &str, year: i32, month: u32) -> String {
    let first = NaiveDate::from_ymd_opt(year, month, 1).and_then(|day| day.and_hms_opt(12, 0, 0));
    let noon = first.map_or(0, |noon| noon.and_utc().timestamp_millis()) as f64;
    format(tag, noon, &[("year", "numeric"), ("month", "short"), ("timeZone", "UTC")])
}

/// The name of a month alone, short: `11月`, `Nov`.
#[must_use]
pub fn month_name(tag: &str, month: u32) -> String {
    let first = NaiveDate::from_ymd_opt(2000, month, 1).and_then(|day| day.and_hms_opt(12, 0, 0));
    let noon = first.map_or(0, |noon| noon.and_utc().timestamp_millis()) as f64;
    format(tag, noon, &[("month", "short"), ("timeZone", "UTC")])
}

fn number_format(tag: &str, value: f64, pairs: &Object) -> String {
    let format = js_sys::Intl::NumberFormat::new(&Array::of1(&tag.into()), pairs);
    let text = format.format().call1(&JsValue::NULL, &JsValue::from_f64(value));
    text.ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// A number with its thousands set off.
#[must_use]
pub fn number(tag: &str, value: f64, decimals: u32) -> String {
    let pairs = Object::new();
    let _ = Reflect::set(&pairs, &"maximumFractionDigits".into(), &JsValue::from(decimals));
    let _ = Reflect::set(&pairs, &"minimumFractionDigits".into(), &JsValue::from(decimals));
    number_format(tag, value, &pairs)
}

/// An amount of money in hundredths.
#[must_use]
pub fn money(tag: &str, hundredths: i64, currency: &str) -> String {
    let value = hundredths as f64 / 100.0;
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return number(tag, value, 2);
    }
    number_format(tag, value, &options(&[("style", "currency"), ("currency", currency)]))
}
