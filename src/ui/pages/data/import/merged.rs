//! The report of a register file (JSON) that was merged.

use std::collections::HashSet;

use leptos::prelude::*;

use super::imported::{Counted, count};
use crate::app::toasts::Tone;
use crate::app::transfer::MergeReport;
use crate::app::zone::zone_in_words;
use crate::app::{t, use_app, use_lang};
use crate::browser::intl;
use crate::domain::ZoneId;
use crate::exchange::json::Named;
use crate::facts::CountryCode;
use crate::i18n::pages::{country, data as words, desk, rules, snippets, zone};
use crate::i18n::{Lang, common};
use crate::ui::parts::field_text::title_of;
use crate::ui::widgets::Notice;

/// Entries or lines listed by name.
const LISTED: usize = 20;

/// The report of a merge: how many complaints and entries are new or known, which rules came in, and what was
/// left out and why.
#[component]
pub fn MergedReport(
    /// What was merged, what was known already, and what was left out.
    report: MergeReport,
) -> impl IntoView {
    let (app, lang) = (use_app(), use_lang());
    let found = report.found;
    let zone_kept = found.header.zone.clone().filter(|theirs| {
        let ours = app.zone_untracked();
        !ours.is_for(Some(theirs)) && ours.id() != Some(theirs)
    });
    let zone_kept = zone_kept.map(|theirs| view! { <ZoneKept theirs/> });
    let country_kept = found.header.country.filter(|theirs| untrack(|| app.country()) != Some(*theirs));
    let country_kept = country_kept.map(|theirs| view! { <CountryKept theirs/> });
    let rules_in = report.rules;
    let desk_in = report.desk;
    let shop = desk_in.shop.then(|| view! { <p>{t(desk::MERGED_SHOP)}</p> });
    let texts = (report.snippets > 0).then(|| {
        let n = count(report.snippets as u64);
        view! { <p class="muted">{move || snippets::Merged { n: &n }.text(lang.get())}</p> }
    });
    let nothing_new = (report.entries == 0
        && rules_in.added.is_empty()
        && desk_in.added.is_empty()
        && !desk_in.shop
        && report.snippets == 0
        && found.altered.is_empty()
        && found.broken.is_empty())
    .then(|| view! { <Notice tone=Tone::Info title=title_of(words::NOTHING_NEW)/> });
    let missing = (found.missing > 0).then(|| {
        let n = count(found.missing);
        view! { <p class="error">{move || words::MergedMissing { n: &n }.text(lang.get())}</p> }
    });
    let unreadable = (!found.unreadable.is_empty()).then(|| {
        let mut lines: Vec<String> = found.unreadable.iter().take(LISTED).map(u64::to_string).collect();
        if found.unreadable.len() > LISTED {
            lines.push("…".to_owned());
        }
        let lines = lines.join(" ");
        view! { <p class="error">{move || words::MergedUnreadable { lines: &lines }.text(lang.get())}</p> }
    });
    view! {
        <h3>{t(words::MERGED)}</h3>
        {nothing_new}
        <div class="figures" role="status">
            <Counted label=words::MERGED_NEW_CASES n=report.cases tone="ok"/>
            <Counted label=words::MERGED_ENTRIES n=report.entries tone="ok"/>
            <Counted label=words::MERGED_SAME n=found.same/>
        </div>
        <Rules message=|lang, names| rules::MergedRules { names }.text(lang) names=rules_in.added/>
        <Rules message=|lang, names| rules::KeptRules { names }.text(lang) names=rules_in.kept/>
        <Rules message=|lang, names| desk::MergedStaff { names }.text(lang) names=desk_in.added/>
        <Rules message=|lang, names| desk::KeptStaff { names }.text(lang) names=desk_in.kept/>
        {shop}
        {texts}
        {country_kept}
        {zone_kept}
        {missing}
        {unreadable}
        <LeftOut message=|lang, n| words::MergedAltered { n }.text(lang) entries=found.altered/>
        <LeftOut message=|lang, n| words::MergedBroken { n }.text(lang) entries=found.broken/>
    }
}

/// The file is of another country than the register, which keeps its own.
#[component]
fn CountryKept(theirs: CountryCode) -> impl IntoView {
    let app = use_app();
    let text = move || {
        let tag = app.lang.get().tag();
        let theirs = theirs.country().name(tag);
        let ours =
            app.country().map_or(country::NONE_CHOSEN.text(app.lang.get()), |code| code.country().name(tag));
        country::Kept { theirs, ours }.text(app.lang.get())
    };
    view! { <p>{text}</p> }
}

/// The file counts days in another zone than the register, which keeps its own.
#[component]
fn ZoneKept(theirs: ZoneId) -> impl IntoView {
    let app = use_app();
    let text = move || {
        let lang = app.lang.get();
        let theirs = intl::zone_name(lang.tag(), &theirs);
        let ours = zone_in_words(lang, &app.zone(), app.now.get());
        zone::Kept { theirs: &theirs, ours: &ours }.text(lang)
    };
    view! { <p>{text}</p> }
}

/// Policies and calendars by their keys, or staff by name.
#[component]
fn Rules(message: fn(Lang, &str) -> String, names: Vec<String>) -> impl IntoView {
    let lang = use_lang();
    let is_there = !names.is_empty();
    let line = move || {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        message(lang.get(), &common::all_of(lang.get(), &names))
    };
    is_there.then(|| view! { <p class="muted">{line}</p> })
}

#[component]
fn LeftOut(message: fn(Lang, &str) -> String, entries: Vec<Named>) -> impl IntoView {
    let lang = use_lang();
    let n = count(entries.len() as u64);
    let title = Signal::derive(move || message(lang.get(), &n));
    let is_there = !entries.is_empty();
    let references = move || in_words(lang.get(), &entries);
    is_there.then(|| view! { <Notice tone=Tone::Warn title><p class="ref">{references}</p></Notice> })
}

/// The reference numbers, each once.
fn in_words(lang: Lang, entries: &[Named]) -> String {
    let name = |named: &Named| match &named.reference {
        Some(reference) => reference.clone(),
        None => words::MERGED_UNKNOWN_CASE.text(lang).to_owned(),
    };
    let mut names: Vec<String> = entries.iter().map(name).collect();
    let mut seen = HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    let more = names.len().saturating_sub(LISTED);
    names.truncate(LISTED);
    if more > 0 {
        names.push(words::AndMore { n: &count(more as u64) }.text(lang));
    }
    names.join(" · ")
}
