//! What the palette finds.

use leptos::prelude::*;

use crate::app::App;
use crate::domain::StepKind;
use crate::domain::history::step::OFFERED;
use crate::facts::Rules;
use crate::i18n::pages::keys as words;
use crate::i18n::{Audience, Lang, Msg, Voices, common, steps};
use crate::register::search::search;
use crate::register::table::{Column, Place, Table};
use crate::ui::pages::settings::sections;
use crate::ui::parts::row_words;
use crate::ui::routes::Page;

/// Most complaints that are listed: who has not found it by then types on.
const MOST_COMPLAINTS: usize = 8;

/// Something to go to.
#[derive(Clone, PartialEq)]
pub struct Item {
    /// What it is: a page, a step or a complaint.
    pub kind: Msg,
    /// What it is called.
    pub label: String,
    /// More about it; empty for most.
    pub detail: String,
    /// Where it is.
    pub page: Page,
}

/// What there is to go to for a text, from the page at this path: steps of the complaint that is open there, pages,
/// complaints. Without a text every page, and every step of an open complaint.
pub fn items(app: App, path: &str, text: &str) -> Vec<Item> {
    let (lang, audience, text) = (app.lang.get(), app.audience(), text.trim());
    let mut found = pages(lang, audience, text);
    let open = path.strip_prefix(&Page::Case(String::new()).href()).filter(|reference| !reference.is_empty());
    found.extend(open.into_iter().flat_map(|reference| case_steps(lang, audience, reference, text)));
    if !text.is_empty() {
        let rules = app.rules.get();
        found.extend(app.with_table(|table| {
            let places = search(table, text, None);
            places
                .into_iter()
                .take(MOST_COMPLAINTS)
                .map(|place| complaint(&rules, lang, table, place))
                .collect::<Vec<_>>()
        }));
    }
    found
}

/// Whether a name, in either language, has the text in it: who reads Chinese may type English.
fn has(name: Msg, text: &str) -> bool {
    let text = text.to_lowercase();
    Lang::ALL.iter().any(|lang| name.text(*lang).to_lowercase().contains(&text))
}

fn pages(lang: Lang, audience: Audience, text: &str) -> Vec<Item> {
    let one = |msg: Msg, page: Page| (msg, page);
    let said = |voices: Voices| voices.to(audience);
    let mut all = vec![
        one(common::TODAY_VIEW, Page::Today),
        one(said(common::INTAKE_VIEW), Page::Intake),
        one(said(common::REGISTER_VIEW), Page::Register(String::new())),
        one(common::SETTINGS_VIEW, Page::Settings),
    ];
    if audience != Audience::Owner {
        all.extend([
            one(common::TRACK_VIEW, Page::Track(String::new())),
            one(common::FEEDBACK_VIEW, Page::Feedback),
            one(common::STATISTICS_VIEW, Page::Statistics(String::new())),
        ]);
    }
    let settings = sections::listed(audience);
    all.extend(settings.map(|section| one(section.title, Page::SettingsOf(section.name))));
    let item = |(name, page): (Msg, Page)| Item {
        kind: words::A_PAGE,
        label: name.text(lang).to_owned(),
        detail: String::new(),
        page,
    };
    all.into_iter().filter(|(name, _)| has(*name, text)).map(item).collect()
}

/// The steps that have a form of their own, on the complaint with this number.
fn case_steps(lang: Lang, audience: Audience, reference: &str, text: &str) -> Vec<Item> {
    let is_elsewhere = |kind: &StepKind| matches!(kind, StepKind::Erase | StepKind::Correct);
    let named =
        OFFERED.iter().filter(|kind| !is_elsewhere(kind)).map(|kind| (*kind, steps::step(*kind, audience)));
    let item = |(kind, name): (StepKind, Msg)| Item {
        kind: words::A_STEP,
        label: name.text(lang).to_owned(),
        detail: reference.to_owned(),
        page: Page::Case(format!("{reference}?step={}", kind.id())),
    };
    named.filter(|(_, name)| has(*name, text)).map(item).collect()
}

fn complaint(rules: &Rules, lang: Lang, table: &Table, place: Place) -> Item {
    let reference = table.reference(place);
    let complainant = row_words::complainant(lang, table, place);
    let who = [complainant.as_str(), table.name(place, Column::Respondent)];
    let who: Vec<&str> = who.into_iter().filter(|name| !name.is_empty()).collect();
    Item {
        kind: words::A_COMPLAINT,
        label: format!("{reference} {}", row_words::title_by(rules, lang, table, place)),
        detail: who.join(" · "),
        page: Page::Case(reference.to_owned()),
    }
}
