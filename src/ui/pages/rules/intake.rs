//! Bringing a file in: all of it is right, or nothing comes in and every fault is listed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::faults::FaultList;
use super::saving::say;
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app};
use crate::browser::files::{self, File};
use crate::browser::{idle, page};
use crate::diagnostics::OrReport;
use crate::facts::{Calendar, Policy, RulesError, read_calendars, read_policies};
use crate::i18n::common;
use crate::i18n::pages::rules as words;
use crate::ui::widgets::{DropZone, Notice};

/// Bytes a file of rules may have; those that ship are a hundredth of it.
const LARGEST: usize = 2 * 1024 * 1024;

/// What a file of rules holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RulesFileKind {
    /// Policies, with their clocks.
    Policies,
    /// Calendars of working days.
    Calendars,
}

impl RulesFileKind {
    const fn id(self) -> &'static str {
        match self {
            Self::Policies => "policy",
            Self::Calendars => "calendar",
        }
    }

    fn take(self, app: App, text: &str) -> Result<(), Vec<RulesError>> {
        let lang = app.lang.get_untracked();
        let said = |names: &[&str]| words::Imported { names: &common::all_of(lang, names) }.text(lang);
        match self {
            Self::Policies => {
                let read: Vec<Policy> = read_policies(&app.rules.get_untracked(), text)?;
                let names: Vec<&str> = read.iter().map(|policy| lang.of(&policy.name)).collect();
                let said = said(&names);
                say(app, app.put_policies(read), said, || {});
            }
            Self::Calendars => {
                let read: Vec<Calendar> = read_calendars(text)?;
                let names: Vec<&str> = read.iter().map(|calendar| lang.of(&calendar.name)).collect();
                let said = said(&names);
                say(app, app.put_calendars(read), said, || {});
            }
        }
        Ok(())
    }
}

/// A place to drop a file of rules on. All of it is taken over, or nothing and every fault is listed below; a
/// file that cannot be read or is over 2 MiB is refused.
#[component]
pub fn RuleFile(
    /// What the file has to hold: policies or calendars.
    of: RulesFileKind,
) -> impl IntoView {
    let app = use_app();
    let faults = RwSignal::new(Vec::<RulesError>::new());
    let unreadable = RwSignal::new(false);
    let title = if of == RulesFileKind::Policies { words::IMPORT_POLICY } else { words::IMPORT_CALENDAR };
    let report = format!("{}-faults", of.id());
    let shown = report.clone();
    let take = move |file: File| {
        let report = report.clone();
        faults.set(Vec::new());
        spawn_local(async move {
            let bytes = files::bytes(&file).await.or_report("ui::pages::rules, reading a file");
            let bytes = bytes.filter(|bytes| bytes.len() <= LARGEST);
            unreadable.set(bytes.is_none());
            let Some(bytes) = bytes else { return };
            if let Err(found) = of.take(app, &String::from_utf8_lossy(&bytes)) {
                faults.set(found);
                idle::after(0, move || page::focus(&report)).forget();
            }
        });
    };
    let refused = move || {
        let found = faults.get();
        let n = common::number(found.len());
        let title = Signal::derive(move || words::Refused { n: &n }.text(app.lang.get()));
        (!found.is_empty()).then(|| {
            view! { <Notice tone=Tone::Error title><FaultList faults=found/></Notice> }
        })
    };
    view! {
        <DropZone name=format!("{}.file", of.id()) accept=".json,application/json" title hint=words::IMPORT_TEXT line=true take/>
        <div id=shown tabindex="-1">
            {refused}
            <Show when=move || unreadable.get()><p class="error" role="alert">{t(words::FILE_UNREADABLE)}</p></Show>
        </div>
    }
}
