//! The list of standard texts for a field, and what is inserted of it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

use super::on_show::CasePageState;
use crate::app::{App, t, use_app};
use crate::browser::insert::{insert_text, selected};
use crate::browser::{idle, intl};
use crate::facts::Variable;
use crate::i18n::Lang;
use crate::i18n::pages::snippets as words;
use crate::register::snippets::{self, Filled, Offer};
use crate::ui::parts::error_text;
use crate::ui::parts::field::control_id;
use crate::ui::routes::{Page, section};
use crate::ui::widgets::Dialog;
use crate::ui::widgets::finder::{Finder, Found};

/// The sheet that offers standard texts for the field of `shown`, opened by its `snippets_open`.
#[component]
pub fn SnippetSheet(
    /// The case whose page is open.
    shown: CasePageState,
) -> impl IntoView {
    let app = use_app();
    let title = Signal::derive(move || words::CHOOSE.text(app.lang.get()).to_owned());
    view! { <Dialog open=shown.snippets_open title><Chooser shown/></Dialog> }
}

/// Finds a text by name or words, shows it as it would stand, and inserts it at the cursor.
#[component]
fn Chooser(shown: CasePageState) -> impl IntoView {
    let app = use_app();
    let field = shown.snippet_field.get_untracked();
    // Asked now: below an open sheet the box forgets where the cursor stood.
    let cursor = selected(&control_id(field)).unwrap_or_default();
    let text = RwSignal::new(String::new());
    let lang = RwSignal::new(app.lang.get_untracked());
    let own = RwSignal::new(Vec::new());
    let trouble = RwSignal::new(None);
    spawn_local(async move {
        // Nobody is left to be told once the sheet is closed.
        match app.snippets().await {
            Ok(snippets) => drop(own.try_set(snippets.own)),
            Err(error) => drop(trouble.try_set(Some(error))),
        }
    });

    let side = move || app.purpose().side();
    let offers = Memo::new(move |_| {
        let all = own.with(|own| snippets::offers(own, side(), lang.get().tag(), field.path()));
        text.with(|text| snippets::matching(&all, text))
    });
    let found = Signal::derive(move || {
        let (mark, lang) = (words::OWN_MARK.text(app.lang.get()), lang.get());
        let row = |offer: Offer| Found {
            kind: if offer.is_own { mark.to_owned() } else { String::new() },
            label: offer.name,
            detail: filled(app, shown, lang, &offer.text),
        };
        offers.get().into_iter().map(row).collect::<Vec<_>>()
    });
    let not_read = move || trouble.get().map(|error| error_text::of_storage(app.lang.get(), &error));

    let choose = move |place: usize| {
        let Some(offer) = offers.with_untracked(|offers| offers.get(place).cloned()) else { return };
        let text = untrack(|| filled(app, shown, lang.get(), &offer.text));
        let (blank, cursor) = (snippets::blank_in(&text), cursor.clone());
        shown.snippets_open.set(false);
        // Once the sheet is closed: below it nothing takes the focus.
        idle::after(0, move || insert_text(&control_id(field), &cursor, &text, blank.as_ref())).forget();
    };
    let option = move |each: Lang| {
        view! { <option value=each.tag() selected=move || lang.get() == each>{each.name()}</option> }
    };
    let choose_lang = move |tag: String| {
        Lang::ALL.iter().filter(|each| each.tag() == tag).for_each(|each| lang.set(*each));
    };
    view! {
        <div class="sheet-body stack tight palette snippet-list">
            <Finder id="snippet-text" name="snippet.text" label=words::FIND nothing=words::NONE_FOUND text found choose/>
            <p class="error" role="alert">{not_read}</p>
            <div class="cluster between">
                <label class="cluster small">
                    <span>{t(words::IN_LANGUAGE)}</span>
                    <select class="control" name="snippet.lang" on:change:target=move |event| choose_lang(event.target().value())>
                        {Lang::ALL.iter().copied().map(option).collect_view()}
                    </select>
                </label>
                <A href=Page::SettingsOf(section::SNIPPETS).href() attr:class="small">{t(words::EDIT_OWN)}</A>
            </div>
        </div>
    }
}

/// A text as it is inserted: with what the case says, and a blank for what it does not.
fn filled(app: App, shown: CasePageState, lang: Lang, text: &str) -> String {
    let shop = app.shop();
    app.with_context(|context| {
        shown.case.with(|case| {
            snippets::fill(text, |variable: Variable| match snippets::value(context, case, &shop, variable) {
                Some(Filled::Text(text)) => text,
                Some(Filled::Day(day)) => intl::day(lang.tag(), day),
                None => variable.words().map(|words| lang.of(&words.blank).to_owned()).unwrap_or_default(),
            })
        })
    })
}
