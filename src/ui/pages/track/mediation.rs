//! The mediation that was arranged: who mediates, when and where, and the right to object.

use leptos::prelude::*;

use super::{Shown, read};
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::domain::history::step::Convene;
use crate::domain::values::codes::Party;
use crate::domain::{Case, Field, Step, StepKind, Zone};
use crate::i18n::pages::complainant_acts as own;
use crate::i18n::{Audience, Lang, common, fields};

/// The card of the mediation under way: mediator, body, day, time and place, and until when the complainant
/// can object. Nothing is shown when none is under way.
#[component]
pub fn MediationCard(
    /// The case on show, owned by the track page; `None` before one is looked up.
    shown: Shown,
) -> impl IntoView {
    let app = use_app();
    let lines = Memo::new(move |_| read(shown, |case| lines(app.lang.get(), case)));
    let right = move || read(shown, |case| right(app.lang.get(), case, app.zone().day(app.now.get())));
    let row = |(field, text): (Field, String)| {
        let wide = field == Field::ConveneNotice;
        view! { <div class:full=wide><dt>{t(fields::label(field, Audience::Complainant))}</dt><dd>{text}</dd></div> }
    };
    view! {
        <Show when=move || lines.with(|lines| !lines.is_empty())>
            <section class="card" aria-labelledby="track-mediation">
                <header><h2 id="track-mediation">{t(own::MEDIATION)}</h2></header>
                <dl class="facts">{move || lines.get().into_iter().map(row).collect_view()}</dl>
                {move || right().map(|text| view! { <p>{text}</p> })}
            </section>
        </Show>
    }
}

/// The step that arranged the mediation under way.
fn arranged(case: &Case) -> Option<&Convene> {
    let under_way = case.is_open() && case.state.withdrawn.is_none() && case.state.is_mediated();
    case.state.mediation.convened.as_ref().filter(|_| under_way)?;
    match case.step(case.last(StepKind::Convene)?.entry) {
        Some(Step::Convene(convene)) => Some(convene),
        _ => None,
    }
}

/// What was told, field by field; the day is that of the next session.
fn lines(lang: Lang, case: &Case) -> Vec<(Field, String)> {
    let Some(told) = arranged(case) else { return Vec::new() };
    let on = case.state.mediation.convened.as_ref().and_then(|convened| convened.on);
    // A session that was put off names its day alone.
    let time = if on == told.on { told.time.clone() } else { String::new() };
    let all = [
        (Field::ConveneMediator, told.mediator.clone()),
        (Field::ConveneBody, told.body.clone()),
        (Field::ConveneOn, on.map(|day| intl::day(lang.tag(), day)).unwrap_or_default()),
        (Field::ConveneTime, time),
        (Field::ConvenePlace, told.place.clone()),
        (Field::ConveneNotice, told.notice.clone()),
    ];
    all.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

/// How it stands with the right to object to the mediator.
fn right(lang: Lang, case: &Case, today: chrono::NaiveDate) -> Option<String> {
    let told = arranged(case)?;
    match &case.state.mediation.recusal {
        Some(Party::Complainant) => return Some(own::REFUSED_BY_YOU.text(lang).to_owned()),
        Some(_) => return Some(own::REFUSED_BY_OTHER.text(lang).to_owned()),
        None => {}
    }
    let until = told.recusal_until?;
    let date = &*common::date(lang, until);
    Some(match today > until {
        true => own::RefusalOver { date }.text(lang),
        false => own::RefusalOpen { date }.text(lang),
    })
}
