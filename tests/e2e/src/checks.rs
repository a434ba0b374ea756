//! What must never happen on any page: console errors, requests to other origins, violations of WCAG.

use crate::{Outcome, page::Page};
use serde_json::{Value, json};
use std::{fs, time::Duration};

/// What the browser logged so far. Reading its logs empties them, so they are collected here.
#[derive(Default)]
pub struct BrowserLog {
    errors: Vec<String>,
    foreign_requests: Vec<String>,
    /// The address of every request, in order.
    requests: Vec<String>,
}

impl Page {
    /// Errors on the console so far, without the 404 that a static host answers to a path of the app.
    pub async fn console_errors(&self) -> Outcome<Vec<String>> {
        self.read_log().await?;
        Ok(self.log.borrow().errors.clone())
    }

    /// Requests to any other origin so far.
    pub async fn foreign_requests(&self) -> Outcome<Vec<String>> {
        self.read_log().await?;
        Ok(self.log.borrow().foreign_requests.clone())
    }

    /// The address of every request so far.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        self.read_log().await?;
        Ok(self.log.borrow().requests.clone())
    }

    /// Empties the log: for a scenario that provokes an error on purpose, once it has checked it.
    pub async fn clear_log(&self) -> Outcome {
        self.read_log().await?;
        *self.log.borrow_mut() = BrowserLog::default();
        Ok(())
    }

    /// Fails on a console error or a foreign request. The runner calls it for every page at a scenario's end.
    pub async fn check_log(&self) -> Outcome {
        self.read_log().await?;
        let log = self.log.borrow();
        if !log.errors.is_empty() {
            return Err(format!("console errors: {}", log.errors.join(" | ")).into());
        }
        if !log.foreign_requests.is_empty() {
            return Err(format!("requests to other origins: {}", log.foreign_requests.join(", ")).into());
        }
        Ok(())
    }

    /// Violations of WCAG that axe finds on the page as it is now, one readable line each.
    pub async fn accessibility_violations(&self) -> Outcome<Vec<String>> {
        if self.js("return typeof axe === 'undefined'", vec![]).await? == json!(true) {
            self.execute(fs::read_to_string(&self.settings.axe_js)?, vec![]).await?;
        }
        self.set_script_timeout(Duration::from_secs(120)).await?;
        // What is still fading in is half transparent: axe runs once all animations have ended.
        let script = "const done = arguments[0];
            const ends = (a) => a.effect.getComputedTiming().endTime !== Infinity;
            const moving = document.getAnimations().filter(ends).map((a) => a.finished);
            const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const run = () => axe.run(document, { runOnly: tags, resultTypes: ['violations'], preload: false });
            Promise.allSettled(moving).then(run).then(
              (found) => done(found.violations.map((v) => `${v.id} (${v.impact}): ${v.help}\\n` +
                v.nodes.map((n) => `    ${n.target.join(' ')}  ${n.html.slice(0, 160)}\\n      ` +
                  [...n.any, ...n.all, ...n.none].map((c) => c.message).join('; ')).join('\\n'))),
              (error) => done([`axe failed: ${error}`]));";
        let found = self.execute_async(script, vec![]).await?;
        Ok(found.json().as_array().into_iter().flatten().map(text_of).collect())
    }

    /// Fails when axe finds a violation, or a control is described by nothing; `state` says what the page shows now.
    pub async fn check_accessibility(&self, state: &str) -> Outcome {
        let mut found = self.accessibility_violations().await?;
        let script = "return [...document.querySelectorAll('[aria-describedby=\"\"]')]
             .map((e) => `described by nothing: ${e.outerHTML.slice(0, 160)}`)";
        found.extend(self.js(script, vec![]).await?.as_array().into_iter().flatten().map(text_of));
        if found.is_empty() {
            Ok(())
        } else {
            Err(format!("axe objects to {state}:\n  {}", found.join("\n  ")).into())
        }
    }

    async fn read_log(&self) -> Outcome {
        let browser = self.get_log("browser").await?;
        let network = self.get_log("performance").await?;
        let own = format!("{}/", self.site.origin);
        let mut log = self.log.borrow_mut();
        for entry in browser.into_iter().filter(|entry| entry.level == "SEVERE") {
            if !is_fallback_page(&entry.message, &own) {
                log.errors.push(entry.message);
            }
        }
        for url in network.iter().filter_map(|entry| requested(&entry.message)) {
            if is_foreign(&url, &own) {
                log.foreign_requests.push(url.clone());
            }
            log.requests.push(url);
        }
        Ok(())
    }
}

/// The address in a message of the performance log that says a request is sent.
fn requested(message: &str) -> Option<String> {
    let event: Value = serde_json::from_str(message).ok()?;
    let event = event.get("message")?;
    let starts = ["Network.requestWillBeSent", "Network.webSocketCreated"];
    if !starts.contains(&event.get("method")?.as_str()?) {
        return None;
    }
    let params = event.get("params")?;
    params.pointer("/request/url").or_else(|| params.get("url"))?.as_str().map(str::to_owned)
}

fn is_foreign(url: &str, own: &str) -> bool {
    let leaves = ["http:", "https:", "ws:", "wss:", "ftp:"].iter().any(|scheme| url.starts_with(scheme));
    leaves && !url.starts_with(own)
}

/// Whether an error only says that a path of the app, which is no file, was answered with 404.html.
fn is_fallback_page(message: &str, own: &str) -> bool {
    let Some((url, rest)) = message.split_once(' ') else { return false };
    let last = url.rsplit('/').next().unwrap_or_default();
    url.starts_with(own) && !last.contains('.') && rest.contains("status of 404")
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_other_origins_are_foreign() {
        let own = "http://127.0.0.1:8000/";
        assert!(!is_foreign("http://127.0.0.1:8000/redress/a.js", own));
        assert!(!is_foreign("data:image/png;base64,", own));
        assert!(!is_foreign("blob:http://127.0.0.1:8000/x", own));
        assert!(is_foreign("http://127.0.0.1:80001/", own));
        assert!(is_foreign("https://fonts.example/a.css", own));
    }

    #[test]
    fn a_missing_file_is_an_error_and_a_path_of_the_app_is_not() {
        let own = "http://127.0.0.1:8000/";
        let says = "- Failed to load resource: the server responded with a status of 404 (Not Found)";
        assert!(is_fallback_page(&format!("{own}redress/case/5 {says}"), own));
        assert!(!is_fallback_page(&format!("{own}redress/missing.js {says}"), own));
    }

    #[test]
    fn requests_are_read_from_the_log() {
        let line =
            r#"{"message":{"method":"Network.requestWillBeSent","params":{"request":{"url":"http://a/"}}}}"#;
        assert_eq!(requested(line).as_deref(), Some("http://a/"));
        assert_eq!(requested(r#"{"message":{"method":"Network.loadingFinished","params":{}}}"#), None);
    }
}
