//! Complaints that are probably the same: a warning that never blocks.

use leptos::prelude::*;
use leptos_router::components::A;

use crate::app::toasts::Tone;
use crate::app::{to_keeper, use_app};
use crate::browser::intl;
use crate::domain::{Field, Values};
use crate::i18n::pages::intake as words;
use crate::i18n::{Audience, Lang, Msg, common};
use crate::register::duplicates::{Why, probable};
use crate::register::row;
use crate::ui::routes::Page;
use crate::ui::widgets::Notice;

/// Complaints named at most.
const NAMED: usize = 4;

/// What makes two complaints alike, but for the text.
const KEYS: &[Field] = &[
    Field::ComplainantAnonymous,
    Field::ComplainantName,
    Field::ComplainantPhone,
    Field::RespondentName,
    Field::PurchaseOrder,
];

/// A complaint that is alike.
#[derive(Clone, PartialEq)]
struct Other {
    reference: String,
    product: String,
    received: row::Day,
    why: Why,
}

/// A warning that names up to four complaints that are probably the same, with the reason; it never blocks.
/// Nothing is shown when there are none.
#[component]
pub fn Alike(
    /// The values that are compared: each change looks through the register.
    values: Signal<Values>,
    /// Whether descriptions are compared too: only once they are written.
    with_text: bool,
) -> impl IntoView {
    let app = use_app();
    let audience = untrack(move || app.audience());
    let compared = Memo::new(move |_| {
        values.with(|values| {
            if with_text {
                return values.clone();
            }
            KEYS.iter().fold(Values::default(), |keys, field| keys.with(*field, values.get(*field)))
        })
    });
    let found = Memo::new(move |_| {
        app.version.track();
        compared.with(|values| {
            app.with_table(|table| {
                let found = probable(table, values, None);
                let others = found.iter().take(NAMED).map(|(place, why)| Other {
                    reference: table.reference(*place).to_owned(),
                    product: table.product(*place).to_owned(),
                    received: table.at(*place).map_or(0, |cells| cells.received),
                    why: *why,
                });
                (others.collect::<Vec<Other>>(), found.len())
            })
        })
    });
    let title = Signal::derive(move || words::ALIKE.text(app.lang.get()).to_owned());
    let item = move |other: Other, lang: Lang| {
        let Other { reference, product, received, why } = other;
        let day = row::date(received).map(|day| intl::day(lang.tag(), day));
        let about = [Some(product).filter(|product| !product.is_empty()), day];
        let about: Vec<String> = about.into_iter().flatten().collect();
        view! {
            <li>
                <A href=Page::Case(reference.clone()).href()><span class="ref">{reference}</span></A>
                " "{about.join(" · ")}" "
                <span class="muted">{reason(why, audience).text(lang)}</span>
            </li>
        }
    };
    move || {
        let (others, total) = found.get();
        let lang = app.lang.get();
        let rest = total - others.len();
        (!others.is_empty()).then(|| view! {
            <Notice tone=Tone::Warn title>
                <ul class="stack tight">{others.into_iter().map(|other| item(other, lang)).collect_view()}</ul>
                {(rest > 0).then(|| view! { <p>{words::AlikeMore { n: &common::number(rest) }.text(lang)}</p> })}
                <p class="muted">{to_keeper(words::ALIKE_TEXT)}</p>
            </Notice>
        })
    }
}

fn reason(why: Why, audience: Audience) -> Msg {
    match why {
        Why::Order => words::WHY_ORDER,
        Why::Complainant => words::WHY_COMPLAINANT.to(audience),
        Why::Text => words::WHY_TEXT,
    }
}
