//! What was recorded of a case, part by part.

use leptos::prelude::*;

use super::masked::MaskedValue;
use super::on_show::CasePageState;
use crate::app::{t, use_app};
use crate::domain::fields::field::Input;
use crate::domain::fields::intake::Part;
use crate::domain::history::guard;
use crate::domain::{Field, StepKind};
use crate::i18n::pages::case as words;
use crate::i18n::{common, fields};
use crate::ui::parts::field_text;
use crate::ui::parts::shown_text::shown as in_words;

/// The parts in the order of a reader: what it is about before who is concerned.
const ORDER: [Part; 6] =
    [Part::Facts, Part::Request, Part::Purchase, Part::Complainant, Part::Respondent, Part::Proof];

/// The card of what was recorded, part by part. Each part has a button that corrects it, where the person at
/// the desk may.
#[component]
pub fn Facts(
    /// The case whose record is shown.
    shown: CasePageState,
) -> impl IntoView {
    let part = |part: Part| view! { <FactsPart shown part/> };
    view! {
        <section class="card" aria-labelledby="facts">
            <header><h2 id="facts">{t(words::FACTS)}</h2></header>
            {ORDER.map(part).into_iter().collect_view()}
        </section>
    }
}

#[component]
fn FactsPart(shown: CasePageState, part: Part) -> impl IntoView {
    let app = use_app();
    let name = move || {
        let words = fields::part(part, app.audience());
        words.text(app.lang.get())
    };
    let can_amend = Memo::new(move |_| {
        let seat = app.seat();
        app.with_context(|context| {
            shown.case.with(|case| guard::check(context, case, StepKind::Amend, &seat).is_ok())
        })
    });
    let given = Memo::new(move |_| {
        let rules = app.rules.get();
        shown.case.with(|case| {
            let given = part.fields_in(&rules, &case.fields).into_iter();
            let given = given.filter(|field| !case.fields.get(*field).is_empty());
            given.map(|field| (field, case.fields.get(field).to_owned())).collect::<Vec<_>>()
        })
    });
    // What was erased may have been filled in.
    let nothing = move || {
        let erased = shown.case.with(|case| case.state.erased.is_some());
        if erased { words::CONTENT_ERASED } else { words::NOTHING_GIVEN }.text(app.lang.get())
    };
    let currency = move || shown.case.with(|case| case.fields.get(Field::PurchaseCurrency).to_owned());
    let line = move |(field, text): (Field, String)| {
        let label =
            move || app.rules.with(|rules| field_text::label(rules, app.lang.get(), app.audience(), field));
        let wide = app.rules.with(|rules| matches!(field.input(rules), Input::Text(_)));
        let shown_value = if field.is_masked() {
            view! { <MaskedValue field text/> }.into_any()
        } else {
            let text = move || {
                app.rules.with(|rules| {
                    in_words(rules, &app.zone(), app.lang.get(), app.audience(), field, &text, &currency())
                })
            };
            view! { <span class:prose=wide>{text}</span> }.into_any()
        };
        view! { <div class:full=wide><dt>{label}</dt><dd>{shown_value}</dd></div> }
    };
    view! {
        <section class="stack tight">
            <div class="cluster between">
                <h3>{name}</h3>
                <Show when=move || can_amend.get()>
                    <button type="button" class="button quiet small" on:click=move |_| shown.amend(part)>
                        {t(common::EDIT)}<span class="visually-hidden">" "{name}</span>
                    </button>
                </Show>
            </div>
            <Show
                when=move || given.with(|given| !given.is_empty())
                fallback=move || view! { <p class="muted small">{nothing}</p> }
            >
                <dl class="facts">{move || given.get().into_iter().map(line).collect_view()}</dl>
            </Show>
        </section>
    }
}
