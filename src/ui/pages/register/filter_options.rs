//! What each filter of the register offers.

use leptos::prelude::*;

use super::key_words::{self, IN_TIME};
use super::multi_filter::Options;
use crate::app::App;
use crate::domain::readings::stage::{Stage, Turn};
use crate::facts::{List, Rules};
use crate::i18n::Lang;
use crate::i18n::pages::register as words;
use crate::register::due::Due;
use crate::register::query::{Key, Marked, Score, in_time_id};
use crate::register::table::Column;
use crate::register::{Query, Table, tags};

/// Names offered of a column with many.
const OFFERED: usize = 300;

/// What a filter offers: the codes of its list, the names on record with the most frequent first, or its own words.
#[must_use]
pub fn options(app: App, key: Key) -> Options {
    Signal::derive(move || {
        let (lang, audience, rules) = (app.lang.get(), app.audience(), app.rules.get());
        let worded = |ids: &mut dyn Iterator<Item = &'static str>| {
            ids.map(|id| (id.to_owned(), key_words::value(&rules, lang, audience, key, id)))
                .collect::<Vec<_>>()
        };
        let of_rows = |read: &dyn Fn(&Table) -> Vec<String>| {
            app.version.track();
            let none = (String::new(), words::NOT_SET.text(lang).to_owned());
            let names = app.with_table(read).into_iter().map(|name| (name.clone(), name));
            std::iter::once(none).chain(names).collect::<Vec<_>>()
        };
        match key {
            Key::Stage => worded(&mut Stage::ALL.iter().map(|stage| stage.id())),
            Key::Turn => worded(&mut Turn::ALL.iter().map(|turn| turn.id())),
            Key::Due => worded(&mut Due::ALL.iter().map(|due| due.id())),
            Key::Mark => worded(&mut Marked::ALL.iter().map(|mark| mark.id())),
            Key::Acknowledged => worded(&mut IN_TIME.iter().map(|(done, _)| in_time_id(*done))),
            Key::OutcomeRating | Key::HandlingRating => {
                worded(&mut Score::ALL.iter().map(|score| score.id()))
            }
            Key::Tag => of_rows(&tags::on_record),
            _ => match (key_words::list(key), Query::NAMES.iter().find(|(known, _)| *known == key)) {
                (Some(list), _) => coded(&rules, lang, list),
                (None, Some((_, column))) => of_rows(&|table| names(table, *column, OFFERED)),
                (None, None) => Vec::new(),
            },
        }
    })
}

/// The items of a coded list, also those that are no longer offered; those below another are set in.
fn coded(rules: &Rules, lang: Lang, list: List) -> Vec<(String, String)> {
    let label = |item: &crate::facts::ListItem| {
        let indent = if item.parent.is_some() { "\u{2003}" } else { "" };
        (item.id.clone(), format!("{indent}{}", item.label(lang.tag())))
    };
    rules.items(list).iter().map(label).collect()
}

/// The names in a column, the most frequent first.
fn names(table: &Table, column: Column, most: usize) -> Vec<String> {
    let mut counts = vec![0u32; table.names.len()];
    for cells in table.cells() {
        if let Some(count) = counts.get_mut(cells.name(column) as usize) {
            *count += 1;
        }
    }
    let mut found: Vec<(u32, u32)> =
        counts.into_iter().zip(0..).filter(|(count, id)| *count > 0 && *id != 0).collect();
    found.sort_unstable_by(|a, b| b.cmp(a));
    found.into_iter().take(most).map(|(_, id)| table.names.get(id).to_owned()).collect()
}
