//! Telling the merchant: the text to send, and what it can be sent by.

use leptos::prelude::*;

use super::on_show::CasePageState;
use super::own_steps::to_merchant;
use crate::app::{App, t, use_app};
use crate::browser::intl;
use crate::domain::fields::field::Input;
use crate::domain::readings::first_letter;
use crate::domain::{Case, Context, Field, StepKind};
use crate::exchange::mailto;
use crate::i18n::first_letter::{Letter, letter};
use crate::i18n::pages::case as words;
use crate::ui::parts::field_text;
use crate::ui::widgets::CopyButton;

/// How the merchant is reached, as recorded.
const WAYS: [Field; 4] =
    [Field::RespondentPlatform, Field::RespondentContact, Field::RespondentPhone, Field::RespondentAddress];

/// What the card shows.
#[derive(Clone, PartialEq)]
struct Draft {
    letter: Letter,
    email: Option<String>,
    ways: Vec<(Field, String)>,
}

/// The card with the text that tells the merchant, while nothing on record says that they know: to be copied,
/// opened in the mail program, and noted as sent.
#[component]
pub fn FirstLetter(
    /// The complaint of which the merchant is told.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let draft = Memo::new(move |_| {
        let is_wanted = app.is_personal() && shown.case.with(first_letter::is_to_be_sent);
        is_wanted.then(|| app.with_context(|context| shown.case.with(|case| drafted(app, context, case))))
    });
    let way = move |(field, text): (Field, String)| {
        let label = app.rules.with(|rules| field_text::label(rules, app.lang.get(), app.audience(), field));
        view! { <div><dt>{label}</dt><dd>{text}</dd></div> }
    };
    let body = move |draft: Draft| {
        let Draft { letter: Letter { subject, body }, email, ways } = draft;
        let copied = format!("{subject}\n\n{body}");
        let mail = email.map(|email| mailto::link(&email, &subject, &body));
        let sent = body.clone();
        let note = move |_| {
            let is_short = Field::ContactSummary
                .fixed_input()
                .is_some_and(|input| matches!(input, Input::Text(most) if sent.chars().count() <= most));
            let text = if is_short {
                sent.clone()
            } else {
                words::LETTER_SENT.text(app.lang.get_untracked()).to_owned()
            };
            shown.ask_with(StepKind::Contact, to_merchant().with(Field::ContactSummary, text));
        };
        view! {
            <div class="letter">
                <p><strong>{subject}</strong></p>
                <p class="prose">{body}</p>
            </div>
            {(!ways.is_empty()).then(|| view! { <dl class="facts">{ways.into_iter().map(way).collect_view()}</dl> })}
            <div class="actions">
                <CopyButton text=copied label=words::LETTER_COPY/>
                {mail.map(|href| view! { <a class="button" href=href>{t(words::LETTER_MAIL)}</a> })}
                <button type="button" class="button" on:click=note>{t(words::LETTER_IS_SENT)}</button>
            </div>
        }
    };
    view! {
        <Show when=move || draft.with(Option::is_some)>
            <section class="card no-print" aria-labelledby="first-letter">
                <header><h2 id="first-letter">{t(words::LETTER)}</h2></header>
                <p class="muted">{t(words::LETTER_TEXT)}</p>
                {move || draft.get().map(body)}
            </section>
        </Show>
    }
}

fn drafted(app: App, context: &Context<'_>, case: &Case) -> Draft {
    let (lang, fields) = (app.lang.get(), &case.fields);
    let currency = fields.get(Field::PurchaseCurrency);
    let money = |amount: crate::domain::values::money::Amount| intl::money(lang.tag(), amount.0, currency);
    let ways = WAYS.into_iter().map(|field| (field, fields.get(field).to_owned()));
    Draft {
        letter: letter(lang, fields, first_letter::answer_by(context, case), money),
        email: first_letter::email(fields),
        ways: ways.filter(|(_, text)| !text.is_empty()).collect(),
    }
}
