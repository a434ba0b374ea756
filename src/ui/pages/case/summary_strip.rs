//! What one asks for first: who complains, about whom, since when, about how much, and how it ended.

use leptos::prelude::*;
use leptos_router::components::A;

use super::on_show::CasePageState;
use crate::app::{App, t, use_app};
use crate::browser::intl;
use crate::domain::readings::summary::{ComplainantName, Ending, Summary, summary};
use crate::domain::{Case, Field};
use crate::facts::List;
use crate::i18n::pages::{case, case_work as words};
use crate::i18n::{Audience, Lang, Msg, choices, common};
use crate::ui::parts::moments::moment;
use crate::ui::parts::shown_text::shown as in_words;
use crate::ui::routes::Page;

/// What an item says.
#[derive(Clone, PartialEq)]
enum Said {
    Text(String),
    /// A name, and how they are reached.
    Person(String, String),
    Merchant(String),
}

/// The strip of a case's head: complainant, merchant, when it was received, handler, sum; of a closed case also
/// how it ended. An owner is not told who they are.
#[component]
pub fn SummaryStrip(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let items = Memo::new(move |_| shown.case.with(|case| items(app, case)));
    let item = move |(label, said): (Msg, Said)| {
        let said = match said {
            Said::Text(text) => text.into_any(),
            Said::Person(name, reach) => {
                let reach = (!reach.is_empty()).then(|| view! { " " <span class="nowrap">{reach}</span> });
                view! { {name}{reach} }.into_any()
            }
            Said::Merchant(name) => {
                view! { <A href=Page::Respondent(name.clone()).href()>{name}</A> }.into_any()
            }
        };
        view! { <div><dt>{t(label)}</dt><dd>{said}</dd></div> }
    };
    view! {
        <dl class="summary-strip" aria-label=t(words::SUMMARY)>
            {move || items.get().into_iter().map(item).collect_view()}
        </dl>
    }
}

fn items(app: App, case: &Case) -> Vec<(Msg, Said)> {
    let (lang, audience, zone) = (app.lang.get(), app.audience(), app.zone());
    let currency = case.fields.get(Field::PurchaseCurrency);
    let Summary { complainant, reach, respondent, received, handler, disputed, ending } = summary(case);
    let at_desk = audience != Audience::Owner;
    let text = |text: String| (!text.is_empty()).then_some(Said::Text(text));
    let name = match complainant {
        ComplainantName::Named(name) => name,
        ComplainantName::Anonymous => common::ANONYMOUS.text(lang).to_owned(),
        ComplainantName::Erased => case::CONTENT_ERASED.text(lang).to_owned(),
        ComplainantName::Missing => common::UNKNOWN.text(lang).to_owned(),
    };
    let sum = |text: &str| match text {
        "" => String::new(),
        text => app
            .rules
            .with(|rules| in_words(rules, &zone, lang, audience, Field::RequestAmount, text, currency)),
    };
    let nobody = || at_desk.then(|| words::NOBODY_YET.text(lang).to_owned()).filter(|_| ending.is_none());
    let first = [
        (words::COMPLAINANT, at_desk.then_some(Said::Person(name, reach.1))),
        (
            words::MERCHANT.to(audience),
            Some(Said::Merchant(respondent)).filter(|said| *said != Said::Merchant(String::new())),
        ),
        (words::RECEIVED.to(audience), received.map(|at| Said::Text(moment(lang, at, &zone)))),
        (case::HANDLER.to(audience), text(handler.or_else(nobody).unwrap_or_default())),
        (words::DISPUTED, text(sum(&disputed))),
    ];
    let ended = ending.map(|ending| {
        let Ending { outcome, when, cause, paid, .. } = &ending;
        let paid = paid.map(|paid| intl::money(lang.tag(), paid.0, currency)).unwrap_or_default();
        [
            (words::OUTCOME.to(audience), text(choices::label(lang, audience, List::Outcome, outcome.id()))),
            (words::CLOSED_ON.to(audience), text(moment(lang, *when, &zone))),
            (words::CAUSE, text(app.rules.with(|rules| lang.label_by(rules, List::Cause, cause)))),
            (words::PAID, text(paid)),
            (words::RATED.to(audience), text(rating(lang, &ending))),
        ]
    });
    let all = first.into_iter().chain(ended.into_iter().flatten());
    all.filter_map(|(label, said)| Some((label, said?))).collect()
}

/// Both answers of the rating; empty where none was given.
fn rating(lang: Lang, ending: &Ending) -> String {
    let Ending { rated_outcome, rated_handling, .. } = ending;
    if rated_outcome.is_none() && rated_handling.is_none() {
        return String::new();
    }
    let marks = |rated: &Option<u8>| match rated {
        Some(n) => words::Marks { n: &n.to_string() }.text(lang),
        None => words::NOT_RATED.text(lang).to_owned(),
    };
    words::Rating { outcome: &marks(rated_outcome), handling: &marks(rated_handling) }.text(lang)
}
