//! What the law lets the consumer ask for in money, and why it is that much.

use leptos::prelude::*;

use super::on_show::CasePageState;
use super::routes::source;
use crate::app::{t, use_app};
use crate::browser::intl;
use crate::domain::fields::intake::Part;
use crate::domain::history::guard;
use crate::domain::readings::amounts::{self, Claim, Figure};
use crate::domain::values::money::Amount;
use crate::domain::{Field, StepKind};
use crate::i18n::fields;
use crate::i18n::pages::amounts as words;

/// The card of the amounts that the law of the case's country lets the consumer ask for: how much each is, if
/// what, and why. No card where the law has none, or it is not on file.
#[component]
pub fn Amounts(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let claims =
        Memo::new(move |_| app.rules.with(|rules| shown.case.with(|case| amounts::claims(rules, case))));
    let title = move || words::TITLE.to(app.audience()).text(app.lang.get());
    let lines =
        move || claims.get().into_iter().map(|claim| view! { <ClaimLine shown claim/> }).collect_view();
    view! {
        <Show when=move || claims.with(|claims| !claims.is_empty())>
            <section class="card no-print" aria-labelledby="amounts">
                <header><h2 id="amounts">{title}</h2></header>
                <p class="muted small">{t(words::LEDE)}</p>
                <Show when=move || { claims.with(Vec::len) > 1 }>
                    <p class="small">{t(words::ONE_OF_THEM)}</p>
                </Show>
                <ul class="routes">{lines}</ul>
            </section>
        </Show>
    }
}

/// One amount: what it is, when it can be asked for, and a fold that says why it is that much.
#[component]
fn ClaimLine(shown: CasePageState, claim: Claim) -> impl IntoView {
    let app = use_app();
    let (rule, figure) = (claim.rule, claim.figure);
    let money = move |Amount(sum): Amount| intl::money(app.lang.get().tag(), sum, &rule.currency);
    let amount = move || match figure {
        Figure::Known(sum) => Some(money(sum.result())),
        Figure::Missing(_) | Figure::TooLarge => None,
    };
    let steps = move || {
        let step = |step| words::step(app.lang.get(), app.audience(), step, money);
        claim.steps().into_iter().map(|one| view! { <li>{step(one)}</li> }).collect_view()
    };
    let from = move || {
        let lang = app.lang.get();
        words::Source { source: &source(lang, &rule.source, rule.checked) }.text(lang)
    };
    view! {
        <li>
            <p class="cluster">
                <strong>{move || app.lang.get().of(&rule.name).to_owned()}</strong>
                {move || amount().map(|sum| view! { <strong>{sum}</strong> })}
            </p>
            <p class="small">{move || app.lang.get().of(&rule.condition).to_owned()}</p>
            {match figure {
                Figure::Known(_) => None,
                Figure::Missing(field) => Some(view! { <Lacking shown field/> }.into_any()),
                Figure::TooLarge => Some(view! { <p class="small">{t(words::TOO_LARGE)}</p> }.into_any()),
            }}
            <details class="disclosure small">
                <summary>{t(words::WHY_THIS_AMOUNT)}</summary>
                <ul class="stack tight">{steps}<li>{from}</li></ul>
            </details>
        </li>
    }
}

/// The field that has to be filled in first: a button that opens the form for it, for those who may, else its
/// name.
#[component]
fn Lacking(shown: CasePageState, field: Field) -> impl IntoView {
    let app = use_app();
    let label = move || fields::label(field, app.audience()).text(app.lang.get());
    let can_amend = Memo::new(move |_| {
        let seat = app.seat();
        app.with_context(|context| {
            shown.case.with(|case| guard::check(context, case, StepKind::Amend, &seat).is_ok())
        })
    });
    let add = move |_| {
        if let Some(part) = Part::of(field) {
            shown.amend(part);
        }
    };
    view! {
        <div class="cluster small">
            <span>{t(words::MISSING)}</span>
            <Show when=move || can_amend.get() fallback=move || view! { <span>{label}</span> }>
                <button type="button" class="button small" on:click=add>{label}</button>
            </Show>
        </div>
    }
}
