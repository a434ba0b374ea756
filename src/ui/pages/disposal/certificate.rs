//! The certificate of a disposal: on the page, on paper, and as a file.

use leptos::prelude::*;

use super::confirm::CERTIFICATE;
use super::{Disposing, outcome, person};
use crate::app::disposal::{Certificate, Disposed};
use crate::app::toasts::Tone;
use crate::app::{App, t, use_app, use_lang};
use crate::browser::zone::RegisterZone;
use crate::browser::{intl, page};
use crate::domain::Zone;
use crate::i18n::Lang;
use crate::i18n::common::number;
use crate::i18n::pages::disposal as words;
use crate::ui::parts::download::download;
use crate::ui::parts::error_text;
use crate::ui::parts::moments::moment;
use crate::ui::widgets::Notice;

/// The certificate of the last disposal, with buttons to save and print it, and a notice of the cases that
/// stayed and why. Nothing is shown before something was disposed of.
#[component]
pub fn CertificateView(
    /// The state of the page; its `certificate` is shown.
    disposing: Disposing,
) -> impl IntoView {
    let app = use_app();
    move || {
        disposing.certificate.get().map(|certificate| {
            let left = (!certificate.left.is_empty()).then(|| {
                let left = certificate.left.clone();
                view! { <Left left/> }
            });
            let done = (!certificate.disposed.is_empty()).then(|| view! { <Paper app certificate/> });
            view! { {left}{done} }
        })
    }
}

/// A notice of the cases that stay, and why.
#[component]
fn Left(left: Vec<(String, crate::storage::StorageError)>) -> impl IntoView {
    let app = use_app();
    let count = number(left.len());
    let title = Signal::derive(move || words::Left { n: &count }.text(app.lang.get()));
    let lines = move || {
        let (lang, audience) = (app.lang.get(), app.audience());
        let line = |(reference, trouble): &(String, crate::storage::StorageError)| {
            let why = error_text::text(lang, audience, trouble);
            view! { <li><span class="ref">{reference.clone()}</span>" "{why}</li> }
        };
        left.iter().map(line).collect_view()
    };
    view! { <Notice tone=Tone::Warn title><ul>{lines}</ul></Notice> }
}

#[component]
fn Paper(app: App, certificate: Certificate) -> impl IntoView {
    let lang = use_lang();
    let personal = Memo::new(move |_| app.is_personal());
    let (by, confirmed_by, at) = (certificate.by.clone(), certificate.confirmed_by.clone(), certificate.at);
    let count = number(certificate.disposed.len());
    let rows: Vec<Disposed> = certificate.disposed.clone();
    let rows = move || rows.iter().map(|line| row(lang.get(), line, &app.zone())).collect_view();
    let certificate = StoredValue::new(certificate);
    let save = move |_| {
        let lang = app.lang.get_untracked();
        let zone = app.zone_untracked();
        let text = certificate.with_value(|certificate| text(lang, certificate, &zone));
        let name = format!("{}-{}.txt", words::FILE_NAME.text(lang), zone.day(at));
        download(app, &name, "text/plain;charset=utf-8", Ok(text));
    };
    view! {
        <section class="card stack tight">
            <h2 id=CERTIFICATE tabindex="-1">{t(words::CERTIFICATE)}</h2>
            <p>{t(words::CERTIFICATE_TEXT)}</p>
            <dl class="facts">
                <div><dt>{t(words::DISPOSED_ON)}</dt><dd>{move || intl::instant(lang.get().tag(), at, &app.zone())}</dd></div>
                <div><dt>{t(words::BY)}</dt><dd>{move || person(lang.get(), &by)}</dd></div>
                {move || (!personal.get()).then(|| {
                    let name = confirmed_by.clone();
                    view! { <div><dt>{t(words::CONFIRMED_BY)}</dt><dd>{name}</dd></div> }
                })}
                <div><dt>{t(words::TOTAL)}</dt><dd>{count}</dd></div>
            </dl>
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby=CERTIFICATE>
                <table class="plain wide">
                    <thead>
                        <tr>
                            <th scope="col">{t(words::NUMBER)}</th>
                            <th scope="col">{t(words::CLOSED_ON)}</th>
                            <th scope="col">{t(words::OUTCOME)}</th>
                            <th scope="col">{t(words::SCHEDULE)}</th>
                            <th scope="col">{t(words::DIGEST)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <div class="actions">
                <button type="button" class="button primary" on:click=save>{t(words::SAVE)}</button>
                <button type="button" class="button" on:click=|_| page::print()>{t(words::PRINT)}</button>
            </div>
        </section>
    }
}

/// The cells of a line: number, closed, outcome, schedule, digest.
fn cells(lang: Lang, line: &Disposed, zone: &RegisterZone) -> [String; 5] {
    [
        line.reference.clone(),
        moment(lang, line.closed, zone),
        outcome(lang, &line.outcome),
        line.schedule.map(|schedule| lang.of(&schedule.name).to_owned()).unwrap_or_default(),
        line.digest.to_string(),
    ]
}

fn row(lang: Lang, line: &Disposed, zone: &RegisterZone) -> impl IntoView + use<> {
    let [reference, closed, outcome, schedule, digest] = cells(lang, line, zone);
    view! {
        <tr>
            <th scope="row" class="ref">{reference}</th>
            <td>{closed}</td>
            <td>{outcome}</td>
            <td>{schedule}</td>
            <td class="ref small">{digest}</td>
        </tr>
    }
}

/// The certificate as a text file: heading, who and when, a line a complaint with tabs between.
fn text(lang: Lang, certificate: &Certificate, zone: &RegisterZone) -> String {
    let mut lines =
        vec![words::CERTIFICATE.text(lang).to_owned(), words::CERTIFICATE_TEXT.text(lang).to_owned()];
    let mut fact =
        |name: crate::i18n::Msg, value: String| lines.push(format!("{}\t{value}", name.text(lang)));
    fact(words::DISPOSED_ON, intl::instant(lang.tag(), certificate.at, zone));
    fact(words::BY, person(lang, &certificate.by));
    if !certificate.confirmed_by.is_empty() {
        fact(words::CONFIRMED_BY, certificate.confirmed_by.clone());
    }
    fact(words::TOTAL, number(certificate.disposed.len()));
    let head = [words::NUMBER, words::CLOSED_ON, words::OUTCOME, words::SCHEDULE, words::DIGEST];
    lines.push(head.map(|msg| msg.text(lang)).join("\t"));
    lines.extend(certificate.disposed.iter().map(|line| cells(lang, line, zone).join("\t")));
    // The mark tells editors of every system that it is UTF-8.
    format!("\u{feff}{}\n", lines.join("\n"))
}
