//! The dates to come as a file for a calendar: the open cases are read one by one, because a row knows
//! the next date alone.

use std::cell::Cell;
use std::rc::Rc;

use super::lazy_jobs;
use super::state::App;
use super::transfer::Running;
use super::zone::zone_in_words;
use crate::browser::zone::RegisterZone;
use crate::browser::{files, idle, page, place};
use crate::domain::readings::clock::{self, Clock};
use crate::domain::{Case, CaseId, Field, Zone};
use crate::exchange::ics::{self, CalendarEvent, EventTime};
use crate::i18n::pages::today as words;
use crate::i18n::{Audience, Lang, clocks, common, steps};
use crate::register::row;
use crate::register::table::Column;
use crate::storage::StorageError;

/// Cases read before the browser may draw.
const AT_ONCE: usize = 50;

/// The file that is wanted.
pub(super) struct Wanted {
    app: App,
    handler: Option<String>,
    progress: Box<dyn Fn(usize, usize)>,
    stopped: Rc<Cell<bool>>,
}

impl App {
    /// Makes the file of the dates to come of a handler's open cases and hands it to the browser's
    /// downloads. `handler` is a name, the empty one for cases of nobody, `None` for all. Comes back with
    /// the number of dates, 0 without a file, or `None` when it was called off. `progress` hears cases read,
    /// and of how many.
    #[must_use]
    pub fn calendar_file(
        self,
        handler: Option<String>,
        progress: impl Fn(usize, usize) + 'static,
    ) -> Running<Result<Option<usize>, StorageError>> {
        let stopped = Rc::new(Cell::new(false));
        let wanted = Wanted { app: self, handler, progress: Box::new(progress), stopped: stopped.clone() };
        Running { future: Box::pin(lazy_jobs::dates(wanted)), cancel: Rc::new(move || stopped.set(true)) }
    }
}

impl Wanted {
    pub(super) async fn make(self) -> Result<Option<usize>, StorageError> {
        let register = self.app.register()?;
        let journal = register.journal();
        let (cases, context) = (self.cases(), self.app.context_now());
        let now = context.now;
        let mut reader = journal.reader().await?;
        let mut events = Vec::new();
        for (done, (id, segments)) in cases.iter().enumerate() {
            if done % AT_ONCE == 0 {
                (self.progress)(done, cases.len());
                idle::yield_to_event_loop().await;
            }
            if self.stopped.get() {
                return Ok(None);
            }
            let case = Case::fold(*id, journal.entries(&mut reader, *id, segments).await?);
            let to_come = clock::to_come(&context.get(), &case);
            events.extend(to_come.iter().map(|clock| (clock.due, self.event(&case, clock, &context.zone))));
        }
        events.sort_by_key(|(due, _)| *due);
        let events: Vec<CalendarEvent> = events.into_iter().map(|(_, event)| event).collect();
        if !events.is_empty() {
            let text = ics::calendar(words::DATES_NAME.text(self.lang()), now, &events);
            let name = format!("redress-dates-{}.ics", context.zone.day(now));
            files::download(&name, "text/calendar;charset=utf-8", &[text.into_bytes()])?;
        }
        Ok(Some(events.len()))
    }

    /// The open cases, in the order of segments.
    fn cases(&self) -> Vec<(CaseId, Vec<u32>)> {
        self.app.with_table(|table| {
            let name = self.handler.as_deref().map(|name| table.names.find(name));
            let wanted = table.cells().iter().zip(0..).filter(|(cells, _)| {
                let is_theirs = name.is_none_or(|name| name == Some(cells.name(Column::Handler)));
                is_theirs && !cells.stage().is_over()
            });
            let mut cases: Vec<_> = wanted
                .map(|(cells, place)| (row::case_id(cells.id), table.segments(place).to_vec()))
                .collect();
            cases.sort_by(|a, b| a.1.cmp(&b.1));
            cases
        })
    }

    fn lang(&self) -> Lang {
        use leptos::prelude::GetUntracked;
        self.app.lang.get_untracked()
    }

    /// What the calendar says of a clock: which, of which complaint, about what, who has to act and by
    /// what rule. In a consumer's own register against whom; of the complainant nothing.
    fn event(&self, case: &Case, clock: &Clock, zone: &RegisterZone) -> CalendarEvent {
        let (lang, audience) = (self.lang(), leptos::prelude::untrack(|| self.app.audience()));
        let reference = case.name();
        let what = [Field::PurchaseProduct, Field::RespondentName].map(|field| case.fields.get(field));
        let about = what.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let title = [&clocks::name_in(lang, audience, case, clock), about, &reference];
        let title: Vec<&str> = title.into_iter().filter(|part| !part.is_empty()).collect();
        let who = steps::who(clock.who(), audience);
        let mut text = vec![words::DateWho { who: who.text(lang) }.text(lang)];
        if audience == Audience::Owner && !what[1].is_empty() {
            text.push(words::DateAgainst { name: what[1] }.text(lang));
        }
        text.push(clocks::source(lang, clock).to_owned());
        let notes = [(clock.estimated, common::ESTIMATED), (!clock.is_checked(), common::NOT_CHECKED)];
        text.extend(notes.iter().filter(|(holds, _)| *holds).map(|(_, note)| note.text(lang).to_owned()));
        if leptos::prelude::untrack(|| self.app.is_elsewhere()) {
            let zone = zone_in_words(lang, zone, clock.due);
            text.push(words::DateZone { zone: &zone }.text(lang));
        }
        let when =
            if clock.ends_with_day(zone) { EventTime::Day(clock.last_day) } else { EventTime::At(clock.due) };
        let url = format!("{}{}case/{reference}", page::origin(), place::base_path());
        CalendarEvent {
            uid: format!("{}-{}@redress", case.id, clock.id()),
            when,
            summary: title.join(" · "),
            description: text.join("\n"),
            url: Some(url),
            remind: true,
        }
    }
}
