//! All that is read from a case, as one text to compare.

use chrono::{DateTime, Utc};
use redress::domain::Case;
use redress::domain::history::guard;
use redress::domain::history::step::OFFERED;
use redress::domain::readings::situation::Next;
use redress::domain::readings::{checklist, clock, decision, next, retention, visible};

use redress::register::worklist::{SectionKind, SectionOf, WorklistQuery, worklist};
use redress::register::{Row, Table};

use super::{Desk, china, in_china, owner};

/// What depends on what happened in a case, and not on how it was recorded.
pub fn readings(case: &Case, now: DateTime<Utc>) -> String {
    let context = in_china(now);
    let seen: Vec<_> = visible::history(case).map(|(entry, step, _)| (entry.body.id, step)).collect();
    let offered: Vec<_> = OFFERED.iter().map(|kind| guard::check(&context, case, *kind, &owner())).collect();
    format!(
        "{:?}",
        (
            (&case.state, &case.fields, &case.reference, &case.effective_steps),
            (clock::clocks(&context, case), Next::of(&context, case), next::progress_path(case)),
            (checklist::checklist(case), decision::decision(case), case.stage(), seen),
            (retention::kept_until(case, &china()), case.unsettled(), case.is_flagged(), offered),
        )
    )
}

/// The section of Today that a case is in.
pub fn section(desk: &Desk) -> SectionKind {
    let mut table = Table::default();
    table.push(&Row::of(&desk.context(), &desk.case, Vec::new()));
    let ask = WorklistQuery {
        now: desk.now,
        zone: &china(),
        handler: None,
        mine: false,
        reviews: false,
        by_handler: false,
        limit: 1,
    };
    match worklist(&table, ask).sections.first().map(|section| section.of.clone()) {
        Some(SectionOf::SectionKind(kind)) => kind,
        other => panic!("{other:?}"),
    }
}
