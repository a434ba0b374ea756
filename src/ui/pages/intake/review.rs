//! Everything filled in, part by part, before it is lodged.

use leptos::prelude::*;

use super::steps;
use crate::app::{t, use_app};
use crate::domain::fields::intake::Part;
use crate::domain::{Field, Values};
use crate::i18n::common;
use crate::i18n::pages::intake as words;
use crate::ui::parts::field_text;
use crate::ui::parts::shown_text::shown;

/// A card for each part with what was filled in, and one button that goes back to change the part.
#[component]
pub fn Review(
    /// The values that will be lodged, as `layout::said` gives them.
    said: Memo<Values>,
    /// Called with the step at which a part is changed.
    go: Callback<usize>,
) -> impl IntoView {
    view! { {Part::ALL.iter().map(|part| view! { <ReviewPart said part=*part go/> }).collect_view()} }
}

#[component]
fn ReviewPart(said: Memo<Values>, part: Part, go: Callback<usize>) -> impl IntoView {
    let app = use_app();
    let title = move || steps::title(part.place(), app.audience()).text(app.lang.get());
    let edit_part = move || words::EditPart { part: title() }.text(app.lang.get());
    let row = move |field: Field| {
        let lang = app.lang.get();
        let rules = app.rules.get();
        let label = field_text::label(&rules, lang, app.audience(), field);
        let value = said.with(|values| {
            let text = values.get(field);
            if field.is_masked() {
                return field_text::masked(text).into_any();
            }
            let currency = values.get(Field::PurchaseCurrency);
            shown(&rules, &app.zone(), lang, app.audience(), field, text, currency).into_any()
        });
        view! { <div><dt>{label}</dt><dd>{value}</dd></div> }
    };
    let filled = Memo::new(move |_| {
        said.with(|values| {
            let fields = app.rules.with(|rules| part.fields_in(rules, values)).into_iter();
            fields.filter(|field| !values.get(*field).trim().is_empty()).collect::<Vec<_>>()
        })
    });
    let body = move || {
        let filled = filled.get();
        if filled.is_empty() {
            return view! { <p class="muted">{t(words::NOTHING_IN_PART)}</p> }.into_any();
        }
        view! { <dl class="review-list">{filled.into_iter().map(row).collect_view()}</dl> }.into_any()
    };
    view! {
        <section class="card">
            <header>
                <h3>{title}</h3>
                <button type="button" class="button small" aria-label=edit_part on:click=move |_| go.run(steps::step_of(part, app.audience()))>
                    {t(common::EDIT)}
                </button>
            </header>
            {body}
        </section>
    }
}
