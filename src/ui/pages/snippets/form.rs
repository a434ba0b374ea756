//! The form in which a standard text is written.

use leptos::prelude::*;

use super::editing::{BODY, Editing, NAME};
use super::places::{self, Place};
use crate::app::{t, use_app};
use crate::domain::Field;
use crate::i18n::pages::snippets as words;
use crate::i18n::{Lang, common, steps};
use crate::ui::parts::field_text;
use crate::ui::widgets::LineInput;

/// Name, language, place and text of one that is changed or added.
#[component]
pub fn SnippetForm(
    /// What is typed.
    editing: Editing,
) -> impl IntoView {
    let app = use_app();
    let part = move |read: fn(&crate::register::snippets::Snippet) -> &String| {
        Signal::derive(move || editing.typed.with(|typed| read(typed).clone()))
    };
    let (name, lang, place, body) = (
        part(|typed| &typed.name),
        part(|typed| &typed.lang),
        part(|typed| &typed.place),
        part(|typed| &typed.text),
    );

    let heading = move || match editing.before.get() {
        Some(before) => words::Edit { name: &before.name }.text(app.lang.get()),
        None => words::ADD.text(app.lang.get()).to_owned(),
    };
    let is_change = move || editing.before.with(Option::is_some);
    let name_error = Signal::derive(move || editing.error(true));
    let body_error = Signal::derive(move || editing.error(false));
    let described = move || match body_error.with(Option::is_some) {
        true => "snippet-body-error snippet-body-hint",
        false => "snippet-body-hint",
    };

    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        editing.save();
    };
    // The two languages by the code that a text is kept with.
    let language = move |(code, label): (&'static str, String)| {
        view! { <option value=code selected=move || lang.with(|lang| lang == code)>{label}</option> }
    };
    let languages = move || {
        let any = ("", words::ANY_LANGUAGE.text(app.lang.get()).to_owned());
        let each = [("zh", Lang::Zh), ("en", Lang::En)].map(|(code, lang)| (code, lang.name().to_owned()));
        std::iter::once(any).chain(each).map(language).collect_view()
    };
    view! {
        <form class="card stack" aria-labelledby="snippet-form" novalidate on:submit=save>
            <h2 id="snippet-form">{heading}</h2>
            <div class="grid-2">
                <LineInput id=NAME name="snippet.name" label=t(words::NAME) text=name error=name_error
                    change=move |text: String| editing.type_in(|typed| typed.name = text)/>
                <div class="field">
                    <label for="snippet-place">{t(words::PLACE)}</label>
                    <select id="snippet-place" name="snippet.place"
                        on:change:target=move |event| editing.type_in(|typed| typed.place = event.target().value())>
                        <PlaceOptions chosen=place/>
                    </select>
                </div>
                <div class="field">
                    <label for="snippet-lang">{t(words::LANGUAGE)}</label>
                    <select id="snippet-lang" name="snippet.lang"
                        on:change:target=move |event| editing.type_in(|typed| typed.lang = event.target().value())>
                        {languages}
                    </select>
                </div>
            </div>
            <div class="field" data-invalid=move || body_error.with(Option::is_some).then_some("")>
                <label for=BODY>{t(words::BODY)}</label>
                <textarea id=BODY name="snippet.text" rows="6" aria-describedby=described
                    aria-invalid=move || body_error.with(Option::is_some).then_some("true")
                    prop:value=move || body.get()
                    on:input:target=move |event| editing.type_in(|typed| typed.text = event.target().value())></textarea>
                <p class="hint" id="snippet-body-hint">{t(words::BODY_HINT)}</p>
                <p class="error" id="snippet-body-error">{move || body_error.get()}</p>
            </div>
            <div class="actions">
                <button type="submit" class="button primary">{t(common::SAVE)}</button>
                <Show when=is_change>
                    <button type="button" class="button" on:click=move |_| editing.clear()>{t(words::STOP_EDITING)}</button>
                </Show>
            </div>
        </form>
    }
}

/// Everywhere, and each long text of each step.
#[component]
fn PlaceOptions(
    /// The place that is chosen.
    chosen: Signal<String>,
) -> impl IntoView {
    let app = use_app();
    let option = move |value: String, label: String| {
        let own = value.clone();
        view! { <option value=value selected=move || chosen.with(|chosen| *chosen == own)>{label}</option> }
    };
    let group = move |Place { kind, fields }: Place| {
        let (lang, audience) = (app.lang.get(), app.audience());
        let step = steps::step(kind, audience).text(lang);
        let whole =
            (fields.len() > 1).then(|| option(kind.id().to_owned(), words::WholeStep { step }.text(lang)));
        let one = move |field: Field| {
            let label = app.rules.with(|rules| field_text::label(rules, lang, audience, field));
            option(field.path().to_owned(), label)
        };
        view! { <optgroup label=step>{whole}{fields.into_iter().map(one).collect_view()}</optgroup> }
    };
    view! {
        {move || option(String::new(), words::ANYWHERE.text(app.lang.get()).to_owned())}
        {move || places::places(app.audience()).into_iter().map(group).collect_view()}
    }
}
